package link

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"

	"newsgraph/extract/lang"
	"newsgraph/seeds"
)

// institutions maps words of institutions, in lower case, to their meaning.
// Expressions of several words are keyed by all of them.
var institutions = sync.OnceValue(func() map[string]string {
	meaning := map[string]string{}
	for _, l := range lang.All {
		for _, row := range l.Rows("institutions") {
			for word := range strings.SplitSeq(row[1], "|") {
				if _, ok := meaning[word]; !ok {
					meaning[word] = row[0]
				}
			}
		}
	}
	return meaning
})

// places maps folded names of places and words of origin to the place:
// "turkije", "turkey" and "turkse" to turkey.
var places = sync.OnceValue(func() map[string]string {
	ids := map[string]string{}
	for _, e := range embedded().entities {
		for _, a := range e.Aliases {
			named := e.Type == "place" && a.Form != seeds.Demonym
			if f := lang.Fold(a.Text); (named || a.Form == seeds.Adjective) && ids[f] == "" {
				ids[f] = e.ID
			}
		}
	}
	return ids
})

// english is the English name of an institution, all of whose words stand in
// the table: "ministerie van Binnenlandse Zaken" is "Interior Ministry".
func english(name string) string {
	var before, after []string // of the last "van": what it is, and of what
	for _, part := range parts(name) {
		switch {
		case part.meaning != "":
			// Meanings of several words are English.
			after = append(after, capitals(cmp.Or(inEnglish()[part.meaning], part.meaning)))
		case part.word == "van" || part.word == "voor" || part.word == "of" || part.word == "for":
			before, after = append(after, before...), nil
		case part.word == "en" || part.word == "and":
			after = append(after, "and")
		}
	}
	return strings.Join(append(after, before...), " ")
}

// inEnglish maps meanings to their first English words.
var inEnglish = sync.OnceValue(func() map[string]string {
	words := map[string]string{}
	for _, row := range lang.Get("en").Rows("institutions") {
		words[row[0]], _, _ = strings.Cut(row[1], "|")
	}
	return words
})

func capitals(words string) string {
	fields := strings.Fields(words)
	for i, w := range fields {
		fields[i] = strings.ToUpper(w[:1]) + w[1:]
	}
	return strings.Join(fields, " ")
}

// A part is an expression of the table of institutions, the name of a place,
// or another word.
type part struct {
	word, meaning, place string
}

// genitive drops the ending of "Iran's Foreign Ministry".
var genitive = regexp.MustCompile(`['’]s$`)

// parts splits a name into the longest expressions of the table and the
// longest names of places.
func parts(name string) []part {
	table := institutions()
	words := strings.Fields(strings.ToLower(strings.NewReplacer("-", " ", ",", " ").Replace(name)))
	var out []part
	for i := 0; i < len(words); {
		var p part
		n := min(4, len(words)-i) + 1
		for p.meaning == "" && p.place == "" && n > 1 {
			n--
			p.word = strings.Join(words[i:i+n], " ")
			if p.meaning = table[p.word]; p.meaning == "" {
				p.place = places()[lang.Fold(genitive.ReplaceAllString(p.word, ""))]
			}
		}
		out = append(out, p)
		i += n
	}
	return out
}

// understand translates the words of a name. It returns their meanings,
// sorted and joined, whether each word has one, and whether all are words
// that institutions of every country share.
func understand(name string) (key string, every, common bool) {
	var out []string
	every, common = true, true
	for _, p := range parts(name) {
		switch {
		case p.meaning != "":
			common = common && p.meaning[0] != '+'
			out = append(out, strings.Fields(p.meaning)...)
		case p.place != "":
			common = false
			out = append(out, "@"+p.place)
		case !linking[p.word]:
			every, common = false, false
			out = append(out, lang.Key(p.word))
		}
	}
	slices.Sort(out)
	return strings.Join(slices.Compact(out), " "), every && len(out) > 0, common && len(out) > 0
}

// linking are the words between those that count, of "Central Bank of the
// Republic of Turkey".
var linking = map[string]bool{
	"of": true, "the": true, "for": true, "and": true, "republic": true,
	"van": true, "de": true, "het": true, "voor": true, "en": true, "republiek": true,
}

// countryIn is the country that a name tells: Turkey for "Turkish Central Bank".
func countryIn(name string) string {
	g := embedded()
	for _, p := range parts(name) {
		if i, ok := g.byID[p.place]; ok && g.entities[i].Kind == "country" {
			return p.place
		}
	}
	return ""
}

// institution reports whether every word of name is one that institutions of
// every country share.
func institution(name string) bool {
	_, _, common := understand(name)
	return common
}

// everywhere reports whether many countries have something of that name: a
// Labour Party, a Senate, an Interior Ministry.
func everywhere(name string) bool {
	words := strings.Fields(strings.ToLower(name))
	return len(words) > 0 && (shared(words[len(words)-1]) || institutions()[words[0]] == "ministry" || institution(name))
}

// shared reports whether a word is one of institutions of every country.
func shared(word string) bool {
	m := institutions()[word]
	return m != "" && m[0] != '+'
}

// translated are the meanings of organisations all of whose words the
// dictionary of institutions or the gazetteer knows.
func (m *matcher) translated(i int) []string {
	it := &m.items[i]
	if it.typ != "organization" && it.typ != "" && it.typ != "group" {
		return nil
	}
	var out []string
	for _, n := range it.names {
		key, every, common := understand(n)
		if !every || !common && !strings.Contains(key, " ") {
			continue
		}
		if common && it.country != "" {
			key = strings.Join(slices.Sorted(slices.Values(append(strings.Fields(key), "@"+it.country))), " ")
		}
		out = append(out, key)
	}
	return out
}

// joinAcronyms joins an acronym with the only organisation among all whose
// initials it spells.
func (m *matcher) joinAcronyms() {
	expansions := map[string]map[int]bool{}
	for i := range m.items {
		it := &m.items[i]
		if it.typ != "organization" && it.typ != "" {
			continue
		}
		for _, n := range it.names {
			if letters := initials(n); len(letters) >= 3 && !isAcronym(n) {
				if expansions[letters] == nil {
					expansions[letters] = map[int]bool{}
				}
				expansions[letters][m.find(i)] = true
			}
		}
	}
	for i := range m.items {
		it := &m.items[i]
		if it.typ != "organization" || it.known != "" || !isAcronym(it.names[0]) {
			continue
		}
		letters := strings.ToLower(strings.ReplaceAll(it.names[0], ".", ""))
		if roots := expansions[letters]; len(roots) == 1 {
			for root := range roots {
				m.join(root, i, "the only organization with these initials", 0.85)
			}
		}
	}
}

func isAcronym(s string) bool {
	upper := 0
	for _, c := range s {
		switch {
		case unicode.IsUpper(c):
			upper++
		case c == ' ', unicode.IsLower(c):
			return false
		}
	}
	return upper >= 2 && len(s) <= 8
}

// initials are the first letters of the words that count, in lower case.
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
