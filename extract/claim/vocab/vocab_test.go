package vocab

import (
	"bufio"
	"os"
	"strconv"
	"strings"
	"testing"

	"newsgraph/extract/lang"
	"newsgraph/seeds"
)

// first is the relation that the best match names, with what it says of the
// object: an index of preps, "obj", or "obj, noun used".
func first(matches []Match) string {
	if len(matches) == 0 {
		return "nothing"
	}
	m := matches[0]
	s := m.Relation.ID
	if m.Patient {
		s += " patient"
	}
	if m.Object >= 0 {
		s += " @" + strconv.Itoa(m.Object)
	}
	if m.NounUsed {
		s += " noun"
	}
	if m.Fixed >= 0 {
		s += " fixed@" + strconv.Itoa(m.Fixed)
	}
	return s
}

func TestMatchVerb(t *testing.T) {
	for _, c := range []struct {
		lang, lemma string
		preps       []string
		object      string
		refl        bool
		want        string
	}{
		{"nl", "in_roepen", []string{"op donderdag", "van CSTO"}, "hulp", false, "requested @1 noun"},
		{"en", "ask", []string{"for help"}, "", false, "requested @0"},
		{"en", "arrest", []string{"for treason"}, "", false, "arrested-for patient @0"},
		{"en", "arrest", nil, "", false, "arrested"},
		{"nl", "op_pakken", nil, "", false, "arrested"},
		{"nl", "aan_houden", []string{"wegens verraad"}, "", false, "arrested-for patient @0"},
		{"nl", "verdenken", []string{"van hoogverraad"}, "", false, "suspected-of patient @0"},
		{"nl", "leggen", []string{"aan band"}, "export", false, "restricted fixed@0"},
		{"nl", "steken", []string{"in brand"}, "gebouw", false, "set-on-fire fixed@0"},
		{"nl", "slaan", []string{"op vlucht"}, "", false, "fled-to fixed@0"},
		{"nl", "komen", []string{"om leven", "bij aanval"}, "", false, "killed-in patient @1 fixed@0"},
		{"nl", "geven", []string{"aan leger"}, "bevel", false, "ordered @0 noun"},
		{"nl", "op_zij_schuiven", nil, "", false, "removed-from-power"},
		{"nl", "laten", []string{"weten"}, "", false, "said fixed@0"},
		{"nl", "bekend_maken", nil, "", false, "announced"},
		{"nl", "omkomen", []string{"bij gevecht"}, "", false, "killed-in patient @0"},
		{"nl", "verzetten", []string{"tegen plan"}, "", true, "opposed @0"},
		{"nl", "verzetten", []string{"tegen plan"}, "", false, "nothing"},
		{"en", "make", []string{"to Kazakhstan"}, "offer", false, "offered @0 noun"},
		{"en", "send", []string{"to Kazakhstan"}, "troop", false, "deployed-to patient @0"},
		{"en", "shut down", nil, "", false, "shut-down"},
		{"en", "sentence", []string{"to year"}, "", false, "sentenced @0"},
		{"en", "recover", nil, "", false, "recovered-from"},
		{"en", "recover", nil, "body", false, "nothing"},
		{"nl", "grenzen", []string{"aan China"}, "", false, "borders @0"},
		{"en", "frobnicate", nil, "", false, "nothing"},
	} {
		got := first(For(c.lang).MatchVerb(c.lemma, c.preps, c.object, c.refl))
		if want := c.want; got != want {
			t.Errorf("%s %q %v %q: %s, want %s", c.lang, c.lemma, c.preps, c.object, got, want)
		}
	}
}

func TestMatchNounAndAdjective(t *testing.T) {
	en, nl := For("en"), For("nl")
	for _, c := range []struct{ got, want string }{
		{first(nl.MatchNoun("arrestatie")), "arrested"},
		{first(nl.MatchNoun("verzoek", "om hulp")), "requested @0"},
		{first(nl.MatchNoun("komst", "naar Kazachstan")), "arrived-in @0"},
		{first(en.MatchNoun("attack", "on airport")), "attacked @0"},
		{first(en.MatchAdjective("responsible", []string{"for unrest"})), "responsible-for @0"},
		{first(nl.MatchAdjective("gekant", []string{"tegen inmenging"})), "opposed @0"},
	} {
		if c.got != c.want {
			t.Errorf("%s, want %s", c.got, c.want)
		}
	}
	if m := nl.MatchNoun("komst"); len(m) == 0 || !m[0].OfSubject {
		t.Error("the komst of soldiers is not theirs")
	}
}

