package claim

import (
	"newsgraph/extract/doc"
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
	x.mendPartitives()
	x.mendPerfects()
	x.mendMarked()
	if !x.words.joined {
		x.mendContained()
		x.mendHaving()
		x.mendGardens()
		x.mendMain()
		x.mendTitled()
		x.mendAs()
		x.mendAppended()
		x.mendTerms()
		x.mendPredicates()
		x.mendGerunds()
		x.mendPlans()
		x.mendOrders()
		x.mendSubordinates()
		x.mendFutures()
		x.mendSaid()
		x.mendSpoken()
		x.mendDenied()
		x.mendSomething()
		x.mendMeans()
		x.mendAgents()
		x.mendSeen()
		x.mendTenses()
		x.mendAttributed()
		x.mendMeasured()
		x.mendModifiers()
		x.mendWho()
		x.mendFurther()
		x.mendCalled()
		x.mendBearers()
		x.mendKin()
		x.mendHeadlines()
	}
	x.mendContents()
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
