package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/spf13/cobra"

	"newsgraph/extract"
	"newsgraph/extract/doc"
	"newsgraph/extract/read"
	"newsgraph/graph"
	"newsgraph/graph/store"
	"newsgraph/seeds"
)

func (a *app) buildCommand() *cobra.Command {
	return a.reading(&cobra.Command{
		Use:   "build [PATH…]",
		Short: "Read articles into a graph, with its diagram and RDF",
		Long: `Read articles (text files, folders of them, - for standard input; the sample
articles when no path is given) and write a graph directory: the graph itself,
a diagram (SVG and DOT) and RDF (N-Quads and Turtle).

A build that was interrupted goes on where it stopped. One of other articles, or
by another newsgraph, replaces the graph once it is complete.`,
		Example: `  newsgraph build
  newsgraph build articles/ -g my.graph
  newsgraph build --date 2022-01-07 --lang nl article.txt`,
		Args: cobra.ArbitraryArgs,
	}, a.build)
}

func (a *app) addCommand() *cobra.Command {
	return a.reading(&cobra.Command{
		Use:   "add PATH…",
		Short: "Read more articles into the graph",
		Example: `  newsgraph add today/*.txt
  pbpaste | newsgraph add -`,
		Args: cobra.MinimumNArgs(1),
	}, func(ctx context.Context, docs []*doc.Document, own knowledge) error {
		return a.add(ctx, a.base(), docs, own, a.finish)
	})
}

// reading gives c the flags of commands that read articles, and makes it hand
// the articles at its arguments to keep.
func (a *app) reading(c *cobra.Command, keep func(context.Context, []*doc.Document, knowledge) error) *cobra.Command {
	var o read.Options
	var own lists
	c.Flags().StringVar(&o.Lang, "lang", "", "language of all articles, `en or nl`; told from the text unless given")
	c.Flags().StringVar(&o.Date, "date", "", "`date` (2022-01-07, 2022-01) of articles that do not tell theirs")
	own.flags(c)
	c.RunE = func(c *cobra.Command, paths []string) error {
		if err := cmp.Or(checkLanguage(o.Lang), checkDate(o.Date)); err != nil {
			return err
		}
		known, err := own.read()
		if err != nil {
			return err
		}
		docs, unread := a.articles(paths, o)
		if len(docs) == 0 {
			return cmp.Or(unread, errors.New("no articles to read"))
		}
		return cmp.Or(keep(c.Context(), docs, known), unread)
	}
	return c
}

// checkDate reports a date that is none; "" is no date.
func checkDate(date string) error {
	for _, layout := range []string{"", "2006", "2006-01", time.DateOnly} {
		if _, err := time.Parse(layout, date); err == nil {
			return nil
		}
	}
	return usageError{hinted{fmt.Errorf("no date: %q", date), "dates are like 2022-01-07, 2022-01 or 2022"}}
}

// articles reads the articles at paths and names those that it skips. The
// error is about paths that the user named, not about files found in folders.
func (a *app) articles(paths []string, o read.Options) ([]*doc.Document, error) {
	if len(paths) == 0 {
		docs, _ := read.FS(seeds.Articles(), o)
		return docs, nil
	}
	docs, skipped := read.Files(paths, a.in, o)
	var named []error
	for _, s := range skipped {
		if slices.Contains(paths, s.Path) {
			named = append(named, s)
		}
	}
	if len(named) == 1 && len(skipped) == 1 {
		return docs, named[0]
	}
	for _, s := range skipped {
		fmt.Fprintf(a.err, "newsgraph: skipped: %v\n", s)
	}
	if len(named) > 0 {
		return docs, fmt.Errorf("%s could not be read", count(len(named), "path"))
	}
	return docs, nil
}

// batch is the number of articles that are linked together and written at
// once: what an interrupted build loses at most.
const batch = 100

