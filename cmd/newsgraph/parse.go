package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"newsgraph/extract/conllu"
	"newsgraph/extract/doc"
	"newsgraph/extract/lang"
	"newsgraph/extract/parse"
	"newsgraph/extract/read"
	"newsgraph/extract/segment"
)

func (a *app) parseCommand() *cobra.Command {
	var code, input string
	c := &cobra.Command{
		Use:   "parse [FILE…]",
		Short: "Write the words of text with tags, trees and names as CoNLL-U",
		Long: `Write the words of text with parts of speech, features, lemmas, trees and
names as CoNLL-U. Names stand in the last column: Name=B-PER begins a name,
Name=I-PER goes on with it. Without files, or for "-", parse reads standard
input. With --input conllu it keeps the sentences, words and comments of the
input and replaces every annotation. With --json each line holds a sentence.`,
		Example: `  echo "Tokayev riep de hulp in van de CSTO." | newsgraph parse --lang nl
  newsgraph parse --lang en --input conllu gold.conllu > parsed.conllu`,
		Args: cobra.ArbitraryArgs,
		RunE: func(c *cobra.Command, args []string) error {
			if code != "" && lang.Get(code) == nil {
				return usageError{hinted{fmt.Errorf("no language %q", code), "languages are " + languages()}}
			}
			annotate := a.parseText
			switch input {
			case "text":
			case "conllu":
				annotate = a.parseConllu
			default:
				return usageError{hinted{fmt.Errorf("no input format %q", input), `formats are "text" and "conllu"`}}
			}
			if len(args) == 0 {
				args = []string{"-"}
			}
			out := bufio.NewWriter(a.out)
			for _, name := range args {
				if err := a.parseFile(c.Context(), out, name, code, annotate); err != nil {
					return errors.Join(fmt.Errorf("%s: %w", name, err), out.Flush())
				}
			}
			return out.Flush()
		},
	}
	c.Flags().StringVar(&code, "lang", "", "`language` of the text: "+languages()+"; found out when not given")
	c.Flags().StringVar(&input, "input", "text", "`format` of the input: text or conllu")
	return c
}

func languages() string {
	var codes []string
	for _, l := range lang.All {
		codes = append(codes, l.Code)
	}
	return strings.Join(codes, ", ")
}

// parseFile writes the sentences that annotate finds in a file.
func (a *app) parseFile(ctx context.Context, w io.Writer, name, code string,
	annotate func(ctx context.Context, name, code string, b []byte) ([]*conllu.Sentence, error)) error {
	b, err := a.readFile(name)
	if err != nil {
		return err
	}
	sentences, err := annotate(ctx, name, code, b)
	if err != nil {
		return err
	}
	for _, s := range sentences {
		if a.json {
			err = json.NewEncoder(w).Encode(sentenceJSON(s))
		} else {
			err = conllu.Write(w, s)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// readFile reads a file; "-" is standard input.
func (a *app) readFile(name string) ([]byte, error) {
	if name == "-" {
		return io.ReadAll(a.in)
	}
	b, err := os.ReadFile(name)
	var path *os.PathError
	if errors.As(err, &path) {
		err = path.Err // the caller names the file
	}
	return b, err
}

func (a *app) parseText(ctx context.Context, name, code string, b []byte) ([]*conllu.Sentence, error) {
	if !utf8.Valid(b) {
		return nil, errors.New("not UTF-8 text")
	}
	d := doc.New(name, string(b))
	d.Lang = code
	if code == "" {
		d.Lang = guess(d.Text)
	}
	for _, s := range []doc.Stage{segment.Stage(), parse.Stage()} {
		if err := s.Run(ctx, d); err != nil {
			return nil, err
		}
	}
	return conllu.Sentences(d), nil
}

func (a *app) parseConllu(_ context.Context, name, code string, b []byte) ([]*conllu.Sentence, error) {
	var sentences []*conllu.Sentence
	for r := conllu.NewReader(bytes.NewReader(b)); ; {
		s, err := r.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, err
		}
		sentences = append(sentences, s)
	}
	d := conllu.Document(name, sentences)
	if code == "" {
		code = guess(d.Text)
	}
	if err := parse.Annotate(d, code); err != nil {
		return nil, err
	}
	conllu.Annotate(sentences, d)
	return sentences, nil
}

// guess returns the language of text among those that newsgraph reads; English
// where it cannot tell.
func guess(text string) string {
	if code := read.Language(text); lang.Get(code) != nil {
		return code
	}
	return "en"
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
