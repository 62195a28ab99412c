package names

import (
	"bytes"
	"math/rand/v2"
	"slices"
	"testing"

	"newsgraph/extract/doc"
	"newsgraph/extract/encode"
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
// make none. A name whose type is as likely another is doubtful.
func TestFind(t *testing.T) {
	h := New(nn.NewParams(nil), 2, 2)
	var g nn.Graph
	scores := g.New(8, Tags)
	for i, tag := range []string{"B-PER", "I-PER", "O", "I-LOC", "B-ORG", "B-ORG", "O", "B-LOC"} {
		scores.Row(i)[TagOf(tag)] = 9
	}
	scores.Row(3)[TagOf("B-LOC")] = 8
	scores.Row(7)[TagOf("B-ORG")] = 9
	got := h.Find(&g, scores, 10)
	want := []doc.Name{
		{Span: doc.Span{First: 10, End: 12}, Type: doc.Person},
		{Span: doc.Span{First: 13, End: 14}, Type: doc.Location},
		{Span: doc.Span{First: 14, End: 15}, Type: doc.Organization},
		{Span: doc.Span{First: 15, End: 16}, Type: doc.Organization},
		{Span: doc.Span{First: 17, End: 18}, Type: doc.Location, Doubtful: true},
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

// TestNetFile: a net comes back from its file; words beyond its table are
// unknown to it.
func TestNetFile(t *testing.T) {
	n := NewNet(NetShape{Sizes: encode.Sizes{Word: 4, Affix: 4, Shape: 2, Width: 8, Layers: 1}, Hidden: 4, Rows: 6, Table: 7}, rand.New(rand.NewPCG(1, 1)))
	var file bytes.Buffer
	if err := n.Write(&file); err != nil {
		t.Fatal(err)
	}
	m, err := LoadNet(file.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	if m.NetShape != n.NetShape {
		t.Errorf("shape %v, want %v", m.NetShape, n.NetShape)
	}
	read := func(row int32) []float32 {
		var b encode.Batch
		b.Reset(1)
		b.Words = []int32{row}
		b.Add("Marlow", "marlow", "", "")
		b.EndSentence()
		scores, _ := m.Forward(&nn.Graph{}, &b, nil)
		return scores.V
	}
	if !slices.Equal(read(6), read(unknown)) || slices.Equal(read(5), read(unknown)) {
		t.Error("a word beyond the table is not read as unknown, or one in it is")
	}
	if _, err := LoadNet(file.Bytes()[1:]); err == nil {
		t.Error("a broken file loads")
	}
}
