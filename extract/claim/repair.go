package claim

import (
	"slices"
	"strings"

	"newsgraph/extract/claim/vocab"
	"newsgraph/extract/doc"
)

// repair mends clause c.
func (x *reading) repair(c *clause) {
	x.findAdjective(c)
	x.findParticle(c)
	x.findSubject(c)
	x.findObject(c)
	x.findIdiom(c)
	x.findWanted(c)
	x.findSeen(c)
	x.mendOrder(c)
	x.findComplement(c)
	x.findPredicate(c)
	x.findObjectOf(c)
	for i := range c.obl {
		x.findPreposition(c, &c.obl[i])
		x.joinPreposition(&c.obl[i])
	}
}

// findSubject gives a finite clause without a subject the bare noun phrase
// before or after its verb that was read as an adverbial.
func (x *reading) findSubject(c *clause) {
	t := x.tree
	if k := x.afterQuote(c); k != 0 {
		t.head[k], t.rel[k] = c.head, "nsubj"
		t.index()
		c.subj = x.spread(k)
		return
	}
	if c.open() && c.link == "parataxis" && c.verbal() && !c.passive && x.finite(c) && len(c.obj) == 1 && c.obj[0] > c.head && len(c.comp) == 0 && (x.says(c) || x.thinks(c)) {
		c.subj, c.obj = c.obj, nil // "…, vindt de toezichthouder"
		return
	}
	if up := c.up; c.open() && up != nil && c.mark == "" && c.link == "ccomp" && x.finite(c) && !up.passive && len(up.comp) == 1 && t.Tokens[c.head].Feat("Mood") != "Imp" {
		// "police said the man, who was armed, fled": he is told nothing
		for _, list := range []*[]doc.TokenID{&up.iobj, &up.obj} {
			if len(*list) == 1 && (*list)[0] > up.head && (*list)[0] < c.head && !t.below(c.head, (*list)[0]) {
				k := (*list)[0]
				c.subj, *list = x.spread(k), nil
				t.head[k], t.rel[k] = c.head, "nsubj"
				t.index()
				return
			}
		}
	}
	if c.open() && c.verbal() && !c.passive && len(c.obj) > 0 && x.finite(c) && t.is(c.head, "ccomp", "advcl") {
		// "dat daar schietpartijen plaatsvonden": a finite clause has a subject.
		c.subj, c.obj = c.obj, nil
		return
	}
	if !c.open() || !c.verbal() || t.is(c.head, "conj", "xcomp", "acl", "advcl") && !x.finite(c) && len(c.aux) == 0 {
		return
	}
	if t.Tokens[c.head].Feat("VerbForm") == "Inf" && len(c.aux) == 0 || c.link == "acl:relcl" {
		return
	}
	for i, o := range c.obl {
		if k := x.listed(o.head, c.head); k != 0 {
			// "According to the government, 26 activists were killed"
			t.head[k], t.rel[k] = c.head, "nsubj"
			t.index()
			c.subj = x.spread(k)
			c.obl = slices.DeleteFunc(c.obl, func(o oblique) bool { return slices.Contains(c.subj, o.head) })
			return
		}
		if o.prep == "" && t.tag(o.head, doc.NOUN, doc.PROPN) && !x.isTime(o.head) && t.kid(o.head, "case") == 0 && x.quantityUnit(o.head) == "" && !t.tag(t.span[o.head].First-1, doc.ADP) {
			c.subj = []doc.TokenID{o.head}
			c.obl = append(c.obl[:i:i], c.obl[i+1:]...)
			return
		}
	}
}

