package link

import (
	"strings"

	"newsgraph/extract/lang"
	"newsgraph/graph"
	"newsgraph/seeds"
)

// seats adds to the claims of each document that Moscow stands for Russia
// there, once, where Moscow does what people and organisations do.
func (b *builder) seats(claims [][]graph.Claim) error {
	relations, err := seeds.Relations()
	if err != nil {
		return err
	}
	acts := map[string]bool{"said": true}
	for _, r := range relations {
		for _, domain := range r.Domain {
			acts[r.ID] = acts[r.ID] || domain == graph.Organization
		}
	}
	for n := range claims {
		told := map[string]bool{}
		var seats []graph.Claim
		for i := range claims[n] {
			c := &claims[n][i]
			if acts[c.Relation.ID] && c.Object != nil {
				seats = b.seat(seats, told, c, &c.Subject)
			}
			for s := c.Source; s != nil; s = s.Source {
				seats = b.seat(seats, told, c, &s.Slot)
			}
		}
		claims[n] = append(claims[n], seats...)
	}
	return nil
}

// seat appends the claim that slot s of c stands for its country, unless the
// document has told so.
func (b *builder) seat(seats []graph.Claim, told map[string]bool, c *graph.Claim, s *graph.Slot) []graph.Claim {
	g := b.linker.gazetteer
	i, ok := g.byID[s.ID]
	if !ok || told[s.ID] {
		return seats
	}
	country, ok := g.byID[g.entities[i].Seat]
	if !ok {
		return seats
	}
	if !namedBy(&g.entities[i], s.Mention) {
		return seats // "the capital" is the city
	}
	told[s.ID] = true
	e := g.entities[country]
	if b.byID[e.ID] == nil {
		b.open(e.ID, e.Label, e.Type)
	}
	claim := graph.Claim{
		Document: c.Document, Evidence: c.Evidence, Subject: *s,
		Relation:   graph.Predicate{ID: "stands-for", Label: "stands for", Canonical: true},
		Object:     &graph.Slot{ID: e.ID, Label: e.Label, Type: e.Type, Mention: s.Mention, Start: s.Start, End: s.End},
		Qualifiers: []graph.Qualifier{},
		Modality:   graph.Asserted, Confidence: 0.7, Rule: "seat/1",
	}
	claim.SetID()
	return append(seats, claim)
}

// namedBy reports whether words hold a name of e.
func namedBy(e *seeds.Entity, words string) bool {
	words = " " + lang.Fold(words) + " "
	for _, a := range e.Aliases {
		if strings.Contains(words, " "+lang.Fold(a.Text)+" ") {
			return true
		}
	}
	return false
}
