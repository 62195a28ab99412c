package vocab

import "testing"

func TestVerbSlips(t *testing.T) {
	for _, c := range []struct{ lang, lemma, want string }{
		{"nl", "in_stemen", "instemmen"},
		{"nl", "gesneuvellen", "sneuvelen"},
		{"nl", "leeg_geroven", "leegroven"},
		{"nl", "leegge_roof", "leegroven"},
		{"nl", "ontplofte", "ontploffen"},
		{"nl", "leefde", "leven"},
		{"nl", "schaaden", "schaden"},
		{"nl", "geëist", "eisen"},
		{"nl", "gevrezen", "vrezen"},
		{"nl", "geven", "geven"},
		{"nl", "frobnicen", "frobnicen"},
		{"en", "blam", "blame"},
		{"en", "honored", "honor"},
		{"en", "frobnicated", "frobnicate"},
		{"en", "accused", "accuse"},
		{"en", "embed", "embed"},
		{"en", "frobnicate", "frobnicate"},
	} {
		if got := For(c.lang).Verb(c.lemma); got != c.want {
			t.Errorf("%s %s: %s, want %s", c.lang, c.lemma, got, c.want)
		}
	}
}
