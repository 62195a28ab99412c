package names

import (
	"math/rand/v2"
	"slices"
	"testing"

	"newsgraph/extract/doc"
	"newsgraph/extract/nn"
)

func TestTagOf(t *testing.T) {
	for s, want := range map[string]int{"O": 0, "B-PER": 1, "I-PER": 2, "B-MISC": 9, "I-MISC": 10, "B-XXX": 0} {
		if got := TagOf(s); got != want {
			t.Errorf("TagOf(%q) = %d, want %d", s, got, want)
		}
	}
}

// TestFind: the best tags that make names, even where the best of each word
// make none.
func TestFind(t *testing.T) {
	h := New(nn.NewParams(nil), 2, 2)
	var g nn.Graph
	scores := g.New(6, Tags)
	for i, tag := range []string{"B-PER", "I-PER", "O", "I-LOC", "B-ORG", "B-ORG"} {
		scores.Row(i)[TagOf(tag)] = 3
	}
	scores.Row(3)[TagOf("B-LOC")] = 2
	got := h.Find(&g, scores, 10)
	want := []doc.Name{
		{Span: doc.Span{First: 10, End: 12}, Type: doc.Person},
		{Span: doc.Span{First: 13, End: 14}, Type: doc.Location},
		{Span: doc.Span{First: 14, End: 15}, Type: doc.Organization},
		{Span: doc.Span{First: 15, End: 16}, Type: doc.Organization},
	}
	if !slices.Equal(got, want) {
		t.Errorf("names %v, want %v", got, want)
	}
}

// TestLoss: the probability of all sequences is one.
func TestLoss(t *testing.T) {
	h := New(nn.NewParams(rand.New(rand.NewPCG(1, 1))), 2, 2)
	g := &nn.Graph{Rand: rand.New(rand.NewPCG(2, 2))}
	scores := g.New(4, Tags)
	for i := range scores.V {
		scores.V[i] = g.Rand.Float32()
	}
	all := uint32(1)<<Tags - 1
	if loss := h.Loss(g, scores, []uint32{all, all, all, all}, 1); loss != 0 {
		t.Errorf("loss %g where all tags are right", loss)
	}
}
