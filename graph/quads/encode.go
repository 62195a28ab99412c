package quads

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"newsgraph/graph"
)

// A Thing is a document, entity, relation or claim, and all that the graph
// says about it. No quad belongs to two things, so a store replaces a thing by
// replacing its quads.
type Thing struct {
	ID    string // compact IRI
	Quads []Quad
}

// Of returns the quads of v with full IRIs under base, as Prefixes takes it, in
// the order of v.
func Of(v *graph.View, base string) []Quad {
	x := NewExpander(base)
	var all []Quad
	for _, t := range things(v) {
		for _, q := range t.Quads {
			all = append(all, x.Quad(q))
		}
	}
	return all
}

// Encode returns the things of v: documents, entities, relations, claims, each
// in the order of v. An error names the first that Decode could not tell from
// another, or that no store would take.
func Encode(v *graph.View) ([]Thing, error) {
	all := things(v)
	return all, check(v, all)
}

func things(v *graph.View) []Thing {
	var things []Thing
	for i := range v.Documents {
		things = append(things, document(&v.Documents[i]))
	}
	for i := range v.Entities {
		things = append(things, entity(&v.Entities[i]))
	}
	for i := range v.Relations {
		things = append(things, relation(&v.Relations[i]))
	}
	for i := range v.Claims {
		things = append(things, claim(&v.Claims[i]))
	}
	return things
}

// Entity, Relation and Document return the compact IRIs of what has an ID.
func Entity(id string) string   { return "e:" + id }
func Relation(id string) string { return "r:" + id }
func Document(id string) string { return id } // begins with "d:" itself

func document(d *graph.Document) Thing {
	t := Thing{ID: Document(d.ID)}
	n := t.node(t.ID)
	n.add("rdf:type", iri("schema:Article"))
	n.text("ng:file", d.Name)
	n.text("schema:headline", d.Title)
	if d.Date != "" {
		n.add("schema:datePublished", date(d.Date))
	}
	n.text("schema:inLanguage", d.Lang)
	return t
}

func entity(e *graph.Entity) Thing {
	t := Thing{ID: Entity(e.ID)}
	n := t.node(t.ID)
	n.add("rdf:type", class(e.Type))
	n.text("ng:type", e.Type)
	n.text("skos:prefLabel", e.Label)
	for _, s := range e.SameAs {
		n.add("owl:sameAs", iri(s))
	}
	for i, a := range e.Aliases {
		form := Term{Kind: Literal, Value: a.Text, Lang: a.Lang}
		n.add("skos:altLabel", form)
		name := n.part("skosxl:altLabel", "name", i+1)
		name.add("skosxl:literalForm", form)
		for _, d := range a.Documents {
			name.add("ng:foundIn", iri(Document(d)))
		}
	}
	for i, m := range e.Merges {
		merge := n.part("ng:merge", "merge", i+1)
		merge.text("ng:name", m.Name)
		merge.text("ng:reason", m.Reason)
		merge.add("ng:score", typed(strconv.FormatFloat(m.Score, 'g', -1, 64), Double))
	}
	return t
}

func relation(r *graph.Relation) Thing {
	t := Thing{ID: Relation(r.ID)}
	n := t.node(t.ID)
	n.add("rdf:type", iri("rdf:Property"))
	n.text("rdfs:label", r.Label)
	n.text("skos:definition", r.Gloss)
	for _, d := range r.Domain {
		n.add("schema:domainIncludes", class(d))
	}
	for _, d := range r.Range {
		n.add("schema:rangeIncludes", class(d))
	}
	// RDF has no order; the vocabulary has.
	n.text("ng:domain", strings.Join(r.Domain, " "))
	n.text("ng:range", strings.Join(r.Range, " "))
	if r.Inverse != "" {
		n.add("owl:inverseOf", iri(Relation(r.Inverse)))
	}
	if r.Functional {
		n.bool("ng:functional", true)
	}
	n.text("ng:plover", r.PLOVER)
	if r.Wikidata != "" {
		n.add("skos:exactMatch", iri("wdt:"+r.Wikidata))
	}
	return t
}

