package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/graphemes"

	"newsgraph/extract/doc"
)

// A word is a token in the making: bytes [start, end) of the text.
type word struct {
	start, end int
	joined     bool // as doc.Token.Joined
	short      bool // it ends in a period that abbreviates it
}

// words cuts text into words, from left to right.
type words struct {
	*rules
	text  string
	words []word
	// quoted says that a single quotation mark has opened and not closed,
	// so that one after an s closes it and makes no possessive.
	quoted bool
}

func newWords(r *rules, text string) *words {
	return &words{rules: r, text: text, words: make([]word, 0, len(text)/5+1)}
}

// stretch cuts one stretch of text at white space and each part into words.
func (w *words) stretch(r doc.Range) {
	for at := r.Start; at < r.End; {
		if n := leading(w.text[at:r.End], isSpace); n > 0 {
			if strings.Count(w.text[at:at+n], "\n") > 1 {
				w.quoted = false
			}
			at += n
			continue
		}
		n := leading(w.text[at:r.End], func(c rune) bool { return !isSpace(c) })
		w.chunk(at, at+n)
		at += n
	}
}

// chunk cuts text without white space into words.
func (w *words) chunk(start, end int) {
	for at := start; at < end; {
		rest := w.text[at:end]
		c, size := utf8.DecodeRuneInString(rest)
		next := word{start: at}
		switch n := address(rest); {
		case n > 0:
			next.end = at + n
		case inWord(c):
			next.end = w.wordEnd(at, end)
		case isApostrophe(c) && w.cliticEnd(at, end) > 0:
			next.end = w.cliticEnd(at, end)
		case len(rest) < 5 && emoticons[rest]:
			next.end = end
		case isApostrophe(c):
			next.end = at + run(rest, 2)
			next.joined = w.apostrophe(start, at, next.end, end)
		case c == '@' || c == '#' && at+1 < end && isLetter(rest[1:]):
			next.end = at + 1 + leading(rest[1:], inWord)
		default:
			next.end = at + symbol(rest, size)
		}
		w.add(next)
		at = next.end
	}
}

// add adds a word, or two when it is a contraction.
func (w *words) add(next word) {
	s := w.text[next.start:next.end]
	if cut := w.contraction(s); cut > 0 {
		w.add(word{start: next.start, end: next.start + cut, joined: next.joined})
		w.words = append(w.words, word{start: next.start + cut, end: next.end, joined: true})
		return
	}
	next.short = len(s) > 1 && s[len(s)-1] == '.' && isLetterOrDigit(s)
	w.words = append(w.words, next)
}

// wordEnd returns the end of the word that starts with the letter or digit at
// from.
func (w *words) wordEnd(from, end int) int {
	if n := w.figure(w.text[from:end]); n > 0 {
		return from + n
	}
	at := from
	for at < end {
		at += leading(w.text[at:end], inWord)
		if at == end {
			return end
		}
		c, size := utf8.DecodeRuneInString(w.text[at:end])
		if after := at + size; after == end || !w.joins(from, at, after, end, c) {
			break
		}
		at += size
	}
	switch rest := w.text[at:end]; {
	case rest[0] == '.' && !strings.HasPrefix(rest, "..") && w.abbreviates(from, at, end):
		return at + 1
	case rest[0] == '$' && at-from <= 3 && strings.ToUpper(w.text[from:at]) == w.text[from:at] && !isDigit(w.text[from]):
		return at + 1 // US$
	case w.prefixes == nil && rest[0] == '-' && !strings.HasPrefix(rest, "--") && w.bare(rest[1:]):
		return at + 1 // hart- en vaatziekten
	case strings.HasPrefix(rest, ",-") && isDigit(w.text[at-1]) && w.bare(rest[2:]):
		return at + 2 // 10,-
	}
	return at
}

// bare reports whether a word may end before s.
func (w *words) bare(s string) bool {
	c, _ := utf8.DecodeRuneInString(s)
	return s == "" || !inWord(c)
}

// joins reports whether the mark c at [at, after) holds the word that starts
// at from together. Something follows it.
func (w *words) joins(from, at, after, end int, c rune) bool {
	before, _ := utf8.DecodeLastRuneInString(w.text[from:at])
	next, _ := utf8.DecodeRuneInString(w.text[after:end])
	if !inWord(next) {
		return false
	}
	digits := unicode.IsDigit(before) && unicode.IsDigit(next)
	switch c {
	case '.':
		return w.dotJoins(from, at, after, end, before, next)
	case ',':
		return digits && (w.prefixes == nil || leading(w.text[after:end], unicode.IsDigit) == 3)
	case ':':
		return digits
	case '\'', '’', '`', '´', '‘':
		return !unicode.IsDigit(before) || !unicode.IsDigit(next)
	case '-', '\u2010', '\u2011':
		return w.hyphenJoins(from, at, after, end)
	case '/':
		return w.prefixes == nil || digits && isDate(w.text[from:end])
	case '&', '@', '*', '\u00b7':
		return unicode.IsLetter(before) && unicode.IsLetter(next)
	}
	return false
}

// dotJoins decides about a period inside "20.000", "d.w.z", "nrc.nl" and
// "terugkeer.Volgens".
func (w *words) dotJoins(from, at, after, end int, before, next rune) bool {
	part := w.text[from:at]
	if dot := strings.LastIndexByte(part, '.'); dot >= 0 {
		part = part[dot+1:]
	}
	rest := w.text[after:end]
	switch {
	case unicode.IsDigit(next):
		return unicode.IsDigit(before) || w.abbreviation(part) == noAbbreviation
	case utf8.RuneCountInString(part) == 1 && !unicode.IsDigit(before):
		// One letter before: initials hold together, a name after them not.
		return leading(rest, unicode.IsLetter) == utf8.RuneLen(next) || unicode.IsLower(next)
	case unicode.IsUpper(next):
		n := leading(rest, inWord)
		return unicode.IsUpper(before) && strings.ToUpper(rest[:n]) == rest[:n]
	}
	return true
}

