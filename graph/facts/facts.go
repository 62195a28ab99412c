// Package facts scores a graph against a list of facts that somebody expects
// it to hold, so that people can measure newsgraph on their own articles.
//
// A list is a table with tabs between its columns:
//
//	id   document  subject            relation          object  source    time
//	1    000       Tokayev | Tokajev  requested | ask*  CSTO    -         2022-01
//	1    000       Tokayev | Tokajev  called-on         CSTO    -         2022-01
//	2    000       26 | criminal*     killed*           -       ministry  -
//	3    003       Tokayev            not negotiat*     -       -         -
//
// A cell holds alternatives between bars; each is some words that must all
// stand in the slot, in any order; "*" at the end of a word stands for any
// ending, "-" or nothing for anything at all. "not " before a relation asks
// for a negated claim. The document is the start of the article's file name.
// Rows that share an id are alternatives: one of them is enough. Lines that
// start with "#" are comments.
package facts

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"

	"newsgraph/graph"
	"newsgraph/graph/find"
)

// A Fact is something that a graph should claim, in one or more ways.
type Fact struct {
	ID   string
	ways []way
}

// A way is one row of the table. Each cell is a list of alternatives, each a
// list of words; an empty cell fits anything.
type way struct {
	document                          string
	subject, relation, object, source cell
	time                              string
	negated                           bool
}

type cell [][]string

// Parse reads a table of facts, in the order in which their ids first occur.
func Parse(r io.Reader) ([]Fact, error) {
	var facts []Fact
	s := bufio.NewScanner(r)
	for n := 1; s.Scan(); n++ {
		line := strings.TrimRight(s.Text(), "\r")
		if strings.TrimSpace(line) == "" || strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) < 5 {
			return nil, fmt.Errorf("line %d: %d columns; a fact has id, document, subject, relation, object, and perhaps source and time", n, len(f))
		}
		if f[0] == "id" {
			continue
		}
		for len(f) < 7 {
			f = append(f, "-")
		}
		relation, negated := strings.CutPrefix(f[3], "not ")
		w := way{strings.TrimSpace(f[1]), parseCell(f[2]), parseCell(relation), parseCell(f[4]), parseCell(f[5]), strings.TrimSpace(f[6]), negated}
		if w.time == "-" {
			w.time = ""
		}
		id := strings.TrimSpace(f[0])
		at := slices.IndexFunc(facts, func(f Fact) bool { return f.ID == id })
		if at < 0 {
			at = len(facts)
			facts = append(facts, Fact{ID: id})
		}
		facts[at].ways = append(facts[at].ways, w)
	}
	return facts, s.Err()
}

func parseCell(s string) cell {
	var c cell
	for alt := range strings.SplitSeq(s, "|") {
		if alt = strings.TrimSpace(alt); alt == "" || alt == "-" {
			continue
		}
		var words []string
		for w := range strings.FieldsSeq(alt) {
			stem, open := strings.CutSuffix(w, "*")
			// A hyphen parts words here as it does in slots.
			parts := strings.Fields(find.Fold(stem))
			if open && len(parts) > 0 {
				parts[len(parts)-1] += "*"
			}
			words = append(words, parts...)
		}
		c = append(c, words)
	}
	return c
}

// fits reports whether one alternative of c has all its words in text.
func (c cell) fits(text string) bool {
	if len(c) == 0 {
		return true
	}
	have := strings.Fields(find.Fold(text))
	return slices.ContainsFunc(c, func(alt []string) bool {
		for _, w := range alt {
			stem, open := strings.CutSuffix(w, "*")
			if !slices.ContainsFunc(have, func(h string) bool { return h == stem || open && strings.HasPrefix(h, stem) }) {
				return false
			}
		}
		return true
	})
}

// A Result says how a graph does on one fact.
type Result struct {
	Fact   Fact
	Claim  *graph.Claim // the best claim that states it; nil when none does
	Source bool         // whether the claim has the source asked for
	Time   bool         // whether it has the time asked for
}

// Score finds, for each fact, the claim of v that states it best.
func Score(v *graph.View, facts []Fact) []Result {
	results := make([]Result, len(facts))
	for i, f := range facts {
		results[i].Fact = f
		best := -1
		for _, w := range f.ways {
			for j := range v.Claims {
				c := &v.Claims[j]
				if !w.states(c) {
					continue
				}
				r := Result{f, c, w.rightSource(c), w.rightTime(c)}
				if rank := r.rank(); rank > best {
					results[i], best = r, rank
				}
			}
		}
	}
	return results
}

func (r *Result) rank() int {
	rank := 0
	if r.Source {
		rank += 2
	}
	if r.Time {
		rank++
	}
	return rank
}

// states reports whether c says what w asks, whoever says so and whenever. An
// object may also stand in a qualifier.
func (w *way) states(c *graph.Claim) bool {
	if !strings.HasPrefix(c.Document.Name, w.document) || c.Negated != w.negated ||
		!w.subject.fits(text(&c.Subject)) || !w.relation.fits(c.Relation.ID+" "+c.Relation.Label+" "+c.Relation.Mention) {
		return false
	}
	if len(w.object) == 0 || c.Object != nil && w.object.fits(text(c.Object)) {
		return true
	}
	return slices.ContainsFunc(c.Qualifiers, func(q graph.Qualifier) bool { return w.object.fits(q.Value + " " + q.Mention) })
}

func (w *way) rightSource(c *graph.Claim) bool {
	if len(w.source) == 0 {
		return true
	}
	for s := c.Source; s != nil; s = s.Source {
		if w.source.fits(text(&s.Slot)) {
			return true
		}
	}
	return false
}

func (w *way) rightTime(c *graph.Claim) bool {
	return w.time == "" || slices.ContainsFunc(c.Qualifiers, func(q graph.Qualifier) bool {
		return (q.Role == "time" || q.Role == "start" || q.Role == "end") && strings.HasPrefix(q.Value, w.time)
	})
}

func text(s *graph.Slot) string {
	return strings.Join([]string{s.Label, s.ID, s.Mention, s.Value, s.Unit}, " ")
}
