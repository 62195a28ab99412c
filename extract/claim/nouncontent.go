package claim

import (
	"slices"

	"newsgraph/extract/doc"
	"newsgraph/graph"
)

// mendContents makes a relative clause that lacks nothing the content of a noun that
// tells what somebody says, and hangs it there where whose words they are stands in
// between: "dismissed allegations by a lawyer that it had bought stolen art".
func (x *reading) mendContents() {
	t := x.tree
	content := func(i doc.TokenID) bool {
		_, ok := x.words.sayNoun[x.headLemma(i)]
		return ok && t.tag(i, doc.NOUN)
	}
	for i := range t.Tokens {
		v, g := doc.TokenID(i), t.head[i]
		if mark := t.kid(v, "mark"); !t.is(v, "acl") || g == 0 || mark < g || !x.words.that[t.lower(mark)] || t.kid(v, "nsubj") == 0 {
			continue
		}
		n := g
		if by := t.kid(g, "case"); !content(g) && by != 0 && (x.words.agent[t.lower(by)] || x.words.preposition[t.lower(by)] == "from" || x.words.of[t.lower(by)]) {
			n = t.span[g].First - 1 // "allegations [by a lawyer]"
		}
		if !content(n) {
			continue
		}
		t.head[v], t.rel[v] = n, "acl"
		if n != g {
			t.head[g], t.rel[g] = n, "nmod"
		}
		t.index()
	}
}

// findNouns notes who says what clauses tell that are the content of a noun:
// "the company's claim that …", "reached the conclusion that …".
func (x *reading) findNouns(clauses []*clause) {
	for _, c := range clauses {
		if x.contains(c) {
			if m, ok := x.words.sayNoun[x.headLemma(c.subj[0])]; ok {
				x.reported[c.comp[0]] = x.holds(c.subj[0], c, m == "")
			}
		}
		if c.link != "acl" || !x.words.that[c.mark] || !x.finite(c) || x.content[c] != nil {
			continue
		}
		if m, ok := x.words.sayNoun[x.headLemma(c.gov)]; ok {
			x.reported[c] = x.holds(c.gov, c.up, m == "")
		}
	}
}

// holds is who says what noun n of clause c tells: whose it is, else who says,
// makes or rejects it. Where the article does not tell, it is nobody's fear or
// hope, but somebody's claim. c is nil where n is in no clause, as in a headline.
func (x *reading) holds(n doc.TokenID, c *clause, claimed bool) *graph.Source {
	cue := x.Tokens[n].Form
	heads := x.owners(n)
	if len(heads) == 0 && c != nil && !c.passive && !slices.Contains(c.subj, n) {
		if verb := x.verb(c); x.words.light[verb] || x.words.voices[verb] || x.words.rejects[verb] {
			heads = c.doer()
		}
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

// owners is whose claim, report or fear the noun n is: "the prosecution's claim",
// "allegations by a lawyer".
func (x *reading) owners(n doc.TokenID) []doc.TokenID {
	heads := x.ofNoun(n)
	for _, o := range x.complements(n, 0) {
		if x.words.agent[o.prep] || x.words.preposition[o.prep] == "from" {
			heads = append(heads, o.head)
		}
	}
	return heads
}

// rejected reports whether the clause above c denies what c tells, which nobody is
// named to have said: "rejected the suggestion that it had known".
func (x *reading) rejected(c *clause) bool {
	return x.words.rejects[x.verb(c.up)] && slices.Contains(c.up.obj, c.gov) && !c.up.passive && len(x.owners(c.gov)) == 0
}
