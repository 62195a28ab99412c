package graph

import (
	"fmt"
	"slices"
)

// Check reports every way in which v contradicts itself: claims whose ID is
// not that of their content, whose document or entities v does not hold, whose
// slots lie outside of their evidence's document, or whose values are none of
// those that the fields allow.
func (v *View) Check() []error {
	var errs []error
	documents := map[string]bool{}
	for _, d := range v.Documents {
		documents[d.ID] = true
	}
	entities := map[string]bool{}
	for _, e := range v.Entities {
		if entities[e.ID] {
			errs = append(errs, fmt.Errorf("entity %s stands twice", e.ID))
		}
		entities[e.ID] = true
		if e.Label == "" || e.ID == "" {
			errs = append(errs, fmt.Errorf("entity %q has the label %q", e.ID, e.Label))
		}
	}
	relations := map[string]bool{}
	for _, r := range v.Relations {
		relations[r.ID] = true
	}
	claims := map[string]bool{}
	for i := range v.Claims {
		c := &v.Claims[i]
		wrong := func(format string, args ...any) {
			errs = append(errs, fmt.Errorf("claim %s: "+format, append([]any{c.ID}, args...)...))
		}
		if claims[c.ID] {
			wrong("stands twice")
		}
		claims[c.ID] = true
		copied := *c
		if copied.SetID(); copied.ID != c.ID {
			wrong("its content has the ID %s", copied.ID)
		}
		if !documents[c.Document.ID] {
			wrong("document %s is not in the graph", c.Document.ID)
		}
		if !relations[c.Relation.ID] {
			wrong("relation %s is not in the graph", c.Relation.ID)
		}
		if c.Evidence.Text == "" || c.Evidence.End-c.Evidence.Start != len(c.Evidence.Text) {
			wrong("evidence at bytes %d to %d has %d bytes", c.Evidence.Start, c.Evidence.End, len(c.Evidence.Text))
		}
		if c.Confidence < 0 || c.Confidence > 1 {
			wrong("confidence %g", c.Confidence)
		}
		if !slices.Contains(modalities, c.Modality) {
			wrong("modality %q", c.Modality)
		}
		slot := func(role string, s *Slot) {
			if s.ID != "" && !entities[s.ID] {
				wrong("%s %s is not in the graph", role, s.ID)
			}
			if !slices.Contains(types, s.Type) {
				wrong("%s has the type %q", role, s.Type)
			}
			if s.Label == "" {
				wrong("%s has no label", role)
			}
			if s.Bound != "" && !slices.Contains(bounds, s.Bound) {
				wrong("%s has the bound %q", role, s.Bound)
			}
		}
		slot("subject", &c.Subject)
		if c.Object != nil {
			slot("object", c.Object)
		}
		for s := c.Source; s != nil; s = s.Source {
			slot("source", &s.Slot)
		}
		for _, q := range c.Qualifiers {
			if !slices.Contains(roles, q.Role) {
				wrong("qualifier with the role %q", q.Role)
			}
			if q.ID != "" && !entities[q.ID] {
				wrong("qualifier %s is not in the graph", q.ID)
			}
		}
	}
	return errs
}

var (
	types      = []string{Person, Organization, Place, Group, Event, Work, Concept, Quantity, Date, Statement}
	modalities = []string{Asserted, Possible, Planned, Required, Conditional, Ordered}
	bounds     = []string{Exact, AtLeast, AtMost, About}
	roles      = []string{"time", "start", "end", "duration", "place", "cause", "purpose", "manner", "instrument", "topic", "recipient", "quantity", "condition"}
)
