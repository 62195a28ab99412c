package segment

import (
	"io/fs"
	"strings"
	"testing"

	"newsgraph/extract/doc"
	"newsgraph/seeds"
)

// The benchmarks report bytes of text a second.

func BenchmarkDutch(b *testing.B) {
	benchmark(b, "nl", "1-schietbevel.txt", "2-staatsgreep.txt", "3-geheime-dienst.txt")
}

func BenchmarkEnglish(b *testing.B) { benchmark(b, "en", "4-kremlin.txt", "5-almaty.txt") }

// BenchmarkUnlined is English text without lines, which learnt weights cut.
func BenchmarkUnlined(b *testing.B) { benchmark(b, "en unlined", "4-kremlin.txt", "5-almaty.txt") }

func benchmark(b *testing.B, lang string, names ...string) {
	var text strings.Builder
	for _, name := range names {
		t, err := fs.ReadFile(seeds.Articles(), name)
		if err != nil {
			b.Fatal(err)
		}
		text.Write(t)
	}
	lang, unlined := strings.CutSuffix(lang, " unlined")
	d := doc.New("bench", text.String())
	if unlined {
		d.Text = strings.Join(strings.Fields(d.Text), " ")
	}
	d.Lang = lang
	b.SetBytes(int64(len(d.Text)))
	for b.Loop() {
		if err := Segment(d); err != nil {
			b.Fatal(err)
		}
	}
}
