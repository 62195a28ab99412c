package lang

import (
	"strings"

	"github.com/mozillazg/go-unidecode"
)

// Key reduces a name to letters that its spellings in Dutch, English, German
// and French newspapers share: Tokayev, Tokajev and Tokaev are "tokaev",
// Janoekovitsj, Yanukovych and Janukowitsch "ianukovih". Words are separated
// by single spaces; hyphens separate words too. Names with different keys may
// be one, names with equal keys need not be: it is for finding candidates.
func Key(name string) string {
	var words []string
	for _, w := range Words(name) {
		if k := wordKey(w); k != "" {
			words = append(words, k)
		}
	}
	return strings.Join(words, " ")
}

// Keys are the keys of a name: two where "zj" may stand for one sound or for
// two, as in the Dutch Brezjnev and Zjoeganov.
func Keys(name string) []string {
	keys := []string{Key(name)}
	if low := strings.ToLower(name); strings.Contains(low, "zj") {
		keys = append(keys, Key(strings.ReplaceAll(low, "zj", "zi")))
	}
	return keys
}

// Fold is name in lower-case ASCII without apostrophes, periods and hyphens:
// the coarsest form in which two names are still the same spelling.
func Fold(name string) string { return strings.Join(Words(name), " ") }

// Words are the words of a name in lower-case ASCII.
func Words(name string) []string {
	s := strings.ToLower(unidecode.Unidecode(name))
	return strings.FieldsFunc(drop.Replace(s), func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < '0' || r > '9')
	})
}

var drop = strings.NewReplacer("'", "", "`", "", "\"", "", "“", "", "”", "")

// respell maps spellings of one sound to one letter. Earlier rows win.
var respell = strings.NewReplacer(
	// The hushing sounds: those like "zh" become i, since English writes j
	// for them and Dutch j for i; "ch" is one sound in Dutch, another in English.
	"schtsch", "sh", "shch", "sh", "sjtsj", "sh", "chtch", "sh",
	"dzh", "i", "dzj", "i", "dsch", "i", "dj", "i", "zh", "i", "zj", "i",
	"tsch", "h", "tsj", "h", "tch", "h", "tj", "h", "cz", "h",
	"kh", "h", "ch", "h", "gh", "g",
	"sch", "s", "sj", "s", "sh", "s", "ts", "s", "tz", "s", "z", "s",
	"ce", "se", "ci", "si", "cy", "si", "ck", "k", "c", "k", "q", "k", "x", "ks",
	"ph", "f", "th", "t", "dh", "d", "w", "v",
	"yoe", "ioe", "oe", "u", "ou", "u", "oo", "o", "ee", "i", "ij", "i", "j", "i", "y", "i",
)

func wordKey(w string) string {
	// Endings first: a final -ic is -itsj.
	if strings.HasSuffix(w, "ic") {
		w = w[:len(w)-1] + "ch"
	}
	switch {
	case len(w) > 4 && (strings.HasSuffix(w, "ah") || strings.HasSuffix(w, "eh")):
		w = w[:len(w)-2] + "a"
	case strings.HasSuffix(w, "skaya"), strings.HasSuffix(w, "skaja"), strings.HasSuffix(w, "skaia"):
		w = w[:len(w)-3] + "a"
	}
	k := []byte(respell.Replace(w))
	out := k[:0]
	for i, c := range k {
		if i > 0 && c == out[len(out)-1] {
			continue // doubled letters
		}
		if c == 'e' && len(out) > 0 && out[len(out)-1] == 'i' && (len(out) == 1 || vowel(out[len(out)-2])) {
			out[len(out)-1] = 'e' // Yeltsin, Tokayev
			continue
		}
		out = append(out, c)
	}
	return string(out)
}

func vowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

// Distance is the number of letters to insert, delete, change or swap with
// their neighbour to get from a to b, but at most limit+1.
func Distance(a, b string, limit int) int {
	if d := len(a) - len(b); d > limit || -d > limit {
		return limit + 1
	}
	// Optimal string alignment on bytes, with the last two rows kept.
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		best := row[0]
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
			best = min(best, row[j])
		}
		if best > limit {
			return limit + 1
		}
		before, last, row = last, row, before
	}
	return min(last[len(b)], limit+1)
}
