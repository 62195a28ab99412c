package parse

import (
	"slices"
	"strconv"
	"strings"

	"newsgraph/extract/doc"
	"newsgraph/extract/lang"
)

// The network scores every arc of a tree by itself, so nothing keeps it from
// giving a verb two subjects. Here is what a whole tree has to pay for: what
// trees of Universal Dependencies hardly ever have, whatever their words are.

// A fault is something that few trees have.
type fault int

const (
	twice        fault = iota // a second subject, object, copula … of one word
	both                      // a clause as complement, and an object
	modifiers                 // two clauses that modify a noun, or two prepositions of one word
	adverbials                // two adverbial clauses of one verb
	determiners               // two determiners
	leftward                  // a conjunct, an apposition or a part of a name before its head
	marked                    // a subject or object with a preposition
	bare                      // another nominal without one
	conjunction               // a conjunction that hangs on no conjunct
	bareConjunct              // a conjunct that neither conjunction nor comma leads to
	unlike                    // a verb joined to a noun
	otherwise                 // a phrase joined to one with another preposition
	misplaced                 // a subject or object of what is no predicate
	subjectless               // a finite verb without a subject
	crossing                  // an arc that others cross
	torn                      // a name, or what stands in brackets, that hangs on more than one word
	agreement                 // a relative pronoun whose verb or gender does not fit its noun
	verbThird                 // a main clause with two phrases before its verb
	faults
)

var faultNames = [faults]string{"twice", "both", "modifiers", "adverbials", "determiners", "leftward", "marked", "bare", "conjunction", "bare conjunct", "unlike", "otherwise", "misplaced", "subjectless", "crossing", "torn", "agreement", "verb third"}

// prices say how much less likely a fault makes a tree, as logarithms.
type prices [faults]float32

// newPrices reads the table "faults" of a language; one without a row costs
// nothing. It panics on other rows, which the package's test finds.
func newPrices(l *lang.Language) *prices {
	var p prices
	for _, row := range l.Rows("faults") {
		f := slices.Index(faultNames[:], row[0])
		price, err := strconv.ParseFloat(row[1], 32)
		if f < 0 || err != nil {
			panic("language " + l.Code + ": faults: " + strings.Join(row, " "))
		}
		p[f] = float32(price)
	}
	return &p
}

// price is what the faults of the tree cost.
func (d *draft) price() float32 {
	n := len(d.head)
	clear(d.first)
	for i := n - 1; i > 0; i-- {
		d.next[i], d.first[d.head[i]] = d.first[d.head[i]], i
	}
	var sum float32
	for i := 1; i < n; i++ {
		sum += d.priceOf(i)
		if d.crossed(i) {
			sum += d.prices[crossing]
		}
	}
	for _, w := range d.wholes {
		out := 0
		for i := int(w.First); i < int(w.End); i++ {
			if h := doc.TokenID(d.head[i]); (h == 0 || !w.Has(h)) && !d.tag(i, doc.PUNCT) {
				out++
			}
		}
		if out > 1 {
			sum += d.prices[torn]
		}
	}
	return sum
}

// A count is how many dependents of a word have a relation.
type count struct {
	subj, obj, iobj, ccomp, xcomp, cop, expl, acl, advcl, pre, det, dep int
}

func (d *draft) count(v int) (c count) {
	for k := d.first[v]; k != 0; k = d.next[k] {
		switch d.base[k] {
		case "nsubj", "csubj":
			if d.rel[k] != "nsubj:outer" && d.rel[k] != "csubj:outer" {
				c.subj++
			}
		case "obj":
			c.obj++
		case "iobj":
			c.iobj++
		case "ccomp":
			c.ccomp++
		case "xcomp":
			c.xcomp++
		case "cop":
			c.cop++
		case "expl":
			c.expl++
		case "acl":
			c.acl++
		case "advcl":
			c.advcl++
		case "case":
			c.pre++
		case "det":
			c.det++
		case "dep":
			c.dep++
		}
	}
	return c
}

