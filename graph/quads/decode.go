package quads

import (
	"cmp"
	"fmt"
	"iter"
	"slices"
	"strconv"
	"strings"

	"newsgraph/graph"
)

// Decode rebuilds the view of which all is the encoding, in the fixed order of
// views. Quads that say nothing of documents, entities, relations and claims
// are skipped; an error names the first node that lacks what it needs.
func Decode(all iter.Seq[Quad]) (*graph.View, error) {
	d := decoder{nodes: map[string][]fact{}, documents: map[string]graph.Document{}}
	for q := range all {
		d.nodes[q.S.Value] = append(d.nodes[q.S.Value], fact{q.P.Value, q.O})
	}
	var v graph.View
	var claims []string
	for id := range d.nodes {
		switch d.kind(id) {
		case article:
			v.Documents = append(v.Documents, d.document(id))
		case property:
			v.Relations = append(v.Relations, d.relation(id))
		case thing:
			v.Entities = append(v.Entities, d.entity(id))
		case statement:
			claims = append(claims, id)
		}
	}
	for _, doc := range v.Documents {
		d.documents[Document(doc.ID)] = doc
	}
	for _, id := range claims {
		v.Claims = append(v.Claims, d.claim(id))
	}
	v.Sort()
	return &v, d.err
}

// A fact is a quad without its subject and graph.
type fact struct {
	property string
	object   Term
}

type decoder struct {
	nodes     map[string][]fact
	documents map[string]graph.Document // by compact IRI
	err       error                     // the first
}

// The kinds of nodes that views are made of.
const (
	other = iota
	article
	thing
	property
	statement
)

// kind tells by the type of a node what it is; entities are those that have a
// class and lie in the space of entities.
func (d *decoder) kind(id string) int {
	class, ok := d.one(id, "rdf:type")
	if !ok {
		return other
	}
	switch {
	case strings.HasPrefix(id, Entity("")):
		return thing
	case strings.HasPrefix(id, Relation("")):
		return property
	case class.Value == "ng:Claim":
		return statement
	case class.Value == "schema:Article":
		return article
	}
	return other
}

func (d *decoder) document(id string) graph.Document {
	return graph.Document{
		ID:    id,
		Name:  d.text(id, "ng:file"),
		Title: d.text(id, "schema:headline"),
		Date:  d.text(id, "schema:datePublished"),
		Lang:  d.text(id, "schema:inLanguage"),
	}
}

func (d *decoder) entity(id string) graph.Entity {
	e := graph.Entity{
		ID:      strings.TrimPrefix(id, Entity("")),
		Label:   d.text(id, "skos:prefLabel"),
		Type:    d.text(id, "ng:type"),
		Aliases: []graph.Alias{},
		SameAs:  d.all(id, "owl:sameAs"),
	}
	for _, name := range d.parts(id, "skosxl:altLabel") {
		form, _ := d.one(name, "skosxl:literalForm")
		documents := append([]string{}, d.all(name, "ng:foundIn")...) // JSON says [], not null
		e.Aliases = append(e.Aliases, graph.Alias{Text: form.Value, Lang: form.Lang, Documents: documents})
	}
	for _, merge := range d.parts(id, "ng:merge") {
		score, err := strconv.ParseFloat(d.text(merge, "ng:score"), 64)
		d.check(merge, err)
		e.Merges = append(e.Merges, graph.Merge{Name: d.text(merge, "ng:name"), Reason: d.text(merge, "ng:reason"), Score: score})
	}
	return e
}

func (d *decoder) relation(id string) graph.Relation {
	return graph.Relation{
		ID:         strings.TrimPrefix(id, Relation("")),
		Label:      d.text(id, "rdfs:label"),
		Gloss:      d.text(id, "skos:definition"),
		Domain:     strings.Fields(d.text(id, "ng:domain")),
		Range:      strings.Fields(d.text(id, "ng:range")),
		Inverse:    strings.TrimPrefix(d.text(id, "owl:inverseOf"), Relation("")),
		Functional: d.text(id, "ng:functional") == "true",
		PLOVER:     d.text(id, "ng:plover"),
		Wikidata:   strings.TrimPrefix(d.text(id, "skos:exactMatch"), "wdt:"),
	}
}

