package mention

import (
	"slices"
	"strings"

	"newsgraph/extract/doc"
)

// joinSyntax joins what the tree says is one: titles with names, appositions,
// and relative pronouns with what they follow.
func (r *resolver) joinSyntax() {
	for i := range r.marks {
		m := &r.marks[i]
		tok := &r.d.Tokens[m.Head]
		if j, ok := r.relative(i); ok {
			x := &r.things[r.find(i)]
			x.apart = append(x.apart, j)
			if told := r.marks[j].tells; told >= 0 {
				x.apart = append(x.apart, told)
			}
		}
		switch {
		case m.Kind == doc.ByNominal:
			r.joinTitle(i)
			r.joinCalled(i)
			r.joinKind(i)
			r.joinPlace(i)
			if j, ok := r.fronted(i); ok {
				r.joinFronted(j, i)
			} else if tok.Rel.Base() == "appos" {
				r.joinAppos(i, tok.Head)
			} else if j, ok := r.beside(i); ok {
				r.joinDescribed(j, i)
			}
		case m.Kind == doc.ByName && (tok.Rel.Base() == "appos" || r.afterTitle(i)) && !particles[r.d.Tokens[m.First-1].Form]:
			r.joinAppos(i, r.explained(i))
		case m.Kind == doc.ByPronoun && m.pron.kind == "relative":
			if a, ok := r.antecedent(m.Head); ok {
				r.joinPronoun(r.nearer(a, i), i)
			} else if r.w.lang == "nl" && m.lemma == "die" && tok.Rel.Base() == "nsubj" {
				m.pron.kind = "demonstrative" // "Die leidde het land"
			}
		}
	}
}

// relative returns the description of somebody as one of the person of mark i,
// who is another then: "the colonel's aunt", "a friend of the mayor".
func (r *resolver) relative(i int) (int, bool) {
	tok := &r.d.Tokens[r.marks[i].Head]
	j, ok := r.atHead[tok.Head]
	return j, ok && (tok.Rel == "nmod:poss" || r.isOf(r.marks[i].Head)) && r.marks[j].Kind == doc.ByNominal && r.marks[j].noun.typ == "person"
}

// beside returns the name before the comma that description i follows, when
// the parser gave both the same place in the clause: ", a former judge,".
func (r *resolver) beside(i int) (int, bool) {
	m, d := &r.marks[i], r.d
	if m.First < 2 || d.Tokens[m.First-1].Form != "," || m.noun.typ != "person" || int(m.End) >= len(d.Tokens) || d.Tokens[m.End].Tag != doc.PUNCT {
		return 0, false
	}
	for j := i - 1; j >= 0 && r.marks[j].sentence == m.sentence; j-- {
		n := &r.marks[j]
		if n.Kind == doc.ByName && n.End == m.First-1 {
			x, y := &d.Tokens[n.Head], &d.Tokens[m.Head]
			return j, x.Head == y.Head && x.Rel == y.Rel && typesAgree(r.things[r.find(j)].typ, "person")
		}
	}
	return 0, false
}

// joinTitle joins a description with the name inside it: "president
// Tokajev", "the dissident leader Mukhtar Abliazov".
func (r *resolver) joinTitle(i int) {
	m := &r.marks[i]
	for j := i + 1; j < len(r.marks) && r.marks[j].First < m.End; j++ {
		n := &r.marks[j]
		if n.Kind == doc.ByName && n.End == m.End && n.First > m.First {
			r.joinDescribed(j, i)
		}
	}
}

// joinKind joins "the Reuters news agency" and "the Hamas movement": a name
// before the noun that says what it is.
func (r *resolver) joinKind(i int) {
	m := &r.marks[i]
	switch m.noun.kind {
	case "media", "company", "party", "organization", "club", "agency", "alliance", "association":
	default:
		return
	}
	news := m.Head > 1 && strings.EqualFold(r.d.Tokens[m.Head-1].Form, "news")
	if m.noun.kind == "agency" && !news {
		return // a UN agency is not the UN
	}
	end := m.Head
	if news {
		end--
	}
	for j := i + 1; j < len(r.marks) && r.marks[j].First < m.Head; j++ {
		if n := &r.marks[j]; n.Kind == doc.ByName && n.End == end && r.things[r.find(j)].typ == "organization" {
			r.joinDescribed(j, i)
		}
	}
}

// joinPlace joins "the village of Santa Rosa" and "de gemeente Goes": a noun
// for a place and its name.
func (r *resolver) joinPlace(i int) {
	m := &r.marks[i]
	if k := m.noun.kind; k != "city" && k != "region" && k != "district" || !m.definite || r.w.within[m.lemma] || r.d.Tokens[m.Head].Feat("Number") == "Plur" {
		return
	}
	for _, k := range r.kids[m.Head] {
		if rel := r.d.Tokens[k].Rel; k < m.Head || rel != "nmod" && rel != "appos" && rel != "flat" {
			continue
		}
		of := slices.ContainsFunc(r.kids[k], func(c doc.TokenID) bool {
			return r.d.Tokens[c].Rel == "case" && r.d.Tokens[c].Form == "of"
		})
		if j, ok := r.atHead[k]; ok && r.marks[j].Kind == doc.ByName && r.things[r.find(j)].typ == "place" && (of || r.marks[j].First == m.Head+1) {
			x := &r.things[r.find(j)]
			x.addWords([]string{m.lemma})
			r.join(j, i)
		}
	}
}

