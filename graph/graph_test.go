package graph

import (
	"bytes"
	"encoding/json"
	"os"
	"strings"
	"testing"
)

// sample is a claim with every field set.
func sample() Claim {
	c := Claim{
		Document: Document{ID: "d:0123456789abcdef", Name: "a.txt", Title: "Help", Date: "2022-01", Lang: "nl"},
		Evidence: Evidence{Text: "Volgens Reuters vroeg hij de CSTO om hulp.", Start: 10, End: 52},
		Subject:  Slot{ID: "kassym-jomart-tokayev", Label: "Kassym-Jomart Tokayev", Type: Person, Mention: "hij", Start: 32, End: 35},
		Relation: Predicate{ID: "requested", Label: "requested", Mention: "vroeg om hulp", Canonical: true},
		Object:   &Slot{ID: "csto", Label: "Collective Security Treaty Organization", Type: Organization, Mention: "CSTO", Start: 39, End: 43},
		Qualifiers: []Qualifier{
			{Role: "time", Value: "2022-01-06", Mention: "donderdag"},
			{Role: "place", Value: "Almaty", ID: "almaty", Mention: "in Almaty"},
		},
		Source: &Source{
			Slot:   Slot{ID: "reuters", Label: "Reuters", Type: Organization, Mention: "Reuters", Start: 18, End: 25},
			Cue:    "volgens",
			Source: &Source{Slot: Slot{ID: "bbc", Label: "BBC", Type: Organization, Mention: "BBC", Start: 1, End: 4}, Cue: "meldt"},
		},
		Modality:   Asserted,
		Confidence: 0.91,
		Rule:       "requested/2",
	}
	c.SetID()
	return c
}

func view(claims ...Claim) *View {
	return &View{
		Documents: []Document{claims[0].Document},
		Entities: []Entity{
			{ID: "almaty", Label: "Almaty", Type: Place},
			{ID: "bbc", Label: "BBC", Type: Organization},
			{ID: "csto", Label: "Collective Security Treaty Organization", Type: Organization},
			{ID: "kassym-jomart-tokayev", Label: "Kassym-Jomart Tokayev", Type: Person},
			{ID: "reuters", Label: "Reuters", Type: Organization},
		},
		Relations: []Relation{{ID: "requested", Label: "requested"}},
		Claims:    claims,
	}
}

// The JSON form of a claim is a public interface: a change of this golden
// breaks somebody's program.
func TestClaimJSON(t *testing.T) {
	got, err := json.MarshalIndent(sample(), "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	want, err := os.ReadFile("testdata/claim.json")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, bytes.TrimSpace(want)) {
		t.Errorf("claim.json differs; got\n%s", got)
	}
}

func TestSetID(t *testing.T) {
	base := sample()
	for _, c := range []struct {
		what    string
		change  func(*Claim)
		differs bool
	}{
		{"label", func(c *Claim) { c.Subject.Label = "Tokajev" }, false},
		{"confidence", func(c *Claim) { c.Confidence = 0.5 }, false},
		{"rule", func(c *Claim) { c.Rule = "other" }, false},
		{"subject", func(c *Claim) { c.Subject.ID = "other" }, true},
		{"relation", func(c *Claim) { c.Relation.ID = "other" }, true},
		{"no object", func(c *Claim) { c.Object = nil }, true},
		{"negation", func(c *Claim) { c.Negated = true }, true},
		{"modality", func(c *Claim) { c.Modality = Possible }, true},
		{"no source", func(c *Claim) { c.Source = nil }, true},
		{"source of the source", func(c *Claim) { c.Source.Source = nil }, true},
		{"time", func(c *Claim) { c.Qualifiers = nil }, true},
		{"document", func(c *Claim) { c.Document.ID = "d:0" }, true},
		{"place in the text", func(c *Claim) { c.Evidence.Start++ }, true},
	} {
		changed := sample()
		c.change(&changed)
		changed.SetID()
		if (changed.ID != base.ID) != c.differs {
			t.Errorf("another %s: ID %s, was %s", c.what, changed.ID, base.ID)
		}
	}
}

func TestCheck(t *testing.T) {
	if errs := view(sample()).Check(); errs != nil {
		t.Fatalf("a sound view: %v", errs)
	}
	for _, c := range []struct {
		want   string
		change func(*View)
	}{
		{"stands twice", func(v *View) { v.Claims = append(v.Claims, v.Claims[0]) }},
		{"stands twice", func(v *View) { v.Entities = append(v.Entities, v.Entities[0]) }},
		{"its content has the ID", func(v *View) { v.Claims[0].Negated = true }},
		{"document d:0123456789abcdef is not", func(v *View) { v.Documents = nil }},
		{"relation requested is not", func(v *View) { v.Relations = nil }},
		{"source bbc is not", func(v *View) { v.Entities = append(v.Entities[:1], v.Entities[2:]...) }},
		{"evidence at bytes", func(v *View) { v.Claims[0].Evidence.Text = "" }},
		{"confidence 2", func(v *View) { v.Claims[0].Confidence = 2 }},
		{`modality "sure"`, func(v *View) { v.Claims[0].Modality = "sure" }},
		{`subject has the type "thing"`, func(v *View) { v.Claims[0].Subject.Type = "thing" }},
		{`object has the bound "lots"`, func(v *View) { v.Claims[0].Object.Bound = "lots" }},
		{`the role "colour"`, func(v *View) { v.Claims[0].Qualifiers[0].Role = "colour" }},
	} {
		v := view(sample())
		c.change(v)
		var all strings.Builder
		for _, err := range v.Check() {
			all.WriteString(err.Error() + "\n")
		}
		if !strings.Contains(all.String(), c.want) {
			t.Errorf("want %q, got %q", c.want, all.String())
		}
	}
}
