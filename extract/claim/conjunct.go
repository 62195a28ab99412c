package claim

import (
	"slices"

	"newsgraph/extract/claim/vocab"
	"newsgraph/extract/doc"
	"newsgraph/graph"
)

// This file spreads what a conjunction joins.

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
	x.shareOpening(first, c)
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

// shareOpening gives second the places before the subject that it has in common with
// first: "Near Mosul the army destroyed a bridge and captured a village".
func (x *reading) shareOpening(first, second *clause) {
	if !second.shared || len(first.subj) == 0 || first.passive != second.passive {
		return
	}
	for _, o := range first.obl {
		if s, ok := x.phrase(o.head); ok && o.head < first.subj[0] && x.words.role[o.prep] == "place" && s.Type == graph.Place && !slices.Contains(second.obl, o) {
			second.obl = append(second.obl, o)
		}
	}
}

// asks reports whether the vocabulary has c's verb with the preposition of o.
func (x *reading) asks(c *clause, o oblique) bool {
	return slices.ContainsFunc(x.vocab.MatchVerb(x.verb(c), []string{o.prep + " " + x.lemma(o.head)}, "", false), func(m vocab.Match) bool { return m.Object == 0 })
}

// spread is k and what conjunctions join to it. Of "zanger en gitarist Merle
// Travis" it is the first alone: the name has both roles.
func (x *reading) spread(k doc.TokenID) []doc.TokenID {
	t := x.tree
	name := doc.TokenID(0)
	for n := range t.kids(k) {
		if t.is(n, "appos") && !x.comma(k, n) && t.tag(n, doc.PROPN) {
			name = n
		}
	}
	var all []doc.TokenID
	conjuncts := t.conjuncts(k)
	for len(conjuncts) > 1 && x.titles(conjuncts[0], conjuncts[1]) {
		conjuncts = conjuncts[1:] // "oud-trainer en voormalig speler Jan Jansen"
	}
	for len(conjuncts) > 1 && t.tag(conjuncts[0], doc.ADJ) && t.tag(conjuncts[len(conjuncts)-1], doc.NOUN) {
		conjuncts = conjuncts[1:] // "interne en externe krachten"
	}
	k = conjuncts[0]
	role := t.kid(k, "appos")
	pair := x.paired(k)
	for _, c := range conjuncts {
		if c == pair && c != 0 {
			continue
		}
		if c != k && role != 0 && t.tag(c, doc.NOUN) && t.kid(c, "det") == 0 && (x.roleNoun(c) && x.roleNoun(role) || !x.words.joined && x.named(k) && role < c && t.Tokens[c].Feat("Number") == "Sing") {
			continue // "Lang, oud-leider van de partij en burgemeester van Lyon"
		}
		if c == k || name == 0 || c > name {
			all = append(all, c)
		}
	}
	if name != 0 && len(all) == 1 {
		all = append(all, t.conjuncts(name)[1:]...) // "the cities Cali and Medellin"
	}
	return all
}
