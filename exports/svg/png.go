package svg

import (
	"context"
	"errors"
	"os"
	"os/exec"
)

// ErrNoPNG reports that no program is there which can draw a PNG; the one that
// go-graphviz draws has black and missing parts.
var ErrNoPNG = errors.New(`PNG needs rsvg-convert (Debian package librsvg2-bin), or NEWSGRAPH_DOT set to Graphviz's dot; SVG needs neither`)

// PNG renders a graph as Render does and turns the SVG into a PNG with
// rsvg-convert; without that, a native dot that NEWSGRAPH_DOT names draws it.
func PNG(ctx context.Context, exe string, source []byte, engine string) ([]byte, error) {
	if convert, err := exec.LookPath("rsvg-convert"); err == nil {
		picture, err := Render(ctx, exe, source, engine)
		if err != nil {
			return nil, err
		}
		return run(ctx, picture, []string{convert, "--format=png", "--zoom=1.5", "--background-color=white"})
	}
	native := os.Getenv("NEWSGRAPH_DOT")
	if native == "" {
		return nil, ErrNoPNG
	}
	if engine == "" {
		engine = "dot"
	}
	return run(ctx, source, []string{native, "-Tpng", "-K" + engine})
}
