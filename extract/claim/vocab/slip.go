package vocab

import "strings"

// Verb is the dictionary form under which the tables have a verb: the lemma,
// or what it was meant to be where the lemmatizer slipped in its spelling.
func (v *Vocabulary) Verb(lemma string) string {
	verb := normal(lemma)
	if v.knows(verb) {
		return verb
	}
	for _, other := range slips(v.lang, verb) {
		if v.knows(other) {
			return other
		}
	}
	if v.lang == "en" && pastForm(verb) {
		return strings.TrimSuffix(verb, "d") // whose past form is this one
	}
	return verb
}

// pastForm reports whether an English verb ends as regular past forms do:
// "honored", but not "need" or "shed".
func pastForm(verb string) bool {
	stem, ok := strings.CutSuffix(verb, "ed")
	return ok && syllables(stem) > 0 && last(stem) != 'e' && irregular()[verb] == (forms{})
}

// knows reports whether a table has the verb.
func (v *Vocabulary) knows(verb string) bool { return v.verbs[verb] != nil || v.verbGloss[verb] != "" }

// slips are what a lemma that no table has may be instead: "blame" for "blam",
// "honor" for "honored"; "instemmen" for "instemen", "sneuvelen" for
// "gesneuvellen", "leegroven" for "leeggeroof", "eisen" for "geëist", "ontploffen" for
// "ontplofte".
func slips(lang, verb string) []string {
	if lang == "en" {
		if base := ofPast()[verb]; base != "" {
			return []string{base} // "grind" for "ground"
		}
		if pastForm(verb) {
			return []string{strings.TrimSuffix(verb, "ed"), strings.TrimSuffix(verb, "d")}
		}
		stem, f := strings.CutSuffix(strings.TrimSuffix(verb, "e"), "f")
		if f {
			return []string{stem + "ve", stem + "v"} // "lives" as "life", "proves" as "proof"
		}
		return []string{verb + "e"}
	}
	var all []string
	if n := len(verb); strings.HasSuffix(verb, "en") && n > 5 && vowel(verb[n-4]) && verb[n-4] == verb[n-5] {
		all = append(all, verb[:n-4]+verb[n-3:]) // "schaden" for "schaaden"
	}
	for _, ending := range []string{"te", "de", "ten", "den"} {
		if stem, ok := strings.CutSuffix(verb, ending); ok && len(stem) > 3 {
			return append(append(all, infinitives(stem)...), slips(lang, stem+"en")...)
		}
	}
	stem, ok := strings.CutSuffix(verb, "en")
	if !ok && len(verb) > 5 {
		for _, other := range infinitives(strings.TrimSuffix(strings.TrimSuffix(verb, "t"), "d")) {
			all = append(all, withoutGe(other)...)
		}
		for _, other := range infinitives(verb) {
			all = append(all, withoutGe(other)...)
		}
		return all
	}
	if n := len(stem); !ok || n < 3 {
		return nil
	}
	all = append(all, stem+stem[len(stem)-1:]+"en")
	if n := len(stem); stem[n-1] == stem[n-2] {
		all = append(all, stem[:n-1]+"en")
	}
	for _, other := range append([]string{verb}, all...) {
		all = append(all, withoutGe(other)...)
	}
	return all
}

// withoutGe is verb without the "ge" of its participle: "leegroven" for
// "leeggeroven".
func withoutGe(verb string) []string {
	var all []string
	for at := range verb {
		if rest, ok := strings.CutPrefix(verb[at:], "ge"); ok && len(rest) > 4 {
			all = append(all, verb[:at]+diaeresis.Replace(rest))
		}
	}
	return all
}

// diaeresis are the letters that begin a stem after "ge": "geëist".
var diaeresis = strings.NewReplacer("ë", "e", "ï", "i", "ü", "u", "ö", "o")

// infinitives are the Dutch verbs that may have this stem: "ontploffen" for
// "ontplof", "maken" for "maak", "leven" for "leef".
func infinitives(stem string) []string {
	n := len(stem)
	all := []string{stem + "en", stem + stem[n-1:] + "en"}
	if long := stem[n-2] == stem[n-3] && vowel(stem[n-2]); long {
		short := stem[:n-2]
		voiced := map[byte]string{'f': "v", 's': "z"}[stem[n-1]]
		all = append(all, short+stem[n-1:]+"en")
		if voiced != "" {
			all = append(all, short+voiced+"en")
		}
	}
	return all
}
