package link

import (
	"slices"
	"strings"
	"sync"

	"newsgraph/extract/lang"
	"newsgraph/seeds"
)

// joinPeople compares people who share a word of their names, and people
// whose names differ by one letter.
func (m *matcher) joinPeople() {
	blocks := map[string][]int{}
	var order []string
	add := func(key string, i int) {
		if _, ok := blocks[key]; !ok {
			order = append(order, key)
		}
		blocks[key] = append(blocks[key], i)
	}
	seen := map[string]bool{} // one item for each spelling is enough
	for i := range m.items {
		if m.items[i].typ != "person" {
			continue
		}
		words := m.keys[i]
		whole := strings.Join(words, "")
		if len(words) < 2 || seen[whole+" "+m.items[i].known] {
			continue
		}
		seen[whole+" "+m.items[i].known] = true
		last := words[len(words)-1]
		if isSuffix(last) && len(words) > 2 {
			last = words[len(words)-2]
		}
		add("s "+last+" "+words[0][:1], i)
		if words[0] != last {
			add("s "+last+" ", i) // initials may differ: "Tayyip Erdogan"
		}
		for at := range whole {
			add("d "+whole[:at]+whole[at+1:], i)
		}
		add("d "+whole, i)
	}
	var loose []pair
	for _, key := range order {
		block := blocks[key]
		if len(block) > 400 {
			continue // a surname like Wang: the finer blocks decide
		}
		for a, i := range block {
			for _, j := range block[a+1:] {
				switch why, score := samePerson(m.keys[i], m.keys[j]); {
				case score > 0.95:
					m.join(i, j, why, score)
				case score > 0:
					loose = append(loose, pair{i, j, reason{why, score}})
				}
			}
		}
	}
	m.joinLoose(loose)
}

// A pair is two items that may be one person.
type pair struct {
	i, j int
	why  reason
}

// joinLoose joins pairs of which one name says less than the other, unless it
// could be short for two people: "George Bush" is neither George H. W. nor
// George W. Bush for sure.
func (m *matcher) joinLoose(pairs []pair) {
	fuller := map[int][]int{} // by root of the name that says less
	for k, p := range pairs {
		if len(strings.Join(m.keys[p.i], "")) > len(strings.Join(m.keys[p.j], "")) {
			p.i, p.j = p.j, p.i
			pairs[k] = p
		}
		fuller[m.find(p.i)] = append(fuller[m.find(p.i)], p.j)
	}
	doubtful := map[int]bool{}
	for root, items := range fuller {
		for _, j := range items[1:] {
			if m.find(j) == m.find(items[0]) {
				continue
			}
			if _, score := samePerson(m.keys[j], m.keys[items[0]]); score == 0 || m.known[m.find(j)] != "" && m.known[m.find(items[0])] != "" {
				doubtful[root] = true
				break
			}
		}
	}
	roots := make([]int, len(pairs))
	for k, p := range pairs {
		roots[k] = m.find(p.i)
	}
	for k, p := range pairs {
		if !doubtful[roots[k]] {
			m.join(p.i, p.j, p.why.text, p.why.score)
		}
	}
}

// samePerson compares two names of several words, given as keys. The score
// is 0 when they are two people.
func samePerson(a, b []string) (why string, score float64) {
	a, b = canonicalGiven(trimParticles(a)), canonicalGiven(trimParticles(b))
	if len(a) < 2 || len(b) < 2 || suffixOf(a) != suffixOf(b) && suffixOf(a) != "" && suffixOf(b) != "" {
		return "", 0
	}
	if x, y := suffixOf(a), suffixOf(b); x != y && (x == "j" || y == "j") {
		return "", 0 // a son is not who bears the name without junior
	}
	oneSuffix := suffixOf(a) != suffixOf(b)
	a, b = dropSuffix(a), dropSuffix(b)
	if len(a) > len(b) {
		a, b = b, a
	}
	if oneSuffix && strings.Join(a, "") == strings.Join(b, "") {
		return "the same name, without senior", 0.9
	}
	if strings.Join(a, "") == strings.Join(b, "") {
		return "another spelling of the same name", 0.97
	}
	lastA, lastB := a[len(a)-1], b[len(b)-1]
	if len(a) == len(b) {
		return sameLength(a, b, lastA == lastB)
	}
	// One has more words: the same surname and a given name in common.
	if lastA != lastB || len(lastA) < 3 {
		return "", 0
	}
	rest := b[:len(b)-1]
	matched := 0
	for _, w := range a[:len(a)-1] {
		at := slices.IndexFunc(rest, func(x string) bool { return x == w || len(w) == 1 && x[:1] == w })
		if at < 0 {
			return "", 0
		}
		if len(w) > 1 {
			matched++
		}
		rest = rest[at+1:]
	}
	if matched == 0 {
		return "", 0
	}
	return "the same surname and given name, one with further names", 0.9
}

