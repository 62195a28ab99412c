package lang

import (
	"regexp"
	"slices"
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
	return strings.Join(joinServants(words), " ")
}

// joinServants writes Abdul Hamid Dbeibah and Abd al-Hamid Dbeibah as
// Abdulhamid Dbeibah: "abdul", servant of, is no name by itself.
func joinServants(words []string) []string {
	for i, w := range words {
		next := i + 1
		if w == "abd" && next < len(words) && (words[next] == "al" || words[next] == "el") {
			next++
		} else if w != "abdul" {
			continue
		}
		if next < len(words)-1 {
			return append(words[:i:i], append([]string{"abdul" + words[next]}, words[next+1:]...)...)
		}
	}
	return words
}

// Keys are the keys of a name: more than one where letters may stand for two
// sounds, as "zj" in the Dutch Brezjnev and Zjoeganov, "ch" in the French
// Ghannouchi, "ü" in Müller for Mueller, and "ië" in Latakië for Latakia.
func Keys(name string) []string {
	keys := []string{Key(name)}
	low := strings.ToLower(name)
	for _, other := range []string{
		strings.ReplaceAll(low, "zj", "zi"),
		umlauts.Replace(low),
		dutchEnding.ReplaceAllString(low, "ia$1"),
		french(low),
	} {
		if other == low {
			continue
		}
		if k := Key(other); !slices.Contains(keys, k) {
			keys = append(keys, k)
		}
	}
	return keys
}

var (
	umlauts     = strings.NewReplacer("ä", "ae", "ö", "oe", "ü", "ue", "ø", "oe", "å", "aa")
	dutchEnding = regexp.MustCompile(`ië( |$)`)
)

// french reads "ch" as "sh" in names that the French write with "ou".
func french(low string) string {
	if strings.Contains(low, "ou") {
		return strings.ReplaceAll(low, "ch", "sh")
	}
	return low
}

// Fold is name in lower-case ASCII without apostrophes, periods and hyphens:
// the coarsest form in which two names are still the same spelling.
func Fold(name string) string { return strings.Join(Words(name), " ") }

// Words are the words of a name in lower-case ASCII.
func Words(name string) []string {
	s := strings.ToLower(unidecode.Unidecode(article.ReplaceAllString(name, "$1 $2")))
	return strings.FieldsFunc(drop.Replace(s), func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < '0' || r > '9')
	})
}

// article matches the Arabic article in ElBaradei.
var article = regexp.MustCompile(`\b([AE]l)(\p{Lu}\p{Ll})`)

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
	if len(w) > 4 && (strings.HasPrefix(w, "abdel") || strings.HasPrefix(w, "abdal") || strings.HasPrefix(w, "abdol")) {
		w = "abdul" + w[5:]
	}
	for _, end := range []string{"eddine", "eddin", "addin"} {
		if start, ok := strings.CutSuffix(w, end); ok {
			w = start + "uddin" // Jalaluddin
		}
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

// SurnameFirst reports whether a name opens with the surname, as those do
// whose given name has two syllables with a hyphen: "Lee Hsien-loong".
func SurnameFirst(name string) bool { return surnameFirst.MatchString(name) }

var surnameFirst = regexp.MustCompile(`^\p{Lu}\p{Ll}{1,5} \p{Lu}\p{Ll}+-\p{Ll}+$`)
