package nn

import (
	"math"
	"math/rand/v2"
	"sync"
)

// A Param is a matrix that training changes.
type Param struct {
	Mat
	Name string
	Bits int // of each weight in a model file: 8 in large matrices, 16 in small ones
	Fine int // rows from this one on have 4 bits a weight; 0 for none

	// A table is a Param of which a batch uses few rows.
	table   bool
	touched []int32
	isHit   []bool
	seen    []int32 // the update in which each row changed last

	mean, square, average []float32 // of the gradients and the weights, in training

	once sync.Once
	pack *packed
}

// NewFixed returns a table that training does not change. Row 0 stands for
// nothing.
func NewFixed(cols int, v []float32) *Param {
	return &Param{Mat: Mat{Rows: len(v) / cols, Cols: cols, V: v}}
}

// packed returns p packed for multiplication; p must not change any more.
func (p *Param) packed() *packed {
	p.once.Do(func() { p.pack = pack(rows(p.V, p.Cols), p.Rows, p.Cols) })
	return p.pack
}

// touch says that row i of the gradient is in use.
func (p *Param) touch(i int32) {
	if !p.isHit[i] {
		p.isHit[i] = true
		p.touched = append(p.touched, i)
	}
}

// Params makes and lists the parameters of a network, in a fixed order.
type Params struct {
	All  []*Param
	rand *rand.Rand
}

// NewParams returns a list that fills matrices with numbers drawn from r;
// with zeros, to be loaded later, when r is nil.
func NewParams(r *rand.Rand) *Params { return &Params{rand: r} }

func (ps *Params) add(name string, rows, cols int, deviation float64) *Param {
	p := &Param{Mat: Mat{Rows: rows, Cols: cols, V: make([]float32, rows*cols)}, Name: name, Bits: 16}
	if rows >= 16 {
		p.Bits = 8
	}
	if ps.rand != nil {
		p.G = make([]float32, len(p.V))
		for i := range p.V {
			p.V[i] = float32(deviation * ps.rand.NormFloat64())
		}
	}
	ps.All = append(ps.All, p)
	return p
}

// Matrix adds a matrix for products, with numbers in the manner of Glorot and
// Bengio (2010).
func (ps *Params) Matrix(name string, rows, cols int) *Param {
	return ps.add(name, rows, cols, math.Sqrt(1/float64(rows)))
}

// Zeros adds a matrix of zeros.
func (ps *Params) Zeros(name string, rows, cols int) *Param { return ps.add(name, rows, cols, 0) }

// Table adds a table of embeddings. Row 0 stands for nothing.
func (ps *Params) Table(name string, rows, cols int, deviation float64) *Param {
	p := ps.add(name, rows, cols, deviation)
	p.table = true
	clear(p.Row(0))
	if ps.rand != nil {
		p.isHit = make([]bool, rows)
		p.seen = make([]int32, rows)
	}
	return p
}
