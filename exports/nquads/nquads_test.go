package nquads

import (
	"bytes"
	"strings"
	"testing"

	"newsgraph/exports/internal/golden"
	"newsgraph/graph"
	"newsgraph/graph/sample"
)

func export(t *testing.T, v *graph.View, base string) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Export(&b, v, base); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestGolden(t *testing.T) {
	got := export(t, sample.View(), "")
	golden.Compare(t, "testdata/sample.nq", got)
	const edge = "<https://newsgraph.example/entity/kassym-jomart-tokayev> <https://newsgraph.example/relation/requested> <https://newsgraph.example/entity/csto> <https://newsgraph.example/claim/"
	if n := bytes.Count(got, []byte(edge)); n != 2 {
		t.Errorf("%d graphs say that Tokayev requested the CSTO, want 2", n)
	}
	if bytes.Contains(got, []byte("entity/kassym-jomart-tokayev> <https://newsgraph.example/relation/negotiated-with>")) {
		t.Error("a denied claim has an edge")
	}
}

func TestOtherParsers(t *testing.T) {
	got := export(t, awkward(), "")
	if n := golden.Parse(t, "nquads", got); n != bytes.Count(got, []byte("\n")) {
		t.Errorf("parsers find %d statements, %d are written", n, bytes.Count(got, []byte("\n")))
	}
}

func TestBase(t *testing.T) {
	if got := export(t, sample.View(), "http://example.org/g#"); !bytes.Contains(got, []byte("<http://example.org/g#entity/csto>")) {
		t.Error("IRIs do not lie under the base")
	}
	if err := Export(&bytes.Buffer{}, sample.View(), "g/"); err == nil || !strings.Contains(err.Error(), "absolute IRI") {
		t.Errorf("a relative base: %v", err)
	}
}

// awkward is the sample with names that need every escape.
func awkward() *graph.View {
	v := sample.View()
	v.Entities[0].Label = "\"\\ \n\r\t\b\f\v\x01\x7f <&> é Қазақстан 😀"
	v.Entities[0].Aliases = []graph.Alias{{Text: "x", Lang: "zh-Hans-CN"}}
	v.Entities[0].SameAs = []string{"http://example.org/a b<c>\"d\\e{f}|^`é"}
	return v
}
