package mention

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"newsgraph/extract/doc"
	"newsgraph/extract/lang"
	"newsgraph/seeds"
)

// A gazetteer finds known names in text.
type gazetteer struct {
	entities []seeds.Entity
	byID     map[string]int // index of entities
	byName   map[string][]entry
	byFold   map[string]int // names of several words without case, by one entity alone; -1 for more
	longest  int            // bytes of the longest name
}

// An entry is one form of one entity's name.
type entry struct {
	entity int // index of entities
	lang   string
	form   string
}

func newGazetteer(entities []seeds.Entity) *gazetteer {
	g := &gazetteer{entities: entities, byID: map[string]int{}, byName: map[string][]entry{}, byFold: map[string]int{}}
	for i, e := range entities {
		if _, ok := g.byID[e.ID]; !ok {
			g.byID[e.ID] = i
		}
		for _, a := range e.Aliases {
			name := plainMarks.Replace(a.Text)
			g.byName[name] = append(g.byName[name], entry{i, a.Lang, a.Form})
			g.longest = max(g.longest, len(name))
			if fold := lang.Fold(a.Text); strings.Contains(fold, " ") && !origin(a.Form) {
				if have, ok := g.byFold[fold]; ok && have != i {
					g.byFold[fold] = -1
				} else {
					g.byFold[fold] = i
				}
			}
		}
	}
	return g
}

// idOf is the index of the entity with the ID, -1 for none.
func (g *gazetteer) idOf(id string) int {
	if i, ok := g.byID[id]; ok {
		return i
	}
	return -1
}

// folded is the only entity that has the name of several words, whatever its
// case and accents; -1 for none.
func (g *gazetteer) folded(text string) int {
	if i, ok := g.byFold[lang.Fold(text)]; ok {
		return i
	}
	return -1
}

// plainMarks makes the signs plain that texts write in several ways.
var plainMarks = strings.NewReplacer("’", "'", "‘", "'", "`", "'", "‐", "-", "‑", "-", "–", "-", "\n", " ", "\u00a0", " ")

// find returns what the text names in a document of the language: words of
// origin only in their own language.
func (g *gazetteer) find(text, language string) []entry {
	if len(text) > g.longest+8 {
		return nil
	}
	entries := g.byName[plainMarks.Replace(text)]
	var out []entry
	for _, e := range entries {
		if origin(e.form) && e.lang != language {
			continue
		}
		out = append(out, e)
	}
	return out
}

// origin reports whether a form is a word of origin.
func origin(form string) bool { return form == seeds.Adjective || form == seeds.Demonym }

// A match is a known name in the text.
type match struct {
	doc.Span
	entries []entry
}

// matches returns the longest known names of d, disjoint and in order.
func (g *gazetteer) matches(d *doc.Document, language string) []match {
	var out []match
	for _, s := range d.Sentences {
		for first := s.First; first < s.End; first++ {
			if !startsName(d.Tokens[first].Form) {
				continue
			}
			for end := min(first+8, s.End); end > first; end-- {
				span := doc.Span{First: first, End: end}
				found := g.find(d.Surface(span), language)
				if len(found) == 0 && end == first+1 && language == "nl" {
					// Genitives: "Kazachstans grootste stad".
					if name, ok := strings.CutSuffix(d.Tokens[first].Form, "s"); ok && d.Tokens[first].Tag == doc.PROPN {
						found = named(g.find(name, language))
					}
				}
				if len(found) > 0 && g.plausible(d, s, span, found) {
					out = append(out, match{span, found})
					first = end - 1
					break
				}
			}
		}
	}
	return out
}

// named keeps the entries that are names, not words of origin.
func named(entries []entry) []entry {
	var out []entry
	for _, e := range entries {
		if !origin(e.form) {
			out = append(out, e)
		}
	}
	return out
}

// plausible reports whether a known name is meant: words such as "Split" or
// "Nice" open sentences without naming a city.
func (g *gazetteer) plausible(d *doc.Document, sentence, span doc.Span, found []entry) bool {
	if span.Len() > 1 {
		return true
	}
	t := &d.Tokens[span.First]
	switch t.Tag {
	case doc.PROPN:
		return true
	case doc.ADJ, doc.NOUN, doc.X, doc.NUM, doc.SYM, 0:
		if origin(found[0].form) || len(named(found)) < len(found) {
			return true
		}
		return span.First > sentence.First || t.Form == strings.ToUpper(t.Form)
	case doc.VERB, doc.ADV, doc.ADP, doc.DET, doc.PRON:
		// Taggers slip on acronyms; anything else is the word.
		return len(t.Form) > 2 && t.Form == strings.ToUpper(t.Form)
	}
	return false
}

// startsName reports whether a name may start with the word: with a capital,
// a digit or an apostrophe ('s-Gravenhage); "dpa" is the exception.
func startsName(form string) bool {
	r, _ := utf8.DecodeRuneInString(form)
	return unicode.IsUpper(r) || unicode.IsDigit(r) || r == '\'' || r == '’' || form == "dpa" || strings.HasPrefix(form, "al-")
}
