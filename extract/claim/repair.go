package claim

import (
	"strings"

	"newsgraph/extract/doc"
)

// Parsers err most where prepositions, particles and bare noun phrases are
// concerned. What follows mends the cases that the words themselves decide.

// repair mends clause c.
func (x *reading) repair(c *clause) {
	x.findParticle(c)
	x.findSubject(c)
	for i := range c.obl {
		x.findPreposition(c, &c.obl[i])
		x.joinPreposition(&c.obl[i])
	}
}

// findParticle gives a verb the particle that was read as a preposition: in
// "riep de hulp in van de alliantie" nothing follows "in" that it could lead
// to, and "inroepen" is a verb of the vocabulary.
func (x *reading) findParticle(c *clause) {
	t := x.tree
	if !x.words.joined || !c.verbal() || len(c.prt) > 0 || strings.Contains(t.Tokens[c.head].Lemma, "_") {
		return
	}
	s := t.sentence(c.head)
	for i := c.head + 1; i < s.End; i++ {
		if x.predicate(i) || t.tag(i, doc.SCONJ) || t.Tokens[i].Form == ";" {
			return
		}
		if !t.tag(i, doc.ADP) || i+1 < s.End && !t.tag(i+1, doc.ADP, doc.PUNCT, doc.SCONJ, doc.CCONJ) {
			continue
		}
		if x.knownVerb(t.lower(i) + t.lemma(c.head)) {
			c.prt = append(c.prt, i)
			return
		}
	}
}

// knownVerb reports whether a table has the verb.
func (x *reading) knownVerb(verb string) bool {
	if len(x.vocab.MatchVerb(verb, nil, "", false)) > 0 || x.words.say[verb] || x.words.control[verb] != (control{}) {
		return true
	}
	_, ok := x.vocab.Past(verb, "")
	return ok
}

// findSubject gives a finite clause without a subject the bare noun phrase
// before or after its verb that was read as an adverbial.
func (x *reading) findSubject(c *clause) {
	t := x.tree
	if !c.open() || !c.verbal() || t.is(c.head, "conj", "xcomp", "acl", "advcl") && t.Tokens[c.head].Feat("VerbForm") != "Fin" && len(c.aux) == 0 {
		return
	}
	if t.Tokens[c.head].Feat("VerbForm") == "Inf" && len(c.aux) == 0 || c.link == "acl:relcl" {
		return
	}
	for i, o := range c.obl {
		if o.prep == "" && t.tag(o.head, doc.NOUN, doc.PROPN) && !x.isTime(o.head) && t.kid(o.head, "case") == 0 && x.quantityUnit(o.head) == "" && !t.tag(t.span[o.head].First-1, doc.ADP) {
			c.subj = []doc.TokenID{o.head}
			c.obl = append(c.obl[:i:i], c.obl[i+1:]...)
			return
		}
	}
}

func (x *reading) quantityUnit(h doc.TokenID) string {
	if q := x.quantityAt[h]; q != nil {
		return q.Unit
	}
	return ""
}

// findPreposition gives a phrase the preposition right before it that was read
// as a word that introduces the clause: "kwamen om het leven".
func (x *reading) findPreposition(c *clause, o *oblique) {
	t := x.tree
	first := t.span[o.head].First
	if o.prep != "" || first <= 1 || x.isTime(o.head) {
		return
	}
	if before := first - 1; t.tag(before, doc.ADP) && t.head[before] == c.head && x.words.preposition[t.lower(before)] != "" && t.kid(before, "fixed") == 0 {
		o.prep = t.lower(before)
		c.mark = strings.TrimSpace(strings.TrimPrefix(c.mark, o.prep))
	}
}

// joinPreposition reads "naar aanleiding van de protesten" as a phrase of
// "protesten" where the expression is a preposition.
func (x *reading) joinPreposition(o *oblique) {
	t := x.tree
	for k := range t.kids(o.head) {
		if p := t.preposition(k); t.is(k, "nmod") && p != "" {
			if long := o.prep + " " + t.lower(o.head) + " " + p; x.words.preposition[long] != "" {
				o.prep, o.head = long, k
				return
			}
		}
	}
}
