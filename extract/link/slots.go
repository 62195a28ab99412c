package link

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"newsgraph/extract/doc"
	"newsgraph/graph"
	"newsgraph/seeds"
)

func itoa(n int) string { return strconv.Itoa(n) }

// slots calls f for every slot of c.
func slots(c *graph.Claim, f func(*graph.Slot)) {
	f(&c.Subject)
	if c.Object != nil {
		f(c.Object)
	}
	for s := c.Source; s != nil; s = s.Source {
		f(&s.Slot)
	}
}

// local is the chain that a local ID names, 0 for other IDs.
func local(id string) (doc.ChainID, bool) {
	digits, ok := strings.CutPrefix(id, "#")
	if !ok {
		return 0, false
	}
	n, err := strconv.Atoi(digits)
	return doc.ChainID(n), err == nil && n > 0
}

// describe makes entities of the groups, events and concepts that claims name
// by a description: those with a slug, and chains without a name.
func (b *builder) describe(claims [][]graph.Claim) {
	for n := range claims {
		d := b.docs[n]
		for i := range claims[n] {
			slots(&claims[n][i], func(s *graph.Slot) {
				chain, ok := local(s.ID)
				if !ok {
					if s.ID != "" {
						b.concept(s.ID, s.Label, s.Type, s, d)
					}
					return
				}
				key := chainKey{n, chain}
				if b.entityOf[key] != "" || int(chain) >= len(d.Chains) {
					return
				}
				label := cmp.Or(s.Label, d.Chains[chain].Label)
				id := cmp.Or(seeds.Slug(label), "unnamed")
				b.concept(id, label, cmp.Or(s.Type, d.Chains[chain].Type), s, d)
				b.entityOf[key] = id
			})
		}
	}
}

// concept opens or extends the entity of a description. Its words in the
// article are another name for it unless they name something else.
func (b *builder) concept(id, label, typ string, s *graph.Slot, d *doc.Document) {
	x := b.byID[id]
	if x == nil {
		x = b.add(graph.Entity{ID: id, Label: cmp.Or(label, id), Type: cmp.Or(typ, graph.Concept)})
	}
	x.alias(x.Label, "en")
	if mention := strings.Join(strings.Fields(s.Mention), " "); mention != "" && len(mention) < 80 && !names(d, s.Start, s.End) {
		x.alias(mention, d.Lang, d.ID)
	}
}

// names reports whether a name or a pronoun lies in the bytes of d.
func names(d *doc.Document, start, end int) bool {
	for _, m := range d.Mentions {
		if first, last := d.Bytes(m.Span); m.Kind != doc.ByNominal && start <= first && last <= end {
			return true
		}
	}
	return false
}

// resolve replaces the local IDs of claims.
func (b *builder) resolve(claims [][]graph.Claim) error {
	for n := range claims {
		for i := range claims[n] {
			c := &claims[n][i]
			var failed error
			slots(c, func(s *graph.Slot) {
				if s.ID == "" {
					return
				}
				id := s.ID
				if chain, ok := local(s.ID); ok {
					if id = b.entityOf[chainKey{n, chain}]; id == "" {
						failed = fmt.Errorf("%s: claim of bytes %d to %d: no chain %s", b.docs[n].Name, s.Start, s.End, s.ID)
						return
					}
				}
				if x := b.byID[id]; x != nil {
					s.ID, s.Label, s.Type = x.ID, x.Label, x.Type
				}
			})
			if failed != nil {
				return failed
			}
			for q := range c.Qualifiers {
				b.qualifier(&c.Qualifiers[q], n)
			}
			c.SetID()
		}
	}
	return nil
}

// qualifier gives a qualifier the ID and label of its entity; one that names
// no chain loses its ID.
func (b *builder) qualifier(q *graph.Qualifier, n int) {
	id := q.ID
	if chain, ok := local(id); ok {
		id = b.entityOf[chainKey{n, chain}]
	}
	q.ID = ""
	if x := b.byID[id]; x != nil {
		q.ID, q.Value = x.ID, x.Label
	}
}

// surnames gives people the last words of their names as aliases, where
// nobody else in the graph has them, so that they can be asked for by them.
func (b *builder) surnames() {
	owners := map[string]map[*entity]bool{}
	for _, x := range b.byID {
		if !x.named || x.Type != graph.Person {
			continue
		}
		for a, documents := range x.aliases {
			words := strings.Fields(a.text)
			if len(words) < 2 || len(documents) == 0 && a.text != x.Label {
				continue
			}
			last := words[len(words)-1]
			if owners[last] == nil {
				owners[last] = map[*entity]bool{}
			}
			owners[last][x] = true
		}
	}
	for name, people := range owners {
		for x := range people {
			if len(people) == 1 && len(name) > 2 {
				x.alias(name, "")
			}
		}
	}
}

// entities returns what was built, sorted.
func (b *builder) entities() []graph.Entity {
	b.surnames()
	var out []graph.Entity
	for _, x := range b.byID {
		e := x.Entity
		e.Aliases, e.Merges = nil, nil
		for a, documents := range x.aliases {
			var ids []string
			for id := range documents {
				ids = append(ids, id)
			}
			slices.Sort(ids)
			e.Aliases = append(e.Aliases, graph.Alias{Text: a.text, Lang: a.lang, Documents: ids})
		}
		slices.SortFunc(e.Aliases, func(a, b graph.Alias) int {
			return cmp.Or(cmp.Compare(a.Text, b.Text), cmp.Compare(a.Lang, b.Lang))
		})
		for _, m := range x.merges {
			e.Merges = append(e.Merges, m)
		}
		slices.SortFunc(e.Merges, func(a, b graph.Merge) int { return cmp.Compare(a.Name, b.Name) })
		out = append(out, e)
	}
	slices.SortFunc(out, func(a, b graph.Entity) int { return cmp.Compare(a.ID, b.ID) })
	return out
}
