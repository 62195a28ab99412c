// Package find finds entities of a view by what people type: an ID, a name in
// any spelling that the graph has seen, or a part of one.
package find

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"newsgraph/graph"
)

// Entity returns the one entity that name means. An exact ID wins over an
// exact label or alias, and that over a name which holds all words of name.
// When several fit equally well, the one that claims name most often is
// meant, unless two are named equally often: then the error lists them.
func Entity(v *graph.View, name string) (*graph.Entity, error) {
	best := Entities(v, name)
	if len(best) == 0 {
		return nil, fmt.Errorf("no entity is called %q", name)
	}
	if len(best) == 1 {
		return best[0], nil
	}
	count := counts(v)
	slices.SortStableFunc(best, func(a, b *graph.Entity) int { return count[b.ID] - count[a.ID] })
	if count[best[0].ID] > count[best[1].ID] {
		return best[0], nil
	}
	var ids []string
	for _, e := range best[:min(len(best), 8)] {
		ids = append(ids, e.ID)
	}
	return nil, fmt.Errorf("%q may be %s", name, strings.Join(ids, ", "))
}

// Entities returns all entities that name fits as well as it fits any, by ID.
func Entities(v *graph.View, name string) []*graph.Entity {
	want := Fold(name)
	if want == "" {
		return nil
	}
	var best []*graph.Entity
	rank := 0
	for i := range v.Entities {
		e := &v.Entities[i]
		r := fits(e, name, want)
		if r > rank {
			best, rank = nil, r
		}
		if r == rank && r > 0 {
			best = append(best, e)
		}
	}
	return best
}

// fits says how well e fits a name: 3 by its ID, 2 by a whole name, 1 by some
// words of one, 0 not at all.
func fits(e *graph.Entity, name, want string) int {
	if e.ID == name {
		return 3
	}
	rank := 0
	check := func(form string) {
		form = Fold(form)
		switch {
		case form == want:
			rank = 2
		case rank == 0 && holds(form, want):
			rank = 1
		}
	}
	check(e.Label)
	for _, a := range e.Aliases {
		check(a.Text)
	}
	return rank
}

// holds reports whether every word of want is a word of form.
func holds(form, want string) bool {
	have := strings.Fields(form)
	for _, w := range strings.Fields(want) {
		if !slices.Contains(have, w) {
			return false
		}
	}
	return true
}

func counts(v *graph.View) map[string]int {
	n := map[string]int{}
	for _, c := range v.Claims {
		n[c.Subject.ID]++
		if c.Object != nil {
			n[c.Object.ID]++
		}
	}
	return n
}

// Fold makes forms alike that differ only in case, accents, hyphens and
// punctuation: "Wit-Rusland" and "wit rusland".
func Fold(s string) string {
	var b strings.Builder
	for _, r := range norm.NFKD.String(s) {
		switch {
		case unicode.Is(unicode.Mn, r) || r == '\'' || r == '’' || r == '.':
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			b.WriteRune(unicode.ToLower(r))
		default:
			b.WriteByte(' ')
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}
