package names

import (
	"io"
	"math/rand/v2"

	"newsgraph/extract/encode"
	"newsgraph/extract/nn"
)

// A Net is a small network that finds names and nothing else. A Head that
// shares its layers with trees and tags is taught longest by these, and knows
// the names of the treebanks by heart; a Net that learns apart has other
// faults, and the mean of both scores has fewer than either.
type Net struct {
	NetShape
	Params  *nn.Params
	Encoder *encode.Encoder
	Head    *Head
}

// A NetShape is all that is not weights in a Net.
type NetShape struct {
	Sizes  encode.Sizes
	Hidden int    // units of the head
	Rows   int    // of the word table
	Table  uint32 // checksum of the word table of the model whose rows these are
}

// NetFile is the name of the file of a Net in the folder of a language. A
// language may have none.
const NetFile = "names.bin"

// NewNet returns a net, its weights drawn from r; zeros when r is nil.
func NewNet(s NetShape, r *rand.Rand) *Net {
	p := nn.NewParams(r)
	return &Net{s, p, encode.New(p, s.Sizes, s.Rows), New(p, 2*s.Sizes.Width, s.Hidden)}
}

// unknown is the row of the word table for words that are not in it.
const unknown = 1

// Forward returns the scores of all tags for each word of b, as Head.Forward
// does, and what it reads them from. Words whose rows are beyond the table are
// unknown.
func (n *Net) Forward(g *nn.Graph, b *encode.Batch, sources []int32) (scores, words *nn.Mat) {
	known := *b
	known.Words = make([]int32, len(b.Words))
	for i, row := range b.Words {
		if int(row) >= n.Rows {
			row = unknown
		}
		known.Words[i] = row
	}
	spelled, read := n.Encoder.Forward(g, &known)
	words = g.Concat(spelled, read)
	return n.Head.Forward(g, words, b.Bounds, sources), words
}

// Join replaces the scores of another head by the mean of these and those of n.
func (n *Net) Join(scores *nn.Mat, g *nn.Graph, b *encode.Batch) {
	own, _ := n.Forward(g, b, nil)
	for i, v := range own.V {
		scores.V[i] = (scores.V[i] + v) / 2
	}
}

// netMagic opens a file of a Net and names its format.
const netMagic = "newsgraph names 2\n"

// Write writes n as nn.Params.WriteFile does.
func (n *Net) Write(w io.Writer) error {
	n.Encoder.KeepFine(unknown + 1)
	return n.Params.WriteFile(w, netMagic, n.NetShape)
}

// LoadNet returns the net that Write wrote.
func LoadNet(b []byte) (*Net, error) {
	var s NetShape
	weights, err := nn.ReadHeader(b, netMagic, &s)
	if err != nil {
		return nil, err
	}
	n := NewNet(s, nil)
	n.Encoder.KeepFine(unknown + 1)
	return n, n.Params.Load(weights)
}
