package mention

import (
	"slices"

	"newsgraph/extract/doc"
)

// resolvePronoun joins a pronoun of the third person with the most salient
// thing before it that fits.
func (r *resolver) resolvePronoun(i int) {
	m := &r.marks[i]
	if len(r.things[r.find(i)].marks) > 1 || m.pron.person != '3' {
		return
	}
	var j int
	var ok bool
	switch m.pron.kind {
	case "relative":
		return // joinSyntax knows, or nobody
	case "reflexive":
		j, ok = r.subjectOf(m.Head)
	case "demonstrative":
		if m.lemma == "dat" || m.lemma == "that" {
			return // stands for what was said
		}
		j, ok = r.lastNamed(i)
	default:
		if r.empty(m) {
			return
		}
		j, ok = r.mostSalient(i)
	}
	if ok {
		r.joinPronoun(j, i)
		r.learn(j, m)
	}
}

// learn notes what a pronoun reveals of its thing: he is a man.
func (r *resolver) learn(j int, m *mark) {
	x := &r.things[r.find(j)]
	if x.gender == 0 && (m.pron.gender == 'm' || m.pron.gender == 'f') && (x.typ == "person" || x.typ == "") {
		x.gender = m.pron.gender
		if x.typ == "" && r.w.lang == "en" {
			x.typ = "person"
		}
	}
}

// empty reports whether "it" stands for nothing or for a clause: weather,
// "it is clear that", "het is moeilijk om".
func (r *resolver) empty(m *mark) bool {
	tok := &r.d.Tokens[m.Head]
	if m.pron.gender != 'n' {
		return false
	}
	if tok.Rel.Base() != "nsubj" {
		if r.w.lang == "nl" {
			return true // "heeft het over", "houdt het op", "neemt het op voor"
		}
		return m.lemma == "'t" || tok.Rel == "obj" && r.hasKid(tok.Head, "xcomp") // "making it difficult"
	}
	if r.w.impersonal[r.d.Tokens[tok.Head].Lemma] {
		return true
	}
	for _, k := range r.kids[tok.Head] {
		switch rel := r.d.Tokens[k].Rel; rel.Base() {
		case "csubj", "expl":
			return true
		case "obj":
			if n, _ := r.w.noun(r.d.Tokens[k].Lemma); n.typ == "time" && (r.hasKid(tok.Head, "xcomp") || r.hasKid(tok.Head, "advcl")) {
				return true // "it took a month to"
			}
		case "cop":
			if r.w.lang == "nl" {
				return true // "het is een klap": what was said before
			}
		case "ccomp", "xcomp", "advcl", "acl":
			if r.d.Tokens[tok.Head].Tag == doc.ADJ || r.w.lang == "nl" && r.d.Tokens[tok.Head].Tag != doc.VERB {
				return true
			}
		}
	}
	return r.d.Tokens[tok.Head].Feat("Voice") == "Pass" && rel(tok) == "nsubj:pass" && r.hasKid(tok.Head, "ccomp")
}

func rel(t *doc.Token) string { return string(t.Rel) }

func (r *resolver) hasKid(t doc.TokenID, rel doc.Rel) bool {
	for _, k := range r.kids[t] {
		if r.d.Tokens[k].Rel.Base() == rel {
			return true
		}
	}
	return false
}

// subjectOf is the subject of the clause that holds token t.
func (r *resolver) subjectOf(t doc.TokenID) (int, bool) {
	for v := r.d.Tokens[t].Head; v != 0; v = r.d.Tokens[v].Head {
		for _, k := range r.kids[v] {
			if r.d.Tokens[k].Rel.Base() == "nsubj" && k != t {
				j, ok := r.atHead[k]
				return j, ok && !(r.marks[j].Kind == doc.ByPronoun && r.marks[j].pron.person != '3')
			}
		}
	}
	return 0, false
}

// lastNamed returns the last thing of the sentence before, for "die" as a
// subject: the person or group with which that sentence ends.
func (r *resolver) lastNamed(i int) (int, bool) {
	m := &r.marks[i]
	number := r.numberOf(m)
	for j := i - 1; j >= 0 && m.sentence-r.marks[j].sentence <= 1; j-- {
		x := &r.things[r.find(j)]
		if r.marks[j].sentence == m.sentence && m.lemma != "diens" || r.marks[j].tells >= 0 {
			continue
		}
		fits := x.typ == "person" || x.typ == "group" && number == 'p'
		if fits && (number == 0 || x.number == 0 || number == x.number) {
			return j, true
		}
	}
	return 0, false
}

// numberOf is the number of a pronoun, from its verb where the form leaves
// it open: "zij waren".
func (r *resolver) numberOf(m *mark) byte {
	if m.pron.number != 0 {
		return m.pron.number
	}
	tok := &r.d.Tokens[m.Head]
	if tok.Rel.Base() != "nsubj" {
		return 0
	}
	return r.verbNumber(tok.Head)
}

// verbNumber is the number of the finite verb of the clause with head v, 0
// where its form leaves it open.
func (r *resolver) verbNumber(v doc.TokenID) byte {
	verbs := []doc.TokenID{v}
	for _, k := range r.kids[v] {
		if rel := r.d.Tokens[k].Rel.Base(); rel == "aux" || rel == "cop" {
			verbs = append(verbs, k)
		}
	}
	for _, v := range verbs {
		switch t := &r.d.Tokens[v]; {
		case t.Feat("VerbForm") != "Fin":
		case t.Feat("Number") == "Plur":
			return 'p'
		case t.Feat("Number") == "Sing":
			return 's'
		}
	}
	return 0
}

// mostSalient returns the likeliest of the things before mark i that its
// pronoun fits.
func (r *resolver) mostSalient(i int) (int, bool) {
	m := &r.marks[i]
	number := r.numberOf(m)
	reach := 3
	if m.pron.gender == 'n' {
		reach = 1
	}
	inQuote := r.quoteAt(m.Head)
	if r.tellsOf(i) {
		reach = 0 // "I said that my mother … and that she": not the speaker
	}
	above := r.subjectAbove(m.Head)
	loose := r.loosely(m)
	var all []candidate
	tried := map[int]bool{}
	for j := i - 1; j >= 0 && m.sentence-r.marks[j].sentence <= reach; j-- {
		root := r.find(j)
		if tried[root] || r.marks[j].tells >= 0 || r.barred(j, i) {
			continue
		}
		x := &r.things[root]
		fit := r.fit(m, number, x, &r.marks[j])
		if fit == 0 {
			continue
		}
		if inQuote >= 0 && r.quotes[inQuote].speaker >= 0 && r.find(r.quotes[inQuote].speaker) == root {
			continue
		}
		if loose && !r.parallel(i, j) || r.toldBy(i, root) {
			continue
		}
		if r.marks[j].sentence < m.sentence && !x.named && slices.ContainsFunc(x.marks, r.mine) {
			continue // somebody's "my mother": not of whom the article goes on
		}
		if number == 'p' && inQuote >= 0 && r.quoteAt(r.marks[j].Head) < 0 && m.sentence-r.marks[j].sentence > 1 {
			continue // speakers start anew
		}
		if r.denied(&r.marks[j]) && m.pron.kind != "possessive" {
			continue
		}
		tried[root] = true
		all = append(all, candidate{j, r.evidence(i, j, fit, above == root, len(all))})
	}
	if r.learner != nil {
		r.learner(i, number, all)
	}
	return r.choose(i, number, all)
}
