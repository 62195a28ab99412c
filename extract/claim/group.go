package claim

import (
	"slices"
	"strconv"
	"strings"

	"newsgraph/extract/claim/quantity"
	"newsgraph/extract/claim/when"
	"newsgraph/extract/doc"
	"newsgraph/graph"
	"newsgraph/seeds"
)

// findQuantities notes the figures of the text by the tokens that they cover.
func (x *reading) findQuantities() {
	dated := func(i doc.TokenID) bool {
		return slices.ContainsFunc(x.timeAt[i], func(t when.Time) bool { return t.Role != when.Duration })
	}
	for _, s := range x.Sentences {
		for _, q := range quantity.Find(x.Document, s, dated) {
			if v := q.First - 1; x.Lang == "en" && x.tag(v, doc.VERB) && q.First < q.Number.First && len(x.vocab.MatchVerb(x.lemma(v)+" "+x.lower(q.First), nil, "", false)) > 0 {
				x.head[q.First], x.rel[q.First] = v, "compound:prt" // "handed over €120,000"
				q.First, q.Bound = q.First+1, "exact"
			}
			for i := q.First; i < q.End; i++ {
				x.quantityAt[i] = &q
			}
		}
	}
}

// quantitySlot is the slot of a phrase with a figure: a literal where the
// figure has a unit or counts nothing ("2.2 million euros"), a counted group
// otherwise ("more than 3,700 demonstrators").
func (x *reading) quantitySlot(h doc.TokenID) (graph.Slot, bool) {
	if m := x.measured(h); m != h && x.quantityUnit(m) != "" {
		h = m // "an amount of 7 million euros"
	}
	if q := x.quantityAt[h]; q != nil {
		if q.Value == "1" && x.measured(h) != h {
			return graph.Slot{}, false // "one of the pioneers"
		}
		if noun := x.counted(q); noun != 0 && q.Unit == "" {
			return x.group(noun, q)
		}
		if noun := x.partOf(h); noun != 0 && q.Unit == "" && q.Value != "1" {
			return x.group(noun, q)
		}
		if noun := x.countedBefore(q); noun != 0 && q.Unit == "" && (x.is(h, "nsubj", "obj") || x.words.joined && x.is(h, "obl") && x.kid(h, "case") != 0) {
			return x.group(noun, q) // "stijgt naar 31 zetels en zakt naar 12"
		}
		if q.Unit == "" && !q.Age && q.Value != "1" && x.peopled(h) {
			return peopleSlot(q), true
		}
		if s, ok := x.share(h, q); ok {
			return s, true
		}
		if q.Unit == "" && !hasDigit(x.text(q.Number)) {
			return graph.Slot{}, false // "one of them", "when she was six"
		}
		return graph.Slot{Label: x.text(q.Span) + x.ofWhat(h), Type: graph.Quantity, Value: value(q), Unit: q.Unit, Bound: q.Bound}, true
	}
	if q := x.counts(h); q != nil {
		return x.group(h, q)
	}
	return graph.Slot{}, false
}

// share is the part of a group that the percentage with the unit h is, where that
// does something: "61 percent of the population".
func (x *reading) share(h doc.TokenID, q *quantity.Quantity) (graph.Slot, bool) {
	if q.Unit != "percent" || !x.is(h, "nsubj", "obl:agent") {
		return graph.Slot{}, false
	}
	for k := range x.kids(h) {
		if k < h || !x.is(k, "nmod") || !x.words.of[x.preposition(k)] {
			continue
		}
		if s, ok := x.phrase(k); ok && s.Value == "" && s.Type == graph.Group {
			label := value(q) + " percent of " + x.labelOf(s)
			return graph.Slot{ID: slug(label), Label: label, Type: graph.Group, Value: value(q), Unit: q.Unit, Bound: q.Bound}, true
		}
	}
	return graph.Slot{}, false
}

// spelled is s, a figure with a unit, with the label that English has for it: "3.5
// million euros".
func spelled(s graph.Slot) graph.Slot {
	n := s.Value
	switch f, err := strconv.ParseFloat(n, 64); {
	case err != nil:
	case f >= 1e9:
		n = strconv.FormatFloat(f/1e9, 'f', -1, 64) + " billion"
	case f >= 1e6:
		n = strconv.FormatFloat(f/1e6, 'f', -1, 64) + " million"
	case f >= 1e4 && len(n) > 3 && !strings.Contains(n, "."):
		n = n[:len(n)-3] + "," + n[len(n)-3:]
	}
	s.Label = n + " " + plural(s.Unit)
	return s
}

