package claims

import (
	"bytes"
	"encoding/json"
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
	v := &graph.View{Claims: []graph.Claim{{Evidence: graph.Evidence{Text: "a < b & c > d"}}}}
	var b bytes.Buffer
	if err := Export(&b, v); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`"qualifiers":[]`, `"object":null`, `"source":null`, `"text":"a < b & c > d"`} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("no %s in %s", want, b.String())
		}
	}
	var back graph.Claim
	if err := json.Unmarshal(b.Bytes(), &back); err != nil {
		t.Error(err)
	}
	if v.Claims[0].Qualifiers != nil {
		t.Error("Export changed the view")
	}
}
