package train

import (
	"context"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"newsgraph/extract/conllu"
)

// TestVectors: names that no treebank has are of the type of those whose
// vectors are like theirs.
func TestVectors(t *testing.T) {
	o := toy(t)
	o.Given, o.Like = "testdata/vectors.txt", []string{"toy-train"}
	m := trained(t, o)
	for name, want := range map[string]string{"Drenu": "PER", "Gorbo": "LOC"} {
		s := &conllu.Sentence{}
		for f := range strings.FieldsSeq("la hundo vidas " + name + " .") {
			s.Words = append(s.Words, conllu.Word{Form: f})
		}
		d := conllu.Document("toy", []*conllu.Sentence{s})
		if err := m.Annotate(context.Background(), d); err != nil {
			t.Fatal(err)
		}
		if len(d.Names) != 1 || string(d.Names[0].Type) != want || d.Names[0].First != 4 {
			t.Errorf("%s: names %v, want one %s", name, d.Names, want)
		}
	}
}

func TestReadVectors(t *testing.T) {
	read := func(text string) (*vectors, error) {
		path := filepath.Join(t.TempDir(), "v.txt")
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		return readVectors(path, nil)
	}
	v, err := read("the 1 2 3\nOslo -1 0 5\noslo 9 9 9\n")
	if err != nil {
		t.Fatal(err)
	}
	if v.cols != 3 || v.given("the") != 1 || v.given("oslo") != 2 || v.given("paris") != 0 {
		t.Errorf("got %+v", v)
	}
	for j := range v.cols {
		a, b := v.value[3+j], v.value[6+j]
		if a+b != 0 || math.Abs(math.Abs(float64(a))-deviation) > 1e-6 {
			t.Errorf("column %d: %g and %g, want mean 0 and deviation %g", j, a, b, deviation)
		}
	}
	for text, want := range map[string]string{
		"the 1 2\noslo 1\n":   "line 2: 1 numbers, want 2",
		"the 1 2\noslo 1 x\n": "line 2: strconv",
		"the\noslo\n":         "line 1: no numbers",
		"":                    "no vectors",
	} {
		if _, err := read(text); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: error %v, want %q", text, err, want)
		}
	}
}
