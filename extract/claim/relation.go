package claim

import (
	"slices"
	"strings"

	"newsgraph/extract/claim/vocab"
	"newsgraph/extract/doc"
	"newsgraph/graph"
	"newsgraph/seeds"
)

// A language is what the rules know of one language.
type language struct {
	words     *words
	vocab     *vocab.Vocabulary
	known     map[string]english         // by ID of the gazetteer
	relations map[string]*seeds.Relation // of the vocabulary, by ID
}

// An english is what the gazetteer's entity is called in English.
type english struct{ label, adjective string }

// gazetteer are the English words for the entities of the gazetteer.
func gazetteer() map[string]english {
	entities := must(seeds.Entities())
	known := make(map[string]english, len(entities))
	for _, e := range entities {
		w := english{label: e.Label}
		for _, a := range e.Aliases {
			if a.Form == seeds.Adjective && a.Lang == "en" {
				w.adjective = a.Text
				break
			}
		}
		known[e.ID] = w
	}
	return known
}

// A match is a relation of the vocabulary, with what it takes from a clause.
type match struct {
	relation *seeds.Relation
	object   []doc.TokenID // heads of what a preposition of the pattern leads to
	slot     *graph.Slot   // the object, where it is part of a word
	patient  bool          // the claim's subject is the verb's patient
	words    []doc.TokenID // nouns and phrases that are part of the expression
	prep     string        // the preposition before the object, as written
	topic    []doc.TokenID // what the expression names beside its object: "asked the army for help"
}

func (m match) open() bool { return m.relation == nil }

// resembles reports whether m takes the same words as other.
func (m match) resembles(other match) bool {
	return m.patient == other.patient && slices.Equal(m.object, other.object) && slices.Equal(m.words, other.words)
}

// besides is what of heads is no part of the expression.
func (m match) besides(heads []doc.TokenID) []doc.TokenID {
	return slices.DeleteFunc(slices.Clone(heads), func(h doc.TokenID) bool { return slices.Contains(m.words, h) })
}

// theClause stands for the lemma of an object that is a clause, so that no pattern
// for a verb alone takes it.
const theClause = "<clause>"

// relationsOf are the relations that e may express, the most demanding first.
func (x *reading) relationsOf(e *event) []match {
	elements := x.elements(e.clause)
	preps := make([]string, len(elements))
	for i, el := range elements {
		preps[i] = el.text
	}
	var objects []string
	theme := e.patient
	if len(theme) > 0 && (x.isTime(theme[0]) || x.nounOf(theme[0]).kind == "time") {
		theme = nil // "leed al jaren aan kanker"
	}
	if len(theme) > 0 {
		objects = append(objects, x.expression(theme[0]), x.lemma(theme[0]))
	} else if x.words.joined && len(e.comp) > 0 && x.finite(e.comp[0]) {
		objects = append(objects, theClause)
	} else {
		objects = append(objects, "")
	}
	if len(theme) > 0 {
		if money := x.words.money[x.quantityUnit(theme[0])]; money != "" {
			objects = append(objects, money) // "stak 40 miljoen in de fabriek"
		}
	}
	var all []match
	for _, object := range slices.Compact(objects) {
		for _, found := range x.vocab.MatchVerb(x.verb(e.clause), preps, object, e.refl != 0) {
			m := match{relation: found.Relation, patient: found.Patient}
			if found.NounUsed {
				m.words = append(m.words, theme...)
			} else if found.Relation.Speech && (len(theme) > 0 || found.Relation.ID == "said" && !x.words.joined) && found.Object < 0 && !x.tells(e.clause) && (len(found.Relation.Range) == 0 || slices.Contains(found.Relation.Range, graph.Statement)) {
				continue // "wrote a book": nothing is said
			}
			if found.Fixed >= 0 {
				if e.passive && len(e.agent) == 0 && strings.HasSuffix(found.Relation.ID, "-"+slug(elements[found.Fixed].text)) {
					continue // "was placed on high alert": placed-on says it all
				}
				m.words = append(m.words, elements[found.Fixed].heads...)
			}
			if found.Object >= 0 {
				m.object, m.prep = elements[found.Object].heads, elements[found.Object].prep
			}
			if found.NounUsed && len(e.recipient) == 0 {
				m.patient = false // "18 policemen lost their lives": the policemen
			}
			switch {
			case len(m.object) == 0 || len(theme) == 0 || m.patient || len(m.words) > 0 || e.passive && len(e.agent) == 0:
			case !strings.Contains(m.relation.ID, "-") || x.words.preposition[m.prep] == "as":
				m.topic, m.object, m.prep = m.object, nil, "" // "took the city from the rebels": the city
			case placesOnly(m.relation.Range) && strings.HasSuffix(m.relation.ID, "-to") && x.words.preposition[m.prep] == "to" && !x.covers(theme[0]):
				m.patient = true // "moved her to Spain": she did
			case placed(m.relation) && !x.covers(theme[0]):
				continue // "left no choice for the rebels" is no journey
			}
			if called := x.relations["called"]; called != nil && x.names(e.clause) && len(e.pred) > 0 && len(e.obj) > 0 {
				m = match{relation: called} // "named their robot Robogee"
			}
			all = append(all, m)
		}
	}
	slices.SortStableFunc(all, func(a, b match) int { return len(b.words) - len(a.words) })
	return all
}

