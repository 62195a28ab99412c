package claim

import (
	"slices"
	"strings"

	"newsgraph/extract/doc"
	"newsgraph/graph"
)

// emitCopula writes what a copula says of its subject: a role, a kind, a
// property, or where it is.
func (x *reading) emitCopula(c *clause) {
	if x.emitAim(c) {
		return
	}
	if x.tag(c.head, doc.ADJ) && slices.ContainsFunc(x.clauses[x.SentenceOf(c.head)], func(sub *clause) bool { return sub.gov == c.head && x.ranked(sub) }) {
		return // "was the first to leave"
	}
	for _, h := range c.subj {
		subject, ok := x.phrase(h)
		if !ok {
			continue
		}
		for _, p := range x.conjuncts(c.head) {
			if p != c.head && x.predicate(p) {
				continue
			}
			if x.named(p) && !x.isChain(subject) && x.preposition(p) == "" {
				// "Other candidates were Andrew Wan and …": the name is the subject.
				if name, ok := x.phrase(p); ok {
					x.emitIs(draft{clause: c, subject: name, source: x.sourceOf(c), rule: "copula"}, nil, h, "is")
				}
				continue
			}
			d := draft{clause: c, subject: subject, source: x.sourceOf(c), rule: "copula"}
			if p != c.head {
				d.situation = x.ofConjunct(c, p)
			}
			x.emitIs(d, nil, p, "is")
		}
	}
}

// ofConjunct is how the copula of c holds for p, joined to its predicate: a
// contrast ends a negation, and p may have one of its own.
func (x *reading) ofConjunct(c *clause, p doc.TokenID) *situation {
	s := x.situate(c)
	for k := range x.kids(p) {
		switch {
		case x.is(k, "cc") && x.words.contrast[x.lower(k)]:
			s.negated = false
		case x.is(k, "advmod") && x.negates(k):
			s.negated = !s.negated
		}
	}
	return &s
}

