package entities

import (
	"bytes"
	"strings"
	"testing"

	"newsgraph/exports/internal/golden"
	"newsgraph/graph"
	"newsgraph/graph/sample"
)

func TestGolden(t *testing.T) {
	var b bytes.Buffer
	if err := Export(&b, sample.View()); err != nil {
		t.Fatal(err)
	}
	golden.Compare(t, "testdata/sample.jsonl", b.Bytes())
}

func TestEmptyAndHTML(t *testing.T) {
	v := &graph.View{Entities: []graph.Entity{
		{ID: "at-t", Label: "AT&T", Type: graph.Organization},
		{ID: "csto", Label: "CSTO", Type: graph.Organization, Aliases: []graph.Alias{{Text: "ODKB"}}},
	}}
	var b bytes.Buffer
	if err := Export(&b, v); err != nil {
		t.Fatal(err)
	}
	want := `{"id":"at-t","label":"AT&T","type":"organization","aliases":[]}
{"id":"csto","label":"CSTO","type":"organization","aliases":[{"text":"ODKB","lang":"","documents":[]}]}
`
	if b.String() != want {
		t.Errorf("got\n%swant\n%s", b.String(), want)
	}
	if strings.Contains(b.String(), "null") || v.Entities[0].Aliases != nil || v.Entities[1].Aliases[0].Documents != nil {
		t.Error("Export changed the view")
	}
}
