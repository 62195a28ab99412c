package mention

import (
	"strings"
	"unicode"

	"newsgraph/extract/doc"
)

// home is where in the Dutch name s of a person the place begins that "van"
// joins to it, 0 for none: "burgemeester Rob Bats van Steenwijk", where the
// article tells what happens in Steenwijk.
func home(d *doc.Document, w *words, s doc.Span) doc.TokenID {
	van := s.End - 2
	if w.lang != "nl" || s.Len() < 4 || d.Tokens[van].Form != "van" {
		return 0
	}
	for t := 2; t < len(d.Tokens); t++ {
		if d.Tokens[t].Form == d.Tokens[van+1].Form && placing(d.Tokens[t-1].Form) {
			return van + 1
		}
	}
	return 0
}

// opensSentence reports whether t is a Dutch noun for a company or the like
// that has its capital from the sentence that it opens: "Vakbond FNV staakt".
func (w *words) opensSentence(d *doc.Document, t doc.TokenID) bool {
	form := d.Tokens[t].Form
	if w.lang != "nl" || d.Sentences[d.SentenceOf(t)].First != t {
		return false
	}
	switch n, _ := w.noun(strings.ToLower(form)); n.kind {
	case "company", "organization", "association", "club":
	default:
		return false
	}
	for k := 2; k < len(d.Tokens); k++ {
		if d.Tokens[k].Form == form && d.Sentences[d.SentenceOf(doc.TokenID(k))].First != doc.TokenID(k) {
			return false
		}
	}
	return true
}

// oddName reports whether t is a Dutch word with a capital within a sentence
// that the tagger took for a noun though the article never writes it small.
func (w *words) oddName(d *doc.Document, t doc.TokenID) bool {
	tok := &d.Tokens[t]
	runes := []rune(tok.Form)
	if w.lang != "nl" || tok.Tag != doc.NOUN || len(runes) < 4 || !unicode.IsUpper(runes[0]) || !unicode.IsLower(runes[1]) || d.Tokens[t-1].Tag == doc.PUNCT || d.Tokens[t-1].Tag == doc.DET || w.notNames[tok.Form] {
		return false
	}
	small := strings.ToLower(tok.Form)
	if _, ok := w.noun(small); ok || w.institutions[small] != "" {
		return false
	}
	for k := 1; k < len(d.Tokens); k++ {
		if d.Tokens[k].Form == small {
			return false
		}
	}
	return true
}
