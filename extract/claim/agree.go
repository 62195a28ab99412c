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
