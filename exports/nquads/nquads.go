// Package nquads writes a view as N-Quads. Every claim that stands as a fact is
// an edge in a graph of its own, named like the claim; package quads says what
// the statements mean.
//
// https://www.w3.org/TR/n-quads/
package nquads

import (
	"bufio"
	"io"
	"slices"

	"newsgraph/exports/internal/rdf"
	"newsgraph/graph"
	"newsgraph/graph/quads"
)

// Export writes v to w, sorted by line, with IRIs under base, which ends in "/"
// or "#"; "" stands for quads.Base.
func Export(w io.Writer, v *graph.View, base string) error {
	all, err := rdf.Quads(v, base)
	if err != nil {
		return err
	}
	var lines []string
	for _, q := range all {
		line := term(q.S) + " " + term(q.P) + " " + term(q.O)
		if q.G.Kind != 0 {
			line += " " + term(q.G)
		}
		lines = append(lines, line+" .\n")
	}
	slices.Sort(lines)
	b := bufio.NewWriter(w)
	for _, line := range slices.Compact(lines) {
		b.WriteString(line)
	}
	return b.Flush()
}

func term(t quads.Term) string {
	if t.Kind == quads.Literal {
		return rdf.Literal(t, rdf.IRI)
	}
	return rdf.IRI(t.Value)
}
