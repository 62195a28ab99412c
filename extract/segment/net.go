package segment

import (
	"io"
	"math"
	"math/rand/v2"
	"strings"
	"sync"

	"newsgraph/extract/encode"
	"newsgraph/extract/lang"
	"newsgraph/extract/nn"
)

// A Net tells where sentences end in a text that has lost its lines, where
// headlines, signatures and hasty writing have no stops to tell it. It reads
// words as package encode does, some thirty to both sides, each with a mark
// that says what the rules make of it, and then compares what it read on either
// side of a gap. It is apart from the model that parses, which has to know
// sentences before it reads and is many times slower.
type Net struct {
	Params        *nn.Params
	Encoder       *encode.Encoder
	before, after side
	out, bias     *nn.Param
	words         map[string]int32 // row of Encoder.Words by encode.Key
}

// A side makes of what was read at a word what counts for a gap beside it.
type side struct{ weights, bias *nn.Param }

// sideWidth is the number of columns of a side.
const sideWidth = 64

func newSide(p *nn.Params, name string, width int) side {
	return side{p.Matrix(name, width, sideWidth), p.Zeros(name+".bias", 1, sideWidth)}
}

func (s side) of(g *nn.Graph, read *nn.Mat) *nn.Mat {
	return g.Leaky(g.Linear(read, s.weights, s.bias))
}

// NetFile is the name of the file of a Net in the folder of a language. A
// language for which the rules do better has none.
const NetFile = "boundaries.bin"

// NewNet returns a net with a word table of rows rows, its weights drawn from
// r; zeros when r is nil.
func NewNet(s encode.Sizes, rows int, r *rand.Rand) *Net {
	p := nn.NewParams(r)
	n := &Net{
		Params:  p,
		Encoder: encode.New(p, s, rows),
		before:  newSide(p, "before gaps", s.Width),
		after:   newSide(p, "after gaps", s.Width),
		out:     p.Matrix("ends", 3*sideWidth, 2),
		bias:    p.Zeros("ends.bias", 1, 2),
	}
	n.Encoder.Words.Fine = firstWord // more words rather than more bits
	return n
}

// Rows of the word table: 0 is none, 1 that of unknown words, then the marks,
// then words.
const (
	unknown   = 1
	firstMark = 2
	firstWord = firstMark + Marks
)

// RowsPerWord is the number of rows of the word table that a word has.
const RowsPerWord = 2

// Forward returns for each word of b what the layers of n make of it and, in two
// columns, scores for "the sentence goes on" and "it ends here".
func (n *Net) Forward(g *nn.Graph, b *encode.Batch) (layers []*nn.Mat, scores *nn.Mat) {
	layers = n.Encoder.ForwardLayers(g, b)
	read := layers[len(layers)-1]
	gaps := g.Pair(n.before.of(g, read), n.after.of(g, read), next(b.Bounds))
	return layers, g.Linear(gaps, n.out, n.bias)
}

// next returns for each word the one after it; the last of a sentence of a batch
// is its own.
func next(bounds []int) []int {
	out := make([]int, bounds[len(bounds)-1])
	for i := range out {
		out[i] = i + 1
	}
	for _, end := range bounds[1:] {
		if end > 0 {
			out[end-1] = end - 1
		}
	}
	return out
}

// Pieces of a text that are read at once, and how far the net looks beyond
// them, in words.
const (
	piece = 512
	view  = 64
)

// A desk is the memory for one text at a time.
type desk struct {
	graph nn.Graph
	batch encode.Batch
}

// desks keeps idle desks, whose memory is dear to allocate.
var desks = sync.Pool{New: func() any { return new(desk) }}

// Ends reports after which words sentences end.
func (n *Net) Ends(w *Words) []bool {
	d := desks.Get().(*desk)
	defer desks.Put(d)
	out := make([]float64, len(w.Forms))
	for at := 0; at < len(out); at += piece {
		from, to := max(0, at-view), min(at+piece+view, len(out))
		d.batch.Reset(RowsPerWord)
		for i := from; i < to; i++ {
			n.add(&d.batch, w.Forms[i], w.Marks[i])
		}
		d.batch.EndSentence()
		d.graph.Reset()
		_, scores := n.Forward(&d.graph, &d.batch)
		for i := at; i < min(at+piece, len(out)); i++ {
			row := scores.Row(i - from)
			if !w.bound(i) {
				out[i] = 1 / (1 + math.Exp(float64(row[0]-row[1])))
			}
		}
	}
	return choose(out)
}

// add adds a word and its mark to a batch.
func (n *Net) add(b *encode.Batch, form string, mark int32) {
	key := encode.Key(form)
	row, ok := n.words[key]
	if !ok {
		row = unknown
	}
	b.Words = append(b.Words, row, firstMark+mark)
	b.Add(form, key, "", "")
}

// netMagic opens a file of a Net and names its format.
const netMagic = "newsgraph boundaries 3\n"

// A netHeader is the JSON in front of the weights.
type netHeader struct {
	Sizes encode.Sizes
	Words string // one a line
}

// Trained returns the weights of n as a net for use, whose word table has rows:
// that of unknown words, one for each mark, and one for each of words.
func (n *Net) Trained(rows [][]float32, words []string) *Net {
	m := NewNet(n.Encoder.Sizes, unknown+len(rows), nil)
	for i, p := range m.Params.All {
		if p != m.Encoder.Words {
			copy(p.V, n.Params.All[i].V)
		}
	}
	for i, row := range rows {
		copy(m.Encoder.Words.Row(unknown+i), row)
	}
	m.setWords(words)
	return m
}

func (n *Net) setWords(words []string) {
	n.words = make(map[string]int32, len(words))
	for i, w := range words {
		n.words[w] = firstWord + int32(i)
	}
}

// Write writes n as nn.Params.WriteFile does.
func (n *Net) Write(w io.Writer) error {
	words := make([]string, len(n.words))
	for word, row := range n.words {
		words[row-firstWord] = word
	}
	return n.Params.WriteFile(w, netMagic, netHeader{n.Encoder.Sizes, strings.Join(words, "\n")})
}

// LoadNet returns the net that Write wrote.
func LoadNet(b []byte) (*Net, error) {
	var h netHeader
	weights, err := nn.ReadHeader(b, netMagic, &h)
	if err != nil {
		return nil, err
	}
	words := strings.Split(h.Words, "\n")
	n := NewNet(h.Sizes, firstWord+len(words), nil)
	n.setWords(words)
	return n, n.Params.Load(weights)
}

// openNet returns the net of a language, nil when it has none. It panics when
// the file is broken, which the tests find.
func openNet(l *lang.Language) *Net {
	f, err := l.Open(NetFile)
	if err != nil {
		return nil
	}
	defer f.Close()
	b, err := io.ReadAll(f)
	if err != nil {
		panic("boundaries of " + l.Name + ": " + err.Error())
	}
	n, err := LoadNet(b)
	if err != nil {
		panic("boundaries of " + l.Name + ": " + err.Error())
	}
	return n
}
