package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/spf13/cobra"

	"newsgraph/graph"
	"newsgraph/graph/gizmo"
)

func (a *app) queryCommand() *cobra.Command {
	var file string
	limits := gizmo.Limits{Rows: 1000, Time: 30 * time.Second}
	c := &cobra.Command{
		Use:   "query [GIZMO]",
		Short: "Ask the graph in Gizmo, Cayley's query language",
		Long: `Run a query in Gizmo, a dialect of JavaScript, over the quads of the graph.
The query is the argument, a file (-f), or standard input. On a terminal the
answer is a table, elsewhere JSON lines.

Entities are <e:ID>, relations <r:ID>; the README has a cookbook. The language:
https://cayley.gitbook.io/cayley/query-languages/gizmoapi`,
		Example: `  newsgraph query 'g.V("<e:kassym-jomart-tokayev>").out("<r:requested>").all()'
  newsgraph query -f questions.js --limit 10`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			if err := notNegative("limit", limits.Rows); err != nil {
				return err
			}
			text, err := a.queryText(args, file)
			if err != nil {
				return err
			}
			return a.query(c.Context(), text, limits)
		},
	}
	c.Flags().StringVarP(&file, "file", "f", "", "read the query from this `file`; - is standard input")
	c.Flags().IntVar(&limits.Rows, "limit", limits.Rows, "stop after this many answers; 0 for all")
	c.Flags().DurationVar(&limits.Time, "timeout", limits.Time, "stop after this time")
	return c
}

func (a *app) queryText(args []string, file string) (string, error) {
	var b []byte
	var err error
	switch {
	case len(args) == 1 && file != "":
		return "", usageError{fmt.Errorf("a query as argument and in a file")}
	case len(args) == 1 && args[0] != "-":
		b = []byte(args[0])
	case file == "" || file == "-":
		b, err = io.ReadAll(a.in)
	default:
		b, err = os.ReadFile(file)
	}
	if err != nil {
		return "", err
	}
	if strings.TrimSpace(string(b)) == "" {
		return "", usageError{fmt.Errorf("the query is empty")}
	}
	return string(b), nil
}

func (a *app) query(ctx context.Context, text string, limits gizmo.Limits) error {
	exe, err := os.Executable()
	if err != nil {
		return err
	}
	var rows []gizmo.Row
	n := 0
	asTable := !a.json && a.width() > 0
	more, err := gizmo.Exec(ctx, exe, a.dir, text, limits, func(r gizmo.Row) error {
		n++
		if asTable {
			rows = append(rows, r)
			return nil
		}
		return writeJSON(a.out, r)
	})
	if asTable {
		a.writeRows(rows)
	}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return a.noGraph(a.dir)
	case errors.Is(err, graph.ErrInUse):
		return a.inUse(a.dir)
	case err != nil:
		return err
	case more:
		a.say("more than %s; --limit 0 shows all", count(n, "answer"))
	case n == 0:
		a.say("no answers")
	}
	return nil
}

// writeRows writes a table with a column for every tag.
func (a *app) writeRows(rows []gizmo.Row) {
	var tags []string
	for _, r := range rows {
		for _, c := range r {
			if !slices.Contains(tags, c.Tag) {
				tags = append(tags, c.Tag)
			}
		}
	}
	header := make([]any, len(tags))
	for i, tag := range tags {
		header[i] = tag
	}
	t := a.table(header...)
	for _, r := range rows {
		cells := make(table.Row, len(tags))
		for _, c := range r {
			cells[slices.Index(tags, c.Tag)] = gizmo.Show(c.Value)
		}
		t.AppendRow(cells)
	}
	if len(rows) > 0 {
		t.Render()
	}
}
