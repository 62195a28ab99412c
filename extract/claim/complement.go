package claim

import (
	"slices"
	"strings"

	"newsgraph/extract/claim/vocab"
	"newsgraph/extract/doc"
	"newsgraph/graph"
)

// A complement is what a noun is of: the country of a president.
type complement struct {
	prep string // as written; "" for a possessive, a demonym or a compound
	head doc.TokenID
	slot *graph.Slot // where it is part of a word: "KNB-topman"
}

// complements are what the role or event that noun n names belongs to; holder
// is the name that n stands before, 0 for none.
func (x *reading) complements(n, holder doc.TokenID) []complement {
	t := x.tree
	var all []complement
	for _, h := range []doc.TokenID{n, holder} {
		if h == 0 {
			continue
		}
		for k := range t.kids(h) {
			switch {
			case k == n || k == holder || x.accordingPhrase[k] || h == holder && n > holder && k < holder:
				// "US Army general Ana Lopez, commander of the fleet" commands no army
			case t.rel[k] == "nmod:poss" || t.is(k, "amod", "compound", "nmod:desc", "nmod:unmarked") && k < n && x.belongs(k):
				all = append(all, complement{"", k, nil})
			case t.is(k, "nmod", "obl") && t.preposition(k) != "" && (h == n || t.preposition(k) != "" && x.words.of[t.preposition(k)]):
				for _, j := range t.conjuncts(k) {
					all = append(all, complement{t.preposition(k), j, nil})
				}
			}
		}
	}
	if prefix, _, ok := strings.Cut(t.Tokens[n].Form, "-"); ok {
		if s, ok := x.nameSlot(prefix); ok {
			all = append(all, complement{"", n, &s})
		}
	}
	return all
}

// belongs reports whether modifier k names what its noun belongs to: a
// demonym, or a name.
func (x *reading) belongs(k doc.TokenID) bool {
	m := x.mentionAt[k]
	return m != nil && (m.Kind == doc.ByDemonym || m.Kind == doc.ByName)
}

// nameSlot is the chain that the name form refers to in this document.
func (x *reading) nameSlot(form string) (graph.Slot, bool) {
	if len(form) < 2 {
		return graph.Slot{}, false
	}
	for i := range x.Mentions {
		m := &x.Mentions[i]
		if m.Kind == doc.ByName && x.Surface(m.Span) == form && x.Chains[m.Chain].Named {
			return x.at(x.chainSlot(m.Chain), m.Span), true
		}
	}
	return graph.Slot{}, false
}

// roleRelations are the relations that noun n, as a role, has to what it is a
// role of, with their objects.
func (x *reading) roleRelations(n, holder doc.TokenID) []match {
	t := x.tree
	if !x.personNoun(n) && !x.roleNoun(n) {
		return nil
	}
	var out []match
	taken := map[doc.TokenID]bool{}
	add := func(c complement, m match) {
		if !taken[c.head] {
			taken[c.head] = true
			m.object, m.slot, m.prep = []doc.TokenID{c.head}, c.slot, c.prep
			out = append(out, m)
		}
	}
	for _, c := range x.complements(n, holder) {
		if c.prep != "" && !x.words.of[c.prep] {
			for _, found := range x.vocab.MatchNoun(x.lemma(n), c.prep) {
				if found.Object >= 0 {
					add(c, match{relation: found.Relation})
				}
			}
			if r, ok := x.role(n); ok && strings.HasSuffix(r.Relation.ID, "-"+slug(x.words.preposition[c.prep])) {
				add(c, match{relation: r.Relation})
			}
			if x.isNamed(c) && x.words.preposition[c.prep] != "" && x.words.role[c.prep] != "time" && x.nounOf(n).typ != graph.Group {
				add(c, match{})
			}
			continue
		}
		role, ok := x.role(n)
		from, to, _ := x.fixed(n)
		switch {
		case c.slot == nil && from <= c.head && c.head < to && c.head != n:
			// "minister van Justitie" is a justice minister
		case ok && c.slot == nil && strings.HasSuffix(role.Noun, " "+x.lemma(c.head)):
			// the state of "secretary of state"
		case ok && c.prep == "" && x.isPlace(c) && !slices.Contains(role.Relation.Range, graph.Place):
			// "a US senator" is no member of the country
		case ok && x.isNamed(c) && !x.objectFits(c, role.Relation.Range):
		case ok && c.slot == nil && t.is(c.head, "amod") && !slices.Contains(role.Relation.Range, graph.Place):
			// where somebody comes from: "the Belgian competitor"
		case ok && x.words.of[c.prep] && strings.HasSuffix(role.Relation.ID, "-at") && !fitsStrictly(x, c, role.Relation.Range):
			// "a professor of music" is not at Music
		case ok && (x.isNamed(c) || t.rel[c.head] == "nmod:poss" || fitsStrictly(x, c, role.Relation.Range)):
			add(c, match{relation: role.Relation})
		case !ok && x.isNamed(c) && !x.isPerson(c) && !t.is(c.head, "amod"):
			add(c, match{})
		}
	}
	return out
}

