package mention

import (
	"math"
	"slices"

	"newsgraph/extract/doc"
)

// Who a pronoun is, is the choice between the things before it, and none, of a
// log-linear model: Denis and Baldridge 2008, "Specialized Models and Ranking
// for Coreference Resolution", https://aclanthology.org/D08-1069/. Its weights
// are the table pronoun-weights of a language, which TestLearn writes.

// The evidence that a thing is what a pronoun stands for, as the table of
// weights names it. "none" is the weight of there being none.
var evidenceNames = []string{
	"fit", "gender", "salience", "sentence", "before", "parallel", "above", "says", "owner",
	"subject", "object", "oblique", "within", "pronoun", "named", "untyped",
	"often", "acts", "lead", "indefinite", "quote", "unquote", "later", "once-subject", "joined", "none",
}

var says = slices.Index(evidenceNames, "says")

// pronounClass tells which weights are those of pronoun m of a number: h for
// men and women, n for things, p for many; with p after it for possessives.
func pronounClass(m *mark, number byte) string {
	class := "n"
	switch {
	case number == 'p' || m.pron.gender == 0:
		class = "p"
	case m.pron.gender != 'n':
		class = "h"
	}
	if m.pron.kind == "possessive" {
		class += "p"
	}
	return class
}

// A candidate is a thing that a pronoun may stand for, by its last mark.
type candidate struct {
	mark     int
	evidence []float64
}

// What the corpora, mostly no news, do not teach: news that leaves a pronoun open
// tells little, and "the bank said it" is the bank.
const (
	venture  = 1.0 // how much likelier none has to be
	reported = 1.5
)

// choose returns the likeliest candidate for pronoun i, none where it is
// likelier that it is none of them, and notes how likely that is.
func (r *resolver) choose(i int, number byte, all []candidate) (int, bool) {
	weights := r.w.weights[pronounClass(&r.marks[i], number)]
	none := math.Exp(weights[len(weights)-1] - venture)
	best, most, sum := -1, none, none
	for _, c := range all {
		score := reported * c.evidence[says]
		for k, x := range c.evidence {
			score += weights[k] * x
		}
		p := math.Exp(score)
		sum += p
		if p > most {
			best, most = c.mark, p
		}
	}
	r.marks[i].Prob = float32(most / sum)
	return best, best >= 0
}

// evidence weighs the thing of mark j as what pronoun i stands for: how well
// it fits, whether it is the subject above, and how many candidates were
// spoken of later.
func (r *resolver) evidence(i, j int, fit float64, above bool, later int) []float64 {
	m, a := &r.marks[i], &r.marks[j]
	root := r.find(j)
	x := &r.things[root]
	owner := m.pron.kind == "possessive" && r.sameClause(j, i)
	if owner && !(r.w.lang == "nl" && m.pron.gender == 'f' && x.typ == "organization") {
		fit = 1 // "de bond eist haar vrijlating": a woman's sooner
	}
	rel := r.place(a.Head)
	count := r.countBefore(root, i)
	inside, outside := r.quoteAt(m.Head) >= 0, r.quoteAt(a.Head) < 0
	return []float64{
		math.Log(fit),
		truth(x.gender != 0 && x.gender == m.pron.gender),
		math.Log(r.salience(root, i) + 1),
		truth(a.sentence == m.sentence),
		truth(a.sentence == m.sentence-1),
		truth(r.parallel(i, j)),
		truth(above),
		truth(above && r.d.Tokens[r.d.Tokens[m.Head].Head].Rel == "ccomp"),
		truth(owner),
		truth(rel == "nsubj"),
		truth(rel == "obj" || rel == "iobj"),
		truth(rel == "obl"),
		truth(rel == "nmod"),
		truth(a.Kind == doc.ByPronoun),
		truth(x.named),
		truth(x.typ == ""),
		math.Log(float64(min(count, 4))),
		truth(r.actsBefore(root, i)),
		truth(r.leads(j)),
		truth(a.Kind == doc.ByNominal && !a.definite && count == 1),
		truth(inside && outside),
		truth(!inside && !outside),
		min(float64(later), 4),
		truth(r.subjectIn(root, i, a.sentence)),
		truth(x.parts != nil),
	}
}

// leads reports whether mark j is the first of its sentence but for what it
// holds.
func (r *resolver) leads(j int) bool {
	a := &r.marks[j]
	for k := j - 1; k >= 0 && r.marks[k].sentence == a.sentence; k-- {
		if r.marks[k].pron.kind != "relative" && !r.nested(&r.marks[k], a) {
			return false
		}
	}
	return true
}

// subjectIn reports whether set root is a subject in a sentence, before mark i.
func (r *resolver) subjectIn(root, i, sentence int) bool {
	for _, k := range r.things[root].marks {
		if m := &r.marks[k]; k < i && m.sentence == sentence && r.d.Tokens[m.Head].Rel.Base() == "nsubj" {
			return true
		}
	}
	return false
}

func truth(b bool) float64 {
	if b {
		return 1
	}
	return 0
}
