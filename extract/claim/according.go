package claim

import (
	"slices"
	"strings"

	"newsgraph/extract/doc"
	"newsgraph/graph"
)

// findAccording notes the sources that a phrase such as "according to the
// ministry" names, by the clause that they hold for.
func (x *reading) findAccording(clauses []*clause) {
	t := x.tree
	if len(clauses) == 0 {
		return
	}
	s := t.sentence(clauses[0].head)
	for i := s.First; i < s.End; i++ {
		x.findOwn(i, s.End, clauses)
		cue := t.fixed(i)
		if !x.words.according[cue] && !x.words.according[t.lower(i)] {
			continue
		}
		h := t.head[i]
		if !t.is(i, "case", "advmod", "mark") || h == 0 {
			// "According to X" read as a verb with a phrase of its own.
			if h = t.kid(i, "obl", "obj", "nsubj", "nmod"); h == 0 {
				continue
			}
		}
		slot, ok := x.phrase(h)
		if !ok || slot.ID == "" {
			continue
		}
		c := x.clauseAbove(h, clauses)
		if c == nil {
			continue
		}
		if x.closing(i, h) {
			for c.up != nil && c.link.Base() != "acl" && x.content[c] == nil {
				c = c.up // "…, killing 12, according to the police": all of it
			}
		}
		if x.words.norm[x.lemma(h)] && !x.isChain(slot) {
			continue // "according to plan"
		}
		x.accordingPhrase[h] = true
		x.according[c] = x.citing(&graph.Source{Slot: slot, Cue: cue}, i, s.End, clauses)
	}
}

// closing reports whether the phrase of h, which token i leads, ends its sentence
// behind a comma.
func (x *reading) closing(i, h doc.TokenID) bool {
	end := x.tree.span[h].End
	for int(end) < len(x.Tokens) && x.tag(end, doc.PUNCT) && x.SentenceOf(end) == x.SentenceOf(h) {
		end++
	}
	return h > i && x.Tokens[i-1].Form == "," && end == x.sentence(h).End
}

// citing is by, or the source that by itself has it from where a participle
// before token end says so: "according to the agency, citing two officials".
func (x *reading) citing(by *graph.Source, from, end doc.TokenID, clauses []*clause) *graph.Source {
	for _, c := range clauses {
		if c.head < from || c.head >= end || !x.words.cites[x.lemma(c.head)] || !x.participle(c.head) || len(c.obj) == 0 {
			continue
		}
		if s, ok := x.phrase(c.obj[0]); ok && s.ID != "" && x.receiving(s) {
			c.sit = situation{known: true, unsaid: true, modality: graph.Asserted}
			return &graph.Source{Slot: s, Cue: x.Tokens[c.head].Form, Source: by}
		}
	}
	return by
}

// findOwn notes that a clause is on the word of its own subject, where an
// expression such as "by his own account" starts with token i.
func (x *reading) findOwn(i, end doc.TokenID, clauses []*clause) {
	for _, phrase := range x.words.own {
		words := strings.Fields(phrase)
		last := i + doc.TokenID(len(words))
		if last > end || !slices.EqualFunc(words, x.Tokens[i:last], func(w string, t doc.Token) bool { return strings.EqualFold(w, t.Form) }) {
			continue
		}
		span := doc.Span{First: i, End: last}
		c := x.clauseAbove(x.headOf(span), clauses)
		if c == nil || len(c.subj) == 0 {
			continue
		}
		for k := i; k < last; k++ {
			x.accordingPhrase[k] = true
		}
		if slot, ok := x.phrase(c.subj[0]); ok && slot.ID != "" {
			x.according[c] = &graph.Source{Slot: slot, Cue: x.text(span)}
		}
	}
}

// clauseAbove is the clause that token h belongs to and is not the head of.
func (x *reading) clauseAbove(h doc.TokenID, clauses []*clause) *clause {
	for i := x.tree.head[h]; i != 0; i = x.tree.head[i] {
		for _, c := range clauses {
			if c.head == i {
				return c
			}
		}
	}
	if len(clauses) > 0 && clauses[0].head != h {
		return clauses[0]
	}
	return nil
}

// accordingIn is the first source that an according-phrase of the sentence
// names, outside quotations.
func (x *reading) accordingIn(sentence int) *graph.Source {
	for _, c := range x.clauses[sentence] {
		if s := x.according[c]; s != nil && x.quotationAt(doc.TokenID(x.tokenAt(s.Start))) == nil {
			return s
		}
	}
	return nil
}
