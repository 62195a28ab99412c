package mention

import (
	"slices"
	"strings"

	"newsgraph/extract/doc"
)

// This file finds what is spoken of together: "Peru and Morocco" whom "they",
// "both countries" or "the two" mean later.

// farTogether is over how many sentences "both" reaches back, and "the men" to
// those who were spoken of together before.
const farTogether = 8

// findJoined adds a mark for names that conjunctions join. It is no mention of
// its own: only what stands for it later makes a chain of it.
func (r *resolver) findJoined() {
	named := r.namedPhrases()
	for t := doc.TokenID(1); int(t) < len(r.d.Tokens); t++ {
		all, ok := named[t]
		if !ok {
			continue
		}
		parts := []doc.TokenID{t}
		for _, k := range r.kids[t] {
			if r.d.Tokens[k].Rel != "conj" {
				continue
			}
			s, ok := named[k]
			if !ok {
				parts = nil
				break
			}
			parts, all.End = append(parts, k), max(all.End, s.End)
		}
		if len(parts) > 1 {
			r.marks = append(r.marks, mark{
				Mention: doc.Mention{Span: all, Head: t},
				known:   -1, country: -1, definite: true, parts: parts,
			})
		}
	}
}

// namedPhrases are the phrases that name something, by their heads: names, and
// nouns with the name that they are the title of.
func (r *resolver) namedPhrases() map[doc.TokenID]doc.Span {
	named, ends := map[doc.TokenID]doc.Span{}, map[doc.TokenID]doc.Span{}
	for i := range r.marks {
		if m := &r.marks[i]; m.Kind == doc.ByName {
			named[m.Head], ends[m.End] = m.Span, m.Span
		}
	}
	for i := range r.marks {
		m := &r.marks[i]
		if _, ok := named[m.Head]; ok || m.Kind != doc.ByNominal {
			continue
		}
		if n, ok := ends[m.End]; ok && n.First > m.First {
			named[m.Head] = m.Span
		}
		for _, k := range r.kids[m.Head] {
			if n, ok := named[k]; ok && r.d.Tokens[k].Rel == "appos" {
				named[m.Head] = doc.Span{First: m.First, End: n.End}
			}
		}
	}
	return named
}

// howMany is how many things the phrase of t means together: 2 for "both men",
// "the two" and "the pair", 0 where it does not say.
func (r *resolver) howMany(t doc.TokenID) int {
	tok := &r.d.Tokens[t]
	n, all := r.w.together[strings.ToLower(tok.Form)], false
	if tok.Tag == doc.NUM {
		n = r.w.numbers[strings.ToLower(tok.Form)]
	}
	own := n > 0
	for _, k := range r.kids[t] {
		kid := &r.d.Tokens[k]
		form := strings.ToLower(kid.Form)
		switch kid.Rel.Base() {
		case "det", "nummod", "amod":
			switch {
			case k > t:
			case r.w.together[form] > 0:
				n, all = r.w.together[form], true
			case kid.Tag == doc.NUM:
				n = r.w.numbers[form]
			case definite(kid) || r.w.every[form]:
				all = true
			}
		case "nmod", "acl", "case":
			if own && kid.Rel.Base() != "case" {
				return 0 // "the two of the ten who"
			}
		}
	}
	if own && (tok.Tag == doc.DET || tok.Tag == doc.PRON) {
		all = true // "Both were charged"
	}
	if !all {
		return 0
	}
	return n
}

// several is the mark of a number that stands for people or things spoken of:
// "both", "the two", "alle drie".
func (r *resolver) several(t doc.TokenID) (mark, bool) {
	tok := &r.d.Tokens[t]
	switch tok.Rel.Base() {
	case "nsubj", "obj", "iobj", "obl", "nmod":
	default:
		return mark{}, false
	}
	if tok.Tag != doc.NUM && tok.Tag != doc.DET && tok.Tag != doc.PRON || tok.Rel == "obl" && !r.hasCase(t) {
		return mark{}, false
	}
	n := r.howMany(t)
	if n == 0 {
		return mark{}, false
	}
	first := t
	for _, k := range r.kids[t] {
		if r.d.Tokens[k].Rel.Base() == "det" {
			first = min(first, k)
		}
	}
	return mark{
		Mention: doc.Mention{Span: doc.Span{First: first, End: t + 1}, Head: t, Kind: doc.ByNominal},
		text:    tok.Form, lemma: strings.ToLower(tok.Form), known: -1, country: -1, definite: true, count: n,
	}, true
}

