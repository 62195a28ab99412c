// Package segment splits the text of an article into sentences and words.
//
// It reads Document.Text, Lang and Skip and fills Tokens and Sentences. Words
// are those of Universal Dependencies: English contractions and possessives
// are two words of which the second is Joined, English hyphens stand alone,
// Dutch compounds and clitics stay whole. Text is not changed; each token
// points at its bytes, no token covers white space, and what lies in
// Document.Skip has none.
//
// The rules are written down in three places: words.go (where words end),
// clitics.go (which words are two), sentences.go (where sentences end). What
// they know of one language lies in tables of its folder. A text that has lost
// its lines is cut by learnt weights instead, where a language has them
// (unlined.go, net.go, choose.go).
package segment

import (
	"context"
	"fmt"
	"math"

	"newsgraph/extract/doc"
)

// Stage returns the stage that fills tokens and sentences.
func Stage() doc.Stage {
	return doc.Stage{
		Name:  "segment",
		Reads: doc.HasText,
		Fills: doc.HasTokens,
		Run:   func(_ context.Context, d *doc.Document) error { return Segment(d) },
	}
}

// Segment fills d.Tokens and d.Sentences. A language without tables of its
// own is segmented by those of English. The only error is a text too long for
// the offsets of tokens.
func Segment(d *doc.Document) error {
	if len(d.Text) > math.MaxUint32 {
		return fmt.Errorf("a text of %d bytes is too long", len(d.Text))
	}
	r := rulesOf(d.Lang)
	w := newWords(r, d.Text)
	for _, stretch := range stretches(d) {
		w.stretch(stretch)
	}
	d.Tokens = append(make([]doc.Token, 1, len(w.words)+1), tokens(d.Text, w.words)...)
	d.Sentences = cut(sentences(r, d.Text, w.words))
	return nil
}

// longest is how many words a sentence has at most. Longer ones are tables or
// no text at all, and what reads them takes the square of their length.
const longest = 1000

// cut returns spans with those that are too long in pieces.
func cut(spans []doc.Span) []doc.Span {
	var out []doc.Span
	for _, s := range spans {
		for ; s.Len() > longest; s.First += longest {
			out = append(out, doc.Span{First: s.First, End: s.First + longest})
		}
		out = append(out, s)
	}
	return out
}

// stretches returns the parts of the text between those to skip.
func stretches(d *doc.Document) []doc.Range {
	var out []doc.Range
	at := 0
	for _, s := range d.Skip {
		if at < s.Start {
			out = append(out, doc.Range{Start: at, End: s.Start})
		}
		at = max(at, s.End)
	}
	if at < len(d.Text) {
		out = append(out, doc.Range{Start: at, End: len(d.Text)})
	}
	return out
}

func tokens(text string, words []word) []doc.Token {
	out := make([]doc.Token, len(words))
	for i, w := range words {
		out[i] = doc.Token{
			Start:  uint32(w.start),
			End:    uint32(w.end),
			Form:   text[w.start:w.end],
			Joined: w.joined,
		}
	}
	return out
}
