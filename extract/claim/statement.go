package claim

import (
	"slices"
	"strings"

	"newsgraph/extract/doc"
	"newsgraph/graph"
)

// This file finds the words of what is said.

// statementOf is what the complement of c, or the quotation around it, says.
func (x *reading) statementOf(c *clause) (graph.Slot, bool) {
	t := x.tree
	var span doc.Span
	if c.gapped {
		return graph.Slot{}, false
	}
	for _, sub := range x.said(c) {
		if x.control(c).bare && x.content[sub] != c {
			continue
		}
		s := t.span[sub.head]
		if mark := t.kid(sub.head, "mark"); x.words.joined && x.words.that[sub.mark] && mark > s.First {
			s.First = mark // "klagen [er vaak over] dat …"
		}
		if x.markOf(sub) == graph.Conditional || s.Has(c.head) || sub.cop == sub.head && t.preposition(sub.head) != "" {
			continue // "phoned [with the leaders of the parties]" says nothing
		}
		if span.Len() == 0 {
			span = s
		} else {
			span.First, span.End = min(span.First, s.First), max(span.End, s.End)
		}
	}
	if span.Len() == 0 {
		for _, at := range x.clauses[x.SentenceOf(c.head)] {
			if x.content[at] == c && (at.up != c || at.link.Base() == "parataxis") {
				span = x.without(t.span[at.head], t.span[c.head], at.head)
			}
		}
	}
	if span.Len() == 0 && c.up != nil && c.link.Base() == "parataxis" && x.afterSemicolon(c) && slices.ContainsFunc(c.obj, func(o doc.TokenID) bool { return x.words.pointer[x.lower(o)] }) {
		span = x.without(t.span[c.up.head], t.span[c.head], c.up.head) // "…; the force denies that"
	}
	denied := x.control(c).not // what stands in quotation marks is said in reply
	if span.Has(c.head) || denied && span.Len() > 0 && x.quotationAt(x.trim(span).First) != nil {
		span = doc.Span{}
	}
	if here := x.SentenceOf(c.head); span.Len() == 0 && x.sayer[c] != nil && here > 0 {
		if before := x.clauses[here-1]; len(before) > 0 && x.content[before[0]] == c {
			span = x.Sentences[here-1] // "Dat meldt de politie"
		}
	}
	if span.Len() == 0 && x.says(c) && !denied {
		for i := range x.quotations {
			q := &x.quotations[i]
			if q.clause != c {
				continue
			}
			span = q.Span
			if s := t.sentence(c.head); q.First < s.First && s.First < q.End {
				span.First = s.First
			}
			span.End = min(span.End, t.sentence(span.First).End)
			break
		}
	}
	if span = x.trim(span); span.Len() == 1 {
		return graph.Slot{}, false // "answered smiling"
	}
	return x.statement(span)
}

// tells reports whether c tells what is said.
func (x *reading) tells(c *clause) bool {
	_, ok := x.statementOf(c)
	return ok
}

// statement is the slot for what the words of span say.
func (x *reading) statement(span doc.Span) (graph.Slot, bool) {
	span = x.trim(span)
	if q := x.quotationAt(span.First); q != nil && span.Len() > 0 {
		span = x.trim(doc.Span{First: span.First, End: min(span.End, q.End)})
	}
	if span.Len() == 0 {
		return graph.Slot{}, false
	}
	text := x.text(span)
	if x.pointing(span) {
		return graph.Slot{}, false
	}
	return x.at(graph.Slot{Label: text, Type: graph.Statement, Value: text}, span), true
}

// pointing reports whether the words of span only point at what was said:
// "doing so", "to accept this", "hem graag kopen".
func (x *reading) pointing(span doc.Span) bool {
	if x.words.joined {
		pronouns := 0
		for i := span.First; i+1 < span.End; i++ {
			if x.tag(i, doc.PRON) {
				pronouns++
			} else if !x.tag(i, doc.ADV) && !x.is(i, "mark") {
				return false
			}
		}
		return pronouns > 0 && x.tag(span.End-1, doc.VERB) && x.Tokens[span.End-1].Feat("VerbForm") == "Inf"
	}
	last := x.lower(span.End - 1)
	return span.Len() <= 3 && x.is(span.End-1, "obj", "advmod") && (x.words.neuter[last] || last == "so")
}

// without is the part of whole beside part that holds the token keep.
func (x *reading) without(whole, part doc.Span, keep doc.TokenID) doc.Span {
	switch {
	case !whole.Covers(part) || part.Has(keep):
		return whole
	case keep < part.First:
		return doc.Span{First: whole.First, End: part.First}
	}
	return doc.Span{First: part.End, End: whole.End}
}

// trim drops punctuation from the ends of span, and the word that introduces
// it: not the "if" of a clause inside it, nor the "whether" of a question.
func (x *reading) trim(span doc.Span) doc.Span {
	t := x.tree
	introduces := func(i doc.TokenID) bool {
		return t.is(i, "mark") && (t.tag(i, doc.SCONJ) || t.Tokens[t.head[i]].Feat("VerbForm") == "Ger") && !span.Has(t.head[t.head[i]]) && x.words.mark[t.lower(i)] != graph.Possible
	}
	for span.Len() > 1 && (t.tag(span.First, doc.PUNCT, doc.CCONJ) || introduces(span.First) || t.tag(span.First, doc.ADV) && introduces(span.First+1)) {
		span.First++ // the adverb of "ervan dat"
	}
	if last := span.End - 1; span.Len() > 1 && t.rel[last] == "compound:prt" && !span.Has(t.head[last]) {
		span.End-- // "raadt [reizen naar Peru] af"
	}
	for span.Len() > 0 && t.tag(span.End-1, doc.PUNCT) && !strings.ContainsAny(t.Tokens[span.End-1].Form, ")]") && !x.closes(span) {
		span.End--
	}
	return span
}

// closes reports whether the last token of span closes a quotation that opens
// inside it.
func (x *reading) closes(span doc.Span) bool {
	marks := 0
	for i := span.First; i < span.End; i++ {
		if quoteMark(x.Tokens[i].Form) {
			marks++
		}
	}
	return marks > 0 && marks%2 == 0 && quoteMark(x.Tokens[span.End-1].Form)
}

// mendSpoken hangs a phrase that says where somebody says something on the verb of
// saying, where it ends the sentence behind a comma and went to what is said:
// "said they had met, in an interview with Reuters".
func (x *reading) mendSpoken() {
	t := x.tree
	for i := range t.Tokens {
		k, v := doc.TokenID(i), t.head[i]
		says := t.head[v]
		if k < v || !t.is(k, "obl") || !t.is(v, "ccomp") || v < says || !x.words.medium[t.lemma(k)] || t.preposition(k) != "in" || t.Tokens[t.span[k].First].Form != "," && t.Tokens[t.span[k].First-1].Form != "," {
			continue
		}
		if end := t.sentence(k).End; t.span[k].End == end || t.span[k].End+1 == end && t.tag(end-1, doc.PUNCT) {
			t.head[k] = says
			t.index()
		}
	}
}
