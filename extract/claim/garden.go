package claim

import (
	"slices"

	"newsgraph/extract/claim/vocab"
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

// mendMain makes a participle after a comma the main verb of a sentence that lacks
// one, and the noun that it was hung on its subject: "The mayor, a former judge who
// was jailed twice, called for calm."
func (x *reading) mendMain() {
	t := x.tree
	for _, s := range t.Sentences {
		root, verb := doc.TokenID(0), doc.TokenID(0)
		for i := s.First; i < s.End; i++ {
			switch {
			case t.head[i] == 0 && t.tag(i, doc.NOUN, doc.PROPN):
				root = i
			case t.finiteVerb(i) && !t.subordinate(i):
				verb = i
			case t.head[i] == 0 && x.pastParticiple(i) && t.kid(i, "aux", "cop", "expl") == 0 && t.Tokens[s.End-1].Form == ".":
				if k := t.kid(i, "nsubj"); k != 0 && k < i && t.Tokens[i-1].Form == "," {
					t.rel[k] = "nsubj" // "The mayor, who was jailed twice, called for calm": he called
				}
			}
		}
		if root == 0 || verb != 0 || t.Tokens[s.End-1].Form != "." {
			continue
		}
		for v := range t.kids(root) {
			if t.is(v, "acl") && t.rel[v] == "acl" && x.pastParticiple(v) && t.Tokens[v-1].Form == "," && t.span[v].First == v && t.span[v].End > v+1 && t.kid(root, "appos") != 0 {
				t.head[v], t.rel[v] = 0, "root"
				t.head[root], t.rel[root] = v, "nsubj"
				for k := v + 1; k < s.End; k++ {
					if t.head[k] == root {
						t.head[k] = v
					}
				}
				t.index()
				break
			}
		}
	}
}

// subordinate reports whether token i stands in a clause that modifies something.
func (t *tree) subordinate(i doc.TokenID) bool {
	for ; i != 0; i = t.head[i] {
		if t.is(i, "acl", "advcl") {
			return true
		}
	}
	return false
}

// mendTitled makes one title of two words before a name: "Attorney General Ann
// Lee" is no general.
func (x *reading) mendTitled() {
	t := x.tree
	for i := range t.Tokens {
		k := doc.TokenID(i)
		if k > 0 && int(k)+1 < len(t.Tokens) && t.is(k, "nmod:desc") && t.is(k+1, "nmod:desc") && t.head[k] == t.head[k+1] && t.tag(k, doc.PROPN) && t.tag(k+1, doc.PROPN) && !t.mentioned(k) {
			t.head[k], t.rel[k] = k+1, "compound"
			t.index()
		}
	}
}

// mendAs makes "as" before a predicate adjective lead to it as it does to a noun:
// "described the vote as peaceful".
func (x *reading) mendAs() {
	t := x.tree
	for i := range t.Tokens {
		as, p := doc.TokenID(i), t.head[i]
		if t.is(as, "advmod", "mark") && x.words.preposition[t.lower(as)] == "as" && t.tag(p, doc.ADJ, doc.VERB) && t.is(p, "obl", "xcomp", "advcl") && t.span[p].First == as && x.words.names[t.lemma(t.head[p])] && t.kid(p, "nsubj", "cop", "aux", "fixed") == 0 {
			t.rel[as], t.rel[p] = "case", "obl"
		}
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

// mendFutures reads "is to" before an infinitive as an auxiliary, unless what
// stands before it is an aim: "Ministers are to meet", but not "The aim is to win".
func (x *reading) mendFutures() {
	t := x.tree
	for i := range t.Tokens {
		be, v := doc.TokenID(i), t.head[i]
		if t.rel[be] != "cop" || v < be || !t.tag(v, doc.VERB) || t.Tokens[v].Feat("VerbForm") != "Inf" || t.kid(v, "mark") != be+1 {
			continue
		}
		s := t.kid(v, "nsubj")
		if k := t.kid(s, "amod"); k != 0 && t.kid(v, "aux:pass") == 0 && !x.acts([]doc.TokenID{s}) && (x.words.ranks[t.lower(k)] || t.Tokens[k].Feat("Degree") == "Sup") {
			continue // "the first step is to win"
		}
		if s != 0 && !x.words.aim[t.lemma(s)] && (t.tag(s, doc.PRON) || !x.words.vague[t.lemma(s)]) {
			t.rel[be], t.rel[s] = "aux", "nsubj"
		}
	}
}

// mendDenied makes what follows a clause after a comma a noun with a relative
// clause, where the verb of that clause was read as the main one: "accused the
// bank of fraud, a charge it denies".
func (x *reading) mendDenied() {
	t := x.tree
	for i := range t.Tokens {
		v := doc.TokenID(i)
		o, s := t.kid(v, "obj"), t.kid(v, "nsubj")
		if !t.is(v, "parataxis") || o == 0 || s == 0 || o > s || s > v || !t.tag(o, doc.NOUN) || t.span[o].End != t.span[s].First || t.Tokens[t.span[o].First-1].Form != "," {
			continue
		}
		t.head[o], t.rel[o] = t.head[v], "parataxis"
		t.head[v], t.rel[v] = o, "acl:relcl"
		t.index()
	}
}

// mendSomething does the same with "something": "it hid the cases, something officials
// deny".
func (x *reading) mendSomething() {
	t := x.tree
	for i := range t.Tokens {
		v := doc.TokenID(i)
		s := t.kid(v, "nsubj")
		o := t.kid(s, "compound", "det")
		if t.is(v, "parataxis") && o > 1 && t.lower(o) == "something" && t.Tokens[o-1].Form == "," && t.span[s].First >= o-1 {
			t.head[o], t.rel[o] = t.head[v], "parataxis"
			t.head[v], t.rel[v] = o, "acl:relcl"
			t.index()
		}
	}
}

// mendGerunds makes a gerund between a preposition that its verb asks for and a
// noun the verb of a clause, where it was read as a modifier of the noun:
// "accused of leaking documents", "accused by groups of jailing critics". One
// that was read as the object's own hangs on that verb: "accused the government
// of breaking a deal".
func (x *reading) mendGerunds() {
	t := x.tree
	asks := func(v, prep, g doc.TokenID) bool {
		return slices.ContainsFunc(x.vocab.MatchVerb(t.lemma(v), []string{t.lower(prep) + " " + t.lemma(g)}, "", false), func(m vocab.Match) bool { return m.Object == 0 && m.Patient })
	}
	for i := range t.Tokens {
		g, n := doc.TokenID(i), t.head[i]
		if t.is(g, "acl") && t.Tokens[g].Feat("VerbForm") == "Ger" && t.is(n, "obj") && t.kid(g, "mark") == g-1 && g > 1 && t.tag(t.head[n], doc.VERB) && asks(t.head[n], g-1, g) {
			t.head[g], t.rel[g] = t.head[n], "advcl"
			t.index()
			continue
		}
		if n > g && g > 1 && t.is(g, "amod") && t.Tokens[g].Feat("VerbForm") == "Ger" && t.tag(g-1, doc.NOUN) && t.span[n].First >= g-1 && !t.below(g-1, n) {
			t.head[g], t.rel[g] = g-1, "acl" // "a debate lasting 14 hours"
			t.head[n], t.rel[n] = g, "obj"
			t.index()
			continue
		}
		if n < g || t.Tokens[g].Feat("VerbForm") != "Ger" || !t.is(g, "amod", "compound") || !t.is(n, "obl", "nmod") || t.kid(n, "det") != 0 || t.kid(n, "case") != g-1 || g < 2 {
			continue
		}
		v := t.head[n]
		if t.is(v, "obl:agent", "obl", "obj") && t.is(n, "nmod") {
			v = t.head[v]
		}
		if v >= g || !t.tag(v, doc.VERB) || !asks(v, g-1, g) {
			continue
		}
		t.head[g], t.rel[g] = v, "advcl"
		t.head[n], t.rel[n] = g, "obj"
		t.head[g-1], t.rel[g-1] = g, "mark"
		t.index()
	}
}

// mendSubordinates makes a conjunction of a word that was read as the
// preposition of the noun after it, where a finite verb without a subject
// follows: "resigned after [the court] freed him".
func (x *reading) mendSubordinates() {
	t := x.tree
	for i := range t.Tokens {
		v := doc.TokenID(i)
		if !t.is(v, "advcl") || !t.finiteVerb(v) || t.kid(v, "nsubj", "csubj", "mark", "expl", "aux") != 0 {
			continue
		}
		for k := range t.kids(t.head[v]) {
			p := t.kid(k, "case")
			if !t.is(k, "obl") || t.span[k].End != v || p == 0 || p != t.span[k].First || x.words.mark[t.lower(p)] == "" && x.words.role[t.lower(p)] != "time" && x.words.role[t.lower(p)] != "end" {
				continue
			}
			t.head[k], t.rel[k] = v, "nsubj"
			t.head[p], t.rel[p] = v, "mark"
			t.index()
			break
		}
	}
}

// mendPlans makes a verb of a word in -s between a name and an infinitive,
// which the tagger took for a noun: "Volkswagen plans to close its plant".
func (x *reading) mendPlans() {
	t := x.tree
	for i := range t.Tokens {
		v := doc.TokenID(i)
		if v < 2 || !t.tag(v, doc.NOUN) || t.Tokens[v].Feat("Number") != "Plur" || !t.is(v, "root", "ccomp", "parataxis") || !x.words.control[t.lemma(v)].subject {
			continue
		}
		n, task := v-1, t.kid(v, "acl")
		if !t.tag(n, doc.PROPN) || t.head[n] != v || !t.is(n, "compound") || task == 0 || t.Tokens[task].Feat("VerbForm") != "Inf" || t.kid(task, "mark") != v+1 || t.kid(v, "det", "case", "cop", "nsubj", "nmod:poss") != 0 {
			continue
		}
		for k := t.span[v].First; k < n; k++ {
			if t.head[k] == v {
				t.head[k] = n
			}
		}
		t.rel[n], t.rel[task] = "nsubj", "xcomp"
		t.verbs[v] = true
		t.index()
	}
}
