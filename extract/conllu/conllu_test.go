package conllu

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"newsgraph/extract/doc"
)

func readAll(text string) ([]*Sentence, error) {
	var out []*Sentence
	for r := NewReader(strings.NewReader(text)); ; {
		s, err := r.Read()
		if errors.Is(err, io.EOF) {
			return out, nil
		}
		if err != nil {
			return out, err
		}
		out = append(out, s)
	}
}

func writeAll(t *testing.T, sentences []*Sentence) string {
	var b bytes.Buffer
	for _, s := range sentences {
		if err := Write(&b, s); err != nil {
			t.Fatal(err)
		}
	}
	return b.String()
}

const example = `# sent_id = 1
# text = I don't, _.
1	I	I	PRON	PRP	Case=Nom	2	nsubj	_	_
2-3	don't	_	_	_	_	_	_	_	SpaceAfter=No
2	do	do	AUX	_	_	0	root	_	_
3	n't	not	PART	_	_	2	advmod	_	_
4	,	,	PUNCT	_	_	2	punct	_	_
5	_	_	SYM	_	_	2	obj	_	SpaceAfter=No|Name=B-PER
6	.	.	PUNCT	_	_	2	punct	_	_

1	Nee	nee	INTJ	_	_	_	_	_	_

`

func TestRead(t *testing.T) {
	sentences, err := readAll(example)
	if err != nil || len(sentences) != 2 {
		t.Fatal(len(sentences), err)
	}
	if got := writeAll(t, sentences); got != example {
		t.Error(cmp.Diff(example, got))
	}
	if w := sentences[0].Words[4]; w.Form != "_" || w.Lemma != "_" {
		t.Errorf("the word _ became %+v", w)
	}
	if sentences[1].Words[0].Head != -1 {
		t.Errorf("an open head is %d", sentences[1].Words[0].Head)
	}
}

func TestReadErrors(t *testing.T) {
	line := func(id, head string) string { return id + "\tx\t_\t_\t_\t_\t" + head + "\t_\t_\t_\n" }
	for _, c := range []struct{ text, want string }{
		{"1\tx\n", "line 1: 2 fields, want 10"},
		{line("2", "_"), `line 1: word number "2", want 1`},
		{line("1", "x"), `line 1: head "x" is not a number`},
		{line("1", "2"), "sentence that ends at line 2: word 1 has head 2 of 1"},
		{line("1", "1") + "\n", "sentence that ends at line 2: word 1 has head 1 of 1"},
		{line("1-3", "_") + line("1", "0"), "sentence that ends at line 3: multiword token ends at word 3 of 1"},
		{line("2-3", "_"), `line 1: multiword token "2-3" out of order`},
		{line("1-2", "_") + line("1", "0") + line("2-3", "_"), `line 3: multiword token "2-3" overlaps another`},
		{strings.Replace(line("1", "0"), "x", "", 1), "line 1: no form"},
	} {
		if _, err := readAll(c.text); err == nil || err.Error() != c.want {
			t.Errorf("%q: error %v, want %s", c.text, err, c.want)
		}
	}
}

func TestDocument(t *testing.T) {
	sentences, err := readAll(example)
	if err != nil {
		t.Fatal(err)
	}
	d := Document("x", sentences)
	if err := d.Check(); err != nil {
		t.Fatal(err)
	}
	if want := "I don't, _. Nee "; d.Text != want {
		t.Errorf("text %q, want %q", d.Text, want)
	}
	d.Tokens[1].Tag, d.Tokens[1].Lemma, d.Tokens[1].Rel, d.Tokens[1].Head = doc.NOUN, "ik", "obj", 2
	d.Names = []doc.Name{{Span: doc.Span{First: 1, End: 3}, Type: doc.Person}}
	Annotate(sentences, d)
	got := writeAll(t, sentences[:1])
	for _, want := range []string{
		"# text = I don't, _.\n",
		"1\tI\tik\tNOUN\t_\t_\t2\tobj\t_\tName=B-PER\n2-3\tdon't\t",
		"2\tdo\t_\t_\t_\t_\t0\t_\t_\tName=I-PER\n",
		"5\t_\t_\t_\t_\t_\t0\t_\t_\tSpaceAfter=No\n",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is missing in\n%s", want, got)
		}
	}
}

func TestSentences(t *testing.T) {
	d := doc.New("x", "I  don't.")
	d.Tokens = []doc.Token{{}, {Start: 0, End: 1, Form: "I"}, {Start: 3, End: 5, Form: "do"},
		{Start: 5, End: 8, Form: "n't", Joined: true}, {Start: 8, End: 9, Form: "."}}
	d.Sentences = []doc.Span{{First: 1, End: 5}}
	want := `# text = I don't.
1	I	_	_	_	_	0	_	_	_
2-3	don't	_	_	_	_	_	_	_	SpaceAfter=No
2	do	_	_	_	_	0	_	_	_
3	n't	_	_	_	_	0	_	_	_
4	.	_	_	_	_	0	_	_	_

`
	if got := writeAll(t, Sentences(d)); got != want {
		t.Error(cmp.Diff(want, got))
	}
}

// FuzzRead checks that what was read is written so that it reads the same,
// and becomes a valid document.
func FuzzRead(f *testing.F) {
	f.Add(example)
	f.Add("1-2\tzum\t_\t_\t_\t_\t_\t_\t_\t_\n1\tzu\t_\t_\t_\t_\t_\t_\t_\t_\n2\tdem\t_\t_\t_\t_\t_\t_\t_\t_\n")
	f.Add("1.1\tx\t_\t_\t_\t_\t_\t_\t_\t_\n")
	f.Fuzz(func(t *testing.T, text string) {
		sentences, err := readAll(text)
		if err != nil {
			return
		}
		once := writeAll(t, sentences)
		again, err := readAll(once)
		if err != nil {
			t.Fatalf("%v in\n%s", err, once)
		}
		if twice := writeAll(t, again); twice != once {
			t.Fatal(cmp.Diff(once, twice))
		}
		d := Document("x", sentences)
		if err := d.Check(); err != nil {
			t.Fatal(err)
		}
		Annotate(sentences, d)
		if _, err := readAll(writeAll(t, Sentences(d))); err != nil {
			t.Fatal(err)
		}
	})
}
