package claim

import (
	"iter"
	"strings"

	"newsgraph/extract/doc"
)

// A tree is the dependency trees of a document, with the dependents of each
// token in text order. A token that a broken tree leads back to itself hangs
// on the root.
type tree struct {
	*doc.Document
	head        []doc.TokenID
	rel         []doc.Rel
	first, next []doc.TokenID        // first dependent; next dependent of the same head
	verbs       map[doc.TokenID]bool // verbs that the tagger took for nouns
	span        []doc.Span           // the tokens from the leftmost to the rightmost descendant
}

func newTree(d *doc.Document) *tree {
	n := len(d.Tokens)
	t := &tree{Document: d, verbs: map[doc.TokenID]bool{}, head: make([]doc.TokenID, n), rel: make([]doc.Rel, n)}
	for i := range d.Tokens {
		t.head[i], t.rel[i] = d.Tokens[i].Head, d.Tokens[i].Rel
	}
	mendNames(t)
	mendCopulas(t)
	t.breakCircles()
	t.index()
	return t
}

// breakCircles hangs on the root what leads back to itself.
func (t *tree) breakCircles() {
	for _, s := range t.Sentences {
		for i := s.First; i < s.End; i++ {
			steps := 0
			for h := t.head[i]; h != 0; h = t.head[h] {
				if steps++; steps > s.Len() {
					t.head[i] = 0
					break
				}
			}
		}
	}
}

// index lists the dependents of every token and measures its subtree.
func (t *tree) index() {
	n := len(t.Tokens)
	t.first, t.next, t.span = make([]doc.TokenID, n), make([]doc.TokenID, n), make([]doc.Span, n)
	for i := range t.span {
		t.span[i] = doc.Span{First: doc.TokenID(i), End: doc.TokenID(i) + 1}
	}
	for i := doc.TokenID(n - 1); i > 0 && n > 0; i-- {
		if h := t.head[i]; h != 0 {
			t.next[i], t.first[h] = t.first[h], i
		}
	}
	for i := doc.TokenID(1); int(i) < n; i++ {
		for h := t.head[i]; h != 0; h = t.head[h] {
			t.span[h].First = min(t.span[h].First, i)
			t.span[h].End = max(t.span[h].End, i+1)
		}
	}
}

// kids yields the dependents of h in text order.
func (t *tree) kids(h doc.TokenID) iter.Seq[doc.TokenID] {
	return func(yield func(doc.TokenID) bool) {
		for k := t.first[h]; k != 0 && yield(k); k = t.next[k] {
		}
	}
}

// is reports whether the relation of token i to its head is one of rels,
// which name a relation with all its subtypes ("obl") or one of them
// ("obl:agent").
func (t *tree) is(i doc.TokenID, rels ...doc.Rel) bool {
	rel := t.rel[i]
	for _, r := range rels {
		if rel == r || rel.Base() == r {
			return true
		}
	}
	return false
}

// kid is the first dependent of h with one of the relations, 0 without one.
func (t *tree) kid(h doc.TokenID, rels ...doc.Rel) doc.TokenID {
	for k := range t.kids(h) {
		if t.is(k, rels...) {
			return k
		}
	}
	return 0
}

func (t *tree) tag(i doc.TokenID, tags ...doc.Tag) bool {
	for _, tag := range tags {
		if t.Tokens[i].Tag == tag && !t.verbs[i] || tag == doc.VERB && t.verbs[i] {
			return true
		}
	}
	return false
}

// lemma is the dictionary form of token i in lower case, its parts joined.
func (t *tree) lemma(i doc.TokenID) string {
	return strings.ToLower(strings.ReplaceAll(t.Tokens[i].Lemma, "_", ""))
}

func (t *tree) lower(i doc.TokenID) string { return strings.ToLower(t.Tokens[i].Form) }

// below reports whether i is h or one of its descendants.
func (t *tree) below(i, h doc.TokenID) bool {
	for ; i != 0; i = t.head[i] {
		if i == h {
			return true
		}
	}
	return false
}

// conjuncts is h and the heads that conjunctions join to it, in text order.
func (t *tree) conjuncts(h doc.TokenID) []doc.TokenID {
	all := []doc.TokenID{h}
	for k := range t.kids(h) {
		if t.is(k, "conj") {
			all = append(all, t.conjuncts(k)...)
		}
	}
	return all
}

// fixed is token i with the words of its fixed expression: "because of".
func (t *tree) fixed(i doc.TokenID) string {
	words := t.lower(i)
	for k := range t.kids(i) {
		if t.is(k, "fixed") {
			words += " " + t.lower(k)
		}
	}
	return words
}

// preposition is what leads to the phrase of h: "in", "because of"; "" when
// nothing does. The possessive 's is no preposition.
func (t *tree) preposition(h doc.TokenID) string {
	var words []string
	for k := range t.kids(h) {
		if k < h && (t.is(k, "case") && t.tag(k, doc.ADP, doc.SCONJ, doc.ADV, doc.VERB, doc.ADJ) || t.is(k, "mark") && t.tag(k, doc.SCONJ) && !t.predicate(h)) {
			words = append(words, t.fixed(k))
		}
	}
	return strings.Join(words, " ")
}

// sentence is the range of tokens of the sentence that holds i.
func (t *tree) sentence(i doc.TokenID) doc.Span {
	return t.Sentences[t.SentenceOf(i)]
}
