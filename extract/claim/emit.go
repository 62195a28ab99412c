package claim

import (
	"slices"
	"strings"

	"newsgraph/extract/doc"
	"newsgraph/graph"
)

// An event is a clause in the active voice: who does it, to whom, for whom.
type event struct {
	*clause
	agent, patient, recipient []doc.TokenID
	match                     match
	used                      map[doc.TokenID]bool // phrases that are part of the relation, the object or the source
}

func (x *reading) eventOf(c *clause) *event {
	e := &event{clause: c, used: map[doc.TokenID]bool{}}
	switch {
	case !c.passive:
		e.agent, e.patient, e.recipient = c.subj, c.obj, c.iobj
	case len(c.obj) > 0 && len(c.iobj) == 0:
		e.agent, e.patient, e.recipient = c.agent, c.obj, c.subj // "was given permission"
	default:
		e.agent, e.patient, e.recipient = c.agent, c.subj, c.iobj
	}
	if c.passive && len(e.patient) > 0 {
		for _, o := range c.obl {
			if x.words.besides[o.prep] && x.counts(o.head) != nil {
				e.patient = append(slices.Clone(e.patient), o.head) // "26 were killed, in addition to 18 officers"
			}
		}
	}
	if !c.passive && len(e.patient) == 0 && len(c.comp) > 0 && c.comp[0].shared && x.words.control[x.verb(c)].object {
		e.patient, e.recipient = e.recipient, nil // "asked the governments to stop"
	}
	for h := range x.accordingPhrase {
		e.used[h] = true
	}
	e.match = x.relationOf(e)
	for _, h := range e.match.words {
		e.used[h] = true
	}
	return e
}

// emit writes the claims of clause c.
func (x *reading) emit(c *clause) {
	if s := x.situate(c); s.unsaid {
		return
	}
	if !c.verbal() {
		x.emitCopula(c)
		return
	}
	if c.shared && x.words.as[c.mark] && x.says(c) {
		return // "as promised"
	}
	x.emitPredicates(c)
	if x.bare(c) || c.up != nil && c.shared && x.pair(c.up) == c.head {
		return
	}
	e := x.eventOf(c)
	rule := "active"
	if c.passive {
		rule = "passive"
	}
	if e.match.open() && x.emitLight(e) {
		return
	}
	x.emitEvent(e, rule)
	if m := e.match; !m.open() && len(e.agent) > 0 && x.leftOver(e) {
		// "arrested Masimov for treason" also says who arrested whom.
		plain := x.eventOf(c)
		plain.match = x.plainMatch(plain)
		x.emitEvent(plain, rule)
	}
}

// leftOver reports whether the claims of e name neither an agent nor a
// patient that the clause has.
func (x *reading) leftOver(e *event) bool {
	if e.match.patient {
		return len(e.patient) > 0
	}
	for _, h := range e.patient {
		if !e.used[h] && !slices.Contains(e.match.words, h) {
			return true
		}
	}
	return false
}

// plainMatch is the relation of e between its agent and its patient alone.
func (x *reading) plainMatch(e *event) match {
	for _, m := range x.relationsOf(e) {
		if len(m.object) == 0 && len(m.words) == 0 && !m.patient {
			return m
		}
	}
	return match{}
}

// emitEvent writes the claims of e as its match names them.
func (x *reading) emitEvent(e *event, rule string) {
	c := e.clause
	subjects, objects := e.agent, e.patient
	patientFirst := e.match.patient && len(e.patient) > 0 || len(e.agent) == 0 && c.passive
	if patientFirst {
		subjects, objects = e.patient, nil
		if len(subjects) == 0 {
			subjects = e.recipient
		}
	}
	if patientFirst {
		for _, h := range subjects {
			e.used[h] = true // none of them qualifies the others
		}
	}
	object, prep := x.objectOf(e, objects, patientFirst)
	if len(object) == 0 && (x.says(c) || x.thinks(c) && !c.passive || x.names(c) || e.shared && e.match.relation != nil && len(e.match.relation.Range) > 0 && !c.passive && !strings.Contains(e.match.relation.ID, "-")) {
		return // it takes an object, and none was found
	}
	if len(object) == 0 && (len(objects) > 0 && len(e.match.words) == 0 || x.words.exist[x.verb(c)]) {
		return // an object that nobody knows: "found them"
	}
	for _, h := range subjects {
		subject, ok := x.phrase(h)
		if x.says(c) && x.tag(h, doc.PRON) && (!ok || !x.speaks(subject) || x.words.neuter[x.lower(h)]) {
			by := x.speaker(c)
			subject, ok = by.Slot, by.ID != unnamedID // whom "it" stands for
		}
		if !ok || subject.ID == "" {
			continue
		}
		e.used[h] = true
		if len(object) == 0 {
			x.add(e, subject, nil, prep, rule)
			continue
		}
		for i := range object {
			x.add(e, subject, &object[i], prep, rule)
		}
	}
	if len(subjects) > 0 && !patientFirst {
		x.emitFurther(e, subjects)
	}
}

