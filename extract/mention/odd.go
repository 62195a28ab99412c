package mention

import (
	"strings"
	"unicode"

	"newsgraph/extract/doc"
)

// spelled are the names that an acronym in brackets spells, which models tear
// where they begin with a word of origin: "Danish Radio Service (DRS)".
func spelled(d *doc.Document) []doc.Span {
	var out []doc.Span
	for _, sentence := range d.Sentences {
		for t := sentence.First + 2; t+2 < sentence.End; t++ {
			if acronym := d.Tokens[t+1].Form; d.Tokens[t].Form != "(" || d.Tokens[t+2].Form != ")" || !isAcronym(acronym) || len(acronym) < 3 {
				continue
			}
			letters := strings.ToLower(lettersOf(d.Tokens[t+1].Form))
			for first := t - 1; first > sentence.First && t-first < 9 && d.Tokens[first].Tag != doc.PUNCT; first-- {
				s := doc.Span{First: first, End: t}
				if startsName(d.Tokens[first].Form) && s.Len() > 2 && capitals(d, s) && initials(d.Surface(s)) == letters {
					out = append(out, s)
					break
				}
			}
		}
	}
	return out
}

// ampersands are the names with an ampersand, which models tear: "Marks & Spencer".
// Two names of the gazetteer stay two.
func ampersands(d *doc.Document, g *gazetteer, w *words) []doc.Span {
	part := func(t doc.TokenID) bool {
		tok := &d.Tokens[t]
		return len(tok.Form) > 1 && startsName(tok.Form) && (tok.Tag == doc.PROPN || tok.Tag == doc.NOUN) && !w.isTitle(tok.Form)
	}
	var out []doc.Span
	for _, sentence := range d.Sentences {
		for t := sentence.First + 1; t+1 < sentence.End; t++ {
			if d.Tokens[t].Form != "&" || !part(t-1) || !part(t+1) {
				continue
			}
			s := doc.Span{First: t - 1, End: t + 2}
			for s.First > sentence.First && part(s.First-1) && d.Tokens[s.First-1].Tag == doc.PROPN {
				s.First--
			}
			for s.End < sentence.End && part(s.End) && d.Tokens[s.End].Tag == doc.PROPN {
				s.End++
			}
			if g.folded(d.Surface(doc.Span{First: s.First, End: t})) < 0 || g.folded(d.Surface(doc.Span{First: t + 1, End: s.End})) < 0 {
				out = append(out, s)
			}
		}
	}
	return out
}

// capitals reports whether the words of s have capitals but for prepositions,
// articles and conjunctions.
func capitals(d *doc.Document, s doc.Span) bool {
	for t := s.First; t < s.End; t++ {
		switch tok := &d.Tokens[t]; tok.Tag {
		case doc.ADP, doc.DET, doc.CCONJ:
		default:
			if !startsName(tok.Form) {
				return false
			}
		}
	}
	return true
}

// oddSurname reports whether a conjunction with a capital follows the given
// name s: "Nelson Or" is one person.
func oddSurname(d *doc.Document, s doc.Span) bool {
	if s.Len() != 1 || int(s.End)+1 >= len(d.Tokens) || d.SentenceOf(s.First) != d.SentenceOf(s.End) {
		return false
	}
	next := &d.Tokens[s.End]
	runes := []rune(next.Form)
	return next.Tag == doc.CCONJ && len(runes) > 1 && unicode.IsUpper(runes[0]) && unicode.IsLower(runes[1]) && d.Tokens[s.End-1].Form != strings.ToUpper(d.Tokens[s.End-1].Form)
}
