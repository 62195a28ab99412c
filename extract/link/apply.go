package link

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"newsgraph/extract/lang"
	"newsgraph/graph"
	"newsgraph/seeds"
)

// Apply changes v, a graph as Link left it, as ds say, and returns for each
// decision why it does not apply, nil where it does. Link knows nothing of
// decisions: what ds make of a graph depends only on the graph and on ds, so
// that without a decision it is as if that had never been made.
func (ds Decisions) Apply(v *graph.View) []error {
	b := &builder{linker: &Linker{}, byID: map[string]*entity{}}
	for _, e := range v.Entities {
		b.add(e)
	}
	stale := make([]error, len(ds))
	for i, d := range ds {
		stale[i] = b.decide(d, v.Claims)
	}
	v.Entities = b.entities()
	v.Claims = Distinct(v.Claims)
	v.Sort()
	return stale
}

// decide applies one decision, or says why it does not apply.
func (b *builder) decide(d Decision, claims []graph.Claim) error {
	x := b.byID[d.Entity]
	if x == nil {
		if b.done(d) {
			return nil
		}
		return fmt.Errorf("there is no entity %s", d.Entity)
	}
	switch d.Do {
	case "merge", "apart":
		y := b.byID[d.Into]
		if y == nil {
			return fmt.Errorf("there is no entity %s", d.Into)
		}
		if d.Do == "merge" {
			b.merge(x, y, claims)
		}
	case "split", "keep":
		if x.documents(d.Name) == nil {
			if d.Do == "split" && b.done(d) {
				return nil
			}
			return fmt.Errorf("no article calls %s %q", d.Entity, d.Name)
		}
		if d.Do == "split" {
			b.split(x, d, claims)
		}
	case "rename":
		x.because(x.Label, graph.Merge{Name: x.Label, Reason: "you renamed it", Score: 1})
		x.Label = d.Label
		give(claims, func(s *graph.Slot, _ string) bool { return s.ID == x.ID }, x)
	case "type":
		x.Type = d.Type
		give(claims, func(s *graph.Slot, _ string) bool { return s.ID == x.ID }, x)
	}
	return nil
}

// done reports whether the graph already is as a merge or a split leaves it.
func (b *builder) done(d Decision) bool {
	switch d.Do {
	case "merge":
		if y := b.byID[d.Into]; y != nil {
			for a := range y.aliases {
				if seeds.Slug(a.text) == d.Entity {
					return true
				}
			}
		}
	case "split":
		y := b.byID[d.into()]
		return y != nil && y.documents(d.Name) != nil
	}
	return false
}

// merge makes x another name of y.
func (b *builder) merge(x, y *entity, claims []graph.Claim) {
	for a, documents := range x.aliases {
		y.alias(a.text, a.lang)
		for id := range documents {
			y.aliases[a][id] = true
		}
	}
	for _, m := range x.merges {
		y.because(m.Name, m)
	}
	y.merges[x.Label] = graph.Merge{Name: x.Label, Reason: "you merged it", Score: 1}
	y.SameAs = slices.Compact(slices.Sorted(slices.Values(slices.Concat(x.SameAs, y.SameAs))))
	delete(b.byID, x.ID)
	give(claims, func(s *graph.Slot, _ string) bool { return s.ID == x.ID }, y)
}

// split gives a name of x to another entity. An article that knows x by that
// name alone, with its parts and titles, speaks of the other throughout, also
// where it says "he"; in the rest those words are the other's that hold the
// name.
func (b *builder) split(x *entity, d Decision, claims []graph.Claim) {
	longer := x.longer(d.Name)
	whole := x.documents(d.Name)
	for a, documents := range x.aliases {
		for id := range documents {
			if whole[id] && !carries(a.text, d.Name, longer) && (a.text == x.Label || !isPart(a.text, d.Name)) {
				whole[id] = false
			}
		}
	}
	moves := func(text, document string) bool {
		all, ok := whole[document]
		return ok && (all || carries(text, d.Name, longer))
	}
	y := b.byID[d.into()]
	if y == nil {
		y = b.add(graph.Entity{ID: d.into(), Label: d.Name, Type: x.Type})
	}
	y.merges[d.Name] = graph.Merge{Name: d.Name, Reason: "you split it from " + x.Label, Score: 1}
	for a, documents := range x.aliases {
		moved := a.text == d.Name
		for id := range documents {
			if moves(a.text, id) {
				y.alias(a.text, a.lang, id)
				delete(documents, id)
				moved = true
			}
		}
		if moved && len(documents) == 0 {
			delete(x.aliases, a)
		}
	}
	x.lend(y)
	for name := range x.merges {
		if x.documents(name) == nil {
			delete(x.merges, name)
		}
	}
	give(claims, func(s *graph.Slot, document string) bool { return s.ID == x.ID && moves(s.Mention, document) }, y)
}

