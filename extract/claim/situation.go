package claim

import (
	"slices"
	"strings"

	"newsgraph/extract/claim/when"
	"newsgraph/extract/doc"
	"newsgraph/graph"
)

// A situation says how a clause holds.
type situation struct {
	known    bool
	negated  bool
	modality string // of package graph; asserted unless words say otherwise
	hedged   bool   // possible by a hedge rather than by a modal
	unsaid   bool   // nobody states it: a question for a word, the content of "did not say that"
}

// situate works out how c holds, from its own words and from the clause that
// it hangs in.
func (x *reading) situate(c *clause) situation {
	if c.sit.known {
		return c.sit
	}
	c.sit = situation{known: true, modality: graph.Asserted} // in case of a circle
	own := x.own(c)
	above := x.above(c)
	s := situation{known: true, negated: own.negated != above.negated, modality: own.modality, hedged: own.hedged, unsaid: own.unsaid || above.unsaid}
	if own.modality == graph.Planned && above.modality == graph.Possible {
		s.modality = graph.Possible // "there is a chance that it will"
	}
	if s.modality == graph.Asserted || own.negated && own.modality == graph.Planned && above.modality != graph.Asserted {
		s.modality = above.modality
	}
	if s.negated && s.modality == graph.Planned && x.refuses(c) {
		s.modality = graph.Asserted
	}
	if !s.negated && (s.modality == graph.Asserted || s.modality == graph.Planned) && (x.alternative(c.subj) || x.alternative(c.obj)) {
		s.modality = graph.Possible
	}
	c.sit = s
	return s
}

// hedge notes what a word or phrase says of how sure something is; "unsaid" for
// what only almost happened.
func (s *situation) hedge(m string) {
	if m == "unsaid" {
		s.unsaid = true
		return
	}
	s.modality, s.hedged = m, true
}

// hedgePhrase is what the phrase of k beside a verb says of how sure that is:
// "naar verwachting"; "" for nothing.
func (x *reading) hedgePhrase(k doc.TokenID) string {
	if !x.is(k, "obl", "advcl", "parataxis") {
		return ""
	}
	return x.words.hedge[strings.ToLower(x.text(x.tree.span[k]))]
}

// alternative reports whether only one of heads is meant: "Lyon or Lille".
func (x *reading) alternative(heads []doc.TokenID) bool {
	for i := 1; i < len(heads); i++ {
		if cc := x.kid(heads[i], "cc"); cc != 0 && x.words.or[x.lower(cc)] && !x.none(heads[0]) && !x.words.empty[x.lower(heads[i])] {
			return true
		}
	}
	return false
}

