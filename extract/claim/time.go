package claim

import (
	"slices"

	"newsgraph/extract/claim/when"
	"newsgraph/extract/doc"
	"newsgraph/graph"
)

// findTimes notes the expressions of time by the tokens that they cover.
func (x *reading) findTimes() {
	for _, s := range x.Sentences {
		for _, t := range when.Find(x.Document, s) {
			for i := t.First; i < t.End; i++ {
				x.timeAt[i] = append(x.timeAt[i], t)
			}
		}
	}
}

// isTime reports whether token h is part of an expression of time.
func (x *reading) isTime(h doc.TokenID) bool { return len(x.timeAt[h]) > 0 }

// timeSlot is the date that the phrase of h is.
func (x *reading) timeSlot(h doc.TokenID) (graph.Slot, bool) {
	if !x.isTime(h) {
		return graph.Slot{}, false
	}
	t := x.timeAt[h][0]
	label := t.Value
	if label == "" {
		label = x.text(t.Span)
	}
	return x.at(graph.Slot{Label: label, Type: graph.Date, Value: t.Value}, t.Span), true
}

// times are the qualifiers that say when c happens: the times among its own
// words, or those of the clause that it shares its subject with.
func (x *reading) times(c *clause) []graph.Qualifier {
	var out []graph.Qualifier
	s := x.sentence(c.head)
	for i := s.First; i < s.End; i++ {
		for _, t := range x.timeAt[i] {
			if t.First != i || t.Value == "" || !x.owns(c, x.headOf(t.Span)) {
				continue
			}
			q := graph.Qualifier{Role: t.Role, Value: t.Value, Mention: x.text(t.Span)}
			if !slices.Contains(out, q) {
				out = append(out, q)
			}
		}
	}
	if len(out) == 0 && c.up != nil && c.shared && (c.link == "conj" || len(c.via) > 0) {
		return x.times(c.up)
	}
	return out
}

// headOf is the token of span that governs the others.
func (x *reading) headOf(span doc.Span) doc.TokenID {
	for i := span.First; i < span.End; i++ {
		if h := x.head[i]; !span.Has(h) {
			return i
		}
	}
	return span.First
}

// owns reports whether token i depends on c's predicate without another
// predicate or a possessive in between.
func (x *reading) owns(c *clause, i doc.TokenID) bool {
	for ; i != 0 && i != c.head; i = x.head[i] {
		if x.predicate(i) || x.is(i, "nmod:poss") {
			return false
		}
	}
	return i == c.head
}
