package claim

import (
	"slices"

	"newsgraph/extract/doc"
	"newsgraph/graph"
)

// What an expression such as "aan de macht zijn" or "ten einde lopen" says is
// no sum of its words. Parsers hang its noun on the verb as a particle with
// words fixed to it, as an adverbial, or as the predicate of a copula.

// findIdiom makes the copula of c and the phrase after it one verb, where the
// vocabulary has them: "was in the hands of the rebels".
func (x *reading) findIdiom(c *clause) {
	if c.cop == 0 || c.cop == c.head || !x.tag(c.cop, doc.AUX, doc.VERB) {
		return
	}
	phrase := x.predicatePhrase(c)
	if phrase == "" {
		return
	}
	obl := slices.Clone(c.obl)
	for k := range x.kids(c.head) {
		if p := x.preposition(k); x.is(k, "nmod") && p != "" && !slices.ContainsFunc(obl, func(o oblique) bool { return o.head == k }) {
			obl = append(obl, oblique{p, k})
		}
	}
	preps := []string{phrase}
	for _, o := range obl {
		preps = append(preps, o.prep+" "+x.lemma(o.head))
	}
	for _, m := range x.vocab.MatchVerb(x.lemma(c.cop), preps, "", false) {
		if m.Fixed == 0 && (m.Object > 0 || x.tag(c.head, doc.NOUN, doc.ADP)) {
			c.idiom, c.obl, c.obj = true, obl, nil // "zijn [het] eens over"
			for _, o := range obl {
				if x.is(o.head, "nmod") && x.head[o.head] == c.head {
					x.rel[o.head] = "obl"
				}
			}
			return
		}
	}
}

// findWanted makes what the infinitive below a verb of wanting is to have the
// object of that verb: "wil [de spits] graag hebben".
func (x *reading) findWanted(c *clause) {
	rule := x.control(c)
	if c.passive || len(c.obj) > 0 || len(c.comp) != 1 || !rule.subject || rule.modality != graph.Planned || !x.words.needs[x.verb(c)] {
		return
	}
	sub := c.comp[0]
	if !sub.open() || len(sub.obj) == 0 || !x.words.having[x.verb(sub)] || len(sub.pred)+len(sub.comp)+len(sub.aux)+len(sub.prt) > 0 || sub.refl != 0 {
		return
	}
	c.obj, c.comp = sub.obj, nil
	c.adv, c.obl = append(c.adv, sub.adv...), append(c.obl, sub.obl...)
	sub.sit = situation{known: true, unsaid: true} // the verb above tells it
}

// predicatePhrase is the phrase that a copula makes the predicate of c, as
// patterns spell it: "aan macht", "van plan", "eens"; "" for a predicate of
// another kind.
func (x *reading) predicatePhrase(c *clause) string {
	if fixed := x.fixedLemmas(c.head); fixed != "" && x.tag(c.head, doc.ADP) {
		return fixed
	}
	if p := x.preposition(c.head); p != "" && x.tag(c.head, doc.NOUN) {
		return p + " " + x.lemma(c.head)
	}
	if x.words.joined && x.tag(c.head, doc.ADV) {
		return x.lower(c.head) // "eens"
	}
	return ""
}

// set is the expression that c's verb makes with words fixed to it, or with a
// phrase after a copula, as tables spell it: "van mening"; "" for none.
func (x *reading) set(c *clause) string {
	for _, p := range c.prt {
		if fixed := x.fixedLemmas(p); fixed != "" {
			return fixed
		}
	}
	if c.cop == 0 || c.cop == c.head {
		return ""
	}
	return x.predicatePhrase(c)
}

// accustomed reports whether c tells what somebody is used to.
func (x *reading) accustomed(c *clause) bool {
	t := x.tree
	if x.words.joined || t.lower(c.head) != "used" || len(c.agent) > 0 || t.lower(c.head+1) != "to" || !(c.passive || !c.verbal()) {
		return false
	}
	for k := range t.kids(c.head) {
		if t.kid(k, "mark") == c.head+1 && t.Tokens[k].Feat("VerbForm") == "Inf" {
			return false // "had been used to alter figures"
		}
	}
	return len(c.comp) == 0 || t.Tokens[c.comp[0].head].Feat("VerbForm") != "Inf"
}

// absorbed reports whether the infinitive c is part of the expression that the
// verb above it makes: "kreeg de dader te pakken".
func (x *reading) absorbed(c *clause) bool {
	if c.up == nil || !c.shared || len(c.obj) > 0 || x.lower(x.kid(c.head, "mark")) != "te" {
		return false
	}
	return slices.Contains(x.eventOf(c.up).match.words, c.head)
}

// opaque reports whether e has words fixed to its verb that the vocabulary
// knows nothing of: the verb alone would say another thing.
func (x *reading) opaque(e *event) bool {
	return x.words.joined && slices.ContainsFunc(e.prt, func(p doc.TokenID) bool {
		return !x.tag(p, doc.VERB) && x.fixedLemmas(p) != "" && !slices.Contains(e.match.words, p) && x.words.limits[x.tree.fixed(p)] == ""
	})
}
