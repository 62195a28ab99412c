package mention

import (
	"strings"

	"newsgraph/extract/doc"
)

// runs returns sequences of proper nouns and short names outside names, without
// titles.
func runs(d *doc.Document, w *words, taken []bool, short map[string]bool) []doc.Span {
	var out []doc.Span
	for _, s := range d.Sentences {
		for t := s.First; t < s.End; t++ {
			if taken[t] || !w.properNoun(&d.Tokens[t]) && !(t > s.First && w.oddName(d, t)) && !short[d.Tokens[t].Form] {
				continue
			}
			end := t + 1
			for next := end; next < s.End && !taken[next]; next++ {
				tok := &d.Tokens[next]
				if w.properNoun(tok) {
					if !linked(d, t, next) {
						break
					}
					end = next + 1
				} else if low := strings.ToLower(tok.Form); !particles[low] && (low != "of" || w.isTitle(d.Tokens[t].Form)) {
					break
				}
			}
			span := doc.Span{First: t, End: end}
			for span.Len() > 1 && w.isTitle(d.Tokens[span.First].Form) && !strings.HasSuffix(d.Tokens[span.First].Form, "'s") {
				span.First++
			}
			for title := range w.titles {
				if words := strings.Count(title, " ") + 1; span.Len() > words &&
					strings.EqualFold(d.Surface(doc.Span{First: span.First, End: span.First + doc.TokenID(words)}), title) {
					span.First += doc.TokenID(words)
				}
			}
			if n := w.nouns[strings.ToLower(d.Tokens[t].Form)]; span.Len() == 1 && n.typ == "organization" && t == s.First && end < s.End && taken[end] {
				continue // "Carmaker Volkswagen"
			}
			if span.Len() > 1 || !w.isTitle(d.Tokens[span.First].Form) || short[d.Tokens[span.First].Form] {
				out = append(out, span)
			}
			t = end - 1
		}
	}
	return out
}

// linked reports whether token next belongs to the name that first opens:
// whether an edge joins it to a word from first on.
func linked(d *doc.Document, first, next doc.TokenID) bool {
	tok := &d.Tokens[next]
	switch tok.Rel.Base() {
	case "conj", "appos", "list", "parataxis":
		return false
	}
	if tok.Head >= first && tok.Head < next || tok.Rel == "flat" && d.Tokens[next-1].Tag == doc.PROPN {
		return true
	}
	for t := first; t < next; t++ {
		if d.Tokens[t].Head == next || d.Tokens[t].Head == tok.Head && tok.Head != 0 && tok.Rel.Base() != "nsubj" {
			return d.Tokens[t].Rel.Base() != "appos"
		}
	}
	return false
}
