package mention

import (
	"slices"
	"strings"

	"newsgraph/extract/doc"
)

// tellsOf reports whether pronoun i, a man or woman, stands in a sentence that
// somebody tells of himself, after another person whom it fits.
func (r *resolver) tellsOf(i int) bool {
	m := &r.marks[i]
	if m.pron.gender != 'm' && m.pron.gender != 'f' || r.numberOf(m) == 'p' {
		return false
	}
	speaks, other := false, false
	for j := i - 1; j >= 0 && r.marks[j].sentence == m.sentence; j-- {
		a := &r.marks[j]
		if a.Kind == doc.ByPronoun {
			speaks = speaks || a.pron.person == '1' && a.pron.number == 's' && r.quoteAt(a.Head) == r.quoteAt(m.Head)
			continue
		}
		x := &r.things[r.find(j)]
		other = other || x.typ == "person" && (x.gender == 0 || x.gender == m.pron.gender) && !r.barred(j, i)
	}
	return speaks && other
}

// toldBy reports whether what pronoun i says speaks of set root by its name:
// nobody does that of himself.
func (r *resolver) toldBy(i, root int) bool {
	return slices.ContainsFunc(r.quotes, func(q quote) bool {
		return q.speaker == i && slices.ContainsFunc(r.things[root].marks, func(k int) bool {
			return r.marks[k].Kind == doc.ByName && q.Has(r.marks[k].Head)
		})
	})
}

// mine reports whether a first person owns mark j: "my mother".
func (r *resolver) mine(j int) bool {
	a := &r.marks[j]
	return a.Kind == doc.ByNominal && slices.ContainsFunc(r.kids[a.Head], func(k doc.TokenID) bool {
		return r.d.Tokens[k].Rel == "nmod:poss" && r.w.pronouns[strings.ToLower(r.d.Tokens[k].Form)].person == '1'
	})
}

// loosely reports whether "it" may as well stand for what was said: as an
// object, or with a noun as predicate, "it was a blow".
func (r *resolver) loosely(m *mark) bool {
	tok := &r.d.Tokens[m.Head]
	return m.pron.gender == 'n' && m.pron.kind == "personal" && (tok.Rel.Base() == "obj" || tok.Rel.Base() == "nsubj" && r.hasKid(tok.Head, "cop"))
}

// denied reports whether a is said not to be: "no crowd", "geen vrouw".
func (r *resolver) denied(a *mark) bool {
	return a.Kind == doc.ByNominal && slices.ContainsFunc(r.kids[a.Head], func(k doc.TokenID) bool {
		return r.w.none[strings.ToLower(r.d.Tokens[k].Form)]
	})
}
