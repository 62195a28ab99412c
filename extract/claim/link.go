package claim

import (
	"slices"
	"strings"

	"newsgraph/extract/claim/vocab"
	"newsgraph/extract/doc"
	"newsgraph/graph"
)

// This file reads predicates that stand beside a verb: what a linking verb
// says of its subject ("looks stronger", "fell quiet"), what people hold the
// subject of a passive to be ("is feared dead"), and what an object is made or
// found to be ("left 30 people homeless").

// A link is what a verb makes of the predicate that follows it.
type link struct {
	relation string // "is", "became", "remained"; "" for the verb's own past form with the predicate: "went missing"
	modality string
	noun     bool // the predicate may be a noun
}

func parseLink(value string) link {
	var l link
	for f := range strings.FieldsSeq(value) {
		switch f {
		case graph.Possible:
			l.modality = f
		case "noun":
			l.noun = true
		case "with": // the relation holds the predicate: "went-missing"
		default:
			l.relation = f
		}
	}
	return l
}

// emitLink writes what the linking verb of e says of its subject. It reports
// whether e's verb is one and has a predicate.
func (x *reading) emitLink(e *event) bool {
	c := e.clause
	l, ok := x.words.link[x.verb(c)]
	if !ok || c.passive || len(c.iobj) > 0 || len(e.match.words) > 0 {
		return false
	}
	if l.noun && len(c.pred) == 0 {
		c.pred, c.obj = c.obj, nil // "remains a member", read as its object
	}
	if len(c.obj) > 0 {
		return false
	}
	if len(c.pred) == 0 {
		// "ended up being the only witness" is told by the clause below
		return len(c.comp) > 0 && c.comp[0].shared && !c.comp[0].verbal() && l.relation == "is"
	}
	e.match = match{}
	x.emitPredicatesOf(e, c.subj, l)
	return true
}

// emitSupposed writes what people hold the subject of the passive e to be. It
// reports whether e is one that says nothing else: "is said to be ill" is told
// by the clause below it.
func (x *reading) emitSupposed(e *event) bool {
	c := e.clause
	modality, ok := x.words.supposed[x.verb(c)]
	if !ok || !c.passive || len(c.obj)+len(c.agent) > 0 {
		return false
	}
	if len(c.pred) > 0 && x.tag(c.pred[0], doc.ADJ) {
		if x.harm(c.pred[0]) == "killed" && len(c.subj) > 0 && (x.counts(c.subj[0]) != nil || x.typeOf(c.subj[0]) != graph.Concept) {
			x.emitPredicatesOf(e, c.subj, link{relation: "died", modality: modality}) // "are feared dead"
			return true
		}
		x.emitPredicatesOf(e, c.subj, link{relation: "is", modality: modality})
		return true
	}
	return len(c.comp) > 0 && c.comp[0].shared
}

// emitPredicatesOf writes that each of subjects is what e's predicates say, as
// link l has it.
func (x *reading) emitPredicatesOf(e *event, subjects []doc.TokenID, l link) {
	c := e.clause
	s := x.situate(c)
	if l.modality != "" && s.modality == graph.Asserted {
		s.modality = l.modality
	}
	for _, h := range subjects {
		subject, ok := x.phrase(h)
		if !ok {
			continue
		}
		for _, p := range c.pred {
			if x.tag(p, doc.ADJ) && slices.ContainsFunc(x.clauses[x.SentenceOf(p)], func(sub *clause) bool { return sub.gov == p && x.ranked(sub) }) {
				continue // "became the first to win"
			}
			d := draft{clause: c, subject: subject, source: x.sourceOf(c), rule: "copula", situation: &s}
			switch {
			case l.relation == "died":
				d.relation = canonical(l.relation, x.join([]doc.TokenID{e.head, p}))
				d.qualifiers = x.qualifiers(e, nil)
				x.put(d)
			case l.relation == "" && x.tag(p, doc.ADJ, doc.VERB):
				d.relation = x.withPredicate(e, p)
				d.qualifiers = x.qualifiers(e, nil)
				x.put(d)
			default:
				x.emitIs(d, e, p, l.relation)
			}
		}
	}
}

// foretold reports whether what the clause of k says is what the verb of c
// says of its subject, though the parser took k for an adverbial.
func (x *reading) foretold(c *clause, k doc.TokenID) bool {
	after := c.head
	for _, p := range c.prt {
		after = max(after, p)
	}
	verb := x.verb(c)
	if first := x.span[k].First; first != after+1 && !(x.words.joined && k < c.head && first == x.sentence(k).First && len(c.comp) == 0) {
		return false // after the verb, or in Dutch before it: "geschokt bleek hij niet"
	}
	if _, ok := x.words.supposed[verb]; ok {
		return c.passive && x.pastParticiple(k)
	}
	l, ok := x.words.link[verb]
	return ok && l.relation == "is" && (x.participle(k) || x.kid(k, "cop") != 0)
}

