package claim

import (
	"strings"

	"newsgraph/extract/doc"
)

// This file tells of how much or how many of a thing a phrase speaks without a
// figure: "most of the victims", "a number of pioneers", "minder werkdruk".

// measured is the noun of which the phrase of h tells the amount: the pioneers
// of "one of the pioneers", the records of "a million records".
func (x *reading) measured(h doc.TokenID) doc.TokenID {
	t := x.tree
	for depth := 0; depth < 3 && (x.words.measure[t.fixed(h)] || x.words.measure[t.lemma(h)]) && !x.figure(h); depth++ {
		of := x.partitive(h)
		if f := t.kid(h, "fixed"); of == 0 && f != 0 {
			of = x.partitive(f) // "twee derde van de leden"
		}
		if of == 0 || t.tag(of, doc.NUM) && t.tag(h, doc.NOUN) {
			break // "a majority of three"
		}
		h = of
	}
	return h
}

// partitive is the phrase after h that tells of what it is a part or an amount;
// 0 for none.
func (x *reading) partitive(h doc.TokenID) doc.TokenID {
	for k := range x.kids(h) {
		if p := x.preposition(k); k > h && x.is(k, "nmod") && (p == "" || x.words.of[p]) {
			return k
		}
	}
	return 0
}

// figure reports whether the noun h means an amount itself: that of "the
// number of wounded rose", but not that of "a number of pioneers".
func (x *reading) figure(h doc.TokenID) bool {
	det := x.kid(h, "det")
	return x.words.figure[x.lemma(h)] && det != 0 && x.Tokens[det].Feat("Definite") == "Def"
}

// degree is the English for modifier k of a noun where it says how much there
// is of the thing: "minder werkdruk", "most shops"; "" for none.
func (x *reading) degree(k doc.TokenID) string {
	if x.quantityAt[k] != nil || !x.is(k, "det", "amod", "nummod") {
		return ""
	}
	much := x.amountOf(k, x.head[k])
	switch {
	case much == "more" && x.compared(x.head[k]):
		return "" // "more uranium than others" is uranium, too
	case strings.HasSuffix(much, " of") && x.rel[k] != "det:predet":
		return "" // "a third worker", but "half the workers"
	}
	return much
}

// amountOf is the English for how much of the noun h the word k says there is;
// "" for none.
func (x *reading) amountOf(k, h doc.TokenID) string {
	much, many, two := strings.Cut(x.words.degree[x.tree.fixed(k)], " | ")
	if two && x.Tokens[h].Feat("Number") == "Plur" {
		much = many
	}
	if x.is(k, "amod") && strings.HasSuffix(much, " of") {
		return "" // "the third tier"
	}
	if n := x.kid(k, "nummod"); n != 0 && much != "" {
		return x.lower(n) + " " + much // "two thirds of"
	}
	return much
}

// compared reports whether what follows the noun h says with what it is
// compared: "than others".
func (x *reading) compared(h doc.TokenID) bool {
	for i := h + 1; i < x.sentence(h).End; i++ {
		if x.words.comparison[x.lower(i)] != "" {
			return true
		}
	}
	return false
}
