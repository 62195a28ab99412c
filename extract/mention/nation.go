package mention

import (
	"strings"

	"newsgraph/extract/doc"
	"newsgraph/seeds"
)

// findHome sets home to the country that the article is about beyond doubt: it
// is named at least twice as often as any other, in the lead too, and not only by
// words of origin or as where something goes to or comes from.
func (r *resolver) findHome() {
	r.home = -1
	count, named, lead := map[int]int{}, map[int]bool{}, map[int]bool{}
	most, next := 0, 0
	for i := range r.marks {
		if k := r.landOf(i); k >= 0 {
			form := ""
			if r.marks[i].Kind == doc.ByDemonym || r.g.entities[r.marks[i].known].Kind != "country" {
				form = seeds.Adjective // a city counts like a word of origin
			}
			lead[k] = lead[k] || r.marks[i].sentence < 3
			named[k] = named[k] || r.marks[i].Kind == doc.ByName
			count[k] += weight(form, r.marks[i].sentence)
		}
	}
	for k, n := range count {
		switch {
		case n > most:
			r.home, most, next = k, n, most
		default:
			next = max(next, n)
		}
	}
	if most < 2*next || most < 2 || !named[r.home] || !lead[r.home] {
		r.home = -1
	}
}

// findTown sets town to the town that the lead names, if the article names none
// more often.
func (r *resolver) findTown() {
	r.town = -1
	count, most := map[int]int{}, 0
	for i := range r.marks {
		root := r.find(i)
		x := &r.things[root]
		if r.marks[i].Kind != doc.ByName || x.kind != "city" && x.kind != "capital" && !has(x.words, "gemeente") {
			continue
		}
		count[root]++
		switch lead := r.marks[x.marks[0]].sentence < 3; {
		case count[root] > most && lead:
			r.town, most = root, count[root]
		case count[root] > most:
			r.town, most = -1, count[root]
		}
	}
}

// landOf is the country where mark i places what is told, -1 for none.
func (r *resolver) landOf(i int) int {
	m := &r.marks[i]
	if m.known < 0 {
		return -1
	}
	k := m.known
	switch e := &r.g.entities[k]; e.Kind {
	case "country":
	case "city", "capital":
		k = r.g.idOf(e.Country)
	default:
		return -1
	}
	for _, c := range r.kids[m.Head] {
		if r.d.Tokens[c].Rel.Base() == "case" && c < m.Head && r.w.away[strings.ToLower(r.d.Tokens[c].Form)] {
			return -1
		}
	}
	return k
}

// ofHome notes that mark i is an institution of the country that the article
// is about: "the government", where no other country was just spoken of.
func (r *resolver) ofHome(i int) {
	m := &r.marks[i]
	if r.home < 0 || !m.definite || !(r.w.national[m.lemma] && r.bare(m) || r.stateOffice(m)) || r.followed(m) || r.ofOther(m) {
		return
	}
	acts, rival := false, false
	for j := i - 1; j >= 0 && m.sentence-r.marks[j].sentence <= 1; j-- {
		subject := r.d.Tokens[r.marks[j].Head].Rel.Base() == "nsubj"
		switch k := r.landOf(j); {
		case k < 0:
		case k == r.home && !rival && r.marks[j].sentence == m.sentence:
			acts, j = true, 0
		case k == r.home:
			acts = acts || subject
		case subject:
			return
		default:
			rival = true
		}
	}
	if rival && !acts {
		return // "Bolivia expelled Spain's envoy. The government": Bolivia's
	}
	for j := range r.marks {
		if r.marks[j].known == r.home {
			m.of = r.find(j)
			return
		}
	}
}

// stateOffice reports whether m is an office or institution of several words
// that every country has: "the prime minister", "the interior ministry".
func (r *resolver) stateOffice(m *mark) bool {
	words := strings.Fields(strings.ToLower(m.text))
	return len(words) > 1 && (r.w.national[strings.Join(words, " ")] || r.w.institution(m.text) && m.noun.typ == "organization")
}

// countryOf joins "his country" with the country that descriptions of the
// person meant by possessive i name as theirs.
func (r *resolver) countryOf(i int) {
	p := &r.marks[i]
	noun := r.d.Tokens[p.Head].Head
	j, ok := r.atHead[noun]
	if p.pron.kind != "possessive" || !ok || r.marks[j].noun.kind != "country" || r.marks[j].Kind != doc.ByNominal || !r.bare(&r.marks[j]) {
		return
	}
	country := -1
	for _, k := range r.things[r.find(i)].marks {
		switch c := r.countryIn(k); {
		case c < 0 || c == country:
		case country >= 0:
			return
		default:
			country = c
		}
	}
	for k := range r.marks {
		if country >= 0 && r.marks[k].known == country && r.alone(&r.things[r.find(j)], j) {
			r.join(k, j)
			return
		}
	}
}

// countryIn is the country that description k names as that of a person: "the
// Peruvian singer", "the president of Peru"; -1 for none.
func (r *resolver) countryIn(k int) int {
	m := &r.marks[k]
	if m.Kind != doc.ByNominal || m.noun.typ != "person" {
		return -1
	}
	for t := m.First; t < m.End; t++ {
		e := r.knownAt(t)
		if e < 0 || r.g.entities[e].Kind != "country" {
			continue
		}
		if r.d.Tokens[t].Tag == doc.ADJ || t > m.First && r.d.Tokens[t-1].Tag == doc.DET || t == m.First {
			return e
		}
	}
	for _, t := range r.kids[m.Head] {
		if e := r.knownAt(t); e >= 0 && r.g.entities[e].Kind == "country" && t > m.Head && r.isOf(t) {
			return e
		}
	}
	return -1
}

// resolvePeople joins "the Norwegians" with the Norwegian organisation last
// spoken of, in the sentence before or their own, unless the country itself was
// named since; else with the country. People of a continent or a region stay
// people: that acts as little as it has a team.
func (r *resolver) resolvePeople(i int) {
	m := &r.marks[i]
	if !m.people {
		return
	}
	x := &r.things[r.find(i)]
	for j := i - 1; j >= 0 && m.sentence-r.marks[j].sentence <= 1; j-- {
		a, org := &r.marks[j], &r.things[r.find(j)]
		if of, ok := r.atHead[r.d.Tokens[a.Head].Head]; a.Kind == doc.ByName && a.known == m.known && !(ok && r.isOf(a.Head) && r.things[r.find(of)].typ == "organization") {
			break // but not "Hansung of South Korea"
		}
		if org.named && org.typ == "organization" && r.countriesOf(org)[m.known] && !r.besideIt(r.find(j), i) {
			m.Kind, m.country = doc.ByNominal, m.known
			x.typ, x.kind, x.known, x.named = "", "", -1, false
			r.join(j, i)
			return
		}
	}
	if kind := r.g.entities[m.known].Kind; kind == "continent" || kind == "region" {
		m.Kind = doc.ByNominal
		x.typ, x.kind, x.known, x.named = "group", "people", -1, false
		return
	}
	for j := range r.marks {
		if r.marks[j].known == m.known && j != i && (j < i || !r.marks[j].people) && r.marks[j].Kind != doc.ByNominal {
			x.named = false
			r.join(j, i)
			return
		}
	}
}

// abroad reports whether a is an institution of another country than the
// article's, and m, said later, of none: "the Chilean government" and "the
// government".
func (r *resolver) abroad(a, m *mark) bool {
	return r.w.national[m.lemma] && r.home >= 0 && a.country >= 0 && a.country != r.home && m.country < 0 && m.sentence-a.sentence > 1
}
