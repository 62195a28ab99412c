package claim

import (
	"slices"
	"strings"

	"newsgraph/extract/claim/vocab"
	"newsgraph/extract/doc"
	"newsgraph/graph"
)

// In a language whose objects may stand before the verb the order of words
// does not tell who does something: "Het voorstel trok de minister in". What
// tells is the form of a pronoun, the number of the verb and what the verb
// wants as its subject; parsers take the first phrase all the same.

// mendOrder makes the phrase before the finite verb of c its object, and the
// one after it the subject, where that is so.
func (x *reading) mendOrder(c *clause) {
	if !c.verbal() || c.passive || len(c.obj) == 0 {
		return
	}
	if o := c.obj[0]; c.open() && x.nominative(o) {
		c.subj, c.obj = c.obj[:1], c.obj[1:]
		return
	}
	v := x.finiteOf(c)
	if !x.words.joined || v == 0 || len(c.subj) == 0 || c.subj[0] > v || c.obj[0] < v || len(c.pred) > 0 && x.nominative(c.subj[0]) {
		return
	}
	if x.objectFirst(c, c.subj, c.obj, v) {
		c.subj, c.obj = c.obj, c.subj
	}
}

// finiteOf is the finite verb of c, 0 for none.
func (x *reading) finiteOf(c *clause) doc.TokenID {
	for _, i := range append([]doc.TokenID{c.head}, c.aux...) {
		if x.finiteVerb(i) {
			return i
		}
	}
	return 0
}

// objectFirst reports whether of the phrases before and after the finite verb
// v of c the second is the subject.
func (x *reading) objectFirst(c *clause, before, after []doc.TokenID, v doc.TokenID) bool {
	switch {
	case x.nominative(before[0]) || x.accusative(after[0]):
		return false
	case x.nominative(after[0]) || x.accusative(before[0]):
		return true
	}
	verb, first, second := x.Tokens[v].Feat("Number"), x.number(before), x.number(after)
	if verb != "" && first != "" && second != "" && first != second {
		return second == verb
	}
	return x.wantsSecond(c, before, after)
}

func (x *reading) nominative(i doc.TokenID) bool { return x.Tokens[i].Feat("Case") == "Nom" }

func (x *reading) accusative(i doc.TokenID) bool { return x.Tokens[i].Feat("Case") == "Acc" }

// number is whether one or several things are meant; "" where that is not sure:
// "a number of people", "the United States".
func (x *reading) number(heads []doc.TokenID) string {
	if len(heads) > 1 {
		for i := heads[0]; i < heads[1]; i++ {
			if x.words.or[x.lower(i)] {
				return ""
			}
		}
		return "Plur"
	}
	h := heads[0]
	if x.words.measure[x.lemma(h)] || x.quantityUnit(h) != "" || x.kid(h, "conj") != 0 {
		return ""
	}
	number := x.Tokens[h].Feat("Number")
	switch {
	case x.tag(h, doc.NOUN) && (number == "Plur" || x.counts(h) == nil):
		return number
	case x.tag(h, doc.VERB, doc.ADJ) && x.kid(h, "nummod") != 0 && strings.HasSuffix(x.lower(h), "en"):
		return "Plur" // "drie verdachten"
	case x.named(h) && x.Chains[x.mentionAt[h].Chain].Type == graph.Person:
		return "Sing"
	}
	return ""
}

// definiteness is that of the article of h, "" for none.
func (x *reading) definiteness(h doc.TokenID) string {
	return x.Tokens[x.kid(h, "det")].Feat("Definite")
}

// wantsSecond reports whether c's verb is done by people or bodies such as the
// phrase after it, to things such as the one before it.
func (x *reading) wantsSecond(c *clause, before, after []doc.TokenID) bool {
	thing, actor := x.kindOf(before[0]), x.kindOf(after[0])
	if !x.thing(before[0]) || actor != graph.Person && actor != graph.Organization && actor != graph.Group && (actor != graph.Place || !x.named(after[0])) {
		return false
	}
	if x.definiteness(before[0]) == "Def" && x.definiteness(after[0]) == "Ind" {
		return false // "de dienst kon een bakkerij behouden"
	}
	if c.refl != 0 || len(c.iobj)+len(c.comp) > 0 || len(after) != 1 && x.number(after) == "" {
		return false
	}
	if what, ok := x.words.willed[x.verb(c)]; ok && (what != "deed" || thing != graph.Work) {
		return true
	}
	if slices.ContainsFunc(x.vocab.MatchVerb(x.verb(c), nil, x.lemma(after[0]), false), func(m vocab.Match) bool { return m.NounUsed }) {
		return false // "kreeg een meerderheid" is one expression
	}
	twice := x.is(before[0], "nsubj") && x.is(after[0], "nsubj") // the parser took both for the subject
	for _, m := range x.vocab.MatchVerb(x.verb(c), nil, x.lemma(before[0]), false) {
		r := m.Relation
		if m.Object >= 0 || m.Fixed >= 0 || len(r.Domain) == 0 {
			continue
		}
		if slices.Contains(r.Domain, thing) || !slices.Contains(r.Domain, actor) {
			return false
		}
		return twice || m.NounUsed || slices.Contains(r.Range, thing) && !slices.Contains(r.Range, actor)
	}
	return twice && thing != graph.Event
}