// own is the situation that the words of c itself tell.
func (x *reading) own(c *clause) situation {
	t := x.tree
	s := situation{modality: graph.Asserted}
	weaken := func(to string) {
		if s.modality == graph.Asserted {
			s.modality = to
		}
	}
	for _, a := range c.aux {
		if x.fulfilled(c, a) || x.managed(c, a) || x.hindsight(c, a) || x.beforeModal(c, a) {
			continue
		}
		if m, ok := x.words.modal[t.lower(a)]; ok {
			if later := x.words.modal[t.lemma(a)]; later == graph.Planned && x.intended(c) {
				m = later
			}
			if m == graph.Required && x.forecast(c, a) {
				m = graph.Possible
			}
			weaken(m)
		} else if m, ok := x.words.modal[t.lemma(a)]; ok {
			weaken(m)
		} else if t.lemma(a) == "be" && t.kid(c.head, "mark") == a+1 && a < c.head {
			weaken(graph.Planned) // "is to resign"
		}
		if x.words.negation[t.lower(a)] {
			s.negated = !s.negated
		}
	}
	for _, a := range c.adv {
		word := t.fixed(a)
		m, ok := x.words.hedge[word]
		if !ok {
			m, ok = x.words.hedge[t.lemma(a)]
		}
		if ok {
			s.hedge(m)
		}
		if x.negates(a) {
			s.negated = !s.negated
		}
		for k := range t.kids(a) {
			if t.is(k, "advmod") && x.negates(k) {
				s.negated = !s.negated
			}
		}
	}
	for k := range t.kids(c.head) {
		if t.is(k, "cc", "mark") && t.tag(k, doc.CCONJ) && x.words.negation[t.lower(k)] {
			s.negated = !s.negated // "neither confirmed nor denied", "noch Spanje noch Portugal"
		}
		if m := x.hedgePhrase(k); m != "" {
			s.hedge(m) // "naar verluidt"
		}
	}
	for _, list := range [][]doc.TokenID{c.subj, c.obj, c.pred} {
		if slices.ContainsFunc(list, x.none) {
			s.negated = !s.negated // once: "no injuries or deaths"
		}
	}
	for _, o := range c.obl {
		if x.none(o.head) && o.prep != "" || o.prep == "" && x.words.negation[strings.ToLower(x.text(t.span[o.head]))] {
			s.negated = !s.negated // "geen enkele keer", but not "geen week later"
		}
	}
	if !c.verbal() && x.none(c.head) {
		s.negated = !s.negated
	}
	switch {
	case x.question(c):
		s.modality, s.unsaid = graph.Possible, true
	case (c.link == "acl:relcl" || c.link == "advcl:relcl") && t.tag(c.gov, doc.ADJ) && x.asksWord(c):
		s.unsaid = true // "it is not clear who fired"
	case slices.ContainsFunc(c.obj, x.almost), x.figurative(c), slices.ContainsFunc(c.subj, x.reader):
		s.unsaid = true // "scoorde bijna een doelpunt", "moest eraan geloven", "you can take the train"
	case slices.ContainsFunc(c.subj, x.rare):
		s.unsaid = true // "not all agreed"
	case t.is(c.head, "acl") && x.every(c.gov):
		s.unsaid = true // "any member who leaves" says of nobody that he left
	case t.Tokens[c.head].Feat("Mood") == "Imp" && c.open():
		s.unsaid = true // "leave the city now"
	case c.link == "conj" && c.shared && !x.finite(c) && c.up != nil && x.onCondition(c.up) && s.modality == graph.Planned:
		s.modality = graph.Conditional // "if elected she would cut taxes and leave"
	case (x.onCondition(c) || x.inverted(c)) && (s.modality == graph.Asserted || s.modality == graph.Planned):
		s.modality = graph.Conditional
	case x.ahead(c):
		weaken(graph.Planned)
	case c.passive && c.mark == "te" && x.infinitive(c) && len(c.aux) == 1 && !x.visible(c):
		weaken(graph.Possible) // "is te redden"
	}
	return s
}

// reader reports whether token h addresses whoever reads, outside of quotations.
func (x *reading) reader(h doc.TokenID) bool {
	return x.Tokens[h].Feat("Person") == "2" && x.tag(h, doc.PRON) && x.quotationAt(h) == nil
}

// rare reports whether the phrase of h says that not all of its like are meant:
// "not every member", "not all".
func (x *reading) rare(h doc.TokenID) bool {
	for k := range x.kids(h) {
		if k < h && x.is(k, "advmod") && x.words.negation[x.lower(k)] || x.is(k, "det") && x.rare(k) {
			return true
		}
	}
	return false
}

// inverted reports whether the verb of the sentence stands first, so that it says
// on what condition c would hold: "had they known, they would have left".
func (x *reading) inverted(c *clause) bool {
	s := x.sentence(c.head)
	first := s.First
	return !x.words.joined && c.up == nil && x.finiteVerb(first) && (x.tag(first, doc.AUX) || x.is(first, "aux")) && x.words.modal[x.lower(first)] == "" && x.Tokens[s.End-1].Form != "?" &&
		slices.ContainsFunc(c.aux, func(a doc.TokenID) bool { return a != first && x.words.modal[x.lower(a)] != "" })
}

