package claim

import (
	"slices"
	"strings"

	"newsgraph/extract/doc"
	"newsgraph/graph"
)

// A quotation is what stands between two quotation marks and is long enough
// to state something.
type quotation struct {
	doc.Span
	by     *graph.Source // who says it; nil when nobody does
	clause *clause       // the clause that says so, if any
	block  bool          // a paragraph after a colon, without marks
}

// maxQuotation is how many sentences a quotation may have; what is longer
// lacks its closing mark.
const maxQuotation = 12

// quotations finds the direct quotations of the document: of one or several
// sentences of a paragraph, between marks or as a paragraph after a colon.
func (t *tree) quotations() []quotation {
	var all []quotation
	start, block := doc.TokenID(0), false
	closed := func(end doc.TokenID) {
		if start != 0 && end > start+1 && t.states(doc.Span{First: start + 1, End: end}) {
			all = append(all, quotation{Span: doc.Span{First: start + 1, End: end}, block: block})
		}
		start = 0
	}
	for i := doc.TokenID(1); int(i) < len(t.Tokens); i++ {
		if start != 0 && t.paragraphBreak(i) {
			closed(i) // a quotation that goes on is marked again
			block = false
		}
		if !quoteMark(t.Tokens[i].Form) {
			if start == 0 && i > 1 && t.Tokens[i-1].Form == ":" && t.paragraphBreak(i) {
				start, block = i-1, true
			}
			continue
		}
		if block {
			continue
		}
		switch opens, closes := t.quoteSide(i); {
		case start == 0 && opens:
			start = i
		case start != 0 && closes:
			closed(i)
		}
	}
	closed(doc.TokenID(len(t.Tokens)))
	return all
}

// states reports whether span is a statement rather than a word in quotation
// marks, and no longer than quotations are.
func (t *tree) states(span doc.Span) bool {
	if span.Len() < 4 || t.SentenceOf(span.End-1)-t.SentenceOf(span.First) > maxQuotation {
		return false
	}
	for i := span.First; i < span.End; i++ {
		if t.predicate(i) {
			return true
		}
	}
	return false
}

// quoteSide reports whether the mark at token i can open or close a quotation.
func (t *tree) quoteSide(i doc.TokenID) (opens, closes bool) {
	tok := &t.Tokens[i]
	before := tok.Start == 0 || strings.ContainsRune(" \n\t(:", rune(t.Text[tok.Start-1]))
	after := int(tok.End) >= len(t.Text) || strings.ContainsRune(" \n\t.,;:!?)", rune(t.Text[tok.End]))
	switch tok.Form {
	case "„", "«", "``", ",,", "‚", "‹":
		return true, false
	case "“", "‘":
		return before, !before
	case "”", "»", "''", "’", "›":
		return false, true
	case "'":
		return before && !after, after
	}
	return before || !after, after || !before
}

// paragraphBreak reports whether a blank line stands before token i.
func (t *tree) paragraphBreak(i doc.TokenID) bool {
	return strings.Count(t.Text[t.Tokens[i-1].End:t.Tokens[i].Start], "\n") > 1
}

// attribute finds who says each quotation: in one of the sentences that it
// touches, at the end of the sentence before it, or, when the quotation goes
// on, whoever said the one before it.
func (x *reading) attribute() {
	for i := range x.quotations {
		q := &x.quotations[i]
		x.cut(q)
		first, last := x.SentenceOf(q.First), x.SentenceOf(q.End-1)
		x.nearestSpeaker(q, first, last)
		if q.by == nil && first > 0 && x.leadsIn(first-1) {
			x.nearestSpeaker(q, first-1, first-1)
		}
		if q.by == nil {
			x.introduced(q)
		}
		if q.by == nil && i > 0 && x.quotations[i-1].by != nil && first-x.SentenceOf(x.quotations[i-1].End-1) <= 1 {
			q.by, q.clause = x.quotations[i-1].by, x.quotations[i-1].clause
		}
		if q.by == nil && first > 0 && x.fills(q, first, last) {
			x.speakerAhead(q, first-1)
		}
		if q.by == nil && last+1 < len(x.Sentences) {
			if s := x.accordingIn(last + 1); s != nil && x.Sentences[last+1].Len() < 12 {
				q.by = s
			}
		}
	}
}

