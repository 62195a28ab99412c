package mention

import (
	"slices"

	"newsgraph/extract/doc"
)

// barred reports whether syntax keeps mark j from being pronoun i: "his
// brother" is not he, and "X saw him" speaks of two.
func (r *resolver) barred(j, i int) bool {
	a, p := &r.marks[j], &r.marks[i]
	if a.Kind == doc.ByPronoun && a.pron.person != '3' {
		return true
	}
	for t := p.Head; t != 0; t = r.d.Tokens[t].Head {
		if t == a.Head {
			return true // a governs the pronoun
		}
		if r.d.Tokens[t].Tag == doc.VERB {
			break
		}
	}
	if r.things[r.find(i)].keepsOff(&r.things[r.find(j)]) || r.kinOf(a) && a.sentence == p.sentence {
		return true
	}
	if p.pron.kind == "possessive" {
		return false
	}
	if r.outlived(j, i) {
		return true
	}
	above := r.controllers(p.Head)
	for _, k := range r.things[r.find(j)].marks {
		x, y := &r.d.Tokens[r.marks[k].Head], &r.d.Tokens[p.Head]
		if slices.Contains(above, r.marks[k].Head) {
			return true // "X refused to marry them"
		}
		if x.Head == y.Head && x.Head != 0 && x.Rel.Base() != "appos" && x.Rel != y.Rel && r.marks[k].Head < p.Head {
			return true
		}
		if r.marks[k].Kind == doc.ByName && r.marks[k].Head > p.Head && y.Rel.Base() == "nsubj" && r.verbAbove(r.marks[k].Head) == y.Head {
			return true // "they asked the union": not the union
		}
	}
	return false
}

// kinOf reports whether a is nobody in particular whom a description of
// somebody else needs: the judge of "the daughter of a judge".
func (r *resolver) kinOf(a *mark) bool {
	tok := &r.d.Tokens[a.Head]
	j, ok := r.atHead[tok.Head]
	return ok && r.isOf(a.Head) && a.Kind == doc.ByNominal && a.noun.typ == "person" && !a.definite && r.holds(j)
}

// outlived reports whether pronoun i is the subject of a death of which the
// thing of mark j tells, who is alive then: "her son said he died".
func (r *resolver) outlived(j, i int) bool {
	tok := &r.d.Tokens[r.marks[i].Head]
	verb := &r.d.Tokens[tok.Head]
	if verb.Rel != "ccomp" || !r.w.deaths[verb.Lemma+" "+string(tok.Rel)] || r.subjectAbove(r.marks[i].Head) != r.find(j) {
		return false
	}
	return !slices.ContainsFunc(r.kids[tok.Head], func(k doc.TokenID) bool { // "would die", "almost died"
		switch t := &r.d.Tokens[k]; t.Lemma {
		case "have", "be", "hebben", "zijn":
			return false
		case "almost", "nearly", "bijna", "haast":
			return true
		default:
			return t.Rel == "aux" || t.Feat("Polarity") == "Neg"
		}
	})
}

// controllers are the subjects of the verbs whose infinitives lead to the one
// that token t is an object of: those who do what the infinitive says.
func (r *resolver) controllers(t doc.TokenID) []doc.TokenID {
	var all []doc.TokenID
	if r.d.Tokens[t].Rel.Base() == "nsubj" {
		return nil
	}
	for v := r.d.Tokens[t].Head; r.d.Tokens[v].Rel == "xcomp" && r.d.Tokens[v].Tag == doc.VERB; v = r.d.Tokens[v].Head {
		up := r.d.Tokens[v].Head
		if r.hasKid(up, "obj") || r.hasKid(up, "iobj") {
			break // "X asked Y to marry him"
		}
		for _, k := range r.kids[up] {
			if r.d.Tokens[k].Rel.Base() == "nsubj" {
				all = append(all, k)
			}
		}
	}
	return all
}

// verbAbove is the first verb that governs token t.
func (r *resolver) verbAbove(t doc.TokenID) doc.TokenID {
	for t = r.d.Tokens[t].Head; t != 0 && r.d.Tokens[t].Tag != doc.VERB; t = r.d.Tokens[t].Head {
	}
	return t
}
