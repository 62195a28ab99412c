package train

import (
	"math/rand/v2"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"newsgraph/extract/conllu"
	"newsgraph/extract/doc"
	"newsgraph/extract/encode"
	"newsgraph/extract/segment"
)

// A passage is text without lines of which the sentences are known.
type passage struct {
	words      *segment.Words
	known      map[int]bool // ends of sentences in bytes
	keys       []string     // of the words
	ends       []int32      // 1 after the last word of a sentence, else 0
	tags, rels []int32      // of the words, -1 where unknown
}

func newPassage(lang string, sentences []*conllu.Sentence, rels map[string]int32) *passage {
	d := conllu.Document("", sentences)
	p := &passage{words: segment.ReadWords(lang, d.Text), known: map[int]bool{}}
	at := map[doc.Range]conllu.Word{}
	for i, s := range sentences {
		span := d.Sentences[i]
		for j, w := range s.Words {
			t := d.Tokens[int(span.First)+j]
			at[doc.Range{Start: int(t.Start), End: int(t.End)}] = w
		}
		p.known[int(d.Tokens[span.End-1].End)] = true
	}
	for i, form := range p.words.Forms {
		end := p.words.Ends[i]
		tag, rel := int32(-1), int32(-1)
		if w, ok := at[doc.Range{Start: end - len(form), End: end}]; ok {
			tag, rel = int32(doc.ParseTag(w.UPOS))-1, lookup(rels, w.Rel)
		}
		p.keys, p.ends = append(p.keys, encode.Key(form)), append(p.ends, int32(count(p.known[end])))
		p.tags, p.rels = append(p.tags, tag), append(p.rels, rel)
	}
	return p
}

// sentences returns the words of each sentence.
func (p *passage) sentences() []doc.Range {
	var out []doc.Range
	start := 0
	for i, end := range p.ends {
		if end == 1 || i == len(p.ends)-1 {
			out = append(out, doc.Range{Start: start, End: i + 1})
			start = i + 1
		}
	}
	return out
}

// part returns words [from, to) of p, for training only.
func (p *passage) part(from, to int) *passage {
	return &passage{
		words: &segment.Words{Forms: p.words.Forms[from:to], Marks: p.words.Marks[from:to]},
		keys:  p.keys[from:to], ends: p.ends[from:to], tags: p.tags[from:to], rels: p.rels[from:to],
	}
}

func (p *passage) append(q *passage) {
	p.words.Forms, p.words.Marks = append(p.words.Forms, q.words.Forms...), append(p.words.Marks, q.words.Marks...)
	p.keys, p.ends = append(p.keys, q.keys...), append(p.ends, q.ends...)
	p.tags, p.rels = append(p.tags, q.tags...), append(p.rels, q.rels...)
}

// Shares of what a hand changes, so that the net learns to do without.
const (
	stopsDropped = 0.1  // sentences without the mark that ends them
	startsLow    = 0.05 // sentences that start in small letters
	allLow       = 0.5  // of these, that are in small letters altogether
	likeTitles   = 0.01 // sentences of which every word starts with a capital
	inCapitals   = 0.02 // sentences

	hasty        = 0.15 // hands that drop any share of the stops
	hastyCommas  = 0.5  // of that share, the most that of dropped commas is
	hastyLow     = 0.4  // of these, that also start any share of the sentences in small letters
	hastyCapital = 0.1  // of these, that write any share in capitals
)

// A hand writes sentences as somebody would: with shares of them without the
// mark that ends them, starting in small letters, and in capitals, and with a
// share of the commas dropped.
type hand struct{ dropped, low, titles, capitals, commas float64 }

// newHand draws a hand. Who leaves out one stop leaves out others, so that
// text tells by itself how much its stops are worth.
func newHand(r *rand.Rand) hand {
	h := hand{dropped: stopsDropped, low: startsLow, titles: likeTitles, capitals: inCapitals}
	if r.Float64() < hasty {
		h = hand{dropped: r.Float64(), titles: likeTitles}
		h.commas = hastyCommas * h.dropped * r.Float64()
		switch x := r.Float64(); {
		case x < hastyLow:
			h.low = r.Float64()
		case x < hastyLow+hastyCapital:
			h.capitals = r.Float64()
		}
	}
	return h
}

// write returns the sentence s as h writes it.
func (h hand) write(s *passage, r *rand.Rand) *passage {
	last := len(s.keys) - 1
	if last >= 2 && strings.Trim(s.words.Forms[last], ".!?") == "" && r.Float64() < h.dropped {
		ends := s.ends[last]
		s = s.part(0, last)
		s.ends = slices.Clone(s.ends)
		s.ends[last-1] = ends
	}
	if h.commas > 0 {
		s = s.without(func(i int) bool { return s.keys[i] == "," && s.ends[i] == 0 && r.Float64() < h.commas })
	}
	switch x := r.Float64(); {
	case x < h.low*allLow:
		return s.spelt(len(s.keys), strings.ToLower)
	case x < h.low:
		return s.spelt(1, strings.ToLower)
	case x < h.low+h.capitals:
		return s.spelt(len(s.keys), strings.ToUpper)
	case x < h.low+h.capitals+h.titles:
		return s.spelt(len(s.keys), capitalised)
	}
	return s
}

// spelt returns p with its first n words as spell spells them.
func (p *passage) spelt(n int, spell func(string) string) *passage {
	out := p.part(0, len(p.keys))
	out.words.Forms = slices.Clone(p.words.Forms)
	for i, form := range p.words.Forms[:n] {
		out.words.Forms[i] = spell(form)
	}
	return out
}

func capitalised(word string) string {
	first, size := utf8.DecodeRuneInString(word)
	return string(unicode.ToUpper(first)) + word[size:]
}

// without returns p without the words for which drop is true.
func (p *passage) without(drop func(int) bool) *passage {
	out := &passage{words: &segment.Words{}}
	for i := range p.keys {
		if !drop(i) {
			out.append(p.part(i, i+1))
		}
	}
	return out
}
