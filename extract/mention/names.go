package mention

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"newsgraph/extract/doc"
	"newsgraph/seeds"
)

// A name is a name in the text with what is known of it.
type name struct {
	doc.Span
	typ   string // as in doc.Chain; "" when unknown
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
	votes := countries(g, matches)
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
	tagged := map[doc.Span]doc.NameType{}
	for _, n := range d.Names {
		tagged[n.Span] = n.Type
	}
	// The gazetteer gives way to a longer name that is no title with a place.
	for _, m := range matches {
		if larger(d, w, m) {
			continue
		}
		known, form := choose(g, m.entries, votes)
		e := g.entities[known]
		if t, ok := tagged[m.Span]; ok && t == doc.Person && e.Type != "person" && m.Len() == 1 {
			continue // Jordan, Paris, Ford as people
		}
		if form == seeds.Unsure {
			continue
		}
		take(name{m.Span, e.Type, known, form})
	}
	for _, n := range d.Names {
		s := trimName(d, w, n.Span)
		if s.Len() > 0 {
			take(name{Span: s, typ: nameTypes[n.Type], known: -1})
		}
	}
	for _, s := range runs(d, w, taken) {
		take(name{Span: s, known: -1})
	}
	slices.SortFunc(names, func(a, b name) int { return cmp.Compare(a.First, b.First) })
	for i := range names {
		if names[i].typ == "" {
			names[i].typ = guessType(d, w, names[i].Span)
		}
	}
	return names
}

// larger reports whether a known name is part of a longer one: "Georgia" in
// "Georgia Meloni", "Oxford" in "Oxford Street".
func larger(d *doc.Document, w *words, m match) bool {
	for _, n := range d.Names {
		if n.First > m.First {
			break
		}
		if n.Covers(m.Span) && trimName(d, w, n.Span) != m.Span && n.Len() > m.Len() {
			// "Kazakh President", "Ukraine crisis" are no names of their own.
			rest := trimName(d, w, doc.Span{First: m.End, End: n.End})
			return m.First > n.First || rest.Len() > 0 && n.Type != doc.Misc
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

// isTitle reports whether a word stands before names of people.
func (w *words) isTitle(form string) bool {
	n, ok := w.noun(form)
	return ok && n.typ == "person"
}

// countries counts in how many names that are not ambiguous each country's
// cities and regions occur: they decide between namesakes.
func countries(g *gazetteer, matches []match) map[string]int {
	votes := map[string]int{}
	for _, m := range matches {
		if len(m.entries) == 1 {
			votes[g.entities[m.entries[0].entity].Country]++
		}
	}
	delete(votes, "")
	return votes
}

// choose returns the entity that a known name most likely means: of namesakes
// the one whose country the article speaks of, else the first of the table.
func choose(g *gazetteer, entries []entry, votes map[string]int) (entity int, form string) {
	best := entries[0]
	weight := func(e entry) int {
		x := g.entities[e.entity]
		v := max(votes[x.Country], votes[x.ID])
		if x.Country != "" && votes[x.ID] == 0 && v < 2 {
			v = 0
		}
		return v
	}
	for _, e := range entries[1:] {
		if e.entity != best.entity && weight(e) > weight(best) {
			best = e
		}
	}
	return best.entity, best.form
}

// trimName drops articles, titles and genitives from the ends of a name.
func trimName(d *doc.Document, w *words, s doc.Span) doc.Span {
	for s.Len() > 0 {
		t := &d.Tokens[s.First]
		low := strings.ToLower(t.Form)
		_, role := w.nouns[low]
		if t.Tag == doc.DET && low != "al" || t.Tag == doc.PUNCT || s.Len() > 1 && role && w.nouns[low].typ == "person" {
			s.First++
			continue
		}
		last := d.Tokens[s.End-1].Form
		if last == "'s" || last == "’s" || d.Tokens[s.End-1].Tag == doc.PUNCT && last != "." {
			s.End--
			continue
		}
		break
	}
	return s
}

// particles may stand between the words of a name.
var particles = map[string]bool{
	"van": true, "de": true, "der": true, "den": true, "von": true, "zu": true, "di": true, "da": true, "del": true,
	"du": true, "la": true, "le": true, "bin": true, "ibn": true, "al": true, "el": true, "ter": true, "ten": true,
	"-": true, "–": true, "dos": true, "y": true,
}

// runs returns sequences of proper nouns outside names, without titles.
func runs(d *doc.Document, w *words, taken []bool) []doc.Span {
	var out []doc.Span
	for _, s := range d.Sentences {
		for t := s.First; t < s.End; t++ {
			if taken[t] || !w.properNoun(&d.Tokens[t]) {
				continue
			}
			end := t + 1
			for next := end; next < s.End && !taken[next]; next++ {
				tok := &d.Tokens[next]
				if w.properNoun(tok) {
					if !linked(d, t, next) {
						break
					}
					end = next + 1
				} else if low := strings.ToLower(tok.Form); !particles[low] && (low != "of" || w.isTitle(d.Tokens[t].Form)) {
					break
				}
			}
			span := doc.Span{First: t, End: end}
			for span.Len() > 1 && w.isTitle(d.Tokens[span.First].Form) && !strings.HasSuffix(d.Tokens[span.First].Form, "'s") {
				span.First++
			}
			for title := range w.titles {
				if words := strings.Count(title, " ") + 1; span.Len() > words &&
					strings.EqualFold(d.Surface(doc.Span{First: span.First, End: span.First + doc.TokenID(words)}), title) {
					span.First += doc.TokenID(words)
				}
			}
			if span.Len() > 1 || !w.isTitle(d.Tokens[span.First].Form) {
				out = append(out, span)
			}
			t = end - 1
		}
	}
	return out
}

func (w *words) properNoun(t *doc.Token) bool {
	r, _ := utf8.DecodeRuneInString(t.Form)
	return t.Tag == doc.PROPN && unicode.IsUpper(r) && !w.notNames[t.Form]
}

// linked reports whether token next belongs to the name that first opens:
// whether an edge joins it to a word from first on.
func linked(d *doc.Document, first, next doc.TokenID) bool {
	tok := &d.Tokens[next]
	switch tok.Rel.Base() {
	case "conj", "appos", "list", "parataxis":
		return false
	}
	if tok.Head >= first && tok.Head < next {
		return true
	}
	for t := first; t < next; t++ {
		if d.Tokens[t].Head == next || d.Tokens[t].Head == tok.Head && tok.Head != 0 && tok.Rel.Base() != "nsubj" {
			return d.Tokens[t].Rel.Base() != "appos"
		}
	}
	return false
}

// guessType judges a name by its words and by what stands before it.
func guessType(d *doc.Document, w *words, s doc.Span) string {
	for _, t := range []doc.TokenID{s.End - 1, s.First} {
		low := strings.ToLower(d.Tokens[t].Form)
		if n, ok := w.nouns[low]; ok && n.typ != "person" && n.typ != "time" && (s.Len() > 1 || n.typ != "group") {
			if n.typ == "group" {
				return "organization"
			}
			return n.typ
		}
	}
	first := d.Tokens[s.First].Form
	if givenNames()[first] != 0 {
		return "person"
	}
	if before := s.First - 1; before > 0 {
		tok := &d.Tokens[before]
		if w.isTitle(tok.Form) && tok.Tag != doc.PUNCT {
			return "person"
		}
		switch strings.ToLower(tok.Form) {
		case "in", "near", "te", "nabij", "uit", "naar":
			return "place"
		}
	}
	return ""
}
