package claim

import (
	"slices"
	"strings"

	"newsgraph/extract/doc"
	"newsgraph/graph"
)

// emitNames writes the roles that titles and appositions in sentence s give
// to names: "president Kassym-Jomart Tokayev", "Jane Roe, a former
// minister of France", "Tokayev, 68".
func (x *reading) emitNames(s doc.Span) {
	t := x.tree
	for i := s.First; i < s.End; i++ {
		h := t.head[i]
		if h == 0 || !t.is(i, "appos", "nmod:desc", "flat", "compound", "nmod:unmarked") {
			continue
		}
		name, role := h, i
		switch {
		case t.rel[i] == "nmod:desc" || t.is(i, "compound", "flat") && i < h:
		case t.is(i, "appos", "nmod:unmarked") || t.is(i, "flat") && t.tag(h, doc.NOUN):
			if holder := x.holderOf(i); holder != 0 && !x.named(h) {
				name, role = holder, h
			}
		default:
			continue
		}
		if !x.named(name) {
			continue
		}
		subject, ok := x.phrase(name)
		if !ok {
			continue
		}
		c := x.clauseAt(i)
		d := draft{clause: c, subject: subject, rule: "apposition", at: role}
		d.source = x.quotedBy(i)
		comma := x.comma(min(h, i), max(h, i))
		if !t.tag(role, doc.NOUN) && !(t.tag(role, doc.PROPN, doc.ADJ) && x.roleNoun(role)) || x.isTime(role) {
			continue
		}
		if !comma {
			d.rule = "title"
			if subject.Type != graph.Person && capitals(t.Tokens[role].Form) > 0 && role > x.sentence(role).First {
				continue // part of the name
			}
			if x.ofNamed(role, subject) {
				continue // "de gemeenteraad Gouda", "winst Philips"
			}
			if !x.personNoun(role) && !x.roleNoun(role) && t.is(i, "compound", "flat") {
				continue
			}
		} else if t.is(i, "compound", "flat") {
			continue
		}
		e := &event{clause: &clause{head: role}, used: map[doc.TokenID]bool{}}
		roles := x.conjuncts(role)
		if first := t.head[role]; first != 0 && x.titles(first, role) {
			roles = append(roles, first)
		}
		for _, r := range roles {
			if r == role || !x.named(r) && (comma || r < name) {
				x.emitRole(d, e, r, "", name, "is")
			}
		}
		if !comma && t.Tokens[role].Feat("Number") == "Plur" {
			for _, other := range t.conjuncts(name)[1:] { // "the ministers Lang and Weber"
				if d.subject, ok = x.phrase(other); ok && x.named(other) {
					x.emitRole(d, e, role, "", other, "is")
				}
			}
		}
	}
}

// ofNamed reports whether the noun n before the name of subject, a place or an
// organisation, is something of that rather than what that is.
func (x *reading) ofNamed(n doc.TokenID, subject graph.Slot) bool {
	switch typ := x.typeOf(n); subject.Type {
	case graph.Place:
		return typ == graph.Organization || typ == graph.Group
	case graph.Organization:
		return x.words.joined && !x.roleNoun(n) && x.lastPart(n).typ == "" && (typ == graph.Event || typ == graph.Concept && x.gloss(x.Tokens[n].Lemma) != "")
	}
	return false
}

// quotedBy is who says the words at token i, where they stand in a quotation.
// Elsewhere a title or description is the article's own, even in reported
// speech.
func (x *reading) quotedBy(i doc.TokenID) *graph.Source {
	if q := x.quotationAt(i); q != nil {
		return q.by
	}
	return nil
}

// emitDescriptions writes the roles that descriptions of known people tell in
// sentence s: "the Kazakh president", for Tokayev.
func (x *reading) emitDescriptions(s doc.Span) {
	for i := range x.Mentions {
		m := &x.Mentions[i]
		if !s.Has(m.Head) || m.Kind != doc.ByNominal || x.Chains[m.Chain].Type != graph.Person || !x.Chains[m.Chain].Named || x.holderOf(m.Head) != 0 || !x.roleNoun(m.Head) {
			continue
		}
		for _, r := range x.roleRelations(m.Head, 0) {
			object, ok := x.phrase(r.object[0])
			if r.slot != nil {
				object, ok = *r.slot, true
			}
			subject := x.at(x.chainSlot(m.Chain), m.Span)
			if x.comparing(m.Head) || x.kid(m.Head, "cop") != 0 {
				continue // "he would be the first Dutch leader to …"
			}
			if !ok || r.relation == nil || object.ID == subject.ID || !x.isChain(object) || x.Tokens[r.object[0]].Tag == doc.PRON {
				continue
			}
			d := draft{clause: x.clauseAt(m.Head), at: m.Head, subject: subject, object: &object, rule: "description"}
			d.source = x.quotedBy(m.Head)
			d.relation = x.canonicalOf(r.relation, x.text(m.Span))
			if x.formerly(m.Head) != 0 {
				d.qualifiers = []graph.Qualifier{{Role: "manner", Value: "former", Mention: x.text(m.Span)}}
			}
			x.put(d)
		}
	}
}

