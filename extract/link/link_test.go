package link

import (
	"slices"
	"strings"
	"testing"

	"newsgraph/extract/doc"
	"newsgraph/graph"
	"newsgraph/seeds"
)

// article makes a document of the language whose words are those of text,
// one sentence, with a chain of type typ for every name in square brackets.
func article(name, lang, text string, typ map[string]string) *doc.Document {
	var plain strings.Builder
	tokens := []doc.Token{{}}
	var mentions []doc.Mention
	chains := []doc.Chain{{}}
	for _, word := range strings.Fields(text) {
		open := strings.HasPrefix(word, "[")
		shut := strings.HasSuffix(word, "]")
		word = strings.Trim(word, "[]")
		start := uint32(plain.Len())
		plain.WriteString(word + " ")
		tokens = append(tokens, doc.Token{Start: start, End: start + uint32(len(word)), Form: word})
		t := doc.TokenID(len(tokens) - 1)
		if open {
			mentions = append(mentions, doc.Mention{Span: doc.Span{First: t}, Head: t, Kind: doc.ByName, Chain: doc.ChainID(len(chains))})
			chains = append(chains, doc.Chain{Named: true})
		}
		if shut {
			mentions[len(mentions)-1].End = t + 1
		}
	}
	d := doc.New(name, plain.String())
	d.Lang, d.Tokens, d.Mentions, d.Chains = lang, tokens, mentions, chains
	d.Sentences = []doc.Span{{First: 1, End: doc.TokenID(len(tokens))}}
	entities, _ := seeds.Entities()
	g := newGazetteer(entities)
	for i := range mentions {
		c := &d.Chains[i+1]
		c.Label = d.Surface(mentions[i].Span)
		c.Type = typ[c.Label]
		if c.Type == "" {
			c.Type = graph.Person
		}
		if c.Type != graph.Person {
			c.Known = g.lookup(c.Label, c.Type)
		}
	}
	return d
}

func linker(t *testing.T, existing ...graph.Entity) *Linker {
	t.Helper()
	entities, err := seeds.Entities()
	if err != nil {
		t.Fatal(err)
	}
	return New(entities, existing)
}

func ids(entities []graph.Entity) []string {
	var out []string
	for _, e := range entities {
		out = append(out, e.ID)
	}
	return out
}

func claim(d *doc.Document, subject, object string) graph.Claim {
	return graph.Claim{
		Document: graph.Document{ID: d.ID},
		Subject:  graph.Slot{ID: subject, Label: subject},
		Object:   &graph.Slot{ID: object, Label: object, Type: graph.Concept},
		Relation: graph.Predicate{ID: "met"},
	}
}

func TestLink(t *testing.T) {
	types := map[string]string{"Kazachstan": "place", "Kazakhstan": "place", "Interior Ministry": "organization",
		"ministerie van Binnenlandse Zaken": "organization"}
	docs := []*doc.Document{
		article("a", "nl", "In [Kazachstan] ontving [Noersoeltan Nazarbajev] gisteren [Dariga Nazarbajeva] en het [ministerie van Binnenlandse Zaken]", types),
		article("b", "en", "The [Interior Ministry] of [Kazakhstan] praised [Nursultan Nazarbayev]", types),
	}
	claims := [][]graph.Claim{{claim(docs[0], "#2", "#3")}, {claim(docs[1], "#3", "treason")}}
	entities, err := linker(t).Link(docs, claims)
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"dariga-nazarbajeva", "kazakhstan", "kazakhstan-interior-ministry", "nursultan-nazarbayev", "treason"}
	if got := ids(entities); !slices.Equal(got, want) {
		t.Errorf("entities %v, want %v", got, want)
	}
	if s := claims[0][0].Subject; s.ID != "nursultan-nazarbayev" || s.Label != "Nursultan Nazarbayev" || s.Type != graph.Person {
		t.Errorf("subject %+v", s)
	}
	if claims[0][0].ID == "" {
		t.Error("the claim has no ID")
	}
	i := slices.IndexFunc(entities, func(e graph.Entity) bool { return e.ID == "nursultan-nazarbayev" })
	if m := entities[i].Merges; len(m) != 1 || m[0].Name != "Noersoeltan Nazarbajev" || m[0].Score < 0.9 {
		t.Errorf("merges %+v", m)
	}
}

