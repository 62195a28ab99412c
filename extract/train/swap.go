package train

import (
	"math/rand/v2"
	"slices"
	"strings"

	"newsgraph/extract/doc"
	"newsgraph/extract/names"
)

// swapped is the share of names in whose place training puts others.
const swapped = 0.3

// A swapper puts names in the places of others of the same type and file, so
// that the net learns from what stands around names and not the names by
// heart: Dai and Adel (2020), "An Analysis of Simple Data Augmentation for
// Named Entity Recognition".
type swapper struct {
	indexer *indexer
	names   map[kindOfName][][]string // as words, each once
}

// A kindOfName is what a file of names means by a type.
type kindOfName struct {
	from int32 // see sentence
	typ  int   // in names.Types
}

func newSwapper(x *indexer, examples []*example) *swapper {
	s := &swapper{x, map[kindOfName][][]string{}}
	type name struct {
		kindOfName
		words string
	}
	seen := map[name]bool{}
	for _, e := range examples {
		for _, p := range places(e) {
			words := e.forms[p.Start:p.End]
			n := name{kindOfName{e.from, p.typ}, key(words)}
			if !seen[n] {
				seen[n] = true
				s.names[n.kindOfName] = append(s.names[n.kindOfName], words)
			}
		}
	}
	return s
}

// A place is the words of a name in a sentence.
type place struct {
	doc.Range
	typ int
}

// places returns the persons, places and organisations of e, of which every
// file of names knows all.
func places(e *example) []place {
	var out []place
	for i := 0; i < len(e.names); i++ {
		for t := range names.Types[:3] {
			if e.names[i] != 1<<names.Begin(t) {
				continue
			}
			end := i + 1
			for end < len(e.names) && e.names[end] == 1<<names.Inside(t) {
				end++
			}
			out = append(out, place{doc.Range{Start: i, End: end}, t})
		}
	}
	return out
}

// swap returns e with other names in some places.
func (s *swapper) swap(e *example, r *rand.Rand) *example {
	var chosen []place
	for _, p := range places(e) {
		if r.Float64() < swapped {
			chosen = append(chosen, p)
		}
	}
	if len(chosen) == 0 {
		return e
	}
	out, at := &example{from: e.from}, 0
	for _, p := range chosen {
		out.append(e.part(at, p.Start))
		others := s.names[kindOfName{e.from, p.typ}]
		words := cased(others[r.IntN(len(others))], strings.Join(e.forms[p.Start:p.End], ""))
		out.append(s.name(words, p.typ))
		at = p.End
	}
	out.append(e.part(at, len(e.forms)))
	return out
}

// cased returns words in capitals or small letters where like is in these
// throughout and no abbreviation.
func cased(words []string, like string) []string {
	const longest = 5 // abbreviation
	var to func(string) string
	switch {
	case len(like) > longest && like == strings.ToUpper(like):
		to = strings.ToUpper
	case like == strings.ToLower(like):
		to = strings.ToLower
	default:
		return words
	}
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = to(w)
	}
	return out
}

// name returns an example of the words of a name of type t, whose tags and tree
// are unknown.
func (s *swapper) name(words []string, t int) *example {
	n := len(words)
	none := slices.Repeat([]int32{-1}, n)
	e := &example{
		forms: make([]string, n), keys: make([]string, n), stems: make([]string, n), links: make([]string, n),
		own: make([]int32, n), classes: make([][]int32, n), given: make([]int32, n),
		tags: none, feats: none, rule: none, heads: none, rels: none,
		names: make([]uint32, n),
	}
	for i, w := range words {
		s.indexer.setForm(e, i, w)
		e.names[i] = 1 << names.Inside(t)
	}
	e.names[0] = 1 << names.Begin(t)
	return e
}

// part returns words [from, to) of e, with heads as in e.
func (e *example) part(from, to int) *example {
	p := &example{
		forms: e.forms[from:to], keys: e.keys[from:to], stems: e.stems[from:to], links: e.links[from:to],
		own: e.own[from:to], classes: e.classes[from:to], given: e.given[from:to],
		tags: e.tags[from:to], feats: e.feats[from:to], rule: e.rule[from:to], heads: e.heads[from:to], rels: e.rels[from:to],
		from: e.from,
	}
	if e.names != nil {
		p.names = e.names[from:to]
	}
	return p
}

func (e *example) append(o *example) {
	e.forms, e.keys = append(e.forms, o.forms...), append(e.keys, o.keys...)
	e.stems, e.links = append(e.stems, o.stems...), append(e.links, o.links...)
	e.own, e.classes, e.given = append(e.own, o.own...), append(e.classes, o.classes...), append(e.given, o.given...)
	e.tags, e.feats, e.rule = append(e.tags, o.tags...), append(e.feats, o.feats...), append(e.rule, o.rule...)
	e.heads, e.rels = append(e.heads, o.heads...), append(e.rels, o.rels...)
	e.names = append(e.names, o.names...)
}