// afterQuote is the phrase between a quotation and c's verb of saying, which
// lacks its subject, that the parser made part of the quotation: `"It will
// hold," the engineer told the council`; 0 for none.
func (x *reading) afterQuote(c *clause) doc.TokenID {
	t := x.tree
	if !c.open() || c.passive || !x.finite(c) || !x.says(c) || len(c.comp) == 0 {
		return 0
	}
	quoted := c.comp[0]
	for k := c.head - 1; k > 1 && t.SentenceOf(k) == t.SentenceOf(c.head); k-- {
		first := t.span[k].First
		if t.span[k].End != c.head || !t.tag(k, doc.NOUN, doc.PROPN, doc.PRON) || t.preposition(k) != "" || !quoteMark(t.Tokens[first-1].Form) {
			continue
		}
		if t.head[k] < first && t.below(t.head[k], quoted.head) && !t.below(c.head, k) {
			quoted.obj = slices.DeleteFunc(quoted.obj, func(o doc.TokenID) bool { return o == k })
			quoted.obl = slices.DeleteFunc(quoted.obl, func(o oblique) bool { return o.head == k })
			return k
		}
	}
	return 0
}

// findObject gives an active clause the bare noun phrase right after its verb
// that was read as an adverbial.
func (x *reading) findObject(c *clause) {
	t := x.tree
	if c.passive || !c.verbal() || c.open() || len(c.comp)+len(c.pred) > 0 {
		return
	}
	if len(c.obj) > 0 {
		x.findGiven(c)
		return
	}
	for i, o := range c.obl {
		if o.prep == "" && t.tag(o.head, doc.NOUN, doc.PROPN) && (x.follows(c, o.head) || x.words.joined && len(x.vocab.MatchVerb(x.verb(c), nil, "", false)) > 0) && (!x.isTime(o.head) || !x.dated(o.head) && x.words.needs[x.verb(c)]) && (x.quantityUnit(o.head) == "" || x.amount(o.head) || x.isTime(o.head)) {
			c.obj = x.spread(o.head)
			c.obl = append(c.obl[:i:i], c.obl[i+1:]...)
			c.obl = slices.DeleteFunc(c.obl, func(o oblique) bool { return slices.Contains(c.obj, o.head) })
			return
		}
	}
}

// findGiven makes a bare noun what c's verb gives, where the parser took who gets
// it for that: "bood het gezin [onderdak]".
func (x *reading) findGiven(c *clause) {
	if !x.words.joined || !x.words.gives[x.verb(c)] || len(c.obj) != 1 || len(c.iobj) > 0 || !x.acts(c.obj) {
		return
	}
	for i, o := range c.obl {
		if o.prep == "" && x.tag(o.head, doc.NOUN) && x.is(o.head, "obl") && !x.isTime(o.head) && x.quantityUnit(o.head) == "" && o.head > c.obj[0] {
			c.iobj, c.obj = c.obj, []doc.TokenID{o.head}
			c.obl = append(c.obl[:i:i], c.obl[i+1:]...)
			return
		}
	}
}

// follows reports whether the phrase of h stands right after c's verb, or after
// its last particle.
func (x *reading) follows(c *clause, h doc.TokenID) bool {
	end := c.head
	for _, p := range c.prt {
		end = max(end, p)
	}
	first := x.span[h].First
	return first == end+1 || first == c.head+1
}

// amount reports whether the noun h is a unit with what it measures right
// after it: "300 kilo cocaïne".
func (x *reading) amount(h doc.TokenID) bool {
	of := x.kid(h, "nmod")
	return of == h+1 && x.preposition(of) == ""
}

