package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"newsgraph/extract"
	"newsgraph/extract/claim"
	"newsgraph/extract/doc"
	"newsgraph/extract/parse"
	"newsgraph/extract/segment"
)

func (a *app) openieCommand() *cobra.Command {
	return a.annotating(&cobra.Command{
		Use:   "openie [FILE…]",
		Short: "Write the clauses of sentences as open information extraction",
		Long: `Write the clauses of sentences, one a line, in the words of the text: the
tabbed format of the CaRB benchmark (sentence, confidence, relation, first
argument, further arguments). Without files, or for "-", openie reads standard
input. With --json each line holds one tuple.`,
		Example: `  echo "Moscow sent troops to Kazakhstan." | newsgraph openie`,
	}, a.openie)
}

// openie writes the tuples of the sentences of t, one a line.
func (a *app) openie(ctx context.Context, w *bufio.Writer, t text) error {
	pipeline, err := extract.New(segment.Stage(), oneSentence, parse.Stage())
	if err != nil {
		return err
	}
	code := t.language(t.text)
	x := claim.New()
	for line := range strings.Lines(t.text) {
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		d := doc.New(t.name, line)
		d.Lang = code
		if err := pipeline.Annotate(ctx, d); err != nil {
			return err
		}
		for _, tuples := range x.Tuples(d) {
			for _, t := range tuples {
				if err := a.writeTuple(w, d.Text, t); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// oneSentence makes each line one sentence, whatever its punctuation.
var oneSentence = doc.Stage{
	Name: "join", Reads: doc.HasTokens, Fills: doc.HasTokens,
	Run: func(_ context.Context, d *doc.Document) error {
		if n := len(d.Sentences); n > 1 {
			d.Sentences = []doc.Span{{First: d.Sentences[0].First, End: d.Sentences[n-1].End}}
		}
		return nil
	},
}

func (a *app) writeTuple(w *bufio.Writer, sentence string, t claim.Tuple) error {
	if a.json {
		return json.NewEncoder(w).Encode(struct {
			Sentence   string   `json:"sentence"`
			Confidence float64  `json:"confidence"`
			Relation   string   `json:"relation"`
			Args       []string `json:"args"`
		}{sentence, t.Confidence, t.Relation, t.Args})
	}
	_, err := fmt.Fprintf(w, "%s\t%.2f\t%s\t%s\n", strings.ReplaceAll(sentence, "\t", " "), t.Confidence, t.Relation, strings.Join(t.Args, "\t"))
	return err
}
