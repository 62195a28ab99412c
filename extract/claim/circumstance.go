package claim

import (
	"slices"
	"strings"

	"newsgraph/extract/doc"
	"newsgraph/graph"
	"newsgraph/seeds"
)

// oblique is what phrase o of e with slot s tells of e; without a role where
// neither its preposition nor its noun says.
func (x *reading) oblique(e *event, o oblique, s graph.Slot) graph.Qualifier {
	if lead := x.words.turns[x.verb(e.clause)+" "+o.prep]; lead != "" && len(e.patient) > 0 {
		if d, ok := x.describe(o.head); ok && x.personNoun(o.head) && !x.named(o.head) {
			s = x.at(d, x.words2span(o.head)) // the office, not who has it
		}
		q := qualifier("manner", s)
		q.Value, q.ID, q.Mention = lead+" "+q.Value, "", o.prep+" "+q.Mention
		return q
	}
	q := qualifier(x.roleOf(e, o, s), s)
	if q.Role == "quantity" && x.fraction(o.head) {
		q.Value, q.ID = x.text(x.words2span(o.head)), ""
	}
	english := x.words.preposition[o.prep]
	switch from := english == "from" || english == "out-of"; {
	case q.Role == "manner", q.Role == "time", q.Role == "place" && from:
		// The preposition says how: "without weapons" is not "weapons".
		if q.Role == "time" && (english == "in" || english == "at") {
			english = "during"
		}
		q.Value, q.ID = strings.ReplaceAll(english, "-", " ")+" "+q.Value, ""
		q.Mention = o.prep + " " + q.Mention
	}
	return q
}

// roleOf is the role of an oblique phrase of e with slot s, "" when it may be
// any: "against the networks", "of the members".
func (x *reading) roleOf(e *event, o oblique, s graph.Slot) string {
	english, receiving, says := x.words.preposition[o.prep], x.receiving(s), x.says(e.clause)
	typ := x.circumstance(o.head, s)
	switch {
	case x.words.idiom[o.prep+" "+x.lemma(o.head)]:
		return ""
	case english == "by" && x.fraction(o.head):
		return "quantity" // "fell by a fifth"
	case s.Type == graph.Quantity || s.Value != "" && !receiving && x.measures(o):
		// An amount seldom belongs to a noun.
		if s.Unit != "" && english != "from" && x.nounOf(o.head).kind != "time" && x.hangs(o.head, e.head, leastHold/2) {
			return "quantity" // "won by 300 votes"
		}
		return ""
	case english == "with" && s.Value != "" && !receiving:
		return "" // "closed with four others"
	case x.topical(e, o.head, english) && x.hangs(o.head, e.head, leastHold/2): // the verb asks for it
		return "topic"
	case !x.hangs(o.head, e.head, leastHold):
		return ""
	case o.prep == "", x.words.besides[o.prep]:
		return ""
	case x.words.addressed[o.prep] && says && receiving, o.prep == x.words.giving && receiving && (s.Type != graph.Place || x.gives(e, o)):
		return "recipient"
	case english == "for":
		return x.beneficiary(e, o, s, typ)
	case says && english == "in" && typ == graph.Event, says && english == "on" && s.Type == graph.Organization:
		return "manner" // "said in a speech", "said on television"
	case english == "from" && o.head < e.head && !x.words.joined:
		return "" // "from the north, two roads link the towns"
	case english == "as" && receiving && (x.isChain(s) || x.named(o.head)), english == "from" && x.originates(o.head):
		return "" // "artists as Dylan", "soldiers from Belarus landed"
	case english == "through" && x.words.agent[o.prep] && typ == graph.Event:
		return "cause" // Dutch "door"
	case english == "through" && x.words.agent[o.prep] && typ != graph.Place:
		return ""
	}
	for _, c := range x.words.circumstances[english] {
		if c.Type == seeds.Whatever || c.Type == typ || c.Type == seeds.Abstract && !receiving {
			return c.Role
		}
	}
	return ""
}

// fraction reports whether the noun h is a part of one: "half", "a fifth".
func (x *reading) fraction(h doc.TokenID) bool {
	return x.words.fraction[x.lemma(h)] && x.kid(h, "nmod") == 0
}

// measures reports whether the preposition of o leads to how much: "won by 300
// votes".
func (x *reading) measures(o oblique) bool {
	english := x.words.preposition[o.prep]
	return x.words.margin[x.lemma(o.head)] && (english == "with" || english == "by")
}