// joinTogether joins description i, of several things, with those that were
// spoken of last, where these are as many as it says. It reports whether they
// are found.
func (r *resolver) joinTogether(i int) bool {
	m := &r.marks[i]
	plural := m.count > 0 || r.d.Tokens[m.Head].Feat("Number") == "Plur" && r.bare(m)
	if !plural || r.followed(m) {
		return false
	}
	var parts []doc.TokenID
	counted := map[int]bool{}
	for j := i - 1; j >= 0 && m.sentence-r.marks[j].sentence <= farTogether; j-- {
		a, root := &r.marks[j], r.find(j)
		x := &r.things[root]
		near := m.count > 0 && m.sentence-a.sentence <= 2
		switch {
		case r.nested(a, m) || a.tells >= 0:
		case x.parts != nil:
			if m.sentence-a.sentence > 3 && m.count == 0 && len(x.marks) < 3 {
				continue
			}
			if (m.count == 0 || len(x.parts) == m.count) && r.fitAll(m, x.parts, a.sentence < 2) {
				y := &r.things[r.find(i)]
				y.typ, y.kind, y.gender = "", "", 0 // countries are places, and a group together
				return r.join(j, i)
			}
		case near && a.Kind == doc.ByNominal && x.typ == "group" && r.counts(a.Head) == m.count && r.kindOf(m) != "thing" && m.noun.typ != "organization" && m.noun.typ != "place":
			return r.join(j, i) // "Two boys … The two"
		case !near || counted[root] || !r.fitsPart(m, x, false) || a.Kind == doc.ByDemonym || r.relativeOf(j) || x.number == 'p' || r.actsWith(root, i):
		default:
			counted[root] = true
			if !x.named {
				parts = append(parts, 0)
			} else {
				parts = append(parts, r.marks[x.marks[0]].Head)
			}
		}
		last := j == 0 || r.marks[j-1].sentence != a.sentence
		if !last || m.count == 0 || len(parts) < m.count {
			continue
		}
		if len(parts) > m.count || slices.Contains(parts, 0) {
			return false
		}
		slices.Sort(parts)
		x = &r.things[r.find(i)]
		x.parts, x.named, x.typ, x.kind, x.gender, x.number = parts, true, "group", "", 0, 'p'
		return true
	}
	return false
}

// actsWith reports whether set root is the subject of the verb of mark i: "she
// praised the pair" is of two others.
func (r *resolver) actsWith(root, i int) bool {
	j, ok := r.subjectOf(r.marks[i].Head)
	return ok && j != i && r.find(j) == root && r.d.Tokens[r.marks[j].Head].Head == r.d.Tokens[r.marks[i].Head].Head
}

// counts is the number that counts noun t, 0 for none.
func (r *resolver) counts(t doc.TokenID) int {
	for _, k := range r.kids[t] {
		if tok := &r.d.Tokens[k]; tok.Rel.Base() == "nummod" && tok.Tag == doc.NUM {
			return r.w.numbers[strings.ToLower(tok.Form)]
		}
	}
	return 0
}

// relativeOf reports whether mark j is nobody but as somebody's: the wife of
// "his wife".
func (r *resolver) relativeOf(j int) bool {
	a := &r.marks[j]
	return a.Kind == doc.ByNominal && !r.things[r.find(j)].named && a.noun.typ == "person" && r.ofOther(a)
}

// kindOf is of what kind the things of m, several, are: a kind of nouns,
// "person", "thing" for sides of whatever kind, "" where nothing says.
func (r *resolver) kindOf(m *mark) string {
	switch {
	case r.w.sides[m.lemma]:
		return "thing"
	case m.noun.typ == "person" || m.noun.kind == "people":
		return "person"
	}
	return m.noun.kind
}

// fitsPart reports whether x may be one of the things of m; lead is whether the
// lead names it with the others: those that it joins are the sides of the story.
func (r *resolver) fitsPart(m *mark, x *thing, lead bool) bool {
	switch r.kindOf(m) {
	case "thing":
		return x.kind != "" && x.kind == m.noun.kind || lead && (x.typ == "organization" || x.kind == "country")
	case "person":
		one, _ := r.w.noun(m.lemma)
		sex := one.gender == 'm' || one.gender == 'f'
		return x.typ == "person" && (sex || m.count > 0) && !(sex && x.gender != 0 && x.gender != one.gender)
	case "":
		return m.noun.typ == "" && m.count > 0 && !r.counted(m) && x.typ == "person"
	}
	return r.kindFit(m, x) >= 0.5
}

// counted reports whether m is a noun that a number counts, of which no table
// tells what it is: "both proposals".
func (r *resolver) counted(m *mark) bool {
	return r.d.Tokens[m.Head].Tag == doc.NOUN && r.w.together[m.lemma] == 0
}

// fitAll reports whether each of the parts may be one of the things of m.
func (r *resolver) fitAll(m *mark, parts []doc.TokenID, lead bool) bool {
	anything := r.kindOf(m) == "" && !r.counted(m)
	return !slices.ContainsFunc(parts, func(t doc.TokenID) bool {
		j, ok := r.atHead[t]
		if !ok || anything {
			return !ok
		}
		x := &r.things[r.find(j)]
		taken := x.guess && x.known < 0 && x.typ != "person" && m.noun.typ == "organization" // by the model, for a place
		return !taken && !r.fitsPart(m, x, lead)
	})
}

// together reports whether the parts of x are different things.
func (r *resolver) together(x *thing) bool {
	seen := map[int]bool{}
	for _, t := range x.parts {
		root := r.find(r.atHead[t])
		if seen[root] || !r.things[root].named {
			return false
		}
		seen[root] = true
	}
	return true
}

// members are the label and the chains of x, which is several things.
func (r *resolver) members(x *thing, chainOf map[int]doc.ChainID) (label string, all []doc.ChainID) {
	var labels []string
	for _, t := range x.parts {
		id := chainOf[r.find(r.atHead[t])]
		all, labels = append(all, id), append(labels, r.d.Chains[id].Label)
	}
	last := len(labels) - 1
	return strings.Join(labels[:last], ", ") + " and " + labels[last], all
}
