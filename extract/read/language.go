package read

import (
	"strings"
	"sync"
	"unicode"

	"github.com/abadojack/whatlanggo"

	"newsgraph/extract/lang"
)

// Language tells the language of a text, "" when it is none that newsgraph
// has. Frequent words decide; trigrams decide between languages where a text
// has too few of them, and know languages that are not ours.
func Language(text string) string {
	const look = 20_000 // bytes; more tell nothing new
	text = text[:min(len(text), look)]
	words, best, second := 0, 0, 0
	code := ""
	counts := map[string]int{}
	for word := range strings.FieldsFuncSeq(strings.ToLower(text), func(c rune) bool { return !unicode.IsLetter(c) }) {
		words++
		for _, l := range lang.All {
			if functionWords()[l.Code][word] {
				counts[l.Code]++
			}
		}
	}
	for _, l := range lang.All {
		switch n := counts[l.Code]; {
		case n > best:
			code, best, second = l.Code, n, best
		case n > second:
			second = n
		}
	}
	if best >= 3 && best >= 2*second && best*6 >= words {
		return code
	}
	if info := whatlanggo.Detect(text); info.IsReliable() && lang.Get(info.Lang.Iso6391()) == nil && best*10 < words*3 {
		return ""
	}
	ours := map[whatlanggo.Lang]bool{}
	for _, l := range lang.All {
		ours[byISO6391()[l.Code]] = true
	}
	if script := whatlanggo.DetectScript(text); script != unicode.Latin {
		return ""
	}
	return whatlanggo.DetectLangWithOptions(text, whatlanggo.Options{Whitelist: ours}).Iso6391()
}

var functionWords = sync.OnceValue(func() map[string]map[string]bool {
	sets := map[string]map[string]bool{}
	for _, l := range lang.All {
		sets[l.Code] = l.Set("function-words")
	}
	return sets
})

// byISO6391 maps language codes of two letters to whatlanggo's numbers.
var byISO6391 = sync.OnceValue(func() map[string]whatlanggo.Lang {
	langs := map[string]whatlanggo.Lang{}
	for l := range whatlanggo.Langs {
		langs[l.Iso6391()] = l
	}
	return langs
})
