package claim

import (
	"strings"

	"newsgraph/extract/doc"
	"newsgraph/graph"
)

// mendRelatives hangs a relative clause on the noun that its pronoun agrees
// with: in "mevrouw De Lange uit Gent, die schreef" nobody writes "die" of a
// place.
func (x *reading) mendRelatives() {
	t := x.tree
	for i := range t.Tokens {
		pronoun := doc.TokenID(i)
		class := x.words.relative[t.lower(pronoun)]
		if class == "" && x.words.whereby[t.lower(pronoun)] == "in" {
			x.mendWhere(pronoun)
		}
		if class == "" || t.Tokens[i].Feat("PronType") != "Rel" {
			continue
		}
		c := t.head[pronoun]
		for c != 0 && t.rel[c] != "acl:relcl" {
			c = t.head[c]
		}
		noun := t.head[c]
		if c == 0 || noun > pronoun || x.agrees(noun, class) {
			continue
		}
		for up := t.head[noun]; up != 0 && t.tag(up, doc.NOUN, doc.PROPN) && t.is(noun, "nmod", "appos", "flat"); noun, up = up, t.head[up] {
			if x.agrees(up, class) {
				t.head[c] = up
				t.index()
				break
			}
		}
	}
}

// mendWhere hangs the relative clause of "waar" on the name of a place right before
// it, where the parser hung it on a thing before that: "via een verbinding vanuit de
// gevangenis Miraflores, waar zij vastzit".
func (x *reading) mendWhere(where doc.TokenID) {
	t := x.tree
	c := t.head[where]
	noun := t.head[c]
	if t.rel[c] != "acl:relcl" || noun == 0 || noun > where || x.kindOf(noun) == graph.Place {
		return
	}
	for k := where - 1; k > noun && k+3 > where; k-- {
		if t.tag(k, doc.PROPN, doc.NOUN) && t.below(k, noun) && (x.named(k) || x.kindOf(k) == graph.Place) {
			for t.is(k, "appos", "flat") && t.head[k] > noun {
				k = t.head[k] // "de gevangenis Miraflores"
			}
			t.head[c] = k
			t.index()
			return
		}
	}
}

// agrees reports whether a relative pronoun of class "common" or "neuter" may
// stand for noun. People are referred to by either.
func (x *reading) agrees(noun doc.TokenID, class string) bool {
	m := x.mentionAt[noun]
	gender, plural := x.Tokens[noun].Feat("Gender"), x.Tokens[noun].Feat("Number") == "Plur"
	switch {
	case m != nil && m.Kind == doc.ByName && x.Chains[m.Chain].Type == graph.Place:
		return class == "neuter" || plural
	case m != nil && m.Kind == doc.ByName:
		return class == "common" || x.Chains[m.Chain].Type != graph.Person
	case x.personNoun(noun) || gender == "" || !x.tag(noun, doc.NOUN):
		return true
	case plural || x.kid(noun, "conj") != 0:
		return class == "common"
	}
	return strings.Contains(gender, "Neut") == (class == "neuter")
}