// priceOf is what the faults of word v with its dependents cost.
func (d *draft) priceOf(v int) (sum float32) {
	pay := func(f fault, times int) { sum += d.prices[f] * float32(max(times, 0)) }
	c := d.count(v)
	for _, n := range []int{c.subj, c.obj, c.iobj, c.ccomp, c.xcomp, c.cop, c.expl} {
		pay(twice, n-1)
	}
	pay(modifiers, c.acl-1)
	pay(modifiers, c.dep-1)
	pay(modifiers, c.pre-1)
	pay(adverbials, c.advcl-1)
	pay(determiners, c.det-1)
	if c.ccomp > 0 && c.obj > 0 {
		pay(both, 1)
	}
	if !d.tag(v, doc.VERB, doc.AUX, doc.ADJ) && c.cop == 0 {
		pay(misplaced, min(c.subj, 1)+min(c.obj, 1))
	}
	switch d.base[v] {
	case "nsubj", "obj", "iobj":
		if c.pre > 0 && d.preposition(v) != "" {
			pay(marked, 1)
		}
	case "nmod", "obl":
		if c.pre == 0 && d.rel[v] == d.base[v] && d.tag(v, doc.NOUN, doc.PROPN) {
			pay(bare, 1)
		}
	case "root", "ccomp", "advcl", "acl", "parataxis":
		if c.subj+c.expl == 0 && d.finiteClause(v) {
			pay(subjectless, 1)
		}
	}
	for k := d.first[v]; k != 0; k = d.next[k] {
		switch d.base[k] {
		case "appos", "flat", "fixed", "goeswith":
			if k < v {
				pay(leftward, 1)
			}
		case "conj":
			if k < v {
				pay(leftward, 1)
				break
			}
			if !d.led(k) {
				pay(bareConjunct, 1)
			}
			if d.nominal(k) != d.nominal(v) && (d.tag(k, doc.VERB) || d.tag(v, doc.VERB)) && c.cop == 0 && d.kid(k, "cop") == 0 {
				pay(unlike, 1)
			}
			if p := d.preposition(k); p != "" && p != d.preposition(v) && d.nominal(v) {
				pay(otherwise, 1)
			}
		case "cc":
			if k < v && d.base[v] != "conj" && d.base[v] != "root" && d.base[v] != "parataxis" {
				pay(conjunction, 1)
			}
		case "acl":
			if d.rel[k] == "acl:relcl" && !d.agrees(k, v) {
				pay(agreement, 1)
			}
		}
	}
	if d.prices[verbThird] > 0 && (d.base[v] == "root" || d.base[v] == "parataxis" || d.base[v] == "conj") {
		pay(verbThird, d.beforeVerb(v)-1)
	}
	return sum
}

func (d *draft) finiteClause(v int) bool {
	f := d.finiteVerb(v)
	return f != 0 && d.words[f].Feat("Mood") != "Imp"
}

// led reports whether a conjunction, comma or semicolon leads to conjunct k.
func (d *draft) led(k int) bool {
	if d.kid(k, "cc") != 0 {
		return true
	}
	for j := d.head[k]; j < k; j++ {
		if form := d.words[j].Form; form == "," || form == ";" {
			return true
		}
	}
	return false
}

// agrees reports whether relative clause k fits noun v: a pronoun that is its
// subject makes its verb agree with the noun, and Dutch pronouns have a gender.
func (d *draft) agrees(k, v int) bool {
	noun := d.words[v]
	if noun.Tag != doc.NOUN || d.kid(v, "conj") != 0 {
		return true
	}
	number := noun.Feat("Number")
	for p := d.first[k]; p != 0; p = d.next[p] {
		pronoun := d.words[p]
		if pronoun.Feat("PronType") != "Rel" {
			continue
		}
		if gender := noun.Feat("Gender"); gender != "" {
			neuter := gender == "Neut" && number == "Sing"
			if form := strings.ToLower(pronoun.Form); form == "dat" && !neuter || form == "die" && neuter {
				return false
			}
		}
		verb := d.words[d.finiteVerb(k)].Feat("Number")
		return d.base[p] != "nsubj" || verb == "" || number == "" || verb == number
	}
	return true
}

// beforeVerb is how many phrases of clause v stand before its finite verb.
func (d *draft) beforeVerb(v int) int {
	n, f := 0, d.finiteVerb(v)
	if f == 0 || d.kid(v, "mark") != 0 {
		return 0
	}
	for k := d.first[v]; k != 0 && k < f; k = d.next[k] {
		switch d.base[k] {
		case "nsubj", "obj", "iobj", "obl", "advmod", "advcl", "xcomp", "ccomp":
			n++
		}
	}
	return n
}
