package claim

import (
	"cmp"
	"strings"

	"newsgraph/extract/doc"
)

// hyphenated is the tokens that hyphens tie to token i: "record-breaking",
// "US-led", which the tokens and trees of English take apart.
func (x *reading) hyphenated(i doc.TokenID) doc.Span {
	s := doc.Span{First: i, End: i + 1}
	// tied reports whether the hyphen between words a and a+2 makes one of them.
	tied := func(a doc.TokenID) bool {
		if a < 1 || int(a)+2 >= len(x.Tokens) || x.Tokens[a+1].Form != "-" || x.SentenceOf(a) != x.SentenceOf(a+2) {
			return false
		}
		glued := x.Tokens[a].End == x.Tokens[a+1].Start && x.Tokens[a+1].End == x.Tokens[a+2].Start
		return glued || x.head[a] == a+2
	}
	for s.First > 2 && tied(s.First-2) {
		s.First -= 2
	}
	for tied(s.End - 1) {
		s.End += 2
	}
	return s
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

// nominalized is the singular of an adjective of Dutch that stands for people
// or things that are so, and whether there are several: "jongeren". It is ""
// for other words.
func (x *reading) nominalized(i doc.TokenID) (singular string, several bool) {
	if !x.words.joined || !x.tag(i, doc.ADJ) || !x.is(i, "nsubj", "obj", "iobj", "obl", "nmod", "appos", "conj") {
		return "", false
	}
	form := x.lower(i)
	if one, ok := strings.CutSuffix(form, "en"); ok {
		return one + "e", true
	}
	return form, false
}

// english is the English word for token i in its number; a name as written.
func (x *reading) english(i doc.TokenID) string {
	t := x.tree
	tok := &t.Tokens[i]
	if t.tag(i, doc.PROPN) && x.nameAt(i) {
		if x.Lang == "en" {
			return x.text(x.hyphenated(i)) // "al-Qaida"
		}
		return tok.Form
	}
	if x.Lang == "en" {
		var parts []string
		for s := x.hyphenated(i); s.First < s.End; s.First += 2 {
			parts = append(parts, x.cased(s.First))
		}
		return strings.Join(parts, "-")
	}
	if one, several := x.nominalized(i); one != "" {
		if word := x.gloss(one); word != "" {
			if several {
				return plural(word)
			}
			return word
		}
	}
	if t.tag(i, doc.ADJ) || t.tag(i, doc.VERB) && tok.Feat("VerbForm") != "Fin" {
		if word, ok := x.vocab.Adjective(tok.Lemma, tok.Form, tok.Feat("Degree")); ok {
			return word
		}
	}
	word := cmp.Or(x.gloss(x.current(tok.Lemma)), x.gloss(x.current(t.lower(i))))
	if word == "" && !t.tag(i, doc.PROPN) && tok.Feat("Number") != "Plur" {
		word, _ = x.vocab.Adjective(tok.Lemma, tok.Form, "") // whatever the tagger takes it for
	}
	if word == "" || t.tag(i, doc.ADJ, doc.VERB) && strings.Contains(word, " ") {
		return x.cased(i) // an adjective is no compound of nouns
	}
	if tok.Feat("Number") == "Plur" && t.tag(i, doc.NOUN, doc.PROPN) {
		word = plural(word)
	}
	if last := strings.LastIndexByte(tok.Form, '-'); last > 0 {
		first := tok.Form[:last]
		if n := capitals(first); n > 0 && (n > 1 || i > t.sentence(i).First) && strings.HasPrefix(word, strings.ToLower(first)) {
			word = first + word[last:] // "NAVO-top", "het Sint-Jans-ziekenhuis"
		}
	}
	return word
}

// cased is token i as it is written within a sentence: with a small letter
// but for acronyms, words of origin and religion, and "pro-Western".
func (x *reading) cased(i doc.TokenID) string {
	t := x.tree
	form := t.Tokens[i].Form
	switch n := capitals(form); {
	case x.titled(t.sentence(i)):
		return strings.ToLower(form)
	case n == 0 || strings.ToLower(form[:1]) == form[:1]:
		return form
	case n > 1 && strings.Contains(form, "-") && strings.ToUpper(form[:2]) != form[:2] && !t.tag(i, doc.PROPN):
		return strings.ToLower(form[:1]) + form[1:]
	case n > 1:
		return form
	case x.Lang == "en" && i > t.sentence(i).First && !quoteMark(t.Tokens[i-1].Form) && x.origin(i):
		return form
	}
	return strings.ToLower(form)
}

// origin reports whether the capital of token i belongs to the word rather
// than to a title: "Muslims", "Soviet", but not "Prime Minister".
func (x *reading) origin(i doc.TokenID) bool {
	if n := x.nounOf(i); n.typ != "" {
		return n.kind == "person"
	}
	if next := i + 1; int(next) < len(x.Tokens) && capitals(x.Tokens[next].Form) > 0 && x.nounOf(next).typ != "" {
		return false
	}
	return x.tag(i, doc.ADJ, doc.PROPN)
}

// titled reports whether most words of a sentence have capitals, so that these
// tell nothing.
func (x *reading) titled(s doc.Span) bool {
	words, capital := 0, 0
	for i := s.First; i < s.End; i++ {
		if form := x.Tokens[i].Form; len(form) > 3 {
			words++
			if strings.ToLower(form[:1]) != form[:1] {
				capital++
			}
		}
	}
	return words > 3 && 4*capital > 3*words
}

// score is the outcome of a game or vote that begins with token h, "3-1", "11 to
// 4"; empty for none.
func (x *reading) score(h doc.TokenID) doc.Span {
	digits := func(s string) bool { return s != "" && len(s) <= 3 && strings.Trim(s, "0123456789") == "" }
	if int(h)+2 >= len(x.Tokens) || !x.tag(h, doc.NUM) || x.isTime(h) || x.kid(h, "case") != 0 || x.is(h, "nummod", "compound") {
		return doc.Span{}
	}
	span := doc.Span{First: h, End: h + 1}
	first, second, joined := strings.Cut(strings.ReplaceAll(x.lower(h), "–", "-"), "-")
	if !joined {
		if between := x.lower(h + 1); between == "-" || between == "–" || between == x.words.giving {
			second = x.lower(h + 2)
		}
		span.End += 2
	}
	if !digits(first) || !digits(second) || int(span.End) < len(x.Tokens) && x.tag(span.End, doc.NOUN, doc.PROPN, doc.ADJ) {
		return doc.Span{}
	}
	return span
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
