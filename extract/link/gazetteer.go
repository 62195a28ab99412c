package link

import (
	"strings"

	"newsgraph/extract/lang"
	"newsgraph/seeds"
)

// A gazetteer finds entities by name and ID.
type gazetteer struct {
	entities []seeds.Entity
	byID     map[string]int
	byName   map[string][]int // folded names, not words of origin
	words    [][]string       // by entity: the spelling keys of the words of its names
}

func newGazetteer(entities []seeds.Entity) *gazetteer {
	g := &gazetteer{entities: entities, byID: map[string]int{}, byName: map[string][]int{}, words: make([][]string, len(entities))}
	for i, e := range entities {
		if _, ok := g.byID[e.ID]; ok {
			continue // the first of an ID wins
		}
		g.byID[e.ID] = i
		seen := map[string]bool{}
		for _, a := range e.Aliases {
			f := lang.Fold(bare(a.Text, e.Type))
			if a.Form == seeds.Adjective || a.Form == seeds.Demonym || seen[f] {
				continue
			}
			seen[f] = true
			g.words[i] = append(g.words[i], strings.Fields(lang.Key(a.Text))...)
			g.byName[f] = append(g.byName[f], i)
		}
	}
	return g
}

// lookup is the ID of the first entity of the type that has the name, "" for
// none.
func (g *gazetteer) lookup(name, typ string) string {
	for _, form := range []string{name, bare(name, typ), strings.TrimPrefix(strings.ToLower(name), "republic of ")} {
		for _, i := range g.byName[lang.Fold(form)] {
			if e := &g.entities[i]; typesAgree(e.Type, typ) {
				return e.ID
			}
		}
	}
	return ""
}

// items are the entities of the gazetteer as items to match with: people's
// names in full only, since a bare surname may be anybody's. Those are left
// out that share no spelling with any of the others, to save time.
func (g *gazetteer) items(others []item) []item {
	keys := map[string]bool{}
	for _, o := range others {
		for _, n := range o.names {
			for _, w := range strings.Fields(lang.Key(n)) {
				keys[w] = true
			}
		}
	}
	var out []item
	for i, e := range g.entities {
		if g.byID[e.ID] != i {
			continue
		}
		var names []string
		shared := false
		for _, a := range e.Aliases {
			if a.Form != "" || e.Type == "person" && !strings.Contains(a.Text, " ") {
				continue
			}
			names = append(names, a.Text)
		}
		for _, w := range g.words[i] {
			shared = shared || keys[w]
		}
		if shared && len(names) > 0 {
			for _, n := range names {
				it := item{names: []string{n}, typ: e.Type, known: e.ID}
				if everywhere(n) {
					it.country = e.Country
				}
				out = append(out, it)
			}
		}
	}
	return out
}
