// Package vocab looks words up in the vocabulary of relations and concepts:
// lemmas go in, relations with the place of their object, or English names,
// come out. Patterns are compiled once; a lookup is a map access and a short
// scan, and allocates only its answer.
package vocab

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"newsgraph/seeds"
)

// A Vocabulary knows the words of one language. It is read-only and may be
// shared.
type Vocabulary struct {
	lang                     string
	verbs, nouns, adjectives map[string][]pattern // by lemma, the most demanding first
	verbGloss                map[string]string    // dictionary form → English
	concepts                 map[string]*seeds.Concept
	adjectiveGloss           map[string]string // dictionary form → English
	parts                    map[string]string // of compounds: "top-", "-top" → English
}

// A Match is a relation that words may express.
type Match struct {
	Relation *seeds.Relation
	// Object is the index in preps of the oblique that holds the claim's
	// object; -1 for the direct object of the verb, or of a noun for what
	// hangs on it by of/van.
	Object int
	// Fixed is the index in preps of a phrase that is part of the
	// expression ("in brand" steken), -1 for none.
	Fixed int
	// NounUsed says that the direct object is part of the expression.
	NounUsed bool
	// Patient says that the claim's subject is the patient: the direct
	// object of the active, the subject of the passive.
	Patient bool
	// OfSubject says of a noun that what hangs on it by of/van is the
	// claim's subject.
	OfSubject bool
	Pattern   string // as the table spells it
}

// A pattern is one line of a table, taken apart.
type pattern struct {
	relation *seeds.Relation
	text     string
	noun     string // direct object or fixed phrase that is part of the expression
	object   string // lemma that the direct object must have
	prep     string // preposition that leads to the object
	refl     bool
	alone    bool // there is no direct object
	ofSubj   bool
}

// weight grows with what a pattern asks for.
func (p pattern) weight() int {
	w := 0
	if p.noun != "" || p.object != "" {
		w += 4
	}
	if p.prep != "" {
		w += 2
	}
	if p.refl || p.alone {
		w++
	}
	return w
}

// languages are those that the tables have words for.
var languages = []string{"en", "nl"}

var builtIn = sync.OnceValue(func() map[string]*Vocabulary {
	relations, err := seeds.Relations()
	if err != nil {
		panic(err) // the tables are embedded, and tests read them
	}
	all := map[string]*Vocabulary{}
	for _, lang := range languages {
		if all[lang], err = New(lang, relations); err != nil {
			panic(err)
		}
	}
	return all
})

// For returns the built-in vocabulary of a language, nil when it has none.
func For(lang string) *Vocabulary { return builtIn()[lang] }

// New compiles the words that relations have in a language, one of
// languages.
func New(lang string, relations []seeds.Relation) (*Vocabulary, error) {
	if !slices.Contains(languages, lang) {
		return nil, fmt.Errorf("no vocabulary for language %q", lang)
	}
	concepts, err := seeds.Concepts()
	if err != nil {
		return nil, err
	}
	adjectives, err := seeds.Adjectives()
	if err != nil {
		return nil, err
	}
	gloss, err := seeds.VerbGlosses()
	if err != nil {
		return nil, err
	}
	parts, err := seeds.CompoundParts()
	if err != nil {
		return nil, err
	}
	v := &Vocabulary{
		lang:       lang,
		verbs:      map[string][]pattern{},
		nouns:      map[string][]pattern{},
		adjectives: map[string][]pattern{},
		verbGloss:  gloss[lang],
		concepts:   map[string]*seeds.Concept{},

		adjectiveGloss: map[string]string{},
		parts:          parts[lang],
	}
	for i := range relations {
		r := &relations[i]
		words := r.Words[lang]
		compile(v.verbs, r, words.Verbs)
		compile(v.nouns, r, words.Nouns)
		compile(v.adjectives, r, words.Adjectives)
	}
	for _, table := range []map[string][]pattern{v.verbs, v.nouns, v.adjectives} {
		for _, patterns := range table {
			slices.SortStableFunc(patterns, func(a, b pattern) int { return b.weight() - a.weight() })
		}
	}
	for i := range adjectives {
		for _, word := range adjectives[i].Words[lang] {
			v.adjectiveGloss[strings.ToLower(word)] = adjectives[i].Words["en"][0]
		}
	}
	for i := range concepts {
		for _, word := range concepts[i].Words[lang] {
			word = strings.ToLower(word)
			if v.concepts[word] == nil {
				v.concepts[word] = &concepts[i]
			}
		}
	}
	return v, nil
}

