package claim

import (
	"strings"

	"newsgraph/extract/doc"
	"newsgraph/graph"
)

// Parsers err most where names, figures, prepositions and bare noun phrases
// are concerned. This file mends trees where names and figures decide,
// repair.go clauses where the words of the verb do.

// cores ranks the relations by how much of a clause a phrase with them is.
var cores = []doc.Rel{"nsubj", "obj", "iobj", "obl", "nmod", "appos", "conj"}

func core(r doc.Rel) int {
	for i, c := range cores {
		if r.Base() == c {
			return i
		}
	}
	return len(cores)
}

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

// mend hangs words elsewhere where names and figures show that the parser
// erred.
func (x *reading) mend() {
	x.mendSubjects()
	x.mendTitles()
	x.mendOffices()
	x.mendExplained()
	x.mendGenitives()
	x.mendOpenings()
	x.mendAppositions()
	x.mendQuantities()
	x.mendParticiples()
	x.mendConditionals()
	x.mendSharing()
	x.mendAnnounced()
	x.mendCounted()
	if !x.words.joined {
		x.mendGardens()
		x.mendMain()
		x.mendTitled()
		x.mendAs()
		x.mendPredicates()
		x.mendGerunds()
		x.mendPlans()
		x.mendSubordinates()
		x.mendFutures()
		x.mendSaid()
		x.mendDenied()
		x.mendHeadlines()
	}
	x.mendRelatives()
	x.mendCompletions()
	x.tree.breakCircles()
	x.tree.index()
}

