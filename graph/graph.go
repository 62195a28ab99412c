// Package graph holds what a graph of news is made of: entities, claims about
// them with their evidence and source, and the relations between them.
//
// The JSON form of Claim and Entity is a public interface: what
// "newsgraph export claims" and "newsgraph export entities" write, one
// object a line.
package graph

import (
	"cmp"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"slices"
)

// The types of entities and slots.
const (
	Person       = "person"
	Organization = "organization"
	Place        = "place"
	Group        = "group"
	Event        = "event"
	Work         = "work"
	Concept      = "concept"
	Quantity     = "quantity"
	Date         = "date"
	Statement    = "statement"
)

// How sure a claim is of what it says.
const (
	Asserted    = "asserted"
	Possible    = "possible"
	Planned     = "planned"
	Required    = "required"
	Conditional = "conditional"
	Ordered     = "ordered"
)

// How a figure bounds what it counts.
const (
	Exact   = "exact"
	AtLeast = "at-least"
	AtMost  = "at-most"
	About   = "about"
)

// A Document is an article that claims come from.
type Document struct {
	ID    string `json:"id"`   // "d:" and 16 hex digits of the text's SHA-256
	Name  string `json:"name"` // file name
	Title string `json:"title"`
	Date  string `json:"date"` // ISO 8601, as exact as known; "" when unknown
	Lang  string `json:"lang"` // BCP 47
}

// An Evidence is a stretch of a document's text: bytes [Start, End).
type Evidence struct {
	Text  string `json:"text"`
	Start int    `json:"start"`
	End   int    `json:"end"`
}

// A Slot is what stands as subject, object or source of a claim.
type Slot struct {
	// ID is the entity's slug; "" for a literal (quantity, date, statement).
	ID      string `json:"id,omitempty"`
	Label   string `json:"label"`
	Type    string `json:"type"`
	Mention string `json:"mention"` // the words in the article
	Start   int    `json:"start"`   // bytes of the article's text
	End     int    `json:"end"`
	Value   string `json:"value,omitempty"` // a number in plain digits, an ISO 8601 date, or the statement
	Unit    string `json:"unit,omitempty"`  // what is counted or measured: "euro", "percent", "year"
	Bound   string `json:"bound,omitempty"` // exact, at-least, at-most, about; "" without a value
}

// A Predicate is the relation of a claim.
type Predicate struct {
	ID        string `json:"id"` // English, past form, kebab case
	Label     string `json:"label"`
	Mention   string `json:"mention"`   // the words in the article
	Canonical bool   `json:"canonical"` // whether the vocabulary has it
}

// A Qualifier says when, where, why or how.
type Qualifier struct {
	// Role is time, start, end, duration, place, cause, purpose, manner,
	// instrument, topic, recipient, quantity or condition.
	Role    string `json:"role"`
	Value   string `json:"value"`        // ISO 8601 for times; a label otherwise
	ID      string `json:"id,omitempty"` // the entity, when it is one
	Mention string `json:"mention"`
}

// A Source is who says what a claim says, when the article names someone.
type Source struct {
	Slot
	Cue    string  `json:"cue"`              // the words that name the source: "volgens", "said"
	Source *Source `json:"source,omitempty"` // who reports this source
}

// A Claim is the unit of the graph: who did what to whom, in which words, and
// who says so.
type Claim struct {
	ID         string      `json:"id"` // see SetID
	Document   Document    `json:"document"`
	Evidence   Evidence    `json:"evidence"` // one sentence, or the few that together say it
	Subject    Slot        `json:"subject"`
	Relation   Predicate   `json:"relation"`
	Object     *Slot       `json:"object"` // nil when the relation takes none
	Qualifiers []Qualifier `json:"qualifiers"`
	Source     *Source     `json:"source"` // nil when the article itself says it
	Negated    bool        `json:"negated"`
	Modality   string      `json:"modality"`
	Confidence float64     `json:"confidence"` // 0 to 1: how likely all slots are right; two decimals
	Rule       string      `json:"rule"`
}

// Plain reports whether c stands as a fact that somebody states: neither
// negated nor merely possible, planned, required, conditional or ordered.
func (c *Claim) Plain() bool { return !c.Negated && c.Modality == Asserted }

