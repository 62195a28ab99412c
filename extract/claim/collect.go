package claim

import (
	"slices"
	"strings"

	"newsgraph/extract/doc"
	"newsgraph/graph"
)

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
		case base == "obj" && x.isTime(k) && !x.dated(k) && x.words.needs[t.lemma(c.head)]:
			// "eiste twaalf jaar"
		case (base == "nsubj" || base == "obj" || base == "iobj") && x.isTime(k) && c.cop == 0:
			continue // "begint maandag": a time that was read as an argument
		case base != "nsubj" && (x.score(k).Len() > 0 || k > 2 && x.score(k-2).Len() == 3):
			continue // a qualifier tells it
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
		case "nummod":
			if k < c.head && len(c.subj) == 0 && t.tag(c.head, doc.VERB) {
				c.subj = []doc.TokenID{k} // "and two killed"
			}
		case "csubj":
			if c.csubj = of[k]; c.csubj != nil && (rel == "csubj:pass" || t.kid(c.head, "aux:pass") != 0) {
				c.csubj = nil // "it is believed that"
				x.collectComplement(c, k, of)
			}
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
			if x.hedgePhrase(k) == "" {
				x.collectOblique(c, k, rel == "obl:agent")
			}
		case "xcomp", "ccomp":
			if rel.Base() == "xcomp" && (x.names(c) || x.findsIt(c)) && x.participle(k) && t.kid(k, "mark", "nsubj", "aux", "cop") == 0 {
				c.pred = append(c.pred, k) // "called the offer insulting"
			} else if of[k] != nil {
				x.collectComplement(c, k, of)
			} else if rel.Base() == "xcomp" && !t.tag(k, doc.ADP) {
				c.pred = append(c.pred, t.conjuncts(k)...)
				for o := range t.kids(k) {
					if t.is(o, "obl") && t.preposition(o) != "" {
						x.collectOblique(c, o, false) // "pleaded guilty to fraud"
					}
				}
			} else if rel.Base() == "xcomp" {
				c.prt = append(c.prt, k)
			}
		case "advcl":
			if of[k] == nil && t.preposition(k) != "" {
				x.collectOblique(c, k, false) // "as a member"
				continue
			}
			if of[k] == nil && t.kid(k, "mark") == 0 && x.foretold(c, k) {
				c.pred = append(c.pred, k)
				continue
			}
			if of[k] == nil && t.tag(k, doc.ADV, doc.ADP) {
				x.collectAdverb(c, k)
				continue
			}
			// "were reported killed", "ended up being the winner".
			if sub := of[k]; sub != nil && t.Tokens[k].Tag != doc.AUX && t.kid(k, "mark", "nsubj") == 0 && x.foretold(c, k) {
				sub.link = "xcomp"
				x.collectComplement(c, k, of)
				continue
			}
			// "went on to win"
			if sub := of[k]; sub != nil && t.Tokens[k].Feat("VerbForm") == "Inf" && len(c.adv) > 0 && t.span[k].First == c.adv[len(c.adv)-1]+1 && x.control(c).bare {
				sub.link = "xcomp"
				x.collectComplement(c, k, of)
				continue
			}
			// "asked the council to help", read as a purpose.
			if sub := of[k]; sub != nil && t.Tokens[k].Feat("VerbForm") == "Inf" && t.kid(t.kid(k, "mark"), "fixed") == 0 && x.addressed(c) && (!x.control(c).not || x.control(c).modality != "") {
				sub.link = "xcomp"
				x.collectComplement(c, k, of)
			}
		case "advmod":
			if x.adjoined(c, k) {
				c.pred = append(c.pred, k)
				continue
			}
			x.collectAdverb(c, k)
		case "compound":
			switch {
			case rel != "compound:prt":
			case len(c.obj) == 0 && t.tag(k, doc.NOUN) && t.kid(k, "fixed") == 0 && !strings.Contains(t.Tokens[c.head].Lemma, "_"):
				c.obj = append(c.obj, k) // "maakt zich zorgen over": the noun of an expression
			default:
				c.prt = append(c.prt, k)
				x.collectBelow(c, k)
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
	if c.passive && x.words.reason[x.verb(c)] && len(c.obj) == 1 && x.quantityUnit(c.obj[0]) != "" {
		c.obl, c.obj = append(c.obl, oblique{"", c.obj[0]}), nil // "was fined 3 million euros"
	}
	if x.words.names[x.verb(c)] && len(c.pred) == 0 {
		switch {
		case len(c.obj) == 2 && !t.is(c.obj[1], "conj"):
			c.obj, c.pred = c.obj[:1], c.obj[1:] // "called the decision a disaster"
		case len(c.iobj) == 1 && len(c.obj) == 1:
			c.iobj, c.obj, c.pred = nil, c.iobj, c.obj
		case len(c.obj) == 1 && !c.passive:
			if p := t.kid(c.obj[0], "appos"); p == t.span[c.obj[0]].End-1 && p == c.obj[0]+1 {
				c.pred = []doc.TokenID{p} // "noemde het plan onzin"
			}
		}
	}
	if c.passive && len(c.pred) == 1 && x.tag(c.pred[0], doc.NOUN) && x.words.elects[x.verb(c)] && x.personal(c.pred[0]) && t.preposition(c.pred[0]) == "" {
		c.obl, c.pred = append(c.obl, oblique{"as", c.pred[0]}), nil // "was appointed reader"
	}
	if len(c.obj) == 0 && len(c.pred) > 0 && len(c.subj) > 0 && !c.passive && x.names(c) {
		c.obj, c.pred = c.pred[:1:1], c.pred[1:] // "named the square after the poet"
	}
	c.mark = strings.Join(marks, " ")
	if first := t.span[c.head].First; (c.mark == "" || !x.words.joined && len(c.subj) > 0 && c.subj[0] == first+1) && t.rel[c.head] == "advcl" && t.finiteVerb(first) && (x.words.joined || t.tag(first, doc.AUX)) && t.verbOf(first) == c.head && first < t.head[c.head] {
		c.mark = verbFirst
	}
	if c.cop == 0 && !t.tag(c.head, doc.VERB, doc.AUX) && !(c.passive && t.tag(c.head, doc.ADJ)) {
		c.cop = c.head // a predicate noun whose copula is left out; "30 were injured" has none
	}
	if t.tag(c.head, doc.AUX) && x.words.exist[t.lemma(c.head)] && t.kid(c.head, "ccomp") != 0 && len(c.comp) == 1 && !x.words.joined {
		c.cop = c.head // "the fear is that the dam will break"
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
		c.passive = x.pastParticiple(c.head) || !x.words.joined && t.is(c.head, "acl") && t.finiteVerb(c.head) && t.Tokens[c.head].Feat("Tense") == "Past" && c.mark == "" && len(c.obj)+len(c.iobj) == 0 // "injuries suffered in training"
	}
}

