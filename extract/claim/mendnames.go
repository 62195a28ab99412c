package claim

import (
	"strings"

	"newsgraph/extract/doc"
	"newsgraph/graph"
)

// This file mends trees where names show that the parser tore apart what belongs
// together.

// mendNames makes the words of a name, or of a title with its name, one
// phrase, where the parser tore them apart: all that hang on words outside
// hang on its head instead.
func mendNames(t *tree) {
	for i := range t.Mentions {
		m := &t.Mentions[i]
		partNames(t, m)
		if m.Len() < 2 || m.Len() > 8 || m.Kind != doc.ByName && m.Kind != doc.ByNominal || !t.Chains[m.Chain].Named {
			continue
		}
		best := m.Head
		for k := m.First; k < m.End; k++ {
			if t.Tokens[k].Form == "&" && m.Has(t.head[k]) && t.is(t.head[k], "conj") && m.Has(t.head[t.head[k]]) {
				t.rel[t.head[k]] = "flat" // "Marks & Spencer" is one
			}
		}
		if m.Has(t.head[best]) {
			continue
		}
		for k := m.First; k < m.End; k++ {
			if !m.Has(t.head[k]) && core(t.rel[k]) < core(t.rel[best]) {
				best = k
			}
		}
		t.head[m.Head], t.rel[m.Head] = t.head[best], t.rel[best]
		for k := m.First; k < m.End; k++ {
			if k == m.Head || m.Has(t.head[k]) || t.is(k, "punct", "case", "cc", "det") && t.head[k] != 0 {
				continue
			}
			t.head[k] = m.Head
			switch {
			case t.tag(k, doc.ADJ):
				t.rel[k] = "amod"
			case t.tag(k, doc.PUNCT):
				t.rel[k] = "punct"
			case t.tag(k, doc.NOUN) && k < m.Head:
				t.rel[k] = "nmod:desc"
			default:
				t.rel[k] = "flat"
			}
		}
	}
}

// partNames parts name m from the name before it where the parser made both
// one: "vroeg [Tokajev de CSTO] om hulp".
func partNames(t *tree, m *doc.Mention) {
	h := t.head[m.Head]
	if m.Kind != doc.ByName || !t.is(m.Head, "flat") || h == 0 || h >= m.First {
		return
	}
	for i := range t.Mentions {
		o := &t.Mentions[i]
		if o.Kind != doc.ByName || o.Chain == m.Chain || !o.Has(h) || o.End >= m.First || t.Tokens[o.End].Form == "," {
			continue // a name right after another is part of it
		}
		t.head[m.Head], t.rel[m.Head] = t.head[h], t.rel[h]
		if t.is(h, "nsubj") {
			t.rel[m.Head] = "obj"
		}
		for k := o.End; k < m.First; k++ {
			if t.head[k] == h {
				t.head[k], t.rel[k] = m.Head, "det"
			}
		}
		return
	}
}

// mendAppositions hangs a description between commas on the person's name
// before it, where the parser took it for an argument of the verb: "declared
// Abliyazov, a former banker, that …".
func (x *reading) mendAppositions() {
	t := x.tree
	for i := range t.Mentions {
		m := &t.Mentions[i]
		if m.Kind != doc.ByName || t.Chains[m.Chain].Type != graph.Person || int(m.End)+2 >= len(t.Tokens) || t.Tokens[m.End].Form != "," || !t.tag(m.End+1, doc.DET, doc.NOUN, doc.ADJ) {
			continue
		}
		k := m.End + 1 // the head of the noun phrase after the comma
		for t.is(k, "det", "amod", "compound", "nmod:poss") && k < t.head[k] && t.head[k] < k+8 {
			k = t.head[k]
		}
		if !t.tag(k, doc.NOUN) || !t.is(k, "obj", "nsubj", "obl", "iobj", "parataxis", "appos", "conj") || m.Has(t.head[k]) || t.head[k] == 0 || t.kid(k, "case") != 0 || !x.personNoun(k) && !x.roleNoun(k) {
			continue
		}
		if t.SentenceOf(k) == t.SentenceOf(m.Head) && !t.below(m.Head, k) {
			t.head[k], t.rel[k] = m.Head, "appos"
		}
	}
}

// mendTitles hangs the title before a person's name on the name, where the
// parser made them two phrases: "minister Ana Lopez".
func (x *reading) mendTitles() {
	t := x.tree
	for i := range t.Mentions {
		m := &t.Mentions[i]
		k := m.First - 1
		if m.Kind != doc.ByName || k == 0 || !t.tag(k, doc.NOUN, doc.PROPN) || t.head[m.Head] == k || m.Has(t.head[k]) || t.mentioned(k) {
			continue
		}
		n := x.nounOf(k)
		several := t.Tokens[k].Feat("Number") == "Plur" && n.typ == t.Chains[m.Chain].Type && t.kid(m.Head, "conj") != 0                                // "the cities Lyon and Lille"
		plain := t.head[k] == t.head[m.Head] && t.rel[k] == t.rel[m.Head] && t.is(k, "nsubj") && t.lower(k) == t.Tokens[k].Form && t.kid(k, "det") == 0 // "says baker Tom Reed"
		if n.kind != "office" && n.kind != "title" && n.kind != "person" && !several && !plain || t.rel[k].Base() != t.rel[m.Head].Base() && t.head[k] != t.head[m.Head] && !quoteMark(t.Tokens[k-1].Form) {
			continue
		}
		if t.below(m.Head, k) {
			continue
		}
		t.head[k], t.rel[k] = m.Head, "nmod:desc"
	}
	t.index()
}

// mendOffices takes apart a title that ends in a noun before the name:
// "secretary of state Antony Blinken" is no secretary of Blinken.
func (x *reading) mendOffices() {
	t := x.tree
	for i := range t.Mentions {
		m := &t.Mentions[i]
		if m.Kind != doc.ByName || t.Chains[m.Chain].Type != graph.Person || m.First < 4 {
			continue
		}
		state, of, role := m.First-1, m.First-2, m.First-3
		if !x.words.of[t.lower(of)] || t.SentenceOf(role) != t.SentenceOf(m.Head) || !t.below(m.Head, role) && t.head[m.Head] != t.head[role] {
			continue
		}
		if r, ok := x.vocab.Role(t.lemma(role) + " " + t.lower(of) + " " + t.lemma(state)); !ok || !strings.Contains(r.Noun, " ") {
			continue
		}
		t.head[m.Head], t.rel[m.Head] = t.head[role], t.rel[role]
		t.head[role], t.rel[role] = m.Head, "nmod:desc"
		t.head[state], t.rel[state] = role, "nmod"
		t.head[of], t.rel[of] = state, "case"
	}
}

// nameInside reports whether the word i within a sentence is a name of its own with
// a capital, whatever the tagger took it for.
func (t *tree) nameInside(i doc.TokenID) bool {
	form := t.Tokens[i].Form
	if form == strings.ToLower(form) || i == t.sentence(i).First || quoteMark(t.Tokens[i-1].Form) {
		return false
	}
	for k := range t.Mentions {
		if m := &t.Mentions[k]; m.Kind == doc.ByName && m.First == i && m.Len() == 1 {
			return true
		}
	}
	return false
}

// mentioned reports whether a mention by name covers token k.
func (t *tree) mentioned(k doc.TokenID) bool {
	for i := range t.Mentions {
		if m := &t.Mentions[i]; m.Kind == doc.ByName && m.Has(k) {
			return true
		}
	}
	return false
}
