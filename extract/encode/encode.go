// Package encode turns the words of sentences into vectors that know their
// sentence: the part of a language's network that tags, trees and names
// share.
//
// A word enters as the sum of what its spelling says: a row of a table of
// known words, rows for its prefixes and suffixes, and one for its shape.
// Layers of simple recurrent units then read the sentence both ways.
package encode

import (
	"fmt"
	"math/rand/v2"

	"newsgraph/extract/nn"
)

// Sizes are the numbers of columns of an encoder, and of its layers.
type Sizes struct {
	Word, Affix, Shape int
	Width              int // of every layer, both directions together
	Layers             int
}

// A Batch is the words of some sentences as rows of tables.
type Batch struct {
	Bounds  []int   // first word of each sentence, and the number of words
	Words   []int32 // PerWord rows of the word table for each word; 0 is none
	PerWord int
	Given   []int32 // a row of Encoder.Given for each word, where there are any
	affixes []int32
	shapes  []int32
}

// Reset empties b for words with perWord rows each.
func (b *Batch) Reset(perWord int) {
	b.Bounds, b.Words, b.affixes, b.shapes = append(b.Bounds[:0], 0), b.Words[:0], b.affixes[:0], b.shapes[:0]
	b.Given = b.Given[:0]
	b.PerWord = perWord
}

// Add adds a word, whose rows of the word table the caller appends to Words.
// Key is Key(form), head and link are what Compound says.
func (b *Batch) Add(form, key, head, link string) {
	b.affixes = append(appendAffixes(b.affixes, key), compoundRow(head, link))
	b.shapes = append(b.shapes, shape(form))
}

// Disguise gives the word added last a row of another word for its whole
// spelling, as happens to words that training does not see.
func (b *Batch) Disguise(r *rand.Rand) {
	b.affixes[len(b.affixes)-2] = 1 + r.Int32N(affixRows-1)
}

// EndSentence says that the words added last are a sentence.
func (b *Batch) EndSentence() { b.Bounds = append(b.Bounds, b.Len()) }

// Len is the number of words.
func (b *Batch) Len() int { return len(b.shapes) }

// An Encoder is the shared part of a network.
type Encoder struct {
	Sizes
	Words, Affixes, Shapes *nn.Param
	Given                  *nn.Param // vectors that are added to those of Words while training; or nil
	DropHidden             float32   // rate of dropout in training of what layers hand on
	in, inBias             *nn.Param
	layers                 []*nn.SRU
}

// New adds an encoder with a table of words rows to p.
func New(p *nn.Params, s Sizes, words int) *Encoder {
	e := &Encoder{Sizes: s, DropHidden: 0.25}
	e.Words = p.Table("words", words, s.Word, 0.1)
	e.Affixes = p.Table("affixes", affixRows, s.Affix, 0.1)
	e.Shapes = p.Table("shapes", shapeRows, s.Shape, 0.1)
	e.in = p.Matrix("in", s.Word+s.Affix+s.Shape, s.Width)
	e.inBias = p.Zeros("in.bias", 1, s.Width)
	for i := range s.Layers {
		e.layers = append(e.layers, nn.NewSRU(p, fmt.Sprintf("layer%d", i+1), s.Width))
	}
	return e
}

// KeepFine makes files keep the rows of words from first on, and those of
// affixes, in few bits a weight. Scores stay as they are.
func (e *Encoder) KeepFine(first int) {
	e.Words.Fine = first
	e.Affixes.Fine = 1
}

// dropInput is the rate of dropout of inputs in training.
const dropInput = 0.2

// Forward returns two matrices with a row a word: what its spelling says, and
// what it says in its sentence. Both have Width columns.
func (e *Encoder) Forward(g *nn.Graph, b *Batch) (spelled, read *nn.Mat) {
	layers := e.ForwardLayers(g, b)
	return layers[0], layers[len(layers)-1]
}

// ForwardLayers returns what the spelling of words says, and what each layer
// makes of it. Of the first layer, the first half of the columns knows only the
// words up to its own, the second half only those from there on.
func (e *Encoder) ForwardLayers(g *nn.Graph, b *Batch) []*nn.Mat {
	x := g.New(b.Len(), e.Word+e.Affix+e.Shape)
	g.Bag(x, 0, e.Words, b.Words, b.PerWord)
	if e.Given != nil {
		g.Bag(x, 0, e.Given, b.Given, 1)
	}
	g.Bag(x, e.Word, e.Affixes, b.affixes, affixes)
	g.Bag(x, e.Word+e.Affix, e.Shapes, b.shapes, 1)
	read := g.Linear(g.Dropout(x, b.Bounds, dropInput), e.in, e.inBias)
	layers := []*nn.Mat{read}
	for _, l := range e.layers {
		read = l.Forward(g, read, g.Dropout(read, b.Bounds, e.DropHidden), b.Bounds)
		layers = append(layers, read)
	}
	layers[len(layers)-1] = g.Dropout(read, b.Bounds, e.DropHidden)
	return layers
}
