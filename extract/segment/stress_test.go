package segment

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"newsgraph/extract/doc"
)

// BenchmarkRepeated finds rules that look far ahead or back for every word: no
// unit may be many times slower than the others.
func BenchmarkRepeated(b *testing.B) {
	for _, unit := range []string{"a", "a.", "A.", "1-", "1.", "a-", "'", "'s", "\"", "a@", "https://", ". ", "(", ") ", "\n", "\na", "…", "👩‍", "\u0301", "s'", "- ", "www.", "1/", "n't", "no. ", ") a"} {
		repeat(b, strconv.Quote(unit), "Rules.\n"+strings.Repeat(unit, 200_000/len(unit)))
	}
}

// BenchmarkRepeatedUnlined does so where a net reads all, and for texts that
// are longer and longer: it takes no more time for a byte.
func BenchmarkRepeatedUnlined(b *testing.B) {
	for _, unit := range []string{"a ", "a. ", "a b ", "https://a ", "Ann Lee ", "- "} {
		for size := 10_000; size <= 100_000; size *= 10 {
			repeat(b, fmt.Sprintf("%q/%d", unit, size), strings.Repeat(unit, size/len(unit)))
		}
	}
}

func repeat(b *testing.B, name, text string) {
	d := doc.New("long", text)
	b.Run(name, func(b *testing.B) {
		b.SetBytes(2 * int64(len(d.Text)))
		for b.Loop() {
			for _, d.Lang = range []string{"en", "nl"} {
				if err := Segment(d); err != nil {
					b.Fatal(err)
				}
			}
		}
	})
}