// leaveQuote joins c to the verb of saying where it was joined to a verb inside
// a quotation that ends before it: `said, "We need nurses," and promised more`.
func (x *reading) leaveQuote(c *clause) {
	if c.link != "conj" || c.up == nil || c.gov != c.up.head || c.up.up == nil || c.up.link != "ccomp" || c.head < c.up.head {
		return
	}
	if q := x.quotationAt(c.up.head); q != nil && q.End <= x.tree.span[c.head].First+1 && !q.Has(c.up.up.head) && x.says(c.up.up) && len(c.up.subj) > 0 && q.Has(c.up.subj[0]) {
		c.up = c.up.up
		c.gov = c.up.head
		c.up.comp = slices.DeleteFunc(c.up.comp, func(o *clause) bool { return o == c })
	}
}

// cut ends a quotation without marks where the article speaks again: before a
// sentence that tells what somebody else says.
func (x *reading) cut(q *quotation) {
	if !q.block {
		return
	}
	for s := x.SentenceOf(q.First) + 1; s <= x.SentenceOf(q.End-1); s++ {
		for _, c := range x.clauses[s] {
			if c.up == nil && x.says(c) && len(c.subj) > 0 && x.Tokens[c.subj[0]].Feat("Person") != "1" && x.Tokens[c.subj[0]].Feat("Person") != "2" {
				q.End = x.Sentences[s].First
				return
			}
		}
	}
}

// introduced attributes q, right after a colon, to whoever does what the words
// before the colon say: "the airline apologised: …".
func (x *reading) introduced(q *quotation) {
	i := q.First - 1
	for i > 0 && x.Tokens[i].Form != ":" && quoteMark(x.Tokens[i].Form) {
		i--
	}
	if i == 0 || x.Tokens[i].Form != ":" {
		return
	}
	for _, c := range x.clauses[x.SentenceOf(i)] {
		if c.head > i || c.up != nil && !q.Has(c.up.head) || len(c.doer()) != 1 {
			continue
		}
		if s, ok := x.phrase(c.doer()[0]); ok && s.ID != "" && (s.Type == graph.Person || s.Type == graph.Organization) {
			q.by = &graph.Source{Slot: s, Cue: x.cue(c)}
			return
		}
	}
}

// fills reports whether q is all that sentences first to last say.
func (x *reading) fills(q *quotation, first, last int) bool {
	return q.First-x.Sentences[first].First <= 1 && x.Sentences[last].End-q.End <= 2
}

// speakerAhead attributes q to whoever the sentence before it tells of: the one
// whose words it reports, else the named person whom it is about.
func (x *reading) speakerAhead(q *quotation, sentence int) {
	if len(x.clauses[sentence]) == 0 || x.quotationAt(x.Sentences[sentence].First+1) != nil {
		return
	}
	if q.by = x.accordingIn(sentence); q.by != nil {
		return
	}
	c := x.clauses[sentence][0]
	if c.up != nil || c.passive || len(c.subj) != 1 || x.paragraphBreak(q.First-1) && !x.says(c) && !x.thinks(c) {
		return
	}
	if s, ok := x.phrase(c.subj[0]); ok && s.Type == graph.Person && x.isChain(s) {
		q.by = &graph.Source{Slot: s}
	}
}

// nearestSpeaker attributes q to the nearest speaker that sentences first to
// last name outside of it.
func (x *reading) nearestSpeaker(q *quotation, first, last int) {
	best := 1 << 30
	for s := first; s <= last; s++ {
		for _, c := range x.clauses[s] {
			if q.Has(c.head) || !x.says(c) && x.inside(c, q) == nil || c.link == "conj" && c.shared && c.up != nil && q.Has(c.up.head) || x.content[x.inside(c, q)] != nil && x.inside(c, q) != nil && x.content[x.inside(c, q)] != c {
				continue
			}
			distance := int(q.First) - int(c.head)
			if c.head > q.First {
				distance = int(c.head) - int(q.End)
			}
			if by := x.speaker(c); by != nil && distance < best && (x.says(c) || x.thinks(c) || x.speaks(by.Slot)) { // a law that means "…" says nothing
				best, q.by, q.clause = distance, by, c
			}
		}
		if q.by == nil {
			q.by = x.accordingIn(s)
		}
	}
}

// inside is the first clause below c whose head lies in q; nil without one.
func (x *reading) inside(c *clause, q *quotation) *clause {
	for _, sub := range c.comp {
		if q.Has(sub.head) {
			return sub
		}
	}
	return nil
}

// leadsIn reports whether the sentence ends as those do that a quotation
// completes.
func (x *reading) leadsIn(sentence int) bool {
	form := x.Tokens[x.Sentences[sentence].End-1].Form
	return form == ":" || form == ","
}

// quotationAt is the quotation that token i stands in, nil for none.
func (x *reading) quotationAt(i doc.TokenID) *quotation {
	for k := range x.quotations {
		if x.quotations[k].Has(i) {
			return &x.quotations[k]
		}
	}
	return nil
}
