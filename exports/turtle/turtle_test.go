package turtle

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"newsgraph/exports/internal/golden"
	"newsgraph/exports/nquads"
	"newsgraph/graph/quads"
	"newsgraph/graph/sample"
)

var export = golden.RDF(Export)

func TestGolden(t *testing.T) {
	got := export.Bytes(t, sample.View(), "")
	golden.Compare(t, "testdata/sample.ttl", got)
	if !bytes.Contains(got, []byte("\tr:requested e:csto ;\n")) {
		t.Error("no edge says that Tokayev requested the CSTO")
	}
}

// Turtle says what N-Quads say, without the graphs.
func TestOtherParsers(t *testing.T) {
	lines := golden.RDF(nquads.Export).Bytes(t, golden.Awkward(), "")
	graphs := regexp.MustCompile(`(?m) <https://newsgraph.example/claim/[0-9a-f]+> \.$`)
	want := map[string]bool{}
	for line := range strings.Lines(string(lines)) {
		if edge := graphs.ReplaceAllString(line, " ."); strings.HasPrefix(line, "<https://newsgraph.example/entity/") {
			line = edge
		}
		want[line] = true
	}
	if n := golden.Parse(t, "turtle", export.Bytes(t, golden.Awkward(), "")); n != len(want) {
		t.Errorf("parsers find %d statements, N-Quads have %d", n, len(want))
	}
}

func TestNames(t *testing.T) {
	s := speller(quads.Prefixes("http://b/"))
	for iri, want := range map[string]string{
		"http://b/entity/csto":         "e:csto",
		"http://b/claim/12/object":     `c:12\/object`,
		"http://b/entity/a.b":          "e:a.b",
		"http://b/entity/a.":           "<http://b/entity/a.>",
		"http://b/entity/-a":           "<http://b/entity/-a>",
		"http://b/entity/":             "<http://b/entity/>",
		"http://b/entity/Қазақстан":    "<http://b/entity/Қазақстан>",
		"http://b/entity/a%20b":        "<http://b/entity/a%20b>",
		"http://elsewhere/x":           "<http://elsewhere/x>",
		"http://www.w3.org/ns/prov#is": "prov:is",
	} {
		if got := s.iri(iri); got != want {
			t.Errorf("%s: got %s, want %s", iri, got, want)
		}
	}
}

func TestBase(t *testing.T) {
	export.CheckBase(t, "@prefix e: <http://example.org/g#entity/> .")
}