// mendSubjects gives a finite verb the subject that it was hung on ("Lang"
// with "announced" joined to it), and a verb of saying after a quotation the
// subject right after it that went to the verb of the quotation.
func (x *reading) mendSubjects() {
	t := x.tree
	for i := range t.Tokens {
		v, h := doc.TokenID(i), t.head[i]
		if h == 0 || !t.finiteVerb(v) || t.kid(v, "nsubj", "csubj") != 0 {
			continue
		}
		switch {
		case t.is(v, "conj") && h < v && t.tag(h, doc.NOUN, doc.PROPN) && t.kid(v, "cc", "mark") == 0 && t.kid(h, "nsubj", "cop", "case") == 0 && !t.tag(v-1, doc.PUNCT, doc.CCONJ):
			t.head[v], t.rel[v] = t.head[h], t.rel[h]
			t.head[h], t.rel[h] = v, "nsubj"
		case t.is(v, "parataxis") && h < v:
			for k := range t.kids(h) {
				if t.is(k, "nsubj") && t.span[k].First == v+1 {
					t.head[k] = v
				}
			}
		default:
			continue
		}
		t.index()
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

// mendQuantities hangs the words of a figure on what it counts, where the
// parser made them a phrase of their own: "[meer dan] 3.700 betogers". The
// participle before an age tells no event: "a man aged 30".
func (x *reading) mendQuantities() {
	t := x.tree
	for i := range t.Tokens {
		q := x.quantityAt[doc.TokenID(i)]
		if q == nil || q.First != doc.TokenID(i) {
			continue
		}
		if q.Age && t.tag(q.First-1, doc.VERB, doc.ADJ) && t.head[q.First] == q.First-1 {
			t.rel[q.First-1] = "nummod"
		}
		if q.Unit != "" {
			continue
		}
		noun := x.counted(q)
		if noun == 0 {
			continue
		}
		for k := q.First; k < q.End; k++ {
			if t.head[k] == noun && t.is(k, "case") {
				t.rel[k] = "advmod" // the "than" of "more than"
			}
			if t.head[k] == t.head[noun] && core(t.rel[k]) < core(t.rel[noun]) {
				t.rel[noun] = t.rel[k]
			}
			if h := t.head[k]; h != noun && !q.Has(h) && !t.below(noun, k) {
				t.head[k], t.rel[k] = noun, "nummod"
			}
		}
	}
}

// mendParticiples makes the figure before a participle that shares the
// auxiliary of the one before its subject: "12 were killed and 30 injured".
func (x *reading) mendParticiples() {
	t := x.tree
	for i := range t.Tokens {
		v := doc.TokenID(i)
		first := t.head[v]
		if t.is(v, "conj") && first < v && t.tag(v, doc.ADJ, doc.VERB) && t.kid(v, "nsubj", "aux", "cop") == 0 && t.kid(first, "aux:pass") != 0 &&
			t.tag(v-1, doc.NUM) && t.head[v-1] == v && x.lemma(v) != t.lower(v) {
			t.rel[v-1] = "nsubj:pass"
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

// mendConditionals hangs a clause that starts with its verb on the one after
// the comma that starts with its verb too: "Valt het kabinet, dan komen er
// verkiezingen".
func (x *reading) mendConditionals() {
	t := x.tree
	for _, s := range t.Sentences {
		first := s.First
		for first < s.End && t.tag(first, doc.PUNCT, doc.CCONJ) {
			first++
		}
		if first == s.End || !t.finiteVerb(first) || t.Tokens[s.End-1].Form == "?" {
			continue
		}
		for i := first + 2; i+1 < s.End; i++ {
			if t.Tokens[i-1].Form != "," || !t.finiteVerb(i) && !(x.words.then[t.lower(i)] && t.finiteVerb(i+1)) {
				continue
			}
			if !t.finiteVerb(i) {
				i++
			}
			if p, v := t.verbOf(first), t.verbOf(i); p != v && p < i {
				if t.below(v, p) {
					t.head[v], t.rel[v] = t.head[p], t.rel[p]
				}
				t.head[p], t.rel[p] = v, "advcl"
			}
			break
		}
	}
}

// mendCounted joins a counted noun after "and" to the counted noun before it,
// where the parser made it a phrase of its own: "spoke of [60 dead rebels] and
// 15 fallen soldiers".
func (x *reading) mendCounted() {
	t := x.tree
	for i := range t.Tokens {
		n := doc.TokenID(i)
		first := t.span[n].First
		if !t.tag(n, doc.NOUN) || !t.is(n, "obj", "obl", "nsubj") || !t.tag(first, doc.CCONJ) || t.head[first] != n || t.kid(n, "nummod") == 0 || t.preposition(n) != "" {
			continue
		}
		for p := range t.kids(t.head[n]) {
			if p < n && t.span[p].End == first && t.tag(p, doc.NOUN) && t.kid(p, "nummod") != 0 {
				t.head[n], t.rel[n] = p, "conj"
				t.index()
				break
			}
		}
	}
}

func (t *tree) finiteVerb(i doc.TokenID) bool {
	return t.tag(i, doc.VERB, doc.AUX) && t.Tokens[i].Feat("VerbForm") == "Fin"
}

// verbOf is the predicate that i is, or is an auxiliary or copula of.
func (t *tree) verbOf(i doc.TokenID) doc.TokenID {
	if t.is(i, "aux", "cop") {
		return t.head[i]
	}
	return i
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

// mentioned reports whether a mention by name covers token k.
func (t *tree) mentioned(k doc.TokenID) bool {
	for i := range t.Mentions {
		if m := &t.Mentions[i]; m.Kind == doc.ByName && m.Has(k) {
			return true
		}
	}
	return false
}

// mendCopulas reads the copula of a participle as its auxiliary: "geland zijn".
// A finite verb has none: "Among the dead were two tourists, the ministry
// confirmed".
func mendCopulas(t *tree) {
	for i := range t.Tokens {
		h := t.head[i]
		if t.rel[i] != "cop" || !t.tag(h, doc.VERB) {
			continue
		}
		switch t.Tokens[h].Feat("VerbForm") {
		case "Part":
			t.rel[i] = "aux"
		case "Fin":
			t.rel[i] = "dep"
			last := doc.TokenID(0)
			for k := h - 1; k > 0 && t.SentenceOf(k) == t.SentenceOf(h); k-- {
				if t.head[k] == h && t.is(k, "nsubj") {
					if last != 0 {
						t.rel[k] = "dep"
					}
					last = k
				}
			}
		}
	}
}
