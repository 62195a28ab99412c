package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"golang.org/x/term"

	"newsgraph/graph"
	"newsgraph/graph/store"
)

// view loads the whole graph.
func (a *app) view(ctx context.Context) (*graph.View, error) {
	s, err := a.open(a.dir, store.Options{ReadOnly: true})
	if err != nil {
		return nil, err
	}
	defer s.Close()
	return s.View(ctx)
}

// open opens the graph directory; a graph that is only read must be there.
func (a *app) open(dir string, o store.Options) (*store.Store, error) {
	s, err := store.Open(dir, o)
	switch {
	case o.ReadOnly && (errors.Is(err, fs.ErrNotExist) || errors.Is(err, syscall.ENOTDIR)):
		return nil, a.noGraph(dir)
	case errors.Is(err, graph.ErrInUse):
		return nil, a.inUse(dir)
	case errors.Is(err, graph.ErrBroken):
		return nil, hinted{err, "build the graph again into another directory: newsgraph build -g DIR"}
	}
	return s, err
}

// mustExist reports a graph that is not there.
func (a *app) mustExist() error {
	if _, err := os.Stat(filepath.Join(a.dir, store.File)); errors.Is(err, fs.ErrNotExist) || errors.Is(err, syscall.ENOTDIR) {
		return a.noGraph(a.dir)
	}
	return nil
}

func (a *app) noGraph(dir string) error {
	return hinted{fmt.Errorf("there is no graph at %s", dir), `"newsgraph build" makes one; -g names another directory`}
}

func (a *app) inUse(dir string) error {
	return hinted{fmt.Errorf("%s: %w", dir, graph.ErrInUse), "wait until the other newsgraph has finished"}
}

// say writes a line about the results.
func (a *app) say(format string, args ...any) {
	if !a.quiet {
		fmt.Fprintf(a.err, format+"\n", args...)
	}
}

// width is the number of columns of the terminal that results go to; 0 when
// they go elsewhere.
func (a *app) width() int {
	f, ok := a.out.(*os.File)
	if !ok || !term.IsTerminal(int(f.Fd())) {
		return 0
	}
	w, _, err := term.GetSize(int(f.Fd()))
	if err != nil {
		return 80
	}
	return w
}
