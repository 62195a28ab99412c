// Package exports lists the formats in which newsgraph writes a view: one
// folder a format.
package exports

import (
	"context"
	"fmt"
	"io"
	"strings"

	"newsgraph/exports/claims"
	"newsgraph/exports/dot"
	"newsgraph/exports/entities"
	"newsgraph/exports/nquads"
	"newsgraph/exports/svg"
	"newsgraph/exports/turtle"
	"newsgraph/graph"
)

// A Format is a way to write a view.
type Format struct {
	Name      string
	Ext       string // of files, with its dot
	MediaType string
	Spec      string // where the format is defined
	Export    func(context.Context, io.Writer, *graph.View, Options) error
}

// Options are for the formats that they mean something to.
type Options struct {
	Base   string // of IRIs, ends in "/" or "#"; "" for quads.Base
	Limit  int    // nodes of a diagram; 0 for dot.DefaultLimit, negative for all
	Engine string // layout of a diagram; "" for dot, see svg.Engines
}

// Formats lists every format in the order that help shows them.
var Formats = []Format{
	{"claims", ".jsonl", "application/jsonl", "https://jsonlines.org/",
		func(_ context.Context, w io.Writer, v *graph.View, _ Options) error { return claims.Export(w, v) }},
	{"entities", ".jsonl", "application/jsonl", "https://jsonlines.org/",
		func(_ context.Context, w io.Writer, v *graph.View, _ Options) error { return entities.Export(w, v) }},
	{"nquads", ".nq", "application/n-quads", "https://www.w3.org/TR/n-quads/",
		func(_ context.Context, w io.Writer, v *graph.View, o Options) error {
			return nquads.Export(w, v, o.Base)
		}},
	{"turtle", ".ttl", "text/turtle", "https://www.w3.org/TR/turtle/",
		func(_ context.Context, w io.Writer, v *graph.View, o Options) error {
			return turtle.Export(w, v, o.Base)
		}},
	{"dot", ".gv", "text/vnd.graphviz", "https://graphviz.org/doc/info/lang.html",
		func(_ context.Context, w io.Writer, v *graph.View, o Options) error {
			return dot.Export(w, v, dot.Options{Limit: o.Limit})
		}},
	{"svg", ".svg", "image/svg+xml", "https://www.w3.org/TR/SVG11/",
		func(ctx context.Context, w io.Writer, v *graph.View, o Options) error {
			return svg.Export(ctx, w, v, svg.Options{Limit: o.Limit, Engine: o.Engine})
		}},
}

// Find returns the format of that name, whatever its case. An error for
// another name says which one may be meant: see Suggest.
func Find(name string) (Format, error) {
	for _, f := range Formats {
		if strings.EqualFold(f.Name, name) {
			return f, nil
		}
	}
	return Format{}, fmt.Errorf("unknown format %q", name)
}

// Suggest returns the name of the format that is most like name, or "" when
// none is. A file extension counts as a name.
func Suggest(name string) string {
	name = strings.ToLower(name)
	best, least := "", 3 // more than two typing mistakes are another word
	for _, f := range Formats {
		if strings.TrimPrefix(name, ".") == f.Ext[1:] {
			return f.Name
		}
		if d := distance(name, f.Name); d < least && d < len(f.Name) {
			best, least = f.Name, d
		}
		if best == "" && len(name) >= 2 && strings.HasPrefix(f.Name, name) {
			best = f.Name
		}
	}
	return best
}

// distance counts the letters to insert, delete, replace or swap to make b of
// a (optimal string alignment).
func distance(a, b string) int {
	rows := make([][]int, len(a)+1)
	for i := range rows {
		rows[i] = make([]int, len(b)+1)
		for j := range rows[i] {
			switch {
			case i == 0 || j == 0:
				rows[i][j] = i + j
			default:
				replace := rows[i-1][j-1]
				if a[i-1] != b[j-1] {
					replace++
				}
				rows[i][j] = min(replace, rows[i-1][j]+1, rows[i][j-1]+1)
				if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
					rows[i][j] = min(rows[i][j], rows[i-2][j-2]+1)
				}
			}
		}
	}
	return rows[len(a)][len(b)]
}
