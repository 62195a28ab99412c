package main

import (
	"cmp"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/spf13/cobra"

	"newsgraph/graph"
	"newsgraph/seeds"
)

func (a *app) relationsCommand() *cobra.Command {
	var family string
	var tables []string
	var unused, missing bool
	c := &cobra.Command{
		Use:   "relations",
		Short: "List the vocabulary of relations, and what it lacks for a graph",
		Long: `List the relations that claims may have, with the words that express them.

With --unused, only those that no claim of the graph has; with --missing, the
open relations of the graph, the most frequent first: verbs that are in no
table. Words for them go into a file of your own (see --relations).`,
		Example: `  newsgraph relations --family law
  newsgraph relations --missing -g my.graph
  newsgraph relations --relations my.toml --json`,
		RunE: func(c *cobra.Command, _ []string) error {
			all, err := relations(tables)
			if err != nil {
				return err
			}
			if unused || missing {
				v, err := a.view(c.Context())
				if err != nil {
					return err
				}
				if missing {
					return a.missing(v)
				}
				used := map[string]bool{}
				for _, c := range v.Claims {
					used[c.Relation.ID] = true
				}
				all = slices.DeleteFunc(all, func(r seeds.Relation) bool { return used[r.ID] })
			}
			if family != "" {
				families := map[string]bool{}
				for _, r := range all {
					families[r.Family] = true
				}
				if !families[family] {
					return usageError{hinted{fmt.Errorf("no relations of family %q", family),
						"families: " + strings.Join(slices.Sorted(maps.Keys(families)), ", ")}}
				}
				all = slices.DeleteFunc(all, func(r seeds.Relation) bool { return r.Family != family })
			}
			return a.listRelations(all)
		},
	}
	c.Flags().StringVar(&family, "family", "", "only relations of this `family`, such as law")
	c.Flags().StringArrayVar(&tables, "relations", nil, "`file` of relations of your own, in the format of seeds/relations")
	c.Flags().BoolVar(&unused, "unused", false, "only relations that no claim of the graph has")
	c.Flags().BoolVar(&missing, "missing", false, "relations of the graph that are in no table")
	c.MarkFlagsMutuallyExclusive("unused", "missing")
	return c
}

// relations is the vocabulary with the user's tables.
func relations(paths []string) ([]seeds.Relation, error) {
	var user []seeds.Table
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		user = append(user, seeds.Table{Name: path, Text: text})
	}
	return seeds.Relations(user...)
}

// A relationLine is what --json writes of a relation.
type relationLine struct {
	ID       string                 `json:"id"`
	Family   string                 `json:"family"`
	Gloss    string                 `json:"gloss"`
	Domain   []string               `json:"domain,omitempty"`
	Range    []string               `json:"range,omitempty"`
	Inverse  string                 `json:"inverse,omitempty"`
	PLOVER   string                 `json:"plover,omitempty"`
	Wikidata string                 `json:"wikidata,omitempty"`
	Words    map[string]seeds.Words `json:"words"`
}

func (a *app) listRelations(all []seeds.Relation) error {
	if a.json {
		for _, r := range all {
			if err := writeJSON(a.out, relationLine{r.ID, r.Family, r.Gloss, r.Domain, r.Range, r.Inverse, r.PLOVER, r.Wikidata, r.Words}); err != nil {
				return err
			}
		}
		return nil
	}
	t := a.table("ID", "Family", "PLOVER", "Meaning")
	for _, r := range all {
		t.AppendRow(table.Row{r.ID, r.Family, r.PLOVER, r.Gloss})
	}
	t.Render()
	a.say("%s", count(len(all), "relation"))
	return nil
}

// An openRelation is a relation of a graph that no table has.
type openRelation struct {
	ID      string `json:"id"`
	Claims  int    `json:"claims"`
	Mention string `json:"mention"` // the words of its first claim
}

func (a *app) missing(v *graph.View) error {
	at := map[string]int{}
	var open []openRelation
	for _, c := range v.Claims {
		if c.Relation.Canonical {
			continue
		}
		i, ok := at[c.Relation.ID]
		if !ok {
			i = len(open)
			at[c.Relation.ID] = i
			open = append(open, openRelation{ID: c.Relation.ID, Mention: c.Relation.Mention})
		}
		open[i].Claims++
	}
	slices.SortStableFunc(open, func(x, y openRelation) int { return cmp.Or(y.Claims-x.Claims, cmp.Compare(x.ID, y.ID)) })
	if a.json {
		for _, r := range open {
			if err := writeJSON(a.out, r); err != nil {
				return err
			}
		}
		return nil
	}
	t := a.table("Open relation", "Claims", "Words")
	for _, r := range open {
		t.AppendRow(table.Row{r.ID, r.Claims, r.Mention})
	}
	t.Render()
	a.say("%s", count(len(open), "open relation"))
	return nil
}