func TestLinkKeepsPublishedIDs(t *testing.T) {
	d := article("c", "en", "[Kassym-Jomart Tokayev] spoke", nil)
	old := graph.Entity{ID: "tokajev", Label: "Kassym-Jomart Tokajev", Type: graph.Person,
		Aliases: []graph.Alias{{Text: "Kassym-Jomart Tokajev", Lang: "nl", Documents: []string{"d:1"}}}}
	claims := [][]graph.Claim{{claim(d, "#1", "treason")}}
	if _, err := linker(t, old).Link([]*doc.Document{d}, claims); err != nil {
		t.Fatal(err)
	}
	if id := claims[0][0].Subject.ID; id != "tokajev" {
		t.Errorf("a later article made %q of tokajev", id)
	}
}

func TestLinkRefusesUnknownChains(t *testing.T) {
	d := article("d", "en", "[Ann Lee] spoke", nil)
	if _, err := linker(t).Link([]*doc.Document{d}, [][]graph.Claim{{claim(d, "#7", "treason")}}); err == nil {
		t.Error("chain 7 of 1 passed")
	}
}

func TestCluster(t *testing.T) {
	groups := [][]Name{
		{{"Vladimir Putin", "person"}, {"Vladimir Poetin", "person"}, {"V. Putin", "person"}},
		{{"Bashar al-Assad", "person"}, {"Basjar al-Assad", "person"}, {"Bashar Assad", "person"}},
		{{"Hafez al-Assad", "person"}},
		{{"Sergei Skripal", "person"}, {"Sergej Skripal", "person"}},
		{{"Yulia Skripal", "person"}, {"Joelia Skripal", "person"}},
		{{"Raúl Castro", "person"}, {"Raul Castro", "person"}},
		{{"Fidel Castro", "person"}},
		{{"George H. W. Bush", "person"}}, {{"George W. Bush", "person"}}, {{"George Bush", "person"}},
		{{"Defence Ministry", "organization"}, {"ministerie van Defensie", "organization"}, {"Ministry of Defense", "organization"}},
		{{"Pentagon", "organization"}, {"het Pentagon", "organization"}},
		{{"Niger", "place"}}, {{"Nigeria", "place"}},
		{{"Temirtau", "place"}, {"Temirtaoe", "place"}},
		{{"Acme Widget Research Group", "organization"}, {"AWRG", "organization"}},
		{{"Turkish Central Bank", "organization"}, {"Central Bank of the Republic of Turkey", "organization"}, {"centrale bank van Turkije", "organization"}},
		{{"Constitutional Court of Georgia", "organization"}, {"Georgia's Constitutional Court", "organization"}, {"Georgische Grondwettelijk Hof", "organization"}},
		{{"Constitutional Court of Armenia", "organization"}},
		{{"Acme Turbines", "organization"}, {"Acme Turbines A/S", "organization"}, {"AcmeTurbines", "organization"}},
		{{"Acme Turbine Finance", "organization"}},
		{{"U.S. Weather Society", "organization"}, {"US Weather Society", "organization"}},
		{{"Sami Jaber", "person"}, {"Sami Jabir", "person"}},
		{{"Eva Lemke", "person"}}, {{"Eva Limke", "person"}},
		{{"Abdelhamid Zerouali", "person"}, {"Abdul Hamid Zeroeali", "person"}},
		{{"Hans Küster", "person"}, {"Hans Kuester", "person"}},
		{{"Rachid Mimouchi", "person"}, {"Rashid al-Mimushi", "person"}},
		{{"Ann Jansen", "person"}, {"Ann Jansen-Bakker", "person"}},
	}
	var names []Name
	var want []int
	for g, group := range groups {
		for _, n := range group {
			names = append(names, n)
			want = append(want, g)
		}
	}
	got := Cluster(names)
	for i := range names {
		for j := range i {
			if same := got[i] == got[j]; same != (want[i] == want[j]) {
				t.Errorf("%s and %s: one is %t", names[j].Text, names[i].Text, same)
			}
		}
	}
}

