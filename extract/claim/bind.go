package claim

import (
	"slices"

	"newsgraph/extract/doc"
	"newsgraph/graph"
)

// bind fills in the arguments of c that another clause holds for it. Clauses
// above c are bound already.
func (x *reading) bind(c *clause) {
	t := x.tree
	c.shared = c.open()
	switch {
	case c.link.Base() == "conj" && c.up != nil && c.gov == c.up.head:
		x.bindConjunct(c)
	case c.gov == 0:
	case c.link == "acl:relcl" || c.link == "advcl:relcl":
		x.bindRelative(c)
	case c.link.Base() == "acl":
		switch {
		case !c.open():
		case (c.passive || x.participle(c.head)) && c.mark == "":
			c.subj = []doc.TokenID{c.gov}
		case c.up != nil:
			c.subj = x.holder(c.gov, c.up)
		}
	case c.up != nil && c.open() && (c.link.Base() == "xcomp" || c.link.Base() == "ccomp") && !x.finite(c):
		c.subj = x.controller(c.up, c.link.Base() == "xcomp")
	case c.up != nil && c.open() && c.link.Base() == "advcl" && !x.finite(c):
		x.bindAdverbial(c)
	case c.up != nil && c.open() && c.link.Base() == "parataxis" && len(c.aux) == 0 && t.Tokens[c.head].Feat("VerbForm") == "":
		c.subj = nil
	}
	c.subj = x.antecedents(c.subj)
	c.obj = x.antecedents(c.obj)
	c.iobj = x.antecedents(c.iobj)
	for i := range c.obl {
		c.obl[i].head = x.antecedent(c.obl[i].head)
	}
	if c.link == "acl:relcl" && x.words.joined && !c.passive {
		x.swap(c)
	}
}

// swap makes the noun that relative clause c modifies the object, and the name
// before the verb the subject, where only the name can do something: "de
// aftrek die D66 wil afschaffen". The order of words does not tell in Dutch.
func (x *reading) swap(c *clause) {
	last := c
	if len(c.obj) == 0 && len(c.comp) == 1 && c.comp[0].open() {
		last = c.comp[0] // "wil afschaffen"
	}
	if len(c.subj) != 1 || len(last.obj) != 1 || c.subj[0] != c.gov || last.obj[0] > last.head || !x.named(last.obj[0]) {
		return
	}
	typ := x.Chains[x.mentionAt[last.obj[0]].Chain].Type
	if x.typeOf(c.gov) == graph.Concept && !x.named(c.gov) && (typ == graph.Person || typ == graph.Organization) {
		c.subj, last.obj = last.obj, c.subj
	}
}

// governed is the link of a clause that the verb above asks for with its
// preposition: "accused him of taking bribes".
const governed doc.Rel = "xcomp:prep"

// bindAdverbial fills in the subject of an adverbial clause without a finite
// verb: who does what the clause above says, but for verbs that have their
// preposition with it and participles that belong to something else.
func (x *reading) bindAdverbial(c *clause) {
	if c.mark != "" {
		c.subj = c.up.doer()
		if x.Tokens[c.head].Feat("VerbForm") == "Inf" {
			return
		}
		for _, m := range x.vocab.MatchVerb(x.verb(c.up), []string{c.mark + " " + x.lemma(c.head)}, "", c.up.refl != 0) {
			switch {
			case m.Object != 0:
				continue
			case c.up.passive:
				c.subj = c.up.subj
			case len(c.up.obj) > 0:
				c.subj = c.up.obj // "thanked him for coming"
			default:
				continue
			}
			if m.Patient || x.words.control[x.verb(c.up)].object {
				c.link = governed
			}
			return
		}
		return
	}
	first := x.span[c.head].First
	for _, o := range c.up.obl {
		if !x.participle(c.head) || x.pastParticiple(c.head) || x.span[o.head].End != first || x.isTime(o.head) {
			continue
		}
		if typ := x.typeOf(o.head); typ == graph.Person || typ == graph.Group {
			c.subj = []doc.TokenID{o.head} // "spoke of bandits acting together"
			return
		}
	}
	c.subj = c.up.doer()
	if c.up.passive && len(c.up.agent) == 0 && len(c.subj) > 0 && first > c.up.head && !x.pastParticiple(c.head) && len(c.obj) > 0 && x.typeOf(c.subj[0]) != graph.Person && !x.named(c.subj[0]) {
		c.subj = nil // "the road was closed, causing delays": not the road
	}
}

// finite reports whether the verb of c, or an auxiliary or copula of it, is
// finite.
func (x *reading) finite(c *clause) bool {
	for _, i := range append([]doc.TokenID{c.head, c.cop}, c.aux...) {
		if x.Tokens[i].Feat("VerbForm") == "Fin" {
			return true
		}
	}
	return false
}

