package vocab

import (
	"strings"

	"newsgraph/seeds"
)

// Noun returns the English label and the ID of the concept that a noun or an
// expression names. Dutch compounds whose parts are known are put together:
// "brandstofprijs" is "fuel price". It is false for what no table knows.
func (v *Vocabulary) Noun(lemma string) (label, id string, ok bool) {
	noun := strings.ToLower(strings.ReplaceAll(lemma, "_", ""))
	if c := v.concepts[noun]; c != nil {
		return c.Words["en"][0], c.ID, true
	}
	if v.lang != "nl" {
		return "", "", false
	}
	for _, other := range spellings(strings.ToLower(lemma)) {
		if c := v.concepts[other]; c != nil {
			return c.Words["en"][0], c.ID, true
		}
	}
	for _, head := range heads(noun) {
		second := v.parts["-"+head]
		if c := v.concepts[head]; second == "" && c != nil {
			second = c.Words["en"][0]
		}
		if second == "" {
			continue
		}
		part, hyphen := strings.CutSuffix(noun[:len(noun)-len(head)], "-")
		first := v.modifier(part)
		if first == "" && hyphen {
			first = part // a name or a foreign word
		}
		if first != "" {
			label = second
			if !strings.HasPrefix(label, first+" ") { // a "politieagent" is no police police officer
				label = first + " " + label
			}
			return label, seeds.Slug(label), true
		}
	}
	return "", "", false
}

// spellings are what else a Dutch lemma may be in the tables: a compound with
// its link ("ambts|woning" for "ambt_woning"), a plural ("ordetroepen", which
// has no singular in use), or a word with the long vowel that its plural
// writes short ("crimineel" for the "criminel" of "criminelen").
func spellings(lemma string) []string {
	var all []string
	if first, second, ok := strings.Cut(lemma, "_"); ok {
		for _, link := range []string{"s", "en", "e", "n"} {
			all = append(all, first+link+strings.ReplaceAll(second, "_", ""))
		}
	}
	noun := strings.ReplaceAll(lemma, "_", "")
	all = append(all, noun+"en", noun+"s")
	if n := len(noun); n > 3 && vowel(noun[n-2]) && !vowel(noun[n-1]) && !vowel(noun[n-3]) {
		all = append(all, noun[:n-1]+noun[n-2:])
	}
	return all
}

// Expression returns the English for several words, in lower case and as the
// table spells them or with an adjective inflected: "geheime dienst".
func (v *Vocabulary) Expression(words string) (label string, ok bool) {
	if c := v.concepts[words]; c != nil && strings.Contains(words, " ") {
		return c.Words["en"][0], true
	}
	return "", false
}

// modifier is the English for the first part of a compound, with or without a
// linking "s", "e" or "en"; "" for none.
func (v *Vocabulary) modifier(part string) string {
	if word := v.parts[part+"-"]; word != "" {
		return word
	}
	for _, link := range []string{"", "s", "en", "e"} {
		word, ok := strings.CutSuffix(part, link)
		if !ok || len(word) < minPart-1 {
			continue
		}
		if c := v.concepts[word]; c != nil {
			return c.Words["en"][0]
		}
		if english := v.adjectiveGloss[word]; english != "" {
			return english
		}
	}
	return ""
}

// Adjective returns the English for an adjective or participle, given its
// lemma, its form and its degree, "Pos", "Cmp", "Sup" or "": "largest" for
// "grootste", "failed" for "mislukte", "threatening" for "dreigende". It is
// false for what no table knows.
func (v *Vocabulary) Adjective(lemma, form, degree string) (english string, ok bool) {
	forms := uninflected(strings.ToLower(form))
	for _, base := range forms {
		if english = v.adjectiveGloss[base]; english != "" && (degree == "Cmp" || degree == "Sup") && base != normal(lemma) {
			return english, true // "verdere", "laatste"
		}
	}
	for _, base := range append([]string{normal(lemma)}, forms...) {
		if english = v.adjectiveGloss[base]; english != "" {
			return compared(english, degree), true
		}
	}
	form = strings.ToLower(form)
	if first, second, two := strings.Cut(form, "-"); two && degree != "Cmp" && degree != "Sup" {
		if one, ok := v.Adjective(first, first, ""); ok {
			if other, ok := v.Adjective(second, second, ""); ok {
				return one + "-" + other, true // "radicaal-islamitische"
			}
		}
	}
	verb := v.verbGloss[normal(lemma)]
	if verb == "" || strings.Contains(verb, " ") {
		return "", false
	}
	if form == normal(lemma) || strings.HasSuffix(strings.TrimSuffix(form, "e"), "end") {
		return present(verb), true // "the cancelling", "the threatening clouds"
	}
	return participle(verb), true
}

// uninflected are the forms of which a Dutch adjective may be the inflected
// one: "gewapend" for "gewapende", "vooropgezet" for "vooropgezette".
func uninflected(form string) []string {
	forms := []string{form}
	if stem, ok := strings.CutSuffix(form, "e"); ok && len(stem) > 2 {
		forms = append(forms, stem)
		if n := len(stem); stem[n-1] == stem[n-2] {
			forms = append(forms, stem[:n-1])
		}
	}
	return forms
}

// Past names the relation of a verb that no table has, in English: its past
// form in kebab case, with the English preposition that leads to the object,
// if any: "verdampen" is "evaporated". It is false where the verb has no gloss;
// the name is then made of the lemma itself.
func (v *Vocabulary) Past(lemma, prep string) (id string, ok bool) {
	verb := v.Verb(lemma)
	ok = true
	if v.lang != "en" {
		gloss, known := v.verbGloss[verb]
		if ok = known; ok {
			verb = gloss
		}
	}
	if ok {
		first, rest, _ := strings.Cut(verb, " ")
		verb = past(first) + " " + rest
	}
	return seeds.Slug(verb + " " + prep), ok
}