// bare reports whether c's verb only colours the clause that complements it:
// "the forces seem to have regained control".
func (x *reading) bare(c *clause) bool {
	rule := x.words.control[x.verb(c)]
	return len(c.comp) > 0 && rule.bare && (len(c.obj) == 0 || rule.object) && !x.reports(c)
}

// reports reports whether a complement of c is what its subject says.
func (x *reading) reports(c *clause) bool {
	for _, sub := range x.said(c) {
		if x.content[sub] == c {
			return true
		}
	}
	return false
}

// objectOf chooses what stands as object of e's claims, and the preposition
// that leads to it, which becomes part of an open relation.
func (x *reading) objectOf(e *event, direct []doc.TokenID, patientFirst bool) (objects []graph.Slot, prep string) {
	take := func(heads []doc.TokenID) bool {
		for _, h := range heads {
			s, ok := x.phrase(h)
			if x.tag(h, doc.VERB) && x.predicate(h) || !ok && x.words.question[x.lower(h)] && x.kid(h, "acl:relcl", "advcl:relcl") != 0 {
				s, ok = x.statement(x.tree.span[h])
			}
			if ok {
				objects = append(objects, s)
				e.used[h] = true
			}
		}
		return len(objects) > 0
	}
	if len(e.match.object) > 0 && take(e.match.object) {
		return objects, ""
	}
	for _, w := range e.match.words {
		// "made 8,000 arrests", "had the arrest of Masimov made"
		if x.tag(w, doc.NOUN) && slices.Contains(direct, w) && (take(x.ofNoun(w)) || x.counts(w) != nil && take([]doc.TokenID{w})) {
			return objects, ""
		}
	}
	if x.reports(e.clause) || len(direct) > 0 && x.says(e.clause) {
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
	if s, ok := x.statementOf(e.clause); ok {
		return []graph.Slot{s}, ""
	}
	if len(e.obj) == 0 {
		for _, p := range e.pred {
			if !e.used[p] && take([]doc.TokenID{p}) {
				return objects, ""
			}
		}
	}
	if o, ok := x.bestOblique(e, patientFirst); ok && (e.match.open() || x.words.role[o.prep] == "place") {
		for _, other := range e.obl {
			if other.prep == o.prep && (other.head == o.head || x.is(other.head, "conj")) && take([]doc.TokenID{other.head}) {
				continue
			}
		}
		if len(objects) > 0 {
			return objects, o.prep
		}
	}
	return nil, ""
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

// bestOblique is the phrase that says most beside the verb: one that the verb
// asks for, else where it happens, else the first.
func (x *reading) bestOblique(e *event, patientFirst bool) (oblique, bool) {
	best, rank := oblique{}, 0
	for _, o := range e.obl {
		if o.prep == "" || e.used[o.head] || x.words.preposition[o.prep] == "" {
			continue
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

// emitFurther writes a claim for each named thing that a preposition ties to
// an event with an object: "discussed the situation with Tokayev".
func (x *reading) emitFurther(e *event, subjects []doc.TokenID) {
	if len(e.patient) == 0 {
		return
	}
	for _, o := range e.obl {
		if e.used[o.head] || !x.words.tie[o.prep] {
			continue
		}
		s, ok := x.phrase(o.head)
		if !ok || s.ID == "" || s.ID[0] != '#' || x.words.role[o.prep] == "place" && s.Type == graph.Place && !x.words.recipient[o.prep] {
			continue
		}
		for _, h := range subjects {
			if subject, ok := x.phrase(h); ok && subject.ID != s.ID {
				x.add(e, subject, &s, o.prep, "oblique")
			}
		}
	}
}

// emitPredicates writes what c says that its object is: "called the Copa
// essential", "elected her president".
func (x *reading) emitPredicates(c *clause) {
	if len(c.pred) == 0 || len(c.obj) == 0 {
		return
	}
	source := x.sourceOf(c)
	if x.thinks(c) || x.says(c) || x.names(c) {
		if by := x.speaker(c); by != nil {
			by.Source = source
			source = by
		}
	}
	for _, o := range c.obj {
		subject, ok := x.phrase(o)
		if !ok {
			continue
		}
		for _, p := range c.pred {
			x.emitIs(c, subject, p, source, "predicate")
		}
	}
}

// statementOf is what the complement of c, or the quotation around it, says.
func (x *reading) statementOf(c *clause) (graph.Slot, bool) {
	t := x.tree
	var span doc.Span
	for _, sub := range x.said(c) {
		if x.words.control[x.verb(c)].bare && x.content[sub] != c {
			continue
		}
		s := t.span[sub.head]
		if s.Has(c.head) {
			continue
		}
		if span.Len() == 0 {
			span = s
		} else {
			span.First, span.End = min(span.First, s.First), max(span.End, s.End)
		}
	}
	if span.Len() == 0 {
		for at, say := range x.content {
			if say == c && at.up != c && at.head != c.head || say == c && at.link.Base() == "parataxis" {
				span = x.without(t.span[at.head], t.span[c.head], at.head)
			}
		}
	}
	if span.Has(c.head) {
		span = doc.Span{}
	}
	if span.Len() == 0 && x.says(c) {
		for i := range x.quotations {
			q := &x.quotations[i]
			if q.clause != c {
				continue
			}
			span = q.Span
			if s := t.sentence(c.head); q.First < s.First && s.First < q.End {
				span.First = s.First
			}
			span.End = min(span.End, t.sentence(span.First).End)
			break
		}
	}
	return x.statement(span)
}

// tells reports whether c tells what is said.
func (x *reading) tells(c *clause) bool {
	_, ok := x.statementOf(c)
	return ok
}

// statement is the slot for what the words of span say.
func (x *reading) statement(span doc.Span) (graph.Slot, bool) {
	if q := x.quotationAt(span.First); q != nil && span.Len() > 0 {
		span.End = min(span.End, q.End)
	}
	span = x.trim(span)
	if span.Len() == 0 {
		return graph.Slot{}, false
	}
	text := x.text(span)
	return x.at(graph.Slot{Label: text, Type: graph.Statement, Value: text}, span), true
}

// without is the part of whole beside part that holds the token keep.
func (x *reading) without(whole, part doc.Span, keep doc.TokenID) doc.Span {
	switch {
	case !whole.Covers(part) || part.Has(keep):
		return whole
	case keep < part.First:
		return doc.Span{First: whole.First, End: part.First}
	}
	return doc.Span{First: part.End, End: whole.End}
}

// trim drops punctuation and the words that introduce a clause from the ends
// of span.
func (x *reading) trim(span doc.Span) doc.Span {
	t := x.tree
	for span.Len() > 0 && (t.tag(span.First, doc.PUNCT, doc.CCONJ) || t.is(span.First, "mark") && t.tag(span.First, doc.SCONJ)) {
		span.First++
	}
	for span.Len() > 0 && t.tag(span.End-1, doc.PUNCT) && !strings.ContainsAny(t.Tokens[span.End-1].Form, ")]") {
		span.End--
	}
	return span
}

// add writes one claim of event e.
func (x *reading) add(e *event, subject graph.Slot, object *graph.Slot, prep, rule string) {
	if object != nil && object.ID != "" && object.ID == subject.ID {
		return
	}
	relation := x.predicateOf(e, prep)
	x.put(draft{
		clause: e.clause, subject: subject, relation: relation, object: object,
		qualifiers: x.qualifiers(e, object), source: x.sourceOf(e.clause), rule: rule,
	})
}

// predicateOf names the relation of e; prep leads to the object of an open one.
func (x *reading) predicateOf(e *event, prep string) graph.Predicate {
	words := append(slices.Clone(e.via), e.head)
	words = append(words, e.prt...)
	words = append(words, e.match.words...)
	for _, p := range e.prt {
		for k := range x.kids(p) {
			if x.is(k, "fixed") {
				words = append(words, k)
			}
		}
	}
	for _, a := range e.aux {
		words = append(words, a)
	}
	mention := x.join(words)
	if r := e.match.relation; r != nil && e.passive && len(e.agent) == 0 && !e.match.patient && len(e.match.words) == 0 && len(e.match.object) == 0 && prep == "" && strings.Contains(r.ID, "-") {
		e.match.relation = nil // "was defeated" is not won-against
	}
	if p := e.match.prep; p != "" {
		mention += " " + p
	} else if prep != "" {
		mention += " " + prep
	}
	if r := e.match.relation; r != nil {
		if prep == "" {
			return x.canonicalOf(r, mention)
		}
		if id := r.ID + "-" + x.words.preposition[prep]; strings.Count(r.ID, "-") == 0 {
			return graph.Predicate{ID: id, Label: strings.ReplaceAll(id, "-", " "), Mention: mention}
		}
	}
	return x.openRelation(e, prep, mention)
}

// join is the words with the IDs, in text order.
func (x *reading) join(ids []doc.TokenID) string {
	slices.Sort(ids)
	ids = slices.Compact(ids)
	var words []string
	for _, i := range ids {
		words = append(words, x.Tokens[i].Form)
	}
	return strings.Join(words, " ")
}
