package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"newsgraph/exports/dot"
	"newsgraph/exports/svg"
	"newsgraph/graph"
	"newsgraph/graph/network"
)

// A drawing says what to draw and how.
type drawing struct {
	name   string // the entity in the middle; "" for the whole graph
	depth  int    // how far from it
	limit  int    // greatest number of nodes
	format string // svg, dot or png
	engine string // layout of Graphviz
}

func (a *app) drawCommand() *cobra.Command {
	var d drawing
	var file string
	c := &cobra.Command{
		Use:   "draw [NAME]",
		Short: "Draw the graph, or the surroundings of an entity",
		Long: `Draw the graph, or what lies around one entity, as SVG, DOT or PNG. Solid lines stand in an article as facts, dashed ones on the word of a
source, dotted ones are possible, planned or required, red ones are denied.`,
		Example: `  newsgraph draw -o graph.svg
  newsgraph draw Tokayev --depth 2 -o tokayev.svg
  newsgraph draw --format dot | dot -Tpdf > graph.pdf`,
		Args: cobra.ArbitraryArgs,
		RunE: func(c *cobra.Command, args []string) error {
			d.name = strings.Join(args, " ")
			if d.format == "" {
				d.format = formatOf(file)
			}
			if !slices.Contains(pictures, d.format) {
				return usageError{fmt.Errorf("no picture format %q; there are %s", d.format, strings.Join(pictures, ", "))}
			}
			if err := errors.Join(notNegative("depth", d.depth), notNegative("limit", d.limit)); err != nil {
				return err
			}
			v, err := a.view(c.Context())
			if err != nil {
				return err
			}
			if v, err = d.part(v); err != nil {
				return err
			}
			return a.writeTo(file, func(w io.Writer) error { return d.write(c.Context(), w, v) })
		},
	}
	flags := c.Flags()
	flags.StringVarP(&file, "output", "o", "-", "write to this `file`; - is standard output")
	flags.StringVar(&d.format, "format", "", "svg, dot or png; from the name of the file unless given")
	flags.IntVar(&d.depth, "depth", 1, "how many steps from the entity")
	flags.IntVar(&d.limit, "limit", dot.DefaultLimit, "draw at most this many nodes, those with most claims")
	flags.StringVar(&d.engine, "layout", "dot", "layout: "+strings.Join(svg.Engines, ", "))
	return c
}

var pictures = []string{"svg", "dot", "png"}

// formatOf is the format that the name of a file asks for.
func formatOf(file string) string {
	switch ext := filepath.Ext(file); ext {
	case ".gv", ".dot":
		return "dot"
	case "":
		return "svg"
	default:
		return ext[1:]
	}
}

// part is the part of v to draw.
func (d drawing) part(v *graph.View) (*graph.View, error) {
	if d.name == "" {
		return v, nil
	}
	id, err := entityID(v, d.name)
	if err != nil {
		return nil, err
	}
	n, err := network.New(v)
	if err != nil {
		return nil, err
	}
	return n.Neighbourhood(id, d.depth)
}

func (d drawing) write(ctx context.Context, w io.Writer, v *graph.View) error {
	if d.format == "dot" {
		return dot.Export(w, v, dot.Options{Limit: d.limit})
	}
	if d.format == "svg" {
		return svg.Export(ctx, w, v, svg.Options{Limit: d.limit, Engine: d.engine})
	}
	var source bytes.Buffer
	if err := dot.Export(&source, v, dot.Options{Limit: d.limit}); err != nil {
		return err
	}
	exe, err := os.Executable()
	if err != nil {
		return err
	}
	picture, err := svg.PNG(ctx, exe, source.Bytes(), d.engine)
	if err != nil {
		return err
	}
	_, err = w.Write(picture)
	return err
}
