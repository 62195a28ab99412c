// Package turtle writes a view as Turtle. Turtle has no named graphs, so the
// edge of a claim stands beside the node of the claim, which names its subject,
// relation and object again; package quads says what the statements mean.
//
// https://www.w3.org/TR/turtle/
package turtle

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"

	"newsgraph/exports/internal/rdf"
	"newsgraph/graph"
	"newsgraph/graph/quads"
)

// Export writes v to w, sorted by subject, property and object, with IRIs under
// base, which ends in "/" or "#"; "" stands for quads.Base.
func Export(w io.Writer, v *graph.View, base string) error {
	all, err := rdf.Quads(v, base)
	if err != nil {
		return err
	}
	s := speller(quads.Prefixes(base))
	var triples [][3]string
	for _, q := range all {
		triples = append(triples, [3]string{s.term(q.S), s.property(q.P), s.term(q.O)})
	}
	slices.SortFunc(triples, func(a, b [3]string) int {
		return cmp.Or(cmp.Compare(a[0], b[0]), compareProperties(a[1], b[1]), cmp.Compare(a[2], b[2]))
	})
	triples = slices.Compact(triples)

	b := bufio.NewWriter(w)
	for _, p := range s {
		fmt.Fprintf(b, "@prefix %s: %s .\n", p.Name, rdf.IRI(p.Namespace))
	}
	for i, t := range triples {
		last := [3]string{}
		if i > 0 {
			last = triples[i-1]
		}
		switch {
		case t[0] != last[0]:
			if i > 0 {
				b.WriteString(" .\n")
			}
			fmt.Fprintf(b, "\n%s\n\t%s %s", t[0], t[1], t[2])
		case t[1] != last[1]:
			fmt.Fprintf(b, " ;\n\t%s %s", t[1], t[2])
		default:
			fmt.Fprintf(b, ", %s", t[2])
		}
	}
	if len(triples) > 0 {
		b.WriteString(" .\n")
	}
	return b.Flush()
}

// compareProperties puts "a", the type, first.
func compareProperties(a, b string) int {
	switch {
	case a == b:
		return 0
	case a == "a":
		return -1
	case b == "a":
		return 1
	}
	return cmp.Compare(a, b)
}

// A speller shortens IRIs by its prefixes.
type speller []quads.Prefix

func (s speller) property(t quads.Term) string {
	if t.Value == "http://www.w3.org/1999/02/22-rdf-syntax-ns#type" {
		return "a"
	}
	return s.iri(t.Value)
}

const xsd = "http://www.w3.org/2001/XMLSchema#"

func (s speller) term(t quads.Term) string {
	switch {
	case t.Kind != quads.Literal:
		return s.iri(t.Value)
	case t.Datatype == xsd+"integer" && integer.MatchString(t.Value),
		t.Datatype == xsd+"boolean" && (t.Value == "true" || t.Value == "false"):
		return t.Value
	}
	return rdf.Literal(t, s.iri)
}

var integer = regexp.MustCompile(`^[+-]?[0-9]+$`)

// name reports whether s lies in the ASCII part of PN_LOCAL, without dots at
// its end, or has "/" besides.
func name(s string) bool {
	for i, c := range []byte(s) {
		switch {
		case 'A' <= c && c <= 'Z' || 'a' <= c && c <= 'z' || '0' <= c && c <= '9' || c == '_':
		case i > 0 && (c == '-' || i+1 < len(s) && (c == '.' || c == '/')):
		default:
			return false
		}
	}
	return s != ""
}

// iri is the name of an IRI below its longest prefix, or else the whole IRI.
func (s speller) iri(iri string) string {
	best := quads.Prefix{}
	for _, p := range s {
		if strings.HasPrefix(iri, p.Namespace) && len(p.Namespace) > len(best.Namespace) {
			best = p
		}
	}
	local := strings.TrimPrefix(iri, best.Namespace)
	if best.Name == "" || !name(local) {
		return rdf.IRI(iri)
	}
	return best.Name + ":" + strings.ReplaceAll(local, "/", `\/`)
}
