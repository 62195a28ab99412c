package claim

import (
	"slices"

	"newsgraph/extract/doc"
	"newsgraph/graph"
)

// control is what c's verb makes of the clause that complements it; so does an
// expression with it: "is van plan".
func (x *reading) control(c *clause) control {
	if rule, ok := x.words.control[x.set(c)]; ok {
		return rule
	}
	verb := x.verb(c)
	for _, a := range c.adv {
		if rule, ok := x.words.control[verb+" "+x.lower(a)]; ok && a == c.head+1 {
			return rule // "has yet to decide"
		}
	}
	if x.words.light[verb] && len(c.obj) > 0 && !c.passive {
		if noun, ok := x.words.control[x.lemma(c.obj[0])]; ok && noun.subject {
			return noun // "heeft het plan om"
		}
	}
	return x.words.control[verb]
}

// urges reports whether the rule is that of a verb of order or need: who was not
// asked, or did not have to, may have done it all the same.
func (r control) urges() bool {
	return r.modality == graph.Ordered || r.modality == graph.Required || r.forces
}

// infinitive reports whether c's verb is an infinitive.
func (x *reading) infinitive(c *clause) bool {
	return x.Tokens[c.head].Feat("VerbForm") == "Inf"
}

// controller is who does what a complement of c without a subject says: in
// "the US allowed staff to leave", the staff.
func (x *reading) controller(c *clause, open bool) []doc.TokenID {
	rule := x.control(c)
	if rule.subject && (!open || c.passive || x.words.joined || x.says(c) || !x.acts(c.obj)) {
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
	if p := t.kid(noun, "nmod:poss"); p != 0 && (!slices.Contains(c.obj, noun) || x.words.control[x.headLemma(noun)].subject) {
		return []doc.TokenID{p}
	}
	if !slices.Contains(c.obj, noun) && !(c.passive && slices.Contains(c.subj, noun)) {
		return nil
	}
	if len(c.iobj) > 0 {
		return c.iobj
	}
	verb := x.verb(c)
	if !x.words.gives[verb] && !x.words.light[verb] && !x.words.control[verb].subject && !x.pursues(c) && !x.words.voices[verb] {
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
		if x.words.control[x.headLemma(noun)].object {
			return nil // "gave the order to close the road": to whom?
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

// becomes reports whether the verb above makes the participle c passive: "got
// re-elected", "zag zich verslagen".
func (x *reading) becomes(c *clause) bool {
	return c.up != nil && c.link == "xcomp" && c.open() && len(c.obj) == 0 && x.pastParticiple(c.head) && len(c.up.obj)+len(c.up.iobj) == 0 && (x.words.passive[x.verb(c.up)] || x.words.joined && c.up.refl != 0)
}

// undergoes reports whether the participle c says what is done to the object of the
// verb above: "saw two men killed", "had her car stolen".
func (x *reading) undergoes(c *clause) bool {
	if x.words.joined || c.up == nil || c.up.passive || !x.is(c.head, "xcomp", "ccomp") || len(c.obj)+len(c.aux) > 0 || c.cop != 0 || !x.pastParticiple(c.head) {
		return false
	}
	if rule, verb := x.control(c.up), x.verb(c.up); verb != "have" && (!rule.raised || rule.modality != "" || x.words.light[verb]) {
		return false
	}
	if !c.open() {
		return c.subj[0] == c.head-1 && c.subj[0] > c.up.head
	}
	objects := c.up.obj
	return len(objects) > 0 && x.tree.span[objects[0]].End == x.tree.span[c.head].First
}

// acts reports whether heads name one thing that does things: somebody, a body,
// a country.
func (x *reading) acts(heads []doc.TokenID) bool {
	if len(heads) != 1 {
		return false
	}
	if h := heads[0]; x.named(h) || x.tag(h, doc.PRON) {
		return true
	}
	switch x.typeOf(heads[0]) {
	case graph.Person, graph.Group, graph.Organization, graph.Place:
		return true
	}
	return false
}

// ranked reports whether c is what its governor was the first, only or largest
// to do: that it does for a fact.
func (x *reading) ranked(c *clause) bool {
	t := x.tree
	if x.words.joined || !t.is(c.head, "acl", "advcl") || c.mark != "to" || t.Tokens[c.head].Feat("VerbForm") != "Inf" || c.head < c.gov {
		return false
	}
	rank := func(i doc.TokenID) bool {
		return t.Tokens[i].Feat("Degree") == "Sup" || t.Tokens[i].Feat("NumType") == "Ord" || x.words.ranks[t.lower(i)]
	}
	if t.tag(c.gov, doc.ADJ) {
		return rank(c.gov) && t.kid(c.gov, "det") != 0
	}
	for k := range t.kids(c.gov) {
		if k < c.gov && t.is(k, "amod") && rank(k) {
			return x.acts([]doc.TokenID{c.gov}) || c.up != nil && c.up.head == c.gov && x.acts(c.up.subj)
		}
	}
	return false
}

// rankedAs is who is the first to do what c says.
func (x *reading) rankedAs(c *clause) []doc.TokenID {
	switch {
	case c.up != nil && c.gov == c.up.head && !c.up.verbal():
		return slices.Clone(c.up.subj)
	case c.up != nil && len(c.up.subj) > 0 && (x.tag(c.gov, doc.ADJ) || x.is(c.gov, "xcomp")):
		return slices.Clone(c.up.subj) // "became the first woman to lead the bank"
	case x.tag(c.gov, doc.ADJ):
		return nil
	}
	return []doc.TokenID{c.gov}
}