// ofWhat is what the figure with the unit h is of: "20 tonnes of food".
func (x *reading) ofWhat(h doc.TokenID) string {
	q := x.quantityAt[h]
	if k := q.End; x.words.joined && int(k) < len(x.Tokens) && x.is(k, "nmod") && q.Has(x.head[k]) && x.tag(k, doc.NOUN) && x.preposition(k) == "" && x.quantityAt[k] == nil {
		return " of " + x.label(k, 1) // "kilo cocaïne"
	}
	for k := range x.kids(h) {
		if k > h && x.Lang == "en" && x.is(k, "nmod") && x.words.of[x.preposition(k)] && x.tag(k, doc.NOUN, doc.PROPN) && !x.isTime(k) {
			if s, ok := x.phrase(k); ok && s.Value == "" {
				return " of " + x.labelOf(s)
			}
		}
	}
	return ""
}

func value(q *quantity.Quantity) string {
	if q.High != "" {
		return q.Value + "-" + q.High
	}
	return q.Value
}

// counts is the figure that counts noun h, nil when there is none.
func (x *reading) counts(h doc.TokenID) *quantity.Quantity {
	for i := h - 1; i > 0 && x.SentenceOf(i) == x.SentenceOf(h); i-- {
		if q := x.quantityAt[i]; q != nil {
			if q.Unit == "" && !q.Age && x.counted(q) == h {
				return q
			}
			return nil
		}
	}
	return nil
}

// counted is the noun that q counts: the next one, past its modifiers; 0 when
// another word comes first.
func (x *reading) counted(q *quantity.Quantity) doc.TokenID {
	if end := int(q.End); end+1 < len(x.Tokens) && x.Tokens[end].Form == "-" && x.is(q.End+1, "compound") {
		return 0 // "the six-member team" is one
	}
	for i := q.End; int(i) < len(x.Tokens) && x.SentenceOf(i) == x.SentenceOf(q.First); i++ {
		switch {
		case x.yearOf(q.First, i):
			return 0 // "the 1991 uprising"
		case i == q.End && x.Tokens[i].Form == "-":
			return 0 // "the six-member team"
		case x.isTime(i):
			return 0
		case x.tag(i, doc.NOUN, doc.PROPN) && !x.is(i, "compound", "nmod:poss"), x.harm(i) != "" && x.is(i, "nsubj", "obj", "conj") && x.kid(i, "nsubj") == 0:
			return i
		case x.tag(i, doc.ADJ, doc.NOUN, doc.PROPN) || x.is(i, "amod", "compound") || quoteMark(x.Tokens[i].Form) || x.Tokens[i].Form == "-" || x.lower(i) == "of" && x.is(i, "case"):
		default:
			return 0
		}
	}
	return 0
}

// yearOf reports whether the figure i before the noun h is the year of what that
// names rather than how many there are.
func (x *reading) yearOf(i, h doc.TokenID) bool {
	if x.words.joined && x.is(i, "obl") && x.words.preposition[x.lower(i-1)] == "since" {
		return true // "is sinds 2012 kandidaat-lid"
	}
	year := x.Tokens[i].Form
	if len(year) != len("2006") || strings.Trim(year, "0123456789") != "" || year < "1700" || year > "2100" || !x.tag(h, doc.NOUN, doc.PROPN) || x.is(h, "compound") || x.is(i, "nsubj", "obj", "obl", "root") {
		return false
	}
	det := x.kid(h, "det", "nmod:poss")
	return det != 0 && det < i && (x.Tokens[h].Feat("Number") == "Sing" || x.Tokens[det].Feat("Definite") == "Def")
}

// countedBefore is what the figure before q in its sentence counts: the people
// of "40 people were killed and 200 wounded".
func (x *reading) countedBefore(q *quantity.Quantity) doc.TokenID {
	s := x.sentence(q.First)
	for i := q.First - 1; i >= s.First; i-- {
		if before := x.quantityAt[i]; before != nil && before.Unit == "" && !before.Age {
			return x.counted(before)
		}
	}
	return 0
}

