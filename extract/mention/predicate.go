package mention

import (
	"slices"
	"strings"

	"newsgraph/extract/doc"
)

// subjectOfCopula returns the mark of which description i is said: the subject
// of "X is a singer". What is denied, asked or only may be is not said.
func (r *resolver) subjectOfCopula(i int) (int, bool) {
	m := &r.marks[i]
	head := m.Head
	if r.d.Tokens[head].Rel == "conj" && !r.hasKid(head, "nsubj") {
		head = r.d.Tokens[head].Head // "an actress and singer"
	}
	if tok := &r.d.Tokens[head]; tok.Rel == "xcomp" && r.w.becomes[r.d.Tokens[tok.Head].Lemma] {
		head = tok.Head // "became a judge"
	} else if !r.hasKid(head, "cop") {
		return 0, false
	}
	if m.Kind != doc.ByNominal || r.denied(m) {
		return 0, false
	}
	subject := doc.TokenID(0)
	for _, k := range r.kids[head] {
		switch t := &r.d.Tokens[k]; {
		case t.Feat("Polarity") == "Neg" || r.w.none[t.Lemma]:
			return 0, false
		case t.Rel == "nsubj" && k < m.Head:
			subject = k
		}
	}
	j, ok := r.atHead[subject]
	if !ok || subject == 0 || r.nested(&r.marks[j], m) {
		return 0, false
	}
	p := r.marks[j].pron
	return j, p.kind != "demonstrative" && (p.kind == "relative" || p.gender != 'n') // "it was the mayor who"
}

// learnPredicate notes what description i says of the thing of mark j, which
// stays another mark: "Moreau was an actress" makes Moreau a woman, and "the
// actress" may mean her.
func (r *resolver) learnPredicate(j, i int) {
	x, y := &r.things[r.find(j)], &r.things[r.find(i)]
	if x.number != 0 && x.number != y.number || !typesAgree(x.typ, y.typ) && !(x.guess && x.named && y.typ != "group") {
		return
	}
	if y.typ != "" && (x.typ == "" || x.guess && x.typ != y.typ) {
		x.typ, x.kind, x.gender = y.typ, y.kind, y.gender
	}
	x.kind, x.gender = orElse(x.kind, y.kind), either(x.gender, y.gender)
	if y.typ != "" {
		x.guess = false
	}
	x.addWords(r.marks[i].mods)
	x.addWords([]string{r.marks[i].lemma})
	for role, country := range y.roles {
		if _, ok := x.roles[role]; !ok {
			x.addRole(role, country)
		}
	}
}

// spokenOf is the mark to which an expression leads that leads to mark j: what
// is said of something leads to that.
func (r *resolver) spokenOf(j int) int {
	if at := r.marks[j].tells; at >= 0 {
		return at
	}
	return j
}

// says tells how much an earlier description of x speaks for mark i: 4 when it
// has its noun, 3 for a more exact one, else 1.
func (r *resolver) says(x *thing, i int) float64 {
	lemma := r.marks[i].lemma
	switch {
	case has(x.words, lemma):
		return 4
	case slices.ContainsFunc(r.w.general[lemma], func(w string) bool { return has(x.words, w) }):
		return 3
	}
	return 1
}

// learnDeed notes what the verb of mark i makes it: who buys is the buyer, who
// is arrested a suspect.
func (r *resolver) learnDeed(i int) {
	tok := &r.d.Tokens[r.marks[i].Head]
	deed, ok := r.w.deeds[r.d.Tokens[tok.Head].Lemma]
	if !ok {
		return
	}
	x := &r.things[r.find(i)]
	switch {
	case tok.Rel == "nsubj" || tok.Rel == "obl:agent":
		x.addWords(deed[0])
	case r.place(r.marks[i].Head) == "obj":
		x.addWords(deed[1])
	}
}

// organisers reports whether description i may mean those who organise the march,
// race or festival of the article, who are rarely named: "the organisation".
func (r *resolver) organisers(i int) bool {
	staged := r.w.staged[r.marks[i].lemma]
	if staged == nil {
		return false
	}
	return slices.ContainsFunc(r.marks[:i], func(a mark) bool {
		words := strings.Fields(strings.ToLower(a.text))
		return len(words) > 0 && a.noun.typ != "person" && slices.ContainsFunc(staged, func(event string) bool {
			last := words[len(words)-1]
			return last == event || r.w.lang == "nl" && strings.HasSuffix(last, event)
		})
	})
}
