package claim

import (
	"slices"
	"strings"

	"newsgraph/extract/doc"
	"newsgraph/graph"
)

// A clause is a predicate with its arguments: a verb, or what a copula makes
// a predicate. Arguments are heads of noun phrases, with conjunctions spread
// out; those that grammar leaves unsaid are filled in by bind.
type clause struct {
	head doc.TokenID
	up   *clause // the clause that this one hangs in; nil at the top
	link doc.Rel // how it hangs there: "conj", "ccomp", "acl:relcl", …
	gov  doc.TokenID
	mark string // what introduces it: "if", "om te", "without"; "" for nothing

	cop     doc.TokenID
	aux     []doc.TokenID
	prt     []doc.TokenID // particles of the verb, with what is fixed to them
	refl    doc.TokenID
	passive bool

	subj, obj, iobj, agent []doc.TokenID
	pred                   []doc.TokenID // what is said of the subject or object: "noemde hem [gek]"
	obl                    []oblique
	adv                    []doc.TokenID
	comp                   []*clause // complement clauses
	csubj                  *clause

	shared bool          // the subject is another clause's
	via    []doc.TokenID // predicates above whose meaning this one carries: "[wants] to renew"
	sit    situation
}

// An oblique is a phrase with the preposition that leads to it, "" for none.
type oblique struct {
	prep string
	head doc.TokenID
}

// verbal reports whether c's predicate is a verb.
func (c *clause) verbal() bool { return c.cop == 0 }

// open reports whether c lacks a subject of its own.
func (c *clause) open() bool { return len(c.subj) == 0 && c.csubj == nil }

// noClause lists the relations that make a verb a modifier or a part of a
// name or preposition rather than a predicate.
var noClause = []doc.Rel{"amod", "compound", "flat", "fixed", "case", "cc", "goeswith", "nummod", "discourse", "det", "aux", "cop", "reparandum", "punct", "nmod", "obl", "obj", "nsubj", "iobj", "list"}

// predicate reports whether token i is the head of a clause.
func (t *tree) predicate(i doc.TokenID) bool {
	switch {
	case t.tag(i, doc.PUNCT) || t.is(i, "punct", "fixed", "flat", "aux", "cop", "case", "mark"):
		return false
	case t.kid(i, "cop") != 0:
		return true
	case t.tag(i, doc.VERB, doc.AUX):
		// A verb with an article is a noun: "het annuleren van de Copa".
		return !t.is(i, noClause...) && t.kid(i, "det") == 0
	}
	return t.kid(i, "nsubj") != 0 && !t.is(i, "amod", "advmod", "nmod", "det")
}

// clauses are the clauses of sentence s, each after the one that it hangs in.
func (x *reading) clausesOf(s doc.Span) []*clause {
	t := x.tree
	of := map[doc.TokenID]*clause{}
	var all []*clause
	var visit func(h doc.TokenID, up *clause)
	visit = func(h doc.TokenID, up *clause) {
		if t.predicate(h) {
			c := &clause{head: h, up: up, link: t.rel[h], gov: t.head[h]}
			of[h], up = c, c
			all = append(all, c)
		}
		for k := range t.kids(h) {
			visit(k, up)
		}
	}
	for i := s.First; i < s.End; i++ {
		if t.head[i] == 0 {
			visit(i, nil)
		}
	}
	for _, c := range all {
		x.collect(c, of)
	}
	for _, c := range all {
		x.repair(c)
		x.adopt(c)
	}
	for _, c := range all {
		x.bind(c)
	}
	return all
}

// adopt makes c the complement of a verb of saying above it, where it was
// taken for a modifier of a noun in between or of the verb: "said in a speech
// that a coup was prevented".
func (x *reading) adopt(c *clause) {
	t := x.tree
	if c.up != nil && slices.Contains(c.up.prt, c.gov) && t.is(c.head, "ccomp", "xcomp") {
		c.up.comp = append(c.up.comp, c) // "liet [weten] dat"
		return
	}
	if c.up == nil || !t.is(c.head, "acl", "advcl") || !x.words.that[c.mark] || c.open() && !x.finite(c) {
		return
	}
	if (x.says(c.up) || x.thinks(c.up)) && len(c.up.comp) == 0 {
		c.link = "ccomp"
		c.up.comp = append(c.up.comp, c)
	}
}

