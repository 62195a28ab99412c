package segment

import (
	"bytes"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"newsgraph/extract/doc"
	"newsgraph/extract/encode"
)

// newTestNet returns a net that knows the words the and cat.
func newTestNet() *Net {
	n := NewNet(encode.Sizes{Word: 4, Affix: 4, Shape: 4, Width: 8, Layers: 1}, firstWord+2, rand.New(rand.NewPCG(1, 1)))
	n.setWords([]string{"the", "cat"})
	return n
}

// TestNetFile: a net reads as before after it was written, texts longer than
// a piece too.
func TestNetFile(t *testing.T) {
	n := newTestNet()
	var b bytes.Buffer
	if err := n.Write(&b); err != nil {
		t.Fatal(err)
	}
	got, err := LoadNet(b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	w := ReadWords("en", strings.Repeat("The cat sat. It ", 2*piece/5))
	if want := n.Ends(w); !slices.Equal(got.Ends(w), want) || len(want) != len(w.Forms) || !slices.Contains(want, true) {
		t.Errorf("%d words, ends %v", len(w.Forms), want)
	}
	for _, size := range []int{0, 10, len(netMagic) + 2, len(netMagic) + 10, b.Len() - 1} {
		if _, err := LoadNet(b.Bytes()[:size]); err == nil {
			t.Errorf("no error from the first %d bytes", size)
		}
	}
	if _, err := LoadNet(append(b.Bytes(), 0)); err == nil {
		t.Error("no error from a byte too many")
	}
}

// TestNext: the word after the last one of a text is none.
func TestNext(t *testing.T) {
	if got := next([]int{0, 3, 3, 4}); !slices.Equal(got, []int{1, 2, 2, 3}) {
		t.Errorf("next words %v", got)
	}
	if got := next([]int{0}); len(got) != 0 {
		t.Errorf("next words %v of none", got)
	}
}

// TestUnlined: a net that ends a sentence everywhere is obeyed in a long text
// without lines, but for words that are joined, and nowhere else.
func TestUnlined(t *testing.T) {
	net := newTestNet()
	copy(net.bias.V, []float32{-1000, 1000})
	r := *rulesOf("en")
	r.net = func() *Net { return net }
	long := strings.Repeat("he doesn't go ", 30)
	for _, c := range []struct {
		name, text string
		want       int
	}{
		{"long", long, 90},
		{"short", "he doesn't go", 1},
		{"with a line", "A headline\nThen " + long, 2},
	} {
		w := newWords(&r, c.text)
		w.stretch(doc.Range{End: len(c.text)})
		if got := sentences(&r, c.text, w.words); len(got) != c.want {
			t.Errorf("%s: %d sentences, want %d", c.name, len(got), c.want)
		}
	}
}

// TestReadWords: marks tell stops, quotation marks, and words written
// together.
func TestReadWords(t *testing.T) {
	w := ReadWords("en", `He said "no". She left.`)
	if got, want := strings.Join(w.Forms, " "), `He said " no " . She left .`; got != want {
		t.Errorf("words %q, want %q", got, want)
	}
	if want := []int32{3, 2, 4, 3, 1, 9, 2, 2, 3}; !slices.Equal(w.Marks, want) {
		t.Errorf("marks %v, want %v", w.Marks, want)
	}
	if want := []bool{5: true, 8: false}; !slices.Equal(w.RuleEnds(), want) {
		t.Errorf("ends by rules %v", w.RuleEnds())
	}
}

// TestBonds: a mark tells of a word whether the next one follows it wherever
// they stand, mostly, or seldom; once is no habit.
func TestBonds(t *testing.T) {
	w := ReadWords("en", "Thanks Ann Lee . Will Ann Lee call ? Ann Lee will . Will you ? Sam Roe")
	bond := map[string]int32{}
	for i, form := range w.Forms {
		bond[form] = max(bond[form], w.Marks[i]/views)
	}
	for form, want := range map[string]int32{"Ann": 2, "Lee": 0, "Thanks": 0, "Sam": 0, "will": 0} {
		if bond[form] != want {
			t.Errorf("bond of %q %d, want %d", form, bond[form], want)
		}
	}
	for i, form := range w.Forms {
		if got, want := w.bound(i), form == "Ann"; got != want {
			t.Errorf("%q bound to the next word: %t", form, got)
		}
	}
	if w = ReadWords("en", strings.Repeat("a b c a d b e ", 9)); w.Marks[0]/views != 1 || w.Marks[1]/views != 2 {
		t.Errorf("marks %v", w.Marks[:6])
	}
}
