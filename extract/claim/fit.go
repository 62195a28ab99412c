package claim

import (
	"slices"
	"strings"

	"newsgraph/extract/doc"
	"newsgraph/graph"
	"newsgraph/seeds"
)

// leads reports whether the preposition of m leads to what the name of its
// relation says: "worked in India" is not worked-for.
func (x *reading) leads(m match) bool {
	if len(m.words) > 0 {
		return true // "op de loonlijst staan bij"
	}
	last := m.relation.ID[strings.LastIndexByte(m.relation.ID, '-')+1:]
	switch english := x.words.preposition[m.prep]; english {
	case "in", "at", "on", "near", "outside", "inside", "around", "under", "within", "among":
		switch last {
		case "for", "with", "as", "against", "about", "of":
			return false
		}
	}
	return true
}

// subjectFits reports whether the subject that e's claims have under m is of a
// type that the relation takes.
func (x *reading) subjectFits(e *event, m match) bool {
	subjects, types := e.agent, m.relation.Domain
	if m.patient && len(e.patient) > 0 {
		subjects = e.patient
	} else if len(e.agent) == 0 && e.passive {
		subjects = e.patient
		if !m.patient && len(m.words) == 0 {
			types = m.relation.Range // those affected stand as subject
		}
	}
	if len(subjects) == 0 {
		return true
	}
	s, ok := x.phrase(subjects[0])
	return !ok || s.Type == graph.Quantity || fits(s.Type, types)
}

// led reports whether the name of r ends in the preposition that leads to its
// object.
func (x *reading) led(r *seeds.Relation) bool {
	last := r.ID[strings.LastIndexByte(r.ID, '-')+1:]
	for _, english := range x.words.preposition {
		if english == last {
			return true
		}
	}
	return false
}

// covers reports whether the object of a verb of motion with head h is the way
// or where it starts: "travelled 500 miles to the capital".
func (x *reading) covers(h doc.TokenID) bool {
	s, ok := x.phrase(h)
	return ok && (s.Type == graph.Quantity || s.Type == graph.Place || s.Type == graph.Date)
}

// placed reports whether the objects of r are places and nothing else.
func placed(r *seeds.Relation) bool {
	return len(r.Range) == 1 && r.Range[0] == graph.Place
}

// placesOnly reports whether things of the types are where somebody can go.
func placesOnly(types []string) bool {
	return slices.Contains(types, graph.Place) && !slices.Contains(types, graph.Person) && !slices.Contains(types, graph.Group) && !slices.Contains(types, graph.Concept)
}

// fits reports whether a thing of the type may stand where types are wanted;
// a group may stand for people and organisations, and a word of unknown type
// anywhere.
func fits(typ string, types []string) bool {
	if len(types) == 0 || slices.Contains(types, typ) || typ == graph.Concept {
		return true
	}
	switch typ {
	case graph.Group:
		return slices.Contains(types, graph.Person) || slices.Contains(types, graph.Organization)
	case graph.Place:
		return slices.Contains(types, graph.Organization) || slices.Contains(types, graph.Group) // a country that acts
	case graph.Organization:
		return slices.Contains(types, graph.Group)
	}
	return false
}
