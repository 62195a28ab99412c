package link

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"newsgraph/graph"
)

// bushes is a graph that took two people for one. Article d:1 names both,
// d:2 only the son, d:3 only the father; each has a claim about "he".
func bushes() *graph.View {
	v := &graph.View{
		Entities: []graph.Entity{
			{ID: "george-bush", Label: "George Bush", Type: graph.Person,
				Aliases: []graph.Alias{
					{Text: "Bush", Lang: "en", Documents: []string{"d:1", "d:2", "d:3"}},
					{Text: "George Bush", Lang: "en", Documents: []string{"d:1", "d:3"}},
					{Text: "George W. Bush", Lang: "en", Documents: []string{"d:1", "d:2"}},
					{Text: "president George W. Bush", Lang: "en", Documents: []string{"d:2"}},
				},
				Merges: []graph.Merge{
					{Name: "Bush", Reason: "the article uses it for George Bush", Score: 0.9},
					{Name: "George W. Bush", Reason: "initials", Score: 0.8},
				}},
			{ID: "iraq", Label: "Iraq", Type: graph.Place, Aliases: []graph.Alias{}},
		},
		Relations: []graph.Relation{{ID: "attacked", Label: "attacked"}},
	}
	for i, mention := range []string{"George Bush", "George W. Bush", "he", "he", "president George W. Bush", "he"} {
		d := graph.Document{ID: []string{"d:1", "d:1", "d:1", "d:2", "d:2", "d:3"}[i]}
		c := graph.Claim{Document: d, Evidence: graph.Evidence{Text: "w", Start: i, End: i + 1}, Modality: graph.Asserted, Relation: graph.Predicate{ID: "attacked"},
			Subject:    graph.Slot{ID: "george-bush", Label: "George Bush", Type: graph.Person, Mention: mention},
			Object:     &graph.Slot{ID: "iraq", Label: "Iraq", Type: graph.Place, Mention: "Iraq"},
			Qualifiers: []graph.Qualifier{{Role: "place", Value: "Iraq", ID: "iraq", Mention: "there"}}}
		c.SetID()
		v.Claims = append(v.Claims, c)
	}
	for _, id := range []string{"d:1", "d:2", "d:3"} {
		v.Documents = append(v.Documents, graph.Document{ID: id})
	}
	return v
}

func TestApply(t *testing.T) {
	for _, c := range []struct {
		name      string
		decisions Decisions
		ids       string // entities
		subjects  string // of the six claims
		label     string // of the first subject
		stale     string // of the last decision
	}{
		{"none", nil, "george-bush iraq", "gb gb gb gb gb gb", "George Bush", ""},
		{"rename", Decisions{{Do: "rename", Entity: "george-bush", Label: "Bush sr."}}, "george-bush iraq", "gb gb gb gb gb gb", "Bush sr.", ""},
		{"type", Decisions{{Do: "type", Entity: "george-bush", Type: "work"}}, "george-bush iraq", "gb gb gb gb gb gb", "George Bush", ""},
		{"merge", Decisions{{Do: "merge", Entity: "george-bush", Into: "iraq"}}, "iraq", "i i i i i i", "Iraq", ""},
		{"split takes articles that know no other name, and elsewhere the words", Decisions{{Do: "split", Entity: "george-bush", Name: "George W. Bush"}},
			"george-bush george-w-bush iraq", "gb gwb gb gwb gwb gb", "George Bush", ""},
		{"a short name does not take the long ones with it", Decisions{{Do: "split", Entity: "george-bush", Name: "Bush", Into: "x"}},
			"george-bush iraq x", "gb gb gb gb gb gb", "George Bush", ""},
		{"split and merge back", Decisions{{Do: "split", Entity: "george-bush", Name: "George W. Bush", Into: "w"}, {Do: "merge", Entity: "w", Into: "george-bush"}},
			"george-bush iraq", "gb gb gb gb gb gb", "George Bush", ""},
		{"refusals change nothing", Decisions{{Do: "apart", Entity: "george-bush", Into: "iraq"}, {Do: "keep", Entity: "george-bush", Name: "Bush"}},
			"george-bush iraq", "gb gb gb gb gb gb", "George Bush", ""},
		{"gone", Decisions{{Do: "rename", Entity: "nobody", Label: "X"}}, "george-bush iraq", "gb gb gb gb gb gb", "George Bush", "there is no entity nobody"},
		{"gone by a merge", Decisions{{Do: "merge", Entity: "george-bush", Into: "iraq"}, {Do: "apart", Entity: "iraq", Into: "george-bush"}},
			"iraq", "i i i i i i", "Iraq", "there is no entity george-bush"},
		{"nobody is called so", Decisions{{Do: "split", Entity: "iraq", Name: "Iran"}}, "george-bush iraq", "gb gb gb gb gb gb", "George Bush", `no article calls iraq "Iran"`},
		{"merged by rule meanwhile", Decisions{{Do: "merge", Entity: "george-w-bush", Into: "george-bush"}}, "george-bush iraq", "gb gb gb gb gb gb", "George Bush", ""},
	} {
		v := bushes()
		stale := c.decisions.Apply(v)
		if got := strings.Join(ids(v.Entities), " "); got != c.ids {
			t.Errorf("%s: entities %s, want %s", c.name, got, c.ids)
		}
		short := map[string]string{"george-bush": "gb", "iraq": "i", "george-w-bush": "gwb"}
		var subjects []string
		for _, claim := range v.Claims {
			subjects = append(subjects, short[claim.Subject.ID])
		}
		if got := strings.Join(subjects, " "); got != c.subjects {
			t.Errorf("%s: subjects %s, want %s", c.name, got, c.subjects)
		}
		if v.Claims[0].Subject.Label != c.label {
			t.Errorf("%s: label %q", c.name, v.Claims[0].Subject.Label)
		}
		if got := problem(stale); got != c.stale {
			t.Errorf("%s: stale %q, want %q", c.name, got, c.stale)
		}
		if errs := v.Check(); len(errs) > 0 {
			t.Errorf("%s: %v", c.name, errs)
		}
	}
}

