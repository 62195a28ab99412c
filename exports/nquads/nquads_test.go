package nquads

import (
	"bytes"
	"testing"

	"newsgraph/exports/internal/golden"
	"newsgraph/graph/sample"
)

var export = golden.RDF(Export)

func TestGolden(t *testing.T) {
	got := export.Bytes(t, sample.View(), "")
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
	got := export.Bytes(t, golden.Awkward(), "")
	if n := golden.Parse(t, "nquads", got); n != bytes.Count(got, []byte("\n")) {
		t.Errorf("parsers find %d statements, %d are written", n, bytes.Count(got, []byte("\n")))
	}
}

func TestBase(t *testing.T) {
	export.CheckBase(t, "<http://example.org/g#entity/csto>")
}
