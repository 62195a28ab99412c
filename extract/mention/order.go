package mention

import (
	"slices"
	"strings"

	"newsgraph/extract/doc"
	"newsgraph/seeds"
)

// joinInOrder resolves descriptions and pronouns from left to right, so that
// each sees what came before it.
func (r *resolver) joinInOrder() {
	r.main = r.mainCountry()
	for i := range r.marks {
		switch r.marks[i].Kind {
		case doc.ByNominal:
			r.resolveNominal(i)
		case doc.ByPronoun:
			r.resolvePronoun(i)
		}
	}
	// Speakers stand before or after what they say.
	for i := range r.marks {
		m := &r.marks[i]
		if m.Kind != doc.ByPronoun || m.pron.person != '1' || m.pron.number != 's' {
			continue
		}
		if q := r.quoteAt(m.Head); q >= 0 && r.quotes[q].speaker >= 0 {
			r.joinPronoun(r.quotes[q].speaker, i)
		}
	}
}

// resolveNominal joins a definite description with what it describes.
func (r *resolver) resolveNominal(i int) {
	m := &r.marks[i]
	x := &r.things[r.find(i)]
	if x.named || len(x.marks) > 1 || !m.definite || r.ofOther(m) {
		return
	}
	office := x.typ == "person" && m.noun.kind == "office"
	if office {
		if j, ok := r.holder(i); ok && r.join(j, i) {
			return
		}
	}
	if j, ok := r.sameHead(i); ok && r.join(j, i) || office {
		return
	}
	if j, ok := r.described(i); ok {
		r.join(j, i)
	}
}

// mainCountry is the country that the article names most, -1 for none.
func (r *resolver) mainCountry() int {
	count := map[int]int{}
	best, nth := -1, 0
	for i := range r.marks {
		k := r.marks[i].known
		if k < 0 {
			continue
		}
		form := ""
		if e := &r.g.entities[k]; e.Kind == "city" || e.Kind == "region" {
			k, form = r.g.idOf(e.Country), seeds.Adjective // a city counts like a word of origin
		}
		if k < 0 || r.g.entities[k].Kind != "country" {
			continue
		}
		if r.marks[i].Kind == doc.ByDemonym {
			form = seeds.Adjective
		}
		count[k] += weight(form, nth)
		nth++
		if best < 0 || count[k] > count[best] {
			best = k
		}
	}
	return best
}

// ofOther reports whether a possessive makes m somebody's: "his predecessor"
// is not the predecessor last spoken of.
func (r *resolver) ofOther(m *mark) bool {
	for _, k := range r.kids[m.Head] {
		if r.d.Tokens[k].Rel == "nmod:poss" {
			return true
		}
	}
	return false
}

// sameHead returns the last earlier phrase with the same noun whose thing has
// all the modifiers of mark i.
func (r *resolver) sameHead(i int) (int, bool) {
	m := &r.marks[i]
	for j := i - 1; j >= 0; j-- {
		a := &r.marks[j]
		if a.Kind != doc.ByNominal || a.lemma != m.lemma || r.nested(a, m) || r.ofOther(a) {
			continue
		}
		root := r.find(j)
		var mods []string
		for _, k := range r.things[root].marks {
			mods = append(mods, r.marks[k].mods...)
			mods = append(mods, strings.Fields(strings.ToLower(r.marks[k].text))...)
		}
		if !includes(mods, r.content(m)) || m.country >= 0 && a.country >= 0 && m.country != a.country {
			continue
		}
		if compatible(&r.things[root], &r.things[r.find(i)]) {
			return j, true
		}
	}
	return 0, false
}

// content are the modifiers of m that tell things apart.
func (r *resolver) content(m *mark) []string {
	return slices.DeleteFunc(slices.Clone(m.mods), func(s string) bool {
		return s == "" || r.w.pronouns[s] != (pronoun{})
	})
}

func (r *resolver) nested(a, m *mark) bool { return a.Covers(m.Span) || m.Covers(a.Span) }

