// Package storetest holds one suite of tests for every implementation of
// graph.Store, and a small view to test with.
package storetest

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"newsgraph/graph"
)

// Run tests the stores that open returns; each starts empty.
func Run(t *testing.T, open func(*testing.T) graph.Store) {
	for _, c := range []struct {
		name string
		test func(*testing.T, graph.Store)
	}{
		{"an empty store has an empty view", empty},
		{"what is put comes back", roundTrip},
		{"putting twice keeps one", twice},
		{"a document replaces its claims", replace},
		{"an entity replaces itself", replaceEntity},
		{"deleting a document keeps entities", remove},
		{"replacing leaves the view and nothing else", replaceAll},
		{"views add up", addUp},
		{"unusual characters", unusual},
		{"a refused view leaves no trace", refused},
		{"a cancelled write leaves no trace", cancelled},
		{"meta values", meta},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := open(t)
			defer s.Close()
			c.test(t, s)
		})
	}
}

func empty(t *testing.T, s graph.Store) {
	holds(t, s, &graph.View{})
	if err := s.Delete(t.Context(), "d:0"); err != nil {
		t.Errorf("deleting what is not there: %v", err)
	}
	put(t, s, &graph.View{})
	holds(t, s, &graph.View{})
}

func roundTrip(t *testing.T, s graph.Store) {
	put(t, s, Sample())
	holds(t, s, Sample())
}

func twice(t *testing.T, s graph.Store) {
	put(t, s, Sample())
	put(t, s, Sample())
	holds(t, s, Sample())
}

func replace(t *testing.T, s graph.Store) {
	put(t, s, Sample())
	want := Sample()
	var kept []graph.Claim
	for _, c := range want.Claims {
		if c.Document.Lang == "nl" && c.Relation.ID == "requested" {
			continue
		}
		if c.Relation.ID == "killed-in" {
			c.Confidence, c.Source, c.Subject.Value = 0.5, nil, "164"
			c.SetID()
		}
		kept = append(kept, c)
	}
	want.Claims = kept
	want.Sort()
	put(t, s, want)
	holds(t, s, want)
	put(t, s, Sample()) // and back, over deleted quads
	holds(t, s, Sample())
}

func replaceEntity(t *testing.T, s graph.Store) {
	put(t, s, Sample())
	want := Sample()
	want.Entities[4].Label, want.Entities[4].Aliases, want.Entities[4].Merges = "Tokayev", want.Entities[4].Aliases[1:], nil
	want.Relations[0].Domain = []string{"group", "person"}
	put(t, s, &graph.View{Entities: want.Entities[4:5], Relations: want.Relations[:1]})
	holds(t, s, want)
}

func remove(t *testing.T, s graph.Store) {
	put(t, s, Sample())
	want := Sample()
	gone := want.Documents[0].ID
	want.Documents = want.Documents[1:]
	want.Claims = slices.DeleteFunc(want.Claims, func(c graph.Claim) bool { return c.Document.ID == gone })
	for range 2 {
		if err := s.Delete(t.Context(), gone); err != nil {
			t.Fatal(err)
		}
		holds(t, s, want)
	}
	put(t, s, Sample())
	holds(t, s, Sample())
}

func replaceAll(t *testing.T, s graph.Store) {
	put(t, s, Sample())
	if err := s.SetMeta(t.Context(), "k", "v"); err != nil {
		t.Fatal(err)
	}
	merged := Sample() // one entity less, and its claims those of another
	merged.Entities = slices.DeleteFunc(merged.Entities, func(e graph.Entity) bool { return e.ID == "karim-masimov" })
	for i := range merged.Claims {
		if c := &merged.Claims[i]; c.Subject.ID == "karim-masimov" {
			c.Subject.ID = "reuters"
			c.SetID()
		}
	}
	merged.Sort()
	fewer := Sample()
	fewer.Documents = fewer.Documents[1:]
	fewer.Claims = slices.DeleteFunc(fewer.Claims, func(c graph.Claim) bool { return c.Document.ID != fewer.Documents[0].ID })
	fewer.Relations = fewer.Relations[1:]
	for _, v := range []*graph.View{merged, merged, Sample(), fewer, {}, Sample()} {
		if err := s.Replace(t.Context(), v); err != nil {
			t.Fatal(err)
		}
		holds(t, s, v)
	}
	if v, err := s.Meta(t.Context(), "k"); v != "v" || err != nil {
		t.Errorf("meta value %q, %v", v, err)
	}
}

