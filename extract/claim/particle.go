package claim

import (
	"slices"
	"strings"

	"newsgraph/extract/claim/vocab"
	"newsgraph/extract/doc"
)

// This file gives verbs the particles, adjectives and adverbs that make one word
// with them, where the parser read those as something else.

// findParticle gives a verb the particle that was read as a preposition: in
// "riep de hulp in van de alliantie" nothing follows "in" that it could lead
// to, and "inroepen" is a verb of the vocabulary.
func (x *reading) findParticle(c *clause) {
	t := x.tree
	if !c.verbal() || len(c.prt) > 0 || strings.Contains(t.Tokens[c.head].Lemma, "_") {
		return
	}
	if !x.words.joined {
		x.findPhrasal(c)
		return
	}
	s := t.sentence(c.head)
	for i := c.head + 1; i < s.End; i++ {
		if x.predicate(i) || t.tag(i, doc.SCONJ) || t.Tokens[i].Form == ";" {
			return
		}
		if !t.tag(i, doc.ADP) || t.is(i, "mark") || i+1 < s.End && !x.loose(i) && !t.tag(i+1, doc.ADP, doc.PUNCT, doc.SCONJ, doc.CCONJ) {
			continue
		}
		if t.rel[i] == "compound:prt" && (t.head[i] < i || t.is(i+1, "mark") && t.head[i+1] == t.head[i] && !x.loose(i)) {
			continue // another verb's: "raadt reizen af", "om luister bij te zetten"
		}
		if x.knownVerb(t.lower(i) + t.lemma(c.head)) {
			c.prt = append(c.prt, i)
			x.takeParticle(c, i)
			t.head[i], t.rel[i] = c.head, "compound:prt"
			t.index()
			for j := range c.obl {
				c.obl[j].prep = t.preposition(c.obl[j].head)
			}
			return
		}
	}
}

// loose reports whether the particle i was given to a verb after it that cannot
// be its own: one that has another, or that no table has with it.
func (x *reading) loose(i doc.TokenID) bool {
	t, v := x.tree, x.tree.head[i]
	if t.rel[i] != "compound:prt" || v < i {
		return false
	}
	return t.rel[i+1] == "compound:prt" || !x.knownVerb(t.lower(i)+strings.TrimPrefix(t.lemma(v), t.lower(i)))
}

// takeParticle gives c the particle i of an infinitive below it, with the object
// before that: "riep [de bonden] op [terug te keren]".
func (x *reading) takeParticle(c *clause, i doc.TokenID) {
	for _, sub := range c.comp {
		if !slices.Contains(sub.prt, i) {
			continue
		}
		sub.prt = slices.DeleteFunc(sub.prt, func(p doc.TokenID) bool { return p == i })
		if len(c.obj) == 0 && len(sub.obj) > 0 && sub.obj[len(sub.obj)-1] < i {
			c.obj, sub.obj = sub.obj, nil
			for _, o := range c.obj {
				if x.tree.head[o] == sub.head {
					x.tree.head[o] = c.head
				}
			}
		}
	}
}

// findPhrasal gives a verb that the vocabulary has with its particle alone the
// particle that was read as a preposition: "cut off the internet".
func (x *reading) findPhrasal(c *clause) {
	if c.passive || len(c.obj) > 0 {
		return
	}
	for i, o := range c.obl {
		if o.prep == "" || x.lower(c.head+1) != o.prep || x.kid(o.head, "case") != c.head+1 {
			continue
		}
		if long := o; c.head+2 == o.head {
			if x.joinPreposition(&long); long.prep != o.prep {
				continue // "voted in favour of"
			}
		}
		verb, lemma := x.lemma(c.head), x.lemma(o.head)
		if slices.ContainsFunc(x.vocab.MatchVerb(verb, x.prepositions(c), "", false), func(m vocab.Match) bool { return m.Fixed == i || m.Object == i }) || len(x.vocab.MatchVerb(verb+" "+o.prep, nil, lemma, false)) == 0 {
			continue
		}
		c.prt = append(c.prt, c.head+1)
		c.obj = append(c.obj, o.head)
		c.obl = append(c.obl[:i:i], c.obl[i+1:]...)
		return
	}
}

// findAdjective joins an adjective or adverb to its verb where a table has both
// as one verb: "maakte bekend", "werkte samen", "spoke out".
func (x *reading) findAdjective(c *clause) {
	if len(c.prt) > 0 || !c.verbal() {
		return
	}
	for i, a := range c.adv {
		verb := x.lower(a) + x.lemma(c.head)
		if !x.words.joined {
			verb = x.lemma(c.head) + " " + x.lower(a)
		}
		if (x.words.joined || a == c.head+1) && (x.tag(a, doc.ADV, doc.ADP) || x.words.joined && x.tag(a, doc.ADJ) && x.last(a, c)) && (len(x.vocab.MatchVerb(verb, x.prepositions(c), x.themeLemma(c), false)) > 0 || x.words.joined && x.tag(a, doc.ADV) && a > c.head+1 && x.last(a, c) && x.knownVerb(verb)) {
			c.prt = append(c.prt, a)
			c.adv = append(c.adv[:i:i], c.adv[i+1:]...)
			return
		}
	}
	if !x.words.joined {
		return
	}
	for i, p := range c.pred {
		if x.tag(p, doc.ADJ, doc.ADV) && x.knownVerb(x.lemma(p)+x.lemma(c.head)) {
			c.prt = append(c.prt, p)
			c.pred = append(c.pred[:i:i], c.pred[i+1:]...)
			return
		}
	}
}

// themeLemma is the lemma of what c is done to, "" where it names nothing.
func (x *reading) themeLemma(c *clause) string {
	switch {
	case c.passive && len(c.subj) > 0:
		return x.lemma(c.subj[0])
	case len(c.obj) > 0:
		return x.lemma(c.obj[0])
	}
	return ""
}

// last reports whether only punctuation follows a in its clause c, where
// Dutch puts what belongs to the verb: "keurde de plannen goed".
func (x *reading) last(a doc.TokenID, c *clause) bool {
	return a > c.head && int(a)+1 < len(x.Tokens) && x.tag(a+1, doc.PUNCT, doc.CCONJ)
}

// knownVerb reports whether a table has the verb.
func (x *reading) knownVerb(verb string) bool {
	if len(x.vocab.MatchVerb(verb, nil, "", false)) > 0 || x.words.say[verb] || x.words.control[verb] != (control{}) {
		return true
	}
	_, ok := x.vocab.Past(verb, "")
	return ok
}