func (x *reading) isNamed(c complement) bool {
	if c.slot != nil {
		return true
	}
	s, ok := x.phrase(c.head)
	return ok && x.isChain(s)
}

func (x *reading) isPerson(c complement) bool {
	s, ok := x.phrase(c.head)
	return c.slot == nil && ok && s.Type == graph.Person
}

func (x *reading) isPlace(c complement) bool {
	s, ok := x.phrase(c.head)
	return c.slot == nil && ok && s.Type == graph.Place && x.isChain(s)
}

func (x *reading) objectFits(c complement, types []string) bool {
	if c.slot != nil {
		return fits(c.slot.Type, types)
	}
	s, ok := x.phrase(c.head)
	return ok && fits(s.Type, types)
}

// fitsStrictly reports whether c has one of the types.
func fitsStrictly(x *reading, c complement, types []string) bool {
	s, ok := x.phrase(c.head)
	return ok && s.Type != graph.Concept && slices.Contains(types, s.Type)
}

// rolePredicate names the relation of a role: that of the vocabulary, else the
// noun with the preposition that leads to its object.
func (x *reading) rolePredicate(m match, n doc.TokenID, mention string) graph.Predicate {
	if m.relation != nil {
		return x.canonicalOf(m.relation, mention)
	}
	prep := "of"
	if p := x.words.preposition[m.prep]; m.prep != "" && p != "" && !x.words.of[m.prep] {
		prep = p
	}
	id := slug(x.singular(n) + " " + prep)
	return graph.Predicate{ID: id, Label: strings.ReplaceAll(id, "-", " "), Mention: mention}
}

// singular is the English for noun n, for the name of a relation.
func (x *reading) singular(n doc.TokenID) string {
	lemma := x.current(x.Tokens[n].Lemma) // "oud-minister"
	if word := x.gloss(lemma); word != "" {
		return word
	}
	return strings.ToLower(strings.ReplaceAll(lemma, "_", ""))
}

// role is the role that noun n names, with the words before or after it
// ("prime minister", "secretary of state") or alone.
func (x *reading) role(n doc.TokenID) (vocab.Role, bool) {
	t := x.tree
	var long []string
	words := t.lemma(n)
	for i := n - 1; i > 0; i-- {
		if t.Tokens[i].Form == "-" && x.hyphenated(n).Has(i) {
			continue // "vice-president"
		}
		if t.head[i] != n || !t.is(i, "amod", "compound") {
			break
		}
		words = t.lemma(i) + " " + words
		long = append(long, words)
	}
	for k := range t.kids(n) {
		if p := t.preposition(k); t.is(k, "nmod") && k > n && p != "" && !x.named(k) {
			long = append(long, t.lemma(n)+" "+p+" "+t.lemma(k))
		}
	}
	for _, text := range slices.Backward(long) {
		if r, ok := x.vocab.Role(text); ok && r.Noun == text {
			return r, true
		}
	}
	return x.vocab.Role(t.Tokens[n].Lemma)
}

// roleNoun reports whether n names a role of the vocabulary.
func (x *reading) roleNoun(n doc.TokenID) bool {
	_, ok := x.role(n)
	return ok
}