// relationOf is the relation of the vocabulary that fits e best: the most
// demanding one whose object names something of a type that it takes.
func (x *reading) relationOf(e *event) match {
	best, fit := match{}, -1
	for _, m := range x.relationsOf(e) {
		if !x.subjectFits(e, m) {
			continue
		}
		f := 1
		if len(m.object) > 0 {
			s, ok := x.phrase(m.object[0])
			switch {
			case !x.leads(m):
				continue
			case !ok && x.predicate(m.object[0]) && (placesOnly(m.relation.Range) || strings.HasSuffix(m.relation.ID, "-as")):
				continue // "sent troops to help": no place
			case !ok && x.predicate(m.object[0]):
				f = 1
			case ok && !fits(s.Type, m.relation.Range) && ((s.Type == graph.Person || s.Type == graph.Group && !x.named(m.object[0])) && placesOnly(m.relation.Range) || (s.Type == graph.Organization || s.Type == graph.Event) && placed(m.relation) && x.words.preposition[m.prep] == "in"):
				continue // nobody travels to a person, or stays in a board
			case !ok || s.Type == graph.Date && !slices.Contains(m.relation.Range, graph.Date):
				continue
			case ok && s.Type == graph.Quantity && placed(m.relation), ok && s.Value == "" && len(m.relation.Range) == 1 && m.relation.Range[0] == graph.Quantity && len(m.words) == 0:
				continue // "de opkomst lag op 60 procent" is nowhere, "lag op koers" no amount
			case s.ID != "" && s.Type == graph.Concept && (placed(m.relation) || m.patient && placesOnly(m.relation.Range)):
				continue // "came to the conclusion" is no journey
			case !fits(s.Type, m.relation.Range):
				f = min(len(m.words), 1) // an expression is one whatever it is about
			case x.dated(m.object[0]) && slices.Contains(m.relation.Range, graph.Place):
				f = 1 // a qualifier says when
			default:
				f = 2
			}
		} else if len(m.words) > 0 {
			f = 2
			if left := m.besides(e.patient); len(left) > 0 && !m.patient {
				if s, ok := x.phrase(left[0]); ok && s.Type != graph.Quantity && (!fits(s.Type, m.relation.Range) || s.Type == graph.Place && !x.isChain(s) && !slices.Contains(m.relation.Range, s.Type) && len(m.relation.Range) > 0) {
					continue // "brought the airport under control"
				}
			}
		} else if len(e.patient) > 0 && !m.patient {
			if s, ok := x.phrase(e.patient[0]); ok && s.Type != graph.Date && (!fits(s.Type, m.relation.Range) || x.words.joined && onlyPeople(m.relation.Range) && !slices.Contains(m.relation.Range, graph.Organization) && x.thing(e.patient[0])) {
				continue // nobody arrests a roll of tape
			}
		}
		speech := x.tells(e.clause) && m.relation.Speech && (best.open() || !best.relation.Speech) // "voerde aan dat"
		if f > fit || f == fit && m.resembles(best) && (speech || x.meant(e, m) && !x.meant(e, best)) {
			best, fit = m, f
		}
	}
	return best
}

