package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"newsgraph/extract/lang"
	"newsgraph/extract/read"
)

// A text is what a command annotates.
type text struct {
	name string // of its file; "-" for standard input
	lang string // as the user says; "" unless given
	text string
}

// annotating gives c a flag for the language, and makes it call work with the
// texts of its arguments, or of standard input.
func (a *app) annotating(c *cobra.Command, work func(context.Context, *bufio.Writer, text) error) *cobra.Command {
	var code string
	c.Flags().StringVar(&code, "lang", "", "`language` of the text: "+languages()+"; found out when not given")
	c.Args = cobra.ArbitraryArgs
	c.RunE = func(c *cobra.Command, files []string) error {
		if err := checkLanguage(code); err != nil {
			return err
		}
		if len(files) == 0 {
			files = []string{"-"}
		}
		out := bufio.NewWriter(a.out)
		for _, name := range files {
			b, err := a.readFile(name)
			if err == nil {
				err = work(c.Context(), out, text{name, code, string(b)})
			}
			if err != nil {
				return errors.Join(fmt.Errorf("%s: %w", name, err), out.Flush())
			}
		}
		return out.Flush()
	}
	return c
}

// readFile reads a file of text; "-" is standard input.
func (a *app) readFile(name string) (b []byte, err error) {
	if name == "-" {
		b, err = io.ReadAll(a.in)
	} else {
		b, err = os.ReadFile(name)
	}
	var path *os.PathError
	if errors.As(err, &path) {
		err = path.Err // the caller names the file
	}
	if err == nil && !utf8.Valid(b) {
		err = errors.New("not UTF-8 text")
	}
	return b, err
}

// checkLanguage reports a language that newsgraph does not read; "" is none.
func checkLanguage(code string) error {
	if code == "" || lang.Get(code) != nil {
		return nil
	}
	return usageError{hinted{fmt.Errorf("no language %q", code), "languages are " + languages()}}
}

func languages() string {
	var codes []string
	for _, l := range lang.All {
		codes = append(codes, l.Code)
	}
	return strings.Join(codes, ", ")
}

// language is the language of t, of which words are the words; English where
// nobody can tell.
func (t text) language(words string) string {
	if t.lang != "" {
		return t.lang
	}
	if code := read.Language(words); lang.Get(code) != nil {
		return code
	}
	return "en"
}
