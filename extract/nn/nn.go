// Package nn holds the small neural-network kernels that the taggers and
// parsers of newsgraph share: one set of operations both for training, where
// a Graph records how to go back, and for inference, where it does not.
//
// Matrices are dense, row-major and of float32. The rows of a batch are the
// words of several sentences, one sentence after another without padding.
package nn

import (
	"math/rand/v2"
	"unsafe"
)

func slice(p *float32, n int) []float32 { return unsafe.Slice(p, n) }

// A Mat is a matrix. G is the gradient of the loss by V; it is nil outside
// training.
type Mat struct {
	Rows, Cols int
	V, G       []float32
}

// Row returns row i of the values.
func (m *Mat) Row(i int) []float32 { return m.V[i*m.Cols : (i+1)*m.Cols] }

// GradRow returns row i of the gradient.
func (m *Mat) GradRow(i int) []float32 { return m.G[i*m.Cols : (i+1)*m.Cols] }

// A Graph computes matrices. Those that it returns are valid until Reset.
// The zero Graph infers; it is not safe for concurrent use.
type Graph struct {
	// Rand draws dropout masks; the Graph trains when it is not nil.
	Rand *rand.Rand

	tape    []func()
	slabs   [][]float32
	used    int // floats of the last slab
	scratch scratch
}

// Threads lets g use n threads. What it computes does not depend on n.
func (g *Graph) Threads(n int) { g.scratch.threads = n }

// Training reports whether g keeps gradients.
func (g *Graph) Training() bool { return g.Rand != nil }

// slabSize is the number of floats that a Graph allocates at once.
const slabSize = 1 << 18

// Floats returns n zeros that are valid until Reset.
func (g *Graph) Floats(n int) []float32 {
	out := g.floats(n)
	clear(out)
	return out
}

// floats returns n arbitrary floats that are valid until Reset.
func (g *Graph) floats(n int) []float32 {
	last := len(g.slabs) - 1
	if last < 0 || g.used+n > len(g.slabs[last]) {
		g.slabs = append(g.slabs, make([]float32, max(n, slabSize)))
		g.used, last = 0, last+1
	}
	out := g.slabs[last][g.used : g.used+n : g.used+n]
	g.used += n
	return out
}

// New returns a matrix of zeros.
func (g *Graph) New(rows, cols int) *Mat {
	m := g.blank(rows, cols)
	clear(m.V)
	return m
}

// blank returns a matrix whose values are still to be written.
func (g *Graph) blank(rows, cols int) *Mat {
	m := &Mat{Rows: rows, Cols: cols, V: g.floats(rows * cols)}
	if g.Training() {
		m.G = g.Floats(rows * cols)
	}
	return m
}

// Reset frees what g returned. It keeps the memory for the next batch, as
// one slab.
func (g *Graph) Reset() {
	total := 0
	for _, s := range g.slabs {
		total += len(s)
	}
	if len(g.slabs) > 1 {
		g.slabs = append(g.slabs[:0], make([]float32, total))
	}
	g.used = 0
	g.tape = g.tape[:0]
}

// back records a step of the backward pass.
func (g *Graph) back(f func()) {
	if g.Training() {
		g.tape = append(g.tape, f)
	}
}

// Backward adds to every gradient what the recorded losses imply.
func (g *Graph) Backward() {
	for i := len(g.tape) - 1; i >= 0; i-- {
		g.tape[i]()
	}
	g.tape = g.tape[:0]
}
