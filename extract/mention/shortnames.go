package mention

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"newsgraph/extract/doc"
)

// shortNames are the words by which people and organisations are called, for
// short too, unless the article writes them small as well.
func shortNames(d *doc.Document, w *words) map[string]bool {
	short := map[string]bool{}
	for _, n := range d.Names {
		s := trimName(d, w, n.Span)
		if s.Len() == 0 || n.Doubtful {
			continue
		}
		t := s.First
		switch n.Type {
		case doc.Person:
			for t = s.First + 1; t < s.End && d.Tokens[t].Form != "van"; t++ {
			}
			t-- // "Prins" of "Ana Prins" and of "Ana Prins van Halden"
		case doc.Organization:
		default:
			continue
		}
		form := d.Tokens[t].Form
		if _, noun := w.noun(form); len(form) > 4 && (!noun || n.Type == doc.Person) && d.Tokens[t].Tag == doc.PROPN && w.institutions[strings.ToLower(form)] == "" {
			short[form] = true
		}
	}
	for t := 1; t < len(d.Tokens); t++ {
		if form := d.Tokens[t].Form; len(form) > 4 && strings.ToLower(form) == form {
			r, size := utf8.DecodeRuneInString(form)
			delete(short, string(unicode.ToUpper(r))+form[size:])
		}
	}
	return short
}
