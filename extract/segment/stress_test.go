package segment

import (
	"strconv"
	"strings"
	"testing"

	"newsgraph/extract/doc"
)

// BenchmarkRepeated finds rules that look far ahead or back for every word: no
// unit may be many times slower than the others.
func BenchmarkRepeated(b *testing.B) {
	for _, unit := range []string{"a", "a.", "A.", "1-", "1.", "a-", "'", "'s", "\"", "a@", "https://", ". ", "(", ") ", "\n", "\na", "…", "👩‍", "\u0301", "s'", "- ", "www.", "1/", "n't", "no. ", ") a"} {
		d := doc.New("long", "Rules.\n"+strings.Repeat(unit, 200_000/len(unit)))
		b.Run(strconv.Quote(unit), func(b *testing.B) {
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
}
