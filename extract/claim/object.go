package claim

import (
	"slices"
	"strings"

	"newsgraph/extract/doc"
	"newsgraph/graph"
)

// objectOf chooses what stands as object of e's claims, and the preposition
// that leads to it, which becomes part of an open relation.
func (x *reading) objectOf(e *event, direct []doc.TokenID, patientFirst bool) (objects []graph.Slot, prep string) {
	take := func(heads []doc.TokenID) bool {
		for _, h := range heads {
			s, ok := x.phrase(h)
			if x.tag(h, doc.VERB) && x.predicate(h) || !ok && x.words.question[x.lower(h)] && x.kid(h, "acl:relcl", "advcl:relcl") != 0 && !x.tree.span[h].Has(e.head) {
				s, ok = x.statement(x.tree.span[h])
			}
			if r := e.match.relation; ok && r != nil && strings.HasSuffix(r.ID, "-as") && x.personNoun(h) && !x.named(h) {
				s, ok = x.describe(h) // "elected as mayor" is the office, not who has it
				s = x.at(s, x.words2span(h))
			}
			if ok {
				objects = append(objects, s)
				e.used[h] = true
			}
		}
		return len(objects) > 0
	}
	if len(e.match.object) > 0 {
		h := e.match.object[0]
		thanked := len(direct) > 0 && x.tag(h, doc.VERB) && x.predicate(h) && !strings.Contains(e.match.relation.ID, "-")
		if !thanked && take(e.match.object) { // "thanked Putin for answering": Putin
			return objects, ""
		}
	}
	for _, w := range e.match.words {
		// "made 8,000 arrests", "had the arrest of Masimov made"
		if !x.tag(w, doc.NOUN) || !slices.Contains(direct, w) {
			continue
		}
		if poss := x.kid(w, "nmod:poss"); poss != 0 && x.tag(poss, doc.PRON) && e.match.relation != nil && !e.match.patient && x.is(w, "obj") && (len(e.agent) > 1 || x.himself(poss, e.agent)) {
			continue // "Ruiz and Lopez lost their lives", "tendered his resignation"
		}
		if take(x.ofNoun(w)) {
			return objects, ""
		}
		if s, ok := x.countedPeople(e.match.relation, w); ok {
			return []graph.Slot{s}, ""
		}
	}
	if len(direct) > 0 && x.orders(e) {
		s, ok := x.statementOf(e.clause)
		if o, known := x.phrase(direct[0]); !known || !x.receiving(o) || e.shared || x.control(e.clause).subject || x.control(e.clause).raised {
			what := x.tree.span[e.comp[0].head]
			for k := range x.kids(e.comp[0].head) {
				if first := x.tree.span[k].First; first > e.comp[0].head && (x.accordingPhrase[k] || x.is(k, "advcl") && x.Tokens[first].Form == ",") {
					what.End = min(what.End, first) // "caused a crane to fall, killing two"
				}
			}
			s, ok = x.statement(doc.Span{First: min(what.First, x.tree.span[direct[0]].First), End: what.End})
			e.used[direct[0]] = true
		}
		if ok {
			return []graph.Slot{s}, "" // "requires members to sign": that they sign
		}
	}
	task := len(e.comp) > 0 && e.comp[0].shared && x.Tokens[e.comp[0].head].Feat("VerbForm") == "Inf" && !x.control(e.clause).object && !x.words.joined
	if x.reports(e.clause) && !(task && len(direct) > 0) || len(direct) > 0 && !task && x.says(e.clause) {
		if s, ok := x.statementOf(e.clause); ok {
			return []graph.Slot{s}, ""
		}
	}
	if len(e.match.words) > 0 && len(e.patient) > 0 && slices.Contains(e.match.words, e.patient[0]) && (take(e.recipient) || take(x.recipients(e))) {
		return objects, "" // "gave his troops the order"
	}
	var left []doc.TokenID
	for _, h := range direct {
		if !e.used[h] {
			left = append(left, h)
		}
	}
	if take(left) {
		return objects, ""
	}
	if patientFirst && len(e.obj) > 0 && take(e.recipient) {
		return objects, x.words.giving // "was denied a visa": denied-to
	}
	if s, ok := x.statementOf(e.clause); ok && !x.aims(e) {
		return []graph.Slot{s}, ""
	}
	if len(e.obj) == 0 {
		for _, p := range e.pred {
			if !e.used[p] && take([]doc.TokenID{p}) {
				return objects, ""
			}
		}
	}
	if o, ok := x.bestOblique(e, patientFirst); ok && (patientFirst || len(direct) == 0 || x.words.joined) && (e.match.open() || x.words.role[o.prep] == "place" && (len(e.match.words) == 0 || !x.led(e.match.relation))) {
		for _, other := range e.obl {
			if other.prep == o.prep && (other.head == o.head || x.is(other.head, "conj")) && !x.isTime(other.head) && take([]doc.TokenID{other.head}) {
				continue
			}
		}
		if len(objects) > 0 {
			return objects, o.prep
		}
	}
	return x.governed(e)
}

