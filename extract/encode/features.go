package encode

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Key is the form under which word tables know a word: in lower case, with
// every digit as 0 and every kind of quotation mark and dash as one.
func Key(form string) string {
	for i := range len(form) {
		if c := form[i]; c >= utf8.RuneSelf || c >= 'A' && c <= 'Z' || c >= '1' && c <= '9' || c == '`' {
			return strings.Map(keyRune, plain(form))
		}
	}
	return plain(form)
}

func keyRune(r rune) rune {
	switch r {
	case '“', '”', '„', '‟', '«', '»', '″':
		return '"'
	case '‘', '’', '‚', '‛', '`', '´', '′':
		return '\''
	case '–', '—', '―', '−', '‐', '‑':
		return '-'
	}
	if unicode.IsDigit(r) {
		return '0'
	}
	return unicode.ToLower(r)
}

// plain spells quotation marks that are written as two characters, and an
// ellipsis, as one kind.
func plain(form string) string {
	switch form {
	case "''", "``", "‘‘", "’’", ",,":
		return "\""
	case "…":
		return "..."
	case "--":
		return "-"
	}
	return form
}

// Affixes are hashed: sizes of the tables, of which row 0 means none.
const (
	affixRows = 1 << 15
	shapeRows = 1 << 10
)

// affixes is the number of affixes of a word: prefixes of 1 to 4 letters,
// suffixes of 1 to 5, the whole word, and the head of a compound.
const affixes = 11

// appendAffixes appends the rows of the affixes of key, but for a compound's.
func appendAffixes(ids []int32, key string) []int32 {
	end, n := 0, 0
	for ; n < 4; n++ {
		if end == len(key) {
			ids = append(ids, 0)
			continue
		}
		_, size := utf8.DecodeRuneInString(key[end:])
		end += size
		ids = append(ids, bucket(key[:end], byte(n), affixRows))
	}
	start := len(key)
	for ; n < 9; n++ {
		if start == 0 {
			ids = append(ids, 0)
			continue
		}
		_, size := utf8.DecodeLastRuneInString(key[:start])
		start -= size
		ids = append(ids, bucket(key[start:], byte(n), affixRows))
	}
	return append(ids, bucket(key, byte(n), affixRows))
}

// shape is the row of the shape of form: its classes of characters, of which
// a run counts once, or twice when it is longer: "Xx" for "Al", "Xxx" for
// "Alkmaar".
func shape(form string) int32 {
	var b [16]byte
	n := 0
	for _, r := range form {
		c := byte('-')
		switch {
		case unicode.IsUpper(r) || unicode.IsTitle(r):
			c = 'X'
		case unicode.IsLetter(r):
			c = 'x'
		case unicode.IsDigit(r):
			c = '0'
		default:
			if k := keyRune(r); k < utf8.RuneSelf {
				c = byte(k)
			}
		}
		if n >= 2 && b[n-1] == c && b[n-2] == c {
			continue
		}
		if n == len(b) {
			break
		}
		b[n] = c
		n++
	}
	return bucket(string(b[:n]), 'S', shapeRows)
}

// bucket hashes s with FNV-1a to a row from 1 to rows-1.
func bucket(s string, salt byte, rows uint32) int32 {
	h := (uint32(2166136261) ^ uint32(salt)) * 16777619
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * 16777619
	}
	h ^= h >> 15
	return int32(h%(rows-1)) + 1
}
