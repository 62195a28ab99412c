package parse

import (
	"strings"
	"testing"

	"newsgraph/extract/doc"
	"newsgraph/extract/lang"
)

// drafted is a draft of words written "form/TAG/feats/head/relation".
func drafted(p *prices, text string, names ...doc.Name) *draft {
	fields := strings.Fields(text)
	words := make([]doc.Token, len(fields))
	for i, field := range fields {
		f := strings.Split(field, "/")
		words[i] = doc.Token{Form: f[0], Tag: doc.ParseTag(f[1]), Feats: f[2]}
	}
	d := (&Model{prices: p}).draft(words, names, 1)
	for i, field := range fields {
		f := strings.Split(field, "/")
		head := 0
		for _, c := range f[3] {
			head = 10*head + int(c-'0')
		}
		d.set(i+1, head, f[4])
	}
	return d
}

// TestPrices gives trees the faults that they pay for.
func TestPrices(t *testing.T) {
	for _, c := range []struct{ faults, tree string }{
		{"", "Anna/PROPN//2/nsubj saw/VERB/VerbForm=Fin/0/root Rome/PROPN//2/obj ./PUNCT//2/punct"},
		{"twice", "Anna/PROPN//2/nsubj saw/VERB/VerbForm=Fin/0/root Rome/PROPN//2/nsubj"},
		{"subjectless", "Anna/PROPN//2/dep saw/VERB/VerbForm=Fin/0/root Rome/PROPN//2/obj"},
		{"both", "Anna/PROPN//2/nsubj told/VERB/VerbForm=Fin/0/root Bob/PROPN//2/obj left/VERB/VerbForm=Part/2/ccomp"},
		{"marked", "In/ADP//2/case Rome/PROPN//3/nsubj ran/VERB/VerbForm=Fin/0/root"},
		{"bare", "Anna/PROPN//2/nsubj ran/VERB/VerbForm=Fin/0/root Rome/PROPN//2/obl"},
		{"leftward", "and/CCONJ//2/cc Bob/PROPN//3/conj Anna/PROPN//4/nsubj ran/VERB/VerbForm=Fin/0/root"},
		{"conjunction", "Anna/PROPN//4/nsubj and/CCONJ//3/cc Bob/PROPN//1/flat ran/VERB/VerbForm=Fin/0/root"},
		{"bare conjunct", "Anna/PROPN//3/nsubj Bob/PROPN//1/conj ran/VERB/VerbForm=Fin/0/root"},
		{"crossing", "Anna/PROPN//3/nsubj today/ADV//4/advmod ran/VERB/VerbForm=Fin/0/root far/ADV//3/advmod"},
		{"agreement", "De/DET//2/det huizen/NOUN/Gender=Neut|Number=Plur/0/root die/PRON/PronType=Rel/4/nsubj brandde/VERB/Number=Sing|VerbForm=Fin/2/acl:relcl"},
		{"agreement", "Het/DET//2/det huis/NOUN/Gender=Neut|Number=Sing/0/root die/PRON/PronType=Rel/4/nsubj brandde/VERB/Number=Sing|VerbForm=Fin/2/acl:relcl"},
		{"verb third", "Gisteren/ADV//3/advmod Anna/PROPN//3/nsubj kwam/VERB/VerbForm=Fin/0/root"},
		{"torn", "Anna/PROPN//6/nsubj (/PUNCT//3/punct Rome/PROPN//1/appos now/ADV//1/advmod )/PUNCT//3/punct ran/VERB/VerbForm=Fin/0/root"},
	} {
		var got []string
		for f, name := range faultNames {
			var p prices
			p[f] = 1
			if drafted(&p, c.tree).price() > 0 {
				got = append(got, name)
			}
		}
		if s := strings.Join(got, ", "); s != c.faults {
			t.Errorf("%s: got faults %q, want %q", c.tree, s, c.faults)
		}
	}
}

// TestImprove takes the second subject of a verb for its object, where that is
// nearly as likely, and leaves it where it is not.
func TestImprove(t *testing.T) {
	p := newPrices(lang.Get("en"))
	names := []string{"root", "nsubj", "obj"}
	for _, c := range []struct {
		log  float32
		want int
	}{{-2, 2}, {-9, 1}} {
		d := drafted(p, "Anna/PROPN//2/nsubj saw/VERB/VerbForm=Fin/0/root Rome/PROPN//2/nsubj")
		heads, rels, probs := []int{2, 0, 2}, []int{1, 0, 1}, []float32{1, 1, 0.9}
		d.improve([]arc{{3, 2, 2, c.log}}, names, heads, rels, probs)
		if rels[2] != c.want {
			t.Errorf("with logarithm %g: got relation %s", c.log, names[rels[2]])
		}
	}
}

// TestFaultTables reads the table of every language.
func TestFaultTables(t *testing.T) {
	for _, l := range lang.All {
		if p := newPrices(l); p[twice] == 0 {
			t.Errorf("%s: two subjects cost nothing", l.Code)
		}
	}
}
