package claim

import (
	"slices"
	"strings"

	"newsgraph/extract/doc"
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

	undergone bool          // a participle that says what is done to the object of the verb above: "saw two men killed"
	gapped    bool          // a relative clause whose noun the clause below it lacks: "those they claim to defend"
	idiom     bool          // the copula and the predicate are an expression: "aan de macht zijn"
	shared    bool          // the subject is another clause's
	via       []doc.TokenID // predicates above whose meaning this one carries: "[wants] to renew"
	sit       situation
}

// An oblique is a phrase with the preposition that leads to it, "" for none.
type oblique struct {
	prep string
	head doc.TokenID
}

// verbal reports whether c's predicate is a verb, or a copula with a phrase that
// the vocabulary has as one.
func (c *clause) verbal() bool { return c.cop == 0 || c.idiom }

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
	case t.tag(i, doc.VERB) && t.nameInside(i):
		return false
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
		if _, said := x.words.sayNoun[x.headLemma(c.gov)]; said && c.link == "acl:relcl" && x.words.that[c.mark] && len(c.subj) > 0 {
			c.link = "acl" // "reports that rebels seized the airport"
		}
		if c.link == "acl" && !x.words.joined && c.mark == "" && len(c.subj) > 0 && len(c.obj) == 0 && len(c.comp) == 0 && c.verbal() && !c.passive && x.finite(c) {
			c.link = "acl:relcl" // "a move critics described as an attack"
		}
	}
	for _, c := range all {
		x.repair(c)
		x.adopt(c)
	}
	for _, c := range all {
		x.leaveQuote(c)
	}
	all = x.findAims(all)
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

func (x *reading) pastParticiple(i doc.TokenID) bool {
	tok := &x.tree.Tokens[i]
	if tok.Feat("VerbForm") != "Part" {
		return false
	}
	if tense := tok.Feat("Tense"); tense != "" {
		return tense == "Past"
	}
	for _, end := range x.words.presentParticiple {
		if strings.HasSuffix(x.tree.lower(i), end) && strings.HasPrefix(x.tree.lower(i), x.tree.lemma(i)) {
			return false // "ontkennend", but not "ontkend"
		}
	}
	return true
}

// verb is the dictionary form of c's predicate with its particles, as the
// vocabulary writes it: "inroepen", "take over".
func (x *reading) verb(c *clause) string {
	t := x.tree
	lemma := t.lemma(c.head)
	if c.idiom {
		lemma = t.lemma(c.cop)
	}
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
	if x.words.joined {
		verb := x.vocab.Verb(lemma)
		if other := x.words.separable[verb]; other != "" && (len(c.prt) > 0 || strings.Contains(t.Tokens[c.head].Lemma, "_")) {
			return other
		}
		return verb
	}
	return lemma
}
