package claim

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"newsgraph/extract/conllu"
	"newsgraph/extract/doc"
	"newsgraph/extract/mention"
	"newsgraph/graph"
)

var update = flag.Bool("update", false, "rewrite the goldens")

// TestClaims compares the claims of sentences whose trees are right with
// goldens that are read like code: subject → relation → object, what is open
// marked by "*", then how sure, when, where, and who says so.
func TestClaims(t *testing.T) {
	for _, lang := range []string{"en", "nl"} {
		t.Run(lang, func(t *testing.T) {
			x := New()
			x.Least = 0 // rules are tested here, not what they are worth
			var b strings.Builder
			for _, group := range groups(t, "testdata/"+lang+".conllu") {
				d := document(group, lang)
				if err := mention.Stage().Run(context.Background(), d); err != nil {
					t.Fatal(err)
				}
				if err := d.Check(); err != nil {
					t.Fatal(err)
				}
				fmt.Fprintln(&b, strings.Join(strings.Fields(d.Text), " "))
				claims := x.Claims(d)
				for _, c := range claims {
					check(t, d, &c)
					fmt.Fprintln(&b, "\t"+line(d, &c))
				}
				if diff := cmp.Diff(claims, x.Claims(d)); diff != "" {
					t.Errorf("%s: a second reading differs:\n%s", d.Text, diff)
				}
			}
			golden(t, "testdata/"+lang+".txt", b.String())
		})
	}
}

// TestTuples compares the tuples of the same sentences.
func TestTuples(t *testing.T) {
	x := New()
	var b strings.Builder
	for _, group := range groups(t, "testdata/en.conllu") {
		d := document(group, "en")
		fmt.Fprintln(&b, strings.TrimSpace(d.Text))
		for _, tuples := range x.Tuples(d) {
			for _, tuple := range tuples {
				fmt.Fprintf(&b, "\t%.2f %s: %s\n", tuple.Confidence, tuple.Relation, strings.Join(tuple.Args, " | "))
			}
		}
	}
	golden(t, "testdata/tuples.txt", b.String())
}

// TestBroken gives the rules documents that no parser should write.
func TestBroken(t *testing.T) {
	x := New()
	for _, lang := range []string{"en", "nl"} {
		for _, group := range groups(t, "testdata/"+lang+".conllu") {
			d := document(group, lang)
			n := len(d.Tokens)
			for i := 1; i < n; i++ {
				for h := i % 7; h < n; h += 7 { // each head of each word would take minutes
					old := d.Tokens[i]
					d.Tokens[i].Head, d.Tokens[i].Rel = doc.TokenID(h), []doc.Rel{"nsubj", "ccomp", "conj", "", "acl:relcl"}[(i+h)%5]
					for _, c := range x.Claims(d) {
						check(t, d, &c)
					}
					d.Tokens[i] = old
				}
			}
		}
	}
}

// check holds what every claim must be.
func check(t *testing.T, d *doc.Document, c *graph.Claim) {
	t.Helper()
	fail := func(why string) { t.Errorf("%s: %s: %s", d.Text, line(d, c), why) }
	if got := d.Text[c.Evidence.Start:c.Evidence.End]; got != c.Evidence.Text {
		fail("evidence is not the text")
	}
	slots := []*graph.Slot{&c.Subject}
	if c.Object != nil {
		slots = append(slots, c.Object)
	}
	for s := c.Source; s != nil; s = s.Source {
		slots = append(slots, &s.Slot)
	}
	for _, s := range slots {
		if s.Label == "" || s.Type == "" || s.ID == "" && s.Value == "" && s.Type != graph.Date {
			fail("a slot names nothing")
		}
		if got := strings.Join(strings.Fields(d.Text[s.Start:s.End]), " "); got != s.Mention || got == "" {
			fail(fmt.Sprintf("mention %q is not the text %q", s.Mention, got))
		}
	}
	if c.Relation.ID == "" || c.Confidence <= 0 || c.Confidence >= 1 || c.Modality == "" || c.Rule == "" {
		fail("a field is empty")
	}
}

func line(d *doc.Document, c *graph.Claim) string {
	slot := func(s *graph.Slot) string {
		switch {
		case s == nil:
			return "∅"
		case s.Type == graph.Statement:
			return "“" + s.Label + "”"
		case s.Value != "" && s.Type != graph.Date:
			return strings.TrimSpace(fmt.Sprintf("%s (%s %s %s)", s.Label, s.Bound, s.Value, s.Unit))
		}
		return s.Label
	}
	relation := c.Relation.ID
	if !c.Relation.Canonical {
		relation += "*"
	}
	parts := []string{slot(&c.Subject), "→", relation, "→", slot(c.Object)}
	if c.Negated {
		parts = append(parts, "NOT")
	}
	if c.Modality != graph.Asserted {
		parts = append(parts, c.Modality)
	}
	for _, q := range c.Qualifiers {
		parts = append(parts, fmt.Sprintf("[%s: %s]", q.Role, q.Value))
	}
	for s := c.Source; s != nil; s = s.Source {
		parts = append(parts, fmt.Sprintf("<%s, %q>", s.Label, s.Cue))
	}
	return strings.Join(parts, " ")
}

// groups reads sentences; one whose "# text" comment is followed by "# next"
// goes with the sentence after it.
func groups(t testing.TB, name string) [][]*conllu.Sentence {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var all [][]*conllu.Sentence
	join := false
	for r := conllu.NewReader(f); ; {
		s, err := r.Read()
		if errors.Is(err, io.EOF) {
			return all
		}
		if err != nil {
			t.Fatal(err)
		}
		if join {
			all[len(all)-1] = append(all[len(all)-1], s)
		} else {
			all = append(all, []*conllu.Sentence{s})
		}
		join = len(s.Comments) > 0 && s.Comments[len(s.Comments)-1] == "# next"
	}
}

func document(sentences []*conllu.Sentence, lang string) *doc.Document {
	d := conllu.Document("test", sentences)
	d.Lang, d.Date = lang, "2022-01-08"
	at := doc.TokenID(1)
	for _, s := range sentences {
		first := at
		for _, w := range s.Words {
			t := &d.Tokens[at]
			t.Lemma, t.Tag, t.Feats, t.Rel = w.Lemma, doc.ParseTag(w.UPOS), w.Feats, doc.Rel(w.Rel)
			if w.Head > 0 {
				t.Head = first + doc.TokenID(w.Head) - 1
			}
			at++
		}
	}
	return d
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s differs (-want +got; -update rewrites it):\n%s", name, diff)
	}
}
