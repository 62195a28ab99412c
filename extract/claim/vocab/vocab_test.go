package vocab

import "testing"

func TestBuiltIn(t *testing.T) {
	for _, lang := range []string{"en", "nl"} {
		if For(lang) == nil {
			t.Errorf("no vocabulary for %s", lang)
		}
	}
}
