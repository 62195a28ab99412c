package train

import (
	"sort"
	"unicode"
	"unicode/utf8"

	"newsgraph/extract/doc"
)

// kinds are what a cutter guesses of a word: which one it is, if it is among
// the most frequent, else its tag, and whether it starts with a capital.
type kinds map[string]int32

const frequent = 500 // words that are kinds of their own

func newKinds(count map[string]int) kinds {
	words := sorted(count)
	sort.SliceStable(words, func(i, j int) bool { return count[words[i]] > count[words[j]] })
	k := kinds{}
	for i, w := range words[:min(len(words), frequent)] {
		k[w] = int32(i)
	}
	return k
}

func (k kinds) n() int { return 2 * (frequent + int(doc.X)) }

// of returns the kind of word i of p, -1 where it is unknown.
func (k kinds) of(p *passage, i int) int32 {
	kind, ok := k[p.keys[i]]
	if !ok {
		if p.tags[i] < 0 {
			return -1
		}
		kind = frequent + p.tags[i]
	}
	if c, _ := utf8.DecodeRuneInString(p.words.Forms[i]); unicode.IsUpper(c) {
		kind += frequent + int32(doc.X)
	}
	return kind
}

// neighbours returns for each word the kind of the next one and of the one
// before it, -1 where there is none.
func (k kinds) neighbours(p *passage) (next, before []int32) {
	n := len(p.keys)
	next, before = make([]int32, n), make([]int32, n)
	next[n-1], before[0] = -1, -1
	for i := range n - 1 {
		next[i], before[i+1] = k.of(p, i+1), k.of(p, i)
	}
	return next, before
}