func claim(c *graph.Claim) Thing {
	t := Thing{ID: c.ID}
	n := t.node(t.ID)
	subject := end(&c.Subject)
	relation := iri(Relation(c.Relation.ID))
	n.add("rdf:type", iri("ng:Claim"))
	n.add("ng:subject", subject)
	n.add("ng:relation", relation)
	n.add("prov:wasDerivedFrom", iri(Document(c.Document.ID)))
	n.text("oa:exact", c.Evidence.Text)
	n.int("oa:start", c.Evidence.Start)
	n.int("oa:end", c.Evidence.End)
	n.bool("ng:negated", c.Negated)
	n.text("ng:modality", c.Modality)
	n.int("ng:confidence", int(math.Round(c.Confidence*1000)))
	n.text("ng:rule", c.Rule)
	n.text("ng:words", c.Relation.Mention)
	if c.Relation.Label != spaced(c.Relation.ID) {
		n.add("ng:relationLabel", text(c.Relation.Label))
	}
	if !c.Relation.Canonical {
		n.bool("ng:open", true)
	}
	n.part("ng:subjectMention", "subject").slot(&c.Subject)
	if c.Object != nil {
		object := end(c.Object)
		n.add("ng:object", object)
		n.part("ng:objectMention", "object").slot(c.Object)
		if c.Plain() && subject.Kind == IRI {
			t.Quads = append(t.Quads, Quad{subject, relation, object, iri(c.ID)})
		}
	}
	for i, q := range c.Qualifiers {
		what := date(q.Value)
		if q.ID != "" {
			what = iri(Entity(q.ID))
		}
		if said := (Quad{S: iri(n.id), P: iri("ng:" + q.Role), O: what}); roles[q.Role] && !slices.Contains(t.Quads, said) {
			t.Quads = append(t.Quads, said)
		}
		part := n.part("ng:qualifier", "qualifier", i+1)
		part.text("ng:role", q.Role)
		part.text("ng:value", q.Value)
		part.entity(q.ID)
		part.text("oa:exact", q.Mention)
	}
	if c.Source != nil && c.Source.ID != "" {
		n.add("prov:wasAttributedTo", iri(Entity(c.Source.ID)))
	}
	who := n
	for s := c.Source; s != nil; s = s.Source {
		who = who.part("ng:source", "source")
		who.entity(s.ID)
		who.slot(&s.Slot)
		who.text("ng:cue", s.Cue)
	}
	return t
}

// end is what stands at an end of the edge: an entity or a literal.
func end(s *graph.Slot) Term {
	switch {
	case s.ID != "":
		return iri(Entity(s.ID))
	case s.Value == "":
		return text(s.Label)
	case s.Type == graph.Date:
		return date(s.Value)
	case s.Type == graph.Quantity:
		return value(s.Value)
	}
	return text(s.Value)
}

// spaced is how a relation reads unless its claim says otherwise.
func spaced(id string) string { return strings.ReplaceAll(id, "-", " ") }

// class is the class of an entity's type.
func class(kind string) Term {
	if c, ok := classes[kind]; ok {
		return iri(c)
	}
	return iri("ng:" + kind)
}

var classes = map[string]string{
	graph.Person:       "schema:Person",
	graph.Organization: "schema:Organization",
	graph.Place:        "schema:Place",
	graph.Group:        "ng:Group",
	graph.Event:        "sem:Event",
	graph.Work:         "schema:CreativeWork",
	graph.Concept:      "skos:Concept",
	graph.Quantity:     "schema:QuantitativeValue",
	graph.Date:         "schema:Date",
	graph.Statement:    "ng:Statement",
}

// roles of qualifiers have a property each, beside the node of the qualifier.
var roles = map[string]bool{
	"time": true, "start": true, "end": true, "duration": true, "place": true, "cause": true, "purpose": true,
	"manner": true, "instrument": true, "topic": true, "recipient": true, "quantity": true, "condition": true,
}

// A node adds quads with one subject to its thing.
type node struct {
	thing *Thing
	id    string
}

func (t *Thing) node(id string) node { return node{t, id} }

func (n node) add(property string, object Term) {
	n.thing.Quads = append(n.thing.Quads, Quad{S: iri(n.id), P: iri(property), O: object})
}

// text adds a string, unless it is empty.
func (n node) text(property, s string) {
	if s != "" {
		n.add(property, text(s))
	}
}

func (n node) int(property string, i int) { n.add(property, typed(strconv.Itoa(i), Integer)) }

func (n node) bool(property string, b bool) { n.add(property, typed(strconv.FormatBool(b), Boolean)) }

// part links a node below n, such as c:9f86d081884c7d65/qualifier/2.
func (n node) part(property, name string, number ...int) node {
	id := n.id + "/" + name
	for _, i := range number {
		id += fmt.Sprintf("/%d", i)
	}
	n.add(property, iri(id))
	return node{n.thing, id}
}

func (n node) entity(id string) {
	if id != "" {
		n.add("ng:entity", iri(Entity(id)))
	}
}

func (n node) slot(s *graph.Slot) {
	n.text("ng:label", s.Label)
	n.text("ng:type", s.Type)
	n.text("oa:exact", s.Mention)
	n.int("oa:start", s.Start)
	n.int("oa:end", s.End)
	n.text("ng:value", s.Value)
	n.text("ng:unit", s.Unit)
	n.text("ng:bound", s.Bound)
}
