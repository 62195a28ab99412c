package claim

import (
	"newsgraph/extract/claim/quantity"
	"newsgraph/extract/doc"
	"newsgraph/graph"
)

// emitAges writes the ages that stand after names in sentence s, "Tokayev, 68,"
// or "Tokayev, aged 68,", and before what a person is called by: "the
// 68-year-old president".
func (x *reading) emitAges(s doc.Span) {
	for i := s.First; i < s.End; i++ {
		q := x.quantityAt[i]
		if q == nil || q.First != i || !q.Age {
			continue
		}
		if whose, ok := x.ageOf(q); ok {
			age := x.at(graph.Slot{Label: value(q), Type: graph.Quantity, Value: value(q), Unit: "year", Bound: q.Bound}, q.Span)
			x.put(draft{at: i, subject: whose, object: &age, rule: "age", relation: canonical("aged", age.Mention)})
		}
	}
}

// ageOf is the person with a name whose age q is.
func (x *reading) ageOf(q *quantity.Quantity) (graph.Slot, bool) {
	comma := q.First - 1
	if x.tag(comma, doc.ADJ, doc.VERB) {
		comma-- // "aged"
	}
	for k := range x.Mentions {
		m := &x.Mentions[k]
		if x.tag(comma, doc.PUNCT) && m.End == comma && m.Kind == doc.ByName && x.Chains[m.Chain].Type == graph.Person {
			return x.at(x.chainSlot(m.Chain), m.Span), true
		}
	}
	noun := x.head[q.End-1]
	if noun < q.End || !x.is(q.End-1, "amod") {
		return graph.Slot{}, false
	}
	if x.is(noun, "appos") && x.named(x.head[noun]) {
		noun = x.head[noun] // "Ana Lopez, a 27-year-old physicist"
	}
	whose, ok := x.phrase(noun)
	return whose, ok && x.isChain(whose) && whose.Type == graph.Person
}
