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
	case c.aimed():
		c.subj = x.aimer(c.up)
	case c.link.Base() == "conj" && c.up != nil && c.gov == c.up.head:
		x.bindConjunct(c)
	case c.gov == 0:
	case c.link == "acl:relcl" || c.link == "advcl:relcl":
		x.bindRelative(c)
	case c.link.Base() == "acl":
		switch {
		case !c.open():
		case !x.words.joined && c.up != nil && c.gov < c.up.head && c.up.head < c.head && x.participle(c.head) && x.comma(c.up.head, c.head):
			// "paintings were shown in a hall, built in 1910": what was built?
		case (c.passive || x.participle(c.head)) && c.mark == "":
			c.subj = []doc.TokenID{c.gov}
		case x.ranked(c):
			c.subj = x.rankedAs(c)
		case c.up != nil:
			c.subj = x.holder(c.gov, c.up)
		}
	case c.up != nil && c.open() && x.ranked(c):
		c.subj = x.rankedAs(c)
	case x.becomes(c):
		c.subj, c.passive = slices.Clone(c.up.subj), true
	case x.undergoes(c):
		c.passive, c.undergone = true, true
		if c.open() {
			c.subj = slices.Clone(c.up.obj)
		}
	case c.up != nil && c.open() && (c.link.Base() == "xcomp" || c.link.Base() == "ccomp") && !x.finite(c):
		c.subj = x.controller(c.up, c.link.Base() == "xcomp")
		x.findFalling(c)
	case c.up != nil && c.open() && c.link.Base() == "advcl" && !x.finite(c):
		x.bindAdverbial(c)
	case c.up != nil && c.open() && c.link.Base() == "parataxis" && len(c.aux) == 0 && t.Tokens[c.head].Feat("VerbForm") == "":
		c.subj = nil
	}
	x.bindPredicate(c)
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

// governed is the link of a clause that the verb above asks for with its
// preposition: "accused him of taking bribes".
const governed doc.Rel = "xcomp:prep"