// listed is a phrase after a comma that was joined to the phrase of h, before
// the predicate, though no conjunction leads to it; 0 when there is none.
func (x *reading) listed(h, before doc.TokenID) doc.TokenID {
	t := x.tree
	for k := range t.kids(h) {
		if !t.is(k, "conj", "appos") || k > before || t.kid(k, "case") != 0 {
			continue
		}
		comma := false
		for i := h; i < k; i++ {
			if t.tag(i, doc.CCONJ) {
				return 0
			}
			comma = comma || t.Tokens[i].Form == ","
		}
		if comma {
			return k
		}
	}
	return 0
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
	before := first - 1
	if h := t.head[before]; t.tag(before, doc.DET) && h == before-1 && t.tag(h, doc.ADP) {
		before = h // "om het" read as one
	}
	if t.tag(before, doc.ADP) && t.head[before] == c.head && x.words.preposition[t.lower(before)] != "" && (before == first-2 || t.kid(before, "fixed") == 0) {
		o.prep = t.lower(before)
		c.prt = slices.DeleteFunc(c.prt, func(p doc.TokenID) bool { return p == before })
		c.mark = strings.TrimSpace(strings.TrimPrefix(c.mark, o.prep))
	}
}

// joinPreposition reads "naar aanleiding van de protesten" as a phrase of
// "protesten" where the expression is a preposition.
func (x *reading) joinPreposition(o *oblique) {
	t := x.tree
	for k := range t.kids(o.head) {
		p := t.preposition(k)
		if !t.is(k, "nmod") || p == "" {
			continue
		}
		noun := t.lower(o.head)
		if det := t.kid(o.head, "det"); det == o.head-1 && x.words.preposition[o.prep+" "+t.lower(det)+" "+noun+" "+p] != "" {
			noun = t.lower(det) + " " + noun // "in de aanloop naar"
		}
		if long := o.prep + " " + noun + " " + p; x.words.preposition[long] != "" {
			o.prep, o.head = long, k
			return
		}
	}
}

// findComplement gives a verb the phrase that its pattern asks for, where the
// parser hung it on the object: "accused the bank of fraud".
func (x *reading) findComplement(c *clause) {
	t := x.tree
	if !c.verbal() {
		return
	}
	var h doc.TokenID
	switch {
	case len(c.obj) > 0:
		h = c.obj[len(c.obj)-1]
	case c.passive && len(c.agent) > 0 && x.words.joined:
		h = c.agent[len(c.agent)-1] // "door de partijen van deelname uitgesloten"
	default:
		return
	}
	last := doc.TokenID(0)
	for k := range t.kids(h) {
		if t.is(k, "nmod") && k > h && t.preposition(k) != "" {
			last = k
		}
	}
	if last == 0 || x.measured(h) == last || x.words.joined && x.words.of[t.preposition(last)] && x.quantityUnit(last) != "" || x.words.of[t.preposition(last)] && x.roleNoun(h) && x.named(last) {
		return
	}
	prep := t.preposition(last)
	for _, o := range c.obl {
		if o.prep == prep {
			return
		}
	}
	object := t.lemma(h)
	if c.passive {
		object = ""
	}
	for _, m := range x.vocab.MatchVerb(x.verb(c), []string{prep + " " + t.lemma(last)}, object, c.refl != 0) {
		if m.Object == 0 {
			t.head[last], t.rel[last] = c.head, "obl"
			t.index()
			x.collectOblique(c, last, false)
			return
		}
	}
}

// findObjectOf gives a verb the phrase that its expression asks for, where the
// parser hung it on the noun of the expression: "got in touch with the rebels".
func (x *reading) findObjectOf(c *clause) {
	t := x.tree
	if !c.verbal() {
		return
	}
	for _, el := range x.elements(c) {
		for k := range t.kids(el.heads[0]) {
			p := t.preposition(k)
			if !t.is(k, "nmod", "obl") || k < el.heads[0] || p == "" || slices.ContainsFunc(c.obl, func(o oblique) bool { return o.head == k }) {
				continue
			}
			elements := []string{el.text, p + " " + t.lemma(k)}
			if slices.ContainsFunc(x.vocab.MatchVerb(x.verb(c), elements, x.themeLemma(c), c.refl != 0), func(m vocab.Match) bool { return m.Fixed == 0 && m.Object == 1 }) {
				t.head[k], t.rel[k] = c.head, "obl"
				t.index()
				x.collectOblique(c, k, false)
				return
			}
		}
	}
}
