package mention

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"newsgraph/extract/doc"
	"newsgraph/seeds"
)

// institution reports whether every word of name stands in the table.
func (w *words) institution(name string) bool {
	parts := strings.Fields(strings.ToLower(name))
	for i := 0; i < len(parts); {
		n := min(3, len(parts)-i)
		for n > 0 && w.institutions[strings.Join(parts[i:i+n], " ")] == "" {
			n--
		}
		switch {
		case n > 0:
			i += n
		case parts[i] == "van" || parts[i] == "voor" || parts[i] == "en" || parts[i] == "of" || parts[i] == "and" || parts[i] == "the" || parts[i] == ",":
			i++
		default:
			return false
		}
	}
	return true
}

// surnames are the last words of the people's names of several words.
func surnames(d *doc.Document, w *words) map[string]bool {
	out := map[string]bool{}
	for _, n := range d.Names {
		if s := trimName(d, w, n.Span); n.Type == doc.Person && s.Len() > 1 && s.Len() < 4 {
			out[d.Tokens[s.End-1].Form] = givenNames()[d.Tokens[s.First].Form] != 0
		}
	}
	return out
}

// article reports whether a word is the definite article, written small.
func (w *words) article(form string) bool {
	if w.lang == "nl" {
		return form == "de" || form == "het"
	}
	return form == "the"
}

// capital reports whether a name has a capital and no sign of money.
func capital(s string) bool {
	return strings.ToLower(s) != s && !strings.ContainsAny(s, "$€£@")
}

// common reports whether a name is none: the field of a minister, or a word
// that the article also writes small, that stands alone as a heading, or that
// never names anything.
func (w *words) common(d *doc.Document, s doc.Span) bool {
	if s.First > 2 && w.isTitle(d.Tokens[s.First-2].Form) && w.institution(d.Surface(s)) {
		return true // "minister van Financiën"
	}
	form := d.Tokens[s.First].Form
	if _, ok := w.pronouns[strings.ToLower(form)]; ok && s.Len() == 2 {
		return true // "It's"
	}
	if s.Len() > 1 {
		return false
	}
	if w.notNames[form] {
		return true
	}
	sentence := d.Sentences[d.SentenceOf(s.First)]
	if n, ok := w.nouns[strings.ToLower(form)]; ok && n.typ != "organization" && !(n.kind == "tournament" && d.Tokens[s.First].Tag == doc.PROPN && n.gender == 0) {
		return true
	}
	if sentence.First != s.First {
		return false
	}
	small, again := strings.ToLower(form), false
	for t := 1; t < len(d.Tokens); t++ {
		switch f := d.Tokens[t].Form; {
		case f == small && f != form:
			return true
		case f == form && doc.TokenID(t) != s.First:
			again = true
		}
	}
	return sentence.Len() <= 2 && !again
}

// isTitle reports whether a word stands before names of people.
func (w *words) isTitle(form string) bool {
	n, ok := w.noun(form)
	return ok && n.typ == "person"
}

// elsewhere reports whether e is an organisation of another country than the
// article's, with a name that many countries have.
func (w *words) elsewhere(d *doc.Document, s doc.Span, e *seeds.Entity, main string) bool {
	return e.Type == "organization" && e.Country != "" && e.Country != main && w.everywhere(d, s)
}

// everywhere reports whether many countries have something of that name, such
// as a Labour Party or a Senate.
func (w *words) everywhere(d *doc.Document, s doc.Span) bool {
	switch last := strings.ToLower(d.Tokens[s.End-1].Form); last {
	case "democrats", "republicans", "labour", "tories", "representatives", "commons", "lords", "rally", "front",
		"democraten", "republikeinen":
		return true
	default:
		n := w.nouns[last]
		return n.kind == "party" || n.kind == "government"
	}
}

// trimName drops articles, titles with what stands before them, common nouns
// and genitives from the ends of a name.
func trimName(d *doc.Document, w *words, s doc.Span) doc.Span {
	for t := s.End - 1; t > s.First; t-- {
		form := d.Tokens[t-1].Form
		n, ok := w.nouns[strings.ToLower(form)]
		title := n.typ == "person" && t-1 > s.First
		if ok && (title || form == strings.ToLower(form)) && startsName(d.Tokens[t].Form) {
			s.First = t // "Kazakh President Kassym", "Russian agency Tass"
			break
		}
	}
	for t := s.First + 2; t < s.End; t++ {
		if kind := d.Tokens[t-2].Form; d.Tokens[t-1].Form == "of" && w.nouns[kind].typ == "place" {
			s.First = t // "Colombian city of Cali"
		}
	}
	for s.Len() > 1 && small(d.Tokens[s.First].Form) {
		s.First++ // "western Radio Liberdade"
	}
	for s.Len() > 0 {
		t := &d.Tokens[s.First]
		low := strings.ToLower(t.Form)
		_, role := w.nouns[low]
		if t.Tag == doc.DET && low != "al" || t.Tag == doc.PUNCT || s.Len() > 1 && role && w.nouns[low].typ == "person" {
			s.First++
			continue
		}
		last := d.Tokens[s.End-1].Form
		if last == "'s" || last == "’s" || d.Tokens[s.End-1].Tag == doc.PUNCT && last != "." {
			s.End--
			continue
		}
		if _, noun := w.nouns[last]; s.Len() > 1 && (noun || d.Tokens[s.End-1].Tag == doc.NOUN) && last == strings.ToLower(last) {
			s.End-- // "Soviet republic"
			continue
		}
		if n, ok := w.nouns[strings.ToLower(last)]; ok && s.Len() > 1 && n.kind == "office" && !givenName(d, s.First) {
			s.End-- // "Afghan Ambassador"
			continue
		}
		break
	}
	if s.Len() > 1 && w.lang == "nl" && d.Tokens[s.First].Form == "van" && w.isTitle(d.Tokens[s.First-1].Form) {
		s.First++ // "wethouder van Gouda"
	}
	if s.Len() > 1 && w.opensSentence(d, s.First) && startsName(d.Tokens[s.First+1].Form) {
		s.First++
	}
	return s
}