func BenchmarkCluster(b *testing.B) {
	syllables := []string{"ba", "ka", "na", "zar", "ev", "ov", "in", "to", "mi", "le", "ro", "chen", "li", "mar", "son", "gen", "san", "med"}
	var names []Name
	for i := range 10000 {
		word := func(n int) string {
			s := ""
			for ; len(s) < 6; n /= 18 {
				s += syllables[n%18]
			}
			return strings.ToUpper(s[:1]) + s[1:]
		}
		names = append(names, Name{word(i%300) + " " + word(i*7), graph.Person})
	}
	for b.Loop() {
		Cluster(names)
	}
}

func TestDoubts(t *testing.T) {
	got := Doubts([]graph.Entity{
		{ID: "ann-lee-smith", Label: "Ann Lee Smith", Type: graph.Person, Aliases: named("Ann Lee Smith")},
		{ID: "smith", Label: "Smith", Type: graph.Person, Aliases: named("Smith")},
		{ID: "niger", Label: "Niger", Type: graph.Place, SameAs: []string{"a"}, Aliases: named("Niger")},
		{ID: "nigeria", Label: "Nigeria", Type: graph.Place, SameAs: []string{"b"}, Aliases: named("Nigeria")},
		{ID: "father-of-ann-smith", Label: "father of Ann Smith", Type: graph.Person},
		{ID: "x", Label: "X", Type: graph.Person, Merges: []graph.Merge{{Name: "Y", Reason: "the only person of that name", Score: 0.8}}},
	}, nil)
	want := []string{"merge ann-lee-smith smith", "split x Y"}
	var list []string
	for _, d := range got {
		list = append(list, d.Do+" "+d.Entity+" "+d.Other)
	}
	if !slices.Equal(list, want) {
		t.Errorf("doubts %v, want %v", list, want)
	}
}

// Articles that come one by one end in the entities of those that come at
// once, and in IDs that stay.
func TestLinkIncrementally(t *testing.T) {
	docs := []*doc.Document{
		article("f", "en", "[Kassym-Jomart Tokayev] met [Ann Lee] and [Bob Lee]", nil),
		article("g", "nl", "[Tokajev] sprak met [Ann Lee] en [Bob Lee]", nil),
		article("h", "nl", "[Tokajev] speelde tegen [Jan Bosch]", nil), // may be anybody
	}
	first, err := linker(t).Link(docs[:1], make([][]graph.Claim, 1))
	if err != nil {
		t.Fatal(err)
	}
	claims := [][]graph.Claim{{claim(docs[1], "#1", "treason")}, nil}
	both, err := linker(t, first...).Link(docs[1:], claims)
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"ann-lee", "bob-lee", "jan-bosch", "kassym-jomart-tokayev", "tokajev", "treason"}
	if got := ids(both); !slices.Equal(got, want) {
		t.Errorf("entities %v, want %v", got, want)
	}
	if id := claims[0][0].Subject.ID; id != "kassym-jomart-tokayev" {
		t.Errorf("Tokajev is %q", id)
	}
}

// A people and an institution keep their IDs when later articles, of another
// language, name them again.
func TestLinkAgain(t *testing.T) {
	types := map[string]string{"Mali": "place", "Tuareg": "group", "ministerie van Defensie": "organization", "Defence Ministry": "organization"}
	docs := []*doc.Document{
		article("i", "nl", "In [Mali] sprak het [ministerie van Defensie] met de [Tuareg]", types),
		article("j", "en", "The [Defence Ministry] of [Mali] accused the [Tuareg]", types),
	}
	var entities []graph.Entity
	for _, d := range docs {
		var err error
		if entities, err = linker(t, entities...).Link([]*doc.Document{d}, make([][]graph.Claim, 1)); err != nil {
			t.Fatal(err)
		}
	}
	want := []string{"mali", "mali-defence-ministry", "tuareg"}
	if got := ids(entities); !slices.Equal(got, want) {
		t.Errorf("entities %v, want %v", got, want)
	}
}

