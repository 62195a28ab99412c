package claim

import (
	"slices"
	"strings"

	"newsgraph/extract/doc"
	"newsgraph/graph"
)

// phrase is the slot for the noun phrase with head h: the chain that it
// belongs to when that has a name, a date, a quantity, or what its words
// describe. It fails for what names nothing, such as a pronoun that nobody
// could resolve.
func (x *reading) phrase(h doc.TokenID) (graph.Slot, bool) {
	h = x.antecedent(h)
	if h == 0 {
		return graph.Slot{}, false
	}
	if s, ok := x.slots[h]; ok {
		return s, s.Label != ""
	}
	x.slots[h] = graph.Slot{} // a phrase is no part of its own description
	s, ok := x.makePhrase(h)
	if !ok {
		s = graph.Slot{}
	} else if s.Type == graph.Concept || s.Type == graph.Event {
		s = x.withTask(s, h)
	}
	if ok {
		s = x.inFull(s, h)
	}
	x.slots[h] = s
	return s, ok
}

func (x *reading) makePhrase(h doc.TokenID) (graph.Slot, bool) {
	if s, ok := x.speakerOf(h); ok {
		return s, true
	}
	span := x.words2span(h)
	if s, ok := x.timeSlot(h); ok {
		return s, true
	}
	m := x.mentionOf(h)
	if q := x.quantityAt[h]; m == nil && q != nil && q.Age && q.Len() > 1 && x.tag(h, doc.NUM) && x.Tokens[q.First+1].Form == "-" {
		return graph.Slot{}, false // the number of "his 81-year-old predecessor"
	}
	if m == nil {
		if s, ok := x.quantitySlot(h); ok {
			return x.at(s, span), true
		}
		s, ok := x.describe(h)
		return x.at(s, span), ok
	}
	if m == x.mentionAt[h] && x.nationals(h) {
		if s, ok := x.quantitySlot(h); ok {
			return x.at(s, span), true
		}
		s, ok := x.describe(h)
		return x.at(s, span), ok
	}
	if x.tongue(m) {
		label := x.adjective(h) + " language"
		return x.at(graph.Slot{ID: slug(label), Label: label, Type: graph.Concept}, span), true
	}
	chain := &x.Chains[m.Chain]
	if m.Kind == doc.ByPronoun && x.words.neuter[x.lower(h)] && (chain.Type == graph.Person || x.is(h, "nsubj") && x.kid(x.head[h], "cop") != 0 && !chain.Named) {
		return graph.Slot{}, false // "dat is een klap": more likely what was said before
	}
	if chain.Named && chain.Label != "" && m.Kind == doc.ByNominal && x.ofTime(h) {
		s, ok := x.describe(h) // "next year's congress" is not this one
		return x.at(s, span), ok
	}
	if chain.Named && chain.Label != "" {
		return x.at(x.bygone(m), x.mentionSpan(m, span)), true
	}
	if s, ok := x.quantitySlot(h); ok && m.Kind == doc.ByNominal {
		return x.at(s, span), true
	}
	s, ok := x.fullest(m)
	return x.at(s, span), ok
}

// fullest is the slot of m, a mention of a thing without a name: a pronoun is
// described as at the thing's first mention, and a noun alone with the words
// that told before which one it is, "the team" as the Afghan team.
func (x *reading) fullest(m *doc.Mention) (graph.Slot, bool) {
	var best graph.Slot
	if m.Kind == doc.ByNominal {
		own, ok := x.describe(m.Head)
		if !ok || strings.Contains(own.Label, " ") || !x.pointed(m) {
			return own, ok
		}
		best = own
	}
	for i := range x.Mentions {
		o := &x.Mentions[i]
		if o.Chain != m.Chain || o.Kind != doc.ByNominal || m.Kind == doc.ByNominal && (o.First >= m.First || m.Of != 0 && o.Of != m.Of || x.lemma(o.Head) != x.lemma(m.Head)) {
			continue
		}
		if s, ok := x.quantitySlot(o.Head); ok && m.Kind == doc.ByPronoun {
			return s, true
		}
		s, ok := x.describe(o.Head)
		if ok && (best.Label == "" || s.Type == best.Type && !strings.Contains(best.Label, " ") && strings.Contains(s.Label, " ") && !x.comparing(o.Head)) {
			best = s
		}
	}
	return best, best.Label != ""
}