// build makes the graph hold docs and nothing else, and writes its views.
func (a *app) build(ctx context.Context, docs []*doc.Document, own knowledge) error {
	base := a.base()
	fits, err := a.fits(ctx, base, docs, own)
	if err != nil {
		return err
	}
	if fits {
		return a.add(ctx, base, docs, own, a.finish)
	}
	// The old graph stays until the new one is complete.
	next := filepath.Join(a.dir, "next")
	if fits, err = a.fits(ctx, next, docs, own); err != nil || !fits {
		if err := os.RemoveAll(next); err != nil {
			return err
		}
	}
	read := 0
	err = a.add(ctx, next, docs, own, func(_ context.Context, _ *graph.View, n int) error {
		read = n
		return os.Rename(filepath.Join(next, store.File), filepath.Join(base, store.File))
	})
	if err != nil {
		return err
	}
	if err := os.RemoveAll(next); err != nil {
		return err
	}
	return a.add(ctx, base, docs, own, func(ctx context.Context, v *graph.View, _ int) error {
		return a.finish(ctx, v, read)
	})
}

// fits reports whether the graph at dir, if there is one, holds nothing but
// some of docs, read by this program: whether adding the rest completes it.
func (a *app) fits(ctx context.Context, dir string, docs []*doc.Document, own knowledge) (bool, error) {
	if _, err := os.Stat(filepath.Join(dir, store.File)); errors.Is(err, os.ErrNotExist) {
		return true, nil
	}
	s, err := a.open(dir, store.Options{ReadOnly: true})
	if err != nil {
		return false, err
	}
	defer s.Close()
	program, err := s.Meta(ctx, "program")
	if err != nil {
		return false, err
	}
	v, err := s.View(ctx)
	if err != nil {
		return false, err
	}
	want := map[string]bool{}
	for _, d := range docs {
		want[d.ID+d.Name] = true
	}
	for _, d := range v.Documents {
		if !want[d.ID+d.Name] {
			return false, nil
		}
	}
	return len(v.Documents) == 0 || program == own.fingerprint(), nil
}

// add reads those of docs that the graph at dir does not hold, batch by batch.
// Then it calls done with the whole graph and the number of articles read.
func (a *app) add(ctx context.Context, dir string, docs []*doc.Document, own knowledge, done func(context.Context, *graph.View, int) error) error {
	s, err := a.open(dir, store.Options{})
	if err != nil {
		return err
	}
	defer s.Close()
	v, err := s.View(ctx)
	if err != nil {
		return err
	}
	held := map[string]bool{}
	for _, d := range v.Documents {
		held[d.ID] = true
	}
	docs = slices.DeleteFunc(slices.Clone(docs), func(d *doc.Document) bool { return held[d.ID] })
	if len(docs) > 0 {
		if err := a.read(ctx, s, v.Entities, docs, own); err != nil {
			return err
		}
		if v, err = s.View(ctx); err != nil {
			return err
		}
	}
	if err := s.Close(); err != nil {
		return err
	}
	return done(ctx, v, len(docs))
}

// read reads docs into s.
func (a *app) read(ctx context.Context, s graph.Store, existing []graph.Entity, docs []*doc.Document, own knowledge) error {
	r, err := extract.NewReader(extract.Options{Existing: existing, Entities: own.entities, Relations: own.relations, Least: own.least})
	if err != nil {
		return err
	}
	if err := s.SetMeta(ctx, "program", own.fingerprint()); err != nil {
		return err
	}
	bar := a.progress("reading", len(docs))
	defer bar.stop()
	for part := range slices.Chunk(docs, batch) {
		v, err := r.Read(ctx, part, func(d *doc.Document, err error) {
			if err != nil && ctx.Err() == nil {
				fmt.Fprintf(a.err, "newsgraph: skipped: %v\n", err)
			}
			bar.step()
		})
		if err != nil {
			return err
		}
		if err := s.Put(ctx, v); err != nil {
			return err
		}
	}
	return nil
}
