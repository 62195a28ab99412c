package number

import (
	"strings"
	"testing"

	"newsgraph/extract/doc"
)

// words returns a document whose tokens are the words of s.
func words(lang, s string) *doc.Document {
	d := doc.New("test", s)
	d.Lang = lang
	d.Tokens = make([]doc.Token, 1)
	at := 0
	for _, f := range strings.Fields(s) {
		start := at + strings.Index(s[at:], f)
		at = start + len(f)
		d.Tokens = append(d.Tokens, doc.Token{Start: uint32(start), End: uint32(at), Form: f})
	}
	return d
}

func TestAt(t *testing.T) {
	for _, c := range []struct {
		lang, text, value string
		tokens            int
	}{
		{"en", "8000 arrests", "8000", 1},
		{"en", "20,000 bandits", "20000", 1},
		{"en", "20 000 bandits", "20000", 2},
		{"en", "2.2 million euros", "2200000", 2},
		{"en", "3 bn dollars", "3000000000", 2},
		{"en", "sixteen officers", "16", 1},
		{"en", "twenty - six people", "26", 3},
		{"en", "two hundred and fifty people", "250", 4},
		{"en", "three hundred thousand men", "300000", 3},
		{"en", "a million men", "1000000", 2},
		{"en", "half a million men", "500000", 3},
		{"en", "a man", "", 0},
		{"en", "m", "", 0},
		{"en", "dozens died", "dozens", 1},
		{"en", "tens of thousands of people", "tens of thousands", 3},
		{"en", "1.5", "1.5", 1},
		{"en", "1.2.3", "", 0},
		{"nl", "20.000 bandieten", "20000", 1},
		{"nl", "3.700 manifestanten", "3700", 1},
		{"nl", "2,2 miljoen euro", "2200000", 2},
		{"nl", "zestien agenten", "16", 1},
		{"nl", "twee miljoen", "2000000", 2},
		{"nl", "een miljoen", "1000000", 2},
		{"nl", "anderhalf miljoen", "1500000", 2},
		{"nl", "vijfentwintig", "25", 1},
		{"nl", "zevenentwintig", "27", 1},
		{"nl", "tweeëntwintig", "22", 1},
		{"nl", "eenentwintig", "21", 1},
		{"nl", "driehonderdvijftigduizend", "350000", 1},
		{"nl", "honderdtwintig", "120", 1},
		{"nl", "tientallen doden", "dozens", 1},
		{"nl", "duizend", "1000", 1},
		{"nl", "het", "", 0},
		{"nl", "zeventien", "17", 1},
		{"nl", "mensen", "", 0},
	} {
		d := words(c.lang, c.text)
		n, ok := At(d, 1, doc.TokenID(len(d.Tokens)))
		if !ok {
			n = Number{}
		}
		if n.Value != c.value || n.Len() != c.tokens {
			t.Errorf("%s: got %q of %d tokens, want %q of %d", c.text, n.Value, n.Len(), c.value, c.tokens)
		}
	}
}