// comparing reports whether a modifier of noun h tells its thing from others by
// their order: "the worst violence" is not the violence.
func (x *reading) comparing(h doc.TokenID) bool {
	for k := range x.kids(h) {
		if x.is(k, "amod") && (x.Tokens[k].Feat("Degree") == "Sup" || x.Tokens[k].Feat("NumType") == "Ord" || x.words.former[x.lemma(k)]) {
			return true
		}
	}
	return false
}

// pointed reports whether a definite article or "this" opens m.
func (x *reading) pointed(m *doc.Mention) bool {
	for k := range x.kids(m.Head) {
		if x.is(k, "det") && (x.Tokens[k].Feat("Definite") == "Def" || x.Tokens[k].Feat("PronType") == "Dem") {
			return true
		}
	}
	return false
}

// at says where slot s stands.
func (x *reading) at(s graph.Slot, span doc.Span) graph.Slot {
	s.Mention = x.text(span)
	s.Start, s.End = x.Bytes(span)
	return s
}

// text is the words of span on one line.
func (x *reading) text(span doc.Span) string {
	return strings.Join(strings.Fields(x.Surface(span)), " ")
}

// mentionOf is the mention that the phrase of h is: with h as its head, a
// name that h is part of, or a name that h is the title of ("president
// Tokayev"); nil when there is none.
func (x *reading) mentionOf(h doc.TokenID) *doc.Mention {
	t := x.tree
	own := x.mentionAt[h]
	if own != nil && x.Chains[own.Chain].Named && own.Kind != doc.ByDemonym {
		return own
	}
	if own == nil || !x.Chains[own.Chain].Named {
		for k := range t.kids(h) {
			// "an independent who lives in Lyon, Jane Roe, was elected"
			if holder := x.holderOf(k); t.rel[k] == "appos" && holder != 0 && x.personal(h) {
				k = holder // "one of them, the painter Jane Roe"
			}
			if m := x.mentionAt[k]; m != nil && m.Kind == doc.ByName && t.is(k, "appos", "flat") && x.personal(h) && x.Chains[m.Chain].Type == graph.Person {
				return m
			}
		}
	}
	if t.tag(h, doc.NOUN, doc.PROPN, doc.ADJ) {
		for k := range t.kids(h) {
			if m := x.mentionAt[k]; m != nil && m.Kind == doc.ByName && t.is(k, "appos", "flat") && !x.comma(h, k) {
				return m
			}
		}
	}
	return own
}

// personal reports whether the phrase of h describes one person.
func (x *reading) personal(h doc.TokenID) bool {
	if t := x.measured(h); t != h && x.tag(h, doc.NUM) {
		return x.lower(h) == "one" && x.personNoun(t)
	}
	return x.Tokens[h].Feat("Number") != "Plur" && (x.personNoun(h) || x.roleNoun(h) || x.kid(h, "acl:relcl") != 0 && x.tag(x.kid(h, "acl:relcl")-1, doc.PRON))
}

// comma reports whether a comma, dash or bracket stands between tokens a < b.
func (x *reading) comma(a, b doc.TokenID) bool {
	for i := a + 1; i < b; i++ {
		if x.tree.tag(i, doc.PUNCT) && !quoteMark(x.Tokens[i].Form) {
			return true
		}
	}
	return false
}

// mentionSpan is the larger of a name's words and its phrase, where the
// phrase is short.
func (x *reading) mentionSpan(m *doc.Mention, phrase doc.Span) doc.Span {
	if phrase.Covers(m.Span) && phrase.Len() <= 8 {
		return phrase
	}
	return m.Span
}

// inPhrase lists the relations of dependents that belong to a noun phrase.
var inPhrase = []doc.Rel{"det", "amod", "nummod", "compound", "flat", "fixed", "nmod", "goeswith", "case", "advmod", "appos"}

