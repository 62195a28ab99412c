package claim

import (
	"slices"

	"newsgraph/extract/doc"
	"newsgraph/graph"
)

// An action is what an event noun says: "the arrest of Masimov by the police".
type action struct {
	relation       match
	agent, patient []doc.TokenID
}

// actionOf reads noun n as an event of the vocabulary.
func (x *reading) actionOf(n doc.TokenID) (action, bool) {
	if !x.tag(n, doc.NOUN) {
		return action{}, false
	}
	parts := x.complements(n, 0)
	preps := make([]string, len(parts))
	for i, c := range parts {
		preps[i] = c.prep
		if c.prep != "" {
			preps[i] += " " + x.lemma(c.head)
		}
	}
	for _, found := range x.nounMatches(n, preps) {
		if found.Relation.Role || found.Relation.Speech {
			continue
		}
		a := action{relation: match{relation: found.Relation, patient: found.Patient, words: []doc.TokenID{n}}}
		for i, c := range parts {
			if c.slot != nil {
				continue
			}
			switch {
			case i == found.Object:
				a.relation.object, a.relation.prep = []doc.TokenID{c.head}, c.prep
			case x.words.agent[c.prep]:
				a.agent = append(a.agent, c.head)
			case x.words.of[c.prep] && found.OfSubject, c.prep == "" && !found.Patient:
				a.agent = append(a.agent, c.head)
			case x.words.of[c.prep], c.prep == "":
				a.patient = append(a.patient, c.head)
			}
		}
		return a, true
	}
	return action{}, false
}

// emitNouns writes what the event nouns of sentence s say, where they name who
// takes part.
func (x *reading) emitNouns(s doc.Span) {
	for n := s.First; n < s.End; n++ {
		if !x.tag(n, doc.NOUN) || x.lightObject[n] || x.predicate(n) {
			continue
		}
		a, ok := x.actionOf(n)
		if !ok {
			continue
		}
		c := x.clauseAt(n)
		sit := situation{modality: graph.Asserted}
		if c != nil {
			sit = x.situate(c)
			if rule := x.control(c); rule.not || sit.unsaid || sit.negated {
				continue
			}
			if rule := x.control(c); rule.modality != "" && sit.modality == graph.Asserted {
				sit.modality = rule.modality
			}
		}
		for k := range x.kids(n) {
			if m := x.words.prospective[x.lower(k)]; m != "" && k < n && x.is(k, "amod") && sit.modality == graph.Asserted {
				sit.modality = m // "the planned merger of A with B"
			}
		}
		x.emitAction(a, n, c, &sit, nil)
	}
}

// emitAction writes the claims of event noun n. Its subjects are those of a,
// or doers where it has none.
func (x *reading) emitAction(a action, n doc.TokenID, c *clause, sit *situation, doers []doc.TokenID) bool {
	subjects, objects := a.agent, a.patient
	if len(subjects) == 0 {
		subjects = doers
	}
	if a.relation.patient && len(a.patient) > 0 {
		subjects, objects = a.patient, nil
	}
	if len(a.relation.object) > 0 {
		objects = a.relation.object
	}
	written := false
	for _, h := range subjects {
		subject, ok := x.phrase(h)
		domain := a.relation.relation.Domain
		if !ok || subject.ID == "" || len(domain) > 0 && !slices.Contains(domain, subject.Type) && (!x.isChain(subject) || subject.Type == graph.Place || subject.Type == graph.Concept && !x.words.joined || !fits(subject.Type, domain)) {
			continue
		}
		for _, o := range objects {
			object, ok := x.phrase(o)
			if !ok || object.ID == "" || object.ID == subject.ID || slices.Contains(subjects, o) {
				continue
			}
			d := draft{clause: c, at: n, subject: subject, object: &object, situation: sit, rule: "noun"}
			d.relation = x.canonicalOf(a.relation.relation, x.text(x.words2span(n)))
			if c != nil {
				d.source = x.sourceOf(c)
				d.qualifiers = x.times(c)
			}
			x.put(d)
			written = true
		}
	}
	return written
}

// emitLight writes the event that a light verb and its object name: "made an
// offer to the workers". It reports whether it did.
func (x *reading) emitLight(e *event) bool {
	if !x.words.light[x.verb(e.clause)] || len(e.agent) == 0 || len(e.patient) != 1 {
		return false
	}
	n := e.patient[0]
	a, ok := x.actionOf(n)
	if !ok || len(a.agent) > 0 {
		return false
	}
	for _, found := range x.nounMatches(n, x.prepositions(e.clause)) {
		if found.Object >= 0 && found.Relation == a.relation.relation && len(a.relation.object) == 0 {
			o := e.obl[found.Object]
			a.relation.object, a.relation.prep = []doc.TokenID{o.head}, o.prep
		}
	}
	heads := a.patient
	if len(a.relation.object) > 0 {
		heads = a.relation.object
	}
	var objects []graph.Slot
	for _, o := range heads {
		if s, ok := x.phrase(o); ok {
			objects = append(objects, s)
			e.used[o] = true
		}
	}
	if s, ok := x.countedPeople(a.relation.relation, n); ok && len(heads) == 0 {
		objects = append(objects, s) // "made 8,000 arrests"
	}
	if len(objects) == 0 {
		return false // "had no clear leadership"
	}
	e.match = a.relation
	e.match.patient = false
	x.lightObject[n], e.used[n] = true, true
	for _, h := range e.agent {
		subject, ok := x.phrase(h)
		if !ok {
			continue
		}
		e.used[h] = true
		for i := range objects {
			x.add(e, subject, &objects[i], "", "light")
		}
	}
	return true
}

// prepositions are the oblique phrases of c as patterns ask for them.
func (x *reading) prepositions(c *clause) []string {
	out := make([]string, len(c.obl))
	for i, o := range c.obl {
		out[i] = o.prep + " " + x.lemma(o.head)
	}
	return out
}
