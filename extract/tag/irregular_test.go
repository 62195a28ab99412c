package tag

import (
	"testing"

	"newsgraph/extract/doc"
	"newsgraph/extract/lang"
)

func TestIrregular(t *testing.T) {
	for _, c := range []struct{ lang, form, feats, guess, want string }{
		{"nl", "uitbraken", "Tense=Past", "uit_braken", "uit_breken"},
		{"nl", "drongen", "Tense=Past", "dingen", "dringen"},
		{"nl", "besproken", "VerbForm=Part", "besproken", "bespreken"},
		{"nl", "binnengedrongen", "VerbForm=Part", "binnen_dingen", "binnen_dringen"},
		{"nl", "ontstond", "Tense=Past", "ontstonden", "ontstaan"},
		{"nl", "braken", "VerbForm=Inf", "braken", "braken"},
		{"nl", "werkte", "Tense=Past", "werken", "werken"},
		{"en", "froze", "Tense=Past", "froz", "freeze"},
		{"en", "found", "Tense=Past", "find", "find"},
		{"en", "lay", "Tense=Past", "lie", "lie"},
		{"en", "rebuilt", "VerbForm=Part", "rebuilt", "rebuild"},
	} {
		irregular := NewIrregular(lang.Get(c.lang))
		token := doc.Token{Form: c.form, Tag: doc.VERB, Feats: c.feats, Lemma: c.guess}
		if irregular.Correct(&token); token.Lemma != c.want {
			t.Errorf("%s: %s is of %s, want %s", c.lang, c.form, token.Lemma, c.want)
		}
	}
}
