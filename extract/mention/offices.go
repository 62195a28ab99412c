package mention

import (
	"slices"
	"strings"

	"newsgraph/extract/doc"
)

// role is the office that m names, "former president" for those who had one
// that others have after them.
func (r *resolver) role(m *mark) string {
	lemma := m.lemma
	for t := max(m.First, 1) + 1; t < m.End; t++ {
		full := strings.ToLower(r.d.Tokens[t-1].Form) + " " + lemma
		if strings.EqualFold(r.d.Tokens[t].Lemma, lemma) && r.w.titles[full] {
			lemma = full // "prime minister"
			break
		}
	}
	role := r.w.role(lemma)
	if r.w.offices[role] && slices.ContainsFunc(m.mods, func(mod string) bool { return r.w.former[mod] }) {
		return "former " + role
	}
	return role
}

// holder returns the named person who holds the office that mark i names, of
// the same country if it names one: the most salient of those before it, else
// the only one after it, since leads name the office first.
func (r *resolver) holder(i int) (int, bool) {
	m := &r.marks[i]
	role := r.role(m)
	best, most := -1, -1.0
	after := map[int]int{}
	for j := range r.marks {
		if r.marks[j].Kind != doc.ByName && r.marks[j].Kind != doc.ByNominal || r.nested(&r.marks[j], m) {
			continue
		}
		root := r.find(j)
		x := &r.things[root]
		country, ok := r.hasRole(x, role)
		if !ok || !x.named || !compatible(x, &r.things[r.find(i)]) || m.country >= 0 && country >= 0 && country != m.country {
			continue
		}
		foreign := m.country < 0 && country >= 0 && r.main >= 0 && country != r.main
		if j > i {
			if _, ok := after[root]; !ok && !foreign {
				after[root] = j
			}
			continue
		}
		if foreign && (m.sentence-r.marks[j].sentence > 2 || !includes(x.words, r.content(m))) {
			continue // "the newly elected president" is none of another country
		}
		weight := 1 + r.salience(root, i)
		if _, same := x.roles[role]; !same {
			weight /= 10
		}
		if m.country >= 0 && country == m.country {
			weight *= 8
		}
		if m.country < 0 && (country == r.main || country < 0) {
			weight *= 4 // "the president" is that of the country of the article
		}
		if weight > most {
			best, most = j, weight
		}
	}
	if best < 0 && len(after) == 1 {
		for root, j := range after {
			country, _ := r.hasRole(&r.things[root], role)
			lead := m.sentence < 3 && r.marks[j].sentence-m.sentence <= 3
			if m.country < 0 && r.marks[j].sentence-m.sentence <= 5 || m.country >= 0 && country == m.country || country < 0 && (m.country == r.main || lead) {
				return j, true
			}
		}
	}
	return best, best >= 0
}

// hasRole tells the country, -1 for none, in which x has an office, or one that
// tells more than its name: a foreign minister is a minister.
func (r *resolver) hasRole(x *thing, role string) (int, bool) {
	if country, ok := x.roles[role]; ok {
		return country, true
	}
	for _, exact := range r.w.general[role] {
		if country, ok := x.roles[exact]; ok {
			return country, true
		}
	}
	return -1, false
}

// family returns the party that is meant by those of its political family: "the
// liberals", where the article names one liberal party.
func (r *resolver) family(i int) (int, bool) {
	m := &r.marks[i]
	parties, found := r.w.families[m.lemma], -1
	if parties == nil || r.d.Tokens[m.Head].Feat("Number") != "Plur" || !r.bare(m) || r.followed(m) {
		return 0, false
	}
	for j := range i {
		x := &r.things[r.find(j)]
		known := x.known >= 0 && slices.Contains(parties, r.g.entities[x.known].Label)
		if !known && !(x.kind == "party" && has(x.words, m.lemma)) || found >= 0 && r.find(found) == r.find(j) {
			continue
		}
		if found >= 0 {
			return 0, false
		}
		found = j
	}
	return found, found >= 0
}
