package seeds

import (
	"slices"
	"strings"
	"testing"
)

// types are those that slots of a claim may have.
var types = []string{"person", "organization", "place", "group", "event", "work", "concept", "quantity", "date", "statement"}

// ploverTypes are the event types of PLOVER.
var ploverTypes = strings.Fields("AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT INVESTIGATE DEMAND DISAPPROVE REJECT THREATEN SANCTION PROTEST CRIME MOBILIZE COERCE ASSAULT FIGHT")

func TestRelations(t *testing.T) {
	all, err := Relations()
	if err != nil {
		t.Fatal(err)
	}
	if len(all) < 250 {
		t.Errorf("only %d relations", len(all))
	}
	used := map[string]bool{}
	for _, r := range all {
		used[r.PLOVER] = true
		if r.Gloss == "" {
			t.Errorf("%s has no gloss", r.ID)
		}
		for _, kind := range append(slices.Clone(r.Domain), r.Range...) {
			if !slices.Contains(types, kind) {
				t.Errorf("%s: unknown type %s", r.ID, kind)
			}
		}
		if r.PLOVER != "" && !slices.Contains(ploverTypes, r.PLOVER) {
			t.Errorf("%s: unknown event type %s", r.ID, r.PLOVER)
		}
	}
	for _, kind := range ploverTypes {
		if !used[kind] {
			t.Errorf("no relation is of PLOVER's type %s", kind)
		}
	}
}

func TestRelationsOfUser(t *testing.T) {
	table := func(text string) Table { return Table{"my.toml", []byte(text)} }
	all, err := Relations(table(`
[[relation]]
id = "knighted"
gloss = "a monarch makes somebody a knight"
en.verbs = ["knight", "ask +for"]
[[relation]]
id = "visited"
en.verbs = ["swing by"]
`))
	if err != nil {
		t.Fatal(err)
	}
	verbs := map[string][]string{}
	for _, r := range all {
		verbs[r.ID] = r.Words["en"].Verbs
	}
	if !slices.Contains(verbs["knighted"], "ask +for") || slices.Contains(verbs["requested"], "ask +for") {
		t.Error("the user's pattern does not win")
	}
	if !slices.Contains(verbs["visited"], "swing by") || !slices.Contains(verbs["visited"], "visit") {
		t.Error("the user's words are not added")
	}

	for _, c := range []struct{ text, want string }{
		{"[[relation]]\nid = \"a\"\nen.verbs = [\"x\"]\n\n[[relation]]\nid = \"b\"\nen.verbs = [\"x\"]", `my.toml:5: b: "x" belongs to a already`},
		{"[[relation]]\nid = \"a\"\ninverse = \"b\"", "my.toml:1: a: unknown inverse b"},
		{"[[relation]]\nid = \"a\"\nen.verbs = [\"+of\"]", "lacks a word"},
		{"[[relation]]\nid = \"a\"\nen.verbs = [\"go ~away\"]", "unknown ~away"},
		{"[[relation]]\nid = \"A b\"", "is no ID"},
		{"[[relation]]\nid = \"a\"\nsubject = \"both\"", "neither agent nor patient"},
		{"[[relation]]\nid = \"a\"\nglos = \"typo\"", "my.toml:3: unknown key relation.glos"},
		{"[[relation\n", "my.toml"},
	} {
		if _, err := Relations(table(c.text)); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q: %v, want %s", c.text, err, c.want)
		}
	}
}

func TestConcepts(t *testing.T) {
	all, err := Concepts()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range all {
		for lang, words := range c.Words {
			for _, w := range words {
				if w == "" || w != strings.TrimSpace(w) {
					t.Errorf("%s: %s word %q", c.ID, lang, w)
				}
			}
		}
	}
	gloss, err := VerbGlosses()
	if err != nil || gloss["nl"]["vertrekken"] != "leave" {
		t.Errorf("%v, vertrekken is %q", err, gloss["nl"]["vertrekken"])
	}
}

func BenchmarkReadRelations(b *testing.B) {
	for b.Loop() {
		if _, err := readRelations(nil); err != nil {
			b.Fatal(err)
		}
	}
}

func TestCircumstances(t *testing.T) {
	all, err := Circumstances()
	if err != nil {
		t.Fatal(err)
	}
	roles := strings.Fields("place time start end cause purpose condition manner instrument topic")
	for preposition, list := range all {
		for i, c := range list {
			if !slices.Contains(append(types, Whatever, Abstract), c.Type) || !slices.Contains(roles, c.Role) {
				t.Errorf("%s: unknown type or role in %v", preposition, c)
			}
			if c.Type == Whatever && i < len(list)-1 {
				t.Errorf("%s: nothing after %q is ever read", preposition, Whatever)
			}
		}
	}
}
