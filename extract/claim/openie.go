package claim

import (
	"math"
	"slices"
	"strings"

	"newsgraph/extract/doc"
)

// A Tuple is a clause in the words of its sentence: open information
// extraction without names of relations or entities.
type Tuple struct {
	Confidence float64 // 0 to 1, two decimals
	Relation   string
	Args       []string // what stands before the relation first
}

// Tuples returns the tuples of each sentence of d.
func (e *Extractor) Tuples(d *doc.Document) [][]Tuple {
	out := make([][]Tuple, len(d.Sentences))
	x := e.read(d)
	if x == nil {
		return out
	}
	for i, s := range d.Sentences {
		for _, c := range x.clauses[i] {
			out[i] = append(out[i], x.tuplesOf(c)...)
		}
		out[i] = append(out[i], x.tuplesOfNames(s)...)
	}
	return out
}

// tuplesOf are the tuples of clause c: one with all that belongs to it.
func (x *reading) tuplesOf(c *clause) []Tuple {
	subject := ""
	if len(c.subj) > 0 {
		subject = x.argument(c.subj[0])
	}
	if subject == "" || x.chained(c) {
		return nil
	}
	relation := slices.Concat(c.aux, c.prt)
	var args []string
	last := c
	if c.cop == 0 {
		relation = append(relation, c.head)
		last = x.chainEnd(c, &relation)
	} else if c.cop != c.head {
		relation = append(relation, c.cop)
	}
	for _, a := range append(slices.Clone(c.adv), last.adv...) {
		if x.negates(a) {
			relation = append(relation, a)
		}
	}
	if x.contains(c) {
		relation = append(relation, c.cop)
	} else if last.cop != 0 {
		if last.cop != last.head {
			relation = append(relation, last.cop)
		}
		args = append(args, x.text(x.argumentSpan(last.head)))
	}
	rel := x.join(relation)
	if rel == "" {
		rel = "is"
	}
	for i, o := range last.obj {
		if i == 0 && o != 0 {
			args = append(args, x.argument(o))
		}
	}
	if last != c && len(c.obj) > 0 && len(last.obj) == 0 {
		args = append(args, x.argument(c.obj[0]))
	}
	for _, o := range last.iobj {
		args = append(args, x.argument(o))
	}
	for _, p := range last.pred {
		args = append(args, x.argument(p))
	}
	for _, sub := range last.comp {
		if sub.shared {
			continue
		}
		args = append(args, x.text(x.trim(x.tree.span[sub.head])))
	}
	first := len(args) == 0
	for _, o := range slices.Concat(last.agentPhrases(x), last.obl) {
		if x.accordingPhrase[o.head] || x.tree.is(o.head, "conj") || slices.Contains(last.pred, x.head[o.head]) {
			continue
		}
		text := x.argument(o.head)
		if text == "" {
			continue
		}
		if first && o.prep != "" && o.head > last.head {
			rel += " " + o.prep
		} else if o.prep != "" {
			text = o.prep + " " + text
		}
		first = false
		args = append(args, text)
	}
	args = slices.DeleteFunc(args, func(s string) bool { return s == "" })
	p := 0.8
	if len(args) == 0 {
		p = 0.3
	}
	if c.shared {
		p -= 0.1
	}
	if len(subject) > 60 {
		p -= 0.1
	}
	if x.sentence(c.head).Len() > 35 {
		p -= 0.05
	}
	return []Tuple{{Confidence: math.Round(p*100) / 100, Relation: rel, Args: append([]string{subject}, args...)}}
}

func (c *clause) agentPhrases(x *reading) []oblique {
	var out []oblique
	for _, h := range c.agent {
		out = append(out, oblique{x.tree.preposition(h), h})
	}
	return out
}

// chained reports whether c is the end of a chain of verbs that another
// clause begins: "[want] to renew".
func (x *reading) chained(c *clause) bool {
	return c.shared && c.up != nil && c.link.Base() == "xcomp" && len(c.up.comp) > 0 && c.up.comp[0] == c && slices.Equal(c.subj, c.up.doer())
}

// chainEnd follows the verbs that c's verb is chained to, and adds them to
// relation.
func (x *reading) chainEnd(c *clause, relation *[]doc.TokenID) *clause {
	for len(c.comp) > 0 && x.chained(c.comp[0]) {
		c = c.comp[0]
		*relation = append(*relation, c.head)
		*relation = append(*relation, c.aux...)
		*relation = append(*relation, c.prt...)
		for k := range x.kids(c.head) {
			if x.is(k, "mark") {
				*relation = append(*relation, k)
			}
		}
	}
	return c
}

// argument is the text of the phrase of h without its preposition.
func (x *reading) argument(h doc.TokenID) string {
	return x.text(x.argumentSpan(x.antecedent(h)))
}

// argumentSpan is the phrase of h with its modifiers and what conjunctions
// join to it, up to a relative clause or an apposition after a comma.
func (x *reading) argumentSpan(h doc.TokenID) doc.Span {
	t := x.tree
	span := doc.Span{First: h, End: h + 1}
	for k := range t.kids(h) {
		switch {
		case t.is(k, "case", "mark", "punct", "cop", "aux", "nsubj", "parataxis", "csubj", "expl") && !t.tag(k, doc.PART):
			continue
		case t.predicate(h) && t.is(k, "advcl", "obl", "advmod", "conj", "ccomp") && k < h:
			continue
		case t.Tokens[k].Feat("PronType") == "Rel":
			continue // "in which she owns shares"
		case t.is(k, "acl") && k > h && t.span[k].First-1 != h && !x.below(t.span[k].First-1, h):
			continue // "gave orders to the police to shoot"
		case t.rel[k] == "acl:relcl", t.is(k, "appos") && x.comma(min(h, k), max(h, k)):
			continue
		}
		if k < h {
			span.First = min(span.First, t.span[k].First)
		} else {
			span.End = max(span.End, t.span[k].End)
		}
	}
	return x.trim(span)
}

// tuplesOfNames are the tuples that appositions of sentence s make.
func (x *reading) tuplesOfNames(s doc.Span) []Tuple {
	t := x.tree
	var out []Tuple
	for i := s.First; i < s.End; i++ {
		h := t.head[i]
		if h == 0 || !t.is(i, "appos") || !x.comma(min(h, i), max(h, i)) {
			continue
		}
		a, b := x.argument(h), x.text(x.argumentSpan(i))
		if hasLetter(a) && hasLetter(b) && !strings.Contains(a, b) {
			out = append(out, Tuple{Confidence: 0.6, Relation: "is", Args: []string{a, b}})
		}
	}
	return out
}
