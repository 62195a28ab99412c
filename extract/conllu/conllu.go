// Package conllu reads and writes CoNLL-U, the format of Universal
// Dependencies: https://universaldependencies.org/format.html.
package conllu

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// A Word is one syntactic word. A field that the file leaves open with "_" is
// "", but the form and lemma of the word "_".
type Word struct {
	Form, Lemma, UPOS, XPOS, Feats string
	Head                           int // number of the governor from 1; 0 for the root, -1 when open
	Rel, Deps, Misc                string
}

// A Multi is an orthographic word that consists of the words First to Last,
// counted from 1.
type Multi struct {
	First, Last int
	Form, Misc  string
}

// A Sentence is a sentence. Empty nodes of enhanced graphs are left out.
type Sentence struct {
	Comments []string // with their "#"
	Words    []Word
	Multis   []Multi // in order
}

// A Reader reads sentences.
type Reader struct {
	in   *bufio.Reader
	line int
}

// NewReader returns a reader of r.
func NewReader(r io.Reader) *Reader { return &Reader{in: bufio.NewReader(r)} }

// Read returns the next sentence, io.EOF after the last, or an error that
// names the line.
func (r *Reader) Read() (*Sentence, error) {
	s := &Sentence{}
	for {
		line, err := r.in.ReadString('\n')
		if err != nil && !errors.Is(err, io.EOF) {
			return nil, err
		}
		r.line++
		end := err != nil
		line = strings.TrimRight(line, "\r\n")
		switch {
		case strings.HasPrefix(line, "#") && len(s.Words) == 0:
			s.Comments = append(s.Comments, line)
		case line != "":
			if err := s.add(line); err != nil {
				return nil, fmt.Errorf("line %d: %w", r.line, err)
			}
		}
		switch {
		case len(s.Words) > 0 && (end || line == ""):
			if err := s.check(); err != nil {
				return nil, fmt.Errorf("sentence that ends at line %d: %w", r.line, err)
			}
			return s, nil
		case end:
			return nil, io.EOF
		}
	}
}

// add adds the word, multiword token or empty node of one line.
func (s *Sentence) add(line string) error {
	f := strings.Split(line, "\t")
	if len(f) != 10 {
		return fmt.Errorf("%d fields, want 10", len(f))
	}
	form := f[1]
	if form == "" {
		return errors.New("no form")
	}
	if first, last, ok := strings.Cut(f[0], "-"); ok {
		a, errA := strconv.Atoi(first)
		b, errB := strconv.Atoi(last)
		if errA != nil || errB != nil || a != len(s.Words)+1 || b < a {
			return fmt.Errorf("multiword token %q out of order", f[0])
		}
		if n := len(s.Multis); n > 0 && s.Multis[n-1].Last >= a {
			return fmt.Errorf("multiword token %q overlaps another", f[0])
		}
		s.Multis = append(s.Multis, Multi{a, b, form, open(f[9])})
		return nil
	}
	if strings.Contains(f[0], ".") {
		return nil
	}
	if id, err := strconv.Atoi(f[0]); err != nil || id != len(s.Words)+1 {
		return fmt.Errorf("word number %q, want %d", f[0], len(s.Words)+1)
	}
	head := -1
	if f[6] != "_" {
		h, err := strconv.Atoi(f[6])
		if err != nil || h < 0 {
			return fmt.Errorf("head %q is not a number", f[6])
		}
		head = h
	}
	lemma := f[2]
	if form != "_" {
		lemma = open(lemma)
	}
	s.Words = append(s.Words, Word{form, lemma, open(f[3]), open(f[4]), open(f[5]), head, open(f[7]), open(f[8]), open(f[9])})
	return nil
}

// check reports heads and multiword tokens that point past the end.
func (s *Sentence) check() error {
	for i, w := range s.Words {
		if w.Head > len(s.Words) || w.Head == i+1 {
			return fmt.Errorf("word %d has head %d of %d", i+1, w.Head, len(s.Words))
		}
	}
	if n := len(s.Multis); n > 0 && s.Multis[n-1].Last > len(s.Words) {
		return fmt.Errorf("multiword token ends at word %d of %d", s.Multis[n-1].Last, len(s.Words))
	}
	return nil
}

func open(field string) string {
	if field == "_" {
		return ""
	}
	return field
}

// Write writes s and the empty line after it.
func Write(w io.Writer, s *Sentence) error {
	var b strings.Builder
	for _, c := range s.Comments {
		b.WriteString(c)
		b.WriteByte('\n')
	}
	multis := s.Multis
	for i, word := range s.Words {
		if len(multis) > 0 && multis[0].First == i+1 {
			m := multis[0]
			multis = multis[1:]
			fmt.Fprintf(&b, "%d-%d\t%s\t_\t_\t_\t_\t_\t_\t_\t%s\n", m.First, m.Last, m.Form, field(m.Misc))
		}
		head := "_"
		if word.Head >= 0 {
			head = strconv.Itoa(word.Head)
		}
		fmt.Fprintf(&b, "%d\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n", i+1, word.Form, field(word.Lemma), field(word.UPOS),
			field(word.XPOS), field(word.Feats), head, field(word.Rel), field(word.Deps), field(word.Misc))
	}
	b.WriteByte('\n')
	_, err := io.WriteString(w, b.String())
	return err
}

func field(s string) string {
	if s == "" {
		return "_"
	}
	return s
}
