package nn

import (
	"math"
	"math/rand/v2"
	"testing"
)

// TestGradients compares the gradient of every operation with differences of
// the loss.
func TestGradients(t *testing.T) {
	bounds := []int{0, 3, 4, 7}
	for _, c := range []struct {
		name string
		loss func(ps *Params) func(g *Graph, x *Mat) float64
	}{
		{"Linear, Leaky, Choose", func(ps *Params) func(*Graph, *Mat) float64 {
			w, b := ps.Matrix("w", 6, 5), ps.Zeros("b", 1, 5)
			return func(g *Graph, x *Mat) float64 {
				return g.Choose(g.Leaky(g.Linear(x, w, b)), 1, 5, []int32{0, 1, -1, 3, 0, 1, 2}, 0.5)
			}
		}},
		{"SRU", func(ps *Params) func(*Graph, *Mat) float64 {
			l := NewSRU(ps, "l", 6)
			for i := range l.Gate.V {
				l.Gate.V[i] = float32(i%5) * 0.2
			}
			return func(g *Graph, x *Mat) float64 {
				return g.Choose(l.Forward(g, x, x, bounds), 0, 6, []int32{0, 1, 2, 3, 4, 5, 0}, 1)
			}
		}},
		{"Bag, Concat, Columns", func(ps *Params) func(*Graph, *Mat) float64 {
			table := ps.Table("t", 5, 3, 1)
			return func(g *Graph, x *Mat) float64 {
				y := g.New(7, 4)
				g.Bag(y, 1, table, []int32{1, 2, 0, 0, 4, 4, 1, 0, 3, 2, 2, 1, 4, 0}, 2)
				return g.Choose(g.Concat(g.Columns(x, 2, 5), y), 0, 7, []int32{0, 1, 2, 3, 4, 5, 6}, 1)
			}
		}},
		{"Under, TimesTransposed, Rows", func(ps *Params) func(*Graph, *Mat) float64 {
			top := ps.Matrix("top", 1, 6)
			return func(g *Graph, x *Mat) float64 {
				return g.Choose(g.TimesTransposed(Rows(x, 2, 5), g.Under(top, Rows(x, 2, 5))), 0, 4, []int32{0, 3, 1}, 1)
			}
		}},
		{"Pair", func(ps *Params) func(*Graph, *Mat) float64 {
			y := ps.Matrix("y", 2, 6)
			return func(g *Graph, x *Mat) float64 {
				return g.Choose(g.Pair(x, &y.Mat, []int{0, 1, 1, 0, 0, 1, 0}), 0, 18, []int32{0, 7, 2, 10, 1, 17, 2}, 1)
			}
		}},
		{"Chain", func(ps *Params) func(*Graph, *Mat) float64 {
			steps := ps.Matrix("steps", 7, 6)
			return func(g *Graph, x *Mat) float64 {
				return g.Chain(x, steps, []uint32{1, 1 << 5, 1<<2 | 1<<3, 1 << 4, 63, 1, 1 << 1}, 0.7)
			}
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			ps := NewParams(rand.New(rand.NewPCG(3, 4)))
			in := ps.Matrix("x", 7, 6)
			f := c.loss(ps)
			g := &Graph{Rand: rand.New(rand.NewPCG(5, 6))}
			run := func() float64 {
				g.Reset()
				return f(g, &in.Mat)
			}
			run()
			for _, p := range ps.All {
				clear(p.G)
			}
			run()
			g.Backward()
			var grads [][]float32
			for _, p := range ps.All {
				grads = append(grads, append([]float32(nil), p.G...))
			}
			for k, p := range ps.All {
				got := grads[k]
				for i := range p.V {
					const h = 1e-2
					was := p.V[i]
					p.V[i] = was + h
					up := run()
					p.V[i] = was - h
					down := run()
					p.V[i] = was
					if want := (up - down) / (2 * h); math.Abs(want-float64(got[i])) > 3e-3 {
						t.Errorf("%s[%d]: gradient %.5f, differences say %.5f", p.Name, i, got[i], want)
					}
				}
			}
		})
	}
}

// TestRuns: the probability of a run is the share of the sequences that have it.
func TestRuns(t *testing.T) {
	const n, k = 4, 3
	r := rand.New(rand.NewPCG(3, 3))
	var g Graph
	scores, steps := g.New(n, k), NewParams(r).Matrix("steps", k+1, k)
	for i := range scores.V {
		scores.V[i] = float32(r.NormFloat64())
	}
	may := func(p, j int) bool { return p != 0 || j != 2 }
	all, with := 0.0, map[[2]int]float64{}
	for seq := range 81 {
		tags := []int{seq % 3, seq / 3 % 3, seq / 9 % 3, seq / 27}
		var sum float32
		for i, tag := range tags {
			before := k
			if i > 0 {
				before = tags[i-1]
			}
			if !may(before, tag) {
				sum = impossible
			}
			sum += steps.Row(before)[tag] + scores.Row(i)[tag]
		}
		weight := math.Exp(float64(sum))
		all += weight
		for from := range n {
			to := from + 1
			for to < n && tags[to] == 2 {
				to++
			}
			if tags[from] == 1 {
				with[[2]int{from, to}] += weight
			}
		}
	}
	probability := g.Runs(scores, steps, may)
	for from := range n {
		for to := from + 1; to <= n; to++ {
			want := with[[2]int{from, to}] / all
			if got := probability(from, to, 1, 2); math.Abs(float64(got)-want) > 1e-5 {
				t.Errorf("run from %d to %d has probability %g, want %g", from, to, got, want)
			}
		}
	}
}
