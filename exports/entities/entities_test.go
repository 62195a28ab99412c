package entities

import (
	"testing"

	"newsgraph/exports/internal/golden"
	"newsgraph/graph"
	"newsgraph/graph/sample"
)

func TestGolden(t *testing.T) {
	golden.Compare(t, "testdata/sample.jsonl", golden.Bytes(t, Export, sample.View()))
}

func TestEmptyAndHTML(t *testing.T) {
	v := &graph.View{Entities: []graph.Entity{
		{ID: "at-t", Label: "AT&T", Type: graph.Organization},
		{ID: "csto", Label: "CSTO", Type: graph.Organization, Aliases: []graph.Alias{{Text: "ODKB"}}},
	}}
	got := string(golden.Bytes(t, Export, v))
	want := `{"id":"at-t","label":"AT&T","type":"organization","aliases":[]}
{"id":"csto","label":"CSTO","type":"organization","aliases":[{"text":"ODKB","lang":"","documents":[]}]}
`
	if got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	if v.Entities[0].Aliases != nil || v.Entities[1].Aliases[0].Documents != nil {
		t.Error("Export changed the view")
	}
}
