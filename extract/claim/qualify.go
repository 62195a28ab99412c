package claim

import (
	"slices"
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
		// "told Reuters that …", "asked the alliance for help"
		s, ok := x.phrase(h)
		if ok && !e.used[h] && x.receiving(s) && (len(e.match.object) > 0 || object != nil && object.Type == graph.Statement) {
			add(qualifier("recipient", s))
		}
	}
	if e.match.patient || len(e.agent) > 0 && e.passive {
		for _, h := range e.agent {
			if s, ok := x.phrase(h); ok && !e.used[h] && !x.receiving(s) {
				add(qualifier("instrument", s)) // people do what they do in a claim of their own
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
		if q := x.oblique(e, o, s); q.Role != "" {
			add(q)
		}
	}
	for _, h := range e.pred {
		if s, ok := x.describe(h); ok && len(e.obj) > 0 && !e.used[h] {
			add(qualifier("manner", x.at(s, doc.Span{First: h, End: h + 1})))
		}
	}
	for _, c := range e.clauses(x) {
		role := ""
		switch m := x.markOf(c); m {
		case "cause", "manner":
			role = m
		case "purpose":
			if !x.words.control[x.verb(e.clause)].object { // "required members to sign" is no purpose
				role = m
			}
		case graph.Conditional:
			role = "condition"
		}
		if span := x.trim(x.tree.span[c.head]); role != "" && span.Len() > 0 && span.Len() <= longest && !span.Has(e.head) {
			text := x.text(span)
			add(graph.Qualifier{Role: role, Value: text, Mention: text})
		}
	}
	return out
}

// longest is how many words a clause may have that is a qualifier.
const longest = 25

// receiving reports whether s is somebody who can be told or asked something.
func (x *reading) receiving(s graph.Slot) bool {
	return s.Type == graph.Person || s.Type == graph.Group || s.Type == graph.Organization || s.Type == graph.Place
}

// isNameOrGroup reports whether the phrase of h is a name or counts something.
func (x *reading) isNameOrGroup(h doc.TokenID) bool {
	return x.named(h) || x.counts(h) != nil || x.quantityAt[h] != nil
}

// clauses are the adverbial clauses that hang on e's predicate.
func (e *event) clauses(x *reading) []*clause {
	var out []*clause
	for _, c := range x.clauses[x.SentenceOf(e.head)] {
		if c.up == e.clause && c.link.Base() == "advcl" {
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

// oblique is what phrase o of e with slot s tells of e; without a role where
// its preposition does not say.
func (x *reading) oblique(e *event, o oblique, s graph.Slot) graph.Qualifier {
	q := qualifier(x.roleOf(e, o, s), s)
	english := x.words.preposition[o.prep]
	if q.Role == "manner" && slices.Contains(e.match.topic, o.head) {
		switch english {
		case "about", "over", "on", "for", "with", "regarding":
			q.Role = "topic" // "asked the alliance for help"
		case "to", "until":
			q.Role = ""
		}
	}
	switch from := english == "from" || english == "out-of"; {
	case q.Role == "manner" && english == "" && o.prep != "":
		q.Role = ""
	case q.Role == "manner" && english != "", q.Role == "time", q.Role == "place" && from:
		// The preposition says how: "without weapons" is not "weapons".
		q.Value, q.ID = strings.ReplaceAll(english, "-", " ")+" "+q.Value, ""
		q.Mention = o.prep + " " + q.Mention
	}
	return q
}

// roleOf is the role of an oblique phrase of e with slot s, "" when its
// preposition does not tell: "on the networks", "of the members".
func (x *reading) roleOf(e *event, o oblique, s graph.Slot) string {
	role, english := x.words.role[o.prep], x.words.preposition[o.prep]
	receiving := x.receiving(s)
	switch {
	case s.Type == graph.Quantity, s.Value != "" && !receiving && (english == "with" || english == "by"):
		return "quantity" // "won by 300 votes"
	case o.prep == "", english == "until", x.words.besides[o.prep], x.words.idiom[o.prep+" "+x.lemma(o.head)]:
		return ""
	case x.says(e.clause) && x.words.addressed[o.prep] && receiving:
		return "recipient"
	case x.locates(o.prep) && (s.Type == graph.Place || s.Type == graph.Organization && (role == "place" || english == "at")):
		return "place"
	case role == "place" && x.locates(o.prep) && s.Type == graph.Event && !x.says(e.clause):
		return "place" // "won in the final", but "said in a speech"
	case (english == "from" || english == "out-of") && s.Type == graph.Place && role == "place":
		return "place"
	case o.prep == x.words.giving && receiving && s.Type != graph.Place:
		return "recipient"
	case role == "cause" || role == "condition" || role == "instrument" || role == "time" && !receiving || role == "topic" && s.Type != graph.Place:
		return role
	case english == "for":
		return x.beneficiary(e, o, s)
	case role == "time", english == "by" && receiving: // a tree that went wrong
		return ""
	case english == "on" || english == "at" || x.words.of[o.prep], english == "":
		return ""
	}
	return "manner"
}

// beneficiary is the role of what "for" leads to: whom something is done for
// is a recipient; what it is done for is the cause of praise and punishment,
// the purpose of other things.
func (x *reading) beneficiary(e *event, o oblique, s graph.Slot) string {
	switch {
	case x.receiving(s):
		if people := s.Type == graph.Person || s.Type == graph.Group; people && !e.passive && len(e.patient) > 0 && len(e.agent) > 0 && o.head > e.agent[0] {
			return "recipient" // "bought a house for her mother"
		}
		return ""
	case x.words.reason[x.verb(e.clause)]:
		return "cause"
	}
	return "purpose"
}

// locates reports whether a preposition says where something is or goes, not
// where it comes from.
func (x *reading) locates(prep string) bool {
	switch english := x.words.preposition[prep]; english {
	case "from", "out-of", "over":
		return false
	case "at", "on", "around", "beside", "between", "under", "within", "opposite":
		return true
	}
	return x.words.role[prep] == "place"
}
