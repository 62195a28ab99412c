package main

import (
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"newsgraph/graph"
	"newsgraph/graph/network"
)

func (a *app) pathCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "path A B",
		Short: "Show the shortest way from one entity to another",
		Long: `Show the shortest way from one entity to another over the claims that name
both of two things, in either direction.`,
		Example: `  newsgraph path Masimov Putin`,
		Args:    cobra.ExactArgs(2),
		RunE: func(c *cobra.Command, args []string) error {
			v, err := a.view(c.Context())
			if err != nil {
				return err
			}
			from, err := entityID(v, args[0])
			if err != nil {
				return err
			}
			to, err := entityID(v, args[1])
			if err != nil {
				return err
			}
			n, err := network.New(v)
			if err != nil {
				return err
			}
			steps, err := n.Path(from, to)
			if err != nil {
				return fmt.Errorf("%s and %s: %w", from, to, err)
			}
			for _, s := range steps {
				if err := a.writeStep(v, s); err != nil {
					return err
				}
			}
			a.say("%s from %s to %s", count(len(steps), "step"), from, to)
			return nil
		},
	}
}

// writeStep writes the first claim between the ends of s, or as JSON all of
// them.
func (a *app) writeStep(v *graph.View, s network.Step) error {
	for i := range v.Claims {
		c := &v.Claims[i]
		if !slices.Contains(s.Claims, c.ID) {
			continue
		}
		if err := a.writeClaim(c); err != nil || !a.json {
			return err
		}
	}
	return nil
}
