package claim

import (
	"strings"

	"newsgraph/extract/doc"
	"newsgraph/graph"
	"newsgraph/seeds"
)

// A language is what the rules know of one language.
type language struct {
	words *words
}

// A match is a relation of the vocabulary, with what it takes from a clause.
type match struct {
	relation *seeds.Relation
	object   []doc.TokenID // heads of what a preposition of the pattern leads to
	slot     *graph.Slot   // the object, where it is part of a word
	patient  bool          // the claim's subject is the verb's patient
	words    []doc.TokenID // nouns that are part of the expression
	prep     string        // the preposition before the object, as written
}

func (m match) open() bool { return m.relation == nil }

func (m match) locates(prep string) bool { return false }

func (x *reading) relationOf(e *event) match { return match{} }

func (x *reading) adjectiveRelation(e *event, p doc.TokenID) match { return match{} }

func (x *reading) roleRelations(n, holder doc.TokenID) []match { return nil }

func (x *reading) roleNoun(n doc.TokenID) bool { return x.personNoun(n) }

func (x *reading) predicateOfMatch(m match, mention string) graph.Predicate {
	return graph.Predicate{ID: m.relation.ID, Label: m.relation.Label, Mention: mention, Canonical: true}
}

func (x *reading) canonical(id, mention string) graph.Predicate {
	return graph.Predicate{ID: id, Label: strings.ReplaceAll(id, "-", " "), Mention: mention, Canonical: true}
}

func (x *reading) openRelation(e *event, prep, mention string) graph.Predicate {
	label := x.verb(e.clause)
	if p := x.words.preposition[prep]; p != "" {
		label += " " + p
	}
	return graph.Predicate{ID: slug(label), Label: label, Mention: mention}
}

func (x *reading) gloss(lemma string) string {
	return ""
}

func (x *reading) speech(c *clause) bool { return false }

func (x *reading) names(c *clause) bool { return x.words.names[x.verb(c)] }
