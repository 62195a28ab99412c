package mention

import (
	"newsgraph/extract/doc"
)

// joinAppos joins mark i with the phrase that it explains.
func (r *resolver) joinAppos(i int, head doc.TokenID) {
	j, ok := r.atHead[head]
	if !ok || j == i {
		return
	}
	a, b := &r.marks[j], &r.marks[i]
	if a.Kind == doc.ByPronoun || b.Kind == doc.ByDemonym || a.Kind == doc.ByDemonym {
		return
	}
	// Two names side by side are one thing only in brackets or as a title.
	if a.Kind == doc.ByName && b.Kind == doc.ByName {
		return
	}
	if a.Kind == doc.ByNominal && b.Kind == doc.ByName {
		if a.noun.typ == "" && !r.hasKid(a.Head, "det") && !r.hasKid(a.Head, "nmod") && r.comma(a.Head, b.First) {
			return // "if it is brought under control, Ana Lopez said"
		}
		r.joinDescribed(i, j)
		return
	}
	if a.Kind == doc.ByName {
		r.joinDescribed(j, i)
		return
	}
	if r.hasKid(a.Head, "nummod") && r.hasKid(b.Head, "nummod") {
		return // "26 criminals; 18 policemen": a list
	}
	r.join(j, i)
}

// afterTitle reports whether name i stands bare after a title that has a
// complement: "the ambassador to Spain Ana Lopez".
func (r *resolver) afterTitle(i int) bool {
	m := &r.marks[i]
	tok := &r.d.Tokens[m.Head]
	if tok.Rel.Base() != "nmod" && tok.Rel.Base() != "flat" || m.Head != m.First || tok.Head+1 >= m.First || r.hasCase(m.Head) || r.hasKid(m.Head, "case") {
		return false
	}
	if k, ok := r.atHead[m.First-1]; ok && r.marks[k].noun.typ == "person" {
		return false // "heir of the ruler Ana Lopez"
	}
	j, ok := r.atHead[tok.Head]
	return ok && r.holds(j) && r.things[r.find(i)].typ == "person" && r.d.Tokens[m.First-1].Tag != doc.PUNCT
}

// explained is the word that name i, an apposition, explains. A person's name
// after a comma explains no place or group but the person before it, of whom
// these are told: "a lawyer who lives in Rome, Ana Lopez,".
func (r *resolver) explained(i int) doc.TokenID {
	m, d := &r.marks[i], r.d
	head := d.Tokens[m.Head].Head
	first := m.First
	for first > 1 && d.Tokens[first-1].Form != "," && d.Tokens[first-1].Tag != doc.VERB && m.First-first < 3 {
		first-- // over a title
	}
	if r.things[r.find(i)].typ != "person" || d.Tokens[first-1].Form != "," {
		return head
	}
	for h := head; h != 0; h = d.Tokens[h].Head {
		j, ok := r.atHead[h]
		if !ok {
			continue
		}
		if r.holds(j) {
			return h
		}
		if x := &r.things[r.find(j)]; x.typ == "person" || x.typ == "" {
			return head
		}
	}
	return head
}

// holds reports whether mark j describes one person.
func (r *resolver) holds(j int) bool {
	m := &r.marks[j]
	return m.Kind == doc.ByNominal && m.noun.typ == "person" && r.d.Tokens[m.Head].Feat("Number") != "Plur"
}

// fronted returns the subject that description i tells of, when only a comma
// stands between: "The daughter of a judge, Ana Lopez …", "Born in Rome, the
// daughter of a judge, she …".
func (r *resolver) fronted(i int) (int, bool) {
	m, d := &r.marks[i], r.d
	sentence := d.Sentences[m.sentence]
	opens := m.First == sentence.First
	if m.Kind != doc.ByNominal || m.noun.typ != "person" || d.Tokens[m.Head].Feat("Number") == "Plur" || !opens && (d.Tokens[m.First-1].Form != "," || r.endsPerson(i)) {
		return 0, false
	}
	for j := i + 1; j < len(r.marks) && r.marks[j].sentence == m.sentence; j++ {
		n := &r.marks[j]
		x := &d.Tokens[n.Head]
		comma := n.First - 1
		if r.w.lang == "nl" && !opens && x.Head == comma {
			comma-- // "…, de dochter van een rechter, werd Ana Lopez"
		}
		if d.Tokens[comma].Form != "," || n.Kind == doc.ByNominal && !r.holds(j) {
			continue
		}
		told := n.Kind == doc.ByName && typesAgree(r.things[r.find(j)].typ, "person") || n.pron.kind == "personal" && n.pron.person == '3' || n.Kind == doc.ByNominal && n.End > n.Head+1
		y := &d.Tokens[m.Head]
		return j, told && x.Rel.Base() == "nsubj" && y.Rel.Base() != "conj" && r.under(m.Head, x.Head) && !(opens && y.Rel.Base() == "nsubj" && y.Head == x.Head)
	}
	return 0, false
}

// joinFronted joins description i with name j; of a pronoun it is said, since
// the pronoun means somebody before both.
func (r *resolver) joinFronted(j, i int) {
	if r.marks[j].Kind == doc.ByPronoun {
		r.marks[i].tells = j
	} else {
		r.joinDescribed(j, i)
	}
}

// endsPerson reports whether somebody is named right before the comma that
// description i follows, of whom it may be said: "with Ana, a judge, …".
func (r *resolver) endsPerson(i int) bool {
	for j := i - 1; j >= 0 && r.marks[j].sentence == r.marks[i].sentence; j-- {
		if r.marks[j].End == r.marks[i].First-1 && r.things[r.find(j)].typ == "person" {
			return true
		}
	}
	return false
}

// under reports whether t hangs, at whatever depth, on verb.
func (r *resolver) under(t, verb doc.TokenID) bool {
	for t = r.d.Tokens[t].Head; t != 0 && t != verb; t = r.d.Tokens[t].Head {
	}
	return t == verb
}