func addUp(t *testing.T, s graph.Store) {
	want := Sample()
	put(t, s, &graph.View{Entities: want.Entities, Relations: want.Relations})
	for _, d := range want.Documents {
		v := &graph.View{Documents: []graph.Document{d}}
		for _, c := range want.Claims {
			if c.Document.ID == d.ID {
				v.Claims = append(v.Claims, c)
			}
		}
		put(t, s, v)
	}
	holds(t, s, want)
}

func unusual(t *testing.T, s graph.Store) {
	for _, text := range []string{
		`"quoted" 'single' \back\slash\`, "line\nbreak\r\ttab", "<e:iri>", "_:b", `"x"@nl`, `"5"^^<xsd:integer>`,
		"é ß Ł", "e\u0301", "Токаев", "哈萨克斯坦", "تو", "\u200f\u2028\ufeff", "🇰🇿", "\x01\x7f", " ", "%20", "{}|^`",
	} {
		want := Sample()
		want.Documents[0].Title = text
		for i := range want.Claims {
			c := &want.Claims[i]
			if c.Document.ID == want.Documents[0].ID {
				c.Document = want.Documents[0]
			}
			c.Evidence.Text, c.Subject.Mention, c.Rule = text, text, text
		}
		want.Entities[4].Label, want.Entities[4].Aliases[0].Text = text, text
		want.Entities[0].ID = text
		want.Sort()
		put(t, s, want)
		got := view(t, s)
		got.Entities = slices.DeleteFunc(got.Entities, func(e graph.Entity) bool { // of earlier texts
			return !slices.ContainsFunc(want.Entities, func(w graph.Entity) bool { return w.ID == e.ID })
		})
		same(t, want, got)
	}
}

func refused(t *testing.T, s graph.Store) {
	put(t, s, Sample())
	for _, bad := range []string{"\xff\xfe", "a\x00b"} {
		v := Sample()
		v.Documents[0].Title = "changed"
		v.Claims[len(v.Claims)-1].Evidence.Text = bad
		if err := s.Put(t.Context(), v); err == nil {
			t.Errorf("%q was stored", bad)
		}
		holds(t, s, Sample())
	}
	more := Numbered(1)
	put(t, s, more) // a store that was spoiled would mix up new names
	got := view(t, s)
	if i := slices.IndexFunc(got.Documents, func(d graph.Document) bool { return d.ID == more.Documents[0].ID }); i < 0 {
		t.Error("a view that came after a refused one is not there")
	}
	if errs := got.Check(); errs != nil {
		t.Error(errs)
	}
}

func cancelled(t *testing.T, s graph.Store) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := s.Put(ctx, Sample()); err == nil {
		t.Error("Put did not notice the cancellation")
	}
	holds(t, s, &graph.View{})
}

func meta(t *testing.T, s graph.Store) {
	for _, value := range []string{"", "one", "two", "\x00\xff\n"} {
		if value != "" {
			if err := s.SetMeta(t.Context(), "key", value); err != nil {
				t.Fatal(err)
			}
		}
		if got, err := s.Meta(t.Context(), "key"); got != value || err != nil {
			t.Errorf("got %q, %v; want %q", got, err, value)
		}
	}
	holds(t, s, &graph.View{})
}

// Numbered returns a view with a document, claims and entities of its own for
// every n.
func Numbered(n int) *graph.View {
	v := Sample()
	v.Documents = v.Documents[:1]
	v.Documents[0].ID, v.Documents[0].Name = fmt.Sprintf("d:%016x", n), fmt.Sprintf("%06d.txt", n)
	for i := range v.Entities {
		v.Entities[i].Aliases = nil
	}
	someone := graph.Entity{ID: fmt.Sprintf("person-%d", n), Label: fmt.Sprintf("Person %d", n), Type: graph.Person}
	v.Entities = append(v.Entities, someone)
	for i := range v.Claims {
		c := &v.Claims[i]
		c.Document = v.Documents[0]
		c.Evidence.Text = strings.Replace(c.Evidence.Text, " ", fmt.Sprintf(" (%d) ", n), 1)
		c.Evidence.End = c.Evidence.Start + len(c.Evidence.Text)
		if c.Relation.ID == "requested" {
			c.Subject.ID, c.Subject.Label = someone.ID, someone.Label
		}
		c.SetID()
	}
	v.Sort()
	return v
}

func put(t *testing.T, s graph.Store, v *graph.View) {
	t.Helper()
	if err := s.Put(t.Context(), v); err != nil {
		t.Fatal(err)
	}
}

func view(t *testing.T, s graph.Store) *graph.View {
	t.Helper()
	v, err := s.View(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func holds(t *testing.T, s graph.Store, want *graph.View) {
	t.Helper()
	same(t, want, view(t, s))
}

func same(t *testing.T, want, got *graph.View) {
	t.Helper()
	if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
		t.Fatal(diff)
	}
}
