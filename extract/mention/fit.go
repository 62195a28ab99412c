package mention

import (
	"slices"

	"newsgraph/extract/doc"
)

// fit says how well the thing x, last mentioned as a, fits pronoun m: 0 for
// not at all, 1 for well.
func (r *resolver) fit(m *mark, number byte, x *thing, a *mark) float64 {
	if a.Kind == doc.ByDemonym && r.d.Tokens[a.Head].Tag == doc.ADJ && r.w.lang == "en" {
		return 0
	}
	if number == 'p' {
		switch {
		case x.number == 'p' && x.typ != "group" && x.typ != "person" && x.typ != "organization":
			return 0.5 // people before things
		case x.number == 'p':
			return 1
		case x.typ == "group", x.typ == "organization" && x.number == 0:
			return 0.8
		case x.typ == "organization", a.Kind == doc.ByDemonym && a.noun.gender == 'p':
			return 0.5
		case x.typ == "place" && x.kind == "country" && r.w.lang == "en":
			return 0.2
		}
		return 0
	}
	if x.number == 'p' && number == 's' {
		return 0
	}
	if r.w.lang == "nl" {
		return r.fitDutch(m, x, a)
	}
	switch m.pron.gender {
	case 'm', 'f':
		switch {
		case x.gender != 0 && x.gender != m.pron.gender, x.typ != "person" && x.typ != "":
			return 0
		case x.typ == "person" && x.gender == m.pron.gender:
			return 1
		case x.typ == "person":
			return 0.8
		case x.named:
			return 0.3
		}
		return 0
	case 'n':
		switch {
		case x.typ == "person", x.typ == "group" && x.number == 'p':
			return 0
		case x.typ == "place" && x.kind == "region" && m.pron.kind == "possessive":
			return 0.6 // institutions before where they are
		case x.typ == "organization", x.typ == "place", x.typ == "event", x.typ == "work":
			return 1
		case x.named:
			return 0.7
		}
		return 0.6
	}
	return 0
}

// fitDutch: "hij" and "zijn" prefer men, and take things of their gender
// after them; "zij" and "haar" women, then institutions.
func (r *resolver) fitDutch(m *mark, x *thing, a *mark) float64 {
	gender := r.d.Tokens[a.Head].Feat("Gender") // Com, Neut or nothing
	if m.lemma == "zich" || m.lemma == "zichzelf" {
		return 1
	}
	switch m.pron.gender {
	case 'm', 'f':
		if x.typ == "person" || x.typ == "" && x.named && x.gender == 0 {
			switch {
			case x.gender != 0 && x.gender != m.pron.gender:
				return 0
			case x.gender == m.pron.gender:
				return 1
			}
			return 0.8
		}
		if x.typ == "group" && (x.number == 'p' || m.pron.gender == 'm' && m.pron.kind == "personal") {
			return 0
		}
		possessive := m.pron.kind == "possessive"
		switch {
		case m.pron.gender == 'm' && possessive:
			return 0.4 // institutions, countries, things of either gender
		case m.pron.gender == 'm' && gender != "Neut" && x.typ != "place" && !x.named:
			return 0.25
		case m.pron.gender == 'f' && gender != "Neut" && (x.typ == "organization" || x.typ == "group" || x.typ == "place" && gender == "Com" && a.Kind == doc.ByNominal):
			return 0.4
		}
		return 0
	case 'n':
		// "het" goes on about the subject before it, or it means the matter.
		if x.typ == "organization" && r.d.Tokens[a.Head].Rel.Base() == "nsubj" && r.neuter(x) {
			return 0.8
		}
		if gender == "Neut" && x.typ != "person" && a.Kind != doc.ByDemonym && r.d.Tokens[a.Head].Rel.Base() == "nsubj" {
			return 0.8
		}
		return 0
	}
	return 0
}

// neuter reports whether a description of x is of the neuter gender: "het
// bedrijf".
func (r *resolver) neuter(x *thing) bool {
	return slices.ContainsFunc(x.marks, func(k int) bool {
		return r.marks[k].Kind == doc.ByNominal && r.d.Tokens[r.marks[k].Head].Feat("Gender") == "Neut"
	})
}