// gives reports whether e gives something to the place that phrase o names:
// "paid 3 million euros to Kenya" and all that "aan" leads to, but not "sent
// experts to Kenya".
func (x *reading) gives(e *event, o oblique) bool {
	if len(e.patient) == 0 {
		return false
	}
	return x.words.role[o.prep] == "" || x.quantityAt[e.patient[0]] != nil && x.quantityAt[e.patient[0]].Unit != ""
}

// topical reports whether the phrase of h is what a verb and its object are
// about: "asked the alliance for help", "helped him with the costs", "charged
// with fraud", "tasked with the removal".
func (x *reading) topical(e *event, h doc.TokenID, english string) bool {
	s, ok := x.phrase(h)
	after := h > e.head || x.words.joined // "for the contest, the robots are required to …" is no topic
	asks := ok && after && !x.receiving(s) && x.control(e.clause).modality == graph.Ordered
	switch english {
	case "for":
		return slices.Contains(e.match.topic, h) && !x.rewards(e) || asks
	case "about", "over", "on", "regarding":
		return slices.Contains(e.match.topic, h)
	case "with":
		return ok && !x.receiving(s) && (slices.Contains(e.match.topic, h) || x.rewards(e)) || asks
	}
	return false
}

// rewards reports whether e's verb, or that of a past form which the
// lemmatizer left, is one of praise or punishment.
func (x *reading) rewards(e *event) bool {
	verb := x.verb(e.clause)
	return x.words.reason[verb] || x.words.reason[strings.TrimSuffix(verb, "d")] || x.words.reason[strings.TrimSuffix(verb, "ed")]
}

// beneficiary is the role of what "for" leads to: whom something is done for
// is a recipient, what it is done for the cause of praise and punishment, and
// an event the purpose of other things.
func (x *reading) beneficiary(e *event, o oblique, s graph.Slot, typ string) string {
	switch {
	case x.receiving(s) && (s.Type != graph.Place || x.isChain(s) || !x.rewards(e)):
		if people := s.Type == graph.Person || s.Type == graph.Group; people && !e.passive && len(e.patient) > 0 && len(e.agent) > 0 && o.head > e.agent[0] {
			return "recipient" // "bought a house for her mother"
		}
		return ""
	case x.rewards(e):
		return "cause"
	case typ == graph.Event:
		return "purpose"
	}
	return ""
}

// circumstance is the type of the phrase of h with slot s as a circumstance:
// that of its slot, an event where the last part of a compound is one
// ("televisietoespraak"), a place where a word says where ("the north").
func (x *reading) circumstance(h doc.TokenID, s graph.Slot) string {
	switch {
	case s.Type == graph.Place && !x.isChain(s) && x.condition(h):
		return graph.Concept
	case s.Type != graph.Concept:
		return s.Type
	case x.words.where[x.lemma(h)] || x.nounOf(h).kind == "vessel":
		return graph.Place
	}
	if x.lastPart(h).typ == graph.Event {
		return graph.Event
	}
	return s.Type
}

// lastPart is what the last part of the compound h refers to, where a table has
// it: the speech of "televisietoespraak".
func (x *reading) lastPart(h doc.TokenID) noun {
	for lemma := x.lemma(h); x.words.joined && len(lemma) > shortestPart; lemma = lemma[1:] {
		if n, ok := x.words.noun[lemma]; ok {
			return n
		}
	}
	return noun{}
}

// shortestPart is how many letters the last part of a compound has at least.
const shortestPart = 5

// condition reports whether the phrase of h is a state of something abstract:
// "a state of war".
func (x *reading) condition(h doc.TokenID) bool {
	for k := range x.kids(h) {
		if x.is(k, "nmod") && x.words.of[x.preposition(k)] && x.kid(k, "det") == 0 && (x.typeOf(k) == graph.Concept || x.typeOf(k) == graph.Event) && !x.named(k) {
			return true
		}
	}
	return false
}

// originates reports whether the phrase of h says where the people before it come
// from.
func (x *reading) originates(h doc.TokenID) bool {
	before := x.span[h].First - 1
	return x.tag(before, doc.NOUN, doc.PROPN) && (x.personNoun(before) || x.receiving(x.slots[before]))
}

// leastHold is the least probability of the arcs that lead from a predicate to
// what qualifies it: below it the phrase mostly belongs to a noun or to
// another clause.
const leastHold = 0.5

// hangs reports whether every arc from head down to h has at least the
// probability that is given.
func (x *reading) hangs(h, head doc.TokenID, least float64) bool {
	for ; h != 0 && h != head; h = x.head[h] {
		if x.prob(h) < least {
			return false
		}
	}
	return true
}