// lend gives y those names of x that no article uses, such as surnames alone,
// and that are parts of the name of y; x keeps them if they are parts of its own.
func (x *entity) lend(y *entity) {
	own := []string{x.Label}
	for a, documents := range x.aliases {
		if len(documents) > 0 {
			own = append(own, a.text)
		}
	}
	for a, documents := range x.aliases {
		if len(documents) > 0 || !isPart(a.text, y.Label) {
			continue
		}
		y.alias(a.text, a.lang)
		if !slices.ContainsFunc(own, func(name string) bool { return isPart(a.text, name) }) {
			delete(x.aliases, a)
		}
	}
}

// into is the ID of what a split makes.
func (d Decision) into() string { return cmp.Or(d.Into, seeds.Slug(d.Name)) }

// documents are those that use the name of x, each true; nil when none does.
func (x *entity) documents(name string) map[string]bool {
	var all map[string]bool
	for a, documents := range x.aliases {
		for id := range documents {
			if a.text == name {
				if all == nil {
					all = map[string]bool{}
				}
				all[id] = true
			}
		}
	}
	return all
}

// longer are the other names of x that hold name: "George Bush" for "Bush".
func (x *entity) longer(name string) []string {
	var all []string
	for n := range x.merges {
		all = append(all, n)
	}
	all = append(all, x.Label)
	return slices.DeleteFunc(all, func(n string) bool { return !holdsName(n, name) || lang.Fold(n) == lang.Fold(name) })
}

// carries reports whether text is name, perhaps with a title, and none of the
// longer names.
func carries(text, name string, longer []string) bool {
	return holdsName(text, name) && !slices.ContainsFunc(longer, func(n string) bool { return holdsName(text, n) })
}

// isPart reports whether all words of text are words of name.
func isPart(text, name string) bool {
	have := lang.Words(name)
	return !slices.ContainsFunc(lang.Words(text), func(w string) bool { return !slices.Contains(have, w) })
}

// holdsName reports whether the words of name stand in text, in one piece.
func holdsName(text, name string) bool {
	return strings.Contains(" "+lang.Fold(text)+" ", " "+lang.Fold(name)+" ")
}

// give gives the slots and qualifiers of claims that pick picks to x; the
// second argument of pick is the ID of the document.
func give(claims []graph.Claim, pick func(s *graph.Slot, document string) bool, x *entity) {
	for i := range claims {
		c := &claims[i]
		changed := false
		slots(c, func(s *graph.Slot) {
			if pick(s, c.Document.ID) {
				s.ID, s.Label, s.Type, changed = x.ID, x.Label, x.Type, true
			}
		})
		for n := range c.Qualifiers {
			q := &c.Qualifiers[n]
			if q.ID != "" && pick(&graph.Slot{ID: q.ID, Mention: q.Mention}, c.Document.ID) {
				q.ID, q.Value, changed = x.ID, x.Label, true
			}
		}
		if changed {
			c.SetID()
		}
	}
}

// Distinct drops claims whose ID another has: the surer one stays.
func Distinct(claims []graph.Claim) []graph.Claim {
	at := map[string]int{}
	var out []graph.Claim
	for _, c := range claims {
		i, ok := at[c.ID]
		switch {
		case !ok:
			at[c.ID] = len(out)
			out = append(out, c)
		case c.Confidence > out[i].Confidence:
			out[i] = c
		}
	}
	return out
}
