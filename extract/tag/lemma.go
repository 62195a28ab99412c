package tag

import (
	"strings"
	"unicode"
)

// A lemma is written as a rule that makes it from the form, so that a rule
// learned from one word serves others. A rule names the case to start from,
// then what to do at the front and at the end of the word: "=" keeps a
// letter, "-" drops one, "+x" writes x; the middle stays. Or, where form and
// lemma share no letter, "!" and the lemma. This follows UDPipe 2 (Straka
// 2018), without its rules for case.
//
//	l|=:|--     walks → … drops two letters at the end
//	l|==--+_|   ingeroepen → in_roepen

// RuleFor returns the rule that makes lemma from form.
func RuleFor(form, lemma string) string {
	kept, from := "k", []rune(form)
	if !strings.ContainsFunc(lemma, unicode.IsUpper) {
		kept, from = "l", []rune(strings.ToLower(form))
	}
	to := []rune(lemma)
	i, j, n := commonPart(from, to)
	if n == 0 {
		return "!" + lemma
	}
	return kept + "|" + edits(from[:i], to[:j]) + "|" + edits(from[i+n:], to[j+n:])
}

// Lemma applies a rule to a form; ok is false when the form is too short.
func Lemma(form, rule string) (lemma string, ok bool) {
	if whole, ok := strings.CutPrefix(rule, "!"); ok {
		return whole, true
	}
	kept, rest, _ := strings.Cut(rule, "|")
	front, end, _ := strings.Cut(rest, "|")
	if kept == "l" {
		form = strings.ToLower(form)
	}
	from := []rune(form)
	i, j := consumed(front), consumed(end)
	if i+j > len(from) {
		return "", false
	}
	var b strings.Builder
	edit(&b, from[:i], front)
	b.WriteString(string(from[i : len(from)-j]))
	edit(&b, from[len(from)-j:], end)
	if b.Len() == 0 {
		return "", false
	}
	return b.String(), true
}

// commonPart finds the longest run of letters that a and b share, the first
// of several: a[i:i+n] and b[j:j+n].
func commonPart(a, b []rune) (i, j, n int) {
	for x := range a {
		for y := range b {
			k := 0
			for x+k < len(a) && y+k < len(b) && a[x+k] == b[y+k] {
				k++
			}
			if k > n {
				i, j, n = x, y, k
			}
		}
	}
	return i, j, n
}

// edits is the shortest script of "=", "-" and "+x" that makes b from a.
func edits(a, b []rune) string {
	// cost[i][j] is the price of making b[j:] from a[i:].
	cost := make([][]int, len(a)+1)
	for i := len(a); i >= 0; i-- {
		cost[i] = make([]int, len(b)+1)
		for j := len(b); j >= 0; j-- {
			switch {
			case i == len(a):
				cost[i][j] = len(b) - j
			case j == len(b):
				cost[i][j] = len(a) - i
			case a[i] == b[j]:
				cost[i][j] = cost[i+1][j+1]
			default:
				cost[i][j] = 1 + min(cost[i+1][j], cost[i][j+1])
			}
		}
	}
	var s strings.Builder
	for i, j := 0, 0; i < len(a) || j < len(b); {
		switch {
		case i < len(a) && j < len(b) && a[i] == b[j]:
			s.WriteByte('=')
			i, j = i+1, j+1
		case i < len(a) && cost[i][j] == 1+cost[i+1][j]:
			s.WriteByte('-')
			i++
		default:
			s.WriteByte('+')
			s.WriteRune(b[j])
			j++
		}
	}
	return s.String()
}

// consumed is the number of letters that a script reads.
func consumed(script string) int {
	n, quoted := 0, false
	for _, r := range script {
		switch {
		case quoted:
			quoted = false
		case r == '+':
			quoted = true
		default:
			n++
		}
	}
	return n
}

// edit writes what script makes of from.
func edit(b *strings.Builder, from []rune, script string) {
	quoted := false
	for _, r := range script {
		switch {
		case quoted:
			b.WriteRune(r)
			quoted = false
		case r == '+':
			quoted = true
		case r == '=':
			b.WriteRune(from[0])
			from = from[1:]
		default:
			from = from[1:]
		}
	}
}
