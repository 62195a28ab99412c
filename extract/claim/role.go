package claim

import (
	"strings"

	"newsgraph/extract/doc"
	"newsgraph/graph"
)

// emitCopula writes what a copula says of its subject: a role, a kind, a
// property, or where it is.
func (x *reading) emitCopula(c *clause) {
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
					x.emitIs(c, name, h, x.sourceOf(c), "copula")
				}
				continue
			}
			x.emitIs(c, subject, p, x.sourceOf(c), "copula")
		}
	}
}

// emitIs writes that subject is what the phrase of p says.
func (x *reading) emitIs(c *clause, subject graph.Slot, p doc.TokenID, source *graph.Source, rule string) {
	t := x.tree
	d := draft{clause: c, subject: subject, source: source, rule: rule}
	e := &event{clause: c, used: map[doc.TokenID]bool{}}
	for h := range x.accordingPhrase {
		e.used[h] = true
	}
	if c.head != p {
		e = &event{clause: &clause{head: p, up: c}, used: e.used}
	}
	words := []doc.TokenID{p}
	if c.cop != 0 && c.cop != p {
		words = append(words, c.cop)
	}
	words = append(words, c.aux...)
	is := "is"
	switch {
	case t.preposition(p) != "" && c.verbal() == false:
		// "He was in Paris": the preposition names the relation.
		prep := t.preposition(p)
		object, ok := x.phrase(p)
		if !ok || x.words.preposition[prep] == "" || object.Type == graph.Date || x.words.role[prep] == "cause" || x.words.of[prep] && !x.isChain(object) {
			return
		}
		d.object = &object
		d.relation = graph.Predicate{ID: "is-" + slug(x.words.preposition[prep]), Label: "is " + x.words.preposition[prep], Mention: x.join(append(words[1:], t.kid(p, "case")))}
	case t.tag(p, doc.ADJ, doc.VERB, doc.ADV):
		if t.tag(p, doc.ADV) {
			return
		}
		m := x.adjectiveRelation(e, p)
		if len(m.object) > 0 {
			e.match = m
			for _, h := range m.object {
				if object, ok := x.phrase(h); ok {
					e.used[h] = true
					d.object = &object
					d.relation = x.canonicalOf(m.relation, x.join(words))
				}
			}
		}
		if d.object == nil {
			if lemma := x.lemma(p); x.words.vague[lemma] || x.words.empty[lemma] || x.words.measure[lemma] {
				return
			}
			label := x.english(p)
			span := x.words2span(p)
			object := x.at(graph.Slot{ID: slug(label), Label: label, Type: graph.Concept}, span)
			if !hasLetter(label) {
				return
			}
			d.object = &object
			d.relation = graph.Predicate{ID: is, Label: is, Mention: x.join(words[1:]), Canonical: true}
		}
	default:
		x.emitRole(d, e, p, x.join(words[1:]), 0)
		return
	}
	d.qualifiers = x.qualifiers(e, d.object)
	x.put(d)
}

// emitRole writes the role that the noun phrase of n gives the subject of d:
// with what it is a role of ("president-of"), and as a plain kind. The name
// of its holder is at holder, 0 when it stands apart.
func (x *reading) emitRole(d draft, e *event, n doc.TokenID, mention string, holder doc.TokenID) {
	t := x.tree
	if t.tag(n, doc.PRON, doc.DET) {
		return
	}
	if mention == "" {
		mention = t.Tokens[n].Form
	}
	if r, ok := x.role(n); ok && d.situation == nil {
		x.roles[d.subject.ID] = append(x.roles[d.subject.ID], r.Relation.ID)
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
		if x.formerly(n) {
			r.qualifiers = append(r.qualifiers, graph.Qualifier{Role: "manner", Value: "former", Mention: x.text(x.words2span(n))})
		}
		x.put(r)
	}
	if d.rule == "apposition" && !x.kindFits(d.subject, n) {
		return
	}
	kind, ok := x.describe(n)
	if x.named(n) {
		kind, ok = x.phrase(n)
	}
	if !ok || found && holder != 0 || slug(kind.Label) == slug(d.subject.Label) {
		return
	}
	kind = x.at(kind, x.words2span(n))
	if q, ok := x.quantitySlot(n); ok {
		if d.rule != "copula" {
			return
		}
		kind = x.at(q, x.words2span(n))
	}
	d.object = &kind
	d.relation = graph.Predicate{ID: "is", Label: "is", Mention: mention, Canonical: true}
	d.qualifiers = x.qualifiers(e, &kind)
	if x.formerly(n) {
		d.qualifiers = append(d.qualifiers, graph.Qualifier{Role: "manner", Value: "former", Mention: kind.Mention})
	}
	if found {
		d.rule += "/kind"
	}
	x.put(d)
}

// kindFits reports whether the noun n in apposition can say what s is: people
// are people, and nothing else is.
func (x *reading) kindFits(s graph.Slot, n doc.TokenID) bool {
	if s.Type == graph.Person {
		return x.personNoun(n) || x.roleNoun(n)
	}
	typ := x.typeOf(n)
	return typ == graph.Concept && !x.roleNoun(n) || typ == s.Type || s.Type == graph.Group || typ == graph.Group && s.Type != graph.Place
}

func roleWord(t *tree, n doc.TokenID, mention string) string {
	if mention == t.Tokens[n].Form {
		return ""
	}
	return t.Tokens[n].Form
}

// formerly reports whether a modifier says that the role of n has ended.
func (x *reading) formerly(n doc.TokenID) bool {
	t := x.tree
	for k := range t.kids(n) {
		if x.words.former[t.lemma(k)] || x.words.former[t.lower(k)] {
			return true
		}
	}
	for prefix := range x.words.former {
		if strings.HasSuffix(prefix, "-") && strings.HasPrefix(t.lower(n), prefix) {
			return true
		}
	}
	return false
}

// emitNames writes the roles that titles and appositions in sentence s give
// to names: "president Kassym-Jomart Tokayev", "Sergei Markov, a former
// adviser to Putin", "Tokayev, 68".
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
		if !t.tag(role, doc.NOUN, doc.PROPN) || t.tag(role, doc.PROPN) && !x.roleNoun(role) || x.isTime(role) {
			continue
		}
		if !comma {
			d.rule = "title"
			if !x.personNoun(role) && !x.roleNoun(role) && (t.is(i, "compound", "flat") || !x.kindFits(subject, role)) {
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
				x.emitRole(d, e, r, "", name)
			}
		}
	}
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
			if !ok || r.relation == nil || object.ID == subject.ID || !x.isChain(object) || x.Tokens[r.object[0]].Tag == doc.PRON {
				continue
			}
			d := draft{clause: x.clauseAt(m.Head), at: m.Head, subject: subject, object: &object, rule: "description"}
			d.source = x.quotedBy(m.Head)
			d.relation = x.canonicalOf(r.relation, x.text(m.Span))
			if x.formerly(m.Head) {
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
	if !ok || other.Type != graph.Place || other.ID == place.ID || x.preposition(i) != "" || before != "," && before != "(" {
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
