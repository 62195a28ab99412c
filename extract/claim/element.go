package claim

import (
	"slices"
	"strings"

	"newsgraph/extract/doc"
)

// An element is a phrase that a pattern may ask for: as the vocabulary spells
// it, with its preposition and heads.
type element struct {
	text, prep string
	heads      []doc.TokenID
}

// elements are the phrases beside the predicate of c, and its fixed parts.
func (x *reading) elements(c *clause) []element {
	var all []element
	times := func(a, b oblique) int { // "came to power in 2019 in Sudan": the place says more
		if a.prep == b.prep {
			if n := x.asked(b) - x.asked(a); n != 0 {
				return n // "stemde met tegenzin in met het plan"
			}
		}
		switch at, bt := x.dated(a.head), x.dated(b.head); {
		case at == bt:
			return 0
		case at:
			return 1
		}
		return -1
	}
	for _, o := range slices.SortedStableFunc(slices.Values(c.obl), times) {
		if x.is(o.head, "conj") && len(all) > 0 && all[len(all)-1].prep == o.prep {
			last := &all[len(all)-1]
			last.heads = append(last.heads, o.head)
			continue
		}
		all = append(all, element{strings.TrimSpace(o.prep + " " + x.lemma(o.head)), o.prep, []doc.TokenID{o.head}})
	}
	if c.idiom {
		all = append(all, element{x.predicatePhrase(c), "", []doc.TokenID{c.head}})
	}
	for _, p := range c.prt {
		if x.tag(p, doc.VERB) && x.lower(x.kid(p, "mark")) == "te" {
			all = append(all, element{"te " + x.lemma(p), "", []doc.TokenID{p}})
		} else if x.tag(p, doc.VERB) {
			all = append(all, element{x.lemma(p), "", []doc.TokenID{p}})
		} else if fixed := x.fixedLemmas(p); fixed != "" {
			all = append(all, element{fixed, "", []doc.TokenID{p}})
		}
	}
	for _, p := range c.pred {
		text := strings.TrimSpace(x.preposition(p) + " " + x.lemma(p))
		for k := range x.kids(p) {
			if x.words.negation[x.lower(k)] {
				text = x.lower(k) + " " + text // pleaded "not guilty"
			}
		}
		all = append(all, element{text, "", []doc.TokenID{p}})
	}
	for _, sub := range x.clauses[x.SentenceOf(c.head)] {
		if x.words.giving == sub.mark && x.infinitive(sub) {
			continue // "spoke to reporters to explain": what for
		}
		if sub.up == c && (sub.link.Base() == "advcl" || sub.link == governed) && sub.mark != "" && x.words.preposition[sub.mark] != "" {
			all = append(all, element{sub.mark + " " + x.lemma(sub.head), sub.mark, []doc.TokenID{sub.head}})
		}
	}
	for _, sub := range c.comp {
		if sub.shared && x.lower(x.kid(sub.head, "mark")) == "te" && len(sub.obj)+len(sub.obl) == 0 {
			all = append(all, element{"te " + x.lemma(sub.head), "", []doc.TokenID{sub.head}})
		}
		if sub.shared {
			all = append(all, element{x.lemma(sub.head), "", []doc.TokenID{sub.head}})
		}
	}
	return all
}

// asked is how much speaks for o being what its verb asks for with the
// preposition, rather than how something is done.
func (x *reading) asked(o oblique) int {
	n := 0
	if x.is(o.head, "conj") {
		o.head = x.head[o.head] // it stays with what it is joined to
	}
	if x.rel[o.head] == "obl:arg" {
		n += 2
	}
	if x.named(o.head) || x.kid(o.head, "det", "nmod:poss") != 0 {
		n++
	}
	return n
}

// fixedLemmas is the fixed expression that particle p begins, with its noun in
// dictionary form: "in brand"; "" when p stands alone.
func (x *reading) fixedLemmas(p doc.TokenID) string {
	words := []string{x.lower(p)}
	for k := range x.kids(p) {
		if x.is(k, "fixed") && !x.tag(k, doc.DET) {
			words = append(words, x.lemma(k))
		}
	}
	if len(words) == 1 {
		return ""
	}
	return strings.Join(words, " ")
}
