package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"newsgraph/extract/doc"
)

// A gap is what lies between two words.
type gap uint8

const (
	glued     gap = iota // nothing
	space                // white space
	line                 // the end of a line that was not broken to fit a page
	paragraph            // an empty line, or text to skip
)

// splitter decides where sentences end.
type splitter struct {
	*rules
	text  string
	words []word
	gaps  []gap // before each word
	// learnt says after which words the net of the language ends sentences,
	// for a text of more than a few words without ends of lines, whose
	// headlines have to be told by their words; else nil.
	learnt []bool
	quote  []int8 // +1 for a mark that opens a quotation, -1 for one that closes it or a bracket, 0 for others
}

// sentences returns the sentences that words make up. A sentence ends at a
// mark that ends sentences, together with the quotation marks and brackets
// that it closes, and at the end of a headline or paragraph.
func sentences(r *rules, text string, words []word) []doc.Span {
	if len(words) == 0 {
		return nil
	}
	s := newSplitter(r, text, words)
	if len(words) > few && !strings.Contains(strings.TrimSpace(text), "\n") {
		if net := r.net(); net != nil {
			s.learnt = net.Ends(s.read())
		}
	}
	var out []doc.Span
	first := 0
	for i := range words {
		if i+1 == len(words) || s.endsAt(first, i) {
			out = append(out, doc.Span{First: doc.TokenID(first + 1), End: doc.TokenID(i + 2)})
			first = i + 1
		}
	}
	return out
}

// few is the number of words up to which a text without lines is a sentence or
// two and not an article that lost its lines.
const few = 100

func newSplitter(r *rules, text string, words []word) *splitter {
	s := &splitter{rules: r, text: text, words: words}
	s.gaps = s.findGaps()
	s.quote = s.findQuotes()
	return s
}

func (s *splitter) form(i int) string { return s.text[s.words[i].start:s.words[i].end] }

// endsAt reports whether the sentence that starts with word first ends with
// word i. There is a word after it.
func (s *splitter) endsAt(first, i int) bool {
	if s.learnt == nil || s.words[i+1].joined || s.gaps[i+1] == paragraph {
		return s.ruleEndsAt(first, i)
	}
	return s.learnt[i]
}

// ruleEndsAt is endsAt by rules.
func (s *splitter) ruleEndsAt(first, i int) bool {
	next := i + 1
	stop := s.stop(first, i)
	if s.words[next].joined {
		return false
	}
	switch s.gaps[next] {
	case paragraph:
		return true
	case line:
		return stop >= 0 || !s.startsLow(next)
	}
	if stop < 0 || s.quote[next] < 0 || s.ends(next) && !s.words[next].short && s.gaps[next] < line {
		return false // no stop, or more of it follows
	}
	start := next
	for start < len(s.words)-1 && start < next+3 && s.gaps[start+1] < line && (s.quote[start] > 0 || s.opens(start)) {
		start++
	}
	word := s.form(start)
	c, _ := utf8.DecodeRuneInString(word)
	capital := unicode.IsUpper(c) || unicode.IsTitle(c)
	mark := s.form(stop)
	switch {
	case s.words[stop].short:
		return s.endsShort(first, stop, start, capital)
	case strings.ContainsRune(",;:", c):
		return false
	case !unicode.IsLetter(c):
		return unicode.IsDigit(c) || start > next || mark != "..." && mark != "…" && mark != ".." && !isApostrophe(c)
	case capital:
		return true
	case stop < i:
		return false // "Kom!" riep hij
	}
	return s.gaps[next] > glued && mark != "…" && !strings.HasPrefix(mark, "..")
}

// endsShort decides after an abbreviation.
func (s *splitter) endsShort(first, stop, start int, capital bool) bool {
	form := strings.TrimSuffix(s.form(stop), ".")
	if stop == first || !capital || s.abbreviation(form) == beforeMore {
		return false
	}
	return s.starters[strings.ToLower(s.form(start))]
}

// stop returns the mark that ends a sentence at word i: i itself or the one
// before the closing marks that i belongs to; -1 when there is none.
func (s *splitter) stop(first, i int) int {
	const most = 4 // closing marks in a row
	for n := 0; n < most && i >= first && s.quote[i] < 0; n++ {
		i--
	}
	if i > first && s.ends(i) {
		return i
	}
	return -1
}

// ends reports whether word i may end a sentence.
func (s *splitter) ends(i int) bool {
	if s.words[i].short {
		return true
	}
	switch f := s.form(i); f[0] {
	case '.', '?', '!':
		return true
	default:
		return f == "…" || emoticons[f]
	}
}

// opens reports whether word i may stand before the first word of a sentence.
func (s *splitter) opens(i int) bool {
	switch s.form(i) {
	case "(", "[", "-", "–", "—", "--", "•", "*", "·", "¿", "¡", ">":
		return true
	}
	return false
}

func (s *splitter) startsLow(i int) bool {
	c, _ := utf8.DecodeRuneInString(s.form(i))
	return unicode.IsLower(c) || strings.ContainsRune(",;:.)", c)
}

// findQuotes tells marks that open quotations from those that close them.
// Marks that look alike are told by the spaces round them, else by turns.
func (s *splitter) findQuotes() []int8 {
	out := make([]int8, len(s.words))
	open := false // of marks that look alike
	for i := range s.words {
		if s.gaps[i] == paragraph {
			open = false
		}
		switch f := s.form(i); f {
		case "“", "„", "‘", "«", "‹", ",,", "``", "`":
			out[i] = 1
			if f == "„" || f == ",," {
				open = true
			}
		case "»", "›", ")", "]", "}":
			out[i] = -1
			if f == "]" && i > 1 && s.form(i-2) == "[" && isDigit(s.form(i - 1)[0]) {
				out[i-1], out[i-2] = -1, -1 // a reference ends what stands before it
			}
		case "\"", "''", "'", "”", "’":
			left := s.gaps[i] > glued
			right := i+1 == len(s.words) || s.gaps[i+1] > glued
			switch {
			case s.words[i].joined:
				continue
			case f == "”" || f == "’":
				open = left && !right && !open
			case left != right:
				open = left
			default:
				open = !open
			}
			out[i] = -1
			if open {
				out[i] = 1
			}
		}
	}
	return out
}
