package train

import (
	"slices"
	"testing"

	"newsgraph/extract/doc"
	"newsgraph/extract/segment"
)

// TestNeighbours: a frequent word is a kind of its own, a rare one is its tag,
// capitals are told from small letters, and a word without tag is unknown.
func TestNeighbours(t *testing.T) {
	count := map[string]int{"the": 9000, "rare": 1, "odd": 1}
	for i := range frequent - 1 {
		count[string(rune(0x4e00+i))] = 100
	}
	k := newKinds(count)
	p := &passage{
		words: &segment.Words{Forms: []string{"The", "rare", "the", "Odd"}},
		keys:  []string{"the", "rare", "the", "odd"},
		tags:  []int32{int32(doc.DET) - 1, int32(doc.NOUN) - 1, int32(doc.DET) - 1, -1},
	}
	next, before := k.neighbours(p)
	noun, capital := int32(frequent+int(doc.NOUN)-1), int32(frequent+int(doc.X))
	if want := []int32{noun, 0, -1, -1}; !slices.Equal(next, want) {
		t.Errorf("next %v, want %v", next, want)
	}
	if want := []int32{-1, capital, noun, 0}; !slices.Equal(before, want) {
		t.Errorf("before %v, want %v", before, want)
	}
}
