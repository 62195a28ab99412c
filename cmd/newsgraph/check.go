package main

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"newsgraph/extract/doc"
	"newsgraph/graph"
)

func (a *app) checkCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "check [ARTICLE…]",
		Short: "Check that the graph agrees with itself and with its articles",
		Long: `Check that every claim of the graph has its document, entities and relation,
and an ID that fits its content. With articles, check too that the words of
every claim stand in them at the bytes that the claim names.`,
		Example: `  newsgraph check
  newsgraph check articles/*.txt`,
		Args: cobra.ArbitraryArgs,
		RunE: func(c *cobra.Command, args []string) error {
			v, err := a.view(c.Context())
			if err != nil {
				return err
			}
			errs := v.Check()
			for _, path := range args {
				errs = append(errs, checkArticle(v, path)...)
			}
			for _, err := range errs {
				fmt.Fprintln(a.out, err)
			}
			if len(errs) > 0 {
				return fmt.Errorf("%s in %s", count(len(errs), "fault"), a.dir)
			}
			a.say("%s: %s, %s, %s: all sound", a.dir,
				count(len(v.Documents), "article"), count(len(v.Entities), "entity"), count(len(v.Claims), "claim"))
			return nil
		},
	}
}

// checkArticle compares the claims of an article with its file.
func checkArticle(v *graph.View, path string) []error {
	text, err := os.ReadFile(path)
	if err != nil {
		return []error{err}
	}
	var errs []error
	id := doc.New(filepath.Base(path), string(text)).ID
	known := false
	for _, d := range v.Documents {
		known = known || d.ID == id
	}
	if !known {
		errs = append(errs, fmt.Errorf("%s is not in the graph, or has changed since", path))
	}
	for i := range v.Claims {
		c := &v.Claims[i]
		if e := c.Evidence; c.Document.ID == id && (e.End > len(text) || string(text[e.Start:e.End]) != e.Text) {
			errs = append(errs, fmt.Errorf("claim %s: %s does not say %q at byte %d", c.ID, path, e.Text, e.Start))
		}
	}
	return errs
}