// every reports whether the phrase of h names things in general.
func (x *reading) every(h doc.TokenID) bool {
	det := x.kid(h, "det")
	return det != 0 && x.words.every[x.lower(det)]
}

// onCondition reports whether c holds only if a clause below it does.
func (x *reading) onCondition(c *clause) bool {
	return slices.ContainsFunc(x.clauses[x.SentenceOf(c.head)], func(sub *clause) bool {
		return sub.up == c && sub.link.Base() == "advcl" && sub.gov == c.head && x.markOf(sub) == graph.Conditional
	})
}

// negates reports whether token a negates its clause.
func (x *reading) negates(a doc.TokenID) bool {
	t := x.tree
	if !x.words.negation[t.lower(a)] && !x.words.negation[t.fixed(a)] && !x.words.negation[strings.ToLower(x.text(t.span[a]))] {
		return false
	}
	next := a + 1
	if int(next)+1 >= len(t.Tokens) {
		return true
	}
	word := t.lower(next)
	return !x.words.noNegation[word] && !x.words.noNegation[word+" "+t.lower(next+1)]
}

// denied is how c does not happen, where its negation denies only that: "was
// not directly involved".
func (x *reading) denied(c *clause) []graph.Qualifier {
	for i := x.tree.span[c.head].First; i+1 < x.tree.span[c.head].End; i++ {
		word := x.words.bounded[x.lower(i+1)]
		if word != "" && x.words.negation[x.lower(i)] && (x.head[i] == c.head || x.head[i+1] == c.head) {
			return []graph.Qualifier{{Role: "manner", Value: word, Mention: x.Tokens[i+1].Form}}
		}
	}
	return nil
}

// none reports whether the phrase of h says that there is none: "no injuries".
func (x *reading) none(h doc.TokenID) bool {
	t := x.tree
	if t.is(h, "conj") {
		h = t.head[h]
	}
	if x.words.none[t.lower(h)] {
		return true
	}
	for k := range t.kids(h) {
		if x.quantityAt[k] != nil && x.quantityAt[k].Len() > 1 {
			continue // the bound of "nog geen 8 miljoen"
		}
		if t.is(k, "det", "advmod", "amod", "cc") && x.words.none[t.lower(k)] {
			return true
		}
	}
	return false
}

// question reports whether c stands in a question.
func (x *reading) question(c *clause) bool {
	t := x.tree
	if c.link.Base() == "ccomp" {
		return false
	}
	for i := t.span[c.head].End; i > t.span[c.head].First && i > t.span[c.head].End-3; i-- {
		if t.Tokens[i-1].Form == "?" {
			return true
		}
	}
	end := t.sentence(c.head).End - 1
	return t.Tokens[end].Form == "?" && (c.link == "root" || t.is(c.head, "parataxis", "conj") && t.span[c.head].End >= end)
}

// asksWord reports whether c asks for one of its parts: "who did it", "which towns
// did he visit".
func (x *reading) asksWord(c *clause) bool {
	t := x.tree
	for i := t.span[c.head].First; i < c.head; i++ {
		if x.words.question[t.lower(i)] && x.nearestClause(i) == c.head {
			return true
		}
	}
	return x.words.question[t.lower(c.head)]
}

// markOf is what the words that introduce c say of it.
func (x *reading) markOf(c *clause) string {
	if c.mark == "" {
		return ""
	}
	if m, ok := x.words.mark[c.mark]; ok {
		if m != "whenever" {
			return m
		}
		if x.past(c) {
			return when.At
		}
		return graph.Conditional
	}
	if x.words.preposition[c.mark] != "" {
		return "" // the "to" of "due to" says nothing of its own
	}
	for w := range strings.SplitSeq(c.mark, " ") {
		if m, ok := x.words.mark[w]; ok {
			return m
		}
	}
	return ""
}

// headLemma is the lemma of token i without the words compounded before it.
func (x *reading) headLemma(i doc.TokenID) string {
	lemma := strings.ToLower(x.Tokens[i].Lemma)
	return lemma[strings.LastIndexByte(lemma, '_')+1:]
}
