package svg

import (
	"context"
	"embed"
	"fmt"
	"io"
	"strings"

	"github.com/goccy/go-graphviz"

	"newsgraph/exports/svg/cachedir"
)

// Graphviz has started: see package cachedir.
var _ = func() bool { cachedir.Restore(); return true }()

// Child is the process that Render starts: it reads DOT and writes SVG. The
// arguments are a layout engine and attributes for the graph, "name=value". It
// returns the exit status; on failure it has written the reason instead.
//
// go-graphviz leaks memory, ignores its context and panics when used from two
// goroutines, so it runs in a process that may be killed.
func Child(args []string, in io.Reader, out io.Writer) int {
	limitMemory(maxMemory)
	if err := layout(args, in, out); err != nil {
		fmt.Fprintln(out, err)
		return 1
	}
	return 0
}

func layout(args []string, in io.Reader, out io.Writer) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("graphviz: %v", r)
		}
	}()
	if len(args) == 0 {
		return fmt.Errorf("no layout engine")
	}
	dot, err := io.ReadAll(in)
	if err != nil {
		return err
	}
	graphviz.SetFileSystem(embed.FS{}) // DOT can name images; there are none
	ctx := context.Background()
	g, err := graphviz.New(ctx)
	if err != nil {
		return err
	}
	graph, err := graphviz.ParseBytes(dot)
	if err != nil {
		return err
	}
	for _, a := range args[1:] {
		name, value, _ := strings.Cut(a, "=")
		graph.SafeSet(name, value, "")
	}
	return g.SetLayout(graphviz.Layout(args[0])).Render(ctx, graph, graphviz.SVG, out)
}