// governed is what the verb of e asks for with its preposition where that is
// an action: "committed to [defending the town]", "is used for [cooking]".
func (x *reading) governed(e *event) ([]graph.Slot, string) {
	for _, sub := range e.clauses(x) {
		first := x.tree.span[sub.head].First
		if n := len(e.prt); n > 0 && first == e.prt[n-1]+1 && sub.mark == "" && x.Tokens[sub.head].Form == x.Tokens[first].Form && strings.HasSuffix(x.lower(first), "ing") && !x.words.joined {
			if s, ok := x.statement(x.tree.span[sub.head]); ok {
				return []graph.Slot{s}, "" // "ruled out raising taxes"
			}
		}
		if x.words.joined || first != e.head+1 || x.lower(first) != sub.mark || x.Tokens[sub.head].Feat("VerbForm") != "Ger" && !strings.HasSuffix(x.lower(sub.head), "ing") {
			continue
		}
		switch x.words.role[sub.mark] {
		case "", "place", "purpose", "topic":
		default:
			continue
		}
		if s, ok := x.statement(x.tree.span[sub.head]); ok && (x.markOf(sub) == "" || x.words.giving == sub.mark) && x.words.preposition[sub.mark] != "" {
			return []graph.Slot{s}, sub.mark
		}
	}
	return nil, ""
}

// orders reports whether what e says of its patient is what that is to do, as
// "requires" does; whom somebody forces or invites is an object of its own.
func (x *reading) orders(e *event) bool {
	rule := x.control(e.clause)
	if rule.subject && !rule.bare && !e.passive && len(e.patient) == 1 && len(e.comp) > 0 && slices.Equal(e.comp[0].subj, e.patient) && x.is(e.comp[0].head, "xcomp") && len(e.match.words)+len(e.match.object) == 0 {
		return true // "wants the state to pay"
	}
	if rule.raised && !e.passive && len(e.match.words) == 0 && len(e.patient) == 1 && len(e.comp) > 0 && e.comp[0].shared && x.is(e.comp[0].head, "xcomp") {
		return true // "expects the state to pay"
	}
	if rule.object && !rule.bare && !e.passive && len(e.patient) == 1 && len(e.comp) > 0 && slices.Equal(e.comp[0].subj, e.patient) && x.is(e.comp[0].head, "xcomp") && len(e.match.words)+len(e.match.object) == 0 {
		if _, ok := x.phrase(e.patient[0]); !ok {
			return true // "forces it to fight"
		}
	}
	if e.passive || !rule.object || rule.bare || rule.modality == "" && !rule.not || len(e.match.words)+len(e.match.object) > 0 || len(e.comp) == 0 || !e.comp[0].shared {
		return false
	}
	if s, ok := x.phrase(e.patient[0]); ok && !x.receiving(s) && x.is(e.comp[0].head, "xcomp", "ccomp") {
		return true // "ordered prices to be frozen": not the prices
	}
	r := e.match.relation
	return r == nil || !slices.Contains(r.Range, graph.Person) && !slices.Contains(r.Range, graph.Group)
}

// aims reports whether the infinitive below e, whose verb no table has, is
// rather what for than what: "leaders emerged to make demands".
func (x *reading) aims(e *event) bool {
	return !e.passive && e.match.open() && len(e.patient) == 0 && len(e.comp) == 1 && e.comp[0].shared && x.Tokens[e.comp[0].head].Feat("VerbForm") == "Inf" &&
		x.control(e.clause) == (control{}) && !x.says(e.clause) && !x.thinks(e.clause)
}

// recipients are the phrases of e that a preposition marks as recipients.
func (x *reading) recipients(e *event) []doc.TokenID {
	var out []doc.TokenID
	for _, o := range e.obl {
		if x.words.giving == o.prep && !x.isTime(o.head) && !e.used[o.head] {
			out = append(out, o.head)
		}
	}
	return out
}

// ofNoun is what hangs on noun n by of/van or a possessive.
func (x *reading) ofNoun(n doc.TokenID) []doc.TokenID {
	var out []doc.TokenID
	for _, c := range x.complements(n, 0) {
		if c.slot == nil && (c.prep == "" || x.words.of[c.prep]) {
			out = append(out, c.head)
		}
	}
	return out
}

// himself reports whether the phrase of h names the one thing that heads do.
func (x *reading) himself(h doc.TokenID, heads []doc.TokenID) bool {
	if len(heads) != 1 {
		return false
	}
	a, okA := x.phrase(h)
	b, okB := x.phrase(heads[0])
	return okA && okB && a.ID != "" && a.ID == b.ID
}

// bestOblique is the phrase that says most beside the verb: one that the verb
// asks for, else where it happens, else the first.
func (x *reading) bestOblique(e *event, patientFirst bool) (oblique, bool) {
	best, rank := oblique{}, 0
	for _, o := range e.obl {
		if o.prep == "" || e.used[o.head] || x.says(e.clause) && x.words.addressed[o.prep] || x.words.idiom[o.prep+" "+x.lemma(o.head)] && x.kid(o.head, "nmod") == 0 || x.words.preposition[o.prep] == "" || x.words.of[o.prep] && x.tag(max(x.kid(o.head, "case"), 1)-1, doc.ADV) {
			continue // "located south of the island"
		}
		s, ok := x.phrase(o.head)
		if !ok || s.Type == graph.Date || s.Value != "" && s.ID == "" {
			continue
		}
		r := 2
		switch role := x.words.role[o.prep]; {
		case x.rel[o.head] == "obl:arg":
			r = 5
		case role == "place" && (s.Type == graph.Place || s.ID != "" && s.ID[0] == '#'):
			r = 4
		case role == "place" && s.Value != "" && (s.Type == graph.Person || s.Type == graph.Group):
			r = 0 // "played in front of 3,000 people"
		case role == "place":
			r = 3
		case role == "manner" && patientFirst && x.words.preposition[o.prep] == "as":
			r = 2 // "was elected as a member"
		case role != "" && role != "topic" && role != "purpose" || patientFirst && role == "purpose":
			r = 0
		}
		if r > rank {
			best, rank = o, r
		}
	}
	return best, rank > 0
}
