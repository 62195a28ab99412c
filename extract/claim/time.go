package claim

import (
	"slices"
	"strings"

	"newsgraph/extract/claim/when"
	"newsgraph/extract/doc"
	"newsgraph/graph"
)

// findTimes notes the expressions of time by the tokens that they cover.
func (x *reading) findTimes() {
	for _, t := range when.All(x.Document) {
		for i := t.First; i < t.End; i++ {
			x.timeAt[i] = append(x.timeAt[i], t)
		}
	}
}

// isTime reports whether token h is part of an expression of time.
func (x *reading) isTime(h doc.TokenID) bool { return len(x.timeAt[h]) > 0 }

// dated reports whether token h is part of a time that is no duration.
func (x *reading) dated(h doc.TokenID) bool {
	return x.isTime(h) && x.timeAt[h][0].Role != when.Duration
}

// deadline reports whether o says by which time of the day something happens: "by
// nightfall", but not "by night".
func (x *reading) deadline(o oblique) bool {
	return x.words.preposition[o.prep] == "by" && x.words.daytime[x.lemma(o.head)]
}

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
	all := x.timesOf(c)
	for _, t := range all {
		if t.Role == when.At && slices.ContainsFunc(all, func(o when.Time) bool {
			return o.Role == when.At && !compatible(t.Value, o.Value) && !x.joins(x.headOf(t.Span), x.headOf(o.Span))
		}) {
			continue // "rose from 2 in 1960 to 3 in 1968"
		}
		q := graph.Qualifier{Role: t.Role, Value: t.Value, Mention: x.text(t.Span)}
		if !slices.Contains(out, q) {
			out = append(out, q)
		}
	}
	return out
}

// joins reports whether a conjunction joins a and b.
func (x *reading) joins(a, b doc.TokenID) bool {
	return x.is(a, "conj") && x.head[a] == b || x.is(b, "conj") && x.head[b] == a
}

// compatible reports whether something can happen at both dates: "op vrijdag 6
// mei in de nacht".
func compatible(a, b string) bool {
	return strings.HasPrefix(a, b) || strings.HasPrefix(b, a) || strings.Contains(a+b, "/") || strings.HasPrefix(a, "-") || strings.HasPrefix(b, "-")
}

// ownTimes are the times among the words of c, those without a value too.
func (x *reading) ownTimes(c *clause) []when.Time {
	var out []when.Time
	s := x.sentence(c.head)
	for i := s.First; i < s.End; i++ {
		for _, t := range x.timeAt[i] {
			if t.First == i && x.owns(c, t) {
				out = append(out, t)
			}
		}
	}
	return out
}

func (x *reading) timesOf(c *clause) []when.Time {
	out := slices.DeleteFunc(x.ownTimes(c), func(t when.Time) bool { return t.Value == "" })
	if len(out) > 0 || c.up == nil || !c.shared {
		return out
	}
	switch {
	case len(c.via) > 0, c.link.Base() == "advcl" && c.mark == "" && x.participle(c.head) && (x.words.joined || c.head > c.up.head && !x.pastParticiple(c.head)):
		return x.timesOf(c.up) // "exploded on Friday, killing two"
	case c.link == "conj":
		return slices.DeleteFunc(x.timesOf(c.up), func(t when.Time) bool { return !x.sharesTime(c, t) })
	}
	return nil
}

// sharesTime reports whether time t of the first verb of a conjunction holds
// for the verb of c too: whether it stands before both or after both. A verb
// that is finite itself shares only what stands before the subject: "on Friday
// he went to Lyon and met her", not "he went to Lyon on Friday and met her".
func (x *reading) sharesTime(c *clause, t when.Time) bool {
	first := c.up
	begins := first.head
	if x.finite(c) {
		for _, h := range append(slices.Clone(first.subj), first.aux...) {
			begins = min(begins, h)
		}
	}
	return t.First < begins || t.First > c.head
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

// owns reports whether t says when c happens: it depends on c's predicate, and
// what stands in between is no other predicate, apposition, or noun whose own
// time it is: "the constitution of 1993", "Teensville (1960)".
func (x *reading) owns(c *clause, t when.Time) bool {
	if x.Tokens[t.First-1].Form == "(" {
		return false
	}
	for i := x.headOf(t.Span); i != 0; i = x.head[i] {
		switch {
		case i == c.head:
			return true
		case x.predicate(i), x.is(i, "nmod:poss", "appos"), x.is(i, "nsubj") && len(t.Value) <= len("2006-01"):
			return false
		case x.is(i, "compound") && !x.isTime(x.head[i]) && x.nounOf(x.head[i]).kind != "time" && !x.words.joined:
			return false // "before his July 14 arrest"
		case x.is(i, "nmod") && !x.isTime(x.head[i]) && x.nounOf(x.head[i]).kind != "time" && x.ofItsNoun(x.preposition(i)):
			return false
		}
	}
	return false
}

// ofItsNoun reports whether a preposition ties a time to the noun before it.
func (x *reading) ofItsNoun(prep string) bool {
	return x.words.of[prep] || x.words.preposition[prep] == "for" || x.words.joined && x.words.preposition[prep] == "from" // "een melding uit 2019"
}
