package link

import (
	"slices"
	"strings"
	"sync"
	"unicode"

	"newsgraph/extract/lang"
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

// meaning is the set of meanings of an institution's name, sorted and joined;
// all reports whether every word is understood, some whether two are.
func meaning(name string) (key string, all bool) {
	table := institutions()
	words := strings.Fields(strings.ToLower(strings.ReplaceAll(name, "-", " ")))
	var out []string
	all = true
	known := 0
	for i := 0; i < len(words); {
		matched := false
		for n := min(3, len(words)-i); n > 0; n-- {
			if m, ok := table[strings.Join(words[i:i+n], " ")]; ok {
				out, matched, i = append(out, m), true, i+n
				known++
				break
			}
		}
		if matched {
			continue
		}
		switch w := words[i]; w {
		case "of", "the", "for", "and", "van", "de", "het", "voor", "en":
		default:
			out, all = append(out, lang.Key(w)), false
		}
		i++
	}
	if known == 0 {
		return "", false
	}
	slices.Sort(out)
	return strings.Join(slices.Compact(out), " "), all && known > 0
}

// institution reports whether every word of name is one that institutions of
// every country share.
func institution(name string) bool {
	_, all := meaning(name)
	return all
}

// everywhere reports whether many countries have something of that name: a
// Labour Party, a Senate, an Interior Ministry.
func everywhere(name string) bool {
	words := strings.Fields(strings.ToLower(name))
	return len(words) > 0 && (institutions()[words[len(words)-1]] != "" || institutions()[words[0]] == "ministry" || institution(name))
}

// translated are the meanings of organisations whose names have words that
// the dictionary of institutions knows.
func (m *matcher) translated(i int) []string {
	it := &m.items[i]
	if it.typ != "organization" && it.typ != "" && it.typ != "group" {
		return nil
	}
	var out []string
	for _, n := range it.names {
		key, all := meaning(n)
		if !strings.Contains(key, " ") && !all {
			continue
		}
		if all && it.country != "" {
			key += " @" + it.country
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
