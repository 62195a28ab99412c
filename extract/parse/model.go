package parse

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"strings"

	"newsgraph/extract/encode"
	"newsgraph/extract/names"
	"newsgraph/extract/nn"
	"newsgraph/extract/tag"
)

// A Shape is all that is not weights in a model.
type Shape struct {
	Sizes                          encode.Sizes
	TagWidth, NameWidth, Arcs, Rel int // hidden units of the heads
	Labels                         tag.Labels
	Rels                           []string
	Particles                      []string // those that stand at the front of the lemma of their verb: "in_roepen"
}

// A Model is the network of one language.
type Model struct {
	Shape
	Params  *nn.Params
	Encoder *encode.Encoder
	Tagger  *tag.Head
	Parser  *Head
	Names   *names.Head

	words     map[string]int32 // row of Encoder.Words by encode.Key
	particles map[string]bool
}

// unknown is the row of Encoder.Words for words that are not in the table.
const unknown = 1

// New returns a model with a word table of rows rows, its weights drawn from
// r; zeros when r is nil.
func New(s Shape, rows int, r *rand.Rand) *Model {
	p := nn.NewParams(r)
	width := s.Sizes.Width
	particles := map[string]bool{}
	for _, form := range s.Particles {
		particles[form] = true
	}
	return &Model{
		particles: particles,
		Shape:     s,
		Params:    p,
		Encoder:   encode.New(p, s.Sizes, rows),
		Tagger:    tag.New(p, s.Labels, 2*width, s.TagWidth),
		Parser:    NewHead(p, s.Rels, width, s.Arcs, s.Rel),
		Names:     names.New(p, 2*width, s.NameWidth),
	}
}

// SetWords says which words rows 2, 3 … of the word table are, by encode.Key.
func (m *Model) SetWords(words []string) {
	m.words = make(map[string]int32, len(words))
	for i, w := range words {
		m.words[w] = int32(i) + unknown + 1
	}
}

// RowsPerWord is the number of rows of the word table that a word has.
const RowsPerWord = 2

// add adds a word to a batch: a known one has its row, another that of
// unknown words and, if it is a compound, that of its head.
func (m *Model) add(b *encode.Batch, form string) {
	key := encode.Key(form)
	head, link := encode.Compound(key, m.known)
	row, ok := m.words[key]
	if ok {
		b.Words = append(b.Words, row, 0)
	} else {
		b.Words = append(b.Words, unknown, m.words[head])
	}
	b.Add(form, key, head, link)
}

func (m *Model) known(key string) bool { return m.words[key] > 0 }

// magic opens a model file and names its format.
const magic = "newsgraph model 1\n"

// A header is the JSON in front of the weights.
type header struct {
	Shape
	Words string // one a line
}

// Write writes m, whose word table holds words: magic, the length of the
// header in 4 bytes, header, weights.
func (m *Model) Write(w io.Writer, words []string) error {
	h, err := json.Marshal(header{m.Shape, strings.Join(words, "\n")})
	if err != nil {
		return err
	}
	var b bytes.Buffer
	b.WriteString(magic)
	b.Write(binary.LittleEndian.AppendUint32(nil, uint32(len(h))))
	b.Write(h)
	if _, err := b.WriteTo(w); err != nil {
		return err
	}
	_, err = m.Params.WriteTo(w)
	return err
}

var errFormat = errors.New("not a model of this version of newsgraph")

// Load returns the model that Write wrote.
func Load(b []byte) (*Model, error) {
	b, ok := bytes.CutPrefix(b, []byte(magic))
	if !ok || len(b) < 4 {
		return nil, errFormat
	}
	n := int(binary.LittleEndian.Uint32(b))
	if b = b[4:]; n > len(b) {
		return nil, errFormat
	}
	var h header
	if err := json.Unmarshal(b[:n], &h); err != nil {
		return nil, fmt.Errorf("%w: %w", errFormat, err)
	}
	words := strings.Split(h.Words, "\n")
	m := New(h.Shape, len(words)+unknown+1, nil)
	m.SetWords(words)
	rest, err := m.Params.Load(b[n:])
	if err == nil && len(rest) > 0 {
		err = errFormat
	}
	return m, err
}
