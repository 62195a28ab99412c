package main

import (
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"newsgraph/graph/facts"
)

func (a *app) evalCommand() *cobra.Command {
	var missed bool
	c := &cobra.Command{
		Use:   "eval FACTS",
		Short: "Score the graph against a list of facts",
		Long: `Score the graph against a list of facts that it should hold: a table with tabs
between the columns id, document, subject, relation, object, source, time.
A cell holds alternatives between bars; "*" stands for any ending of a word,
"-" for anything; "not " before a relation asks for a negated claim. Rows that
share an id are alternatives.`,
		Example: `  newsgraph eval facts.tsv
  newsgraph eval --missed facts.tsv`,
		Args: cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			f, err := os.Open(args[0])
			if err != nil {
				return err
			}
			defer f.Close()
			list, err := facts.Parse(f)
			if err != nil {
				return fmt.Errorf("%s: %w", args[0], err)
			}
			if len(list) == 0 {
				return fmt.Errorf("%s: no facts in it", args[0])
			}
			v, err := a.view(c.Context())
			if err != nil {
				return err
			}
			return a.reportFacts(facts.Score(v, list), missed)
		},
	}
	c.Flags().BoolVar(&missed, "missed", false, "list only what is missed or wrong")
	return c
}

func (a *app) reportFacts(results []facts.Result, missed bool) error {
	found, sources, times := 0, 0, 0
	for _, r := range results {
		said := "missed"
		if r.Claim != nil {
			found++
			said = sayClaim(r.Claim)
			if r.Source {
				sources++
			} else {
				said += "  [another source]"
			}
			if r.Time {
				times++
			} else {
				said += "  [another time]"
			}
		}
		switch {
		case missed && r.Claim != nil && r.Source && r.Time:
		case a.json:
			if err := writeJSON(a.out, map[string]any{"fact": r.Fact.ID, "claim": r.Claim, "source": r.Source, "time": r.Time}); err != nil {
				return err
			}
		default:
			fmt.Fprintf(a.out, "%-10s %s\n", r.Fact.ID, said)
		}
	}
	a.say("%d of %s found (%.0f%%), %d with the right source, %d with the right time",
		found, count(len(results), "fact"), 100*float64(found)/float64(len(results)), sources, times)
	return nil
}
