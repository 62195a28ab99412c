// Package quads turns a view of the graph into quads and back. It is the only
// home of vocabulary IRIs.
//
// # IRIs
//
// Quads hold compact IRIs, so that queries stay short; Expand makes full IRIs
// of them for RDF, under a base that the user may set:
//
//	e:kassym-jomart-tokayev   an entity, by its slug    BASE/entity/…
//	r:requested               a relation                BASE/relation/…
//	c:9f86d081884c7d65        a claim                   BASE/claim/…
//	c:9f86d081884c7d65/object a part of a claim         BASE/claim/…/object
//	d:0123456789abcdef        a document                BASE/document/…
//	ng:subject                our own vocabulary        https://newsgraph.example/ns#…
//
// and rdf:, rdfs:, skos:, skosxl:, owl:, xsd:, prov:, oa:, schema:, sem: and
// wdt: as usual; Prefixes lists them.
//
// # Claims
//
// A claim that stands as a fact that somebody states (graph.Claim.Plain) is an
// edge whose graph is the claim:
//
//	e:kassym-jomart-tokayev r:requested e:csto c:9f86d081884c7d65
//
// The object of an edge is an entity or, for figures, dates and statements, a
// literal. Every claim, plain or not, is also a node:
//
//	rdf:type             ng:Claim
//	ng:subject           an entity, or a literal
//	ng:relation          r:…
//	ng:object            an entity, or a literal; none when the relation takes none
//	prov:wasDerivedFrom  d:…
//	oa:exact             the evidence: the words of the document,
//	oa:start oa:end      its bytes, half-open, as in oa:DataPositionSelector
//	ng:negated           true or false
//	ng:modality          "asserted", "possible", …
//	ng:confidence        an integer per mille, since Gizmo compares only like with like
//	ng:rule ng:words     the rule, and the words of the relation
//	ng:open              true for a relation that the vocabulary lacks
//	ng:time ng:place …   a qualifier, by its role: an entity or a literal
//	prov:wasAttributedTo the source's entity
//	ng:subjectMention ng:objectMention ng:source ng:qualifier
//	                     parts, with ng:entity ng:label ng:type oa:exact oa:start
//	                     oa:end ng:value ng:unit ng:bound; a source also has
//	                     ng:cue and its own ng:source, a qualifier ng:role
//
// # Entities, relations, documents
//
//	entity    rdf:type (schema:Person, sem:Event, …), ng:type ("person"),
//	          skos:prefLabel, skos:altLabel with language, owl:sameAs,
//	          skosxl:altLabel → skosxl:literalForm, ng:foundIn d:…
//	          ng:merge → ng:name, ng:reason, ng:score
//	relation  rdf:type rdf:Property, rdfs:label, skos:definition, owl:inverseOf,
//	          schema:domainIncludes, schema:rangeIncludes, ng:domain, ng:range,
//	          ng:functional, ng:plover, skos:exactMatch wdt:P39
//	document  rdf:type schema:Article, ng:file, schema:headline,
//	          schema:datePublished, schema:inLanguage
//
// Vocabularies: https://www.w3.org/TR/prov-o/, https://www.w3.org/TR/skos-reference/,
// https://www.w3.org/TR/annotation-vocab/, https://schema.org/,
// https://semanticweb.cs.vu.nl/2009/11/sem/.
package quads

import "regexp"

// A Kind is what a Term is. The zero Kind means "no term".
type Kind uint8

const (
	IRI Kind = iota + 1
	Literal
)

// A Term is a node of the graph. Terms are comparable.
type Term struct {
	Kind     Kind
	Value    string // an IRI without angle brackets, or the text of a literal
	Datatype string // IRI; "" for a string
	Lang     string // BCP 47; "" for none
}

// A Quad is one statement. The zero G is the default graph.
type Quad struct{ S, P, O, G Term }

// Datatypes of literals, in compact form.
const (
	Integer   = "xsd:integer"
	Decimal   = "xsd:decimal"
	Double    = "xsd:double"
	Boolean   = "xsd:boolean"
	Day       = "xsd:date"
	YearMonth = "xsd:gYearMonth"
	Year      = "xsd:gYear"
)

func iri(value string) Term { return Term{Kind: IRI, Value: value} }

func text(value string) Term { return Term{Kind: Literal, Value: value} }

func typed(value, datatype string) Term {
	return Term{Kind: Literal, Value: value, Datatype: datatype}
}

// value makes a literal of a figure, a date or any other text, with the
// datatype that its form allows.
func value(s string) Term {
	for _, d := range forms {
		if d.form.MatchString(s) {
			return typed(s, d.datatype)
		}
	}
	return text(s)
}

// forms are tried in order. A year is four digits, and so is a number: years
// stand for themselves only where a date is due, which the type of a slot says.
var forms = []struct {
	datatype string
	form     *regexp.Regexp
}{
	{Day, regexp.MustCompile(`^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$`)},
	{YearMonth, regexp.MustCompile(`^\d{4}-(0[1-9]|1[0-2])$`)},
	{Integer, regexp.MustCompile(`^-?\d{1,18}$`)},
	{Decimal, regexp.MustCompile(`^-?\d+\.\d+$`)},
}

var year = regexp.MustCompile(`^\d{4}$`)

// date is value where a date is due.
func date(s string) Term {
	if year.MatchString(s) {
		return typed(s, Year)
	}
	return value(s)
}
