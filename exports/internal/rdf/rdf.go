// Package rdf spells terms as N-Triples, N-Quads and Turtle share them.
//
// https://www.w3.org/TR/n-quads/#sec-grammar
package rdf

import (
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"newsgraph/graph"
	"newsgraph/graph/quads"
)

// Quads returns the quads of v with IRIs under base. An error names the first
// that cannot be written.
func Quads(v *graph.View, base string) ([]quads.Quad, error) {
	all := quads.Of(v, base)
	for _, q := range all {
		if err := Check(q); err != nil {
			return nil, err
		}
	}
	return all, nil
}

// Check reports what cannot be written: an IRI that is empty or lacks its
// scheme, and so has no meaning outside of a document, or a malformed language.
func Check(q quads.Quad) error {
	for i, t := range []quads.Term{q.S, q.P, q.O, q.G} {
		if i == 3 && t.Kind == 0 {
			break // the default graph
		}
		iri := t.Datatype
		if t.Kind == quads.IRI {
			iri = t.Value
		}
		if (iri != "" || t.Kind != quads.Literal) && !absolute(iri) {
			return fmt.Errorf("%q is not an absolute IRI", iri)
		}
		if t.Lang != "" && !langTag.MatchString(t.Lang) {
			return fmt.Errorf("%q is not a language", t.Lang)
		}
	}
	return nil
}

var langTag = regexp.MustCompile(`^[A-Za-z]+(-[A-Za-z0-9]+)*$`)

// absolute reports whether iri starts with a scheme
// (https://www.rfc-editor.org/rfc/rfc3986#section-3.1).
func absolute(iri string) bool {
	for i, c := range []byte(iri) {
		switch {
		case c == ':':
			return i > 0
		case 'A' <= c && c <= 'Z' || 'a' <= c && c <= 'z':
		case i > 0 && ('0' <= c && c <= '9' || c == '+' || c == '.' || c == '-'):
		default:
			return false
		}
	}
	return false
}

// reserved are the printable ASCII characters that no IRI holds as they are.
var reserved = ['}' + 1]bool{'<': true, '>': true, '"': true, '{': true, '}': true, '|': true, '^': true, '`': true, '\\': true}

// IRI spells an IRI between angle brackets.
func IRI(iri string) string {
	escaped := func(r rune) bool { return r <= ' ' || r == utf8.RuneError || r <= '}' && reserved[r] }
	if strings.IndexFunc(iri, escaped) < 0 {
		return "<" + iri + ">" // nearly always
	}
	var b strings.Builder
	b.WriteByte('<')
	for _, r := range strings.ToValidUTF8(iri, "\uFFFD") {
		if escaped(r) && r != utf8.RuneError {
			fmt.Fprintf(&b, `\u%04X`, r)
		} else {
			b.WriteRune(r)
		}
	}
	b.WriteByte('>')
	return b.String()
}

// Literal spells the text of t with its language or datatype; datatype spells
// an IRI.
func Literal(t quads.Term, datatype func(string) string) string {
	switch {
	case t.Lang != "":
		return quoted(t.Value) + "@" + t.Lang
	case t.Datatype != "" && t.Datatype != "http://www.w3.org/2001/XMLSchema#string":
		return quoted(t.Value) + "^^" + datatype(t.Datatype)
	}
	return quoted(t.Value)
}

// quoted escapes as canonical N-Quads do
// (https://www.w3.org/TR/rdf12-n-quads/#canonical-quads).
func quoted(s string) string {
	special := func(r rune) bool {
		return r < ' ' || r == '"' || r == '\\' || r == 0x7f || r == 0xfffe || r == 0xffff || r == utf8.RuneError
	}
	if strings.IndexFunc(s, special) < 0 {
		return `"` + s + `"` // nearly always
	}
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range strings.ToValidUTF8(s, "\uFFFD") {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r >= '\b' && r <= '\r' && r != '\v':
			b.WriteByte('\\')
			b.WriteByte("btn\vfr"[r-'\b'])
		case r < ' ' || r == 0x7f || r == 0xfffe || r == 0xffff:
			fmt.Fprintf(&b, `\u%04X`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}
