package quads

import (
	"cmp"
	"fmt"
	"strings"
)

// Base is the default base of the IRIs of entities, relations, claims and
// documents.
const Base = "https://newsgraph.example/"

// A Prefix shortens IRIs that begin with Namespace.
type Prefix struct{ Name, Namespace string }

// Prefixes lists the prefixes of compact IRIs, sorted by name. The base ends in
// "/" or "#"; "" stands for Base.
func Prefixes(base string) []Prefix {
	base = cmp.Or(base, Base)
	return []Prefix{
		{"c", base + "claim/"},
		{"d", base + "document/"},
		{"e", base + "entity/"},
		{"ng", "https://newsgraph.example/ns#"},
		{"oa", "http://www.w3.org/ns/oa#"},
		{"owl", "http://www.w3.org/2002/07/owl#"},
		{"prov", "http://www.w3.org/ns/prov#"},
		{"r", base + "relation/"},
		{"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
		{"rdfs", "http://www.w3.org/2000/01/rdf-schema#"},
		{"schema", "https://schema.org/"},
		{"sem", "http://semanticweb.cs.vu.nl/2009/11/sem/"},
		{"skos", "http://www.w3.org/2004/02/skos/core#"},
		{"skosxl", "http://www.w3.org/2008/05/skos-xl#"},
		{"wdt", "http://www.wikidata.org/prop/direct/"},
		{"xsd", "http://www.w3.org/2001/XMLSchema#"},
	}
}

// An Expander makes full IRIs of compact ones.
type Expander map[string]string

// NewExpander returns an Expander for a base, as Prefixes takes it.
func NewExpander(base string) Expander {
	x := Expander{"": cmp.Or(base, Base)}
	for _, p := range Prefixes(base) {
		x[p.Name] = p.Namespace
	}
	return x
}

// IRI expands a compact IRI and percent-encodes what no IRI may hold
// (https://www.w3.org/TR/n-quads/#grammar-production-IRIREF). Full IRIs stay,
// and a name without any scheme goes below the base.
func (x Expander) IRI(compact string) string {
	prefix, local, ok := strings.Cut(compact, ":")
	namespace := x[prefix]
	switch {
	case !ok || prefix == "":
		namespace, local = x[""], compact
	case namespace == "":
		local = compact
	}
	return namespace + escape(local)
}

// Quad expands all IRIs of q.
func (x Expander) Quad(q Quad) Quad {
	return Quad{x.term(q.S), x.term(q.P), x.term(q.O), x.term(q.G)}
}

func (x Expander) term(t Term) Term {
	if t.Kind == IRI {
		t.Value = x.IRI(t.Value)
	}
	if t.Datatype != "" {
		t.Datatype = x.IRI(t.Datatype)
	}
	return t
}

func escape(s string) string {
	if strings.IndexFunc(s, forbidden) < 0 {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		if forbidden(r) {
			fmt.Fprintf(&b, "%%%02X", r)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

func forbidden(r rune) bool { return r <= ' ' || strings.ContainsRune("<>\"{}|^`\\", r) }
