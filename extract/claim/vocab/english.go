package vocab

import (
	"strings"
	"sync"

	"newsgraph/extract/lang"
)

// forms are the past form and the past participle of a verb.
type forms struct{ past, participle string }

// irregular holds the verbs whose forms rules do not make.
var irregular = sync.OnceValue(func() map[string]forms {
	verbs := map[string]forms{}
	for _, row := range lang.Get("en").Rows("irregular") {
		verbs[row[0]] = forms{row[1], row[2]}
	}
	return verbs
})

// participles leads from past forms to participles, where these differ.
var participles = sync.OnceValue(func() map[string]string {
	of := map[string]string{}
	for _, row := range lang.Get("en").Rows("irregular") {
		if past, participle := row[1], row[2]; participle != "-" && past != participle && of[past] == "" {
			of[past] = participle
		}
	}
	return of
})

// ofPast leads from past forms to their verbs, where these differ.
var ofPast = sync.OnceValue(func() map[string]string {
	of := map[string]string{}
	for _, row := range lang.Get("en").Rows("irregular") {
		if row[1] != row[0] && of[row[1]] == "" {
			of[row[1]] = row[0]
		}
	}
	return of
})

// Passive is the name of a relation as it reads of those affected: "given-to"
// for "gave-to".
func Passive(id string) string {
	verb, rest, _ := strings.Cut(id, "-")
	if p := participles()[verb]; p != "" {
		return p + id[len(id)-len(rest)-min(1, len(rest)):]
	}
	return id
}

// past is the simple past of an English verb.
func past(verb string) string {
	if f, ok := irregular()[verb]; ok {
		return f.past
	}
	switch last := last(verb); {
	case last == 'e':
		return verb + "d"
	case last == 'y' && !vowel(verb[len(verb)-2]):
		return verb[:len(verb)-1] + "ied"
	}
	return lengthened(verb) + "ed"
}

// participle is the past participle of an English verb.
func participle(verb string) string {
	if f, ok := irregular()[verb]; ok && f.participle != "-" {
		return f.participle
	}
	return past(verb)
}

// present is the present participle of an English verb.
func present(verb string) string {
	if stem, ok := strings.CutSuffix(verb, "ie"); ok {
		return stem + "ying"
	}
	if stem, ok := strings.CutSuffix(verb, "e"); ok && last(stem) != 'e' {
		return stem + "ing"
	}
	if past, ok := strings.CutSuffix(past(verb), "ed"); ok && len(past) == len(verb)+1 {
		return past + "ing" // "planning", as "planned"
	}
	return lengthened(verb) + "ing"
}

// lengthened is verb as it stands before an ending with a vowel: one syllable
// with one short vowel doubles its last letter, as in "stopped". Longer verbs
// that do are irregular to us, since spelling does not tell the stress.
func lengthened(verb string) string {
	n := len(verb)
	switch {
	case last(verb) == 'c':
		return verb + "k"
	case n > 2 && syllables(verb) == 1 && vowel(verb[n-2]) && !vowel(verb[n-3]) && !vowel(last(verb)) && !strings.ContainsRune("wxy", rune(last(verb))):
		return verb + verb[n-1:]
	}
	return verb
}

// compared puts an English adjective in a degree.
func compared(adjective, degree string) string {
	more, ending := "more ", "er"
	switch degree {
	case "Sup":
		more, ending = "most ", "est"
	case "Cmp":
	default:
		return adjective
	}
	switch adjective {
	case "good":
		return map[string]string{"er": "better", "est": "best"}[ending]
	case "bad":
		return map[string]string{"er": "worse", "est": "worst"}[ending]
	case "late":
		return map[string]string{"er": "later", "est": "last"}[ending]
	case "far":
		return map[string]string{"er": "farther", "est": "farthest"}[ending]
	case "earlier", "best", "worst", "last", "first", "final", "further":
		return adjective // no more of it
	}
	last := last(adjective)
	switch n := len(adjective); {
	case strings.ContainsAny(adjective, " -") || syllables(adjective) > 2:
		return more + adjective
	case last == 'y' && n > 2 && !vowel(adjective[n-2]):
		return adjective[:n-1] + "i" + ending
	case syllables(adjective) > 1:
		return more + adjective
	case last == 'e':
		return adjective + ending[1:]
	}
	return lengthened(adjective) + ending
}

// syllables is the number of groups of vowels, but for a silent "e" at the end.
func syllables(word string) int {
	n, before := 0, false
	for i := range len(word) {
		v := vowel(word[i]) || word[i] == 'y' && i > 0
		if v && !before {
			n++
		}
		before = v
	}
	if k := len(word); n > 1 && word[k-1] == 'e' && !vowel(word[k-2]) {
		n--
	}
	return n
}

func last(word string) byte {
	if word == "" {
		return 0
	}
	return word[len(word)-1]
}

func vowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }
