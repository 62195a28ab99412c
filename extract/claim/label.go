package claim

import (
	"fmt"
	"strings"

	"newsgraph/extract/claim/number"
	"newsgraph/extract/doc"
	"newsgraph/graph"
)

// telling reports whether modifier k of a noun tells what the noun is.
func (x *reading) telling(k doc.TokenID) bool {
	t := x.tree
	lemma := t.lemma(k)
	switch {
	case x.harm(k) != "":
		return x.casualty(t.head[k]) == 0 // emitCasualties tells it
	case x.quantityAt[k] != nil || t.tag(k, doc.NUM, doc.DET, doc.ADV) || hasDigit(t.Tokens[k].Form) || x.words.hedge[lemma] != "":
		return false
	case t.Tokens[k].Feat("Degree") == "Sup", t.Tokens[k].Feat("Degree") == "Cmp" && t.tag(k, doc.ADJ) && x.Lang != "en":
		return true // "latere", of "laat"
	case x.words.former[lemma] && x.hyphenated(k).Len() == 1:
		return !x.saidOf(t.head[k])
	}
	return !x.words.empty[lemma] && !x.words.empty[t.lower(k)]
}

// saidOf reports whether the noun h says what a name next to it, or a subject,
// is: whether that is over is then a qualifier of the claim.
func (x *reading) saidOf(h doc.TokenID) bool {
	t := x.tree
	if t.is(h, "appos", "compound") || t.kid(h, "cop") != 0 {
		return true
	}
	for k := range t.kids(h) {
		if t.is(k, "flat", "appos", "compound") && x.named(k) {
			return true
		}
	}
	return false
}

