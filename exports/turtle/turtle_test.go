package turtle

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"newsgraph/exports/internal/golden"
	"newsgraph/exports/nquads"
	"newsgraph/graph"
	"newsgraph/graph/quads"
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
	golden.Compare(t, "testdata/sample.ttl", got)
	if !bytes.Contains(got, []byte("\tr:requested e:csto ;\n")) {
		t.Error("no edge says that Tokayev requested the CSTO")
	}
}

// Turtle says what N-Quads say, without the graphs.
func TestOtherParsers(t *testing.T) {
	var b bytes.Buffer
	if err := nquads.Export(&b, awkward(), ""); err != nil {
		t.Fatal(err)
	}
	graphs := regexp.MustCompile(`(?m) <https://newsgraph.example/claim/[0-9a-f]+> \.$`)
	want := map[string]bool{}
	for line := range strings.Lines(b.String()) {
		if edge := graphs.ReplaceAllString(line, " ."); strings.HasPrefix(line, "<https://newsgraph.example/entity/") {
			line = edge
		}
		want[line] = true
	}
	if n := golden.Parse(t, "turtle", export(t, awkward(), "")); n != len(want) {
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
	if got := export(t, sample.View(), "http://example.org/g#"); !bytes.Contains(got, []byte("@prefix e: <http://example.org/g#entity/> .")) {
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
