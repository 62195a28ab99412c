package golden

import (
	"bytes"
	"io"
	"strings"
	"testing"

	"newsgraph/graph"
	"newsgraph/graph/sample"
)

// Bytes returns what export writes of v.
func Bytes(t *testing.T, export func(io.Writer, *graph.View) error, v *graph.View) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := export(&b, v); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// An RDF writes a view with IRIs under base.
type RDF func(w io.Writer, v *graph.View, base string) error

// Bytes returns what x writes of v.
func (x RDF) Bytes(t *testing.T, v *graph.View, base string) []byte {
	t.Helper()
	return Bytes(t, func(w io.Writer, v *graph.View) error { return x(w, v, base) }, v)
}

// CheckBase reports whether x writes want under the base http://example.org/g#,
// and refuses one that is no absolute IRI.
func (x RDF) CheckBase(t *testing.T, want string) {
	t.Helper()
	if got := x.Bytes(t, sample.View(), "http://example.org/g#"); !bytes.Contains(got, []byte(want)) {
		t.Error("IRIs do not lie under the base")
	}
	if err := x(io.Discard, sample.View(), "g/"); err == nil || !strings.Contains(err.Error(), "absolute IRI") {
		t.Errorf("a relative base: %v", err)
	}
}

// Awkward is the sample with names that need every escape.
func Awkward() *graph.View {
	v := sample.View()
	v.Entities[0].Label = "\"\\ \n\r\t\b\f\v\x01\x7f <&> é Қазақстан 😀"
	v.Entities[0].Aliases = []graph.Alias{{Text: "x", Lang: "zh-Hans-CN"}}
	v.Entities[0].SameAs = []string{"http://example.org/a b<c>\"d\\e{f}|^`é"}
	return v
}