// emitIs writes that d's subject is what the phrase of p says, or became or
// remained it, as the relation is. The phrases of e qualify it; where e is nil,
// those beside p.
func (x *reading) emitIs(d draft, e *event, p doc.TokenID, is string) {
	t, c := x.tree, d.clause
	if e == nil {
		e = &event{clause: c, used: map[doc.TokenID]bool{}}
		for h := range x.accordingPhrase {
			e.used[h] = true
		}
		if c.head != p {
			e = &event{clause: &clause{head: p, up: c}, used: e.used}
			for k := range t.kids(p) {
				if t.is(k, "obl") && t.preposition(k) != "" {
					x.collectOblique(e.clause, k, false) // "found the bank responsible for the losses"
				}
			}
		}
	}
	than := "" // what it is compared with
	words := []doc.TokenID{p}
	if c.cop != 0 && c.cop != p {
		words = append(words, c.cop)
	}
	words = append(words, c.aux...)
	if is != "is" {
		words = append(words, c.head)
	}
	switch how := x.words.state[t.preposition(p)+" "+t.lower(p)]; {
	case how != "" && !c.verbal() && t.kid(p, "nmod", "amod", "det") == 0:
		object := x.at(graph.Slot{ID: slug(how), Label: how, Type: graph.Concept}, x.words2span(p))
		d.object, d.relation = &object, canonical(is, x.join(words[1:]))
	case t.preposition(p) != "" && !c.verbal():
		// "He was in Paris": the preposition names the relation.
		prep := t.preposition(p)
		object, ok := x.phrase(p)
		if !ok || x.words.preposition[prep] == "" || object.Type == graph.Date || x.words.of[prep] && !x.isChain(object) {
			return
		}
		d.object = &object
		d.relation = graph.Predicate{ID: "is-" + slug(x.words.preposition[prep]), Label: "is " + x.words.preposition[prep], Mention: x.join(append(words[1:], t.kid(p, "case")))}
		if x.words.role[prep] == "cause" {
			if t.tag(p-1, doc.ADP, doc.PART) && t.Tokens[p].Feat("Number") == "Sing" && !x.isChain(object) {
				return // "are due to land", read as a noun
			}
			d.relation = canonical("due-to", d.relation.Mention)
		}
	case d.subject.Type == graph.Person && t.tag(p, doc.NUM) && t.kid(p, "nmod") == 0:
		q := x.quantityAt[p]
		if q == nil || q.Unit != "" || c.link.Base() == "advcl" {
			return // "until she was six"
		}
		age := x.at(graph.Slot{Label: value(q), Type: graph.Quantity, Value: value(q), Unit: "year", Bound: q.Bound}, q.Span)
		d.object, d.relation = &age, canonical("aged", x.join(words[1:]))
	case t.tag(p, doc.ADJ, doc.VERB, doc.ADV):
		if t.tag(p, doc.ADV) {
			return
		}
		for k := range t.kids(p) {
			if q := x.quantityAt[k]; q != nil && q.Has(p) && t.is(k, "obl") {
				if object, ok := x.quantitySlot(k); ok {
					object = x.at(object, x.words2span(k))
					d.object, d.relation = &object, canonical(is, x.join(words[1:])) // "is close to 40,000"
					x.put(d)
				}
				return
			}
		}
		m := x.adjectiveRelation(e, p)
		if len(m.object) > 0 {
			e.match = m
			for _, h := range m.object {
				if object, ok := x.phrase(h); ok && (object.Type != graph.Quantity || !placesOnly(m.relation.Range)) {
					e.used[h] = true
					d.object = &object
					d.relation = x.canonicalOf(m.relation, x.join(words))
				}
			}
		}
		if o := t.kid(p, "obj"); d.object == nil && o != 0 && x.quantityUnit(o) != "" {
			if object, ok := x.phrase(o); ok {
				e.used[o] = true
				d.object, d.relation = &object, graph.Predicate{ID: "is-" + slug(x.english(p)), Label: "is " + x.english(p), Mention: x.join(words)} // "is worth 3 million euros"
			}
		}
		if d.object == nil {
			if x.task(p) != 0 && x.words.control[x.headLemma(p)].bare {
				return // "is likely to win" is told by who wins
			}
			if lemma := x.lemma(p); x.words.vague[lemma] || x.words.empty[lemma] || x.words.measure[lemma] {
				return
			}
			than = x.than(c, p)
			label := x.graded(p) + than + x.askedFor(e, p)
			span := x.words2span(p)
			object := x.at(graph.Slot{ID: slug(label), Label: label, Type: graph.Concept}, span)
			if !hasLetter(label) {
				return
			}
			object = x.withTask(object, p)
			d.object = &object
			d.relation = canonical(is, x.join(words[1:]))
		}
	default:
		x.emitRole(d, e, p, x.join(words[1:]), 0, is)
		return
	}
	d.qualifiers = slices.DeleteFunc(x.qualifiers(e, d.object), func(q graph.Qualifier) bool {
		return strings.Contains(than, q.Mention) || q.Role == "manner" && strings.HasPrefix(d.object.Label, q.Value+" ")
	})
	x.put(d)
}

// graded is the English for adjective p with what says how much so: "too high",
// "less safe".
func (x *reading) graded(p doc.TokenID) string {
	if most := x.superlative(p); most != "" {
		return most + x.english(p)
	}
	for k := range x.kids(p) {
		if word, _, _ := strings.Cut(x.words.degree[x.lower(k)], " "); word != "" && k < p && x.is(k, "advmod") {
			return word + " " + x.english(p)
		}
		if word := x.words.limits[x.lower(k)]; word != "" && k < p && x.is(k, "advmod") {
			return word + " " + x.english(p) // "mainly rural"
		}
	}
	return x.english(p)
}

