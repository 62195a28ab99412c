package mention

import (
	"slices"
	"strings"

	"newsgraph/extract/doc"
)

// meant returns the person whom description i means though nothing said
// so before, as news likes to vary: "The striker", "The 33-year-old", "The
// Portuguese". It is the one of whom the sentences before it tell, or who was
// described so; where two are about as likely it is none.
func (r *resolver) meant(i int) (int, bool) {
	m := &r.marks[i]
	if r.followed(m) || r.d.Tokens[m.Head].Feat("Number") == "Plur" {
		return 0, false
	}
	reach, told := 2, m.aged || r.d.Tokens[m.Head].Rel.Base() == "nsubj"
	if r.w.strangers[m.lemma] && !m.aged {
		told = false // only who was described so
	}
	sex := either(r.things[r.find(i)].gender, r.ownWords(m))
	best, most, next := -1, 0.0, 0.0
	tried := map[int]bool{}
	for j := i - 1; j >= 0; j-- {
		a, root := &r.marks[j], r.find(j)
		x := &r.things[root]
		if tried[root] || x.typ != "person" || x.number == 'p' || a.tells >= 0 || !compatible(x, &r.things[r.find(i)]) || sex != 0 && x.gender != 0 && sex != x.gender {
			continue
		}
		tried[root] = true
		fit := r.personFit(x, i)
		near := m.sentence-r.lastBefore(root, i) <= reach
		if fit == 0 || !(near && (told || sex != 0 && (x.gender == 0 || sex == x.gender) && r.alonePerson(root, i))) && fit < 3 || m.sentence-a.sentence > 8 || r.besideIt(root, i) {
			continue
		}
		if q := r.quoteAt(m.Head); q >= 0 && r.quotes[q].speaker >= 0 && r.find(r.quotes[q].speaker) == root {
			continue
		}
		s := fit * r.salience(root, i)
		if r.actsBefore(root, i) && !m.aged {
			s *= 1.5
		}
		if s > most {
			best, most, next = j, s, most
		} else {
			next = max(next, s)
		}
	}
	if m.aged {
		next *= 0.8 // whose age is told, of that one more is told
	}
	return best, best >= 0 && most > 1.4*next && r.things[r.find(best)].named
}

// ownWords is the gender of whom m tells something of himself, 0 for none:
// "The 58-year-old says that she …".
func (r *resolver) ownWords(m *mark) byte {
	if r.d.Tokens[m.Head].Rel != "nsubj" {
		return 0
	}
	for j := r.atHead[m.Head] + 1; j < len(r.marks) && r.marks[j].sentence == m.sentence; j++ {
		switch p := &r.marks[j]; {
		case p.pron.kind == "personal" && p.pron.person == '3' && r.numberOf(p) == 's' && p.pron.gender != 'n' && r.d.Tokens[p.Head].Rel.Base() == "nsubj":
			return p.pron.gender
		case r.things[r.find(j)].typ == "person" || p.pron.person == '1':
			return 0
		}
	}
	return 0
}

// personFit says how well person x fits description i: 0 for not at all, 3 and
// more when an earlier description says the same.
func (r *resolver) personFit(x *thing, i int) float64 {
	m := &r.marks[i]
	fit := r.says(x, i)
	for _, word := range r.content(m) {
		if fit > 1 && r.adjective(m, word) {
			continue // "the conservative politician"
		}
		if word != m.origin && !has(m.proper, word) && !has(x.words, word) && !r.w.former[word] {
			return 0 // "the video referee"
		}
	}
	if m.country >= 0 {
		switch from := r.countriesOf(x); {
		case len(from) == 0:
		case from[m.country]:
			fit *= 4
		default:
			return 0
		}
	}
	if g := r.things[r.find(i)].gender; g != 0 && g == x.gender {
		fit *= 1.3
	}
	return fit
}

// adjective reports whether word is an adjective before the noun of m.
func (r *resolver) adjective(m *mark, word string) bool {
	return slices.ContainsFunc(r.kids[m.Head], func(k doc.TokenID) bool {
		return r.d.Tokens[k].Tag == doc.ADJ && strings.EqualFold(r.d.Tokens[k].Lemma, word)
	})
}

// countriesOf are the countries that descriptions of x name as theirs.
func (r *resolver) countriesOf(x *thing) map[int]bool {
	from := map[int]bool{}
	if x.known >= 0 && r.g.entities[x.known].Country != "" {
		from[r.g.idOf(r.g.entities[x.known].Country)] = true
	}
	for _, k := range x.marks {
		if c := r.marks[k].country; c >= 0 {
			from[c] = true
		}
		for _, t := range r.kids[r.marks[k].Head] {
			if e := r.knownAt(t); e >= 0 && r.g.entities[e].Kind == "country" && (r.d.Tokens[t].Tag == doc.ADJ || r.isOf(t)) {
				from[e] = true // "Danish rival Nordlys", "Hansung of South Korea"
			}
		}
	}
	return from
}

// isOf reports whether a preposition says that something is of t.
func (r *resolver) isOf(t doc.TokenID) bool {
	return r.d.Tokens[t].Rel == "nmod" && slices.ContainsFunc(r.kids[t], func(c doc.TokenID) bool {
		switch r.d.Tokens[c].Form {
		case "of", "from", "van", "uit":
			return r.d.Tokens[c].Rel == "case"
		}
		return false
	})
}

// besideIt reports whether set root has a part in the clause of description i
// or acts in one that governs it: "Ana said the striker …" speaks of two.
func (r *resolver) besideIt(root, i int) bool {
	t := r.marks[i].Head
	for v := r.d.Tokens[t].Head; v != 0; v = r.d.Tokens[v].Head {
		for _, k := range r.kids[v] {
			j, ok := r.atHead[k]
			if ok && r.find(j) == root && (r.d.Tokens[t].Head == v || r.d.Tokens[k].Rel.Base() == "nsubj") {
				return true
			}
		}
	}
	return false
}

// actsBefore reports whether set root is the subject of the main clause of the
// last sentence that speaks of it before mark i.
func (r *resolver) actsBefore(root, i int) bool {
	last := r.lastBefore(root, i)
	for _, k := range r.things[root].marks {
		m := &r.marks[k]
		if k < i && m.sentence == last && r.d.Tokens[m.Head].Rel == "nsubj" {
			if v := r.d.Tokens[m.Head].Head; r.d.Tokens[v].Rel == "root" || r.d.Tokens[v].Rel == "parataxis" {
				return true
			}
		}
	}
	return false
}

// lastBefore is the last sentence that speaks of set root before mark i.
func (r *resolver) lastBefore(root, i int) int {
	last := -1
	for _, k := range r.things[root].marks {
		if k < i {
			last = r.marks[k].sentence
		}
	}
	return last
}

// alonePerson reports whether no other person than set root was spoken of in the
// sentence of mark i and the two before it: "the boy" is he then.
func (r *resolver) alonePerson(root, i int) bool {
	for j := i - 1; j >= 0 && r.marks[i].sentence-r.marks[j].sentence <= 2; j-- {
		if x := &r.things[r.find(j)]; r.find(j) != root && (x.typ == "person" || x.typ == "" && x.named) {
			return false
		}
	}
	return true
}
