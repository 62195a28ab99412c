package mention

import (
	"cmp"
	"slices"
	"strings"

	"newsgraph/extract/doc"
	"newsgraph/seeds"
)

// A name is a name in the text with what is known of it.
type name struct {
	doc.Span
	typ   string // as in doc.Chain; "" when unknown
	sure  bool   // whether the type is more than the model's guess
	known int    // index of the gazetteer, -1 for none
	form  string // form of the gazetteer's name: "", adjective, demonym, acronym
}

var nameTypes = map[doc.NameType]string{
	doc.Person: "person", doc.Location: "place", doc.Organization: "organization", doc.Event: "event", doc.Misc: "",
}

// findNames unites three sources: the layer of names, the gazetteer, and runs
// of proper nouns that both missed.
func findNames(d *doc.Document, g *gazetteer, w *words) []name {
	matches := g.matches(d, w.lang)
	votes, main := countries(d, g, matches)
	taken := make([]bool, len(d.Tokens))
	var names []name
	take := func(n name) {
		for t := n.First; t < n.End; t++ {
			if taken[t] {
				return
			}
		}
		for t := n.First; t < n.End; t++ {
			taken[t] = true
		}
		names = append(names, n)
	}
	short := shortNames(d, w)
	found := func(s doc.Span, typ string) {
		switch known := g.folded(d.Surface(s)); {
		case w.common(d, s) && !short[d.Surface(s)] || !capital(d.Surface(s)):
		case known >= 0 && !w.elsewhere(d, s, &g.entities[known], main):
			take(name{s, g.entities[known].Type, true, known, ""})
		default:
			take(name{Span: s, typ: typ, known: -1})
		}
	}
	for _, s := range longTitles(d, w) {
		for t := s.First; t < s.End; t++ {
			taken[t] = true
		}
	}
	surnames := surnames(d, w)
	for _, s := range institutions(d, w) {
		take(name{Span: s, typ: "organization", sure: true, known: -1})
	}
	for _, s := range append(spelled(d), ampersands(d, g, w)...) {
		found(s, "organization")
	}
	// The gazetteer gives way to a longer name that is no title with a place.
	for _, m := range matches {
		if larger(d, w, m) {
			continue
		}
		known, form := choose(g, m.entries, votes)
		if form == seeds.Unsure {
			if known = spelledOut(m, matches); known < 0 {
				continue
			}
		}
		e := g.entities[known]
		if w.elsewhere(d, m.Span, &e, main) {
			continue
		}
		if e.Type != "person" && m.Len() == 1 && surnames[d.Tokens[m.First].Form] {
			continue // Jordan, Ford as people
		}
		take(name{m.Span, e.Type, true, known, form})
	}
	for _, n := range d.Names {
		s := trimName(d, w, n.Span)
		for t := n.First; t < s.First; t++ {
			taken[t] = taken[t] || w.opensSentence(d, t)
		}
		typ := nameTypes[n.Type]
		if s.First > n.First && d.Tokens[s.First-1].Form == "van" && typ == "person" {
			typ = "place" // "wethouder van Gouda"
		}
		for s.Len() > 0 && (taken[s.End-1] || w.article(d.Tokens[s.End-1].Form)) {
			s.End--
		}
		for s.Len() > 0 && taken[s.First] {
			s.First++
		}
		if n.Type == doc.Person && oddSurname(d, s) {
			s.End++
		}
		if s.Len() > 0 {
			if at := home(d, w, s); n.Type == doc.Person && at > 0 {
				found(doc.Span{First: at, End: s.End}, "place")
				s.End = at - 1
			}
			found(s, typ)
		}
	}
	for _, s := range runs(d, w, taken, short) {
		found(s, "")
	}
	slices.SortFunc(names, func(a, b name) int { return cmp.Compare(a.First, b.First) })
	names = joinHyphens(d, names)
	for i := range names {
		if n := &names[i]; n.known < 0 {
			_, surname := surnames[d.Tokens[n.End-1].Form]
			if typ, sure := guessType(d, w, *n, surname); sure || n.typ == "" {
				n.typ, n.sure = typ, sure
			}
		}
	}
	return names
}

// longTitles are titles of several words, such as "Secretary of State", that
// the model may take for parts of names.
func longTitles(d *doc.Document, w *words) []doc.Span {
	var out []doc.Span
	for t := 1; t < len(d.Tokens); t++ {
		for n := 2; n <= 3 && t+n <= len(d.Tokens); n++ {
			s := doc.Span{First: doc.TokenID(t), End: doc.TokenID(t + n)}
			if low := strings.ToLower(d.Surface(s)); w.titles[low] && w.nouns[low].typ == "person" {
				out = append(out, s)
			}
		}
	}
	return out
}

