package vocab

import "strings"

// verb is the dictionary form under which the tables have a verb: the lemma,
// or what it was meant to be where the lemmatizer slipped in its spelling.
func (v *Vocabulary) verb(lemma string) string {
	verb := normal(lemma)
	if v.knows(verb) {
		return verb
	}
	for _, other := range slips(v.lang, verb) {
		if v.knows(other) {
			return other
		}
	}
	return verb
}

// knows reports whether a table has the verb.
func (v *Vocabulary) knows(verb string) bool { return v.verbs[verb] != nil || v.verbGloss[verb] != "" }

// slips are what a lemma that no table has may be instead: "blame" for "blam";
// "instemmen" for "instemen", "sneuvelen" for "gesneuvellen", "leegroven" for
// "leeggeroven".
func slips(lang, verb string) []string {
	if lang == "en" {
		return []string{verb + "e"}
	}
	stem, ok := strings.CutSuffix(verb, "en")
	if n := len(stem); !ok || n < 3 {
		return nil
	}
	all := []string{stem + stem[len(stem)-1:] + "en"}
	if n := len(stem); stem[n-1] == stem[n-2] {
		all = append(all, stem[:n-1]+"en")
	}
	for _, other := range append([]string{verb}, all...) {
		for at := range other {
			if rest, ok := strings.CutPrefix(other[at:], "ge"); ok && len(rest) > 4 {
				all = append(all, other[:at]+rest)
			}
		}
	}
	return all
}
