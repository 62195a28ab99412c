package nn

// An SRU is a bidirectional layer of simple recurrent units: Lei et al.
// (2018), "Simple Recurrent Units for Highly Parallelizable Recurrence". Its
// products of matrices do not depend on earlier words, so that a batch needs
// one; only cheap sums go from word to word.
//
// With u, f', r' the three products for one unit, x its input and c its state:
//
//	f = σ(f' + vf·c + bf)    c ← f·c + (1-f)·u
//	r = σ(r' + vr·c + br)    y = r·c + (1-r)·x     (r sees the old c)
//
// The units of the first half of the columns read forward, those of the
// second half backward. Input and output have the same number of columns.
type SRU struct {
	W    *Param // cols × 3·cols: u, f and r of all units
	Gate *Param // 4 × cols: vf, vr, bf, br
}

// NewSRU returns a layer of cols columns; cols is even.
func NewSRU(p *Params, name string, cols int) *SRU {
	return &SRU{
		W:    p.Matrix(name+".w", cols, 3*cols),
		Gate: p.Zeros(name+".gate", 4, cols),
	}
}

// Forward applies the layer to sentences whose rows bounds gives, as in
// Dropout. The highway reads x, the products read dropped, which is x after
// dropout.
func (l *SRU) Forward(g *Graph, x, dropped *Mat, bounds []int) *Mat {
	u := g.Linear(dropped, l.W, nil)
	cols := x.Cols
	y := g.blank(x.Rows, cols)
	state := g.floats(x.Rows * cols) // c after each word
	zero := g.Floats(cols)
	var keep, carry []float32 // f and r of each word, for the way back
	if g.Training() {
		keep, carry = g.floats(x.Rows*cols), g.floats(x.Rows*cols)
	} else {
		keep, carry = g.floats(cols), g.floats(cols)
	}
	gate := l.Gate
	g.eachStep(bounds, cols, func(i, before, from, to int) {
		c0 := zero
		if before >= 0 {
			c0 = state[before*cols : (before+1)*cols]
		}
		c1 := state[i*cols : (i+1)*cols]
		f, r := keep, carry
		if g.Training() {
			f, r = f[i*cols:(i+1)*cols], r[i*cols:(i+1)*cols]
		}
		step(y.Row(i), c1, f, r, c0, x.Row(i), u.Row(i), gate, from, to)
	})
	g.back(func() {
		next := make([]float32, cols) // gradient of the state, from later words
		vf, vr := gate.Row(0), gate.Row(1)
		gvf, gvr, gbf, gbr := gate.GradRow(0), gate.GradRow(1), gate.GradRow(2), gate.GradRow(3)
		g.eachStepBack(bounds, cols, func(i, before, from, to int, last bool) {
			if last {
				clear(next[from:to])
			}
			c0 := zero
			if before >= 0 {
				c0 = state[before*cols : (before+1)*cols]
			}
			c1, f, r := state[i*cols:(i+1)*cols], keep[i*cols:(i+1)*cols], carry[i*cols:(i+1)*cols]
			uv, ug := u.Row(i), u.GradRow(i)
			xv, xg, yg := x.Row(i), x.GradRow(i), y.GradRow(i)
			for j := from; j < to; j++ {
				d, c, fj, rj := yg[j], c0[j], f[j], r[j]
				dr := d * (c1[j] - xv[j]) * rj * (1 - rj)
				dc := d*rj + next[j]
				xg[j] += d * (1 - rj)
				df := dc * (c - uv[j]) * fj * (1 - fj)
				ug[j] += dc * (1 - fj)
				ug[cols+j] += df
				ug[2*cols+j] += dr
				gvf[j] += df * c
				gvr[j] += dr * c
				gbf[j] += df
				gbr[j] += dr
				next[j] = dc*fj + df*vf[j] + dr*vr[j]
			}
		})
	})
	return y
}

// step is one word of Forward for the units [from, to).
func step(y, c1, f, r, c0, x, u []float32, gate *Param, from, to int) {
	cols := len(y)
	if fastExp && (to-from)%16 == 0 {
		stepAVX512(&y[from], &c1[from], &f[from], &r[from], &c0[from], &x[from], &u[from], &gate.V[from], cols, to-from, &exp2)
		return
	}
	uf, ur := u[cols:], u[2*cols:]
	vf, vr, bf, br := gate.Row(0), gate.Row(1), gate.Row(2), gate.Row(3)
	for j := from; j < to; j++ {
		c := c0[j]
		f[j] = uf[j] + vf[j]*c + bf[j]
		r[j] = ur[j] + vr[j]*c + br[j]
	}
	sigmoids(f[from:to])
	sigmoids(r[from:to])
	for j := from; j < to; j++ {
		c := u[j] + f[j]*(c0[j]-u[j])
		c1[j] = c
		y[j] = x[j] + r[j]*(c-x[j])
	}
}

// eachStep calls f for every word in the order in which each half of the
// units reads it: i is its row, before that of the word read before it, -1
// for none, and from and to the units. The halves may run at the same time.
func (g *Graph) eachStep(bounds []int, cols int, f func(i, before, from, to int)) {
	half := cols / 2
	g.halves(bounds, func(lo, hi int) {
		for i, before := lo, -1; i < hi; i, before = i+1, i {
			f(i, before, 0, half)
		}
	}, func(lo, hi int) {
		for i, before := hi-1, -1; i >= lo; i, before = i-1, i {
			f(i, before, half, cols)
		}
	})
}

// eachStepBack goes the way of eachStep backward; last says that no word was
// read after this one.
func (g *Graph) eachStepBack(bounds []int, cols int, f func(i, before, from, to int, last bool)) {
	half := cols / 2
	g.halves(bounds, func(lo, hi int) {
		for i := hi - 1; i >= lo; i-- {
			before := i - 1
			if i == lo {
				before = -1
			}
			f(i, before, 0, half, i == hi-1)
		}
	}, func(lo, hi int) {
		for i := lo; i < hi; i++ {
			before := i + 1
			if i == hi-1 {
				before = -1
			}
			f(i, before, half, cols, i == lo)
		}
	})
}

// halves calls both functions with the rows of every sentence.
func (g *Graph) halves(bounds []int, first, second func(lo, hi int)) {
	g.scratch.share(2, worthSharing, func(_, from, to int) {
		for h := from; h < to; h++ {
			f := first
			if h == 1 {
				f = second
			}
			for s := range len(bounds) - 1 {
				f(bounds[s], bounds[s+1])
			}
		}
	})
}
