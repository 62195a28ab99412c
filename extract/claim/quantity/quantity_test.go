package quantity

import (
	"fmt"
	"strings"
	"testing"

	"newsgraph/extract/claim/when"
	"newsgraph/extract/doc"
	"newsgraph/extract/segment"
)

// dates reports whether a token is part of a date.
func dates(d *doc.Document) func(doc.TokenID) bool {
	dated := map[doc.TokenID]bool{}
	for _, x := range when.All(d) {
		for t := x.First; t < x.End && x.Role != when.Duration; t++ {
			dated[t] = true
		}
	}
	return func(t doc.TokenID) bool { return dated[t] }
}

// found returns the figures of a text as "words=bound value unit", with ";"
// between and "age" for ages.
func found(t *testing.T, lang, text string) string {
	t.Helper()
	d := doc.New("test", text)
	d.Lang = lang
	if err := segment.Segment(d); err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, s := range d.Sentences {
		for _, q := range Find(d, s, dates(d)) {
			line := fmt.Sprintf("%s=%s %s", d.Surface(q.Span), q.Bound, q.Value)
			if q.High != "" {
				line += " to " + q.High
			}
			if q.Unit != "" {
				line += " " + q.Unit
			}
			if q.Age {
				line += " age"
			}
			out = append(out, line)
		}
	}
	return strings.Join(out, "; ")
}

func TestFind(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"nl", "De politie hield meer dan 3.700 mensen vast.", "meer dan 3.700=at-least 3700"},
		{"nl", "Zeker 26 doden, zo'n 20.000 bandieten en zestien agenten.", "Zeker 26=at-least 26; zo'n 20.000=about 20000; zestien=exact 16"},
		{"nl", "Die waren goed voor 2,2 miljoen euro.", "2,2 miljoen euro=exact 2200000 euro"},
		{"nl", "De 77-jarige is 81 jaar oud; tientallen doden.", "77-jarige=exact 77 year age; 81 jaar oud=exact 81 year age; tientallen=about dozens"},
		{"nl", "Tussen 20 en 30 procent, hooguit 5 km.", "20 en 30 procent=exact 20 to 30 percent; hooguit 5 km=at-most 5 kilometre"},
		{"nl", "Op 2 januari 2022 en van 1989 tot 2019.", ""},
		{"nl", "Een celstraf van 15 jaar.", "15 jaar=exact 15 year"},
		{"en", "It concentrates 18% of mining and exceeds 1,000.", "18%=exact 18 percent; exceeds 1,000=at-least 1000"},
		{"en", "About 2,500 troops cost $3bn or more.", "About 2,500=about 2500; $3bn or more=at-least 3000000000 US dollar"},
		{"en", "Tokayev, 68, met the 81-year-old ruler, who at 81 years old lives.", "68=exact 68 year age; 81-year-old=exact 81 year age; 81 years old=exact 81 year age"},
		{"en", "It rose from 62 to 65, and 20 to 30 left.", "62=exact 62; 65=exact 65; 20 to 30=exact 20 to 30"},
		{"en", "Dozens died and more than 70 planes came.", "Dozens=about dozens; more than 70=at-least 70"},
		{"en", "Since Sunday (2), on January 5, 2022, in the 2000s.", ""},
		{"en", "No more than 5 per cent, at least two million dollars.", "No more than 5 per cent=at-most 5 percent; at least two million dollars=at-least 2000000 US dollar"},
	} {
		if got := found(t, c.lang, c.text); got != c.want {
			t.Errorf("%s:\ngot  %s\nwant %s", c.text, got, c.want)
		}
	}
}

func FuzzFind(f *testing.F) {
	f.Add("at least $3bn to 4 million, 77-jarige", true)
	f.Fuzz(func(t *testing.T, text string, dutch bool) {
		d := doc.New("fuzz", strings.ToValidUTF8(text, "?"))
		d.Lang = "en"
		if dutch {
			d.Lang = "nl"
		}
		if err := segment.Segment(d); err != nil {
			t.Fatal(err)
		}
		for _, s := range d.Sentences {
			for _, q := range Find(d, s, dates(d)) {
				if !s.Covers(q.Span) || !q.Span.Covers(q.Number) || q.Number.Len() < 1 {
					t.Errorf("span %v, number %v of sentence %v", q.Span, q.Number, s)
				}
			}
		}
	})
}
