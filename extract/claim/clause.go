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
	case t.tag(i, doc.VERB) && t.Tokens[i].Feat("VerbForm") == "Fin" && t.kid(i, "nsubj") != 0 && !t.is(i, "compound"):
		return true // "whoever attacks us", whatever it is to the verb above
	case t.depictive(i):
		return false
	case t.tag(i, doc.VERB, doc.AUX):
		// A verb with an article is a noun: "het annuleren van de Copa".
		return !t.is(i, noClause...) && t.kid(i, "det") == 0
	}
	return t.kid(i, "nsubj") != 0 && !t.is(i, "amod", "advmod", "nmod", "det")
}

// depictive reports whether i is a participle alone that says how somebody
// does what the verb above says: "left the room smiling".
func (t *tree) depictive(i doc.TokenID) bool {
	if !t.tag(i, doc.VERB) || t.Tokens[i].Feat("VerbForm") != "Part" || !t.is(i, "advcl") && (!t.is(i, "conj") || !t.depictive(t.head[i])) {
		return false
	}
	for k := range t.kids(i) {
		if !t.is(k, "punct", "advmod", "cc", "conj") {
			return false
		}
	}
	return true
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
	for _, c := range slices.Clone(all) {
		if gap := x.gapOf(c); gap != nil {
			all = append(all, gap)
		}
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

// verbFirst is the mark of a clause that no word introduces but its own verb:
// "Valt het kabinet, dan …".
const verbFirst = "<verb first>"

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
			if of[k] == nil && t.tag(k, doc.ADV, doc.ADP) {
				x.collectAdverb(c, k)
				continue
			}
			// "asked the council to help", read as a purpose.
			if sub := of[k]; sub != nil && len(c.obj)+len(c.iobj) > 0 && t.Tokens[k].Feat("VerbForm") == "Inf" && t.kid(t.kid(k, "mark"), "fixed") == 0 && x.words.control[x.verb(c)].object && !x.words.control[x.verb(c)].oblique {
				sub.link = "xcomp"
				x.collectComplement(c, k, of)
			}
		case "advmod":
			x.collectAdverb(c, k)
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
	if first := t.span[c.head].First; c.mark == "" && t.rel[c.head] == "advcl" && t.finiteVerb(first) && t.verbOf(first) == c.head && first < t.head[c.head] {
		c.mark = verbFirst
	}
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

// collectAdverb adds an adverb, and the phrase right after it that hangs on it:
// "consists entirely of girls", "werkte samen met Duitsland".
func (x *reading) collectAdverb(c *clause, k doc.TokenID) {
	t := x.tree
	c.adv = append(c.adv, k)
	for o := range t.kids(k) {
		if t.is(o, "obl") && t.preposition(o) != "" && t.span[o].First == k+1 {
			x.collectOblique(c, o, false)
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
		conjuncts = conjuncts[1:] // "oud-trainer en voormalig speler Jan Jansen"
	}
	for len(conjuncts) > 1 && t.tag(conjuncts[0], doc.ADJ) && t.tag(conjuncts[len(conjuncts)-1], doc.NOUN) {
		conjuncts = conjuncts[1:] // "interne en externe krachten"
	}
	k = conjuncts[0]
	role := t.kid(k, "appos")
	for _, c := range conjuncts {
		if c != k && role != 0 && t.tag(c, doc.NOUN) && t.kid(c, "det") == 0 && x.roleNoun(c) && x.roleNoun(role) {
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
