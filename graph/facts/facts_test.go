package facts

import (
	"strings"
	"testing"

	"newsgraph/graph"
)

const table = `id	document	subject	relation	object	source	time
# a comment
help	000	Tokayev | Tokajev	ask* | requested	CSTO	-	2022-01
dead	000	26 armed | criminal*	killed*	-	ministry	-
talks	000	tokayev	not negotiat*	-
none	001	tokayev	requested	CSTO
`

func view() *graph.View {
	d := graph.Document{ID: "d:0", Name: "000_a.txt"}
	tokayev := graph.Slot{ID: "kassym-jomart-tokayev", Label: "Kassym-Jomart Tokayev", Mention: "Tokajev"}
	return &graph.View{Claims: []graph.Claim{
		{Document: d, Subject: tokayev, Relation: graph.Predicate{ID: "requested"}, Object: &graph.Slot{ID: "csto", Label: "CSTO"}},
		{Document: d, Subject: tokayev, Relation: graph.Predicate{ID: "requested"}, Object: &graph.Slot{ID: "csto", Label: "CSTO"},
			Qualifiers: []graph.Qualifier{{Role: "time", Value: "2022-01-06"}}},
		{Document: d, Subject: graph.Slot{ID: "armed-criminals", Label: "armed criminals", Value: "26"}, Relation: graph.Predicate{ID: "killed-in"},
			Source: &graph.Source{Slot: graph.Slot{Label: "government"}}},
		{Document: d, Subject: tokayev, Relation: graph.Predicate{ID: "negotiated-with"}, Negated: true},
	}}
}

func TestScore(t *testing.T) {
	facts, err := Parse(strings.NewReader(table))
	if err != nil {
		t.Fatal(err)
	}
	v := view()
	for i, want := range []struct {
		id           string
		claim        int // index in v.Claims, -1 for none
		source, time bool
	}{
		{"help", 1, true, true}, // the claim with the right time wins
		{"dead", 2, false, true},
		{"talks", 3, true, true},
		{"none", -1, false, false},
	} {
		r := Score(v, facts)[i]
		if r.Fact.ID != want.id || r.Source != want.source || r.Time != want.time {
			t.Errorf("fact %s: got %s, source %t, time %t", want.id, r.Fact.ID, r.Source, r.Time)
		}
		if want.claim < 0 && r.Claim != nil || want.claim >= 0 && r.Claim != &v.Claims[want.claim] {
			t.Errorf("fact %s: found %v", want.id, r.Claim)
		}
	}
}

func TestParseError(t *testing.T) {
	_, err := Parse(strings.NewReader("1\t000\tTokayev\n"))
	if err == nil || !strings.HasPrefix(err.Error(), "line 1: 3 columns") {
		t.Errorf("got %v", err)
	}
}

func FuzzParse(f *testing.F) {
	f.Add(table)
	f.Fuzz(func(t *testing.T, s string) {
		if facts, err := Parse(strings.NewReader(s)); err == nil {
			Score(view(), facts)
		}
	})
}
