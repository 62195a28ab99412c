package segment

import (
	"context"
	"slices"
	"strings"
	"testing"

	"newsgraph/extract/doc"
)

// shown returns the sentences of text, one a line, with "|" between words,
// "+" before words that are joined to the one before.
func shown(t *testing.T, lang, text string) string {
	t.Helper()
	d := doc.New("test", text)
	d.Lang = lang
	if err := Stage().Run(context.Background(), d); err != nil {
		t.Fatal(err)
	}
	if err := d.Check(); err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, s := range d.Sentences {
		for i, tok := range d.Tokens[s.First:s.End] {
			if i > 0 {
				b.WriteByte('|')
			}
			if tok.Joined {
				b.WriteByte('+')
			}
			b.WriteString(tok.Form)
		}
		b.WriteByte('\n')
	}
	return strings.TrimSuffix(b.String(), "\n")
}

func TestWords(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"en", "I don't, he won’t, we cannot.", "I|do|+n't|,|he|wo|+n’t|,|we|can|+not|."},
		{"en", "Kazakhstan's oil; the workers' rights", "Kazakhstan|+'s|oil|;|the|workers|+'|rights"},
		{"en", "the long-serving ex-president of Nur-Sultan", "the|long|-|serving|ex-president|of|Nur|-|Sultan"},
		{"en", "$3bn, 7pm, 10km, 22nd, 1980s, 18%", "$|3|bn|,|7|pm|,|10|km|,|22nd|,|1980s|,|18|%"},
		{"en", "20,000 men and 1,2", "20,000|men|and|1|,|2"},
		{"en", "Mail a.b@c.org (or https://x.org/a_b?c=d).", "Mail|a.b@c.org|(|or|https://x.org/a_b?c=d|)|."},
		{"en", "the U.S. and J.F. Kennedy", "the|U.S.|and|J.F.|Kennedy"},
		{"en", "“Shoot,” he said … 'now'!?", "“|Shoot|,|”|he|said|…|'|now|'|!?"},
		{"en", "👩‍👩‍👧 ok 🇳🇱", "👩‍👩‍👧|ok|🇳🇱"},
		{"nl", "zo'n auto's in 's-Gravenhage, 't is '69", "zo'n|auto's|in|'s-Gravenhage|,|'t|is|'69"},
		{"nl", "oud-dictator, hart- en vaatziekten, en/of", "oud-dictator|,|hart-|en|vaatziekten|,|en/of"},
		{"nl", "20.000 en 2,2 miljoen, 8000 arrestaties", "20.000|en|2,2|miljoen|,|8000|arrestaties"},
		{"nl", "d.w.z. dhr. J.P. Balkenende c.s.", "d.w.z.|dhr.|J.P.|Balkenende|c.s."},
		{"nl", ",,Nee”, „ja” en ''nee''", ",,|Nee|”|,|„|ja|”|en|''|nee|''"},
		{"nl", "‘te vuren om te doden’.", "‘|te|vuren|om|te|doden|’|."},
		{"nl", "(2) *** --", "(|2|)|***|--"},
	} {
		if got := shown(t, c.lang, c.text); got != c.want {
			t.Errorf("%s: got  %s\nwant %s", c.text, got, c.want)
		}
	}
}

func FuzzSegment(f *testing.F) {
	f.Add("Hij zei: ‘Ja.’ (2)\n\nDon't. a@b.co 's-Gravenhage …", true)
	f.Add("\x00'\xff.\u200d👩‍👩\n-", false)
	f.Fuzz(func(t *testing.T, text string, dutch bool) {
		text = strings.ToValidUTF8(text, "?")
		d := doc.New("fuzz", text)
		d.Lang = "en"
		if dutch {
			d.Lang = "nl"
		}
		if err := Segment(d); err != nil {
			t.Fatal(err)
		}
		if err := d.Check(); err != nil {
			t.Fatal(err)
		}
		at := 0
		for _, tok := range d.Tokens[1:] {
			gap := text[at:tok.Start]
			if leading(gap, isSpace) < len(gap) {
				t.Errorf("%q is in no token", gap)
			}
			if tok.Form != text[tok.Start:tok.End] || tok.Form == "" {
				t.Errorf("token %q at %d to %d", tok.Form, tok.Start, tok.End)
			}
			at = int(tok.End)
		}
		if gap := text[at:]; leading(gap, isSpace) < len(gap) {
			t.Errorf("%q is in no token", gap)
		}
	})
}

// What has no ends of sentences is cut, so that nobody reads a sentence of a
// hundred thousand words.
func TestLongest(t *testing.T) {
	d := doc.New("long", strings.Repeat("word ", 2*longest+10))
	d.Lang = "en"
	if err := Segment(d); err != nil {
		t.Fatal(err)
	}
	want := []doc.Span{{First: 1, End: 1 + longest}, {First: 1 + longest, End: 1 + 2*longest}, {First: 1 + 2*longest, End: 11 + 2*longest}}
	if !slices.Equal(d.Sentences, want) {
		t.Errorf("%v, want %v", d.Sentences, want)
	}
}
