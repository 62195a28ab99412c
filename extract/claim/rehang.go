package claim

import (
	"newsgraph/extract/doc"
)

// This file hangs phrases of English elsewhere, which the parser hung on the word
// that stands in their way.

// mendAppended hangs a phrase right after a description in apposition on that, where
// the parser hung it on the name before: "Ann Lee, director of the bank's team".
func (x *reading) mendAppended() {
	t := x.tree
	for i := range t.Tokens {
		k := doc.TokenID(i)
		a := t.span[k].First - 1
		if k > 2 && t.is(k, "nmod") && t.rel[k] != "nmod:poss" && a > 0 && a > t.head[k] && t.is(a, "appos") && t.head[a] == t.head[k] && t.tag(a, doc.NOUN) {
			t.head[k] = a
			t.index()
		}
	}
}

// mendTerms hangs the time that ends a description in apposition on that, where the
// parser hung it on the verb: "Ann Lee, mayor since 2015, met him".
func (x *reading) mendTerms() {
	t := x.tree
	for i := range t.Tokens {
		k := doc.TokenID(i)
		s := t.span[k]
		if !t.is(k, "obl") || k > t.head[k] || !x.isTime(k) || t.Tokens[s.End-1].Form != "," && t.Tokens[s.End].Form != "," {
			continue
		}
		for a := s.First - 1; a > 1; a = t.head[a] {
			if t.is(a, "appos") && t.tag(a, doc.NOUN) && t.span[a].End == s.First && x.comma(t.head[a], a) {
				t.head[k], t.rel[k] = a, "nmod"
				t.index()
				break
			}
		}
	}
}

// mendSaid hangs a phrase right after a verb of saying on it, where it went to
// the clause that follows without a comma and has its own subject: "said on
// Monday it would close".
func (x *reading) mendSaid() {
	t := x.tree
	for i := range t.Tokens {
		k, v := doc.TokenID(i), t.head[i]
		if v < k || !t.is(k, "obl") || !t.is(v, "ccomp") || t.span[k].First != t.head[v]+1 || !x.words.say[t.lemma(t.head[v])] && len(x.vocab.MatchVerb(t.lemma(t.head[v]), nil, "", false)) == 0 {
			continue
		}
		if s := t.kid(v, "nsubj"); s != 0 && t.span[s].First == t.span[k].End && x.isTime(k) {
			t.head[k] = t.head[v]
			t.index()
		}
	}
}

// mendMeans hangs "using" on the verb above a noun that uses nothing: "conducted
// strikes using drones".
func (x *reading) mendMeans() {
	t := x.tree
	for i := range t.Tokens {
		u, n := doc.TokenID(i), t.head[i]
		if t.lower(u) != "using" || !t.is(u, "acl") || x.acts([]doc.TokenID{n}) {
			continue
		}
		for h := n; h != 0 && t.is(h, "obj", "obl", "nmod", "nsubj:pass", "conj"); h = t.head[h] {
			if v := t.head[h]; t.tag(v, doc.VERB) {
				t.head[u], t.rel[u] = v, "advcl"
				t.index()
				break
			}
		}
	}
}
