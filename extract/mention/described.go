package mention

import (
	"math"
	"slices"
	"strings"

	"newsgraph/extract/doc"
)

// described returns what a noun of a kind stands for: "the country" for the
// country last spoken of, "the company" for the company. Where two are about
// as likely it is none.
func (r *resolver) described(i int) (int, bool) {
	m := &r.marks[i]
	if r.followed(m) || m.noun.kind == "country" && !r.bare(m) || r.d.Tokens[m.Head].Feat("Number") == "Plur" {
		return 0, false
	}
	reach := 0
	switch m.noun.kind {
	case "country":
		reach = 8
	case "city", "region", "district":
		reach = 5
	default:
		reach = 6
	}
	best, most, next := -1, 0.0, 0.0
	unnamed := r.organisers(i)
	tried := map[int]bool{}
	for j := i - 1; j >= 0; j-- {
		a, root := &r.marks[j], r.find(j)
		x := &r.things[root]
		main := x.known >= 0 && x.known == r.main
		if m.sentence-a.sentence > reach && !main && root != r.town && !(m.noun.typ == "place" && has(x.words, m.lemma)) {
			continue
		}
		fit := r.kindFit(m, x)
		if m.noun.kind != "country" {
			fit *= r.modifierFit(x, i)
		}
		if !x.named || a.Kind == doc.ByPronoun || fit == 0 || tried[root] || r.nested(a, m) || unnamed && r.says(x, i) == 1 {
			continue
		}
		if y := &r.things[r.find(i)]; !compatible(x, y) && !r.mistyped(x, y) {
			continue
		}
		tried[root] = true
		s := r.salience(root, i)
		if m.noun.kind != "country" {
			s += 15 * math.Log(float64(r.countBefore(root, i))) // of what it goes on
		}
		s *= fit
		acts := m.noun.kind == "country" && r.anotherActs(i, root)
		if main && !acts {
			s = max(4*s, 100*fit) // however long ago it was named
		}
		if acts {
			s /= 2
		}
		if m.noun.kind == "country" && !r.namedBefore(x, i) {
			s /= 4 // "Russian troops ... in the country": their guests' host
		}
		if subject, ok := r.subjectOf(m.Head); ok && r.find(subject) == root {
			s /= 4 // "Germany ... in the country": another
		}
		if s > most {
			best, most, next = j, s, most
		} else {
			next = max(next, s)
		}
	}
	if m.noun.kind == "country" && best >= 0 && r.anotherActs(i, r.find(best)) {
		return best, most > 1.3*next
	}
	if best < 0 || most <= 1.4*next && m.noun.typ != "place" {
		return 0, false
	}
	if x := &r.things[r.find(best)]; r.mistyped(x, &r.things[r.find(i)]) {
		x.typ, x.kind, x.gender, x.guess = m.noun.typ, m.noun.kind, 'n', false
	}
	return best, true
}

// mistyped reports whether x, a name of one word that the model took for a
// place or for somebody, may be the organisation that y describes.
func (r *resolver) mistyped(x, y *thing) bool {
	if !x.named || !x.guess || x.known >= 0 || y.typ != "organization" && !(y.typ == "group" && y.kind == "team") || x.typ != "place" && x.typ != "person" || x.gender == 'm' || x.gender == 'f' {
		return false
	}
	acts := false
	for _, k := range x.marks {
		m := &r.marks[k]
		if m.Kind == doc.ByNominal || strings.Contains(m.text, " ") || r.locates(m.Head) {
			return false
		}
		acts = acts || r.d.Tokens[m.Head].Rel.Base() == "nsubj"
	}
	return acts
}

// locates reports whether t says where something is: "in Goes", "LONDON,".
func (r *resolver) locates(t doc.TokenID) bool {
	if r.d.Tokens[t].Rel == "root" {
		return true
	}
	return slices.ContainsFunc(r.kids[t], func(k doc.TokenID) bool {
		return r.d.Tokens[k].Rel == "case" && placing(r.d.Tokens[k].Form)
	})
}

// modifierFit says how well what stands with the noun of description i fits x:
// 0 where it tells another thing, more than 1 where x was described so.
func (r *resolver) modifierFit(x *thing, i int) float64 {
	m, fit := &r.marks[i], r.says(x, i)
	for _, word := range r.content(m) {
		if word == m.origin {
			continue
		}
		if !has(x.words, word) || has(m.proper, word) {
			return 0 // "the Halden website" is no Halden
		}
	}
	if m.country < 0 {
		return fit
	}
	from := r.countriesOf(x)
	switch {
	case from[m.country]:
		return 3 * fit
	case r.g.entities[m.country].Kind != "country" && m.noun.kind != "club" && from[r.g.idOf(r.g.entities[m.country].Country)]:
		return 2 * fit // a company of Norway is from Oslo
	case len(from) == 0 && (x.kind == m.noun.kind || x.kind == "club" && m.noun.kind == "team"):
		return fit / 2
	}
	return 0
}

