package train

import (
	"math/rand/v2"
	"strings"
	"testing"

	"newsgraph/extract/conllu"
	"newsgraph/extract/names"
	"newsgraph/extract/parse"
)

// TestSwap: a swapped sentence has other names of the same type and file where
// it had names, and all else as it was.
func TestSwap(t *testing.T) {
	x := newIndexer(newVocabulary(map[string]int{}, &lexicon{}, nil, 0), parse.Shape{})
	var all []*example
	for i, text := range []string{
		"Ada/B-PER Lind/I-PER saw/O GREENFIELD/B-LOC ./O",
		"Bo/B-PER left/O North/B-LOC Bay/I-LOC ./O",
		"Else/B-PER stays/O ./O",
	} {
		s := sentence{from: int32(1 + i/2)}
		for field := range strings.FieldsSeq(text) {
			form, tag, _ := strings.Cut(field, "/")
			s.words = append(s.words, conllu.Word{Form: form})
			s.names = append(s.names, 1<<names.TagOf(tag))
		}
		all = append(all, x.example(s))
	}
	s := newSwapper(x, all)
	seen := map[string]bool{}
	for seed := range uint64(200) {
		e := s.swap(all[0], rand.New(rand.NewPCG(seed, 0)))
		var words []string
		for i, f := range e.forms {
			if e.keys[i] != strings.ToLower(f) || len(e.names) != len(e.forms) || len(e.heads) != len(e.forms) {
				t.Fatalf("word %q has key %q; %d names, %d heads", f, e.keys[i], len(e.names), len(e.heads))
			}
			for tag, mark := range map[int]string{0: "", names.TagOf("B-PER"): "P:", names.TagOf("I-PER"): "p:", names.TagOf("B-LOC"): "L:", names.TagOf("I-LOC"): "l:"} {
				if e.names[i] == 1<<tag {
					words = append(words, mark+f)
				}
			}
		}
		seen[strings.Join(words, " ")] = true
	}
	for _, want := range []string{
		"P:Ada p:Lind saw L:GREENFIELD .",
		"P:Bo saw L:GREENFIELD .",
		"P:Ada p:Lind saw L:NORTH l:BAY .",
		"P:Bo saw L:NORTH l:BAY .",
	} {
		if !seen[want] {
			t.Errorf("never %q", want)
		}
		delete(seen, want)
	}
	if len(seen) > 0 {
		t.Errorf("and %v", seen)
	}
}