// collect fills in the arguments that stand with c's predicate.
func (x *reading) collect(c *clause, of map[doc.TokenID]*clause) {
	t := x.tree
	var marks []string
	for k := range t.kids(c.head) {
		tok := &t.Tokens[k]
		rel := t.rel[k]
		switch base := rel.Base(); {
		case (base == "nsubj" || base == "obj" || base == "iobj") && x.isTime(k) && c.cop == 0:
			continue // "begint maandag": a time that was read as an argument
		}
		switch rel.Base() {
		case "nsubj":
			if rel == "nsubj:outer" && t.kid(c.head, "nsubj") != k {
				continue
			}
			if of[k] != nil && !t.tag(k, doc.NOUN, doc.PROPN, doc.PRON, doc.NUM) {
				c.csubj = of[k]
				continue
			}
			if p := t.preposition(k); p != "" && t.kid(k, "mark") != 0 {
				x.collectOblique(c, k, false) // "omschreven als een staat"
				continue
			}
			c.passive = c.passive || rel == "nsubj:pass"
			if len(c.subj) > 0 {
				// Of two subjects the second is an object, where those stand
				// before their verb.
				if x.words.joined {
					c.obj = append(x.spread(k), c.obj...)
				}
				continue
			}
			c.subj = x.spread(k)
		case "csubj":
			c.csubj = of[k]
		case "obj":
			if tok.Feat("Reflex") == "Yes" {
				c.refl = k
				continue
			}
			if len(c.obj) > 0 && len(c.iobj) == 0 && x.receives(c.obj[0], k) {
				c.iobj, c.obj = c.obj, nil
			}
			c.obj = append(c.obj, x.spread(k)...)
		case "iobj":
			c.iobj = append(c.iobj, x.spread(k)...)
		case "expl":
			if rel == "expl:pv" {
				c.refl = k
			}
		case "obl", "nmod":
			if c.cop != 0 && rel.Base() == "nmod" || rel == "nmod:poss" || of[k] != nil && t.kid(k, "case") == 0 {
				continue
			}
			x.collectOblique(c, k, rel == "obl:agent")
		case "xcomp", "ccomp":
			if of[k] != nil {
				x.collectComplement(c, k, of)
			} else if rel.Base() == "xcomp" && !t.tag(k, doc.ADP) {
				c.pred = append(c.pred, t.conjuncts(k)...)
			} else if rel.Base() == "xcomp" {
				c.prt = append(c.prt, k)
			}
		case "advcl":
			if of[k] == nil && t.preposition(k) != "" {
				x.collectOblique(c, k, false) // "as a member"
				continue
			}
			// "asked the council to help", read as a purpose.
			if sub := of[k]; sub != nil && len(c.obj)+len(c.iobj) > 0 && t.Tokens[k].Feat("VerbForm") == "Inf" && x.words.control[x.verb(c)].object && !x.words.control[x.verb(c)].oblique {
				sub.link = "xcomp"
				x.collectComplement(c, k, of)
			}
		case "advmod":
			c.adv = append(c.adv, k)
		case "compound":
			if rel == "compound:prt" {
				c.prt = append(c.prt, k)
			}
		case "aux":
			c.passive = c.passive || rel == "aux:pass"
			c.aux = append(c.aux, k)
		case "cop":
			c.cop = k
		case "mark":
			marks = append(marks, t.fixed(k))
		}
	}
	c.mark = strings.Join(marks, " ")
	if c.cop == 0 && !t.tag(c.head, doc.VERB, doc.AUX) {
		c.cop = c.head // a predicate noun whose copula is left out
	}
	if len(c.agent) > 0 && !c.passive && t.Tokens[c.head].Feat("VerbForm") == "Inf" {
		for _, h := range c.agent {
			c.obl = append(c.obl, oblique{t.preposition(h), h}) // "vervangen door doelpunten"
		}
		c.agent = nil
	}
	c.passive = c.passive || len(c.agent) > 0
	// A participle without a subject that modifies a noun or another clause
	// is passive unless it ends as active ones do.
	if !c.passive && c.cop == 0 && len(c.aux) == 0 && len(c.subj) == 0 && t.is(c.head, "acl", "advcl") && c.link != "acl:relcl" {
		c.passive = x.pastParticiple(c.head)
	}
}

