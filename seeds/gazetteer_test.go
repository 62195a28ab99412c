package seeds

import (
	"slices"
	"strings"
	"testing"
)

func TestEntities(t *testing.T) {
	all, err := Entities()
	if err != nil {
		t.Fatal(err)
	}
	byID := map[string]Entity{}
	for _, e := range all {
		byID[e.ID] = e
		if e.ID == "" || len(e.Aliases) == 0 {
			t.Errorf("%+v has no ID or no names", e)
		}
		for _, a := range e.Aliases {
			if a.Text != strings.TrimSpace(a.Text) || a.Text == "" {
				t.Errorf("%s: bad name %q", e.ID, a.Text)
			}
		}
	}
	for _, want := range []struct{ id, text, lang, form string }{
		{"kazakhstan", "Kazachse", "nl", Adjective},
		{"portugal", "Portugese", "nl", Adjective},
		{"kazakhstan", "Kazakhs", "en", Demonym},
		{"germany", "Germans", "en", Demonym},
		{"belarus", "Wit-Rusland", "nl", ""},
		{"nato", "NAVO", "", Acronym},
		{"who", "WHO", "", Unsure},
		{"georgia-u-s-state", "Georgia", "en", ""},
	} {
		if e := byID[want.id]; !slices.Contains(e.Aliases, Name{want.text, want.lang, want.form}) {
			t.Errorf("%s lacks %q: %v", want.id, want.text, e.Aliases)
		}
	}
	if e := byID["moscow"]; e.Kind != "capital" {
		t.Errorf("moscow is a %s", e.Kind)
	}
}

func TestAroundNames(t *testing.T) {
	before, after, err := AroundNames()
	if err != nil || !before["persbureau"] || !after["n.v"] || before["inc"] {
		t.Errorf("before %v, after %v, %v", before, after, err)
	}
}

func TestNameKinds(t *testing.T) {
	kinds, err := NameKinds()
	if err != nil || kinds["FC"] != "club" || kinds["Radio"] != "media" {
		t.Errorf("%v, %v", kinds, err)
	}
}

func TestSlug(t *testing.T) {
	for in, want := range map[string]string{
		"Kassym-Jomart Tokayev": "kassym-jomart-tokayev",
		"Côte d'Ivoire":         "cote-divoire",
		"  São Paulo (city) ":   "sao-paulo-city",
		"—":                     "",
		"Токаев":                "tokaev",
	} {
		if got := Slug(in); got != want {
			t.Errorf("Slug(%q) = %q, want %q", in, got, want)
		}
	}
}