func (d *decoder) claim(id string) graph.Claim {
	document, ok := d.documents[d.text(id, "prov:wasDerivedFrom")]
	if !ok {
		d.check(id, fmt.Errorf("it comes from no document"))
	}
	relation := strings.TrimPrefix(d.text(id, "ng:relation"), Relation(""))
	label := spaced(relation)
	if given, ok := d.one(id, "ng:relationLabel"); ok {
		label = given.Value
	}
	c := graph.Claim{
		ID:         id,
		Document:   document,
		Evidence:   graph.Evidence{Text: d.text(id, "oa:exact"), Start: d.int(id, "oa:start"), End: d.int(id, "oa:end")},
		Relation:   graph.Predicate{ID: relation, Label: label, Mention: d.text(id, "ng:words"), Canonical: d.text(id, "ng:open") != "true"},
		Qualifiers: []graph.Qualifier{},
		Negated:    d.text(id, "ng:negated") == "true",
		Modality:   d.text(id, "ng:modality"),
		Confidence: float64(d.int(id, "ng:confidence")) / 1000,
		Rule:       d.text(id, "ng:rule"),
	}
	if subject, ok := d.one(id, "ng:subjectMention"); ok {
		c.Subject = d.slot(subject.Value, id, "ng:subject")
	} else {
		d.check(id, fmt.Errorf("it has no subject"))
	}
	if object, ok := d.one(id, "ng:objectMention"); ok {
		slot := d.slot(object.Value, id, "ng:object")
		c.Object = &slot
	}
	for _, q := range d.parts(id, "ng:qualifier") {
		c.Qualifiers = append(c.Qualifiers, graph.Qualifier{
			Role: d.text(q, "ng:role"), Value: d.text(q, "ng:value"), ID: d.entityID(q, "ng:entity"), Mention: d.text(q, "oa:exact"),
		})
	}
	c.Source = d.source(id)
	return c
}

// source is nil for a node that says of no source.
func (d *decoder) source(of string) *graph.Source {
	part, ok := d.one(of, "ng:source")
	if !ok || len(part.Value) <= len(of) { // never follow a circle
		return nil
	}
	return &graph.Source{Slot: d.slot(part.Value, part.Value, "ng:entity"), Cue: d.text(part.Value, "ng:cue"), Source: d.source(part.Value)}
}

// slot reads a part; owner's property names the entity, if it is one.
func (d *decoder) slot(id, owner, property string) graph.Slot {
	return graph.Slot{
		ID:      d.entityID(owner, property),
		Label:   d.text(id, "ng:label"),
		Type:    d.text(id, "ng:type"),
		Mention: d.text(id, "oa:exact"),
		Start:   d.int(id, "oa:start"),
		End:     d.int(id, "oa:end"),
		Value:   d.text(id, "ng:value"),
		Unit:    d.text(id, "ng:unit"),
		Bound:   d.text(id, "ng:bound"),
	}
}

func (d *decoder) entityID(id, property string) string {
	t, _ := d.one(id, property)
	if t.Kind != IRI {
		return ""
	}
	return strings.TrimPrefix(t.Value, Entity(""))
}

func (d *decoder) one(id, property string) (Term, bool) {
	for _, f := range d.nodes[id] {
		if f.property == property {
			return f.object, true
		}
	}
	return Term{}, false
}

func (d *decoder) text(id, property string) string {
	t, _ := d.one(id, property)
	return t.Value
}

func (d *decoder) int(id, property string) int {
	i, err := strconv.Atoi(d.text(id, property))
	d.check(id, err)
	return i
}

// all returns the values of a property, sorted.
func (d *decoder) all(id, property string) []string {
	var values []string
	for _, f := range d.nodes[id] {
		if f.property == property {
			values = append(values, f.object.Value)
		}
	}
	slices.Sort(values)
	return values
}

// parts returns the numbered parts of a node by their numbers.
func (d *decoder) parts(id, property string) []string {
	parts := d.all(id, property)
	number := func(part string) int {
		n, err := strconv.Atoi(part[strings.LastIndexByte(part, '/')+1:])
		d.check(part, err)
		return n
	}
	slices.SortFunc(parts, func(a, b string) int { return cmp.Compare(number(a), number(b)) })
	return parts
}

func (d *decoder) check(id string, err error) {
	if err != nil && d.err == nil {
		d.err = fmt.Errorf("%s: %w", id, err)
	}
}
