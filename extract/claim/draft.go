package claim

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"newsgraph/extract/doc"
	"newsgraph/graph"
)

// A draft is a claim with the clause that it comes from.
type draft struct {
	clause     *clause
	at         doc.TokenID // where it stands when it has no clause of its own
	subject    graph.Slot
	relation   graph.Predicate
	object     *graph.Slot
	qualifiers []graph.Qualifier
	source     *graph.Source
	rule       string
	role       string     // relation of the role that a bare title names: "president"
	situation  *situation // when it is not that of the clause
	evidence   doc.Span   // when it is not the sentence of the clause
	cut        bool       // its subject, verb or object lacks what tells it from its like
}

// put adds a draft whose slots all name something.
func (x *reading) put(d draft) {
	x.inClause(&d)
	if d.relation.ID == "" || !hasLetter(d.subject.Label) || d.object != nil && d.object.Label == "" && d.object.Value == "" {
		return
	}
	// What is subject or object already qualifies nothing.
	d.qualifiers = slices.DeleteFunc(d.qualifiers, func(q graph.Qualifier) bool {
		return q.ID != "" && (q.ID == d.subject.ID || d.object != nil && q.ID == d.object.ID)
	})
	x.putEach(d)
}

// finish turns the drafts into claims, in the order of the text and each once,
// but for those with less than the least confidence.
func (x *reading) finish(least float64) []graph.Claim {
	var out []graph.Claim
	seen := map[string]bool{}
	for _, d := range x.drafts {
		c := x.claim(d)
		if d.role != "" && x.told(d) {
			continue
		}
		key := key(&c)
		switch d.rule {
		case "title", "apposition", "affiliation", "description", "age":
			// Said with every mention of the name; once is enough.
			key = fmt.Sprintf("%q %q %q", c.Subject.ID, c.Relation.ID, objectKey(c.Object))
		}
		if seen[key] || c.Confidence < least {
			continue
		}
		seen[key] = true
		out = append(out, c)
	}
	slices.SortStableFunc(out, func(a, b graph.Claim) int { return cmp.Compare(a.Evidence.Start, b.Evidence.Start) })
	return out
}

// told reports whether another draft says what d's subject has the role of:
// "president" adds nothing to president-of Kazakhstan.
func (x *reading) told(d draft) bool {
	return slices.ContainsFunc(x.drafts, func(o draft) bool {
		return o.subject.ID == d.subject.ID && o.relation.ID == d.role
	})
}

func key(c *graph.Claim) string {
	source := ""
	if c.Source != nil {
		source = c.Source.ID
	}
	return fmt.Sprintf("%d %q %q %q %t %s %q", c.Evidence.Start, c.Subject.ID+c.Subject.Label, c.Relation.ID, objectKey(c.Object), c.Negated, c.Modality, source)
}

func objectKey(o *graph.Slot) string {
	if o == nil {
		return ""
	}
	return o.ID + "|" + o.Value + "|" + o.Unit
}

func (x *reading) claim(d draft) graph.Claim {
	s := situation{modality: graph.Asserted}
	if d.situation != nil {
		s = *d.situation
	} else if d.clause != nil && d.at == 0 {
		s = x.situate(d.clause)
	}
	at := d.at
	if d.clause != nil && at == 0 {
		at = d.clause.head
	}
	span := d.evidence
	if span.Len() == 0 {
		span = x.sentence(at)
	}
	c := graph.Claim{
		Document:   graph.Document{ID: x.ID, Name: x.Name, Title: x.Title, Date: x.Date, Lang: x.Lang},
		Subject:    d.subject,
		Relation:   d.relation,
		Object:     d.object,
		Qualifiers: d.qualifiers,
		Source:     d.source,
		Negated:    s.negated,
		Modality:   s.modality,
		Rule:       d.rule,
	}
	c.Evidence.Text = strings.TrimSpace(x.Surface(span))
	c.Evidence.Start, c.Evidence.End = x.Bytes(span)
	if c.Qualifiers == nil {
		c.Qualifiers = []graph.Qualifier{}
	}
	c.Confidence = x.confidence(&c, d)
	if d.clause != nil && d.at == 0 && c.Negated {
		c.Qualifiers = append(c.Qualifiers, x.denied(d.clause)...)
	}
	return c
}
