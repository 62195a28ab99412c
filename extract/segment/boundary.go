package segment

import (
	"io"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"newsgraph/extract/lang"
)

// Boundaries weigh the evidence that a sentence ends after a word, where
// the text has no lines that tell: headlines, signatures and hasty writing
// have no stops. They are an averaged perceptron (Collins 2002) over hashed
// features; a positive sum ends the sentence.
type boundaries []int8

const boundaryBits = 17 // of a feature's hash; the model has 1<<boundaryBits weights

// Weights is the name of the file of weights in the folder of a language. A
// language for which the rules do better has none.
const Weights = "boundaries.bin"

// load returns the weights of a language, nil when it has none.
func load(l *lang.Language) boundaries {
	f, err := l.Open(Weights)
	if err != nil {
		return nil
	}
	defer f.Close()
	b, err := io.ReadAll(f)
	if err != nil {
		return nil
	}
	return parseWeights(b)
}

// parseWeights returns nil when b is not a file of weights.
func parseWeights(b []byte) boundaries {
	if len(b) != 1<<boundaryBits {
		return nil
	}
	weights := make(boundaries, len(b))
	for i, w := range b {
		weights[i] = int8(w)
	}
	return weights
}

// endsAt weighs the boundary after word i of a sentence that starts with word
// first.
func (b boundaries) endsAt(s *splitter, first, i int) bool {
	sum := 0
	for _, f := range s.features(first, i) {
		sum += int(b[f])
	}
	return sum > 0
}

// features returns the hashes of what speaks for and against a boundary
// after word i: the words round it, their shapes, how long the sentence is by
// then, and what the rules say.
func (s *splitter) features(first, i int) []uint32 {
	form := func(j int) string {
		if j < 0 || j >= len(s.words) {
			return ""
		}
		return s.form(j)
	}
	m, a, b, c := form(i-1), form(i), form(i+1), form(i+2)
	sm, sa, sb, sc := shape(m), shape(a), shape(b), shape(c)
	la, lm, lc := strings.ToLower(a), strings.ToLower(m), strings.ToLower(c)
	lb := strings.ToLower(b)
	space := strconv.Itoa(int(min(s.gaps[i+1], space)))
	length := strconv.Itoa(steps(i - first))
	rule := "-"
	if s.ruleEndsAt(first, i) {
		rule = "+"
	}
	suffix := la[max(0, len(la)-3):]
	start := shape(form(first))
	low := 0 // words in small letters so far, at most three
	for j := max(first, i-8); j <= i && low < 3; j++ {
		if shape(form(j)) == "x" {
			low++
		}
	}
	lows := strconv.Itoa(low)
	ahead := 0 // words with a capital that follow, at most three
	for ahead < 3 && strings.HasPrefix(shape(form(i+1+ahead)), "X") {
		ahead++
	}
	capitals := strconv.Itoa(ahead)
	d, k := form(i+3), form(i-2)
	return []uint32{
		hash("low", lows, sa, sb), hash("lowb", lows, b), hash("lowa", lows, la), hash("cap", capitals, lows, sa), hash("capa", capitals, la), hash("capb", capitals, b),
		hash("start", strings.ToLower(form(first)), length), hash("starts", start, lows, length, sb),
		hash("d", strings.ToLower(d)), hash("k", strings.ToLower(k)), hash("bcd", sb, sc, shape(d), sa), hash("kma", shape(k), sm, sa, sb),
		hash("ma", lm, la, sb), hash("bcs", lb, lc),

		hash("rule", rule), hash("rule", rule, sa, sb), hash("rule", rule, la), hash("rule", rule, b),
		hash("a", la), hash("b", b), hash("m", lm), hash("c", lc),
		hash("ss", sa, sb, space), hash("ssss", sm, sa, sb, sc),
		hash("ab", la, lb), hash("as", la, sb, space), hash("sb", sa, b), hash("mss", lm, sa, sb), hash("ssc", sa, sb, lc),
		hash("l", length, sa, sb), hash("la", length, la), hash("suffix", suffix, sb), hash("bc", b, c),
	}
}

// steps measures a length roughly.
func steps(n int) int {
	if n < 6 {
		return n
	}
	return min(6+(n-6)/5, 11)
}

// shape tells kinds of words apart.
func shape(w string) string {
	if w == "" {
		return ""
	}
	c, size := utf8.DecodeRuneInString(w)
	switch {
	case unicode.IsDigit(c) && strings.Trim(w, "0123456789") == "":
		return "1"
	case unicode.IsDigit(c):
		return "1x"
	case strings.ContainsRune(w, '@') || strings.Contains(w, "://"):
		return "@"
	case !unicode.IsLetter(c):
		return w[:min(len(w), 2)]
	case unicode.IsLower(c):
		return "x"
	case size == len(w):
		return "X"
	case strings.ToUpper(w) == w:
		return "XX"
	}
	return "Xx"
}

// hash is FNV-1a over the parts, folded to boundaryBits.
func hash(parts ...string) uint32 {
	h := uint32(2166136261)
	for _, p := range parts {
		for i := range len(p) {
			h = (h ^ uint32(p[i])) * 16777619
		}
		h = (h ^ 0xff) * 16777619
	}
	return (h>>boundaryBits ^ h) & (1<<boundaryBits - 1)
}
