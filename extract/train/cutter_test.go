package train

import (
	"bytes"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"newsgraph/extract/conllu"
	"newsgraph/extract/encode"
	"newsgraph/extract/segment"
)

// TestCutter learns headlines that rules cannot see, with the same bytes
// twice.
func TestCutter(t *testing.T) {
	headline, rest := words("News", "Today"), words("the", "cat", "sat", "down", ".")
	var text []*conllu.Sentence
	for range 100 {
		text = append(text, headline, rest)
	}
	settings := cutSettings{encode.Sizes{Word: 8, Affix: 4, Shape: 4, Width: 16, Layers: 1}, 10, 20, 2, 0.02}
	learn := func() []byte {
		v := newVocabulary(map[string]int{"news": 9, "today": 9, "the": 9, "cat": 9, "sat": 9, "down": 9, ".": 9}, &lexicon{}, nil, 0)
		c := newCutter(settings, v, 1, []*passage{newPassage("en", text, nil)}, 1)
		for n := range c.Epochs {
			c.epoch(n)
		}
		var b bytes.Buffer
		if err := c.trained().Write(&b); err != nil {
			t.Fatal(err)
		}
		return b.Bytes()
	}
	file := learn()
	if !bytes.Equal(file, learn()) {
		t.Error("equal text gave different nets")
	}
	net, err := segment.LoadNet(file)
	if err != nil {
		t.Fatal(err)
	}
	dev := []*passage{newPassage("en", text[:60], nil)}
	if rules, learnt := f1(dev, (*segment.Words).RuleEnds), f1(dev, net.Ends); rules > 0.1 || learnt < 1 {
		t.Errorf("F1 %.2f by rules, %.2f learnt", rules, learnt)
	}
}

// TestHand: a sentence ends where it did when its stop is dropped, and the one
// that was read stays as it is.
func TestHand(t *testing.T) {
	p := newPassage("en", []*conllu.Sentence{words("The", "cat", "sat", "."), words("It", "slept", ".")}, nil)
	var all passage
	all.words = &segment.Words{}
	for _, s := range p.sentences() {
		all.append(hand{dropped: 1, low: 1}.write(p.part(s.Start, s.End), rand.New(rand.NewPCG(1, 1))))
	}
	if got := strings.Join(all.words.Forms, " "); got != "the cat sat it slept" {
		t.Errorf("wrote %q", got)
	}
	if want := []int32{0, 0, 1, 0, 1}; !slices.Equal(all.ends, want) {
		t.Errorf("ends %v, want %v", all.ends, want)
	}
	if p.words.Forms[0] != "The" || p.ends[2] != 0 {
		t.Errorf("the sentence read became %q, ends %v", p.words.Forms, p.ends)
	}
}

// TestHasty: who is hasty drops commas but those that end sentences, and writes
// whole sentences in small letters.
func TestHasty(t *testing.T) {
	p := newPassage("en", []*conllu.Sentence{words("Yes", ",", "Ann", ",", "I", "Slept", "."), words("Dear", "Ann", ",")}, nil)
	spans, r := p.sentences(), rand.New(rand.NewPCG(1, 1))
	h := hand{commas: 1, low: 2}
	for i, want := range []string{"yes ann i slept .", "dear ann ,"} {
		got := h.write(p.part(spans[i].Start, spans[i].End), r)
		if text := strings.Join(got.words.Forms, " "); text != want || got.ends[len(got.ends)-1] != 1 {
			t.Errorf("wrote %q, ends %v; want %q", text, got.ends, want)
		}
	}
	if got := p.spelt(3, capitalised).words.Forms; got[2] != "Ann" || capitalised("éé") != "Éé" || capitalised(".") != "." {
		t.Errorf("spelt %q", got)
	}
}

// TestCutterRate: the rate rises at first, and falls to a share of its height.
func TestCutterRate(t *testing.T) {
	c := &cutter{cutSettings: cutSettings{Rate: 1}}
	if first, high, last := c.rate(0, 1000), c.rate(cutWarmUp, 1000), c.rate(1000, 1000); first > 0.02 || high < 0.95 || last != cutLast {
		t.Errorf("rates %v, %v, %v", first, high, last)
	}
}

// words returns a sentence of words.
func words(forms ...string) *conllu.Sentence {
	s := &conllu.Sentence{}
	for _, f := range forms {
		s.Words = append(s.Words, conllu.Word{Form: f})
	}
	return s
}

// TestArticles: an article begins where a treebank says so.
func TestArticles(t *testing.T) {
	a, b := words("a"), words("b")
	b.Comments = []string{"# newdoc id = b", "# text = b"}
	if got := len(articles([]*conllu.Sentence{a, a, b, b, a})); got != 3 {
		t.Errorf("%d articles, want 3", got)
	}
}

// TestReduced: the first axis of vectors is that in which they differ most.
func TestReduced(t *testing.T) {
	v := &vectors{cols: 3, words: []string{"a", "b", "c", "d"}, row: map[string]int32{"a": 1, "b": 2, "c": 3, "d": 4}}
	v.value = []float32{0, 0, 0, 9, 9, 1, -9, -9, 1, 9, 9, -1, -9, -9, -1}
	r := v.reduced(1)
	if r.cols != 1 || len(r.value) != 5 || r.value[1] != r.value[3] || r.value[2] != r.value[4] || r.value[1] == r.value[2] {
		t.Errorf("%d columns: %v", r.cols, r.value)
	}
	if v.reduced(3) != v {
		t.Error("no column too many and still reduced")
	}
}