// withPredicate names the relation of e's verb and the predicate p together:
// "went-missing", "left-homeless".
func (x *reading) withPredicate(e *event, p doc.TokenID) graph.Predicate {
	id, _ := x.vocab.Past(x.verb(e.clause), "")
	if x.tag(p, doc.ADJ, doc.VERB) {
		id += "-" + slug(x.english(p))
	} else {
		id += "-" + slug(x.label(p, 0)) // "declared the region a disaster area"
	}
	words := append([]doc.TokenID{e.head, p}, e.aux...)
	return graph.Predicate{ID: id, Label: strings.ReplaceAll(id, "-", " "), Mention: x.join(append(words, e.prt...))}
}

// resulting is the predicate that says what the verb of e makes or finds its
// object to be, where both make one relation: "made unsafe"; 0 for none.
func (x *reading) resulting(e *event) doc.TokenID {
	c := e.clause
	_, renders := x.words.renders[x.verb(c)]
	if !renders && !(len(c.pred) == 1 && x.adjoined(c, c.pred[0])) || c.passive && len(e.agent) == 0 || len(c.obj) == 0 && !c.passive || len(c.pred) != 1 || len(e.patient) == 0 || slices.Contains(e.match.words, c.pred[0]) {
		return 0
	}
	p := c.pred[0]
	if x.preposition(p) != "" || x.Lang != "en" && x.gloss(x.Tokens[p].Lemma) == "" || !x.tag(p, doc.ADJ, doc.VERB) && x.names(c) {
		return 0
	}
	return p
}

// adjoined reports whether the adjective k stands between the verb of c and its
// object, so that both make one relation: "cut short a visit".
func (x *reading) adjoined(c *clause, k doc.TokenID) bool {
	return !x.words.joined && k == c.head+1 && x.tag(k, doc.ADJ) && x.span[k].Len() == 1 && x.kid(c.head, "obj") > k
}

// than is what the comparative p is compared with, as the label of p goes on:
// " than Norway"; "" for nothing.
func (x *reading) than(c *clause, p doc.TokenID) string {
	for i := p + 1; i < x.sentence(p).End; i++ {
		than, h := x.words.comparison[x.lower(i)], x.head[i]
		if than == "" || !x.is(i, "case", "mark") {
			continue
		}
		if h != p && !x.below(h, p) && x.head[h] != c.head {
			return ""
		}
		if s, ok := x.phrase(h); ok && s.Type != graph.Date && x.is(i, "case") {
			return " " + than + " " + x.labelOf(s)
		}
		const longest = 5
		if s := x.span[h]; x.Lang == "en" && s.First == i && s.Len() <= longest {
			return " " + x.text(s)
		}
		return ""
	}
	return ""
}

// findPredicate gives a verb the adjective after its object that was read as a
// modifier of the object or as one more object: "found 14 migrants dead".
func (x *reading) findPredicate(c *clause) {
	if x.words.joined || !c.verbal() || len(c.obj) == 0 || len(c.pred) > 0 {
		return
	}
	last := c.obj[len(c.obj)-1]
	_, renders := x.words.renders[x.verb(c)]
	if renders && len(c.obj) > 1 && x.tag(last, doc.ADJ) && x.is(last, "conj") && x.kid(last, "cc", "det") == 0 && slices.Contains(c.obj, last-1) {
		c.obj, c.pred = c.obj[:len(c.obj)-1], []doc.TokenID{last} // "left 26 protesters and 18 policemen dead"
		return
	}
	for k := range x.kids(last) {
		if k != last+1 || !x.is(k, "amod") || !x.tag(k, doc.ADJ) {
			continue
		}
		if slices.ContainsFunc(x.vocab.MatchVerb(x.verb(c), []string{x.lemma(k)}, x.lemma(last), false), func(m vocab.Match) bool { return m.Fixed == 0 }) {
			c.pred = []doc.TokenID{k}
			x.head[k], x.rel[k] = c.head, "xcomp"
			x.tree.index()
			return
		}
	}
}

// emitPredicates writes what c says that its object is: "called the Copa
// essential", "elected her president".
func (x *reading) emitPredicates(e *event) {
	c := e.clause
	if len(c.pred) == 0 || len(c.obj) == 0 {
		return
	}
	source := x.sourceOf(c)
	if x.thinks(c) || x.says(c) || x.names(c) {
		if by := x.speaker(c); by != nil {
			by.Source = source
			source = by
		}
	}
	for _, o := range c.obj {
		subject, ok := x.phrase(o)
		if !ok {
			continue
		}
		for _, p := range c.pred {
			if !x.judges(c) && !x.roleNoun(p) {
				continue // "makes the scent last"
			}
			if !e.used[p] { // "hebben tenten nodig": no tent is necessary
				x.emitIs(draft{clause: c, subject: subject, source: source, rule: "predicate"}, nil, p, "is")
			}
		}
	}
}
