// Package extract turns documents into claims: a Pipeline runs Stages, each
// of which adds one layer to a doc.Document, over many documents in parallel.
package extract

import (
	"context"
	"fmt"
	"runtime"

	"newsgraph/extract/doc"
)

// Stage packages know doc.Stage only; these names are for their callers.
type (
	Layer = doc.Layer
	Stage = doc.Stage
)

// The layers; see package doc.
const (
	Text     = doc.HasText
	Tokens   = doc.HasTokens
	Tags     = doc.HasTags
	Trees    = doc.HasTrees
	Names    = doc.HasNames
	Mentions = doc.HasMentions
)

// A Pipeline is a sequence of stages.
type Pipeline struct {
	stages []Stage
}

// New reports the first stage that reads a layer nobody fills before it.
func New(stages ...Stage) (*Pipeline, error) {
	have := Text
	for _, s := range stages {
		if missing := s.Reads &^ have; missing != 0 {
			return nil, fmt.Errorf("stage %s reads layers %#x before they are filled", s.Name, missing)
		}
		have |= s.Fills
	}
	return &Pipeline{stages}, nil
}

// Annotate runs all stages on d. A stage that panics fails d, not the program.
func (p *Pipeline) Annotate(ctx context.Context, d *doc.Document) error {
	for _, s := range p.stages {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := guard(func() error { return s.Run(ctx, d) }); err != nil {
			return fmt.Errorf("%s: %s: %w", d.Name, s.Name, err)
		}
	}
	return nil
}

// guard turns a panic of f into an error.
func guard(f func() error) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("panic: %v", r)
		}
	}()
	return f()
}

// inOrder does work on documents in parallel, a processor each, and hands the
// results to keep one at a time and in the order of docs. It stops early only
// when ctx ends.
func inOrder[T any](ctx context.Context, docs []*doc.Document, work func(*doc.Document) (T, error), keep func(*doc.Document, T, error)) error {
	type result struct {
		value T
		err   error
	}
	slots := make(chan struct{}, runtime.GOMAXPROCS(0))
	done := make([]chan result, len(docs))
	for i, d := range docs {
		done[i] = make(chan result, 1)
		go func() {
			slots <- struct{}{}
			defer func() { <-slots }()
			if ctx.Err() != nil {
				done[i] <- result{err: ctx.Err()}
				return
			}
			value, err := work(d)
			done[i] <- result{value, err}
		}()
	}
	for i, d := range docs {
		r := <-done[i]
		if err := ctx.Err(); err != nil {
			return err
		}
		keep(d, r.value, r.err)
	}
	return nil
}
