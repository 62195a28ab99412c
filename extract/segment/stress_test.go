package segment

import (
	"strings"
	"testing"
	"time"

	"newsgraph/extract/doc"
)

// TestLinear finds rules that look far ahead or back for every word.
func TestLinear(t *testing.T) {
	for _, unit := range []string{"a", "a.", "A.", "1-", "1.", "a-", "'", "'s", "\"", "a@", "https://", ". ", "(", ") ", "\n", "\na", "…", "👩‍", "\u0301", "s'", "- ", "www.", "1/", "n't", "no. ", ") a"} {
		d := doc.New("long", "Rules.\n"+strings.Repeat(unit, 200_000/len(unit)))
		start := time.Now()
		for _, d.Lang = range []string{"en", "nl"} {
			if err := Segment(d); err != nil {
				t.Fatal(err)
			}
		}
		if took := time.Since(start); took > 5*time.Second {
			t.Errorf("200 kB of %q took %v", unit, took)
		}
	}
}
