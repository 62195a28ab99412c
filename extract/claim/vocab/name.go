package vocab

import (
	"strings"
	"sync"

	"newsgraph/extract/lang"
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
	for _, head := range heads(noun) {
		second := v.concepts[head]
		if second == nil {
			continue
		}
		if first := v.modifier(strings.TrimSuffix(noun[:len(noun)-len(head)], "-")); first != nil {
			label = first.Words["en"][0] + " " + second.Words["en"][0]
			return label, seeds.Slug(label), true
		}
	}
	return "", "", false
}

// modifier is the first part of a compound, with or without a linking "s",
// "e" or "en".
func (v *Vocabulary) modifier(part string) *seeds.Concept {
	for _, link := range []string{"", "s", "en", "e"} {
		if word, ok := strings.CutSuffix(part, link); ok && len(word) >= minPart-1 && v.concepts[word] != nil {
			return v.concepts[word]
		}
	}
	return nil
}

// Past names the relation of a verb that no table has, in English: its past
// form in kebab case, with the English preposition that leads to the object,
// if any: "verdampen" is "evaporated". It is false where the verb has no gloss;
// the name is then made of the lemma itself.
func (v *Vocabulary) Past(lemma, prep string) (id string, ok bool) {
	verb := normal(lemma)
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

// irregular holds the past forms that rules do not make.
var irregular = sync.OnceValue(func() map[string]string {
	forms := map[string]string{}
	for _, row := range lang.Get("en").Rows("irregular") {
		forms[row[0]] = row[1]
	}
	return forms
})

// past is the simple past of an English verb.
func past(verb string) string {
	if form, ok := irregular()[verb]; ok {
		return form
	}
	n := len(verb)
	if n < 2 {
		return verb + "ed"
	}
	last, before := verb[n-1], verb[n-2]
	switch {
	case last == 'e':
		return verb + "d"
	case last == 'y' && !vowel(before):
		return verb[:n-1] + "ied"
	case last == 'c':
		return verb + "ked"
	case n > 2 && n < 5 && !vowel(last) && vowel(before) && !vowel(verb[n-3]) && !strings.ContainsRune("wxy", rune(last)):
		return verb + string(last) + "ed" // a short verb doubles: "stopped"
	}
	return verb + "ed"
}

func vowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }
