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

// mendAgents makes the doer behind an infinitive or gerund that of the passive above
// it: "was ordered to leave the country by a court".
func (x *reading) mendAgents() {
	t := x.tree
	for i := range t.Tokens {
		k, g := doc.TokenID(i), t.head[i]
		v := t.head[g]
		if k < g || v == 0 || v > g || !t.is(k, "obl") || !x.words.agent[t.preposition(k)] || !t.is(g, "xcomp", "advcl") || t.kid(g, "mark") == 0 || t.kid(g, "aux:pass", "nsubj") != 0 || x.pastParticiple(g) || t.kid(v, "aux:pass") == 0 || t.kid(v, "obl:agent") != 0 {
			continue
		}
		if x.acts([]doc.TokenID{k}) && !x.isTime(k) {
			t.head[k], t.rel[k] = v, "obl:agent"
			t.index()
		}
	}
}

// mendSeen parts what a verb sees done to its object from the last of those that it is
// done to: "saw [two soldiers and a general] killed".
func (x *reading) mendSeen() {
	t := x.tree
	for i := range t.Tokens {
		k, v := doc.TokenID(i), t.head[i]
		s, o := t.kid(k, "nsubj", "nsubj:pass"), t.kid(v, "obj")
		if !t.is(k, "conj") || v > k || s == 0 || o == 0 || !x.pastParticiple(k) || !x.words.control[t.lemma(v)].raised || t.kid(k, "aux", "cop") != 0 {
			continue
		}
		if cc := t.kid(k, "cc"); cc != 0 && t.span[o].End == cc && t.span[s].First == cc+1 && s < k {
			t.head[s], t.rel[s], t.head[cc] = o, "conj", s
			t.rel[k] = "xcomp"
			t.index()
		}
	}
}