// countBefore is how many marks of set root stand before mark i.
func (r *resolver) countBefore(root, i int) int {
	n, _ := slices.BinarySearch(r.things[root].marks, i)
	return n
}

// anotherActs reports whether the sentence of mark i, as far as mark i, has
// another country than set root that acts: "Peru was helped by Chile, and the
// country".
func (r *resolver) anotherActs(i, root int) bool {
	for j := i - 1; j >= 0 && r.marks[j].sentence == r.marks[i].sentence; j-- {
		a := &r.marks[j]
		if a.Kind == doc.ByName && r.find(j) != root && r.things[r.find(j)].kind == "country" && r.d.Tokens[a.Head].Rel == "obl:agent" {
			return true
		}
	}
	return false
}

// namesake returns the named thing before mark i whose name holds the noun:
// "the church" for the Church of Norway, "de bank" for the Rabobank. It is
// none where there are two, unless one was spoken of just before.
func (r *resolver) namesake(i int) (int, bool) {
	m := &r.marks[i]
	if len(m.lemma) < 4 || m.noun.typ == "person" || !r.bare(m) || r.followed(m) || r.d.Tokens[m.Head].Feat("Number") == "Plur" {
		return 0, false
	}
	last := -1
	for j := i - 1; j >= 0; j-- {
		a := &r.marks[j]
		if a.Kind != doc.ByName || last >= 0 && r.find(j) == r.find(last) || r.nested(a, m) || !r.heads(m.lemma, a) {
			continue
		}
		if x := &r.things[r.find(j)]; x.typ == "person" || m.noun.kind == "country" {
			continue
		}
		if last >= 0 {
			return 0, false
		}
		last = j
		if m.sentence-a.sentence <= 1 {
			break
		}
	}
	return last, last >= 0
}

// anotherSince reports whether the thing of mark j was last spoken of more than
// three sentences before description i, and another that it fits since.
func (r *resolver) anotherSince(j, i int) bool {
	m := &r.marks[i]
	if m.sentence-r.lastBefore(r.find(j), i) <= 3 {
		return false
	}
	for k := i - 1; k >= 0 && m.sentence-r.marks[k].sentence <= 3; k-- {
		if x := &r.things[r.find(k)]; x.named && x.typ == "organization" && r.kindFit(m, x) > 0.5 {
			return true
		}
	}
	return false
}

// heads reports whether noun is the head of name a: its last word, of those
// before "of" or "for" if it has one, or in Dutch its first.
func (r *resolver) heads(noun string, a *mark) bool {
	words := strings.Fields(a.text)
	if at := slices.IndexFunc(words, func(s string) bool { return small(s) && s != "and" && s != "en" }); at > 0 {
		words = words[:at] // "the Court of Arbitration for Sport" is no sport
	}
	first, last := strings.ToLower(words[0]), strings.ToLower(words[len(words)-1])
	switch {
	case a.Len() == 1:
		return r.w.lang == "nl" && len(first) > len(noun)+2 && strings.HasSuffix(first, noun)
	case r.w.lang == "nl":
		return first == noun || slices.ContainsFunc(words, func(s string) bool { return strings.HasSuffix(strings.ToLower(s), noun) })
	}
	return last == noun
}

// namedBefore reports whether a mark of x before mark i is a noun, not only an
// adjective of origin.
func (r *resolver) namedBefore(x *thing, i int) bool {
	return slices.ContainsFunc(x.marks, func(k int) bool {
		m := &r.marks[k]
		return k < i && (m.Kind == doc.ByName || m.Kind == doc.ByDemonym && r.d.Tokens[m.Head].Tag != doc.ADJ)
	})
}

// bare reports whether nothing before the noun tells which one m is; that a
// country is Central Asian or a former Soviet republic may be said of many.
func (r *resolver) bare(m *mark) bool {
	if m.noun.kind == "country" && m.country >= 0 {
		e := r.g.entities[m.country]
		return e.Kind == "region" || e.Kind == "continent" || e.Kind == "former"
	}
	return len(r.content(m)) == 0
}

// followed reports whether a complement tells which one m is: "the capital of
// France", "the country that ...", but not "the group, which ...".
func (r *resolver) followed(m *mark) bool {
	if next := int(m.Head) + 1; next < len(r.d.Tokens) && r.d.Tokens[next].Form == "," {
		return false
	}
	for _, k := range r.kids[m.Head] {
		if n, _ := r.w.noun(r.d.Tokens[k].Lemma); n.typ == "time" {
			continue // "the firm for two years"
		}
		switch rel := r.d.Tokens[k].Rel; {
		case k > m.Head && (rel.Base() == "nmod" || strings.HasPrefix(string(rel), "acl")):
			return true
		}
	}
	return false
}
