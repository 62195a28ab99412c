package doc

import "strings"

// A Tag is a universal part of speech; the zero Tag means "not tagged".
// See https://universaldependencies.org/u/pos/.
type Tag uint8

// The universal parts of speech.
const (
	ADJ Tag = iota + 1
	ADP
	ADV
	AUX
	CCONJ
	DET
	INTJ
	NOUN
	NUM
	PART
	PRON
	PROPN
	PUNCT
	SCONJ
	SYM
	VERB
	X
)

var tagNames = [...]string{"_", "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"}

func (t Tag) String() string { return tagNames[t] }

// ParseTag returns the tag that s names, and 0 when it names none.
func ParseTag(s string) Tag {
	for i, name := range tagNames[1:] {
		if s == name {
			return Tag(i + 1)
		}
	}
	return 0
}

// A Rel is a universal dependency relation with its subtype, if any:
// "nsubj", "nsubj:pass". See https://universaldependencies.org/u/dep/.
type Rel string

// Base is r without its subtype.
func (r Rel) Base() Rel {
	base, _, _ := strings.Cut(string(r), ":")
	return Rel(base)
}
