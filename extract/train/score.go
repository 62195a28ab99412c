package train

import (
	"context"
	"fmt"
	"strings"

	"newsgraph/extract/conllu"
	"newsgraph/extract/doc"
	"newsgraph/extract/names"
	"newsgraph/extract/parse"
)

// A Score is how well a model reads a set with given words, in percent:
// tags, lemmas (without case and "_"), heads, heads with relations (without
// subtypes), and F1 of names of persons, places and organisations, those that
// are not doubtful.
type Score struct {
	Set                         string
	UPOS, Lemma, UAS, LAS, Name float64
}

func (s Score) String() string {
	return fmt.Sprintf("%s: UPOS %.2f lemma %.2f UAS %.2f LAS %.2f names %.2f", s.Set, s.UPOS, s.Lemma, s.UAS, s.LAS, s.Name)
}

func score(m *parse.Model, set devSet) (Score, error) {
	d := conllu.Document(set.name, set.sentences)
	if err := m.Annotate(context.Background(), d); err != nil {
		return Score{}, err
	}
	var words, upos, lemma, uas, las int
	at := doc.TokenID(1)
	for _, s := range set.sentences {
		first := at
		for _, w := range s.Words {
			t := d.Tokens[at]
			at++
			words++
			head := 0
			if t.Head != 0 {
				head = int(t.Head-first) + 1
			}
			upos += count(t.Tag.String() == w.UPOS)
			lemma += count(plainLemma(t.Lemma) == plainLemma(w.Lemma))
			uas += count(head == w.Head)
			las += count(head == w.Head && t.Rel.Base() == doc.Rel(w.Rel).Base())
		}
	}
	percent := func(n int) float64 { return 100 * float64(n) / float64(max(1, words)) }
	return Score{set.name, percent(upos), percent(lemma), percent(uas), percent(las), nameScore(d, set)}, nil
}

func plainLemma(l string) string { return strings.ToLower(strings.ReplaceAll(l, "_", "")) }

func count(b bool) int {
	if b {
		return 1
	}
	return 0
}

// nameScore is the F1 of the names of d against those of set, 0 without.
func nameScore(d *doc.Document, set devSet) float64 {
	gold := map[doc.Name]bool{}
	for i, span := range d.Sentences {
		var open *doc.Name
		closeName := func() {
			if open != nil {
				gold[*open] = true
			}
			open = nil
		}
		for j, t := range set.tags[i] {
			at := span.First + doc.TokenID(j)
			switch {
			case t%2 == 1:
				closeName()
				open = &doc.Name{Span: doc.Span{First: at, End: at + 1}, Type: names.Types[t/2]}
			case t == 0:
				closeName()
			case open != nil:
				open.End = at + 1
			}
		}
		closeName()
	}
	main := func(t doc.NameType) bool { return t == doc.Person || t == doc.Location || t == doc.Organization }
	right, found, want := 0, 0, 0
	for _, n := range d.Names {
		if main(n.Type) && !n.Doubtful {
			found++
			right += count(gold[n])
		}
	}
	for n := range gold {
		want += count(main(n.Type))
	}
	return 200 * float64(right) / float64(max(1, found+want))
}