// label is the English description of the phrase of h; depth counts the
// phrases that it is nested in.
func (x *reading) label(h doc.TokenID, depth int) string {
	t := x.tree
	var before, after []string
	owner := "" // of "his chief of staff"
	from, to, head := x.fixed(h)
	if x.formerly(h) == h && !x.saidOf(h) {
		before = append(before, "former") // "oud-minister"
	}
	if m := x.mentionAt[h]; m != nil && m.Of != 0 {
		if word := x.known[x.Chains[m.Of].Known].adjective; word != "" {
			before = append(before, word) // "the government": the Kazakh one
		}
	}
	for k := range t.kids(h) {
		switch {
		case from <= k && k < to || x.hyphenated(h).Has(k):
			// a word of the expression
		case k < t.kid(h, "case") && t.kid(h, "case") < h:
			// "two days after the return"
		case k < h && x.head[k] == h && x.tag(k, doc.NUM) && x.yearOf(k, h):
			before = append(before, x.Tokens[k].Form)
		case k < h && x.toldLater(k, h):
			// a part of a word with hyphens, which its last part tells
		case x.words.joined && t.is(k, "amod") && k < t.kid(h, "det") && t.kid(h, "det") < h:
			// "een kwartier lang het verkeer"
		case k < h && x.degree(k) != "":
			before = append(before, x.degree(k))
		case t.is(k, "amod") && x.telling(k):
			if k > h {
				if t.tag(k, doc.ADJ) && x.Lang == "en" && k == h+1 && t.span[k].Len() > 1 && t.span[k].Len() <= longestTask/2 {
					after = append(after, x.text(t.span[k])) // "people familiar with the plan"
				}
				if t.tag(k, doc.VERB) || len(after) > 0 {
					continue
				}
			}
			if x.foreign(h) {
				before = append(before, t.lower(k)) // rather all Dutch than half
			} else {
				before = append(before, x.superlative(k)+x.adjective(k))
			}
		case t.is(k, "acl") && t.tag(k, doc.ADJ) && x.Lang == "en" && k == h+1 && t.span[k].Len() > 1 && t.span[k].Len() <= longestTask/2:
			after = append(after, x.text(t.span[k])) // "an order worth €2bn"
		case x.Tokens[k-1].Form == "-" && !x.hyphenated(k).Has(k-1):
			// the end of a word that spaces cut: "six - member team"
		case t.is(k, "compound") && k < h && t.rel[k] != "compound:prt" && !t.tag(k, doc.NUM, doc.PUNCT) && hasLetter(t.Tokens[k].Form):
			names := x.label(k, depth+1)
			for _, j := range t.conjuncts(k)[1:] {
				if x.Lang == "en" && j < h && t.kid(j, "cc") != 0 {
					names += " " + t.lower(t.kid(j, "cc")) + " " + x.label(j, depth+1) // "health and safety"
				}
			}
			before = append(before, names)
		case t.is(k, "flat") && t.tag(h, doc.NOUN) && x.named(k):
			// the holder of a title
		case t.is(k, "flat", "goeswith") && k > h:
			after = append(after, t.Tokens[k].Form)
		case depth < 2 && (t.rel[k] == "nmod:poss" || t.is(k, "nmod") && (x.words.of[t.preposition(k)] || k > h && x.figure(h))):
			if t.rel[k] == "nmod:poss" && x.isTime(k) && x.timeAt[k][0].Value == "" {
				continue // "today's meeting"
			}
			if n, ok := number.At(x.Document, k, k+1); ok && t.tag(k, doc.NUM) && n.Words && !x.isTime(k) {
				after = append(after, "of "+n.Value) // "een jongen van zestien"
			} else if s, ok := x.phrase(k); ok && (s.Value == "" || x.dated(k) && len(s.Value) <= len("2006-01-02") || s.Type == graph.Quantity && s.Unit != "") {
				if s.Type == graph.Quantity && x.Lang != "en" {
					s = spelled(s) // "een verlies van 38 miljoen euro"
				}
				if of := "of " + x.labelOf(x.plainOf(s)); k < h && x.roleNoun(h) {
					owner = of
				} else {
					after = append(after, of)
				}
			}
		case depth < 2 && x.doing(h, k) != "":
			after = append(after, x.doing(h, k))
		case depth < 2 && k > h && t.is(k, "nmod") && x.restricts(k):
			after = append(after, x.restriction(k))
		case depth < 2 && x.completion(h, k) != "":
			after = append(after, x.completion(h, k))
		}
	}
	if k := x.shared(h); k != 0 && depth < 2 {
		if s, ok := x.phrase(k); ok && s.Value == "" {
			after = append(after, "of "+x.labelOf(x.plainOf(s)))
		}
	}
	if owner != "" {
		after = append(after, owner)
	}
	if where := x.beyond(h); where != "" {
		after = append(after, where)
	}
	return strings.Join(append(append(before, head), after...), " ")
}

// superlative is the English words before the modifier k that say which of its like is
// meant, with a space after them: "second most" of "the second most visited city".
func (x *reading) superlative(k doc.TokenID) string {
	var words []string
	for i := x.span[k].First; x.Lang == "en" && i < k; i++ {
		if x.head[i] == k && !x.hyphenated(k).Has(i) && (x.Tokens[i].Feat("Degree") == "Sup" || x.Tokens[i].Feat("Degree") == "Cmp" || x.Tokens[i].Feat("NumType") == "Ord") {
			words = append(words, x.lower(i)+" ")
		}
	}
	return strings.Join(words, "")
}

// toldLater reports whether a later dependent of h tells the word with hyphens that
// k is part of.
func (x *reading) toldLater(k, h doc.TokenID) bool {
	for i := k + 2; i < x.hyphenated(k).End; i += 2 {
		if x.head[i] == h {
			return true
		}
	}
	return false
}

