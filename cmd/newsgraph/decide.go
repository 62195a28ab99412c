package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"newsgraph/extract/link"
	"newsgraph/graph"
	"newsgraph/graph/store"
)

// decisionsFile holds what a person decided about entities.
const decisionsFile = "decisions.jsonl"

// undecided is the folder of the graph as the articles gave it. It is there
// while there are decisions, which make the graph that commands read of it;
// so a decision that is undone leaves no trace.
const undecided = "undecided"

// base is the directory of the graph as the articles gave it.
func (a *app) base() string {
	dir := filepath.Join(a.dir, undecided)
	if _, err := os.Stat(filepath.Join(dir, store.File)); err != nil {
		return a.dir
	}
	return dir
}

func (a *app) decisions() (link.Decisions, error) {
	return link.Load(filepath.Join(a.dir, decisionsFile))
}

// settle makes the graph what the decisions say. It takes the graph as the
// articles gave it, and returns what became of it and the number of decisions
// that do not apply.
func (a *app) settle(ctx context.Context, v *graph.View) (_ *graph.View, stale int, err error) {
	ds, err := a.decisions()
	if err != nil || len(ds) == 0 && a.base() == a.dir {
		return v, 0, err
	}
	s, err := a.open(a.dir, store.Options{})
	if err != nil {
		return nil, 0, err
	}
	defer s.Close()
	if err := a.keepBase(); err != nil {
		return nil, 0, err
	}
	problems, err := a.apply(ctx, s, v, ds)
	for _, err := range problems {
		if err != nil {
			stale++
		}
	}
	return v, stale, errors.Join(err, s.Close())
}

// decide makes the decisions what change makes of them, and the graph and its
// views what they then say. It warns of decisions that do not apply.
func (a *app) decide(ctx context.Context, change func(*graph.View, link.Decisions) (link.Decisions, error)) error {
	if err := a.mustExist(); err != nil {
		return err
	}
	s, err := a.open(a.dir, store.Options{})
	if err != nil {
		return err
	}
	defer s.Close()
	v, err := s.View(ctx)
	if err != nil {
		return err
	}
	ds, err := a.decisions()
	if err != nil {
		return err
	}
	if ds, err = change(v, ds); err != nil {
		return err
	}
	if err := a.keepBase(); err != nil {
		return err
	}
	if v, err = a.undecidedView(ctx); err != nil {
		return err
	}
	problems, err := a.apply(ctx, s, v, ds)
	if err != nil {
		return err
	}
	if err := ds.Save(filepath.Join(a.dir, decisionsFile)); err != nil {
		return err
	}
	for i, err := range problems {
		if err != nil {
			a.say("newsgraph: decision %d (%s) does not apply: %v", i+1, ds[i], err)
		}
	}
	return errors.Join(a.writeViews(ctx, v), s.Close())
}

// apply makes s hold v with ds applied.
func (a *app) apply(ctx context.Context, s graph.Store, v *graph.View, ds link.Decisions) ([]error, error) {
	problems := ds.Apply(v)
	if err := s.Replace(ctx, v); err != nil {
		return nil, err
	}
	if len(ds) == 0 {
		return nil, os.RemoveAll(filepath.Join(a.dir, undecided))
	}
	return problems, nil
}

// undecidedView is the graph as the articles gave it.
func (a *app) undecidedView(ctx context.Context) (*graph.View, error) {
	s, err := a.open(a.base(), store.Options{ReadOnly: true})
	if err != nil {
		return nil, err
	}
	defer s.Close()
	return s.View(ctx)
}

// keepBase copies the graph to the folder undecided, unless that is there. The
// caller has the graph open, so that nobody writes to it.
func (a *app) keepBase() error {
	if a.base() != a.dir {
		return nil
	}
	dir := filepath.Join(a.dir, undecided)
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return err
	}
	from, err := os.Open(filepath.Join(a.dir, store.File))
	if err != nil {
		return err
	}
	defer from.Close()
	return writeFile(filepath.Join(dir, store.File), func(w io.Writer) error {
		if _, err := io.Copy(w, from); err != nil {
			return fmt.Errorf("%s: %w", dir, err)
		}
		return nil
	})
}
