// Package svg draws a view as an SVG picture, with package dot and go-graphviz.
//
// Graphviz runs in a process of its own, with a limit on time, memory and
// output. The picture depends on the view alone, not on the machine: how a
// graph is laid out is chosen by its size, and a native dot is used only where
// the environment variable NEWSGRAPH_DOT names one.
//
// https://www.w3.org/TR/SVG11/
package svg

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"time"

	"newsgraph/exports/dot"
	"newsgraph/graph"
)

const (
	// Command is the hidden subcommand under which the program runs Child.
	Command = "__render"

	maxTime   = 30 * time.Second
	maxMemory = 2 << 30  // bytes that the child may map
	maxOutput = 64 << 20 // bytes of SVG
)

// ErrTooLarge reports a graph that cannot be laid out in useful time.
var ErrTooLarge = errors.New("the graph is too large to draw; draw fewer nodes, or a part of it")

// Options say how to draw.
type Options struct {
	Limit  int    // greatest number of nodes, see dot.Options
	Engine string // "dot" by default; "sfdp", "neato", "circo", …: see Engines
}

// Engines are the layouts that Render knows.
var Engines = []string{"dot", "sfdp", "neato", "fdp", "circo", "twopi"}

// Export draws v on w. The running program must serve Command with Child.
func Export(ctx context.Context, w io.Writer, v *graph.View, o Options) error {
	var source bytes.Buffer
	if err := dot.Export(&source, v, dot.Options{Limit: o.Limit}); err != nil {
		return err
	}
	exe, err := os.Executable()
	if err != nil {
		return err
	}
	picture, err := Render(ctx, exe, source.Bytes(), o.Engine)
	if err != nil {
		return err
	}
	_, err = w.Write(picture)
	return err
}

// Render lays out a graph in DOT, as package dot writes it, one edge a line,
// and returns it as SVG. exe is a program that serves Command with Child; ""
// as engine means dot.
func Render(ctx context.Context, exe string, source []byte, engine string) ([]byte, error) {
	args, err := plan(engine, bytes.Count(source, []byte("\" -> \"")))
	if err != nil {
		return nil, err
	}
	out, err := run(ctx, source, renderer(exe, args))
	if err != nil {
		return nil, err
	}
	if err := check(out); err != nil {
		return nil, fmt.Errorf("graphviz wrote no usable SVG: %w", err)
	}
	return out, nil
}

// plan chooses engine and attributes for a graph with that many edges. Dot
// takes 7 s for 300 edges, but 2 s for 1000 when it may be less thorough.
func plan(engine string, edges int) ([]string, error) {
	const large, dotMax, most = 250, 1000, 4000
	quick := []string{"overlap=true", "splines=line"} // no search for room between nodes
	switch {
	case edges > most:
		return nil, fmt.Errorf("%w (%d edges, at most %d)", ErrTooLarge, edges, most)
	case engine == "" || engine == "dot":
		switch {
		case edges <= large:
			return []string{"dot"}, nil
		case edges <= dotMax:
			return []string{"dot", "nslimit=0.1", "nslimit1=0.1", "mclimit=0.01", "splines=false"}, nil
		}
		return append([]string{"sfdp"}, quick...), nil
	}
	for _, known := range Engines {
		if engine == known {
			if edges > large {
				return append([]string{engine}, quick...), nil
			}
			return []string{engine}, nil
		}
	}
	return nil, fmt.Errorf("unknown layout engine %q; there are %s", engine, strings.Join(Engines, ", "))
}

// renderer is the command line that draws: exe itself, or a native dot where
// the user asks for it.
func renderer(exe string, args []string) []string {
	native := os.Getenv("NEWSGRAPH_DOT")
	if native == "" {
		return append([]string{exe, Command}, args...)
	}
	line := []string{native, "-Tsvg", "-K" + args[0]}
	for _, a := range args[1:] {
		line = append(line, "-G"+a)
	}
	return line
}

// run starts a command line in an empty temporary folder, feeds it input, and
// returns what it writes.
func run(ctx context.Context, input []byte, line []string) ([]byte, error) {
	ctx, cancel := context.WithTimeout(ctx, maxTime)
	defer cancel()
	dir, err := os.MkdirTemp("", "newsgraph")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	// A child that says too much is killed; of its complaints the start will do.
	out, complaints := capped{left: maxOutput, full: cancel}, capped{left: 4 << 10, full: func() {}}
	c := exec.CommandContext(ctx, line[0], line[1:]...)
	c.Dir = dir
	c.Env = append(os.Environ(), "TMPDIR="+dir)
	c.Stdin, c.Stdout, c.Stderr = bytes.NewReader(input), &out, &complaints
	c.WaitDelay = time.Second
	err = c.Run()
	switch {
	case out.left == 0:
		return nil, fmt.Errorf("%w (its picture has more than %d MB)", ErrTooLarge, maxOutput>>20)
	case err == nil:
		return out.buf.Bytes(), nil
	case errors.Is(ctx.Err(), context.DeadlineExceeded):
		return nil, fmt.Errorf("%w (no picture after %v)", ErrTooLarge, maxTime)
	case ctx.Err() != nil:
		return nil, ctx.Err()
	}
	reason := firstLine(complaints.buf.String())
	if reason == "" && out.buf.Len() < 1<<10 {
		reason = firstLine(out.buf.String())
	}
	if strings.Contains(reason, "out of memory") || strings.Contains(reason, "address space") {
		return nil, fmt.Errorf("%w (out of memory)", ErrTooLarge)
	}
	return nil, fmt.Errorf("cannot draw: %w: %s", err, reason)
}

func firstLine(s string) string {
	line, _, _ := strings.Cut(strings.TrimSpace(s), "\n")
	return line
}

// capped is a buffer for so many bytes; it drops the rest and calls full.
type capped struct {
	buf  bytes.Buffer // not embedded: io.Copy would find its ReadFrom
	left int
	full func()
}

func (c *capped) Write(p []byte) (int, error) {
	n := min(len(p), c.left)
	c.left -= n
	c.buf.Write(p[:n])
	if c.left == 0 {
		c.full()
	}
	return len(p), nil
}
