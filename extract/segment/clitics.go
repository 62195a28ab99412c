package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// contraction returns where s falls apart in two words, 0 when it does not:
// "does|n't", "Kazakhstan|'s", "can|not".
func (w *words) contraction(s string) int {
	if !w.possessive || len(s) > 100 {
		return 0
	}
	if n, ok := w.contractions[strings.ToLower(s)]; ok {
		return n
	}
	at := strings.LastIndexFunc(s, isApostrophe)
	if at <= 0 || !isLetter(s) {
		return 0
	}
	_, size := utf8.DecodeRuneInString(s[at:])
	switch strings.ToLower(s[at+size:]) {
	case "s", "m", "d", "re", "ve", "ll":
		return at
	case "t":
		if c := s[at-1]; at > 1 && (c == 'n' || c == 'N') {
			return at - 1
		}
	}
	return 0
}

// cliticEnd returns the end of the word that starts with the apostrophe at
// byte at, 0 when the apostrophe is a quotation mark: 't, 's-Gravenhage, '69.
func (w *words) cliticEnd(at, end int) int {
	_, size := utf8.DecodeRuneInString(w.text[at:end])
	from := at + size
	if before, _ := utf8.DecodeLastRuneInString(w.text[:at]); inWord(before) {
		return 0
	}
	rest := w.text[from:end]
	n := leading(rest, unicode.IsLetter)
	if n > 0 && w.clitics[strings.ToLower(rest[:n])] && (n == len(rest) || !closes(rest[n:])) {
		return w.wordEnd(from, end)
	}
	if n = leading(rest, unicode.IsDigit); n == 2 && !closes(rest[n:]) {
		return from + leading(rest, inWord)
	}
	return 0
}

// closes reports whether s starts with an apostrophe, which then closes what
// the one before it opened.
func closes(s string) bool {
	c, _ := utf8.DecodeRuneInString(s)
	return isApostrophe(c)
}

// apostrophe keeps count of single quotation marks and reports whether the
// one at [at, after) makes a possessive instead: "protesters'".
func (w *words) apostrophe(chunk, at, after, end int) bool {
	before, _ := utf8.DecodeLastRuneInString(w.text[chunk:at])
	switch {
	case at == chunk || !inWord(before) && after < end:
		w.quoted = after < end // it opens, unless it stands alone
		return false
	case w.possessive && !w.quoted && (before == 's' || before == 'S') && at > chunk:
		return true
	}
	w.quoted = false
	return false
}
