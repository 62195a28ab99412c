// Package sample holds a small graph made by hand for tests: three short
// articles, in our own words, on the unrest in Kazakhstan of January 2022. It
// has a claim of every sort: plain, corroborated, on somebody's word, on
// somebody's word at second hand, negated, merely possible or required, with a
// figure, with a literal, and without an object.
package sample

import (
	"fmt"
	"slices"
	"strings"

	"newsgraph/graph"
)

// View returns the sample: a sound view, made anew on every call.
func View() *graph.View {
	v := &graph.View{Entities: slices.Clone(entities), Relations: slices.Clone(relations)}
	for _, a := range articles {
		v.Documents = append(v.Documents, a.document)
		text := 0 // where the sentence starts in the article
		for _, s := range a.sentences {
			for _, claim := range s.claims {
				c := claim(&sentence{a.document, s.text, text})
				c.SetID()
				v.Claims = append(v.Claims, c)
			}
			text += len(s.text) + 1
		}
	}
	for i := range v.Entities {
		if v.Entities[i].Aliases == nil {
			v.Entities[i].Aliases = []graph.Alias{}
		}
	}
	v.Sort()
	return v
}

// A sentence makes slots of its words.
type sentence struct {
	document graph.Document
	text     string
	start    int
}

// says makes a claim of the words of s; the object may be nil.
func (s *sentence) says(subject graph.Slot, relation, words string, object *graph.Slot, more ...func(*graph.Claim)) graph.Claim {
	s.find(words)
	r := relations[slices.IndexFunc(relations, func(r graph.Relation) bool { return r.ID == relation })]
	c := graph.Claim{
		Document:   s.document,
		Evidence:   graph.Evidence{Text: s.text, Start: s.start, End: s.start + len(s.text)},
		Subject:    subject,
		Relation:   graph.Predicate{ID: r.ID, Label: r.Label, Mention: words, Canonical: true},
		Object:     object,
		Qualifiers: []graph.Qualifier{},
		Modality:   graph.Asserted,
		Confidence: 0.9,
		Rule:       relation + "/1",
	}
	for _, m := range more {
		m(&c)
	}
	return c
}

func (s *sentence) find(words string) int {
	at := strings.Index(s.text, words)
	if at < 0 {
		panic(fmt.Sprintf("%q has no %q", s.text, words)) // a mistake in this package
	}
	return s.start + at
}

// slot is the entity id as the words of s name it.
func (s *sentence) slot(id, words string) graph.Slot {
	e := entities[slices.IndexFunc(entities, func(e graph.Entity) bool { return e.ID == id })]
	at := s.find(words)
	return graph.Slot{ID: id, Label: e.Label, Type: e.Type, Mention: words, Start: at, End: at + len(words)}
}

func (s *sentence) object(id, words string) *graph.Slot {
	o := s.slot(id, words)
	return &o
}

// counted is an entity of which the words of s give the number.
func (s *sentence) counted(id, words, value, unit, bound string) graph.Slot {
	c := s.slot(id, words)
	c.Value, c.Unit, c.Bound = value, unit, bound
	return c
}

// literal is a quantity, a date or a statement.
func (s *sentence) literal(kind, words, value, unit, bound string) *graph.Slot {
	at := s.find(words)
	return &graph.Slot{Label: words, Type: kind, Mention: words, Start: at, End: at + len(words), Value: value, Unit: unit, Bound: bound}
}

// on makes a claim one that the source id makes.
func (s *sentence) on(id, words, cue string) func(*graph.Claim) {
	return func(c *graph.Claim) {
		s.find(cue)
		c.Source = &graph.Source{Slot: s.slot(id, words), Cue: cue, Source: c.Source}
	}
}

func with(role, value, mention string) func(*graph.Claim) {
	return func(c *graph.Claim) {
		c.Qualifiers = append(c.Qualifiers, graph.Qualifier{Role: role, Value: value, Mention: mention})
	}
}

func negated(c *graph.Claim) { c.Negated = true }

func as(modality string) func(*graph.Claim) {
	return func(c *graph.Claim) { c.Modality = modality }
}

func sure(confidence float64) func(*graph.Claim) {
	return func(c *graph.Claim) { c.Confidence = confidence }
}
