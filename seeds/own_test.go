package seeds

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestReadEntities(t *testing.T) {
	got, err := ReadEntities(strings.NewReader(`{"label":"Jan Jansen","type":"person","aliases":["J. Jansen",{"text":"Johnny","lang":"en"}]}

{"id":"acme","label":"Acme Corporation","type":"organization","sameAs":["http://www.wikidata.org/entity/Q327672"]}`))
	if err != nil {
		t.Fatal(err)
	}
	want := []Entity{
		{ID: "jan-jansen", Label: "Jan Jansen", Type: "person", Aliases: []Name{{Text: "J. Jansen"}, {Text: "Johnny", Lang: "en"}, {Text: "Jan Jansen"}}},
		{ID: "acme", Label: "Acme Corporation", Type: "organization", Aliases: []Name{{Text: "Acme Corporation"}}, SameAs: []string{"http://www.wikidata.org/entity/Q327672"}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestReadEntitiesRefuses(t *testing.T) {
	for _, bad := range []string{
		`{}`,
		`{"label":"x"}`,
		`{"label":"x","type":"thing"}`,
		`{"label":"…","type":"person"}`,
		`{"label":"x","type":"person","id":"X Y"}`,
		`{"label":"x","type":"person","alias":["y"]}`,
		`{"label":"x","type":"person","aliases":[""]}`,
		`{"label":"x","type":"person","aliases":[{"text":"y","lang":"?"}]}`,
		`{"label":"x","type":"person","sameAs":["Q1"]}`,
		`{"label":"x","type":"person"} {}`,
		`label,type`,
	} {
		if _, err := ReadEntities(strings.NewReader("\n" + bad)); err == nil || !strings.HasPrefix(err.Error(), "line 2: ") {
			t.Errorf("%s: %v", bad, err)
		}
	}
}
