package mention

import (
	"slices"
	"strings"

	"newsgraph/extract/doc"
	"newsgraph/seeds"
)

// joinInOrder resolves descriptions and pronouns from left to right, so that
// each sees what came before it.
func (r *resolver) joinInOrder() {
	r.main = r.mainCountry()
	r.findHome()
	r.findTown()
	for i := range r.marks {
		switch r.marks[i].Kind {
		case doc.ByNominal:
			if j := r.marks[i].tells; j >= 0 {
				r.learnPredicate(j, i)
			}
			r.resolveNominal(i)
			r.ofHome(i)
		case doc.ByDemonym:
			r.resolvePeople(i)
		case doc.ByPronoun:
			r.resolvePronoun(i)
			r.countryOf(i)
		}
		r.learnDeed(i)
	}
	// Speakers stand before or after what they say.
	for i := range r.marks {
		m := &r.marks[i]
		if m.Kind != doc.ByPronoun || m.pron.person != '1' || m.pron.number != 's' {
			continue
		}
		if q := r.quoteAt(m.Head); q >= 0 && r.quotes[q].speaker >= 0 {
			r.joinPronoun(r.quotes[q].speaker, i)
		}
	}
}

// resolveNominal joins a definite description with what it describes.
func (r *resolver) resolveNominal(i int) {
	m := &r.marks[i]
	x := &r.things[r.find(i)]
	if x.named || m.parts != nil || !r.alone(x, i) || !m.definite || r.ofOther(m) || m.tells >= 0 && x.typ == "person" {
		return
	}
	if m.noun.kind == "media" && r.demonstrative(m) || slices.ContainsFunc(m.mods, func(s string) bool { return r.w.other[s] }) {
		return // "this newspaper" is the one that writes so, "the other firm" another
	}
	if r.told(x, i) {
		if j, ok := r.described(i); ok {
			r.join(j, i)
		}
		return
	}
	if j, ok := r.family(i); ok {
		x.typ, x.gender = "", 0
		r.join(j, i)
		return
	}
	if m.count > 0 {
		if j, ok := r.sameHead(i); !ok || !r.join(j, i) {
			r.joinTogether(i)
		}
		return
	}
	office := x.typ == "person" && m.noun.kind == "office"
	if office {
		if j, ok := r.holder(i); ok && r.join(j, i) {
			return
		}
	}
	if m.noun.typ == "organization" {
		if j, ok := r.namesake(i); ok && !(m.noun.kind == "organization" && r.anotherSince(j, i)) && r.join(j, i) {
			return
		}
		if j, ok := r.sameHead(i); ok && r.d.Tokens[r.marks[j].Head].Tag == doc.PROPN && r.join(j, i) {
			return // "the European Data Board", which the model took for no name
		}
	}
	if m.noun.typ == "organization" || m.noun.kind == "team" || m.noun.kind == "country" && r.anotherActs(i, -1) {
		if j, ok := r.described(i); ok && r.join(j, i) {
			return
		}
	}
	if j, ok := r.sameHead(i); ok {
		if k, found := r.behindHeadline(j, i); found {
			r.join(k, j)
		}
		if r.join(j, i) {
			return
		}
	}
	if r.joinTogether(i) {
		return
	}
	if x.typ == "person" {
		if j, ok := r.meant(i); ok {
			r.join(j, i)
		}
		return
	}
	if j, ok := r.neighbour(i); ok {
		r.join(j, i)
	} else if j, ok := r.namesake(i); ok {
		x.typ, x.kind = "", "" // a church is a building, the Church is none
		r.join(j, i)
	} else if j, ok := r.described(i); ok {
		r.join(j, i)
	}
}

// behindHeadline returns the named thing that description i means when only a
// headline has its noun so far, in mark j: "Hospital apologises".
func (r *resolver) behindHeadline(j, i int) (int, bool) {
	x := &r.things[r.find(j)]
	if r.marks[j].sentence > 0 || x.named || len(x.marks) > 1 || r.marks[i].sentence == 0 {
		return 0, false
	}
	if k, ok := r.namesake(i); ok {
		return k, true
	}
	if x.typ == "person" {
		return r.meant(i)
	}
	return r.described(i)
}

// neighbour returns the last mark of the country that the article is about for
// "the neighbouring country", when another country was spoken of last.
func (r *resolver) neighbour(i int) (int, bool) {
	if m := &r.marks[i]; m.noun.kind != "neighbour" || !r.bare(m) || r.followed(m) || r.main < 0 {
		return 0, false
	}
	other := false
	for j := i - 1; j >= 0; j-- {
		switch x := &r.things[r.find(j)]; {
		case x.known < 0 || r.marks[j].Kind == doc.ByPronoun || x.kind != "country":
		case x.known == r.main:
			return j, other
		default:
			other = true
		}
	}
	return 0, false
}

