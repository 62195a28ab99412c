package claim

import (
	"slices"

	"newsgraph/extract/doc"
	"newsgraph/graph"
)

// joins lists which two relations of one person, in sentences that follow
// each other, make a third: who is arrested and then suspected of treason has
// been arrested for treason.
var joins = []struct {
	first, second []string
	result        string
}{
	{[]string{"arrested", "detained"}, []string{"accused-of", "suspected-of", "committed"}, "arrested-for"},
}

// joinWithin is how many sentences the second may stand after the first.
const joinWithin = 2

// joinSentences adds the claims that two sentences make together.
func (x *reading) joinSentences() {
	for _, j := range joins {
		for _, first := range slices.Clone(x.drafts) {
			if !slices.Contains(j.first, first.relation.ID) || first.clause == nil {
				continue
			}
			person := first.object
			if person == nil {
				person = &first.subject
			}
			for _, second := range slices.Clone(x.drafts) {
				if second.clause == nil || !slices.Contains(j.second, second.relation.ID) || second.object == nil || !x.same(person, &second.subject, first.clause) {
					continue
				}
				a, b := x.SentenceOf(first.clause.head), x.SentenceOf(second.clause.head)
				if b < a || b > a+joinWithin || !x.plain(first.clause) || !x.suspected(second.clause) {
					continue
				}
				d := second
				d.relation = canonical(j.result, first.relation.Mention)
				d.evidence = doc.Span{First: x.Sentences[a].First, End: x.Sentences[b].End}
				d.qualifiers, d.source = first.qualifiers, first.source
				d.rule, d.situation = "join", &situation{modality: graph.Asserted} // the arrest is certain, whatever the suspicion
				x.put(d)
			}
		}
	}
}

// same reports whether slot a, of clause c, is slot b: the same thing, or a
// person without a name whose role b has too.
func (x *reading) same(a, b *graph.Slot, c *clause) bool {
	if a.ID == b.ID {
		return true
	}
	if a.Type != graph.Person || x.isChain(*a) || !x.isChain(*b) {
		return false
	}
	for _, h := range c.obj {
		if s, ok := x.phrase(h); ok && s.ID == a.ID {
			role, ok := x.role(h)
			return ok && slices.Contains(x.roles[b.ID], role.Relation.ID)
		}
	}
	return false
}

// suspected reports whether c says that something is so, or may be.
func (x *reading) suspected(c *clause) bool {
	s := x.situate(c)
	return !s.negated && !s.unsaid && (s.modality == graph.Asserted || s.modality == graph.Possible)
}

// plain reports whether c says that something is so.
func (x *reading) plain(c *clause) bool {
	s := x.situate(c)
	return !s.negated && s.modality == graph.Asserted && !s.unsaid
}
