package claim

import (
	"strings"

	"newsgraph/extract/doc"
	"newsgraph/graph"
)

// This file tells people, languages and countries apart that one word of a
// country names: "a Frenchman", "het Frans", "the French".

// nationals reports whether the phrase of h is some people of a country rather
// than the country: "three Iraqis", "a Frenchman", but not "the Russians".
func (x *reading) nationals(h doc.TokenID) bool {
	m := x.mentionAt[h]
	if m == nil || m.Kind != doc.ByDemonym || m.Head != h || !x.tag(h, doc.NOUN, doc.PROPN) {
		return false
	}
	for k := range x.kids(h) {
		if x.is(k, "det", "nmod:poss") && x.Tokens[k].Feat("Definite") != "Ind" && (x.Tokens[k].Feat("Definite") == "Def" || x.Tokens[k].Feat("PronType") == "Dem") {
			return x.counts(h) != nil || x.words.joined && x.Tokens[h].Feat("Number") == "Sing" && !x.adjectival(h) && !x.plurals(h)
		}
	}
	det := x.kid(h, "det")
	return x.counts(h) != nil || x.Tokens[h].Feat("Number") == "Plur" || det != 0 && x.degree(det) == "" && (x.words.joined || x.Tokens[det].Feat("Definite") != "") // "meer Frans" is the language
}

// tongue reports whether m is the language of a country, called by the
// adjective: "speaks German", "in het Frans".
func (x *reading) tongue(m *doc.Mention) bool {
	h := m.Head
	if m.Kind != doc.ByDemonym || m.Len() > 1 || x.words.joined && !x.adjectival(h) || !x.tag(h, doc.NOUN, doc.PROPN) && x.words.joined || x.Tokens[h].Feat("Number") == "Plur" {
		return false
	}
	if !x.words.joined {
		first := h
		if x.is(h, "conj") {
			first = x.head[h]
		}
		prep := x.words.preposition[x.preposition(first)]
		return x.Tokens[x.kid(h, "det")].Feat("Definite") == "" && (x.is(first, "obj", "xcomp") || x.is(first, "obl", "nmod") && (prep == "in" || prep == "into" || prep == "from"))
	}
	if det := x.kid(h, "det"); det != 0 {
		return x.degree(det) != "" || x.words.neuter[x.lower(det)]
	}
	return x.is(h, "obj") || x.is(h, "obl", "nmod") && x.preposition(h) != ""
}

// plurals reports whether demonym h ends as those of several people do:
// "Kazachen", but not "Roemeen".
func (x *reading) plurals(h doc.TokenID) bool {
	form := x.lower(h)
	return strings.HasSuffix(form, "en") && !strings.HasSuffix(form, "een")
}

// adjectival reports whether the demonym h is one that says of what country
// something is rather than somebody from there: "Duits", not "Duitser".
func (x *reading) adjectival(h doc.TokenID) bool {
	return strings.HasSuffix(x.lower(h), "s") || strings.HasSuffix(x.lower(h), "sch")
}

// bygone is the thing that m names, as a country or region that is no more
// where m says so: "the former Yugoslavia".
func (x *reading) bygone(m *doc.Mention) graph.Slot {
	s, k := x.chainSlot(m.Chain), x.formerly(m.Head)
	if s.Type != graph.Place || m.Kind != doc.ByName || k == 0 || k == m.Head || x.adjective(k) != "former" {
		return s
	}
	s.Label = "former " + x.labelOf(s)
	s.ID = slug(s.Label)
	return s
}

// bygonePlace reports whether the phrase of h is the name of such a place.
func (x *reading) bygonePlace(h doc.TokenID) bool {
	m := x.mentionAt[h]
	return m != nil && x.Chains[m.Chain].Named && !x.isChain(x.bygone(m))
}
