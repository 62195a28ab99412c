package nn

import "math"

// Adam updates parameters: Kingma and Ba (2015), with decoupled decay of
// weights, gradients clipped by their common norm, and a running average of
// the weights, which is what a model keeps. Tables are updated in the rows
// that a batch used.
type Adam struct {
	Beta1, Beta2 float64
	Clip         float64 // largest norm of the gradient
	Decay        float64 // weight decay of matrices, times the rate
	Average      float64 // share of the old average that an update keeps

	Updates int
}

// NewAdam returns the usual settings.
func NewAdam() *Adam {
	return &Adam{Beta1: 0.9, Beta2: 0.95, Clip: 1, Decay: 0.01, Average: 0.999}
}

// Update moves ps against their gradients and clears these.
func (a *Adam) Update(ps *Params, rate float64) {
	a.Updates++
	var norm float64
	for _, p := range ps.All {
		p.prepare()
		p.eachRange(func(lo, hi int) {
			var sum float32
			for _, g := range p.G[lo:hi] {
				sum += g * g
			}
			norm += float64(sum)
		})
	}
	norm = math.Sqrt(norm)
	scale := float32(1)
	if norm > a.Clip {
		scale = float32(a.Clip / norm)
	}
	t := float64(a.Updates)
	stepSize := float32(rate * math.Sqrt(1-math.Pow(a.Beta2, t)) / (1 - math.Pow(a.Beta1, t)))
	for _, p := range ps.All {
		decay := float32(rate * a.Decay)
		if p.table || p.Rows == 1 {
			decay = 0
		}
		p.eachRange(func(lo, hi int) {
			a.catchUp(p, lo, a.Updates-1)
			a.update(p, lo, hi, scale, stepSize, decay)
		})
		for _, r := range p.touched {
			p.isHit[r] = false
		}
		p.touched = p.touched[:0]
	}
}

func (a *Adam) update(p *Param, lo, hi int, scale, stepSize, decay float32) {
	v, g, m, s, avg := p.V[lo:hi], p.G[lo:hi], p.mean[lo:hi], p.square[lo:hi], p.average[lo:hi]
	b1, b2, keep := float32(a.Beta1), float32(a.Beta2), a.keep(a.Updates)
	g, m, s, avg = g[:len(v)], m[:len(v)], s[:len(v)], avg[:len(v)]
	for i := range v {
		gi := g[i] * scale
		g[i] = 0
		m[i] = b1*m[i] + (1-b1)*gi
		s[i] = b2*s[i] + (1-b2)*gi*gi
		v[i] -= stepSize*m[i]/(float32(math.Sqrt(float64(s[i])))+1e-8) + decay*v[i]
		avg[i] = keep*avg[i] + (1-keep)*v[i]
	}
}

// keep is the share of the old average at update t: smaller at first, so that
// the average forgets how training began.
func (a *Adam) keep(t int) float32 {
	return float32(math.Min(a.Average, float64(t)/float64(t+10)))
}

// catchUp brings the average of a table's row that did not change up to
// update t.
func (a *Adam) catchUp(p *Param, lo, t int) {
	if !p.table {
		return
	}
	row := lo / p.Cols
	since := t - int(p.seen[row])
	p.seen[row] = int32(t + 1)
	if since <= 0 {
		return
	}
	keep := float32(math.Pow(float64(a.keep(t)), float64(since)))
	v, avg := p.Row(row), p.average[lo:lo+p.Cols]
	for i := range v {
		avg[i] = keep*avg[i] + (1-keep)*v[i]
	}
}

// Averaged exchanges the weights of ps with their averages; a second call
// exchanges them back.
func (a *Adam) Averaged(ps *Params) {
	for _, p := range ps.All {
		p.prepare()
		if p.table {
			for r := range p.Rows {
				a.catchUp(p, r*p.Cols, a.Updates)
				p.seen[r] = int32(a.Updates)
			}
		}
		p.V, p.average = p.average, p.V
	}
}

func (p *Param) prepare() {
	if p.mean == nil {
		p.mean = make([]float32, len(p.V))
		p.square = make([]float32, len(p.V))
		p.average = append([]float32(nil), p.V...)
	}
}

// eachRange calls f with the ranges of p that the batch used.
func (p *Param) eachRange(f func(lo, hi int)) {
	if !p.table {
		f(0, len(p.V))
		return
	}
	for _, r := range p.touched {
		f(int(r)*p.Cols, (int(r)+1)*p.Cols)
	}
}
