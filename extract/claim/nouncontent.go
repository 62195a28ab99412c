package claim

import (
	"slices"

	"newsgraph/extract/doc"
	"newsgraph/graph"
)

// findNouns notes who says what clauses tell that are the content of a noun:
// "the company's claim that …", "reached the conclusion that …".
func (x *reading) findNouns(clauses []*clause) {
	for _, c := range clauses {
		if c.up == nil || c.link != "acl" || !x.words.that[c.mark] || !x.finite(c) || x.content[c] != nil {
			continue
		}
		if m, ok := x.words.sayNoun[x.headLemma(c.gov)]; ok {
			x.reported[c] = x.holds(c.gov, c.up, m == "")
		}
	}
}

// holds is who says what noun n of clause c tells: whose it is, else who says
// or makes it. Where the article does not tell, it is nobody's fear or hope,
// but somebody's claim.
func (x *reading) holds(n doc.TokenID, c *clause, claimed bool) *graph.Source {
	cue := x.Tokens[n].Form
	heads := x.ofNoun(n)
	subject := slices.Contains(c.subj, n)
	if verb := x.verb(c); len(heads) == 0 && !subject && !c.passive && (x.words.light[verb] || x.words.voices[verb]) {
		heads = c.doer()
	}
	for _, h := range heads {
		if s, ok := x.phrase(h); ok && s.ID != "" && x.speaks(s) {
			return &graph.Source{Slot: s, Cue: cue}
		}
	}
	if !claimed {
		return nil
	}
	s := graph.Slot{ID: unnamedID, Label: "unnamed source", Type: graph.Person}
	return &graph.Source{Slot: x.at(s, doc.Span{First: n, End: n + 1}), Cue: cue}
}