// askedFor is the phrase that the adjective p asks for, as its label goes on:
// " of victory" after "certain"; "" for none.
func (x *reading) askedFor(e *event, p doc.TokenID) string {
	phrases := slices.Clone(e.obl)
	for k := range x.kids(p) {
		if k > p && x.is(k, "obl", "nmod") && x.preposition(k) != "" {
			phrases = append(phrases, oblique{x.preposition(k), k})
		}
	}
	for _, o := range phrases {
		english, role := x.words.preposition[o.prep], x.words.role[o.prep]
		next := !x.words.joined && x.span[o.head].First == p+1 && (role == "place" || role == "purpose" || role == "topic")
		if e.used[o.head] || role != "" && !next || english == "" || x.words.agent[o.prep] || x.isTime(o.head) || !x.hangs(o.head, p, leastHold) {
			continue
		}
		s, ok := x.phrase(o.head)
		if !ok || s.Value != "" && (!next || s.Type != graph.Quantity) || next && s.Type == graph.Place || !next && x.roleOf(e, o, s) != "" {
			continue // "popular in France"
		}
		if x.words.of[o.prep] {
			english = "of"
		}
		e.used[o.head] = true
		return " " + strings.ReplaceAll(english, "-", " ") + " " + x.labelOf(x.plainOf(s))
	}
	return ""
}

// emitRole writes the role that the noun phrase of n gives the subject of d:
// with what it is a role of ("president-of"), and as a plain kind. The name
// of its holder is at holder, 0 when it stands apart; the plain kind is told by
// the relation is.
func (x *reading) emitRole(d draft, e *event, n doc.TokenID, mention string, holder doc.TokenID, is string) {
	t := x.tree
	if t.tag(n, doc.PRON, doc.DET) || holder != 0 && x.words.empty[t.lemma(n)] {
		return
	}
	if mention == "" {
		mention = t.Tokens[n].Form
	}
	role, isRole := x.role(n)
	if isRole && d.situation == nil {
		x.roles[d.subject.ID] = append(x.roles[d.subject.ID], role.Relation.ID)
	}
	named := d.rule == "apposition" || d.rule == "title"
	if named && !x.kindFits(d.subject, n) {
		return
	}
	found := false
	for _, m := range x.roleRelations(n, holder) {
		object, ok := x.phrase(m.object[0])
		if m.slot != nil {
			object, ok = *m.slot, true
		}
		if !ok || object.ID == d.subject.ID || object.ID == "" {
			continue
		}
		found = true
		r := d
		r.object = &object
		r.relation = x.rolePredicate(m, n, strings.TrimSpace(mention+" "+roleWord(t, n, mention)))
		r.qualifiers = x.qualifiers(e, &object)
		if x.formerly(n) != 0 {
			r.qualifiers = append(r.qualifiers, graph.Qualifier{Role: "manner", Value: "former", Mention: x.text(x.words2span(n))})
		}
		x.put(r)
	}
	if x.isChain(d.subject) && d.subject.Type != graph.Concept && d.subject.Type != graph.Event && x.typeOf(n) == graph.Event {
		return // "it was the third earthquake": no country is one
	}
	kind, ok := x.kind(n, d.subject)
	if x.named(n) {
		kind, ok = x.phrase(n)
	}
	if !ok || found && holder != 0 || partOf(kind.Label, d.subject.Label) {
		return
	}
	if isRole && named && !found && oneWord(&kind) && slices.Equal(role.Relation.Range, []string{graph.Person}) {
		return // "daughter Ana" of whom?
	}
	kind = x.at(kind, x.words2span(n))
	if whole, ok := x.oneOf(n); ok && d.rule == "copula" {
		kind.Label, kind.ID = whole, slug(whole)
	}
	single := x.isChain(d.subject) && d.subject.Type == graph.Person // one of "the two winners"
	if q, ok := x.quantitySlot(n); ok && !single {
		if d.rule != "copula" {
			return
		}
		kind = x.at(q, x.words2span(n))
	}
	d.object = &kind
	d.relation = canonical(is, mention)
	d.qualifiers = x.qualifiers(e, &kind)
	if x.formerly(n) != 0 {
		d.qualifiers = append(d.qualifiers, graph.Qualifier{Role: "manner", Value: "former", Mention: kind.Mention})
	}
	if found {
		d.rule += "/kind"
	} else if isRole && named {
		d.role = role.Relation.ID
	}
	x.put(d)
}
