// Package doc holds one annotated article: its text, and flat slices of
// tokens, sentences, names, mentions and chains that point into that text
// by index.
//
// Offsets count bytes of Document.Text; ranges are half-open. A stage of the
// pipeline fills one layer and never changes another; Document.Check says
// whether the layers agree.
package doc

import (
	"crypto/sha256"
	"fmt"
	"strings"
)

// A TokenID indexes Document.Tokens. The zero TokenID means "no token".
type TokenID uint32

// A Span is the tokens [First, End).
type Span struct {
	First, End TokenID
}

// Len is the number of tokens of s.
func (s Span) Len() int { return int(s.End) - int(s.First) }

// Has reports whether t lies in s.
func (s Span) Has(t TokenID) bool { return s.First <= t && t < s.End }

// Covers reports whether all of o lies in s.
func (s Span) Covers(o Span) bool { return s.First <= o.First && o.End <= s.End }

// A Range is the bytes [Start, End) of Text.
type Range struct {
	Start, End int
}

// A Token is one syntactic word in the sense of Universal Dependencies.
type Token struct {
	Start, End uint32  // bytes of Text
	Head       TokenID // governor; 0 for the root of a sentence
	Tag        Tag     // universal part of speech
	Rel        Rel     // relation to Head, with its subtype: "nsubj:pass"
	Form       string  // as written
	Lemma      string  // dictionary form; "_" joins the parts of compounds and of particle verbs: "in_roepen"
	Prob       float32 // probability of Head and Rel as the parser sees it; 0 when it gives none
	Feats      string  // features as CoNLL-U writes them, sorted: "Number=Sing|Tense=Past"; "" for none
	// Joined says that this word and the one before it are parts of one
	// orthographic word: the "n't" of "don't".
	Joined bool
}

// Feat returns the value of one feature, "" when it is absent.
func (t *Token) Feat(key string) string {
	for rest := t.Feats; rest != ""; {
		var f string
		f, rest, _ = strings.Cut(rest, "|")
		if k, v, _ := strings.Cut(f, "="); k == key {
			return v
		}
	}
	return ""
}

// A NameType is the type of a name.
type NameType string

// The types of names.
const (
	Person       NameType = "PER"
	Location     NameType = "LOC"
	Organization NameType = "ORG"
	Event        NameType = "EVENT"
	Misc         NameType = "MISC"
)

// A Name is a proper name in the text.
type Name struct {
	Span
	Type     NameType
	Doubtful bool // its ends or its type are more likely wrong than right
}

// A MentionKind says how a mention refers.
type MentionKind uint8

// The kinds of mentions.
const (
	ByName    MentionKind = iota + 1 // a name: "Kassym-Jomart Tokayev"
	ByNominal                        // a description: "the president", "de stad"
	ByPronoun                        // a pronoun or possessive: "he", "zijn"
	ByDemonym                        // an adjective or noun of origin that stands for its country: "Kazakh", "Russen"
)

// A ChainID indexes Document.Chains. The zero ChainID means "no chain".
type ChainID uint32

// A Mention is a stretch of words that refers to a thing of the article.
type Mention struct {
	Span          // without determiners of names; with modifiers of descriptions
	Head  TokenID // its syntactic head
	Kind  MentionKind
	Chain ChainID
	Of    ChainID // the country whose it is though nothing says so: "the government"; 0 for none
	Prob  float32 // probability that a pronoun is this chain's; 0 where nothing says
}

// A Chain is one thing of the article: all mentions that refer to it.
// Chains[0] is unused.
type Chain struct {
	Label string // its best name in this article, or its best description
	Type  string // person, organization, place, group, event, work, concept
	Named bool   // whether some mention is a name or a demonym
	// Known is the ID of the gazetteer's entity for it, "" when there is none.
	Known string
	// Members are the chains that it is together: "both companies"; nil for one thing.
	Members []ChainID
}

// A Document is an article with the layers that stages add.
type Document struct {
	ID    string // "d:" and 16 hex digits of the text's SHA-256
	Name  string // file name without folders
	Title string // "" when unknown
	Date  string // ISO 8601, as exact as known: "2022", "2022-01", "2022-01-22"; "" when unknown
	Lang  string // BCP 47: "nl", "en"
	Text  string // valid UTF-8, as read
	// Skip lists what is no prose: credits, forms and other furniture of the
	// page. In order, disjoint; no token lies in it.
	Skip []Range

	Tokens    []Token // Tokens[0] is the root sentinel, so TokenID 0 is no token
	Sentences []Span  // in order, together all tokens but the sentinel
	Names     []Name  // in order, disjoint
	Mentions  []Mention
	Chains    []Chain
}

// New returns a document that has only text.
func New(name, text string) *Document {
	sum := sha256.Sum256([]byte(text))
	return &Document{ID: fmt.Sprintf("d:%x", sum[:8]), Name: name, Text: text}
}

// Surface is the text of the words of s, as written.
func (d *Document) Surface(s Span) string {
	start, end := d.Bytes(s)
	return d.Text[start:end]
}

// Bytes is the range of Text that the words of s cover.
func (d *Document) Bytes(s Span) (start, end int) {
	if s.First >= s.End {
		return 0, 0
	}
	return int(d.Tokens[s.First].Start), int(d.Tokens[s.End-1].End)
}

// SentenceOf is the index of the sentence that holds t.
func (d *Document) SentenceOf(t TokenID) int {
	lo, hi := 0, len(d.Sentences)
	for lo < hi {
		if mid := (lo + hi) / 2; d.Sentences[mid].End <= t {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// Check reports the first way in which the layers of d contradict each other.
func (d *Document) Check() error {
	if len(d.Tokens) == 0 {
		return nil
	}
	end := uint32(0)
	for i, t := range d.Tokens[1:] {
		if t.Start < end || t.End < t.Start || int(t.End) > len(d.Text) {
			return fmt.Errorf("%s: token %d covers bytes %d to %d after byte %d of %d", d.ID, i+1, t.Start, t.End, end, len(d.Text))
		}
		end = t.End
	}
	next := TokenID(1)
	for i, s := range d.Sentences {
		if s.First != next || s.End <= s.First || int(s.End) > len(d.Tokens) {
			return fmt.Errorf("%s: sentence %d holds tokens %d to %d, token %d is next", d.ID, i, s.First, s.End, next)
		}
		for t := s.First; t < s.End; t++ {
			if h := d.Tokens[t].Head; h != 0 && (!s.Has(h) || h == t) {
				return fmt.Errorf("%s: token %d of sentence %d has head %d", d.ID, t, i, h)
			}
		}
		next = s.End
	}
	if int(next) != len(d.Tokens) {
		return fmt.Errorf("%s: tokens from %d on are in no sentence", d.ID, next)
	}
	last := TokenID(1)
	for _, n := range d.Names {
		if n.First < last || n.End <= n.First || int(n.End) > len(d.Tokens) {
			return fmt.Errorf("%s: name at tokens %d to %d overlaps another or the end", d.ID, n.First, n.End)
		}
		last = n.End
	}
	for _, m := range d.Mentions {
		if m.First == 0 || m.End <= m.First || int(m.End) > len(d.Tokens) || !m.Has(m.Head) {
			return fmt.Errorf("%s: mention at tokens %d to %d has head %d", d.ID, m.First, m.End, m.Head)
		}
		if m.Chain == 0 || int(m.Chain) >= len(d.Chains) || int(m.Of) >= len(d.Chains) {
			return fmt.Errorf("%s: mention at tokens %d to %d has chain %d of %d", d.ID, m.First, m.End, m.Chain, len(d.Chains))
		}
	}
	return nil
}