// hyphenJoins decides about a hyphen: where the language has no table of
// prefixes it always holds.
func (w *words) hyphenJoins(from, at, after, end int) bool {
	if w.prefixes == nil {
		return true
	}
	before, rest := w.text[from:at], w.text[after:end]
	if w.prefixes[strings.ToLower(before)] {
		return true
	}
	// Telephone numbers and ISO dates.
	if leading(before, func(c rune) bool { return unicode.IsDigit(c) || c == '-' }) < len(before) {
		return false
	}
	n := leading(rest, unicode.IsDigit)
	switch len(before) {
	case 3:
		return n >= 3
	case 4:
		return n == 2 && strings.HasPrefix(rest[n:], "-")
	case 7:
		return n >= 2
	}
	return false
}

// isDate reports whether s starts with a date such as 9/11 or 11/28/2000.
func isDate(s string) bool {
	n := leading(s[:min(len(s), len("11/28/2000"))], func(c rune) bool { return unicode.IsDigit(c) || c == '/' })
	parts := strings.Split(s[:n], "/")
	return len(parts) == 3 || len(parts) == 2 && len(parts[0]) <= 2 && len(parts[1]) == 2
}

// figure returns the length of a figure that a unit is written onto, 0 when
// s does not start with one: 10 of "10km" is a word.
func (w *words) figure(s string) int {
	if w.measures == nil || !isDigit(s[0]) {
		return 0
	}
	n := leading(s, func(c rune) bool { return unicode.IsDigit(c) || c == '.' || c == ',' || c == ':' })
	unit := s[n:]
	unit = unit[:leading(unit, inWord)]
	if n > 0 && isDigit(s[n-1]) && w.measures[strings.ToLower(unit)] {
		return n
	}
	return 0
}

// abbreviates reports whether the period at byte at belongs to the word that
// starts at from.
func (w *words) abbreviates(from, at, end int) bool {
	s := w.text[from:at]
	rest := w.text[at+1 : end]
	switch kind := w.abbreviation(s); {
	case kind == beforeFigures:
		ahead := strings.TrimLeft(w.text[at+1:], " \u00a0")
		return ahead != "" && isDigit(ahead[0])
	case kind != noAbbreviation:
		return true
	}
	if initials(s) {
		// A letter by itself at the end of a line is no initial: plan B.
		return len(s) > 1 && strings.Contains(s, ".") || rest != "" || w.letterAhead(at+1)
	}
	return false
}

// letterAhead reports whether a letter follows on the same line: the name of
// "J. Jansen", or its first part in "J. de Vries".
func (w *words) letterAhead(at int) bool {
	c, _ := utf8.DecodeRuneInString(strings.TrimLeft(w.text[at:], " \u00a0"))
	return unicode.IsLetter(c)
}

// initials reports whether s is capital letters with periods between them, or
// small ones: J, W.H, N.-Br, d.w.z.
func initials(s string) bool {
	if s == "I" {
		return false
	}
	dotted := strings.Contains(s, ".")
	for part := range strings.FieldsFuncSeq(s, func(c rune) bool { return c == '.' || c == '-' }) {
		c, size := utf8.DecodeRuneInString(part)
		if size < len(part) && part != "Th" && part != "Ch" && part != "Yu" || !unicode.IsLetter(c) || !dotted && !unicode.IsUpper(c) {
			return false
		}
	}
	return true
}

// symbol returns the length of the punctuation or symbol that s starts with:
// a run of one mark, or one character with its modifiers.
func symbol(s string, size int) int {
	switch s[0] {
	case '?', '!':
		return leading(s, func(c rune) bool { return c == '?' || c == '!' })
	case '.', '-', '=', '*', '~', '<', '>', '+', '|', '_':
		return run(s, len(s))
	case ',':
		return run(s, 2)
	}
	if s[0] < utf8.RuneSelf {
		return size
	}
	g := graphemes.FromString(s)
	g.Next()
	return len(g.Value())
}

// run returns the length of the run of the first character of s, of at most
// limit characters.
func run(s string, limit int) int {
	first, size := utf8.DecodeRuneInString(s)
	return leading(s[:min(len(s), limit*size)], func(c rune) bool { return c == first })
}

// leading returns how many bytes at the start of s are of characters that
// are in the class.
func leading(s string, in func(rune) bool) int {
	for i, c := range s {
		if !in(c) {
			return i
		}
	}
	return len(s)
}

func isSpace(c rune) bool {
	return unicode.IsSpace(c) || unicode.IsControl(c) || c == '\u200b' || c == '\ufeff' || c == '\u2060'
}

// inWord reports whether words are made of c. A soft hyphen and a joiner are
// inside words.
func inWord(c rune) bool {
	if c < utf8.RuneSelf {
		return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c == '_'
	}
	return unicode.IsLetter(c) || unicode.IsMark(c) && c != '\ufe0f' || unicode.IsNumber(c) || c == '\u00ad' || c == '\u200d' || c == '\u200c'
}

func isDigit(b byte) bool { return '0' <= b && b <= '9' }

func isLetter(s string) bool {
	c, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(c)
}

func isLetterOrDigit(s string) bool {
	c, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(c) || unicode.IsDigit(c) || isApostrophe(c)
}

func isApostrophe(c rune) bool {
	switch c {
	case '\'', '’', '‘', '`', '´':
		return true
	}
	return false
}