// institutions are names that begin with a small letter, such as "ministerie
// van Binnenlandse Zaken": words of the table of institutions, some with a
// capital.
func institutions(d *doc.Document, w *words) []doc.Span {
	var out []doc.Span
	for _, sentence := range d.Sentences {
		for first := sentence.First; first < sentence.End; first++ {
			t := &d.Tokens[first]
			if t.Tag != doc.NOUN || w.institutions[t.Form] != "ministry" {
				continue
			}
			best := doc.Span{}
			for end := first + 2; end <= min(first+8, sentence.End); end++ {
				s := doc.Span{First: first, End: end}
				if last := d.Tokens[end-1].Form; startsName(last) && w.institution(d.Surface(s)) {
					best = s
				}
			}
			if best.Len() > 0 {
				out = append(out, best)
				first = best.End - 1
			}
		}
	}
	return out
}

// joinHyphens makes one name of the parts of "Kassym-Jomart Tokayev" and of
// "Wu Chi-wai".
func joinHyphens(d *doc.Document, names []name) []name {
	tight := func(t doc.TokenID) bool { return d.Tokens[t].Start == d.Tokens[t-1].End }
	var out []name
	for i, n := range names {
		if h := n.End; n.known < 0 && n.Len() > 1 && int(h)+1 < len(d.Tokens) && d.Tokens[h].Form == "-" && tight(h) && tight(h+1) &&
			(i+1 == len(names) || names[i+1].First > h+1) && len(d.Tokens[h+1].Form) < 6 && d.Tokens[h+1].Form != strings.ToUpper(d.Tokens[h+1].Form) {
			n.End = h + 2
		}
		if len(out) > 0 {
			last := &out[len(out)-1]
			if last.known < 0 && n.known < 0 && n.First == last.End+1 && d.Tokens[last.End].Form == "-" && tight(last.End) && tight(n.First) {
				last.End, last.typ = n.End, cmp.Or(n.typ, last.typ)
				continue
			}
		}
		out = append(out, n)
	}
	return out
}

// larger reports whether a known name is part of a longer one: "Georgia" in
// "Georgia Meloni", "Oxford" in "Oxford Street".
func larger(d *doc.Document, w *words, m match) bool {
	for _, n := range d.Names {
		if n.First > m.First {
			break
		}
		s := trimName(d, w, n.Span)
		if s.Covers(m.Span) && s.Len() > m.Len() {
			if m.First > s.First && w.article(d.Tokens[m.First-1].Form) {
				return false // "vroeg Tokajev de CSTO": two names
			}
			// "Ukraine crisis" is no name of its own.
			return m.First > s.First || n.Type != doc.Misc
		}
	}
	if m.Len() > 1 {
		return false
	}
	if m.End < doc.TokenID(len(d.Tokens)) {
		next := &d.Tokens[m.End]
		if next.Rel == "flat" && next.Head == m.First && next.Tag == doc.PROPN {
			return true
		}
	}
	t := &d.Tokens[m.First]
	return t.Rel == "flat" && d.Tokens[t.Head].Tag == doc.PROPN && t.Head+1 == m.First &&
		!w.isTitle(d.Tokens[t.Head].Form)
}

// countries counts in how many names that are not ambiguous each country's
// cities and regions occur: they decide between namesakes. The main country
// is the one that is named most itself.
func countries(d *doc.Document, g *gazetteer, matches []match) (votes map[string]int, main string) {
	votes = map[string]int{}
	named := map[string]int{}
	for _, m := range matches {
		e := g.entities[m.entries[0].entity]
		if len(m.entries) == 1 {
			votes[e.Country]++
		}
		id, form := e.ID, m.entries[0].form
		switch e.Kind {
		case "country":
		case "city", "region":
			id, form = e.Country, seeds.Adjective
		default:
			continue
		}
		if id == "" {
			continue
		}
		named[id] += weight(form, d.SentenceOf(m.First))
		if main == "" || named[id] > named[main] {
			main = id
		}
	}
	delete(votes, "")
	return votes, main
}

// weight is what one mention of a country adds to its being the one that the
// article is about: names count more than words of origin, and those of the
// first sentences most. "Russian soldiers" there are guests.
func weight(form string, sentence int) int {
	switch lead := sentence < 3; {
	case origin(form):
		return 1
	case lead:
		return 5
	}
	return 2
}

// choose returns the entity that a known name most likely means: of namesakes
// the one whose country the article speaks of, else the first of the table.
func choose(g *gazetteer, entries []entry, votes map[string]int) (entity int, form string) {
	best := entries[0]
	support := func(e entry) int {
		x := g.entities[e.entity]
		v := max(votes[x.Country], votes[x.ID])
		if x.Country != "" && votes[x.ID] == 0 && v < 2 {
			v = 0
		}
		return v
	}
	for _, e := range entries[1:] {
		if e.entity != best.entity && support(e) > support(best) {
			best = e
		}
	}
	return best.entity, best.form
}

// spelledOut is the entity of an ambiguous acronym that the article names in
// full, the first if it does so for several; -1 for none.
func spelledOut(acronym match, all []match) int {
	for _, full := range all {
		for _, e := range full.entries {
			if full.Len() > 1 && slices.ContainsFunc(acronym.entries, func(a entry) bool { return a.entity == e.entity }) {
				return e.entity
			}
		}
	}
	return -1
}