// meant reports whether the relation of m names the type of e's agent, rather
// than one that may stand for it: police act where singers perform.
func (x *reading) meant(e *event, m match) bool {
	if len(e.agent) == 0 {
		return false
	}
	s, ok := x.phrase(e.agent[0])
	return ok && (len(m.relation.Domain) == 0 || slices.Contains(m.relation.Domain, s.Type))
}

// adjectiveRelation is the relation of a predicative adjective with a phrase:
// "responsible for the unrest".
func (x *reading) adjectiveRelation(e *event, p doc.TokenID) match {
	elements := x.elements(e.clause)
	preps := make([]string, len(elements))
	for i, el := range elements {
		preps[i] = el.text
	}
	for _, found := range x.vocab.MatchAdjective(x.lemma(p), preps) {
		if found.Object >= 0 {
			el := elements[found.Object]
			return match{relation: found.Relation, object: el.heads, prep: el.prep}
		}
	}
	return match{}
}

// expression is the phrase of h as tables of nouns spell it: with the
// modifiers right before it ("prime minister", "green light").
func (x *reading) expression(h doc.TokenID) string {
	words := x.lemma(h)
	for k := h - 1; k > 0 && x.head[k] == h && x.is(k, "amod", "compound"); k-- {
		words = x.lemma(k) + " " + words
	}
	return words
}

func (x *reading) canonicalOf(r *seeds.Relation, mention string) graph.Predicate {
	return graph.Predicate{ID: r.ID, Label: r.Label, Mention: mention, Canonical: true}
}

func canonical(id, mention string) graph.Predicate {
	return graph.Predicate{ID: id, Label: strings.ReplaceAll(id, "-", " "), Mention: mention, Canonical: true}
}

// openRelation names a relation that the vocabulary lacks: the past form of
// the verb in English, where a gloss is known, with the preposition that
// leads to the object.
func (x *reading) openRelation(e *event, prep, mention string) graph.Predicate {
	verb := x.verb(e.clause)
	english := x.leading(verb, prep)
	id, ok := x.vocab.Past(verb, english)
	if !ok {
		if plain, known := x.vocab.Past(x.lemma(e.head), english); known {
			id = plain
		}
	}
	if r := x.relations[id]; r != nil && prep == "" {
		return x.canonicalOf(r, mention)
	}
	return graph.Predicate{ID: id, Label: strings.ReplaceAll(id, "-", " "), Mention: mention}
}

// leading is the English for the preposition prep with the verb: "as" for the
// "tot" of "werd uitgeroepen tot".
func (x *reading) leading(verb, prep string) string {
	if lead := x.words.turns[verb+" "+prep]; lead != "" {
		return lead
	}
	return x.words.preposition[prep]
}

// gloss is the English for a noun or adjective, "" when no table has it.
func (x *reading) gloss(lemma string) string {
	label, _, ok := x.vocab.Noun(lemma)
	if !ok {
		return ""
	}
	return label
}

// speech reports whether the vocabulary has c's verb as one of saying.
func (x *reading) speech(c *clause) bool {
	for _, m := range x.vocab.MatchVerb(x.verb(c), nil, "", c.refl != 0) {
		if m.Relation.Speech {
			return true
		}
	}
	return false
}

// names reports whether c's verb calls its object something.
func (x *reading) names(c *clause) bool { return x.words.names[x.verb(c)] }

// nounMatches are the relations that noun n may express, with the modifiers
// before it or without.
func (x *reading) nounMatches(n doc.TokenID, preps []string) []vocab.Match {
	if found := x.vocab.MatchNoun(x.expression(n), preps...); len(found) > 0 {
		return found
	}
	return x.vocab.MatchNoun(x.lemma(n), preps...)
}
