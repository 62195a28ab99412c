package main

import (
	"slices"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/spf13/cobra"

	"newsgraph/graph"
)

func (a *app) entitiesCommand() *cobra.Command {
	var kind string
	c := &cobra.Command{
		Use:   "entities",
		Short: "List people, organisations, places and other things",
		Example: `  newsgraph entities --type person
  newsgraph entities --json`,
		RunE: func(c *cobra.Command, _ []string) error {
			if kind != "" && !slices.Contains(entityTypes, kind) {
				return unknownType(kind)
			}
			v, err := a.view(c.Context())
			if err != nil {
				return err
			}
			used := map[string]int{}
			for _, c := range v.Claims {
				used[c.Subject.ID]++
				if c.Object != nil {
					used[c.Object.ID]++
				}
			}
			list := slices.DeleteFunc(v.Entities, func(e graph.Entity) bool { return kind != "" && e.Type != kind })
			if a.json {
				for i := range list {
					if err := writeJSON(a.out, &list[i]); err != nil {
						return err
					}
				}
				return nil
			}
			slices.SortStableFunc(list, func(x, y graph.Entity) int { return used[y.ID] - used[x.ID] })
			t := a.table("ID", "Type", "Claims", "Names")
			for _, e := range list {
				t.AppendRow(table.Row{e.ID, e.Type, used[e.ID], strings.Join(spellings(&e), ", ")})
			}
			t.Render()
			a.say("%s", count(len(list), "entity"))
			return nil
		},
	}
	c.Flags().StringVar(&kind, "type", "", "only entities of this `type`: "+strings.Join(entityTypes, ", "))
	return c
}

// spellings are the distinct forms of an entity's name that articles use.
func spellings(e *graph.Entity) []string {
	var out []string
	for _, al := range e.Aliases {
		if len(al.Documents) > 0 && !slices.Contains(out, al.Text) {
			out = append(out, al.Text)
		}
	}
	return out
}

// table returns a table that Render writes to the results.
func (a *app) table(columns ...any) table.Writer {
	t := table.NewWriter()
	t.SetOutputMirror(a.out)
	t.SetStyle(table.StyleLight)
	t.Style().Options = table.OptionsNoBordersAndSeparators
	t.Style().Format.Header = 0
	t.AppendHeader(columns)
	if w := a.width(); w > 0 {
		t.SetColumnConfigs([]table.ColumnConfig{{Number: len(columns), WidthMax: max(20, w-60)}})
	}
	return t
}
