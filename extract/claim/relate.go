package claim

import (
	"newsgraph/extract/doc"
	"newsgraph/graph"
)

// This file hangs relative clauses and appositions of English on the noun that
// they can belong to.

// mendWho hangs a relative clause on the noun that its pronoun can stand for: "a
// virologist at the institute who led the study", "laid the blame on the
// commission, whose head resigned".
func (x *reading) mendWho() {
	t := x.tree
	for i := range t.Tokens {
		c := doc.TokenID(i)
		r := t.span[c].First
		for t.tag(r, doc.PUNCT) && r < c {
			r++
		}
		if n := r - 1; t.rel[c] == "acl:relcl" && t.tag(t.head[c], doc.VERB) && t.tag(n, doc.NOUN, doc.PROPN) {
			t.head[c] = n // "strips him of the term he won"
			t.index()
			continue
		}
		word := t.lower(r)
		if !t.is(c, "acl", "advcl") || t.head[c] > r || word != "who" && word != "which" && word != "whose" || t.kid(c, "mark") != 0 {
			continue
		}
		before := r - 1
		for before > 1 && t.tag(before, doc.PUNCT) {
			before--
		}
		nouns := x.ending(before)
		at := -1
		for n := range nouns {
			if nouns[n] == t.head[c] {
				at = n
			}
		}
		if at >= 0 && x.stands(word, nouns[at]) || at < 0 && t.Tokens[r-1].Form != "," {
			continue
		}
		for n := len(nouns) - 1; n >= 0; n-- {
			if x.stands(word, nouns[n]) && !t.below(nouns[n], c) {
				t.head[c], t.rel[c] = nouns[n], "acl:relcl"
				t.index()
				break
			}
		}
	}
}

// ending is the nouns whose phrases end with token i, but for what a relative
// clause behind it adds, the innermost first.
func (x *reading) ending(i doc.TokenID) []doc.TokenID {
	t := x.tree
	var out []doc.TokenID
	for h := i; h != 0 && !t.tag(h, doc.VERB, doc.AUX); h = t.head[h] {
		if t.tag(h, doc.NOUN, doc.PROPN) && !t.is(h, "compound", "flat") {
			out = append(out, h)
		}
		if t.head[h] > i {
			break
		}
	}
	return out
}

// stands reports whether the relative pronoun may stand for the noun h: "which" for
// nobody, "who" for somebody, "whose" for who or what has something.
func (x *reading) stands(pronoun string, h doc.TokenID) bool {
	person := x.personNoun(h) || x.roleNoun(h)
	typ := x.typeOf(h)
	if m := x.mentionAt[h]; m != nil && m.Kind == doc.ByName && x.Chains[m.Chain].Named {
		typ = x.Chains[m.Chain].Type
		person = typ == graph.Person
	}
	switch pronoun {
	case "who":
		return person || typ == graph.Group
	case "which":
		return !person
	case "whose":
		return person || typ != graph.Concept
	}
	return true
}

// mendBearers hangs a description of a person behind a place or body on the person of
// whom the phrase tells: "the head of its mission in Rosso, the doctor Ann Lee".
func (x *reading) mendBearers() {
	t := x.tree
	for i := range t.Tokens {
		k, g := doc.TokenID(i), t.head[i]
		if !t.is(k, "appos") || k < g || !x.personNoun(k) || !x.comma(g, k) || x.stands("who", g) || !t.is(g, "nmod", "flat", "compound") {
			continue
		}
		for h := t.head[g]; h != 0 && t.tag(h, doc.NOUN); h = t.head[h] {
			if x.roleNoun(h) || x.personNoun(h) {
				t.head[k] = h
				t.index()
				break
			}
			if !t.is(h, "nmod") {
				break
			}
		}
	}
}

// mendKin joins one more description to the noun before a name between commas, where
// it was joined to the name: "left a partner, Ann, and a daughter".
func (x *reading) mendKin() {
	t := x.tree
	for i := range t.Tokens {
		k, n := doc.TokenID(i), t.head[i]
		h := t.head[n]
		if t.is(k, "conj") && t.is(n, "appos") && t.tag(k, doc.NOUN) && t.tag(n, doc.PROPN) && t.tag(h, doc.NOUN) && x.definiteness(k) == "Ind" && x.definiteness(h) == "Ind" && x.comma(h, n) && x.comma(n, k) {
			t.head[k] = h
			t.index()
		}
	}
}

// mendFurther joins one more relative clause to the one before it, where it was joined
// to what both describe: "a firm which owned shares and which sold them".
func (x *reading) mendFurther() {
	t := x.tree
	for i := range t.Tokens {
		c := doc.TokenID(i)
		cc := t.kid(c, "cc")
		if !t.is(c, "conj") || cc == 0 || !t.finiteVerb(c) {
			continue
		}
		r := cc + 1
		if word := t.lower(r); word != "who" && word != "which" && word != "that" || t.kid(c, "mark") != 0 {
			continue
		}
		for k := range doc.TokenID(len(t.Tokens)) {
			if t.rel[k] == "acl:relcl" && t.span[k].End == cc && !t.below(k, c) && !t.below(c, r) {
				t.head[c], t.head[r], t.rel[r] = k, c, "discourse"
				t.index()
				break
			}
		}
	}
}

// mendCalled makes a name before a comma the subject, where the description behind it
// was taken for that: "Ruiz, now a senator, declined".
func (x *reading) mendCalled() {
	t := x.tree
	for i := range t.Tokens {
		n, v := doc.TokenID(i), t.head[i]
		s := t.kid(v, "nsubj")
		if !t.is(n, "vocative", "dislocated") || n > v || s < n || s > v || !t.tag(s, doc.NOUN) || x.mentionAt[n] == nil || t.Tokens[t.span[s].End-1].Form != "," && t.Tokens[t.span[s].End].Form != "," || !x.personNoun(s) {
			continue
		}
		t.rel[n] = t.rel[s]
		t.head[s], t.rel[s] = n, "appos"
		t.index()
	}
}