// alone reports whether mark i, relative pronouns and what a says of it between
// commas are all there is of x: "the minister, a diplomat, who".
func (r *resolver) alone(x *thing, i int) bool {
	for _, k := range x.marks {
		m := &r.marks[k]
		tok := &r.d.Tokens[m.Head]
		if k != i && m.pron.kind != "relative" && (m.definite || tok.Rel.Base() != "appos" || tok.Head != r.marks[i].Head) {
			return false
		}
	}
	return true
}

// told reports whether a clause without a comma tells which one x is: "the
// member who wishes to leave" is none that was spoken of.
func (r *resolver) told(x *thing, i int) bool {
	return slices.ContainsFunc(x.marks, func(k int) bool {
		return k != i && !r.comma(r.marks[i].Head, r.marks[k].First)
	})
}

// demonstrative reports whether "this" or "these" opens m.
func (r *resolver) demonstrative(m *mark) bool {
	return slices.ContainsFunc(r.kids[m.Head], func(k doc.TokenID) bool {
		switch strings.ToLower(r.d.Tokens[k].Form) {
		case "this", "these", "deze", "dit":
			return r.d.Tokens[k].Rel.Base() == "det"
		}
		return false
	})
}

// comma reports whether a comma stands between tokens a and b.
func (r *resolver) comma(a, b doc.TokenID) bool {
	for t := a + 1; t < b; t++ {
		if r.d.Tokens[t].Form == "," {
			return true
		}
	}
	return false
}

// mainCountry is the country that the article names most, -1 for none.
func (r *resolver) mainCountry() int {
	count := map[int]int{}
	best := -1
	for i := range r.marks {
		m := &r.marks[i]
		if m.known < 0 {
			continue
		}
		k, form := m.known, ""
		if m.Kind == doc.ByDemonym {
			form = seeds.Adjective
		}
		if e := &r.g.entities[k]; e.Kind == "city" || e.Kind == "region" {
			k, form = r.g.idOf(e.Country), seeds.Adjective // a city counts like a word of origin
		}
		if k < 0 || r.g.entities[k].Kind != "country" {
			continue
		}
		count[k] += weight(form, m.sentence)
		if best < 0 || count[k] > count[best] {
			best = k
		}
	}
	return best
}

// ofOther reports whether a possessive makes m somebody's: "his predecessor"
// is not the predecessor last spoken of.
func (r *resolver) ofOther(m *mark) bool {
	for _, k := range r.kids[m.Head] {
		if r.d.Tokens[k].Rel == "nmod:poss" {
			return true
		}
	}
	return false
}

// sameHead returns the last earlier phrase with the same noun whose thing has
// all the modifiers of mark i; none where one that is told apart from it could
// be meant as well, unless that was spoken of just before.
func (r *resolver) sameHead(i int) (int, bool) {
	m := &r.marks[i]
	last, mods := -1, []string(nil)
	seen := map[int]bool{} // things looked at: texts may speak of one a thousand times
	for j := i - 1; j >= 0; j-- {
		a := &r.marks[j]
		if a.Kind != doc.ByNominal || r.denied(a) || !r.sameNoun(a, m) || r.nested(a, m) || r.ofOther(a) || !r.sameNumber(a, m) {
			continue
		}
		j := r.spokenOf(j)
		root := r.find(j)
		if seen[root] {
			continue
		}
		seen[root] = true
		others := r.things[root].words
		if !includes(others, r.content(m)) || m.country >= 0 && a.country >= 0 && m.country != a.country {
			continue
		}
		if !compatible(&r.things[root], &r.things[r.find(i)]) || r.abroad(a, m) {
			continue
		}
		switch {
		case last < 0:
			last, mods = j, others
			if m.sentence-a.sentence <= 1 {
				return last, true
			}
		case !includes(mods, others) && !includes(others, mods):
			return 0, false
		}
	}
	return last, last >= 0
}

// sameNoun reports whether both have one noun, or that of a is a Dutch
// compound of m's: "de troepen" may be the "ordetroepen".
func (r *resolver) sameNoun(a, m *mark) bool {
	if a.lemma == m.lemma {
		return true
	}
	part, ok := strings.CutSuffix(a.lemma, m.lemma)
	return ok && r.w.lang == "nl" && len(m.lemma) > 3 && len(part) > 3 && a.noun.typ == m.noun.typ && m.noun.typ != ""
}

// sameNumber reports whether both heads are singular or both plural: "the
// force" is not the security forces.
func (r *resolver) sameNumber(a, m *mark) bool {
	x, y := r.d.Tokens[a.Head].Feat("Number"), r.d.Tokens[m.Head].Feat("Number")
	return x == "" || y == "" || x == y
}

// content are the modifiers of m that tell things apart.
func (r *resolver) content(m *mark) []string {
	return slices.DeleteFunc(slices.Clone(m.mods), func(s string) bool {
		return s == "" || r.w.pronouns[s] != (pronoun{})
	})
}

func (r *resolver) nested(a, m *mark) bool { return a.Covers(m.Span) || m.Covers(a.Span) }
