package rdf

import (
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"newsgraph/graph/quads"
)

func TestSpelling(t *testing.T) {
	for _, c := range []struct{ got, want string }{
		{IRI("http://a/b"), `<http://a/b>`},
		{IRI("http://a/b> <c"), `<http://a/b\u003E\u0020\u003Cc>`},
		{IRI("http://a/Қазақстан"), `<http://a/Қазақстан>`},
		{IRI("a\\\n"), `<a\u005C\u000A>`},
		{Literal(quads.Term{Value: "say \"a\\b\"\t\n\r\b\f\v\x00\x7f é 😀"}, IRI), `"say \"a\\b\"\t\n\r\b\f\u000B\u0000\u007F é 😀"`},
		{Literal(quads.Term{Value: "ja", Lang: "nl"}, IRI), `"ja"@nl`},
		{Literal(quads.Term{Value: "5", Datatype: "http://www.w3.org/2001/XMLSchema#integer"}, IRI), `"5"^^<http://www.w3.org/2001/XMLSchema#integer>`},
		{Literal(quads.Term{Value: "s", Datatype: "http://www.w3.org/2001/XMLSchema#string"}, IRI), `"s"`},
	} {
		if c.got != c.want {
			t.Errorf("got  %s\nwant %s", c.got, c.want)
		}
	}
}

func TestCheck(t *testing.T) {
	iri := func(s string) quads.Term { return quads.Term{Kind: quads.IRI, Value: s} }
	good := quads.Quad{S: iri("urn:a"), P: iri("urn:b"), O: quads.Term{Kind: quads.Literal, Value: "x", Lang: "en-GB"}}
	if err := Check(good); err != nil {
		t.Error(err)
	}
	for _, bad := range []func(*quads.Quad){
		func(q *quads.Quad) { q.S = iri("a/b") },
		func(q *quads.Quad) { q.G = iri("//a/b") },
		func(q *quads.Quad) { q.P = quads.Term{} },
		func(q *quads.Quad) { q.O.Lang = "e n" },
		func(q *quads.Quad) { q.O.Lang, q.O.Datatype = "", "integer" },
	} {
		q := good
		bad(&q)
		if Check(q) == nil {
			t.Errorf("%v passes", q)
		}
	}
}

// read undoes the escapes by the grammar: ECHAR and UCHAR, nothing else.
func read(t *testing.T, s string) string {
	var b strings.Builder
	for i := 0; i < len(s); {
		if s[i] != '\\' {
			_, n := utf8.DecodeRuneInString(s[i:])
			b.WriteString(s[i : i+n])
			i += n
			continue
		}
		if s[i+1] == 'u' {
			r, err := strconv.ParseUint(s[i+2:i+6], 16, 32)
			if err != nil {
				t.Fatal(err)
			}
			b.WriteRune(rune(r))
			i += 6
			continue
		}
		at := strings.IndexByte(`tbnrf"'\`, s[i+1])
		if at < 0 {
			t.Fatalf("no such escape: %s", s[i:i+2])
		}
		b.WriteByte("\t\b\n\r\f\"'\\"[at])
		i += 2
	}
	return b.String()
}

func FuzzRoundTrip(f *testing.F) {
	for _, s := range []string{"", "plain", "\"\\\n\r\t\b\f\v\x00", "<a> {b} | ^ `", "é 😀 \uFFFE", "\xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		want := strings.ToValidUTF8(s, "\uFFFD")
		literal := Literal(quads.Term{Value: s}, IRI)
		if strings.ContainsAny(literal, "\n\r") {
			t.Errorf("%q breaks its line", literal)
		}
		if got := read(t, literal[1:len(literal)-1]); got != want {
			t.Errorf("literal %q reads %q", s, got)
		}
		iri := IRI(s)
		inside := iri[1 : len(iri)-1]
		if strings.ContainsAny(inside, "<>\"{}|^` \n") {
			t.Errorf("%s is no IRIREF", iri)
		}
		if got := read(t, inside); got != want {
			t.Errorf("IRI %q reads %q", s, got)
		}
	})
}