// titles reports whether role nouns a and b, joined by a conjunction, are both
// titles of the name after b: neither has an article.
func (x *reading) titles(a, b doc.TokenID) bool {
	return x.is(b, "conj") && x.head[b] == a && x.tag(a, doc.NOUN) && x.kid(a, "det") == 0 && x.kid(b, "det") == 0 &&
		x.holderOf(a) == 0 && !x.named(b) && x.holderOf(b) != 0 && (x.personNoun(a) || x.roleNoun(a)) && x.Tokens[a].Feat("Number") != "Plur"
}

// holderOf is the name that phrase h is or stands before as a title, 0 for
// neither.
func (x *reading) holderOf(h doc.TokenID) doc.TokenID {
	if x.named(h) {
		return h
	}
	for k := range x.kids(h) {
		if x.is(k, "appos", "flat") && x.named(k) && x.tag(h, doc.NOUN) && !x.comma(h, k) {
			return k
		}
	}
	return 0
}

// isChain reports whether s is a named thing of the article.
func (x *reading) isChain(s graph.Slot) bool { return strings.HasPrefix(s.ID, "#") }

// named reports whether the phrase of h is a name.
func (x *reading) named(h doc.TokenID) bool {
	m := x.mentionAt[h]
	return m != nil && m.Kind == doc.ByName
}

func (x *reading) personNoun(n doc.TokenID) bool {
	typ := x.typeOf(n)
	return typ == graph.Person || typ == graph.Group
}

// clauseAt is the innermost clause that token i stands in.
func (x *reading) clauseAt(i doc.TokenID) *clause {
	for ; i != 0; i = x.tree.head[i] {
		for _, c := range x.clauses[x.SentenceOf(i)] {
			if c.head == i {
				return c
			}
		}
	}
	return nil
}

// emitWithin writes that a place lies in the one named after it at i: "Aceh,
// Indonesia", "Luttrell (Tennessee)".
func (x *reading) emitWithin(place graph.Slot, i doc.TokenID) {
	other, ok := x.phrase(i)
	before := x.Tokens[i-1].Form
	if listed := slices.ContainsFunc(slices.Collect(x.kids(i)), x.isTime); listed || !ok || other.Type != graph.Place || other.ID == place.ID || len(x.conjuncts(i)) > 1 || x.preposition(i) != "" || before != "," && before != "(" {
		return
	}
	d := draft{clause: x.clauseAt(i), at: i, subject: place, object: &other, rule: "affiliation", relation: canonical("located-in", x.text(x.words2span(i)))}
	d.source = x.quotedBy(i)
	x.put(d)
}

// emitAffiliations writes what a place or organisation named with a person
// tells of that person: "Cheng Chung-tai of Civic Passion".
func (x *reading) emitAffiliations(s doc.Span) {
	t := x.tree
	for i := s.First; i < s.End; i++ {
		h := t.head[i]
		if h == 0 || !x.named(i) || !x.named(h) || !t.is(i, "nmod", "appos") {
			continue
		}
		person, ok := x.phrase(h)
		if ok && person.Type == graph.Place {
			x.emitWithin(person, i)
		}
		if !ok || person.Type != graph.Person || t.is(i, "appos") {
			continue
		}
		other, ok := x.phrase(i)
		prep := t.preposition(i)
		if !ok || other.ID == person.ID || other.Type == graph.Person {
			continue
		}
		relation := ""
		switch {
		case other.Type == graph.Organization && (t.rel[i] == "nmod:poss" || x.words.preposition[prep] == "of" || x.words.preposition[prep] == "from"):
			relation = "affiliated-with"
		case other.Type == graph.Place && x.words.preposition[prep] == "from":
			relation = "from"
		default:
			continue
		}
		c := x.clauseAt(i)
		d := draft{clause: c, subject: person, object: &other, rule: "affiliation", at: i}
		d.source = x.quotedBy(i)
		d.relation = canonical(relation, prep)
		x.put(d)
	}
}
