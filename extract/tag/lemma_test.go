package tag

import "testing"

func TestRules(t *testing.T) {
	for _, c := range []struct{ form, lemma, rule string }{
		{"walks", "walk", "l||-"},
		{"Walks", "walk", "l||-"},
		{"Tokajev", "Tokajev", "k||"},
		{"ingeroepen", "in_roepen", "l|==--+_|"},
		{"riep", "roepen", "l|=-+o|+e+n"},
		{"better", "good", "!good"},
		{"wereldoorlogen", "wereld_oorlog", "l||+_======--"},
		{"één", "één", "l||"},
		{"_", "_", "l||"},
	} {
		rule := RuleFor(c.form, c.lemma)
		if got, ok := Lemma(c.form, rule); got != c.lemma || !ok {
			t.Errorf("%s by %q: lemma %q, %t; want %q", c.form, rule, got, ok, c.lemma)
		}
		if rule != c.rule {
			t.Errorf("%s → %s: rule %q, want %q", c.form, c.lemma, rule, c.rule)
		}
	}
	if lemma, ok := Lemma("a", "l|==|-"); ok {
		t.Errorf("a rule for three letters made %q from one", lemma)
	}
}

// FuzzRules checks that a rule makes the lemma that it was made for.
func FuzzRules(f *testing.F) {
	f.Add("ingeroepen", "in_roepen")
	f.Add("A+b|", "=-")
	f.Fuzz(func(t *testing.T, form, lemma string) {
		if lemma == "" || string([]rune(form)) != form || string([]rune(lemma)) != lemma || len(form)+len(lemma) > 60 {
			t.Skip()
		}
		rule := RuleFor(form, lemma)
		if got, ok := Lemma(form, rule); got != lemma || !ok {
			t.Fatalf("rule %q of %q → %q makes %q, %t", rule, form, lemma, got, ok)
		}
	})
}
