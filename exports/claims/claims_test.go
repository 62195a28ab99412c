package claims

import (
	"bytes"
	"encoding/json"
	"testing"

	"newsgraph/exports/internal/golden"
	"newsgraph/graph"
	"newsgraph/graph/sample"
)

func TestGolden(t *testing.T) {
	golden.Compare(t, "testdata/sample.jsonl", golden.Bytes(t, Export, sample.View()))
}

func TestEmptyAndHTML(t *testing.T) {
	v := &graph.View{Claims: []graph.Claim{{Evidence: graph.Evidence{Text: "a < b & c > d"}}}}
	got := golden.Bytes(t, Export, v)
	for _, want := range []string{`"qualifiers":[]`, `"object":null`, `"source":null`, `"text":"a < b & c > d"`} {
		if !bytes.Contains(got, []byte(want)) {
			t.Errorf("no %s in %s", want, got)
		}
	}
	var back graph.Claim
	if err := json.Unmarshal(got, &back); err != nil {
		t.Error(err)
	}
	if v.Claims[0].Qualifiers != nil {
		t.Error("Export changed the view")
	}
}
