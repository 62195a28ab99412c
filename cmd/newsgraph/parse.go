package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"newsgraph/extract/conllu"
	"newsgraph/extract/doc"
	"newsgraph/extract/parse"
	"newsgraph/extract/segment"
)

func (a *app) parseCommand() *cobra.Command {
	annotate := map[string]func(context.Context, text) ([]*conllu.Sentence, error){"text": parseText, "conllu": parseConllu}
	var input string
	c := a.annotating(&cobra.Command{
		Use:   "parse [FILE…]",
		Short: "Write the words of text with tags, trees and names as CoNLL-U",
		Long: `Write the words of text with parts of speech, features, lemmas, trees and
names as CoNLL-U. Names stand in the last column: Name=B-PER begins a name,
Name=I-PER goes on with it; names of which the ends or the type are more likely
wrong than right are left out. Without files, or for "-", parse reads standard
input. With --input conllu it keeps the sentences, words and comments of the
input and replaces every annotation. With --json each line holds a sentence.`,
		Example: `  echo "Tokayev riep de hulp in van de CSTO." | newsgraph parse --lang nl
  newsgraph parse --lang en --input conllu gold.conllu > parsed.conllu`,
		PreRunE: func(*cobra.Command, []string) error {
			if annotate[input] == nil {
				return usageError{hinted{fmt.Errorf("no input format %q", input), `formats are "text" and "conllu"`}}
			}
			return nil
		},
	}, func(ctx context.Context, w *bufio.Writer, t text) error {
		sentences, err := annotate[input](ctx, t)
		for _, s := range sentences {
			if a.json {
				err = json.NewEncoder(w).Encode(sentenceJSON(s))
			} else {
				err = conllu.Write(w, s)
			}
			if err != nil {
				break
			}
		}
		return err
	})
	c.Flags().StringVar(&input, "input", "text", "`format` of the input: text or conllu")
	return c
}

func parseText(ctx context.Context, t text) ([]*conllu.Sentence, error) {
	d := doc.New(t.name, t.text)
	d.Lang = t.language(t.text)
	for _, s := range []doc.Stage{segment.Stage(), parse.Stage()} {
		if err := s.Run(ctx, d); err != nil {
			return nil, err
		}
	}
	return conllu.Sentences(d), nil
}

func parseConllu(_ context.Context, t text) ([]*conllu.Sentence, error) {
	var sentences []*conllu.Sentence
	for r := conllu.NewReader(strings.NewReader(t.text)); ; {
		s, err := r.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, err
		}
		sentences = append(sentences, s)
	}
	d := conllu.Document(t.name, sentences)
	if err := parse.Annotate(d, t.language(d.Text)); err != nil {
		return nil, err
	}
	conllu.Annotate(sentences, d)
	return sentences, nil
}

// A jsonWord is a word as --json writes it.
type jsonWord struct {
	Form  string `json:"form"`
	Lemma string `json:"lemma"`
	UPOS  string `json:"upos"`
	Feats string `json:"feats,omitempty"`
	Head  int    `json:"head"` // from 1; 0 for the root
	Rel   string `json:"deprel"`
	Misc  string `json:"misc,omitempty"`
}

func sentenceJSON(s *conllu.Sentence) any {
	var out struct {
		Text  string     `json:"text,omitempty"`
		Words []jsonWord `json:"words"`
	}
	for _, c := range s.Comments {
		if text, ok := strings.CutPrefix(c, "# text = "); ok {
			out.Text = text
		}
	}
	for _, w := range s.Words {
		out.Words = append(out.Words, jsonWord{w.Form, w.Lemma, w.UPOS, w.Feats, w.Head, w.Rel, w.Misc})
	}
	return out
}
