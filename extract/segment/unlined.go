package segment

import "newsgraph/extract/doc"

// Words are the words of a text as a Net reads them.
type Words struct {
	Forms []string
	Ends  []int   // the byte after each word
	Marks []int32 // below Marks: what the rules make of each word
}

// Marks is the number of marks, of which the second half says that a sentence
// ends.
const Marks = 12

// ReadWords cuts text into words.
func ReadWords(lang, text string) *Words {
	w := newWords(rulesOf(lang), text)
	w.stretch(doc.Range{End: len(text)})
	return newSplitter(w.rules, text, w.words).read()
}

// read returns the words of s with their marks: whether a sentence ends there
// by the rules, whether the word is a quotation mark that opens or closes, and
// whether it is glued to the word before it.
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
			mark += Marks / 2
			first = i + 1
		}
		w.Forms[i], w.Ends[i], w.Marks[i] = s.form(i), s.words[i].end, mark
	}
	return w
}

// RuleEnds reports after which words sentences end by the rules.
func (w *Words) RuleEnds() []bool {
	out := make([]bool, len(w.Marks))
	for i, m := range w.Marks {
		out[i] = m >= Marks/2
	}
	return out
}