// joinCalled joins "a woman named Kuralai" and "een vrouw genaamd Kuralai".
func (r *resolver) joinCalled(i int) {
	verb := r.marks[i].End
	if int(verb) >= len(r.d.Tokens) {
		return
	}
	switch strings.ToLower(r.d.Tokens[verb].Form) {
	case "named", "called", "genaamd", "geheten":
	default:
		return
	}
	for j := i + 1; j < len(r.marks) && r.marks[j].First <= verb+1; j++ {
		if r.marks[j].First == verb+1 && r.marks[j].Kind == doc.ByName {
			r.joinDescribed(j, i)
		}
	}
}

// joinDescribed joins name n with description i, whose noun says what the
// name is when nothing more certain does.
func (r *resolver) joinDescribed(n, i int) {
	x, y := &r.things[r.find(n)], &r.things[r.find(i)]
	if y.number == 'p' && x.number == 's' {
		return // a list that the parser took for an apposition
	}
	if _, known := r.w.noun(r.marks[i].lemma); !known && y.typ == "" && (x.typ == "person" || x.typ == "organization") {
		y.typ, y.gender = x.typ, 0 // "conservator Ana Lopez" tells what a conservator is
	}
	if y.typ == "person" && x.typ == "organization" && !x.guess && x.named {
		y.typ, y.gender = x.typ, 0 // "the owner, Calder Lines"
	}
	if y.typ == "" || y.typ == "event" && x.typ != "event" {
		if x.known >= 0 && x.typ == "place" {
			return
		}
	}
	if y.kind == "team" && x.known < 0 && x.guess {
		x.typ, x.kind, x.gender, x.guess = "organization", "club", 'n', false // "de ploeg Solvana"
	}
	if x.known < 0 && y.typ != "" && y.typ != "group" && x.guess {
		if x.typ != y.typ {
			x.typ, x.kind, x.gender = y.typ, y.kind, y.gender
		}
		x.guess = false
	}
	if x.typ != "person" && y.number == 's' && y.typ == x.typ {
		x.number = 0
	}
	r.join(n, i)
}

// antecedent is the mark that a relative pronoun follows: the noun that its
// clause modifies.
func (r *resolver) antecedent(t doc.TokenID) (int, bool) {
	d := r.d
	for v := t; v != 0; v = d.Tokens[v].Head {
		tok := &d.Tokens[v]
		if strings.HasPrefix(string(tok.Rel), "acl") || tok.Rel == "advcl:relcl" {
			if j, ok := r.atHead[tok.Head]; ok && tok.Head < t {
				return j, true
			}
			return 0, false
		}
	}
	return 0, false
}

// nearer is the mark that relative pronoun i follows, where that and not mark
// a, to which the parser hung the clause, is what the pronoun stands for: "a
// confidant of Nazarbayev, who ruled" and "the situation in the country that".
func (r *resolver) nearer(a, i int) int {
	p, end := &r.marks[i], r.marks[i].First
	comma := r.d.Tokens[end-1].Form == ","
	if comma {
		end--
	}
	for j := i - 1; j > a; j-- {
		n := &r.marks[j]
		if n.End != end || n.Kind == doc.ByPronoun || n.Head == r.marks[a].Head {
			continue
		}
		far, near := r.suits(p, a), r.suits(p, j)
		named := comma && n.Kind == doc.ByName && r.marks[a].Kind == doc.ByNominal && r.things[r.find(j)].typ == "person"
		if near && (!far || named) {
			return j
		}
	}
	if r.suits(p, a) {
		return a
	}
	// "the only speaker at the congress who": what the noun belongs to.
	if tok := &r.d.Tokens[r.marks[a].Head]; tok.Rel.Base() == "nmod" {
		if j, ok := r.atHead[tok.Head]; ok && r.suits(p, j) {
			return j
		}
	}
	return a
}

// suits reports whether the form of relative pronoun p allows mark j: "who"
// is people and "which" is not; "dat" is one thing of the neuter gender and
// "die" is not.
func (r *resolver) suits(p *mark, j int) bool {
	x, head := &r.things[r.find(j)], &r.d.Tokens[r.marks[j].Head]
	people := x.typ == "person" || x.typ == "group"
	neuter := head.Feat("Gender") == "Neut" || x.named && x.typ == "place"
	switch p.lemma {
	case "who", "whom":
		return people || x.named && x.typ != "place"
	case "which":
		return x.typ != "person"
	case "dat":
		return neuter && head.Feat("Number") != "Plur" && x.typ != "person"
	case "die":
		return !neuter || head.Feat("Number") == "Plur"
	}
	return true
}

// joinPronoun joins pronoun i with mark a, whatever number its form suggests.
func (r *resolver) joinPronoun(a, i int) bool {
	x := &r.things[r.find(i)]
	x.number = 0
	if x.gender == 'n' {
		x.gender = 0
	}
	return r.join(a, i)
}
