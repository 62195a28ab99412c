package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"newsgraph/graph"
)

func (a *app) showCommand() *cobra.Command {
	var why bool
	c := &cobra.Command{
		Use:   "show NAME",
		Short: "Show one entity: its names, and the claims about it",
		Example: `  newsgraph show Tokayev
  newsgraph show Wit-Rusland --why`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			v, err := a.view(c.Context())
			if err != nil {
				return err
			}
			e, err := entity(v, strings.Join(args, " "))
			if err != nil {
				return err
			}
			return a.show(v, e, why)
		},
	}
	c.Flags().BoolVar(&why, "why", false, "say why each name was taken for this entity")
	return c
}

func (a *app) show(v *graph.View, e *graph.Entity, why bool) error {
	if a.json {
		return a.showJSON(v, e)
	}
	fmt.Fprintf(a.out, "%s (%s, %s)\n", e.Label, e.Type, e.ID)
	if names := spellings(e); len(names) > 0 {
		fmt.Fprintf(a.out, "  named  %s\n", strings.Join(names, ", "))
	}
	for _, iri := range e.SameAs {
		fmt.Fprintf(a.out, "  same as  %s\n", iri)
	}
	if why {
		for _, m := range e.Merges {
			fmt.Fprintf(a.out, "  %s: %s (%.2f)\n", m.Name, m.Reason, m.Score)
		}
	}
	for _, part := range []struct {
		title string
		has   func(*graph.Claim) bool
	}{
		{"Does and is", func(c *graph.Claim) bool { return c.Subject.ID == e.ID }},
		{"Is done to it", func(c *graph.Claim) bool {
			return c.Object != nil && c.Object.ID == e.ID && c.Subject.ID != e.ID
		}},
		{"Says", func(c *graph.Claim) bool { return saidBy(c, e.ID) && c.Subject.ID != e.ID }},
	} {
		first := true
		for i := range v.Claims {
			c := &v.Claims[i]
			if !part.has(c) {
				continue
			}
			if first {
				fmt.Fprintf(a.out, "\n%s\n", part.title)
				first = false
			}
			fmt.Fprintf(a.out, "  %s\n      %s:%d  %s\n", sayClaim(c), c.Document.Name, c.Evidence.Start, oneLine(c.Evidence.Text))
		}
	}
	return nil
}

// showJSON writes the entity and then its claims, one a line.
func (a *app) showJSON(v *graph.View, e *graph.Entity) error {
	if err := writeJSON(a.out, e); err != nil {
		return err
	}
	for i := range v.Claims {
		if names(&v.Claims[i], e.ID) {
			if err := writeJSON(a.out, &v.Claims[i]); err != nil {
				return err
			}
		}
	}
	return nil
}
