package nn

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"
)

func randoms(r *rand.Rand, n int) []float32 {
	out := make([]float32, n)
	for i := range out {
		out[i] = float32(r.NormFloat64())
	}
	return out
}

// TestGemm compares every kernel with the definition, with sizes that fill
// no panel, and with either matrix transposed.
func TestGemm(t *testing.T) {
	kernels := map[string]kernel{"best": best, "plain": plain}
	for name, k := range others() {
		kernels[name] = k
	}
	was := best
	defer func() { best = was }()
	for name, kern := range kernels {
		best = kern
		r := rand.New(rand.NewPCG(1, 2))
		for _, s := range [][3]int{{1, 1, 1}, {7, 33, 5}, {8, 32, 256}, {20, 70, 300}, {65, 100, 513}} {
			m, n, k := s[0], s[1], s[2]
			a, b := randoms(r, m*k), randoms(r, k*n)
			want := make([]float32, m*n)
			for i := range m {
				for j := range n {
					sum := float64(1)
					for p := range k {
						sum += float64(a[i*k+p]) * float64(b[p*n+j])
					}
					want[i*n+j] = float32(sum)
				}
			}
			at, bt := make([]float32, m*k), make([]float32, k*n)
			for i := range m {
				for p := range k {
					at[p*m+i] = a[i*k+p]
				}
			}
			for p := range k {
				for j := range n {
					bt[j*k+p] = b[p*n+j]
				}
			}
			for _, v := range []struct {
				name string
				a, b view
			}{
				{"AB", rows(a, k), rows(b, n)},
				{"A'B", rows(at, m).t(), rows(b, n)},
				{"AB'", rows(a, k), rows(bt, k).t()},
			} {
				got := make([]float32, m*n)
				for i := range got {
					got[i] = 1
				}
				var w scratch
				w.gemm(got, n, v.a, v.b, m, n, k)
				for i := range got {
					if math.Abs(float64(got[i]-want[i])) > 1e-3 {
						t.Fatalf("%s: %v %s: element %d is %g, want %g", name, s, v.name, i, got[i], want[i])
					}
				}
			}
		}
	}
}

func BenchmarkGemm(b *testing.B) {
	for _, s := range [][3]int{{32, 256, 256}, {800, 1200, 400}, {400, 1200, 800}} {
		m, n, k := s[0], s[1], s[2]
		b.Run(fmt.Sprint(s), func(b *testing.B) {
			r := rand.New(rand.NewPCG(1, 2))
			x, y, c := randoms(r, m*k), randoms(r, k*n), make([]float32, m*n)
			var w scratch
			for b.Loop() {
				w.gemm(c, n, rows(x, k), rows(y, n), m, n, k)
			}
			b.ReportMetric(2*float64(m*n*k)*float64(b.N)/b.Elapsed().Seconds()/1e9, "GFLOP/s")
		})
	}
}

// TestThreads: the number of threads changes no bit of a result.
func TestThreads(t *testing.T) {
	run := func(threads int) []float32 {
		r := rand.New(rand.NewPCG(1, 2))
		ps := NewParams(r)
		in, l := ps.Matrix("x", 70, 64), NewSRU(ps, "l", 64)
		g := &Graph{Rand: r}
		g.Threads(threads)
		y := l.Forward(g, &in.Mat, &in.Mat, []int{0, 30, 31, 70})
		copy(y.G, y.V)
		g.Backward()
		return append(append(append([]float32(nil), y.V...), in.G...), l.W.G...)
	}
	one, two := run(1), run(2)
	for i := range one {
		if one[i] != two[i] {
			t.Fatalf("number %d is %g with one thread, %g with two", i, one[i], two[i])
		}
	}
}
