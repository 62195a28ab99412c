package mention

import "testing"

func TestRole(t *testing.T) {
	for _, c := range []struct{ language, lemma, want string }{
		{"nl", "staatshoofd", "president"},
		{"nl", "regeringsleider", "premier"},
		{"nl", "veiligheidschef", "chef"},
		{"nl", "inlichtingenbaas", "chef"},
		{"nl", "legerchef", "legerchef"}, // not the chief of the service
		{"nl", "ex-premier", "former premier"},
		{"nl", "oud-minister-president", "former premier"},
		{"nl", "vicepresident", "vicepresident"},
		{"en", "pm", "prime minister"},
		{"en", "boss", "chief"},
		{"en", "director", "chief"},
		{"en", "senator", "senator"},
	} {
		if got := wordsOf[c.language]().role(c.lemma); got != c.want {
			t.Errorf("%s: role of %q is %q, want %q", c.language, c.lemma, got, c.want)
		}
	}
}
