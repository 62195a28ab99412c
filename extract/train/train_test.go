package train

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"

	"newsgraph/extract/conllu"
	"newsgraph/extract/encode"
	"newsgraph/extract/names"
	"newsgraph/extract/parse"
)

// toy returns settings that learn the language of testdata in a moment.
func toy(t *testing.T) Options {
	o := Defaults()
	o.Data, o.Lang, o.Out = "testdata", "xx", t.TempDir()
	o.Epochs, o.Batch, o.Rate = 12, 60, 0.01
	o.Sizes = encode.Sizes{Word: 16, Affix: 16, Shape: 8, Width: 32, Layers: 2}
	o.Report = t.Logf
	return o
}

// trained trains by o and returns the model.
func trained(t *testing.T, o Options) *parse.Model {
	t.Helper()
	if done, err := Run(context.Background(), o); err != nil || !done {
		t.Fatal(done, err)
	}
	b, err := os.ReadFile(filepath.Join(o.Out, "model.bin"))
	if err != nil {
		t.Fatal(err)
	}
	m, err := parse.Load(b)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// TestToyLanguage trains a language from a treebank and reads a new sentence
// with the model.
func TestToyLanguage(t *testing.T) {
	o := toy(t)
	m := trained(t, o)
	s := &conllu.Sentence{}
	for _, f := range []string{"La", "bona", "hundo", "serĉis", "libroj", "en", "Varna", "."} {
		s.Words = append(s.Words, conllu.Word{Form: f})
	}
	d := conllu.Document("toy", []*conllu.Sentence{s})
	if err := m.Annotate(context.Background(), d); err != nil {
		t.Fatal(err)
	}
	if err := d.Check(); err != nil {
		t.Fatal(err)
	}
	conllu.Annotate([]*conllu.Sentence{s}, d)
	var got bytes.Buffer
	if err := conllu.Write(&got, s); err != nil {
		t.Fatal(err)
	}
	want := `1	La	la	DET	_	Definite=Def	3	det	_	_
2	bona	bona	ADJ	_	_	3	amod	_	_
3	hundo	hundo	NOUN	_	Number=Sing	4	nsubj	_	_
4	serĉis	serĉi	VERB	_	Tense=Past	0	root	_	_
5	libroj	libro	NOUN	_	Number=Plur	4	obj	_	_
6	en	en	ADP	_	_	7	case	_	_
7	Varna	Varna	PROPN	_	Number=Sing	4	obl	_	Name=B-LOC
8	.	.	PUNCT	_	_	4	punct	_	_

`
	if got.String() != want {
		t.Errorf("got\n%s\nwant\n%s", got.String(), want)
	}
}

// TestResume stops a training after every epoch: the model is that of an
// uninterrupted one, byte for byte.
func TestResume(t *testing.T) {
	whole, parts := toy(t), toy(t)
	whole.Epochs, parts.Epochs, parts.Budget = 3, 3, time.Nanosecond
	if done, err := Run(context.Background(), whole); err != nil || !done {
		t.Fatal(done, err)
	}
	for i := range 3 {
		if done, err := Run(context.Background(), parts); err != nil || done != (i == 2) {
			t.Fatal(i, done, err)
		}
	}
	a, errA := os.ReadFile(filepath.Join(whole.Out, "model.bin"))
	b, errB := os.ReadFile(filepath.Join(parts.Out, "model.bin"))
	if errA != nil || errB != nil || !bytes.Equal(a, b) {
		t.Errorf("models of %d and %d bytes differ (%v, %v)", len(a), len(b), errA, errB)
	}
}

// TestAllowed: what a file does not mark may hide outside its names.
func TestAllowed(t *testing.T) {
	person, place, misc := names.TagOf("B-PER"), names.TagOf("I-LOC"), names.TagOf("B-MISC")
	marked := types([]named{{tags: []int{0, person, 0}}, {tags: []int{place, misc}}})
	file := types([]named{{tags: []int{person}}})
	hidden := marked &^ file
	for _, c := range []struct {
		word string
		tag  int
		want uint32
	}{
		{"Varna", 0, 1 | 3<<names.TagOf("B-LOC") | 3<<misc},
		{"en", 0, 1},
		{"Zamor", person, 1 << person},
		{"Esperanto", misc, 1<<misc | 1<<names.TagOf("B-LOC")},
	} {
		if got := allowed(c.word, c.tag, hidden); got != c.want {
			t.Errorf("%s with tag %d may have %b, want %b", c.word, c.tag, got, c.want)
		}
	}
}

// TestNamesNet trains a net for names beside the model, which agrees to read
// with it.
func TestNamesNet(t *testing.T) {
	o := toy(t)
	o.NamePasses = 10
	m := trained(t, o)
	b, err := os.ReadFile(filepath.Join(o.Out, names.NetFile))
	if err != nil {
		t.Fatal(err)
	}
	n, err := names.LoadNet(b)
	if err != nil {
		t.Fatal(err)
	}
	if err := m.Join(n); err != nil {
		t.Fatal(err)
	}
	s := &conllu.Sentence{}
	for _, f := range []string{"La", "hundo", "dormis", "en", "Varna", "."} {
		s.Words = append(s.Words, conllu.Word{Form: f})
	}
	d := conllu.Document("toy", []*conllu.Sentence{s})
	if err := m.Annotate(context.Background(), d); err != nil {
		t.Fatal(err)
	}
	if len(d.Names) != 1 || d.Surface(d.Names[0].Span) != "Varna" {
		t.Errorf("names %v, want Varna", d.Names)
	}
	n.Table++
	if err := m.Join(n); err == nil {
		t.Error("a net for another word table joined")
	}
}