// group is the counted group with head noun h.
func (x *reading) group(h doc.TokenID, q *quantity.Quantity) (graph.Slot, bool) {
	s, ok := x.describe(h)
	if !ok {
		return s, false
	}
	if k := x.paired(h); k != 0 {
		s.Label += " and " + x.label(k, 0)
	}
	s.Value, s.Unit, s.Bound = value(q), s.Label, q.Bound
	s.Label = amount(q, s.Unit)
	s.ID = slug(s.Label)
	return s, true
}

// amount is as many of what unit names as q counts: "12 people", "hundreds of
// people".
func amount(q *quantity.Quantity, unit string) string {
	if v := value(q); hasDigit(v) {
		return v + " " + unit
	}
	return value(q) + " of " + unit
}

// partOf is the noun that the figure h counts some of: the ministers of "three
// of the ten ministers"; 0 for none.
func (x *reading) partOf(h doc.TokenID) doc.TokenID {
	for k := range x.kids(h) {
		if (k > h || x.words.joined) && x.is(k, "nmod") && x.words.of[x.preposition(k)] && x.tag(k, doc.NOUN, doc.PROPN) && x.Tokens[k].Feat("Number") == "Plur" {
			return k
		}
		if k > h && x.is(k, "nmod") && x.words.of[x.preposition(k)] && x.tag(k, doc.PRON) {
			return x.describedBefore(k) // "two of them"
		}
	}
	return 0
}

// describedBefore is the noun with which the things that pronoun k stands for
// were first described: the detainees that "them" are; 0 where they have names.
func (x *reading) describedBefore(k doc.TokenID) doc.TokenID {
	m := x.mentionAt[k]
	if m == nil || x.Chains[m.Chain].Named {
		return 0
	}
	for i := range x.Mentions {
		if o := &x.Mentions[i]; o.Chain == m.Chain && o.Kind == doc.ByNominal && o.Head < k && x.tag(o.Head, doc.NOUN) {
			return o.Head
		}
	}
	return 0
}

// peopled reports whether the figure h, which counts nothing, stands where its
// verb has people: "40 were hospitalized", "twaalf raakten gewond".
func (x *reading) peopled(h doc.TokenID) bool {
	for _, c := range x.clauses[x.SentenceOf(h)] {
		subject := slices.Contains(c.subj, h)
		if !c.verbal() || !subject && !slices.Contains(c.obj, h) {
			continue
		}
		var phrases []string
		for _, el := range x.elements(c) {
			phrases = append(phrases, el.text)
		}
		for _, m := range x.vocab.MatchVerb(x.verb(c), phrases, "", c.refl != 0) {
			types := m.Relation.Range
			if m.Patient || subject && !c.passive {
				types = m.Relation.Domain
			}
			if onlyPeople(types) {
				return true
			}
		}
	}
	return false
}

// onlyPeople reports whether nothing else than people is of the types.
func onlyPeople(types []string) bool {
	for _, t := range types {
		if t != graph.Person && t != graph.Group && t != graph.Organization {
			return false
		}
	}
	return slices.Contains(types, graph.Person)
}

// paired is the noun that the figure before h counts together with h: the
// guardsmen of "18 policemen and guardsmen"; 0 for none.
func (x *reading) paired(h doc.TokenID) doc.TokenID {
	k := x.kid(h, "conj")
	if k == 0 || x.counts(h) == nil || x.kid(k, "cc") != k-1 || x.kid(k, "conj") != 0 || !x.tag(k, doc.NOUN) || x.Tokens[k].Feat("Number") != "Plur" || x.span[h].End > k+1 && x.span[k].End > k+1 {
		return 0
	}
	if !x.people(h) || !x.people(k) || x.comma(h, k) {
		return 0
	}
	return k
}

// people reports whether the noun h is one for several people.
func (x *reading) people(h doc.TokenID) bool { return x.typeOf(h) == graph.Group }

// countedPeople is the group that as many events n as n's figure counts
// happened to: the 8,000 people of "8,000 arrests".
func (x *reading) countedPeople(r *seeds.Relation, n doc.TokenID) (graph.Slot, bool) {
	q := x.counts(n)
	if q == nil || !slices.Contains(r.Range, graph.Person) && !slices.Contains(r.Range, graph.Group) {
		return graph.Slot{}, false
	}
	return x.at(peopleSlot(q), x.words2span(n)), true
}
