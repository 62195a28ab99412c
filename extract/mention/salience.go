package mention

import (
	"math"
	"slices"
	"strings"

	"newsgraph/extract/doc"
)

// salience sums the weight of the sentences that speak of set root before
// mark i: subjects count most, and every sentence between halves a weight. A
// sentence weighs as much as its best mention of the thing; the others, such
// as the "who" of "Markov, who", half as much; a title and its name are one.
func (r *resolver) salience(root, i int) float64 {
	sum, best, sentence := 0.0, 0.0, -1
	var last *mark
	for _, k := range r.things[root].marks {
		m := &r.marks[k]
		if k >= i {
			break
		}
		if m.Head == r.marks[i].Head || last != nil && last.Covers(m.Span) {
			continue
		}
		weight := math.Ldexp(r.prominence(m), m.sentence-r.marks[i].sentence)
		if m.sentence != sentence {
			sum, best, sentence = sum+best, 0, m.sentence
		}
		sum += min(best, weight) / 2
		best, last = max(best, weight), m
	}
	return sum + best
}

// prominence is the weight of one mention by its place in the clause.
func (r *resolver) prominence(m *mark) float64 {
	weight := 100.0
	switch r.d.Tokens[m.Head].Rel.Base() {
	case "nsubj":
		weight += 80
	case "obj", "root":
		weight += 50
	case "iobj":
		weight += 40
	case "obl":
		weight += 20
	}
	if m.Kind != doc.ByPronoun {
		weight += 20
	}
	if m.Kind == doc.ByDemonym && r.d.Tokens[m.Head].Tag == doc.ADJ {
		weight /= 2
	}
	return weight
}

// place is the relation of token t in an active clause: who is found is what
// somebody finds.
func (r *resolver) place(t doc.TokenID) doc.Rel {
	if rel := r.d.Tokens[t].Rel; rel != "nsubj:pass" {
		return rel.Base()
	}
	return "obj"
}

// parallel reports whether the thing of mark j has, in the sentence of j, the
// place in its clause that pronoun i has.
func (r *resolver) parallel(i, j int) bool {
	place := r.place(r.marks[i].Head)
	for _, k := range r.things[r.find(j)].marks {
		if k <= j && r.marks[k].sentence == r.marks[j].sentence && r.place(r.marks[k].Head) == place {
			return true
		}
	}
	return false
}

// subjectAbove is the set of the subject of the clause to which the clause
// with subject t is subordinate, -1 for none: "X wins because he".
func (r *resolver) subjectAbove(t doc.TokenID) int {
	if tok := &r.d.Tokens[t]; tok.Rel.Base() == "nsubj" {
		switch v := &r.d.Tokens[tok.Head]; v.Rel.Base() {
		case "advcl", "ccomp":
			for _, k := range r.kids[v.Head] {
				if j, ok := r.atHead[k]; ok && r.d.Tokens[k].Rel.Base() == "nsubj" {
					return r.find(j)
				}
			}
		}
	}
	return -1
}

// sameClause reports whether mark j is the subject of the clause of possessive
// i or, where its verb says so, the object: "Ana helped Bo with his work".
func (r *resolver) sameClause(j, i int) bool {
	owner, ok := r.objectBefore(i)
	if !ok {
		owner, ok = r.subjectOf(r.marks[i].Head)
	}
	return ok && r.find(owner) == r.find(j)
}

// objectBefore is the object to which the verb above possessive i gives it.
func (r *resolver) objectBefore(i int) (int, bool) {
	noun := r.d.Tokens[r.marks[i].Head].Head
	verb := r.d.Tokens[noun].Head
	gives := slices.ContainsFunc(r.kids[noun], func(k doc.TokenID) bool {
		return r.d.Tokens[k].Rel == "case" && r.w.owners[r.d.Tokens[verb].Lemma+" "+strings.ToLower(r.d.Tokens[k].Form)]
	})
	if !gives {
		return 0, false
	}
	for _, k := range r.kids[verb] {
		if j, ok := r.atHead[k]; ok && (r.place(k) == "obj" || r.place(k) == "iobj") {
			return j, true
		}
	}
	return 0, false
}