// bindAdverbial fills in the subject of an adverbial clause without a finite
// verb: who does what the clause above says, but for verbs that have their
// preposition with it and participles that belong to something else.
func (x *reading) bindAdverbial(c *clause) {
	if c.mark != "" {
		if c.subj = c.up.doer(); x.participle(c.head) && len(c.up.subj) > 0 {
			c.subj = c.up.subj // "was arrested by police after leaving the pub"
		}
		if x.Tokens[c.head].Feat("VerbForm") == "Inf" {
			switch {
			case !c.up.passive || x.words.joined:
			case len(c.up.agent) == 0 && !x.acts(c.subj):
				c.subj = nil // "a deal signed to protect jobs": not the deal
			case len(c.up.agent) > 0 && x.acts(c.up.subj):
				c.subj = nil // "was chosen by the king to lead the army": by either
			}
			return
		}
		if english := x.words.preposition[c.mark]; english == "for" || english == "as" {
			switch { // "criticised the army for burning villages"
			case c.up.passive && x.acts(c.up.subj):
				c.subj = c.up.subj
			case !c.up.passive && x.acts(c.up.obj):
				c.subj = c.up.obj
			}
		}
		for _, m := range x.vocab.MatchVerb(x.verb(c.up), []string{c.mark + " " + x.lemma(c.head)}, "", c.up.refl != 0) {
			switch {
			case m.Object != 0:
				continue
			case c.up.passive:
				c.subj = c.up.subj
			case len(c.up.obj) > 0 && (x.words.joined || x.acts(c.up.obj) || x.tag(c.up.obj[0], doc.PROPN)):
				c.subj = c.up.obj // "thanked him for coming"
			default:
				continue
			}
			if m.Patient || x.control(c.up).object {
				c.link = governed
			}
			return
		}
		return
	}
	first := x.span[c.head].First
	beside := slices.Clone(c.up.obl)
	if !x.words.joined && !c.up.passive {
		for _, h := range c.up.obj {
			beside = append(beside, oblique{"", h}) // "shot a man carrying a knife"
		}
	}
	for _, o := range beside {
		with := o.prep == "with" && x.Tokens[first-1].Form == "," && x.span[o.head].End >= first-1 // "with Lund, who fell, finishing third"
		if !x.participle(c.head) || x.pastParticiple(c.head) || x.span[o.head].End != first && !with || x.isTime(o.head) {
			continue
		}
		if typ := x.typeOf(o.head); typ == graph.Person || typ == graph.Group {
			c.subj = []doc.TokenID{o.head} // "spoke of bandits acting together"
			return
		}
	}
	c.subj = c.up.doer()
	if !x.words.joined && x.pastParticiple(c.head) && c.head-2 > c.up.head && x.tag(c.head-1, doc.PUNCT) && x.tag(c.head-2, doc.NOUN, doc.PROPN) {
		c.subj = nil // "shown in a hall in Lyon, built in 1910": what was built?
		return
	}
	if x.participle(c.head) && first < c.up.head && len(c.up.subj) > 0 {
		c.subj = c.up.subj // "Elected in 2010, she was sacked by the king"
	}
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

// bindRelative lets the noun that a relative clause modifies fill its gap.
func (x *reading) bindRelative(c *clause) {
	t := x.tree
	if c.gapped = x.fillBelow(c); c.gapped {
		return
	}
	for i := t.span[c.head].First; i < t.span[c.head].End; i++ {
		if t.Tokens[i].Feat("PronType") == "Rel" && x.nearestClause(i) == c.head {
			if typ := x.typeOf(c.gov); t.is(i, "obj") && x.says(c) && len(c.pred) == 0 && (typ == graph.Person || typ == graph.Group || typ == graph.Place) {
				c.obj = nil // "tortured prisoners, which the army denies": not the prisoners
				return
			}
			x.relative[i] = c.gov
			return
		}
	}
	if c.link == "advcl:relcl" {
		return
	}
	for _, a := range c.adv {
		if prep := x.words.whereby[t.lower(a)]; prep != "" && a < c.head {
			c.obl = append(c.obl, oblique{prep, c.gov}) // "het huis waarin hij woonde"
			return
		}
	}
	switch {
	case len(c.subj) == 0:
		c.subj = []doc.TokenID{c.gov}
	case c.verbal() && len(c.obj) == 0 && !c.passive && len(c.comp) == 0:
		c.obj = []doc.TokenID{c.gov}
	}
}

// fillBelow lets the noun that c modifies fill the gap of the clause below it:
// "those they claim to defend", "a man whom police say they arrested". It reports
// whether that has one.
func (x *reading) fillBelow(c *clause) bool {
	if x.words.joined || c.link != "acl:relcl" || len(c.subj) == 0 || c.passive || len(c.comp) != 1 || !x.says(c) && !x.thinks(c) && x.control(c) == (control{}) {
		return false
	}
	relative := func(h doc.TokenID) bool { return x.Tokens[h].Feat("PronType") == "Rel" }
	sub := c.comp[0]
	if slices.ContainsFunc(c.subj, relative) || slices.ContainsFunc(sub.subj, relative) || x.Tokens[x.kid(sub.head, "mark")].Tag == doc.SCONJ {
		return false
	}
	switch {
	case sub.open() && !sub.verbal() && len(c.obj) > 0:
		sub.subj = []doc.TokenID{c.gov} // "whom they believe to be traitors"
		x.relative[c.obj[0]] = c.gov
		return true
	case sub.open() && x.finite(sub):
		sub.subj = []doc.TokenID{c.gov}
	case sub.verbal() && !sub.passive && len(sub.comp) == 0 && !slices.ContainsFunc(sub.obj, func(o doc.TokenID) bool { return !relative(o) }) && x.doneTo(x.verb(sub)) && x.nounOf(c.gov).kind != "time" && !x.words.vague[x.lemma(c.gov)]:
		sub.obj = []doc.TokenID{c.gov}
	default:
		return false
	}
	c.obj = slices.DeleteFunc(c.obj, relative)
	return true
}

// bindPredicate lets a name fill the gap of a relative clause or participle whose
// noun is what a copula says of that name: "Kenya is one of the countries that
// signed the pact" tells who signed it.
func (x *reading) bindPredicate(c *clause) {
	up := c.up
	if c.link.Base() != "acl" || up == nil || up.verbal() || len(up.subj) != 1 || c.gov != up.head && x.measured(up.head) != c.gov {
		return
	}
	m := x.mentionAt[up.subj[0]]
	if m == nil || !x.Chains[m.Chain].Named {
		return
	}
	if is := x.own(up); is.negated || is.modality != graph.Asserted {
		return
	}
	for i, a := range x.relative {
		if a == c.gov && x.tree.span[c.head].Has(i) {
			x.relative[i] = up.subj[0]
		}
	}
	for i, h := range c.subj {
		if h == c.gov {
			c.subj[i] = up.subj[0]
		}
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