func FuzzCluster(f *testing.F) {
	f.Add("Vladimir Putin\tperson\nV. Putin\tperson\nPutin jr.\tperson")
	f.Add("'\t\n-\tplace\n\x00\torganization\nVN\torganization\nde\torganization")
	f.Add("al bin ibn\tperson\njr sr\tperson\nÆØÅ ŁÓDŹ\tperson")
	f.Fuzz(func(t *testing.T, list string) {
		var names []Name
		for line := range strings.Lines(list) {
			text, typ, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
			names = append(names, Name{text, typ})
		}
		if len(names) > 50 {
			return
		}
		a, b := Cluster(names), Cluster(names)
		if !slices.Equal(a, b) {
			t.Errorf("clusters differ between runs: %v, %v", a, b)
		}
	})
}

func TestEnglish(t *testing.T) {
	for dutch, want := range map[string]string{
		"ministerie van Binnenlandse Zaken":     "Interior Ministry",
		"ministerie van Justitie en Veiligheid": "Justice and Security Ministry",
		"Hooggerechtshof":                       "Supreme Court",
		"Nationale Veiligheidsraad":             "National Security Council",
		"Commissie voor Buitenlandse Zaken":     "Foreign Affairs Commission",
		"Foreign Ministry":                      "Foreign Affairs Ministry",
		"Ministry of Defence":                   "Defence Ministry",
		"Nationale Garde":                       "National Guard",
		"Openbaar Ministerie":                   "Prosecutor's Office",
	} {
		if got := english(dutch); got != want {
			t.Errorf("english(%q) = %q, want %q", dutch, got, want)
		}
	}
}

// Words beside the name of an institution tell its country.
func TestCountryOf(t *testing.T) {
	types := map[string]string{"Mali": "place", "France": "place", "Paris": "place", "Defence Ministry": "organization"}
	for text, want := range map[string]string{
		"In [Mali] the [Defence Ministry] in [Paris] spoke":      "france-defence-ministry",
		"In [Mali] the [Defence Ministry] of [France] spoke":     "france-defence-ministry",
		"In [Mali] [France] 's [Defence Ministry] spoke":         "france-defence-ministry",
		"In [France] the [Defence Ministry] spoke about [Mali] ": "france-defence-ministry",
	} {
		d := article("k", "en", text, types)
		entities, err := linker(t).Link([]*doc.Document{d}, [][]graph.Claim{nil})
		if err != nil {
			t.Fatal(err)
		}
		if got := ids(entities); !slices.Contains(got, want) {
			t.Errorf("%s: entities %v, want %s", text, got, want)
		}
	}
}

// An institution that only Dutch articles name has an English label, with the
// country that the article is about: the one it names, not the one whose
// soldiers visit it.
func TestInstitutionOfTheMainCountry(t *testing.T) {
	types := map[string]string{"Mali": "place", "ministerie van Defensie": "organization", "Frankrijk": "place"}
	d := article("a", "nl", "In [Mali] meldt het [ministerie van Defensie] dat soldaten uit [Frankrijk] kwamen", types)
	d.Mentions[2].Kind = doc.ByDemonym // "Franse soldaten"
	entities, err := linker(t).Link([]*doc.Document{d}, [][]graph.Claim{{claim(d, "#2", "#1")}})
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(entities, func(e graph.Entity) bool { return e.ID == "mali-defence-ministry" })
	if i < 0 || entities[i].Label != "Defence Ministry of Mali" {
		t.Errorf("entities %v", ids(entities))
	}
}