func compile(table map[string][]pattern, r *seeds.Relation, texts []string) {
	for _, text := range texts {
		p := pattern{relation: r, text: text}
		var lemma []string
		for _, field := range strings.Fields(text) {
			switch {
			case field == "~refl":
				p.refl = true
			case field == "~alone":
				p.alone = true
			case field == "~subj":
				p.ofSubj = true
			case field[0] == '=':
				p.noun = strings.ReplaceAll(field[1:], "_", " ")
			case field[0] == ':':
				p.object = strings.ReplaceAll(field[1:], "_", " ")
			case field[0] == '+':
				p.prep = strings.ReplaceAll(field[1:], "_", " ")
			default:
				lemma = append(lemma, field)
			}
		}
		key := normal(strings.Join(lemma, " "))
		table[key] = append(table[key], p)
	}
}

// normal is the form in which tables hold a lemma: lower case, and Dutch
// particles joined to their verb ("in_roepen" is "inroepen").
func normal(lemma string) string {
	return strings.ToLower(strings.ReplaceAll(lemma, "_", ""))
}

// MatchVerb returns what a verb may express, the most demanding pattern first.
//
// Each of preps is an oblique of the verb: its preposition, best followed by a
// space and the lemma of its noun ("in brand"), which fixed phrases ask for. A
// predicative adjective or a bare infinitive is an element without preposition
// ("openbaar" maken, laten "weten"). objLemma is the lemma of the direct
// object's head, "" for none; refl says that the object is reflexive.
func (v *Vocabulary) MatchVerb(lemma string, preps []string, objLemma string, refl bool) []Match {
	patterns := v.verbs[v.Verb(lemma)]
	if refl && slices.ContainsFunc(patterns, func(p pattern) bool { return p.refl }) {
		// "verzetten ~refl" (to resist) is another verb than "verzetten".
		return match(patterns, preps, objLemma, func(p pattern) bool { return p.refl })
	}
	return match(patterns, preps, objLemma, func(p pattern) bool { return !p.refl })
}

// MatchNoun returns what a noun for an event or a role may express; preps are
// the phrases that hang on it, as in MatchVerb.
func (v *Vocabulary) MatchNoun(lemma string, preps ...string) []Match {
	all := match(v.nouns[normal(lemma)], preps, "", func(pattern) bool { return true })
	for i := range all {
		all[i].OfSubject = all[i].OfSubject || all[i].Object >= 0
	}
	return all
}

// MatchAdjective returns what an adjective after a copula may express.
func (v *Vocabulary) MatchAdjective(lemma string, preps []string) []Match {
	return match(v.adjectives[normal(lemma)], preps, "", func(pattern) bool { return true })
}

func match(patterns []pattern, preps []string, object string, want func(pattern) bool) []Match {
	var all []Match
	for _, p := range patterns {
		if !want(p) || p.alone && object != "" || p.object != "" && !strings.EqualFold(p.object, object) {
			continue
		}
		m := Match{
			Relation: p.relation, Object: -1, Fixed: -1, Pattern: p.text,
			Patient: p.relation.Subject == "patient", OfSubject: p.ofSubj,
		}
		if p.noun != "" {
			if m.NounUsed = strings.EqualFold(p.noun, object); !m.NounUsed {
				if m.Fixed = slices.Index(preps, p.noun); m.Fixed < 0 {
					continue
				}
			}
		}
		if p.prep != "" {
			if m.Object = oblique(preps, p.prep, m.Fixed); m.Object < 0 {
				continue
			}
		}
		all = append(all, m)
	}
	return all
}

// oblique is the index of the first phrase with the preposition, not counting
// the one at not; -1 for none.
func oblique(preps []string, prep string, not int) int {
	for i, phrase := range preps {
		if rest, ok := strings.CutPrefix(phrase, prep); ok && i != not && (rest == "" || rest[0] == ' ') {
			return i
		}
	}
	return -1
}
