package claim

import (
	"slices"

	"newsgraph/extract/doc"
	"newsgraph/graph"
)

// This file reads what an aim or a task is said to be: "The bank's mission is to
// lend to farmers" tells of the mission and of what the bank means to do.

// findAims adds to clauses what they say that an aim is.
func (x *reading) findAims(clauses []*clause) []*clause {
	var all []*clause
	for _, c := range clauses {
		all = append(all, c)
		if aim := x.aimOf(c); aim != nil {
			all = append(all, aim)
			for _, sub := range clauses {
				if sub.up == c {
					sub.up = aim
				}
			}
		}
	}
	return all
}

// aimOf parts the infinitive that a copula makes the predicate of c from c: as a
// clause of its own, done by whoever has the aim. It is nil where c has none.
func (x *reading) aimOf(c *clause) *clause {
	to := x.kid(c.head, "mark")
	if x.words.joined || c.cop == 0 || c.cop == c.head || c.cop > to || x.Tokens[c.head].Feat("VerbForm") != "Inf" || len(c.subj) == 0 || !x.tag(c.subj[0], doc.NOUN) || x.kid(c.head, "expl") != 0 {
		return nil
	}
	aim := *c
	aim.up, aim.link, aim.gov, aim.cop, aim.aux, aim.subj = c, "xcomp", c.head, 0, nil, nil
	before := func(a doc.TokenID) bool { return a < to }
	aim.adv = slices.DeleteFunc(slices.Clone(c.adv), before)
	c.adv = slices.DeleteFunc(c.adv, func(a doc.TokenID) bool { return !before(a) })
	c.mark, c.prt, c.obj, c.iobj, c.agent, c.pred, c.obl = "", nil, nil, nil, nil, nil, nil
	c.comp, c.passive = []*clause{&aim}, false
	return &aim
}

// aimed reports whether c is what the clause above says that an aim is.
func (c *clause) aimed() bool { return c.up != nil && c.up.head == c.head && c.link == "xcomp" }

// aimer is whoever has the aim that c, a copula, tells of; nil where that is
// nobody who acts: "the aim of the talks".
func (x *reading) aimer(c *clause) []doc.TokenID {
	for _, h := range x.ofNoun(c.subj[0]) {
		if x.rel[h] == "nmod:poss" || x.acts([]doc.TokenID{h}) {
			return []doc.TokenID{h}
		}
	}
	return nil
}

// contains reports whether c is a copula that leads to a clause: "the fear is that the
// dam will break".
func (x *reading) contains(c *clause) bool {
	return c.cop == c.head && x.tag(c.head, doc.AUX) && len(c.comp) == 1 && len(c.subj) > 0
}

// ofContent is what c, a copula, makes of the clause that it leads to.
func (x *reading) ofContent(c *clause) situation {
	up, noun := x.situate(c), x.headLemma(c.subj[0])
	s := situation{modality: up.modality, unsaid: up.negated || up.unsaid, negated: x.words.control[noun].not}
	if m := x.words.sayNoun[noun]; m != "" {
		s.modality = m
	} else if m := x.words.control[noun].modality; m != "" && m != "unsaid" {
		s.modality = m
	}
	return s
}

// emitAim writes what c says that an aim is. It reports whether c says that of one.
func (x *reading) emitAim(c *clause) bool {
	if len(c.comp) != 1 || !c.comp[0].aimed() && !x.contains(c) {
		return false
	}
	span := x.tree.span[c.comp[0].head]
	if c.comp[0].aimed() {
		span.First = x.kid(c.head, "mark")
	}
	object, ok := x.statement(span)
	subject, known := x.phrase(c.subj[0])
	if ok && known && object.Type == graph.Statement {
		x.put(draft{clause: c, subject: subject, object: &object, source: x.sourceOf(c), rule: "copula", relation: canonical("is", x.Tokens[c.cop].Form)})
	}
	return true
}
