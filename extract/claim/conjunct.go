package claim

import (
	"slices"

	"newsgraph/extract/claim/vocab"
	"newsgraph/extract/doc"
)

// bindConjunct gives a verb what it shares with the first verb of its
// conjunction: the subject, auxiliaries, and an object that follows both.
func (x *reading) bindConjunct(c *clause) {
	first := c.up
	if c.open() {
		c.subj = slices.Clone(first.subj)
		c.csubj = first.csubj
		if len(c.aux) == 0 && !x.finite(c) {
			c.aux = slices.Clone(first.aux)
			if first.passive && x.pastParticiple(c.head) {
				c.passive = true
			}
		}
		if c.passive && !first.passive && len(first.subj) == 0 {
			c.subj = nil
		}
	}
	if c.verbal() && len(c.obj) == 0 && len(c.comp) == 0 && !c.passive {
		for _, o := range first.obj {
			if o > c.head {
				c.obj = append(c.obj, o)
			}
		}
	}
	x.shareEnd(first, c)
	if c.mark == "" {
		c.mark = first.mark
	}
}

// shareEnd gives verbs with only a conjunction between them what stands behind
// both, whichever of them the parser hung it on: "visited and praised the
// hospital", "was born and raised in Lyon".
func (x *reading) shareEnd(first, second *clause) {
	if second.head-first.head != 2 || !x.tag(second.head-1, doc.CCONJ) || !first.verbal() || !second.verbal() || first.passive != second.passive {
		return
	}
	if len(first.obj)+len(first.comp) == 0 && !first.passive {
		first.obj = second.obj
	}
	if len(first.agent) == 0 {
		first.agent = second.agent
	} else if len(second.agent) == 0 {
		second.agent = first.agent
	}
	behind := func(o oblique) bool { return o.head > second.head }
	switch {
	case len(first.obj)+len(second.obj)+len(second.pred)+len(second.comp) > 0:
	case !slices.ContainsFunc(first.obl, behind):
		for _, o := range second.obl {
			if behind(o) && (!x.asks(second, o) || x.asks(first, o)) {
				first.obl = append(first.obl, o)
			}
		}
	case !slices.ContainsFunc(second.obl, behind):
		second.obl = append(second.obl, slices.DeleteFunc(slices.Clone(first.obl), func(o oblique) bool { return !behind(o) })...)
	}
}

// asks reports whether the vocabulary has c's verb with the preposition of o.
func (x *reading) asks(c *clause, o oblique) bool {
	return slices.ContainsFunc(x.vocab.MatchVerb(x.verb(c), []string{o.prep + " " + x.lemma(o.head)}, "", false), func(m vocab.Match) bool { return m.Object == 0 })
}
