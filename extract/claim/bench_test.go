package claim

import (
	"context"
	"strings"
	"testing"

	"newsgraph/extract/doc"
	"newsgraph/extract/mention"
	"newsgraph/extract/parse"
	"newsgraph/extract/segment"
)

// article is an article of ordinary length, made of the test sentences.
func article(b *testing.B) *doc.Document {
	b.Helper()
	var text strings.Builder
	for range 2 {
		for _, group := range groups(b, "testdata/en.conllu") {
			text.WriteString(document(group, "en").Text + "\n")
		}
	}
	d := doc.New("bench", text.String())
	d.Lang, d.Date = "en", "2022-01-08"
	if err := segment.Segment(d); err != nil {
		b.Fatal(err)
	}
	return d
}

// The two benchmarks read one article; claims should cost less than a quarter
// of what parsing costs.
func BenchmarkParse(b *testing.B) {
	d := article(b)
	s := parse.Stage()
	for b.Loop() {
		if err := s.Run(context.Background(), d); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkClaims(b *testing.B) {
	d := article(b)
	for _, s := range []doc.Stage{parse.Stage(), mention.Stage()} {
		if err := s.Run(context.Background(), d); err != nil {
			b.Fatal(err)
		}
	}
	x := New()
	for b.Loop() {
		x.Claims(d)
	}
}
