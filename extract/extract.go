// Package extract turns documents into claims: a Pipeline runs Stages, each
// of which adds one layer to a doc.Document, over many documents in parallel.
package extract

import (
	"context"
	"errors"
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
func (p *Pipeline) Annotate(ctx context.Context, d *doc.Document) (err error) {
	var stage string
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("%s: %s: panic: %v", d.Name, stage, r)
		}
	}()
	for _, s := range p.stages {
		stage = s.Name
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := s.Run(ctx, d); err != nil {
			return fmt.Errorf("%s: %s: %w", d.Name, s.Name, err)
		}
	}
	return nil
}

// All annotates documents in parallel and hands each to keep, one at a time
// and in input order, with the error that it failed with, if any. It stops at
// the first error of keep.
func (p *Pipeline) All(ctx context.Context, docs []*doc.Document, keep func(*doc.Document, error) error) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	slots := make(chan struct{}, runtime.GOMAXPROCS(0))
	done := make([]chan error, len(docs))
	for i, d := range docs {
		done[i] = make(chan error, 1)
		go func() {
			slots <- struct{}{}
			defer func() { <-slots }()
			done[i] <- p.Annotate(ctx, d)
		}()
	}
	for i, d := range docs {
		err := <-done[i]
		if errors.Is(err, context.Canceled) {
			return err
		}
		if err := keep(d, err); err != nil {
			return err
		}
	}
	return nil
}
