package vocab

import "testing"

func TestMatchVerb(t *testing.T) {
	for _, c := range []struct {
		lang, lemma string
		preps       []string
		object      string
		refl        bool
		want        string // relation of the first match, with where its object is
		at          int
	}{
		{"nl", "in_roepen", []string{"van CSTO"}, "hulp", false, "requested", 0},
		{"en", "ask", []string{"for help"}, "", false, "requested", 0},
		{"nl", "richten", []string{"tot volk"}, "", true, "addressed", 0},
		{"nl", "leggen", []string{"aan band"}, "export", false, "restricted", -1},
		{"nl", "waarschuwen", []string{"voor storm"}, "", false, "warned-of", 0},
		{"nl", "waarschuwen", nil, "", false, "warned-of", -1},
	} {
		got := For(c.lang).MatchVerb(c.lemma, c.preps, c.object, c.refl)
		if len(got) == 0 {
			t.Errorf("%s %v: no match", c.lemma, c.preps)
		} else if got[0].Relation.ID != c.want || got[0].Object != c.at {
			t.Errorf("%s %v: %s at %d, want %s at %d", c.lemma, c.preps, got[0].Relation.ID, got[0].Object, c.want, c.at)
		}
	}
}