// sameLength compares names with equally many words.
func sameLength(a, b []string, sameLast bool) (string, float64) {
	differ, initial := 0, 0
	for k := range a {
		x, y := a[k], b[k]
		switch {
		case x == y:
		case k < len(a)-1 && (len(x) == 1 || len(y) == 1) && x[0] == y[0]:
			initial++
		case k < len(a)-1 && len(x) >= 5 && len(y) >= 5 && x[0] == y[0] && near(x, y):
			differ++
		case k == len(a)-1 && len(x) >= 6 && len(y) >= 6 && x[0] == y[0] && near(x, y), k == len(a)-1 && vowelSlip(x, y):
			differ++
		default:
			return "", 0
		}
	}
	switch {
	case !sameLast && initial > 0, differ > 1, initial == len(a):
		return "", 0
	case initial > 0:
		return "the same surname and initial", 0.85
	}
	return "a slip of one letter in a name of several words", 0.92
}

// near reports a difference of one letter that is no ending of gender.
func near(x, y string) bool {
	if strings.TrimSuffix(x, "a") == strings.TrimSuffix(y, "a") || x[len(x)-1] != y[len(y)-1] && (x[len(x)-1] == 'a' || y[len(y)-1] == 'a' || x[len(x)-1] == 'o' || y[len(y)-1] == 'o') {
		return false
	}
	return lang.Distance(x, y, 1) <= 1
}

// vowelSlip reports whether two names differ in one vowel after the first
// syllable, e for i or o for u, as Arabic names in two languages do: Jaber, Jabir.
func vowelSlip(x, y string) bool {
	if len(x) != len(y) || len(x) < 5 {
		return false
	}
	at := -1
	for i := range x {
		if x[i] != y[i] {
			if at >= 0 {
				return false
			}
			at = i
		}
	}
	if at < 2 {
		return false
	}
	switch string([]byte{min(x[at], y[at]), max(x[at], y[at])}) {
	case "ei", "ou":
		return true
	}
	return false
}

// canonicalGiven puts one spelling for all of a given name: Alexander for
// Aleksandr and Oleksandr.
func canonicalGiven(words []string) []string {
	out := slices.Clone(words)
	for i, w := range out[:max(0, len(out)-1)] {
		if c, ok := givenNames()[w]; ok {
			out[i] = c
		}
	}
	return out
}

// givenNames maps the key of a given name to that of its first spelling.
var givenNames = sync.OnceValue(func() map[string]string {
	keys := map[string]string{}
	names, err := seeds.GivenNames()
	if err != nil {
		panic(err) // the table is embedded; its test reads it
	}
	for _, n := range names {
		for _, s := range n.Spellings {
			k := strings.ReplaceAll(lang.Key(s), " ", "")
			if _, ok := keys[k]; !ok {
				keys[k] = strings.ReplaceAll(lang.Key(n.Spellings[0]), " ", "")
			}
		}
	}
	return keys
})

// trimParticles drops "al", "bin" and the like, which newspapers add and omit.
func trimParticles(words []string) []string {
	return slices.DeleteFunc(slices.Clone(words), func(w string) bool {
		switch w {
		case "al", "el", "ul", "bin", "ibn", "ben", "abu":
			return len(words) > 2
		}
		return false
	})
}

func isSuffix(w string) bool {
	switch w {
	case "ir", "sr", "iunior", "senior", "ii", "i", "iv", "2", "3":
		return true
	}
	return false
}

// suffixOf is what tells father from son: "j" or "s", "" for neither.
func suffixOf(words []string) string {
	switch words[len(words)-1] {
	case "ir", "iunior":
		return "j"
	case "sr", "senior":
		return "s"
	}
	return ""
}

func dropSuffix(words []string) []string {
	if suffixOf(words) != "" && len(words) > 2 {
		return words[:len(words)-1]
	}
	return words
}
