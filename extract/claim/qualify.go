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
		if object == nil || object.Value != q.Value {
			add(q) // "sentenced to four years" says how long already
		}
	}
	for k := range x.kids(e.head) {
		if s := x.score(k); s.Len() > 0 {
			add(graph.Qualifier{Role: "quantity", Value: x.text(s), Mention: x.text(s)})
		}
	}
	for _, h := range e.recipient {
		if s, ok := x.phrase(h); ok && !e.used[h] && !x.words.neuter[x.lower(h)] && x.hangs(h, e.head, leastHold/4) { // rather than one more object
			add(qualifier("recipient", s))
		}
	}
	for _, h := range e.patient {
		// "told Reuters that …", "asked the alliance for help"
		s, ok := x.phrase(h)
		if ok && !e.used[h] && x.receiving(s) && (len(e.match.object) > 0 && x.says(e.clause) || object != nil && object.Type == graph.Statement && !e.shared) {
			add(qualifier("recipient", s))
		}
	}
	for _, h := range e.match.words {
		if k := x.task(h); k != 0 && x.words.control[x.lemma(h)].object {
			text := x.text(x.trim(x.tree.span[k]))
			add(graph.Qualifier{Role: "topic", Value: text, Mention: text}) // "gave the order to shoot"
		}
	}
	for _, h := range e.patient {
		if s, ok := x.phrase(h); ok && s.Type == graph.Quantity && s.Unit != "" && slices.Contains(e.match.words, h) {
			add(qualifier("quantity", s)) // "spent 2 million on a bridge"
		}
	}
	if e.match.patient || len(e.agent) > 0 && e.passive {
		for _, h := range e.agent {
			if s, ok := x.phrase(h); ok && !e.used[h] && !x.receiving(s) {
				add(qualifier("instrument", s)) // people do what they do in a claim of their own
			}
		}
	}
	if q := x.made(e, object); q.Value != "" {
		add(q)
	}
	for _, o := range e.obl {
		if e.used[o.head] || x.isTime(o.head) || o.prep == "" && !x.isNameOrGroup(o.head) {
			continue // without a preposition nothing says how it takes part
		}
		if q := x.quantityAt[o.head]; q != nil && object != nil && q == x.quantityAt[x.tokenAt(object.Start)] {
			continue // "paid 80 dollars a barrel"
		}
		if x.deadline(o) {
			add(graph.Qualifier{Role: "end", Value: x.argument(o.head), Mention: x.argument(o.head)})
			continue
		}
		s, ok := x.phrase(o.head)
		if !ok || s.Type == graph.Date || object != nil && s.Start == object.Start && s.End == object.End {
			continue
		}
		if q := x.oblique(e, o, x.within(s, e.head)); q.Role != "" {
			add(q)
		}
	}
	for _, a := range e.adv {
		if word := x.words.limits[x.lower(a)]; word != "" && a != e.head {
			add(graph.Qualifier{Role: "manner", Value: word, Mention: x.Tokens[a].Form})
		}
	}
	for k := range x.kids(e.head) { // "ten onrechte"
		if text := x.text(x.tree.span[k]); x.is(k, "obl", "advmod", "compound") && strings.Contains(text, " ") && x.words.limits[strings.ToLower(text)] != "" {
			add(graph.Qualifier{Role: "manner", Value: x.words.limits[strings.ToLower(text)], Mention: text})
		}
	}
	for _, h := range e.pred {
		s, ok := x.describe(h)
		if ok && x.tag(h, doc.ADJ) {
			s.Label = x.graded(h)
		}
		if !ok && x.participle(h) {
			s, ok = graph.Slot{Label: x.english(h), Type: graph.Concept}, true // "achtte het bewezen"
		}
		if ok && x.judges(e.clause) && len(e.obj) > 0 && !e.used[h] && x.preposition(h) == "" {
			q := qualifier("manner", x.at(s, doc.Span{First: h, End: h + 1}))
			q.Value, q.ID = "as "+q.Value, "" // "called them bandits"
			add(q)
		}
	}
	for _, c := range e.clauses(x) {
		if q := x.adverbial(e, c); object == nil || object.Mention != q.Mention {
			add(q)
		}
	}
	return out
}

