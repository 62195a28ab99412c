package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"newsgraph/extract/doc"
)

// Words are the words of a text as a Net reads them.
type Words struct {
	Forms []string
	Ends  []int   // the byte after each word
	Marks []int32 // below Marks: the bond of each word, times views, and what the rules make of it
}

// Marks is the number of marks: one for every bond and every view of the rules.
const Marks = bonds * views

// Bonds say how often a word is followed by the one after it wherever the text
// has either: seldom, mostly, or nearly always, as in a name that signs many
// letters.
const bonds = 3

// Views say what the rules make of a word. The second half says that a
// sentence ends.
const views = 12

// ReadWords cuts text into words.
func ReadWords(lang, text string) *Words {
	w := newWords(rulesOf(lang), text)
	w.stretch(doc.Range{End: len(text)})
	return newSplitter(w.rules, text, w.words).read()
}

// read returns the words of s with their marks: whether a sentence ends there
// by the rules, whether the word is a quotation mark that opens or closes,
// whether it is glued to the word before it, and its bond to the next.
func (s *splitter) read() *Words {
	n := len(s.words)
	w := &Words{make([]string, n), make([]int, n), make([]int32, n)}
	first := 0
	for i := range s.words {
		mark := int32(s.quote[i]+1) * 2
		if s.gaps[i] == glued {
			mark++
		}
		if i+1 < n && s.ruleEndsAt(first, i) {
			mark += views / 2
			first = i + 1
		}
		w.Forms[i], w.Ends[i], w.Marks[i] = s.form(i), s.words[i].end, mark
	}
	w.bind()
	return w
}

// bind adds to the marks the bond of each word to the next.
func (w *Words) bind() {
	type pair struct{ word, next string }
	words, pairs := map[string]int{}, map[pair]int{}
	for i, form := range w.Forms {
		words[form]++
		if i > 0 {
			pairs[pair{w.Forms[i-1], form}]++
		}
	}
	for i := range len(w.Forms) - 1 {
		p := pair{w.Forms[i], w.Forms[i+1]}
		n, of := pairs[p], min(words[p.word], words[p.next])
		switch {
		case n < 2 || 5*n < 2*of:
		case 5*n < 4*of:
			w.Marks[i] += views
		default:
			w.Marks[i] += 2 * views
		}
	}
}

// bound reports whether word i and the next one are parts of a name that the text
// writes together wherever it has either. A net that does not know the name may
// take its first part for all of a signature.
func (w *Words) bound(i int) bool {
	return i+1 < len(w.Forms) && w.Marks[i] >= (bonds-1)*views && isName(w.Forms[i]) && isName(w.Forms[i+1])
}

// isName reports whether a word looks like part of a name.
func isName(s string) bool {
	first, size := utf8.DecodeRuneInString(s)
	rest := strings.TrimLeftFunc(s, func(c rune) bool { return unicode.IsLetter(c) || c == '-' || isApostrophe(c) })
	return unicode.IsUpper(first) && size < len(s) && rest == ""
}

// RuleEnds reports after which words sentences end by the rules.
func (w *Words) RuleEnds() []bool {
	out := make([]bool, len(w.Marks))
	for i, m := range w.Marks {
		out[i] = m%views >= views/2
	}
	return out
}
