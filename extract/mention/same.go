package mention

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"newsgraph/extract/doc"
	"newsgraph/extract/lang"
)

// joinNames joins the names of one thing: the same words, other spellings,
// short forms, and acronyms with their expansions.
func (r *resolver) joinNames() {
	var names []int
	for i := range r.marks {
		if k := r.marks[i].Kind; k == doc.ByName || k == doc.ByDemonym {
			names = append(names, i)
		}
	}
	shared, firms := r.shared(names), r.firms(names)
	alone := func(i int) bool {
		words := r.nameWords(i)
		return len(words) == 1 && shared[words[0]] && r.marks[i].known < 0
	}
	first := map[string]int{} // by folded name or gazetteer entity
	for _, i := range names {
		if alone(i) || r.marks[i].people {
			continue
		}
		key := lang.Fold(genitive(r.marks[i].text, r.w.lang))
		if k := r.marks[i].known; k >= 0 {
			key = r.g.entities[k].ID + "\x00"
		}
		if j, ok := first[key]; ok && r.join(j, i) {
			continue
		}
		first[key] = i
	}
	r.joinAcronyms(names)
	// Longer names first, so that short forms find the fullest.
	slices.SortStableFunc(names, func(a, b int) int {
		return cmp.Compare(len(r.nameWords(b)), len(r.nameWords(a)))
	})
	for at, i := range names {
		longer := func(j int) bool { return r.find(j) == r.find(i) && len(r.nameWords(j)) > len(r.nameWords(i)) }
		if r.marks[i].Kind != doc.ByName || slices.ContainsFunc(names[:at], longer) {
			continue // an earlier "Ferrante" was Maria's: this one leads to no Aldo
		}
		if alone(i) {
			j, ok := r.bearer(names[:at], i, firms)
			if key := r.nameWords(i)[0]; !ok {
				if j, ok = first[key]; !ok {
					first[key] = i
				}
			}
			if ok {
				r.join(j, i)
			}
			continue
		}
		if j, ok := r.fullName(names[:at], i); ok {
			r.join(j, i)
		}
	}
}

// genitive drops the -s of Dutch genitives that taggers keep on the name.
func genitive(name, language string) string {
	if language == "nl" && len(name) > 4 {
		if base, ok := strings.CutSuffix(name, "'s"); ok {
			return base
		}
	}
	return name
}

func (r *resolver) nameWords(i int) []string {
	return strings.Fields(strings.ReplaceAll(lang.Key(r.marks[i].text), "-", " "))
}

// shortens reports whether name i may be short for name j, or a slip of it.
func (r *resolver) shortens(j, i int) bool {
	x, y := &r.things[r.find(j)], &r.things[r.find(i)]
	typ, ytyp := x.typ, y.typ
	if y.guess && !x.guess {
		ytyp = typ
	}
	if x.guess && y.guess && len(strings.Fields(r.marks[j].text)) > 1 {
		ytyp = typ
	}
	if !typesAgree(typ, ytyp) || x.known >= 0 && y.known >= 0 {
		return false
	}
	full, short := r.nameWords(j), r.nameWords(i)
	if len(full) == 0 || len(short) == 0 {
		return false
	}
	if strings.Join(full, "") == strings.Join(short, "") {
		return true
	}
	if len(short) >= len(full) {
		return len(short) == len(full) && typ != "place" && (everyWord(full, short) || typ == "person" && r.oneBearer(j, i))
	}
	switch {
	case typ == "person" || typ == "" && ytyp == "person":
		// A surname, perhaps with particles or hyphenated, or a given name
		// with nothing else; "Kim" or "Xi" open East Asian names.
		tail := full[len(full)-len(short):]
		oneWord := !strings.Contains(r.marks[i].text, " ") // "Wout-Jan" too
		if at := slices.Index(full, "van"); at > len(short) && everyWord(full[at-len(short):at], short) {
			return true // "Ana Prins van Halden" may be Ana Prins
		}
		return everyWord(tail, short) || oneWord && everyWord(full[:len(short)], short) ||
			r.oneBearer(j, i)
	case x.known >= 0 || y.known >= 0:
		return false
	case typ == "organization" || typ == "":
		head := full[:len(short)]
		if rest := r.withoutKind(r.marks[j].text); rest < len(full) && everyWord(full[rest:], short) {
			return true // "SV Maasland" without SV
		}
		return everyWord(head, short) && len(strings.Join(short, "")) > 5 && ytyp != "person"
	}
	return false
}

