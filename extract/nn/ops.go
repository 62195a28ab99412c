package nn

import "math"

// Linear returns x·w + b, where x is rows×k, w is k×n and b 1×n or nil.
func (g *Graph) Linear(x *Mat, w, b *Param) *Mat {
	n := w.Cols
	y := g.blank(x.Rows, n)
	if b != nil {
		for i := range x.Rows {
			copy(y.Row(i), b.V)
		}
	} else {
		clear(y.V)
	}
	if g.Training() {
		g.scratch.gemm(y.V, n, rows(x.V, x.Cols), rows(w.V, n), x.Rows, n, x.Cols)
	} else {
		g.scratch.times(y.V, n, rows(x.V, x.Cols), w.packed(), x.Rows, n, x.Cols)
	}
	g.back(func() {
		g.scratch.gemm(w.G, n, rows(x.V, x.Cols).t(), rows(y.G, n), x.Cols, n, x.Rows)
		g.scratch.gemm(x.G, x.Cols, rows(y.G, n), rows(w.V, n).t(), x.Rows, x.Cols, n)
		if b != nil {
			for i := range x.Rows {
				addTo(b.G, y.GradRow(i))
			}
		}
	})
	return y
}

// TimesTransposed returns a·bᵀ.
func (g *Graph) TimesTransposed(a, b *Mat) *Mat {
	y := g.New(a.Rows, b.Rows)
	k := a.Cols
	g.scratch.gemm(y.V, b.Rows, rows(a.V, k), rows(b.V, k).t(), a.Rows, b.Rows, k)
	g.back(func() {
		g.scratch.gemm(a.G, k, rows(y.G, b.Rows), rows(b.V, k), a.Rows, k, b.Rows)
		g.scratch.gemm(b.G, k, rows(y.G, b.Rows).t(), rows(a.V, k), b.Rows, k, a.Rows)
	})
	return y
}

// leak is the slope of Leaky for negative numbers.
const leak = 0.1

// Leaky applies the leaky rectifier to x in place.
func (g *Graph) Leaky(x *Mat) *Mat {
	for i, v := range x.V {
		x.V[i] = max(v, leak*v)
	}
	g.back(func() {
		slope := [2]float32{1, leak}
		for i, v := range x.V {
			x.G[i] *= slope[math.Float32bits(v)>>31]
		}
	})
	return x
}

// Bag adds to columns [col, col+table.Cols) of x the sum of the rows of table
// that each word names: per rows a word, of which row 0 counts as none.
func (g *Graph) Bag(x *Mat, col int, table *Param, ids []int32, per int) {
	for i := range x.Rows {
		dst := x.Row(i)[col : col+table.Cols]
		for _, id := range ids[i*per : (i+1)*per] {
			if id > 0 {
				addTo(dst, table.Row(int(id)))
			}
		}
	}
	if table.G == nil {
		return
	}
	g.back(func() {
		for i := range x.Rows {
			src := x.GradRow(i)[col : col+table.Cols]
			for _, id := range ids[i*per : (i+1)*per] {
				if id > 0 {
					table.touch(id)
					addTo(table.GradRow(int(id)), src)
				}
			}
		}
	})
}

// Concat returns the columns of a followed by those of b.
func (g *Graph) Concat(a, b *Mat) *Mat {
	y := g.blank(a.Rows, a.Cols+b.Cols)
	for i := range a.Rows {
		copy(y.Row(i), a.Row(i))
		copy(y.Row(i)[a.Cols:], b.Row(i))
	}
	g.back(func() {
		for i := range a.Rows {
			addTo(a.GradRow(i), y.GradRow(i)[:a.Cols])
			addTo(b.GradRow(i), y.GradRow(i)[a.Cols:])
		}
	})
	return y
}

// Columns returns a copy of columns [from, to) of x.
func (g *Graph) Columns(x *Mat, from, to int) *Mat {
	y := g.blank(x.Rows, to-from)
	for i := range x.Rows {
		copy(y.Row(i), x.Row(i)[from:to])
	}
	g.back(func() {
		for i := range x.Rows {
			addTo(x.GradRow(i)[from:to], y.GradRow(i))
		}
	})
	return y
}

// Rows returns rows [from, to) of x, sharing its memory.
func Rows(x *Mat, from, to int) *Mat {
	y := &Mat{Rows: to - from, Cols: x.Cols, V: x.V[from*x.Cols : to*x.Cols]}
	if x.G != nil {
		y.G = x.G[from*x.Cols : to*x.Cols]
	}
	return y
}

// Under returns the row top above the rows of x.
func (g *Graph) Under(top *Param, x *Mat) *Mat {
	y := g.blank(x.Rows+1, x.Cols)
	copy(y.V, top.V)
	copy(y.V[x.Cols:], x.V)
	g.back(func() {
		addTo(top.G, y.G[:x.Cols])
		addTo(x.G, y.G[x.Cols:])
	})
	return y
}

// Dropout drops columns of x with probability p when g trains: the same ones
// for all words of a sentence, as in Gal and Ghahramani (2016). Bounds holds
// the first row of every sentence and the number of rows.
func (g *Graph) Dropout(x *Mat, bounds []int, p float32) *Mat {
	if !g.Training() || p == 0 {
		return x
	}
	y := g.blank(x.Rows, x.Cols)
	masks := g.Floats((len(bounds) - 1) * x.Cols)
	for i := range masks {
		if g.Rand.Float32() >= p {
			masks[i] = 1 / (1 - p)
		}
	}
	each := func(f func(i int, mask []float32)) {
		for s := range len(bounds) - 1 {
			for i := bounds[s]; i < bounds[s+1]; i++ {
				f(i, masks[s*x.Cols:(s+1)*x.Cols])
			}
		}
	}
	each(func(i int, mask []float32) {
		src, dst := x.Row(i), y.Row(i)
		for j, m := range mask {
			dst[j] = m * src[j]
		}
	})
	g.back(func() {
		each(func(i int, mask []float32) {
			src, dst := y.GradRow(i), x.GradRow(i)
			for j, m := range mask {
				dst[j] += m * src[j]
			}
		})
	})
	return y
}

func addTo(dst, src []float32) {
	dst = dst[:len(src)]
	for i, v := range src {
		dst[i] += v
	}
}

// Pair returns, for row i of x and the row of y that pick[i] names, their
// elementwise product, the one and the other, side by side.
func (g *Graph) Pair(x, y *Mat, pick []int) *Mat {
	d := x.Cols
	out := g.blank(x.Rows, 3*d)
	for i, p := range pick {
		a, b, dst := x.Row(i), y.Row(p), out.Row(i)
		for j, v := range a {
			dst[j] = v * b[j]
		}
		copy(dst[d:], a)
		copy(dst[2*d:], b)
	}
	g.back(func() {
		for i, p := range pick {
			a, b, ga, gb, from := x.Row(i), y.Row(p), x.GradRow(i), y.GradRow(p), out.GradRow(i)
			for j, v := range from[:d] {
				ga[j] += v * b[j]
				gb[j] += v * a[j]
			}
			addTo(ga, from[d:2*d])
			addTo(gb, from[2*d:])
		}
	})
	return out
}
