package claim

import (
	"newsgraph/extract/doc"
	"newsgraph/graph"
)

// This file mends what the parser takes for something else in English, where
// words stand side by side without a sign of what they are to each other.

// mendGardens makes a participle after its noun a modifier, where it was read
// as the verb and the verb after it as an adverbial: "the men trained abroad
// attacked the station".
func (x *reading) mendGardens() {
	t := x.tree
	for i := range t.Tokens {
		v := doc.TokenID(i)
		p := t.head[v]
		if p == 0 || p > v || !t.is(v, "advcl", "ccomp", "parataxis", "conj") || !t.finiteVerb(v) || t.kid(v, "nsubj", "csubj", "mark", "cc", "aux", "cop", "expl") != 0 {
			continue
		}
		s := t.kid(p, "nsubj")
		if s == 0 || s+1 != p || !t.tag(p, doc.VERB) || t.Tokens[p].Feat("Tense") != "Past" || t.Tokens[v].Feat("Tense") != "Past" || t.kid(p, "aux", "obj", "cop", "cc", "conj") != 0 || x.comma(p, v) || t.tag(v-1, doc.CCONJ, doc.SCONJ) || x.words.say[t.lemma(p)] {
			continue
		}
		t.head[v], t.rel[v] = t.head[p], t.rel[p]
		t.head[s] = v
		t.head[p], t.rel[p] = s, "acl"
		t.index()
	}
}

// mendPredicates parts what a verb makes of its object from the object, where
// both were read as one phrase: "found [the senator] guilty", "elected [Jorge
// Silva] president".
func (x *reading) mendPredicates() {
	t := x.tree
	for i := range t.Tokens {
		p := doc.TokenID(i)
		v := t.head[p]
		if v == 0 || v > p || !t.is(p, "xcomp") || !t.tag(p, doc.NOUN, doc.ADJ) || !t.tag(v, doc.VERB) || t.kid(v, "obj") != 0 {
			continue
		}
		for k := range t.kids(p) {
			if k > p || t.span[k].End != p || !t.is(k, "compound", "nmod:poss", "nmod:desc") || t.is(k, "nmod:poss") && !t.tag(k, doc.PRON) {
				continue
			}
			m := x.mentionAt[k]
			person := m != nil && m.Kind == doc.ByName && t.Chains[m.Chain].Type == graph.Person && x.roleNoun(p)
			asked := false
			for _, found := range x.vocab.MatchVerb(t.lemma(v), []string{t.lemma(p)}, "", false) {
				asked = asked || found.Fixed == 0
			}
			if !person && !asked {
				continue
			}
			for d := range t.kids(p) {
				if d < k && t.is(d, "det", "amod", "nummod") {
					t.head[d] = k
				}
			}
			t.head[k], t.rel[k] = v, "obj"
			t.index()
			break
		}
	}
}