func TestRole(t *testing.T) {
	for _, c := range []struct {
		lang, noun, want string
		former, deputy   bool
	}{
		{"nl", "president", "president-of", false, false},
		{"nl", "oud-president", "president-of", true, false},
		{"nl", "ex-lid", "member-of", true, false},
		{"nl", "vicepresident", "vice-president-of", false, false},
		{"nl", "vicevoorzitter", "chairman-of", false, true},
		{"nl", "KNB-topman", "chief-executive-of", false, false},
		{"nl", "bondsvoorzitter", "chairman-of", false, false},
		{"nl", "regeringswoordvoerster", "spokesperson-of", false, false},
		{"en", "prime minister", "prime-minister-of", false, false},
		{"en", "ex-adviser", "adviser-to", true, false},
		{"en", "secretary of state", "secretary-of-state-of", false, false},
		{"nl", "gebouw", "", false, false},
		{"en", "submember", "", false, false},
	} {
		r, ok := For(c.lang).Role(c.noun)
		id := ""
		if ok {
			id = r.Relation.ID
		}
		if id != c.want || r.Former != c.former || r.Deputy != c.deputy {
			t.Errorf("%s: %q former %t deputy %t", c.noun, id, r.Former, r.Deputy)
		}
	}
}

func TestNames(t *testing.T) {
	for _, c := range []struct{ lang, lemma, label, id string }{
		{"nl", "hoogverraad", "treason", "treason"},
		{"en", "treason", "treason", "treason"},
		{"nl", "betoger", "protester", "protester"},
		{"nl", "overheidsgebouw", "government building", "government-building"},
		{"nl", "brandstof_prijs", "fuel price", "fuel-price"},
		{"nl", "legervoertuig", "army car", "army-car"}, // both parts are known, the whole is not
		{"nl", "xyzzy", "", ""},
	} {
		if label, id, _ := For(c.lang).Noun(c.lemma); label != c.label || id != c.id {
			t.Errorf("%s: %q %q", c.lemma, label, id)
		}
	}
	for _, c := range []struct {
		lang, lemma, prep, want string
		ok                      bool
	}{
		{"nl", "verdampen", "", "evaporated", true},
		{"nl", "om_ver_halen", "", "pulled-down", true},
		{"nl", "zwichten", "for", "gave-in-for", true},
		{"en", "take over", "from", "took-over-from", true},
		{"en", "carry", "", "carried", true},
		{"en", "stop", "", "stopped", true},
		{"en", "play", "with", "played-with", true},
		{"en", "visit", "", "visited", true},
		{"nl", "gniffelen", "", "gniffelen", false},
	} {
		if id, ok := For(c.lang).Past(c.lemma, c.prep); id != c.want || ok != c.ok {
			t.Errorf("%s: %q %t, want %q", c.lemma, id, ok, c.want)
		}
	}
}

// TestUserWins holds that a user's pattern goes before the same one of ours.
func TestUserRelations(t *testing.T) {
	v, err := New("en", []seeds.Relation{{ID: "sailed", Words: map[string]seeds.Words{"en": {Verbs: []string{"sail"}}}}})
	if err != nil || first(v.MatchVerb("sail", nil, "", false)) != "sailed" {
		t.Errorf("%v", err)
	}
	if _, err := New("tlh", nil); err == nil {
		t.Error("a language without words passed")
	}
}

// TestFrequentVerbs holds that each of the 1,500 most frequent verbs of a
// language leads to a relation or is open on purpose.
func TestFrequentVerbs(t *testing.T) {
	for _, code := range languages {
		v, open := For(code), lang.Get(code).Set("open-verbs")
		f, err := os.Open("testdata/verbs-" + code + ".tsv")
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		var tokens, covered, expressions, verbs, found int
		for lines := bufio.NewScanner(f); lines.Scan(); {
			count, verb, ok := strings.Cut(lines.Text(), "\t")
			if !ok {
				continue
			}
			n, err := strconv.Atoi(count)
			if err != nil {
				t.Fatal(err)
			}
			verbs++
			tokens += n
			switch patterns := v.verbs[verb]; {
			case len(patterns) > 0 && !open[verb]:
				found++
				covered += n
			case len(patterns) > 0:
				expressions += n
			case !open[verb]:
				t.Errorf("%s: %s leads to no relation and is not open", code, verb)
			}
		}
		t.Logf("%s: %d of %d verbs lead to a relation, %.1f%% of their tokens; %.1f%% more in fixed expressions only",
			code, found, verbs, 100*float64(covered)/float64(tokens), 100*float64(expressions)/float64(tokens))
		if found < 700 {
			t.Errorf("%s: only %d verbs lead to a relation", code, found)
		}
	}
}

func BenchmarkMatchVerb(b *testing.B) {
	v := For("nl")
	preps := []string{"op donderdag", "van CSTO"}
	for b.Loop() {
		v.MatchVerb("in_roepen", preps, "hulp", false)
	}
}

func BenchmarkNounCompound(b *testing.B) {
	v := For("nl")
	for b.Loop() {
		v.Noun("brandstofprijs")
		v.Role("bondsvoorzitter")
	}
}