// restricts reports whether k, a phrase after a noun, ties that to something
// with a name: "the teams from Iran", "the authorities in Almaty".
func (x *reading) restricts(k doc.TokenID) bool {
	switch x.words.preposition[x.preposition(k)] {
	case "against":
		if x.nounOf(x.head[k]).typ == graph.Event {
			_, ok := x.phrase(k)
			return ok
		}
	case "from", "in", "at", "near", "for", "with", "on", "about", "between":
	default:
		return false
	}
	s, ok := x.phrase(k)
	return ok && (x.isChain(s) && s.Type != graph.Date || x.bygonePlace(k))
}

// restriction is the English for the phrase k after a noun.
func (x *reading) restriction(k doc.TokenID) string {
	var names []string
	for _, c := range x.conjuncts(k) {
		if s, ok := x.phrase(c); ok && (x.isChain(s) || x.bygonePlace(c) || x.words.preposition[x.preposition(k)] == "against") {
			names = append(names, x.labelOf(s))
		}
	}
	return x.words.preposition[x.preposition(k)] + " " + strings.Join(names, " and ")
}

// fixed is the longest expression around the noun h that has an English word
// of its own, and its tokens from up to to: "interior ministry" for
// "ministerie van Binnenlandse Zaken". It is h alone where there is none.
func (x *reading) fixed(h doc.TokenID) (from, to doc.TokenID, english string) {
	const longest = 5
	t := x.tree
	s := x.Sentences[x.SentenceOf(h)]
	if x.Lang != "en" {
		for n := doc.TokenID(longest); n > 1; n-- {
			for from := max(s.First, h-min(h, n-1)); from <= h && from+n <= s.End; from++ {
				words := make([]string, 0, longest)
				for i := from; i < from+n; i++ {
					words = append(words, t.lower(i))
				}
				if label, ok := x.vocab.Expression(strings.Join(words, " ")); ok {
					return from, from + n, label
				}
			}
		}
	}
	return h, h + 1, x.english(h)
}

// foreign reports whether no table has an English word for the noun h.
func (x *reading) foreign(h doc.TokenID) bool {
	if from, to, _ := x.fixed(h); to-from > 1 {
		return false
	}
	return x.Lang != "en" && x.gloss(x.Tokens[h].Lemma) == ""
}

// labelOf is the label of s, in English where the gazetteer has it.
func (x *reading) labelOf(s graph.Slot) string {
	var id int
	if n, _ := fmt.Sscanf(s.ID, "#%d", &id); n == 1 && x.known[x.Chains[id].Known].label != "" {
		return x.known[x.Chains[id].Known].label
	}
	return s.Label
}

func (x *reading) nameAt(i doc.TokenID) bool {
	for _, n := range x.Names {
		if n.Has(i) {
			return true
		}
	}
	return len(x.Names) == 0
}

// typeOf is the type of a thing without a name, as its noun tells.
func (x *reading) typeOf(h doc.TokenID) string {
	n := x.nounOf(h)
	switch {
	case n.typ == "" || n.typ == "none" || n.typ == graph.Quantity || n.typ == graph.Date || n.kind == "time":
		return graph.Concept
	case x.Tokens[h].Feat("Number") == "Plur" && (n.typ == graph.Person || n.typ == graph.Organization):
		return graph.Group
	}
	return n.typ
}

// nounOf is what the noun at h refers to: by its form, its lemma, or the last
// part of a compound.
func (x *reading) nounOf(h doc.TokenID) noun {
	lemma := strings.ToLower(x.Tokens[h].Lemma)
	parts := strings.FieldsFunc(lemma, func(r rune) bool { return r == '_' || r == '-' })
	if len(parts) == 0 {
		return noun{}
	}
	if one, several := x.nominalized(h); one != "" {
		if n, ok := x.words.noun[one]; ok {
			if several && n.typ == graph.Person {
				n.typ = graph.Group
			}
			return n
		}
	}
	for _, form := range []string{x.lower(h), strings.ReplaceAll(lemma, "_", ""), parts[len(parts)-1]} {
		if n, ok := x.words.noun[form]; ok {
			return n
		}
	}
	return noun{}
}