// findsIt reports whether c's verb may say what somebody holds its object to be:
// "vindt de maatregel ongewenst".
func (x *reading) findsIt(c *clause) bool {
	return x.words.joined && x.words.think[x.lemma(c.head)] && x.kid(c.head, "obj") != 0 && x.kid(c.head, "compound") == 0
}

// addressed reports whether c's verb makes its object, or the phrase that a
// preposition leads to ("called on Sudan to"), do what an infinitive says.
func (x *reading) addressed(c *clause) bool {
	rule := x.control(c)
	if rule.oblique {
		return slices.ContainsFunc(c.obl, func(o oblique) bool { return x.words.recipient[o.prep] })
	}
	return rule.object && len(c.obj)+len(c.iobj) > 0
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

// collectBelow adds the phrases that hang on the particle k: "stelde de Kamer
// [op de hoogte] van het besluit".
func (x *reading) collectBelow(c *clause, k doc.TokenID) {
	for o := range x.kids(k) {
		if x.is(o, "obl", "nmod") && x.preposition(o) != "" {
			x.collectOblique(c, o, false)
		}
	}
}

// collectOblique adds the phrase of k, and those that conjunctions join to it.
func (x *reading) collectOblique(c *clause, k doc.TokenID, agent bool) {
	t := x.tree
	prep := t.preposition(k)
	agent = agent || c.passive && x.words.agent[prep] && !x.isTime(k) && t.kid(c.head, "obl:agent") == 0
	if agent && (x.quantityUnit(k) != "" || x.counts(k) != nil && !x.personNoun(k) && x.nounOf(k).typ != graph.Organization) {
		agent = false // "was beaten by 10,694 votes"
	}
	if agent && x.words.means[t.lower(k)] && len(c.aux) > 0 && t.kid(k, "det", "amod", "nmod:poss", "nummod", "compound") == 0 {
		agent = false // "were flown by helicopter"
	}
	if agent && x.words.idiom[prep+" "+t.lemma(k)] {
		agent = false // "by contrast"
	}
	if agent && x.deadline(oblique{prep, k}) {
		agent = false // "was captured by dawn"
	}
	if at := t.kid(k, "case"); at > 1 && t.head[at-1] == k && x.words.shortly[t.lower(at-1)] != "" {
		prep = x.words.shortly[t.lower(at-1)] + " " + prep // "daags voor de wedstrijd"
	}
	for _, h := range x.spread(k) {
		if p := t.preposition(h); p != "" && h != k {
			prep = p
		}
		if agent {
			c.agent = append(c.agent, h)
			continue
		}
		c.obl = append(c.obl, oblique{prep, h})
	}
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
