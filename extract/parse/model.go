package parse

import (
	"errors"
	"hash/crc32"
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
	second  *names.Net // that decides on names together with Names; or nil
	table   uint32     // checksum of the word table

	words     map[string]int32 // row of Encoder.Words by encode.Key
	parts     int32            // the rows before this one are of words that compounds consist of
	particles map[string]bool
	irregular tag.Irregular // the verbs of a language; empty while it is trained
	prices    *prices       // of the faults of trees; nil while it is trained
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

// A Table says which words, by encode.Key, rows 2, 3 … of the word table are
// for. Words may share a row. The first Parts rows are of words that compounds
// consist of. A model whose table is Fine keeps it in few bits a weight.
type Table struct {
	Rows  [][]string
	Parts int
	Fine  bool
}

// lines writes a row in a line, its words separated by tabs.
func (t Table) lines() string {
	rows := make([]string, len(t.Rows))
	for i, words := range t.Rows {
		rows[i] = strings.Join(words, "\t")
	}
	return strings.Join(rows, "\n")
}

// Sum is a checksum of the words.
func (t Table) Sum() uint32 { return crc32.ChecksumIEEE([]byte(t.lines())) }

// setTable notes the rows of all words.
func (m *Model) setTable(t Table) {
	n := 0
	for _, words := range t.Rows {
		n += len(words)
	}
	m.words = make(map[string]int32, n)
	for i, words := range t.Rows {
		for _, w := range words {
			m.words[w] = int32(i) + unknown + 1
		}
	}
	m.parts = int32(t.Parts) + unknown + 1
}

func (m *Model) setFine(t Table) {
	if t.Fine {
		m.Encoder.KeepFine(unknown + 1)
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

func (m *Model) known(key string) bool {
	row := m.words[key]
	return row > 0 && row < m.parts
}

// magic opens a model file and names its format.
const magic = "newsgraph model 1\n"

// knownLemma reports whether the last part of a lemma is a known word or a
// compound of two.
func (m *Model) knownLemma(lemma string) bool {
	key := encode.Key(lemma[strings.LastIndexByte(lemma, '_')+1:])
	if m.words[key] > 0 {
		return true
	}
	head, link := encode.Compound(key, m.known)
	return head != "" && link != "?"
}

// A header is the JSON in front of the weights.
type header struct {
	Shape
	Words string // of each row in a line, separated by tabs
	Parts int    // see Table
	Fine  bool   `json:",omitempty"`
}

// Write writes m, whose word table is t, as nn.Params.WriteFile does.
func (m *Model) Write(w io.Writer, t Table) error {
	m.setFine(t)
	return m.Params.WriteFile(w, magic, header{m.Shape, t.lines(), t.Parts, t.Fine})
}

// Load returns the model that Write wrote.
func Load(b []byte) (*Model, error) {
	var h header
	weights, err := nn.ReadHeader(b, magic, &h)
	if err != nil {
		return nil, err
	}
	t := Table{Rows: make([][]string, 0, strings.Count(h.Words, "\n")+1), Parts: h.Parts, Fine: h.Fine}
	for row := range strings.SplitSeq(h.Words, "\n") {
		t.Rows = append(t.Rows, strings.Split(row, "\t"))
	}
	m := New(h.Shape, len(t.Rows)+unknown+1, nil)
	m.setTable(t)
	m.setFine(t)
	m.table = crc32.ChecksumIEEE([]byte(h.Words))
	return m, m.Params.Load(weights)
}

// errTable says that a net's word table has the rows of another one's words.
var errTable = errors.New("the net for names was made for another model")

// Join makes m and n, which learnt with the same word table, decide on names
// together.
func (m *Model) Join(n *names.Net) error {
	if n.Table != m.table {
		return errTable
	}
	m.second = n
	m.Names.Join(n.Head)
	return nil
}