// withoutKind is how many words of the name of an organisation tell only what it
// is: 2 of "Koninklijke Scheepswerf Halden".
func (r *resolver) withoutKind(name string) int {
	for i, word := range strings.Fields(name) {
		n, _ := r.w.noun(strings.ToLower(word))
		if r.w.nameKinds[word] != "club" && r.w.nameKinds[word] != "-" && !(r.w.lang == "nl" && n.typ == "organization") {
			return i
		}
	}
	return 0
}

// oneBearer reports whether name i, of two words, may be short for the longer
// name j of a person with the same surname: without what stands between, and
// with a familiar form of the given name, "Chet Atkins" for "Chester Burton
// Atkins".
func (r *resolver) oneBearer(j, i int) bool {
	full, short := r.nameWords(j), r.nameWords(i)
	if len(short) != 2 || !sameLetters(full[len(full)-1], short[1]) {
		return false
	}
	given := func(k int) string { return lang.Words(r.marks[k].text)[0] }
	a, b := given(j), given(i)
	familiar := min(len(a), len(b)) >= 3 && min(len(a), len(b)) <= 4 && max(len(a), len(b)) >= 6 && a[:3] == b[:3]
	return sameLetters(full[0], short[0]) || familiar
}

func everyWord(a, b []string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if !sameLetters(a[i], b[i]) {
			return false
		}
	}
	return true
}

// sameLetters reports whether two keys are one word but for a slip. A final
// -a is no slip: Nazarbayev and Nazarbayeva are father and daughter.
func sameLetters(a, b string) bool {
	if a == b {
		return true
	}
	if len(a) < 6 || len(b) < 6 || a[0] != b[0] || strings.TrimSuffix(a, "a") == strings.TrimSuffix(b, "a") {
		return false
	}
	return lang.Distance(a, b, 1) == 1
}

// joinAcronyms joins "CSTO (Collective Security Treaty Organization)", the
// reverse order, and names whose initials spell another name of the article.
func (r *resolver) joinAcronyms(names []int) {
	for at, i := range names {
		for _, j := range names[at+1:] {
			a, b := &r.marks[i], &r.marks[j]
			if a.Kind != doc.ByName || b.Kind != doc.ByName || r.find(i) == r.find(j) {
				continue
			}
			inBrackets := b.First == a.End+1 && r.d.Tokens[a.End].Form == "("
			x, y := a, b
			if isAcronym(b.text) {
				x, y = b, a
			}
			if !isAcronym(x.text) || isAcronym(y.text) {
				continue
			}
			letters, words := strings.ToLower(lettersOf(x.text)), initials(y.text)
			if !unicode.IsUpper([]rune(y.text)[0]) {
				continue
			}
			if letters == words && len(letters) > 1 || inBrackets && len(letters) > 1 && subsequence(letters, words) {
				r.joinTyped(i, j)
			}
		}
	}
}

// joinTyped joins two names though their guessed types differ: an acronym and
// its expansion are an organisation.
func (r *resolver) joinTyped(i, j int) {
	x, y := &r.things[r.find(i)], &r.things[r.find(j)]
	for _, t := range []*thing{x, y} {
		if t.known < 0 {
			t.typ, t.gender = "", 'n'
		}
	}
	if x.known < 0 && y.known < 0 {
		x.typ, y.typ = "organization", "organization"
	}
	r.join(i, j)
}

func isAcronym(s string) bool {
	upper, lower := 0, 0
	for _, c := range s {
		switch {
		case unicode.IsUpper(c):
			upper++
		case unicode.IsLower(c):
			lower++
		case c == ' ':
			return false
		}
	}
	return upper >= 2 && upper > lower && len(s) <= 8
}

func lettersOf(s string) string {
	return strings.Map(func(c rune) rune {
		if unicode.IsLetter(c) {
			return c
		}
		return -1
	}, s)
}

// initials are the first letters of the words that count, parts of hyphened
// words too, in lower case.
func initials(name string) string {
	var b strings.Builder
	for _, w := range lang.Words(name) {
		switch w {
		case "the", "of", "for", "and", "de", "het", "van", "voor", "en", "der", "in", "on":
		default:
			b.WriteByte(w[0])
		}
	}
	return b.String()
}

// subsequence reports whether a is b with at most one letter left out, both
// starting alike.
func subsequence(a, b string) bool {
	if a == "" || b == "" || a[0] != b[0] || len(b)-len(a) > 1 {
		return false
	}
	at := 0
	for i := 0; i < len(b) && at < len(a); i++ {
		if a[at] == b[i] {
			at++
		}
	}
	return at == len(a)
}