// made is what the object of e is ordered, asked or led to do: "persuaded the mayor
// to resign".
func (x *reading) made(e *event, object *graph.Slot) graph.Qualifier {
	rule := x.control(e.clause)
	if x.words.joined || object == nil || object.Type == graph.Statement || len(e.comp) == 0 || !e.comp[0].shared || !rule.object || rule.raised || len(e.match.object)+len(e.match.words) > 0 {
		return graph.Qualifier{}
	}
	span := x.trim(x.tree.span[e.comp[0].head])
	if x.Tokens[e.comp[0].head].Feat("VerbForm") != "Inf" || span.Len() > longest || span.Has(e.head) || x.pointing(span) ||
		!slices.ContainsFunc(e.patient, func(h doc.TokenID) bool { return h < e.head || x.tree.span[h].End == x.tree.span[e.comp[0].head].First }) {
		return graph.Qualifier{}
	}
	q := graph.Qualifier{Role: "topic", Value: x.text(span), Mention: x.text(span)}
	if x.words.gives[x.verb(e.clause)] {
		q.Role = "purpose" // "sent troops to help"
	}
	return q
}

// adverbial is what clause c below e tells of it: why, how, what for or on
// which condition; without a value where it tells none of them, or where the
// words that complete it stand elsewhere.
func (x *reading) adverbial(e *event, c *clause) graph.Qualifier {
	role := ""
	switch m := x.markOf(c); m {
	case "cause", "manner":
		role = m
	case "purpose":
		role = x.purpose(e, c)
	case graph.Conditional:
		role = "condition"
	}
	span := x.trim(x.tree.span[c.head])
	if role == "" || span.Len() == 0 || span.Len() > longest || span.Has(e.head) || !x.hangs(c.head, e.head, leastHold) || x.severed(c, span) {
		return graph.Qualifier{}
	}
	text := x.text(span)
	q := graph.Qualifier{Role: role, Value: text, Mention: text}
	if x.words.except[c.mark] {
		q.Value = c.mark + " " + text // without "unless" it would be the other way round
	}
	return q
}

// longest is how many words a clause may have that is a qualifier.
const longest = 25

// purpose is the role of an infinitive c below e: what is ordered, allowed or
// agreed is the topic of an order, a permission or an agreement, and no purpose
// at all of a verb that has said so.
func (x *reading) purpose(e *event, c *clause) string {
	if x.ranked(c) || x.cameOf(c) {
		return "" // "was the first to leave", "beat them to win the cup"
	}
	form := x.Tokens[c.head].Feat("VerbForm")
	if x.control(e.clause).object || c.verbal() && !c.passive && (form == "Ger" || form == "Part" && len(c.aux) == 0) {
		return "" // "required members to sign", "used to comparing"
	}
	for _, w := range e.match.words {
		if x.words.control[x.lemma(w)].object {
			return "topic" // "gave the order to shoot"
		}
	}
	return "purpose"
}

// severed reports whether a clause of span lacks what its verb needs: "om te
// voorkomen" without what follows.
func (x *reading) severed(c *clause, span doc.Span) bool {
	if int(span.End) < len(x.Tokens) && x.words.that[x.lower(span.End)] && len(c.comp) == 0 {
		return true
	}
	verb := x.verb(c)
	_, controls := x.words.control[verb]
	return c.verbal() && !c.passive && len(c.obj)+len(c.comp)+len(c.obl)+len(c.pred) == 0 && (controls || x.words.needs[verb] || x.thinks(c))
}

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
	switch s.Bound { // a qualifier has no field for it
	case "at-least", "at-most", "about":
		q.Value, q.ID = strings.ReplaceAll(s.Bound, "-", " ")+" "+q.Value, ""
	}
	return q
}