// collectComplement adds the clause of k and those joined to it.
func (x *reading) collectComplement(c *clause, k doc.TokenID, of map[doc.TokenID]*clause) {
	for _, j := range x.conjuncts(k) {
		if of[j] != nil {
			c.comp = append(c.comp, of[j])
		}
	}
}

// collectOblique adds the phrase of k, and those that conjunctions join to it.
func (x *reading) collectOblique(c *clause, k doc.TokenID, agent bool) {
	t := x.tree
	prep := t.preposition(k)
	agent = agent || c.passive && x.words.agent[prep] && !x.isTime(k) && t.kid(c.head, "obl:agent") == 0
	if agent && x.counts(k) != nil && !x.personNoun(k) && x.nounOf(k).typ != graph.Organization {
		agent = false // "was beaten by 10,694 votes"
	}
	for _, h := range x.spread(k) {
		if p := t.preposition(h); p != "" {
			prep = p
		}
		if agent {
			c.agent = append(c.agent, h)
			continue
		}
		c.obl = append(c.obl, oblique{prep, h})
	}
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
		conjuncts = conjuncts[1:] // "oud-chef en voormalig premier Karim Masimov"
	}
	for len(conjuncts) > 1 && t.tag(conjuncts[0], doc.ADJ) && t.tag(conjuncts[len(conjuncts)-1], doc.NOUN) {
		conjuncts = conjuncts[1:] // "interne en externe krachten"
	}
	k = conjuncts[0]
	for _, c := range conjuncts {
		if c == k || name == 0 || c > name {
			all = append(all, c)
		}
	}
	if name != 0 && len(all) == 1 {
		for _, c := range t.conjuncts(name)[1:] {
			all = append(all, c) // "the cities Cali and Medellin"
		}
	}
	return all
}

// receives reports whether a, the first of two objects, is who gets the
// second: somebody, and no conjunction stands between.
func (x *reading) receives(a, b doc.TokenID) bool {
	for i := a; i < b; i++ {
		if x.tag(i, doc.CCONJ) {
			return false
		}
	}
	if x.tag(a, doc.PRON) || x.mentionAt[a] != nil && x.mentionAt[a].Kind == doc.ByName {
		return true
	}
	switch x.typeOf(a) {
	case graph.Person, graph.Group, graph.Organization, graph.Place:
		return true
	}
	return false
}

func (x *reading) pastParticiple(i doc.TokenID) bool {
	tok := &x.tree.Tokens[i]
	if tok.Feat("VerbForm") != "Part" {
		return false
	}
	if tense := tok.Feat("Tense"); tense != "" {
		return tense == "Past"
	}
	for _, end := range x.words.presentParticiple {
		if strings.HasSuffix(x.tree.lower(i), end) {
			return false
		}
	}
	return true
}

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
		c.subj = c.up.doer()
	case c.up != nil && c.open() && c.link.Base() == "parataxis" && len(c.aux) == 0 && t.Tokens[c.head].Feat("VerbForm") == "":
		c.subj = nil
	}
	c.subj = x.antecedents(c.subj)
	c.obj = x.antecedents(c.obj)
	c.iobj = x.antecedents(c.iobj)
	for i := range c.obl {
		c.obl[i].head = x.antecedent(c.obl[i].head)
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

// verb is the dictionary form of c's predicate with its particles, as the
// vocabulary writes it: "inroepen", "take over".
func (x *reading) verb(c *clause) string {
	t := x.tree
	lemma := t.lemma(c.head)
	for _, p := range c.prt {
		switch particle := t.lower(p); {
		case t.tag(p, doc.VERB):
			// "liet weten" is two verbs.
		case t.kid(p, "fixed") != 0:
			// "in verband brengen" is an expression, not a particle verb.
		case !x.words.joined:
			lemma += " " + particle
		case !strings.HasPrefix(lemma, particle):
			lemma = particle + lemma
		}
	}
	return lemma
}