// SetID sets c.ID to a hash of what c says, where, and on whose word, so that
// equal claims get equal IDs on every run. Labels and confidence do not count.
func (c *Claim) SetID() {
	h := sha256.New()
	fmt.Fprintf(h, "%q %d %d", c.Document.ID, c.Evidence.Start, c.Evidence.End)
	slot := func(s *Slot) {
		fmt.Fprintf(h, " [%q %q %q %d %d]", s.ID, s.Value, s.Unit, s.Start, s.End)
	}
	slot(&c.Subject)
	fmt.Fprintf(h, " %q", c.Relation.ID)
	if c.Object != nil {
		slot(c.Object)
	}
	for _, q := range c.Qualifiers {
		fmt.Fprintf(h, " %q=%q", q.Role, q.Value)
	}
	for s := c.Source; s != nil; s = s.Source {
		slot(&s.Slot)
	}
	fmt.Fprintf(h, " %t %q", c.Negated, c.Modality)
	c.ID = fmt.Sprintf("c:%x", h.Sum(nil)[:8])
}

// An Alias is a form under which an entity is named.
type Alias struct {
	Text      string   `json:"text"`
	Lang      string   `json:"lang"`
	Documents []string `json:"documents"` // IDs, sorted; none for a form that only the gazetteer knows
}

// A Merge says why a name was taken for an entity.
type Merge struct {
	Name   string  `json:"name"`
	Reason string  `json:"reason"`
	Score  float64 `json:"score"` // 0 to 1
}

// An Entity is one thing, whatever the language or spelling.
type Entity struct {
	ID      string   `json:"id"` // a readable slug
	Label   string   `json:"label"`
	Type    string   `json:"type"`
	Aliases []Alias  `json:"aliases"`          // sorted by text and language
	SameAs  []string `json:"sameAs,omitempty"` // IRIs of the same thing elsewhere, sorted
	Merges  []Merge  `json:"merges,omitempty"` // sorted by name
}

// A Relation is an entry of the vocabulary.
type Relation struct {
	ID         string   `json:"id"`
	Label      string   `json:"label"`
	Gloss      string   `json:"gloss,omitempty"`
	Domain     []string `json:"domain,omitempty"` // entity types of the subject
	Range      []string `json:"range,omitempty"`  // types of the object
	Inverse    string   `json:"inverse,omitempty"`
	Functional bool     `json:"functional,omitempty"` // holds for one object at one time
	PLOVER     string   `json:"plover,omitempty"`     // event type, https://github.com/openeventdata/PLOVER
	Wikidata   string   `json:"wikidata,omitempty"`   // property, "P39"
}

// A View is a part of a graph, or all of it, in a fixed order: documents by
// name, entities and relations by ID, claims by document and place in its text.
type View struct {
	Documents []Document
	Entities  []Entity
	Relations []Relation // those that Claims use
	Claims    []Claim
}

// Sort puts v in its fixed order.
func (v *View) Sort() {
	slices.SortFunc(v.Documents, compareDocuments)
	slices.SortFunc(v.Entities, func(a, b Entity) int { return cmp.Compare(a.ID, b.ID) })
	slices.SortFunc(v.Relations, func(a, b Relation) int { return cmp.Compare(a.ID, b.ID) })
	slices.SortFunc(v.Claims, func(a, b Claim) int {
		return cmp.Or(compareDocuments(a.Document, b.Document),
			cmp.Compare(a.Evidence.Start, b.Evidence.Start), cmp.Compare(a.Subject.Start, b.Subject.Start),
			cmp.Compare(a.Evidence.End, b.Evidence.End), cmp.Compare(a.ID, b.ID))
	})
}

func compareDocuments(a, b Document) int {
	return cmp.Or(cmp.Compare(a.Name, b.Name), cmp.Compare(a.ID, b.ID))
}

// A Store keeps a graph. Its methods may be called from one goroutine at a
// time; what one Put writes is kept whole or not at all.
type Store interface {
	// Put adds what v holds. A document, entity or relation that is there
	// already is replaced, and with a document all its claims.
	Put(ctx context.Context, v *View) error
	// Delete removes documents and their claims; entities stay.
	Delete(ctx context.Context, documents ...string) error
	// Replace makes the store hold v and nothing else; meta values stay.
	Replace(ctx context.Context, v *View) error
	// View returns all that the store holds.
	View(ctx context.Context) (*View, error)
	// Meta returns a value set with SetMeta, "" when there is none.
	Meta(ctx context.Context, key string) (string, error)
	SetMeta(ctx context.Context, key, value string) error
	Close() error
}

// ErrInUse reports a store that another process has open.
var ErrInUse = errors.New("the graph is in use by another process")

// ErrBroken reports a store whose files cannot be read as a graph.
var ErrBroken = errors.New("the graph file is broken")
