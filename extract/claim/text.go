package claim

import (
	"fmt"
	"strings"
	"sync"
	"unicode"

	"newsgraph/extract/doc"
	"newsgraph/extract/lang"
	"newsgraph/seeds"
)

// localID is how a claim names chain id before its document is linked.
func localID(id doc.ChainID) string { return fmt.Sprintf("#%d", id) }

// slug is the ID that label makes.
func slug(label string) string { return seeds.Slug(label) }

// irregular are the plurals of English nouns that no rule makes.
var irregular = sync.OnceValue(func() map[string]string {
	plurals := map[string]string{}
	for _, row := range lang.Get("en").Rows("plurals") {
		plurals[row[0]] = row[1]
	}
	return plurals
})

// uncountable are the English nouns without plural: "onlusten" are unrest.
var uncountable = sync.OnceValue(func() map[string]bool { return lang.Get("en").Set("uncountable") })

// plural is the plural of an English noun.
func plural(noun string) string {
	head, last := "", noun
	if at := strings.LastIndexByte(noun, ' '); at >= 0 {
		head, last = noun[:at+1], noun[at+1:]
	}
	if p, ok := irregular()[last]; ok {
		return head + p
	}
	if uncountable()[noun] || uncountable()[last] {
		return noun
	}
	switch {
	case strings.HasSuffix(last, "men"), strings.HasSuffix(last, "people"), strings.HasSuffix(last, "s") && !strings.HasSuffix(last, "ss") && !strings.HasSuffix(last, "us"):
		return noun
	case strings.HasSuffix(last, "man"):
		return strings.TrimSuffix(noun, "man") + "men"
	case strings.HasSuffix(last, "s"), strings.HasSuffix(last, "x"), strings.HasSuffix(last, "ch"), strings.HasSuffix(last, "sh"):
		return noun + "es"
	case strings.HasSuffix(last, "y") && len(last) > 1 && !strings.ContainsRune("aeiou", rune(last[len(last)-2])):
		return strings.TrimSuffix(noun, "y") + "ies"
	}
	return noun + "s"
}

// capitals is how many capitals s has.
func capitals(s string) int {
	n := 0
	for _, r := range s {
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n
}

func hasLetter(s string) bool { return strings.IndexFunc(s, unicode.IsLetter) >= 0 }
func hasDigit(s string) bool  { return strings.IndexFunc(s, unicode.IsDigit) >= 0 }

// quoteMark reports whether the token is a quotation mark.
func quoteMark(form string) bool {
	switch form {
	case `"`, "“", "”", "„", "‘", "’", "'", "''", "``", ",,", "«", "»", "‚", "‹", "›":
		return true
	}
	return false
}