func (x *reading) participle(i doc.TokenID) bool {
	f := x.tree.Tokens[i].Feat("VerbForm")
	return f == "Part" || f == "Ger"
}

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
	if len(first.obj) == 0 && len(first.comp) == 0 && !first.passive && !c.passive && first.verbal() && c.verbal() && c.head-first.head == 2 {
		first.obj = c.obj // "visited and praised the hospital"
	}
	if c.mark == "" {
		c.mark = first.mark
	}
}

// bindRelative lets the noun that a relative clause modifies fill its gap.
func (x *reading) bindRelative(c *clause) {
	t := x.tree
	for i := t.span[c.head].First; i < t.span[c.head].End; i++ {
		if t.Tokens[i].Feat("PronType") == "Rel" && x.nearestClause(i) == c.head {
			x.relative[i] = c.gov
			return
		}
	}
	if c.link == "advcl:relcl" {
		return
	}
	switch {
	case len(c.subj) == 0:
		c.subj = []doc.TokenID{c.gov}
	case c.verbal() && len(c.obj) == 0 && !c.passive && len(c.comp) == 0:
		c.obj = []doc.TokenID{c.gov}
	}
}

// nearestClause is the predicate that token i belongs to.
func (x *reading) nearestClause(i doc.TokenID) doc.TokenID {
	for i = x.tree.head[i]; i != 0; i = x.tree.head[i] {
		if x.tree.predicate(i) {
			return i
		}
	}
	return 0
}

// antecedent is the noun that a relative pronoun stands for; other tokens
// stand for themselves.
func (x *reading) antecedent(i doc.TokenID) doc.TokenID {
	if a, ok := x.relative[i]; ok {
		return a
	}
	return i
}

func (x *reading) antecedents(ids []doc.TokenID) []doc.TokenID {
	var out []doc.TokenID
	for _, i := range ids {
		a := x.antecedent(i)
		if a != i && !x.tree.predicate(a) {
			out = append(out, x.tree.conjuncts(a)[:1]...)
			continue
		}
		out = append(out, a)
	}
	return out
}

// doer is who does what c says: the agent of a passive, else the subject.
func (c *clause) doer() []doc.TokenID {
	if c.passive && len(c.agent) > 0 {
		return c.agent
	}
	return c.subj
}

// controller is who does what a complement of c without a subject says: in
// "the US allowed staff to leave", the staff.
func (x *reading) controller(c *clause, open bool) []doc.TokenID {
	rule := x.words.control[x.verb(c)]
	if rule.subject {
		return c.doer()
	}
	if c.passive {
		return c.subj
	}
	switch {
	case len(c.iobj) > 0:
		return c.iobj
	case len(c.obj) > 0 && (open || rule.object) && !rule.oblique:
		return c.obj
	}
	if rule.object {
		for _, o := range c.obl {
			if x.words.recipient[o.prep] {
				return []doc.TokenID{o.head}
			}
		}
	}
	return c.doer()
}

// holder is who does what an infinitive says that modifies a noun of clause
// c: who has it ("their attempt to flee"), who is given it ("gave his troops
// permission to shoot"), else the subject.
func (x *reading) holder(noun doc.TokenID, c *clause) []doc.TokenID {
	t := x.tree
	if p := t.kid(noun, "nmod:poss"); p != 0 && !slices.Contains(c.obj, noun) {
		return []doc.TokenID{p}
	}
	if !slices.Contains(c.obj, noun) && !(c.passive && slices.Contains(c.subj, noun)) {
		return nil
	}
	if len(c.iobj) > 0 {
		return c.iobj
	}
	verb := x.verb(c)
	if !x.words.gives[verb] && !x.words.light[verb] && !x.words.control[verb].subject && !x.pursues(c) {
		return nil // "supported the attempts to end the chaos": whose?
	}
	if x.words.gives[verb] {
		for _, o := range c.obl {
			if x.words.recipient[o.prep] {
				return []doc.TokenID{o.head}
			}
		}
		for k := range t.kids(noun) {
			if t.is(k, "nmod") && x.words.recipient[t.preposition(k)] {
				return []doc.TokenID{k}
			}
		}
	}
	return c.doer()
}

// pursues reports whether the vocabulary has c's verb, with its object noun, as
// one expression: "took steps to".
func (x *reading) pursues(c *clause) bool {
	for _, h := range c.obj {
		for _, m := range x.vocab.MatchVerb(x.verb(c), nil, x.lemma(h), false) {
			if m.NounUsed {
				return true
			}
		}
	}
	return false
}
