package quads_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"newsgraph/graph"
	"newsgraph/graph/quads"
	"newsgraph/graph/storetest"
)

func all(t *testing.T, v *graph.View) []quads.Quad {
	things, err := quads.Encode(v)
	if err != nil {
		t.Fatal(err)
	}
	var all []quads.Quad
	for _, t := range things {
		all = append(all, t.Quads...)
	}
	return all
}

func TestRoundTrip(t *testing.T) {
	want := storetest.Sample()
	if errs := want.Check(); errs != nil {
		t.Fatal(errs)
	}
	encoded := all(t, want)
	slices.Reverse(encoded) // order carries no meaning
	got, err := quads.Decode(slices.Values(encoded))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
		t.Error(diff)
	}
}

// FuzzRoundTrip puts any text into every string that is no name.
func FuzzRoundTrip(f *testing.F) {
	f.Add("a", "b\nc \"d\" \\", 7, 0.5)
	f.Add("", "é日本\u2028", -1, 1.0)
	f.Fuzz(func(t *testing.T, a, b string, n int, score float64) {
		v := storetest.Sample()
		v.Documents[0].Title, v.Documents[0].Lang = a, b
		v.Entities[4].Label, v.Entities[4].Type, v.Entities[4].Merges[0].Score = a, b, score
		v.Entities[4].Aliases[2].Text, v.Entities[4].Merges[0].Reason = b, a
		for i := range v.Claims {
			c := &v.Claims[i]
			if c.Document.ID == v.Documents[0].ID {
				c.Document = v.Documents[0]
			}
			c.Evidence.Text, c.Subject.Value, c.Subject.Unit, c.Relation.Label, c.Modality, c.Rule = a, b, a, b, a, b
			c.Qualifiers = append(c.Qualifiers, graph.Qualifier{Role: a, Value: b, Mention: a})
			c.Evidence.Start, c.Subject.End = n, n
		}
		v.Sort()
		things, err := quads.Encode(v)
		if err != nil || score != score {
			return
		}
		var all []quads.Quad
		for _, t := range things {
			all = append(all, t.Quads...)
		}
		got, err := quads.Decode(slices.Values(all))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(v, got, cmpopts.EquateEmpty()); diff != "" {
			t.Error(diff)
		}
	})
}

// The golden shows what the graph says of the sample; UPDATE=1 rewrites it.
func TestGolden(t *testing.T) {
	var b strings.Builder
	for _, q := range all(t, storetest.Sample()) {
		fmt.Fprintln(&b, line(q))
	}
	want, err := os.ReadFile("testdata/sample.txt")
	if os.Getenv("UPDATE") != "" {
		err = os.WriteFile("testdata/sample.txt", []byte(b.String()), 0o666)
		want = []byte(b.String())
	}
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), b.String()); diff != "" {
		t.Error(diff)
	}
}

func line(q quads.Quad) string {
	term := func(t quads.Term) string {
		switch {
		case t.Kind != quads.Literal:
			return t.Value
		case t.Lang != "":
			return fmt.Sprintf("%q@%s", t.Value, t.Lang)
		case t.Datatype != "":
			return fmt.Sprintf("%q^^%s", t.Value, t.Datatype)
		}
		return fmt.Sprintf("%q", t.Value)
	}
	return strings.TrimSpace(term(q.S) + " " + term(q.P) + " " + term(q.O) + " " + term(q.G))
}

func TestOnlyPlainClaimsHaveEdges(t *testing.T) {
	v := storetest.Sample()
	edges := map[string]quads.Quad{}
	for _, q := range all(t, v) {
		if q.G != (quads.Term{}) {
			edges[q.G.Value] = q
		}
	}
	for _, c := range v.Claims {
		if _, ok := edges[c.ID]; ok != (c.Plain() && c.Object != nil) {
			t.Errorf("%s %s: edge %t", c.Relation.ID, c.ID, ok)
		}
		if c.Relation.ID == "population" {
			if o := edges[c.ID].O; o != (quads.Term{Kind: quads.Literal, Value: "19400000", Datatype: quads.Integer}) {
				t.Errorf("population has the object %+v", o)
			}
		}
	}
}

func TestEncodeRefuses(t *testing.T) {
	for _, c := range []struct {
		want   string
		change func(*graph.View)
	}{
		{"not UTF-8", func(v *graph.View) { v.Claims[0].Evidence.Text = "\xff" }},
		{"NUL", func(v *graph.View) { v.Claims[0].Subject.Mention = "a\x00b" }},
		{"NUL", func(v *graph.View) { v.Claims[0].Object.ID = "a\x00b" }},
		{"stands twice", func(v *graph.View) { v.Claims[0].ID = v.Claims[1].ID }},
		{"empty name", func(v *graph.View) { v.Entities[0].ID = "" }},
		{"empty name", func(v *graph.View) { v.Claims[0].Relation.ID = "" }},
		{"lacks the prefix d:", func(v *graph.View) { v.Documents[0].ID = "1" }},
		{"lacks the prefix c:", func(v *graph.View) { v.Claims[0].ID = "1" }},
		{"does not come with it", func(v *graph.View) { v.Documents = v.Documents[1:] }},
		{"not a language", func(v *graph.View) { v.Entities[4].Aliases[0].Lang = "nl nl" }},
		{"bad type", func(v *graph.View) { v.Relations[0].Domain[0] = "two words" }},
	} {
		v := storetest.Sample()
		c.change(v)
		if _, err := quads.Encode(v); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("want %q, got %v", c.want, err)
		}
	}
}

func TestDecodeRefuses(t *testing.T) {
	for _, drop := range []string{"prov:wasDerivedFrom", "ng:subjectMention", "oa:start", "ng:confidence", "ng:score"} {
		var kept []quads.Quad
		for _, q := range all(t, storetest.Sample()) {
			if q.P.Value != drop {
				kept = append(kept, q)
			}
		}
		if _, err := quads.Decode(slices.Values(kept)); err == nil {
			t.Errorf("a view without %s was read", drop)
		}
	}
}

func TestExpand(t *testing.T) {
	x := quads.NewExpander("http://example.org/g/")
	for in, want := range map[string]string{
		"e:armed-criminals":                 "http://example.org/g/entity/armed-criminals",
		"c:9f86d081884c7d65/object":         "http://example.org/g/claim/9f86d081884c7d65/object",
		"ng:subject":                        "https://newsgraph.example/ns#subject",
		"http://www.wikidata.org/entity/Q1": "http://www.wikidata.org/entity/Q1",
		"e:a b<c>":                          "http://example.org/g/entity/a%20b%3Cc%3E",
		"loose":                             "http://example.org/g/loose",
		"rdf:type":                          "http://www.w3.org/1999/02/22-rdf-syntax-ns#type",
		"urn:isbn:1":                        "urn:isbn:1",
	} {
		if got := x.IRI(in); got != want {
			t.Errorf("IRI(%q) = %q, want %q", in, got, want)
		}
	}
	for _, q := range quads.Of(storetest.Sample(), quads.Base) {
		for _, term := range []quads.Term{q.S, q.P, q.O, q.G} {
			if term.Kind == quads.IRI && !strings.HasPrefix(term.Value, "http") {
				t.Fatalf("%s is not expanded", line(q))
			}
		}
	}
}
