package encode

import (
	"strconv"
	"unicode/utf8"
)

// Shortest parts of a compound, in bytes.
const (
	shortestHead  = 4
	shortestFirst = 3
)

// links are the letters between the parts of a compound.
var links = []string{"", "s", "-", "en", "e", "n"}

// Compound splits the key of a word that no table knows into a known head,
// the longest, and what stands before it: a known word and one of links, or,
// with link "?", anything. Head is "" when there is none.
func Compound(key string, known func(string) bool) (head, link string) {
	for i := shortestFirst; i <= len(key)-shortestHead; i++ {
		if !utf8.RuneStart(key[i]) || !known(key[i:]) {
			continue
		}
		for _, l := range links {
			if n := i - len(l); n >= shortestFirst && key[n:i] == l && known(key[:n]) {
				return key[i:], l
			}
		}
		if head == "" {
			head, link = key[i:], "?"
		}
	}
	return head, link
}

// compoundRow is the row of the affix table for a compound: it tells where
// the head begins.
func compoundRow(head, link string) int32 {
	if head == "" {
		return 0
	}
	return bucket(strconv.Itoa(utf8.RuneCountInString(head))+link, 'C', affixRows)
}
