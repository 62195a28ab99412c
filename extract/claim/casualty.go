package claim

import (
	"newsgraph/extract/claim/quantity"
	"newsgraph/extract/doc"
	"newsgraph/graph"
)

// This file finds the dead and the wounded that a sentence counts.

// peopleSlot is as many people as q counts.
func peopleSlot(q *quantity.Quantity) graph.Slot {
	label := amount(q, "people")
	return graph.Slot{ID: slug(label), Label: label, Type: graph.Group, Value: value(q), Unit: "people", Bound: q.Bound}
}

// emitCasualties writes that the groups that sentence s counts as dead were
// killed and those that it counts as wounded were injured: "26 dode betogers",
// "18 fallen policemen", "12 doden en 30 gewonden".
func (x *reading) emitCasualties(s doc.Span) {
	for h := s.First; h < s.End; h++ {
		word := x.casualty(h)
		if word == 0 {
			continue
		}
		group, ok := x.phrase(h)
		if word == h {
			group, ok = x.at(peopleSlot(x.counts(h)), x.words2span(h)), true
		}
		if !ok {
			continue
		}
		d := draft{at: word, clause: x.clauseAt(h), subject: group, rule: "dead"}
		d.relation = canonical(x.harm(word), x.Tokens[word].Form)
		if d.clause != nil {
			d.source, d.qualifiers = x.sourceOf(d.clause), x.times(d.clause)
			if by := x.speaker(d.clause); x.says(d.clause) && by != nil {
				by.Source, d.source = d.source, by // "the government reports 26 dead protesters"
			}
			if sit := x.situate(d.clause); sit.negated || sit.unsaid {
				continue
			}
		}
		x.put(d)
	}
}

// casualty is the word from the figure that counts noun h to what follows h
// that says what happened to those, 0 for none.
func (x *reading) casualty(h doc.TokenID) doc.TokenID {
	q := x.counts(h)
	if q == nil {
		return 0
	}
	for i := q.End; i <= h+1 && int(i) < len(x.Tokens); i++ {
		if i == h && x.kid(i, "nmod", "case") != 0 && x.tag(i, doc.NOUN) || i > h && x.head[i] != h {
			continue // "doden in de oorlog"; "raakten 30 mensen gewond" has a verb for it
		}
		if x.kid(i, "nsubj", "obj") == 0 && x.harm(i) != "" {
			return i
		}
	}
	return 0
}

// harm is the relation of people to what token i says that happened to them.
func (x *reading) harm(i doc.TokenID) string {
	switch {
	case x.words.dead[x.lower(i)] || x.words.dead[x.lemma(i)]:
		return "killed"
	case x.words.hurt[x.lower(i)] || x.words.hurt[x.lemma(i)]:
		return "injured"
	}
	return ""
}