// small reports whether a word is written small and is no part of a name.
func small(form string) bool {
	r, _ := utf8.DecodeRuneInString(form)
	return unicode.IsLower(r) && !particles[form] && !startsName(form)
}

// particles may stand between the words of a name.
var particles = map[string]bool{
	"van": true, "de": true, "der": true, "den": true, "von": true, "zu": true, "di": true, "da": true, "del": true,
	"du": true, "la": true, "le": true, "bin": true, "ibn": true, "al": true, "el": true, "ter": true, "ten": true,
	"-": true, "–": true, "dos": true, "y": true,
}

func (w *words) properNoun(t *doc.Token) bool {
	r, _ := utf8.DecodeRuneInString(t.Form)
	return t.Tag == doc.PROPN && unicode.IsUpper(r) && !w.notNames[t.Form]
}

// guessType judges a name by its words and by what stands around it, and says
// whether that is sure; surname is whether longer names end with it.
func guessType(d *doc.Document, w *words, s name, surname bool) (typ string, sure bool) {
	given := givenName(d, s.First)
	before, after := &d.Tokens[s.First-1], &doc.Token{}
	if int(s.End) < len(d.Tokens) {
		after = &d.Tokens[s.End]
	}
	if s.First > 1 && quoted(before.Form) && quoted(after.Form) {
		return "work", true
	}
	for _, t := range []doc.TokenID{s.End - 1, s.First} {
		if s.Len() == 1 && d.Tokens[t].Tag != doc.PROPN {
			break
		}
		n, ok := w.nouns[strings.ToLower(d.Tokens[t].Form)]
		if prize := w.prize(d.Tokens[t].Form); t == s.End-1 && prize.typ != "" {
			return prize.typ, true // "the Pulitzer Prize", "de Woutertje Pieterseprijs"
		}
		ofHead := s.Len() > 1 && (w.lang == "nl" || strings.EqualFold(d.Tokens[s.First+1].Form, "of"))
		switch {
		case t == s.First && s.Len() > 1 && !ofHead: // "State TV", "Sea World"
		case !ok, n.typ == "person", n.typ == "time", n.typ == "none", s.Len() == 1 && n.typ == "group":
		case (given || s.typ == "person") && n.typ != "organization":
		case given && s.typ == "person" && n.kind == "company": // "Peter Brouwer" brews nothing
		case n.typ == "group", n.kind == "church" && s.typ == "organization":
			return "organization", true
		default:
			return n.typ, true
		}
	}
	if w.kindOfName(d, s.Span) != "" && !given {
		return "organization", true
	}
	if s.Len() > 1 && w.lang == "en" && w.article(before.Form) && d.Tokens[s.End-1].Rel.Base() != "compound" && (given || s.typ == "person") {
		return "organization", false // "the Simon Torres Front"
	}
	if given {
		return "person", true
	}
	if last := &d.Tokens[s.End-1]; s.Len() == 1 && (last.Feat("Number") == "Plur" || w.lang == "en" && w.article(before.Form)) {
		switch {
		case s.typ == "person" && surname:
		case s.typ == "person", s.typ == "place":
			return "group", true // "Muslims", "the Rohingya"
		}
	}
	if s.First > 1 {
		if w.isTitle(before.Form) {
			return "person", true
		}
		if n, ok := w.noun(before.Form); ok && n.typ == "organization" && w.lang == "nl" && before.Tag == doc.NOUN {
			return "organization", true // "transportbedrijf Velders"
		}
		if placing(before.Form) {
			return "place", false
		}
	}
	return "", false
}

// placing reports whether the preposition form stands before places.
func placing(form string) bool {
	switch strings.ToLower(form) {
	case "in", "near", "te", "nabij", "uit", "naar":
		return true
	}
	return false
}

// prize is the last word of the name of a prize or tournament, alone or as the
// end of a Dutch compound; without a type for other words.
func (w *words) prize(form string) noun {
	lower := strings.ToLower(form)
	for at := range lower {
		if n := w.nouns[lower[at:]]; (at == 0 || w.lang == "nl" && len(lower)-at > 4) && (n.kind == "prize" || n.kind == "tournament") {
			return n
		}
	}
	return noun{}
}

func givenName(d *doc.Document, t doc.TokenID) bool { return givenNames()[d.Tokens[t].Form] != 0 }

func quoted(form string) bool {
	return strings.ContainsAny(form, "'\"‘’“”„") && len(form) < 4
}