// problem is the last of problems.
func problem(problems []error) string {
	if len(problems) == 0 || problems[len(problems)-1] == nil {
		return ""
	}
	return problems[len(problems)-1].Error()
}

func TestSplitMovesNamesAndReasons(t *testing.T) {
	v := bushes()
	Decisions{{Do: "split", Entity: "george-bush", Name: "George W. Bush"}}.Apply(v)
	want := []graph.Entity{
		{ID: "george-bush", Label: "George Bush", Type: graph.Person,
			Aliases: []graph.Alias{
				{Text: "Bush", Lang: "en", Documents: []string{"d:1", "d:3"}},
				{Text: "George Bush", Lang: "en", Documents: []string{"d:1", "d:3"}},
			},
			Merges: []graph.Merge{{Name: "Bush", Reason: "the article uses it for George Bush", Score: 0.9}}},
		{ID: "george-w-bush", Label: "George W. Bush", Type: graph.Person,
			Aliases: []graph.Alias{
				{Text: "Bush", Lang: "en", Documents: []string{"d:2"}},
				{Text: "George W. Bush", Lang: "en", Documents: []string{"d:1", "d:2"}},
				{Text: "president George W. Bush", Lang: "en", Documents: []string{"d:2"}},
			},
			Merges: []graph.Merge{{Name: "George W. Bush", Reason: "you split it from George Bush", Score: 1}}},
	}
	if diff := cmp.Diff(want, v.Entities[:2]); diff != "" {
		t.Error(diff)
	}
}

func TestDecisionsFile(t *testing.T) {
	name := filepath.Join(t.TempDir(), "decisions.jsonl")
	if ds, err := Load(name); err != nil || len(ds) != 0 {
		t.Fatalf("a missing file holds %v, %v", ds, err)
	}
	ds := Decisions{{Do: "merge", Entity: "a", Into: "b"}, {Do: "type", Entity: "b", Type: "place"}, {Do: "keep", Entity: "b", Name: "<&>"}}
	if err := ds.Save(name); err != nil {
		t.Fatal(err)
	}
	got, err := Load(name)
	if err != nil || !slices.Equal(got, ds) {
		t.Errorf("read %v, %v", got, err)
	}
	for _, bad := range []string{`{"do":"paint","entity":"a"}`, `{"do":"merge","entity":"a"}`, `{"do":"merge","entity":"a","into":"a"}`, "merge a b"} {
		if err := os.WriteFile(name, []byte("# comment\n"+bad+"\n"), 0o666); err != nil {
			t.Fatal(err)
		}
		if _, err := Load(name); err == nil || !strings.HasPrefix(err.Error(), name+":2: ") {
			t.Errorf("%s: %v", bad, err)
		}
	}
}

// named are the aliases of what one article calls so.
func named(name string) []graph.Alias {
	return []graph.Alias{{Text: name, Lang: "en", Documents: []string{"d:1"}}}
}

func TestRefusedDoubts(t *testing.T) {
	entities := []graph.Entity{
		{ID: "ann-lee-smith", Label: "Ann Lee Smith", Type: graph.Person, Aliases: named("Ann Lee Smith")},
		{ID: "smith", Label: "Smith", Type: graph.Person, Aliases: named("Smith")},
		{ID: "x", Label: "X", Type: graph.Person, Merges: []graph.Merge{{Name: "Y", Reason: "the only person of that name", Score: 0.8}}},
	}
	for _, c := range []struct {
		refused Decisions
		left    int
	}{
		{nil, 2},
		{Decisions{{Do: "apart", Entity: "smith", Into: "ann-lee-smith"}}, 1},
		{Decisions{{Do: "apart", Entity: "ann-lee-smith", Into: "smith"}, {Do: "keep", Entity: "x", Name: "Y"}}, 0},
		{Decisions{{Do: "keep", Entity: "x", Name: "Z"}, {Do: "type", Entity: "x", Type: "place"}}, 2},
	} {
		if got := Doubts(entities, c.refused); len(got) != c.left {
			t.Errorf("after %v: %v", c.refused, got)
		}
	}
}
