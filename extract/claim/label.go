package claim

import (
	"fmt"
	"strings"

	"newsgraph/extract/doc"
	"newsgraph/graph"
)

// measured is the noun of which the phrase of h tells the amount: the pioneers
// of "one of the pioneers", the records of "a million records".
func (x *reading) measured(h doc.TokenID) doc.TokenID {
	t := x.tree
	for depth := 0; depth < 3 && (x.words.measure[t.lower(h)] || x.words.measure[t.lemma(h)]) && !x.figure(h); depth++ {
		of := doc.TokenID(0)
		for k := range t.kids(h) {
			if p := t.preposition(k); k > h && t.is(k, "nmod") && (p == "" || x.words.of[p]) {
				of = k
				break
			}
		}
		if of == 0 {
			break
		}
		h = of
	}
	return h
}

// figure reports whether the noun h means an amount itself: that of "the
// number of wounded rose", but not that of "a number of pioneers".
func (x *reading) figure(h doc.TokenID) bool {
	det := x.kid(h, "det")
	return x.words.figure[x.lemma(h)] && det != 0 && x.Tokens[det].Feat("Definite") == "Def"
}

// telling reports whether modifier k of a noun tells what the noun is.
func (x *reading) telling(k doc.TokenID) bool {
	t := x.tree
	lemma := t.lemma(k)
	switch {
	case x.harm(k) != "":
		return x.casualty(t.head[k]) == 0 // emitCasualties tells it
	case x.quantityAt[k] != nil || t.tag(k, doc.NUM, doc.DET, doc.ADV) || hasDigit(t.Tokens[k].Form) || x.words.hedge[lemma] != "":
		return false
	case t.Tokens[k].Feat("Degree") == "Sup":
		return true
	case x.words.former[lemma]:
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
	from, to, head := x.fixed(h)
	for k := range t.kids(h) {
		switch {
		case from <= k && k < to || x.hyphenated(h).Has(k):
			// a word of the expression
		case t.is(k, "amod") && x.telling(k):
			if t.tag(k, doc.VERB) && k > h {
				continue
			}
			if x.foreign(h) {
				before = append(before, t.lower(k)) // rather all Dutch than half
			} else {
				before = append(before, x.adjective(k))
			}
		case t.is(k, "compound") && k < h && t.rel[k] != "compound:prt" && !t.tag(k, doc.NUM, doc.PUNCT) && hasLetter(t.Tokens[k].Form):
			before = append(before, x.label(k, depth+1))
		case t.is(k, "flat") && t.tag(h, doc.NOUN) && x.named(k):
			// the holder of a title
		case t.is(k, "flat", "goeswith") && k > h:
			after = append(after, t.Tokens[k].Form)
		case depth < 2 && (t.rel[k] == "nmod:poss" || t.is(k, "nmod") && (x.words.of[t.preposition(k)] || k > h && x.figure(h))):
			if s, ok := x.phrase(k); ok && s.Value == "" {
				after = append(after, "of "+x.labelOf(s))
			}
		}
	}
	return strings.Join(append(append(before, head), after...), " ")
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

// hyphenated is the tokens that hyphens tie to token i without a space:
// "record-breaking", "US-led".
func (x *reading) hyphenated(i doc.TokenID) doc.Span {
	s := doc.Span{First: i, End: i + 1}
	tied := func(hyphen, word doc.TokenID) bool {
		return x.Tokens[hyphen].Form == "-" && x.SentenceOf(word) == x.SentenceOf(i)
	}
	glued := func(i doc.TokenID) bool { return i > 1 && x.Tokens[i-1].End == x.Tokens[i].Start }
	for s.First > 2 && tied(s.First-1, s.First-2) && glued(s.First) && glued(s.First-1) {
		s.First -= 2
	}
	for int(s.End)+1 < len(x.Tokens) && tied(s.End, s.End+1) && glued(s.End) && glued(s.End+1) {
		s.End += 2
	}
	return s
}

// foreign reports whether no table has an English word for the noun h.
func (x *reading) foreign(h doc.TokenID) bool {
	if from, to, _ := x.fixed(h); to-from > 1 {
		return false
	}
	return x.Lang != "en" && x.gloss(x.Tokens[h].Lemma) == ""
}

// adjective is the English for modifier k; for one of origin, that of its
// country: "Russian" for "Russische".
func (x *reading) adjective(k doc.TokenID) string {
	if m := x.mentionAt[k]; m != nil && m.Kind == doc.ByDemonym {
		if word := x.known[x.Chains[m.Chain].Known].adjective; word != "" {
			return word
		}
		return x.Tokens[k].Form
	}
	if tok := x.Tokens[k]; x.Lang != "en" {
		if word, ok := x.vocab.Adjective(tok.Lemma, tok.Form, tok.Feat("Degree")); ok {
			return word // whatever the tagger takes it for: "politiek offensief"
		}
	}
	return x.english(k)
}

// labelOf is the label of s, in English where the gazetteer has it.
func (x *reading) labelOf(s graph.Slot) string {
	var id int
	if n, _ := fmt.Sscanf(s.ID, "#%d", &id); n == 1 && x.known[x.Chains[id].Known].label != "" {
		return x.known[x.Chains[id].Known].label
	}
	return s.Label
}

// english is the English word for token i in its number; a name as written.
func (x *reading) english(i doc.TokenID) string {
	t := x.tree
	tok := &t.Tokens[i]
	if t.tag(i, doc.PROPN) && x.nameAt(i) {
		return tok.Form
	}
	if x.Lang == "en" {
		return x.spelled(i)
	}
	if t.tag(i, doc.ADJ) || t.tag(i, doc.VERB) && tok.Feat("VerbForm") != "Fin" {
		if word, ok := x.vocab.Adjective(tok.Lemma, tok.Form, tok.Feat("Degree")); ok {
			return word
		}
	}
	word := x.gloss(x.current(tok.Lemma))
	if word == "" || t.tag(i, doc.ADJ, doc.VERB) && strings.Contains(word, " ") {
		return t.lower(i) // an adjective is no compound of nouns
	}
	if tok.Feat("Number") == "Plur" && t.tag(i, doc.NOUN, doc.PROPN) {
		word = plural(word)
	}
	return word
}

// spelled is the word of token i with what hyphens tie to it, in small letters
// but for names behind or before a hyphen: "record-breaking", "pro-Beijing",
// "US-led".
func (x *reading) spelled(i doc.TokenID) string {
	if head, rest, ok := strings.Cut(x.Tokens[i].Form, "-"); ok {
		return strings.ToLower(head) + "-" + rest
	}
	s := x.hyphenated(i)
	if s.Len() == 1 {
		return x.lower(i)
	}
	var b strings.Builder
	for ; s.First < s.End; s.First++ {
		if x.tag(s.First, doc.PROPN) {
			b.WriteString(x.Tokens[s.First].Form)
		} else {
			b.WriteString(x.lower(s.First))
		}
	}
	return b.String()
}

// current is lemma without a prefix that says that a role has ended: "chef"
// for "oud-chef".
func (x *reading) current(lemma string) string {
	for _, prefix := range []string{"-", "_"} {
		if before, rest, ok := strings.Cut(lemma, prefix); ok && x.words.former[strings.ToLower(before)+"-"] {
			return rest
		}
	}
	return lemma
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
	for _, form := range []string{x.lower(h), strings.ReplaceAll(lemma, "_", ""), parts[len(parts)-1]} {
		if n, ok := x.words.noun[form]; ok {
			return n
		}
	}
	return noun{}
}
