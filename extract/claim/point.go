package claim

import (
	"slices"

	"newsgraph/extract/doc"
	"newsgraph/graph"
)

// findPointing notes the sentences that say who said the one before them:
// "Dat heeft de politie bekendgemaakt", "This was confirmed by the mayor",
// "That is according to the ministry".
func (x *reading) findPointing() {
	for s := 1; s < len(x.Sentences); s++ {
		if len(x.clauses[s]) == 0 || len(x.clauses[s-1]) == 0 {
			continue
		}
		c, before := x.clauses[s][0], x.clauses[s-1][0]
		first := x.Sentences[s].First
		if c.up != nil || before.up != nil || !x.words.pointer[x.lower(first)] || !x.is(first, "obj", "nsubj") || x.head[first] != c.head || len(c.comp) > 0 {
			continue
		}
		if by := x.pointsTo(c, first); by != nil && !x.own(c).negated {
			x.content[before], x.sayer[c] = c, by
		}
	}
}

// pointsTo is who or what c, whose pronoun is first, names as the source.
func (x *reading) pointsTo(c *clause, first doc.TokenID) *graph.Source {
	if !c.verbal() {
		if prep := x.preposition(c.head); x.words.according[prep] {
			if s, ok := x.phrase(c.head); ok {
				return &graph.Source{Slot: s, Cue: prep}
			}
		}
		return nil
	}
	if by := x.shownBy(c); by != nil {
		return by
	}
	if !x.words.attributes[x.verb(c)] && x.pair(c) == 0 {
		return nil
	}
	if slices.Contains(c.subj, first) && !c.passive {
		c.subj, c.obj = c.obj, []doc.TokenID{first} // of two the pronoun is the object
	}
	for _, h := range c.doer() {
		if s, ok := x.phrase(h); ok && h != first && x.speaks(s) {
			return &graph.Source{Slot: s, Cue: x.cue(c)}
		}
	}
	return nil
}

// findShown notes what is said to appear from something: "uit een peiling
// blijkt dat de partij verliest".
func (x *reading) findShown(clauses []*clause) {
	for _, c := range clauses {
		by := x.shownBy(c)
		if by == nil {
			continue
		}
		x.sayer[c] = by
		if c.up != nil && c.link.Base() == "parataxis" {
			x.content[c.up] = c
		}
		for _, sub := range clauses {
			if sub.up == c && x.finite(sub) && (sub.link.Base() == "csubj" || sub.link.Base() == "ccomp") {
				x.content[sub] = c
			}
		}
	}
}

// shownBy is what c says that something appears from, nil for nothing.
func (x *reading) shownBy(c *clause) *graph.Source {
	if !c.verbal() {
		return nil
	}
	for _, o := range c.obl {
		if !x.words.shown[x.verb(c)+" "+o.prep] {
			continue
		}
		if s, ok := x.phrase(o.head); ok && s.ID != "" {
			return &graph.Source{Slot: s, Cue: x.cue(c) + " " + o.prep}
		}
	}
	return nil
}