// thing reports whether the phrase of h is known to be nobody.
func (x *reading) thing(h doc.TokenID) bool {
	if !x.tag(h, doc.NOUN) || x.named(h) || x.personNoun(h) || x.roleNoun(h) || x.gloss(x.Tokens[h].Lemma) == "" {
		return false
	}
	typ := x.typeOf(h)
	return typ == graph.Concept || typ == graph.Event || typ == graph.Work
}

// kindOf is the type of the name or noun at h.
func (x *reading) kindOf(h doc.TokenID) string {
	if x.named(h) {
		return x.Chains[x.mentionAt[h].Chain].Type
	}
	return x.typeOf(h)
}

// swap makes the noun that relative clause c modifies the object, and the
// phrase before the verb the subject: "de aftrek die D66 wil afschaffen".
func (x *reading) swap(c *clause) {
	last := c
	if len(c.obj) == 0 && len(c.comp) == 1 && c.comp[0].open() {
		last = c.comp[0] // "wil afschaffen"
	}
	if len(c.subj) != 1 || len(last.obj) == 0 || c.subj[0] != c.gov || last.obj[0] > last.head {
		return
	}
	only := x.named(last.obj[0]) && x.typeOf(c.gov) == graph.Concept && !x.named(c.gov) // only the name can do something
	typ, article := x.kindOf(last.obj[0]), x.definiteness(last.obj[0])
	if article == "Ind" || article != "" && typ == graph.Person {
		only = false // "een Rembrandt" is a thing
	}
	if article == "Ind" && x.personNoun(c.gov) && len(last.obj) == 1 && x.number(c.subj) != "Plur" && x.Tokens[x.finiteOf(c)].Feat("Number") != "Plur" {
		return // "een man die een hond uitliet"
	}
	if x.words.rules[x.verb(last)] && article != "Ind" && x.personNoun(c.gov) && x.nounOf(c.gov).kind != "office" && !x.named(c.gov) && (x.nounOf(last.obj[0]).kind == "office" || typ == graph.Organization || typ == graph.Group && x.Tokens[last.obj[0]].Feat("Number") == "Sing") {
		only, typ = true, graph.Organization // "de man die de politie zoekt"
	}
	if only && (typ == graph.Person || typ == graph.Organization) || x.objectFirst(last, c.subj, last.obj, x.finiteOf(c)) {
		c.subj, last.obj = last.obj, c.subj
	}
}

// mendSharing hangs a verb right after "en", which was joined to a clause with
// its verb at the end, on the main clause: "zei dat hij ziek was en vroeg Lang
// om hulp". It shares the subject of a clause that begins with one, so that
// the noun after it is none.
func (x *reading) mendSharing() {
	t := x.tree
	if !x.words.joined {
		return
	}
	for i := range t.Tokens {
		v := doc.TokenID(i)
		if v == 0 || !t.finiteVerb(v) || !t.tag(v-1, doc.CCONJ) {
			continue
		}
		p := t.verbOf(v)
		first := t.head[p]
		if !t.is(p, "conj") || first == 0 || first > v || t.verbOf(t.head[v-1]) != p {
			continue
		}
		for first != 0 && t.kid(first, "mark") != 0 && t.is(first, "ccomp", "advcl", "acl", "conj") && x.followed(p, v) {
			first = t.head[first]
			for first != 0 && !t.predicate(first) {
				first = t.head[first]
			}
		}
		if first == 0 {
			continue
		}
		t.head[p] = first
		subject, noun := t.kid(first, "nsubj", "csubj"), t.kid(p, "nsubj")
		if subject == 0 || subject > x.verbIn(first) || noun < v || t.is(noun, "nsubj:pass") || x.nominative(noun) {
			continue
		}
		if n := t.Tokens[v].Feat("Number"); n != "" && x.number([]doc.TokenID{subject}) != n && x.number([]doc.TokenID{noun}) == n {
			continue
		}
		if t.kid(p, "obj") > noun {
			t.rel[noun] = "iobj"
		} else {
			t.rel[noun] = "obj"
		}
	}
	t.index()
}

// followed reports whether a noun phrase or particle of p stands after its
// finite verb v, as in main clauses.
func (x *reading) followed(p, v doc.TokenID) bool {
	for k := range x.kids(p) {
		if k > v && x.is(k, "nsubj", "obj", "iobj", "compound:prt", "expl") {
			return true
		}
	}
	return p > v+1
}

// verbIn is the finite verb of predicate p, or p itself.
func (x *reading) verbIn(p doc.TokenID) doc.TokenID {
	for k := range x.kids(p) {
		if x.is(k, "aux", "cop") && x.finiteVerb(k) {
			return k
		}
	}
	return p
}