// words2span is the words of the phrase of h without its preposition,
// relative clauses and appositions.
func (x *reading) words2span(h doc.TokenID) doc.Span {
	t := x.tree
	span := doc.Span{First: h, End: h + 1}
	var kids []doc.TokenID
	for k := range t.kids(h) {
		kids = append(kids, k)
	}
	inside := func(k doc.TokenID) bool {
		switch {
		case t.is(k, "case", "advmod"):
			return t.tag(k, doc.PART) || t.is(k, "advmod") && k < h && !t.predicate(h)
		case t.is(k, "appos"):
			return !x.comma(h, k)
		case t.is(k, "acl"):
			return t.rel[k] != "acl:relcl" && t.span[k].Len() <= 8
		case t.is(k, "punct"):
			return quoteMark(t.Tokens[k].Form) || t.Tokens[k].Form == "-"
		case t.is(k, "nmod") && t.predicate(h):
			return k > h
		}
		return t.is(k, inPhrase...)
	}
	for _, k := range slices.Backward(kids) {
		if k < h {
			if !inside(k) || t.span[k].End != span.First {
				break
			}
			span.First = t.span[k].First
		}
	}
	for _, k := range kids {
		if k > h {
			if !inside(k) || t.span[k].First != span.End {
				break
			}
			span.End = t.span[k].End
			if t.is(k, "nmod", "acl") {
				if c := x.relativeBelow(k); c != 0 {
					span.End = t.span[c].First
					break
				}
			}
		}
	}
	for span.Len() > 1 && t.tag(span.End-1, doc.PUNCT) && span.End-1 > h {
		span.End--
	}
	for span.Len() > 1 && t.tag(span.First, doc.PUNCT, doc.CCONJ) && span.First < h {
		span.First++
	}
	return span
}

// relativeBelow is the first relative clause among the descendants of h.
func (x *reading) relativeBelow(h doc.TokenID) doc.TokenID {
	t := x.tree
	for i := h + 1; i < t.span[h].End; i++ {
		if t.rel[i] == "acl:relcl" && t.below(i, h) {
			return i
		}
	}
	return 0
}

// describe is the slot for a phrase that names no known thing: the English
// words for its head and for the modifiers that tell it from its like.
func (x *reading) describe(h doc.TokenID) (graph.Slot, bool) {
	t := x.tree
	whole := h
	if h = x.measured(h); h != whole && x.tag(h, doc.PRON) {
		if noun := x.describedBefore(h); noun != 0 {
			h = noun // "one of them"
		}
	}
	lemma := t.lemma(h)
	if (x.words.vague[lemma] || x.words.vague[t.lower(h)]) && !(x.words.countable[lemma] && x.counts(h) != nil) || t.tag(h, doc.VERB) && t.predicate(h) || t.tag(h, doc.PRON, doc.DET, doc.PUNCT, doc.ADP, doc.CCONJ, doc.SCONJ, doc.PART, doc.INTJ, doc.SYM, doc.ADV, doc.AUX) {
		return graph.Slot{}, false
	}
	if x.nounOf(h).kind == "time" && (x.Lang != "en" || t.kid(h, "compound") == 0) {
		return graph.Slot{}, false // "a day after …"
	}
	label, typ := x.label(h, 0), x.typeOf(h)
	if x.nationals(h) {
		label, typ = x.adjective(h)+" person", graph.Person
		if t.Tokens[h].Feat("Number") == "Plur" {
			label, typ = x.adjective(h)+" people", graph.Group
		}
	}
	if !hasLetter(label) {
		return graph.Slot{}, false
	}
	if whole != h {
		if share := x.amountOf(whole, h); share != "" {
			label = share + " " + label // "most of the victims"
		}
	}
	s := graph.Slot{ID: slug(label), Label: label, Type: typ}
	if q := x.quantityAt[whole]; h != whole && t.tag(whole, doc.NUM) && (q == nil || q.Value == "1") && t.tag(h, doc.NOUN) && t.Tokens[h].Feat("Number") == "Plur" {
		s = x.single(s, h) // "one of the pioneers"
	}
	return s, true
}
