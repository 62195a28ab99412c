package parse

import (
	"strings"

	"newsgraph/extract/doc"
)

// A draft is a tree of one sentence while it changes. Words count from 1; 0 is
// the root.
type draft struct {
	*prices
	words       []*doc.Token
	wholes      []doc.Span // names and brackets: nothing but their head hangs outside
	head        []int
	rel         []string // with subtypes
	base        []string // without
	first, next []int    // first dependent; next dependent of the same head
}

// draft returns a draft of the tree of words, the first of which is token
// first, without arcs; nil when the model knows no prices.
func (m *Model) draft(words []doc.Token, names []doc.Name, first doc.TokenID) *draft {
	if m.prices == nil {
		return nil
	}
	n := len(words) + 1
	d := &draft{prices: m.prices, words: make([]*doc.Token, n), head: make([]int, n), rel: make([]string, n), base: make([]string, n), first: make([]int, n), next: make([]int, n)}
	d.words[0] = new(doc.Token)
	for _, name := range names {
		d.wholes = append(d.wholes, doc.Span{First: name.First - first + 1, End: name.End - first + 1})
	}
	open := 0
	for i := range words {
		d.words[i+1] = &words[i]
		switch words[i].Form {
		case "(":
			open = i + 1
		case ")":
			if open > 0 {
				d.wholes = append(d.wholes, doc.Span{First: doc.TokenID(open + 1), End: doc.TokenID(i + 1)})
			}
			open = 0
		}
	}
	return d
}

// set gives word i another arc.
func (d *draft) set(i, head int, rel string) {
	d.head[i], d.rel[i] = head, rel
	d.base[i], _, _ = strings.Cut(rel, ":")
}

// isTree reports whether every word leads to the one root.
func (d *draft) isTree() bool {
	roots := 0
	for i := 1; i < len(d.head); i++ {
		if d.head[i] == 0 {
			roots++
		}
		steps := 0
		for h := d.head[i]; h != 0; h = d.head[h] {
			if steps++; steps > len(d.head) {
				return false
			}
		}
	}
	return roots == 1
}

func (d *draft) tag(i int, tags ...doc.Tag) bool {
	for _, t := range tags {
		if d.words[i].Tag == t {
			return true
		}
	}
	return false
}

func (d *draft) finite(i int) bool { return d.words[i].Feat("VerbForm") == "Fin" }

func (d *draft) nominal(i int) bool { return d.tag(i, doc.NOUN, doc.PROPN, doc.PRON, doc.NUM) }

// kid is the first dependent of v with relation rel, 0 for none.
func (d *draft) kid(v int, rel string) int {
	for k := d.first[v]; k != 0; k = d.next[k] {
		if d.base[k] == rel {
			return k
		}
	}
	return 0
}

// preposition is the word before v that leads to its phrase, "" for none.
func (d *draft) preposition(v int) string {
	for k := d.first[v]; k != 0 && k < v; k = d.next[k] {
		if d.base[k] == "case" && d.tag(k, doc.ADP, doc.SCONJ) {
			return strings.ToLower(d.words[k].Form)
		}
	}
	return ""
}

// finiteVerb is the finite one among v, its auxiliaries and its copula, 0 for none.
func (d *draft) finiteVerb(v int) int {
	if d.tag(v, doc.VERB, doc.AUX) && d.finite(v) {
		return v
	}
	for k := d.first[v]; k != 0; k = d.next[k] {
		if (d.base[k] == "aux" || d.base[k] == "cop") && d.finite(k) {
			return k
		}
	}
	return 0
}

// crossed reports whether a word below the arc to i hangs outside of it.
func (d *draft) crossed(i int) bool {
	h := d.head[i]
	if h == 0 || d.tag(i, doc.PUNCT) {
		return false
	}
	low, high := min(i, h), max(i, h)
	for j := low + 1; j < high; j++ {
		if d.head[j] < low || d.head[j] > high {
			return true
		}
	}
	return false
}
