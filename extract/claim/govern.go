package claim

import (
	"newsgraph/extract/doc"
)

// This file hangs clauses of English on the verb that they belong to.

// mendContained makes a copula the verb of the clause that it leads to: of "the
// version is that the firm was killed" the firm was killed, and the version says so.
func (x *reading) mendContained() {
	t := x.tree
	for i := range t.Tokens {
		h := doc.TokenID(i)
		that, be, outer := t.kid(h, "mark"), doc.TokenID(0), doc.TokenID(0)
		if !x.words.that[t.lower(that)] {
			continue
		}
		for k := range t.kids(h) {
			switch {
			case k > that:
			case t.is(k, "cop", "aux") && x.words.exist[t.lemma(k)]:
				be = k
			case t.is(k, "nsubj") && t.tag(k, doc.NOUN):
				outer = k
			}
		}
		if be == 0 || outer == 0 || outer > be || be != that-1 {
			continue
		}
		t.head[be], t.rel[be] = t.head[h], t.rel[h]
		for k := t.span[h].First; k < that; k++ {
			if t.head[k] == h && k != be {
				t.head[k] = be
			}
		}
		t.rel[outer] = "nsubj"
		t.head[h], t.rel[h] = be, "ccomp"
		t.index()
	}
}

// mendHaving makes a participle after "having" the verb, where it was read as a
// modifier of what follows: "accused of having bribed referees".
func (x *reading) mendHaving() {
	t := x.tree
	for i := range t.Tokens {
		have, p := doc.TokenID(i), doc.TokenID(i)+1
		if t.lower(have) != "having" || int(p) >= len(t.Tokens) || !x.pastParticiple(p) || t.head[have] == p || !t.is(p, "amod") {
			continue
		}
		v, n := t.head[have], t.head[p]
		if v > have || n < p || !t.tag(v, doc.VERB) {
			continue
		}
		t.head[p], t.rel[p] = v, "advcl"
		t.head[n], t.rel[n] = p, "obj"
		t.head[have], t.rel[have] = p, "aux"
		for k := t.span[n].First; k < p; k++ {
			if t.head[k] == n {
				t.head[k] = p
			}
		}
		for k := range t.kids(have) {
			t.head[k] = p
		}
		t.index()
	}
}

// mendTenses hangs a verb in the past behind "and" on the verb of saying above, where
// it was joined to what is said in another tense: "ruled that a candidate must win
// half of the votes, and told parliament to amend the law".
func (x *reading) mendTenses() {
	t := x.tree
	for i := range t.Tokens {
		k, v := doc.TokenID(i), t.head[i]
		says := t.head[v]
		if !t.is(k, "conj") || !t.is(v, "ccomp") || says == 0 || says > v || t.Tokens[v].Feat("VerbForm") != "Inf" || !t.finiteVerb(k) || t.Tokens[k].Feat("Tense") != "Past" || t.kid(k, "nsubj", "aux", "mark") != 0 {
			continue
		}
		if t.finiteVerb(says) && t.Tokens[says].Feat("Tense") == "Past" {
			t.head[k] = says
			t.index()
		}
	}
}

// mendAttributed makes who says a sentence, behind its comma, a clause beside it,
// where that was read as a clause below it: "Floods could follow, the council warned".
func (x *reading) mendAttributed() {
	t := x.tree
	for i := range t.Tokens {
		v, h := doc.TokenID(i), t.head[i]
		s := t.kid(v, "nsubj")
		if h == 0 || h > v || s < h || s > v || !t.is(v, "advcl", "acl:relcl") || !t.finiteVerb(v) || !x.words.say[t.lemma(v)] || t.kid(v, "mark", "obj", "ccomp", "xcomp", "cc") != 0 {
			continue
		}
		if first := t.span[s].First; t.Tokens[first].Form != "," && t.Tokens[first-1].Form != "," || t.Tokens[s].Feat("PronType") == "Rel" || !t.tag(h, doc.VERB) {
			continue
		}
		t.rel[v] = "parataxis"
		t.index()
	}
}

// mendMeasured hangs what somebody is found guilty of on the verb, where a time stands
// before it: "was found guilty last month of theft".
func (x *reading) mendMeasured() {
	t := x.tree
	for i := range t.Tokens {
		k, h := doc.TokenID(i), t.head[i]
		v := t.head[h]
		if !t.is(k, "nmod") || k < h || !x.words.of[t.preposition(k)] || !t.is(h, "obl") || !x.isTime(h) && x.nounOf(h).kind != "time" || x.isTime(k) || !t.tag(v, doc.VERB) {
			continue
		}
		p := t.kid(v, "xcomp")
		if p == 0 || p > h || !t.tag(p, doc.ADJ) {
			continue
		}
		t.head[k], t.rel[k] = v, "obl"
		t.index()
	}
}

// mendModifiers makes one phrase of a noun and its coordinated modifiers, where the
// first was read as a noun beside it: "a [health and safety] offence".
func (x *reading) mendModifiers() {
	t := x.tree
	for i := range t.Tokens {
		k, h := doc.TokenID(i), t.head[i]
		if k < 4 || !t.is(k, "conj") || h != k-3 || !t.tag(h, doc.NOUN) || !t.tag(k, doc.NOUN) || !t.tag(k-2, doc.CCONJ) || t.head[k-1] != k || !t.is(k-1, "compound") || x.definiteness(h) != "Ind" || x.personNoun(h) {
			continue
		}
		above := t.head[h]
		for d := range t.kids(h) {
			t.head[d] = k
		}
		t.head[k], t.rel[k] = above, t.rel[h]
		t.head[h], t.rel[h] = k, "compound"
		t.head[k-1], t.rel[k-1] = h, "conj"
		t.head[k-2] = k - 1
		t.index()
	}
}
