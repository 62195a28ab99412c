package vocab

import "testing"

func TestPast(t *testing.T) {
	for verb, want := range map[string]string{
		"stop": "stopped", "plan": "planned", "visit": "visited", "open": "opened", "freeze": "froze", "panic": "panicked",
		"carry": "carried", "stay": "stayed", "play": "played", "agree": "agreed", "commit": "committed", "fix": "fixed",
		"threaten": "threatened", "enter": "entered", "rob": "robbed", "scream": "screamed", "ban": "banned", "limit": "limited",
	} {
		if got := past(verb); got != want {
			t.Errorf("past of %s is %s, want %s", verb, got, want)
		}
	}
}

func TestPresent(t *testing.T) {
	for verb, want := range map[string]string{
		"plan": "planning", "threaten": "threatening", "die": "dying", "make": "making", "flee": "fleeing", "run": "running",
		"carry": "carrying", "commit": "committing",
	} {
		if got := present(verb); got != want {
			t.Errorf("present participle of %s is %s, want %s", verb, got, want)
		}
	}
}

func TestAdjective(t *testing.T) {
	for _, c := range []struct{ lemma, form, degree, want string }{
		{"groot", "grootste", "Sup", "largest"},
		{"groot", "grotere", "Cmp", "larger"},
		{"goed", "betere", "Cmp", "better"},
		{"laat", "laatste", "Sup", "last"},
		{"ver", "verdere", "Cmp", "further"},
		{"gevaarlijk", "gevaarlijkste", "Sup", "most dangerous"},
		{"militair", "militaire", "Pos", "military"},
		{"duur", "dure", "Pos", "expensive"},
		{"dood", "dode", "Pos", "dead"},
		{"wapenen", "gewapende", "", "armed"},
		{"vo_opgezetten", "vooropgezette", "", "premeditated"},
		{"mislukken", "mislukte", "", "failed"},
		{"stelen", "gestolen", "", "stolen"},
		{"ondermijnen", "ondermijnende", "", "undermining"},
		{"onderhandelen", "onderhandelen", "", "negotiating"},
		{"xyzig", "xyzige", "Pos", ""},
	} {
		got, ok := For("nl").Adjective(c.lemma, c.form, c.degree)
		if got != c.want || ok != (c.want != "") {
			t.Errorf("%s (%s) is %q, want %q", c.form, c.lemma, got, c.want)
		}
	}
}

func TestNounsOfCompounds(t *testing.T) {
	for lemma, want := range map[string]string{
		"ambt_woning": "official residence", "orde_troep": "security forces", "topdiplomaat": "top diplomat",
		"criminel": "criminal", "BBC-journalist": "bbc journalist", "macht_strijd": "power struggle",
	} {
		if got, _, _ := For("nl").Noun(lemma); got != want {
			t.Errorf("%s is %q, want %q", lemma, got, want)
		}
	}
}
