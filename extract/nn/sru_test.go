package nn

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// TestStep: units in bulk, which may take a faster way, are as units alone.
func TestStep(t *testing.T) {
	const cols = 48
	r := rand.New(rand.NewPCG(1, 1))
	draw := func(n int) []float32 {
		v := make([]float32, n)
		for i := range v {
			v[i] = float32(3 * r.NormFloat64())
		}
		return v
	}
	gate := &Param{Mat: Mat{Rows: 4, Cols: cols, V: draw(4 * cols)}}
	c0, x, u := draw(cols), draw(cols), draw(3*cols)
	var out [2][4][]float32
	for i := range out {
		for j := range out[i] {
			out[i][j] = make([]float32, cols)
		}
	}
	o := out[0]
	step(o[0], o[1], o[2], o[3], c0, x, u, gate, 16, cols)
	o = out[1]
	for j := 16; j < cols; j++ {
		step(o[0], o[1], o[2], o[3], c0, x, u, gate, j, j+1)
	}
	for j, name := range []string{"output", "state", "f", "r"} {
		if !slices.EqualFunc(out[0][j], out[1][j], func(a, b float32) bool { return max(a-b, b-a) < 1e-5 }) {
			t.Errorf("%s: %v, want %v", name, out[0][j], out[1][j])
		}
	}
}
