package claim

import (
	"slices"
	"strings"

	"newsgraph/extract/claim/vocab"
	"newsgraph/extract/doc"
)

// English headlines leave out auxiliaries and articles: a past participle is
// passive without "was", an infinitive tells what will happen, and a verb in
// the present between bare nouns looks like one of them.

// mendHeadlines reads sentences without a final stop as headlines.
func (x *reading) mendHeadlines() {
	t := x.tree
	for _, s := range t.Sentences {
		if s.Len() < 3 || t.tag(s.End-1, doc.PUNCT) {
			continue
		}
		root := doc.TokenID(0)
		for i := s.First; i < s.End; i++ {
			if t.head[i] == 0 && !t.tag(i, doc.PUNCT) {
				root = i
				break
			}
		}
		switch {
		case root == 0:
		case t.tag(root, doc.VERB):
			x.mendSecondVerb(root)
			x.mendBarePassive(root)
		case t.tag(root, doc.NOUN, doc.PROPN):
			if v := t.kid(root, "acl"); !x.mendNounVerb(root) && v != 0 && x.headlineFuture(root, v) {
				t.head[v], t.rel[v] = 0, "root"
				t.head[root], t.rel[root] = v, "nsubj"
				t.index()
			}
		}
	}
}

// mendSecondVerb makes a verb of a word in -s behind "and" that the tagger took for
// one more object: "Court annuls vote and orders new count".
func (x *reading) mendSecondVerb(v doc.TokenID) {
	t := x.tree
	s := t.sentence(v)
	for k := v + 3; k+1 < s.End; k++ {
		if !t.tag(k-1, doc.CCONJ) || !t.tag(k, doc.NOUN) || t.Tokens[k].Feat("Number") != "Plur" || !x.doneTo(t.lemma(k)) || t.kid(v, "nsubj") == 0 {
			continue
		}
		n, _ := x.phraseFrom(k+1, s.End)
		if n == 0 || t.preposition(n) != "" || t.below(v, n) || t.below(v, k) {
			continue
		}
		t.head[k], t.rel[k], t.verbs[k] = v, "conj", true
		t.head[n], t.rel[n] = k, "obj"
		t.head[k-1], t.rel[k-1] = k, "cc"
		t.index()
		return
	}
}

// mendBarePassive makes the verb v of a headline passive where it is done to
// its subject: "Climber rescued after fall".
func (x *reading) mendBarePassive(v doc.TokenID) {
	t := x.tree
	s := t.kid(v, "nsubj")
	if s == 0 || s > v || t.rel[s] != "nsubj" || t.Tokens[v].Feat("Tense") != "Past" || t.kid(v, "aux", "obj", "iobj", "cop", "ccomp", "xcomp", "compound:prt", "conj") != 0 {
		return
	}
	var phrases []string
	for k := range t.kids(v) {
		if p := t.preposition(k); t.is(k, "obl") && p != "" {
			phrases = append(phrases, p+" "+t.lemma(k))
		}
	}
	ofPatient := slices.ContainsFunc(x.vocab.MatchVerb(t.lemma(v), phrases, "", false), func(m vocab.Match) bool { return m.Patient })
	if t.Tokens[v].Feat("VerbForm") == "Part" || strings.HasSuffix(t.lower(v), "ed") && (ofPatient || x.doneTo(t.lemma(v))) {
		t.rel[s] = "nsubj:pass"
	}
}

// doneTo reports whether the vocabulary has verb as something that is done to
// somebody or something.
func (x *reading) doneTo(verb string) bool {
	return slices.ContainsFunc(x.vocab.MatchVerb(verb, nil, "", false), func(m vocab.Match) bool {
		return m.Object < 0 && m.Fixed < 0 && len(m.Relation.Range) > 0 && !strings.Contains(m.Relation.ID, "-")
	})
}

// headlineFuture reports whether the infinitive v right after the noun n tells
// what n will do: "Teachers to strike next week".
func (x *reading) headlineFuture(n, v doc.TokenID) bool {
	t := x.tree
	return t.Tokens[v].Feat("VerbForm") == "Inf" && t.kid(v, "mark") == n+1 && t.kid(n, "cop", "nsubj") == 0 && x.acts([]doc.TokenID{n})
}

// mendNounVerb makes a verb of a word in -s between bare nouns that the tagger
// took for one of them, where the headline has no other: "Judge orders release
// of mayor". It reports whether it did.
func (x *reading) mendNounVerb(root doc.TokenID) bool {
	t := x.tree
	s := t.sentence(root)
	for i := s.First; i < s.End; i++ {
		if t.tag(i, doc.VERB, doc.AUX) && !t.is(i, "acl", "amod", "compound") {
			return false
		}
	}
	task := t.kid(root, "acl")
	for v := s.First + 1; v < root; v++ {
		n := v - 1
		if !t.tag(v, doc.NOUN) || t.Tokens[v].Feat("Number") != "Plur" || t.head[v] != root || !t.tag(n, doc.NOUN, doc.PROPN) || t.Tokens[n].Feat("Number") == "Plur" || t.span[v].First > n || !x.doneTo(t.lemma(v)) {
			continue
		}
		forces := task != 0 && x.words.control[t.lemma(v)].object && t.Tokens[task].Feat("VerbForm") == "Inf" // "Drought forces farmers to sell"
		if !forces && !x.acts([]doc.TokenID{n}) {
			continue
		}
		for k := s.First; k < v; k++ {
			if t.head[k] == v || t.head[k] == root {
				t.head[k] = n
			}
		}
		t.head[n], t.rel[n] = v, "nsubj"
		t.head[v], t.rel[v] = 0, "root"
		t.head[root], t.rel[root] = v, "obj"
		if forces {
			t.head[task], t.rel[task] = v, "xcomp"
		}
		t.verbs[v] = true
		t.index()
		return true
	}
	return false
}