// holder returns the named person who holds the office that mark i names, of
// the same country if it names one: the most salient of those before it, else
// the only one after it, since leads name the office first.
func (r *resolver) holder(i int) (int, bool) {
	m := &r.marks[i]
	best, most := -1, -1.0
	after := map[int]int{}
	for j := range r.marks {
		if r.marks[j].Kind != doc.ByName && r.marks[j].Kind != doc.ByNominal || r.nested(&r.marks[j], m) {
			continue
		}
		root := r.find(j)
		x := &r.things[root]
		country, ok := x.roles[m.lemma]
		if !ok || !x.named || !compatible(x, &r.things[r.find(i)]) || m.country >= 0 && country >= 0 && country != m.country {
			continue
		}
		if j > i {
			if _, ok := after[root]; !ok {
				after[root] = j
			}
			continue
		}
		weight := 1 + r.salience(root, i)
		if m.country >= 0 && country == m.country {
			weight *= 8
		}
		if m.country < 0 && (country == r.main || country < 0) {
			weight *= 4 // "the president" is that of the country of the article
		}
		if weight > most {
			best, most = j, weight
		}
	}
	if best < 0 && len(after) == 1 {
		for root, j := range after {
			country := r.things[root].roles[m.lemma]
			lead := m.sentence < 3 && r.marks[j].sentence-m.sentence <= 3
			if m.country < 0 || country == m.country || country < 0 && (m.country == r.main || lead) {
				return j, true
			}
		}
	}
	return best, best >= 0
}

// described returns what a noun of a kind stands for: "the country" for the
// country last spoken of, "the organization" for the organisation.
func (r *resolver) described(i int) (int, bool) {
	m := &r.marks[i]
	if !r.bare(m) || r.followed(m) {
		return 0, false
	}
	reach := 3
	if m.noun.kind == "country" {
		reach = 8
	}
	best, most := -1, 0.0
	for j := i - 1; j >= 0 && m.sentence-r.marks[j].sentence <= reach; j-- {
		a := &r.marks[j]
		x := &r.things[r.find(j)]
		if !x.named || a.Kind == doc.ByPronoun || !r.kindFits(m.noun, x) || r.nested(a, m) {
			continue
		}
		if !compatible(x, &r.things[r.find(i)]) {
			continue
		}
		s := r.salience(r.find(j), i)
		if x.known >= 0 && x.known == r.main {
			s *= 4
		}
		if subject, ok := r.subjectOf(m.Head); ok && r.find(subject) == r.find(j) {
			s /= 4 // "Germany ... in the country": another
		}
		if s > most {
			best, most = j, s
		}
	}
	return best, best >= 0
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
// France", "the country that ...".
func (r *resolver) followed(m *mark) bool {
	for _, k := range r.kids[m.Head] {
		switch rel := r.d.Tokens[k].Rel; {
		case k > m.Head && (rel.Base() == "nmod" || strings.HasPrefix(string(rel), "acl")):
			return true
		}
	}
	return false
}

func (r *resolver) kindFits(n noun, x *thing) bool {
	if n.typ != x.typ {
		return false
	}
	switch n.kind {
	case "country":
		return x.kind == "country"
	case "city":
		return x.kind == "city" || x.kind == "capital"
	case "organization":
		return x.kind == "" || x.kind == "organization" || x.kind == "alliance" || x.kind == "ngo" || x.kind == "armed" || x.kind == "agency"
	case "agency":
		return x.kind == "" || x.kind == "agency" || x.kind == "security"
	case "company", "party", "media", "club":
		return x.kind == n.kind
	}
	return false
}

// salience sums the weight of the mentions of set root before mark i: subjects
// count most, and every sentence between halves a weight.
func (r *resolver) salience(root, i int) float64 {
	sum := 0.0
	here := r.marks[i].sentence
	for _, k := range r.things[root].marks {
		m := &r.marks[k]
		if k >= i || m.Head == r.marks[i].Head {
			continue
		}
		weight := 100.0
		switch tok := &r.d.Tokens[m.Head]; tok.Rel.Base() {
		case "nsubj":
			weight += 80
		case "obj", "root":
			weight += 50
		case "iobj":
			weight += 40
		case "obl":
			weight += 20
		}
		if m.Kind != doc.ByPronoun {
			weight += 20
		}
		if m.Kind == doc.ByDemonym && r.d.Tokens[m.Head].Tag == doc.ADJ {
			weight /= 2
		}
		for range min(here-m.sentence, 30) {
			weight /= 2
		}
		sum += weight
	}
	return sum
}
