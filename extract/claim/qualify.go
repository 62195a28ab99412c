package claim

import (
	"strings"

	"newsgraph/extract/doc"
	"newsgraph/graph"
)

// qualifiers says when, where, why and how e happens: its phrases that are
// not part of the relation, the object or the source.
func (x *reading) qualifiers(e *event, object *graph.Slot) []graph.Qualifier {
	var out []graph.Qualifier
	add := func(q graph.Qualifier) {
		if q.Value == "" {
			return
		}
		for _, have := range out {
			if have.Role == q.Role && have.Value == q.Value {
				return
			}
		}
		out = append(out, q)
	}
	for _, q := range x.times(e.clause) {
		add(q)
	}
	for _, h := range e.recipient {
		if s, ok := x.phrase(h); ok && !e.used[h] && !x.words.neuter[x.lower(h)] {
			add(qualifier("recipient", s))
		}
	}
	for _, h := range e.patient {
		// The object that a relation with a preposition leaves over.
		if s, ok := x.phrase(h); ok && !e.used[h] {
			role := "topic"
			if x.receiving(s) && (len(e.match.object) > 0 || object != nil && object.Type == graph.Statement) {
				role = "recipient" // "told Reuters that …", "asked the alliance for help"
			}
			add(qualifier(role, s))
		}
	}
	if e.match.patient || len(e.agent) > 0 && e.passive {
		for _, h := range e.agent {
			if s, ok := x.phrase(h); ok && !e.used[h] {
				add(qualifier("instrument", s))
			}
		}
	}
	for _, o := range e.obl {
		if e.used[o.head] || x.isTime(o.head) || o.prep == "" && !x.isNameOrGroup(o.head) {
			continue // without a preposition nothing says how it takes part
		}
		s, ok := x.phrase(o.head)
		if !ok || s.Type == graph.Date || object != nil && s.Start == object.Start && s.End == object.End {
			continue
		}
		q := qualifier(x.roleOf(o, s), s)
		if english := x.words.preposition[o.prep]; q.Role == "manner" && english != "" {
			// The preposition says how: "without weapons" is not "weapons".
			q.Value, q.ID = strings.ReplaceAll(english, "-", " ")+" "+q.Value, ""
		}
		add(q)
	}
	for _, h := range e.pred {
		if s, ok := x.describe(h); ok && len(e.obj) > 0 {
			add(qualifier("manner", x.at(s, doc.Span{First: h, End: h + 1})))
		}
	}
	for _, c := range e.clauses(x) {
		role := ""
		switch m := x.markOf(c); m {
		case "cause", "purpose", "manner":
			role = m
		case graph.Conditional:
			role = "condition"
		}
		if role == "" && c.link.Base() == "xcomp" && object != nil && object.Type != graph.Statement {
			role = "purpose"
		}
		if role == "" && c.link.Base() == "ccomp" && object != nil && object.Type != graph.Statement {
			role = "topic"
		}
		if object != nil && object.Type == graph.Statement && c.link.Base() != "advcl" {
			continue
		}
		if span := x.trim(x.tree.span[c.head]); role != "" && span.Len() > 0 && span.Len() <= 40 && !span.Has(e.head) {
			text := x.text(span)
			add(graph.Qualifier{Role: role, Value: text, Mention: text})
		}
	}
	return out
}

// receiving reports whether s is somebody who can be told or asked something.
func (x *reading) receiving(s graph.Slot) bool {
	return s.Type == graph.Person || s.Type == graph.Group || s.Type == graph.Organization || s.Type == graph.Place
}

// isNameOrGroup reports whether the phrase of h is a name or counts something.
func (x *reading) isNameOrGroup(h doc.TokenID) bool {
	return x.named(h) || x.counts(h) != nil || x.quantityAt[h] != nil
}

// clauses are the clauses that hang on e's predicate or on its object noun.
func (e *event) clauses(x *reading) []*clause {
	var out []*clause
	for _, c := range x.clauses[x.SentenceOf(e.head)] {
		if c.up == e.clause && (c.link.Base() == "advcl" || c.link.Base() == "xcomp" || c.link.Base() == "ccomp") {
			out = append(out, c)
		}
	}
	return out
}

func qualifier(role string, s graph.Slot) graph.Qualifier {
	q := graph.Qualifier{Role: role, Value: s.Label, ID: s.ID, Mention: s.Mention}
	if s.Value != "" && s.Type == graph.Quantity {
		q.Value = strings.TrimSpace(s.Value + " " + s.Unit)
	}
	return q
}

// roleOf is the role of an oblique phrase with slot s.
func (x *reading) roleOf(o oblique, s graph.Slot) string {
	role := x.words.role[o.prep]
	switch {
	case s.Type == graph.Quantity:
		return "quantity"
	case role == "place" && s.Type != graph.Place && s.Type != graph.Organization && (s.Type == graph.Concept || s.Type == graph.Event):
		if x.words.recipient[o.prep] {
			return "topic"
		}
		return "manner"
	case x.words.recipient[o.prep] && (s.Type == graph.Person || s.Type == graph.Group || s.Type == graph.Organization):
		return "recipient"
	case role == "time" || role == "start" || role == "end":
		return "manner" // "after the meeting": an event, not a date
	case role != "":
		return role
	case s.Type == graph.Place:
		return "place"
	case x.words.of[o.prep] && (s.Type == graph.Concept || s.Type == graph.Event):
		return "topic"
	}
	return "manner"
}
