package nn

import (
	"math"
	"testing"
)

func TestExp(t *testing.T) {
	var xs []float32
	for x := float32(-90); x < 85; x += 0.37 {
		xs = append(xs, x)
	}
	s, e := append([]float32(nil), xs...), append([]float32(nil), xs...)
	sigmoids(s)
	exps(e, 1)
	for i, x := range xs {
		near := func(what string, got float32, want float64) {
			if d := math.Abs(float64(got) - want); d > 1e-5*want+1e-37 {
				t.Errorf("%s of %g: %g, want %g", what, x, got, want)
			}
		}
		near("sigmoid", s[i], 1/(1+math.Exp(-float64(x))))
		near("exp", e[i], math.Exp(float64(x)-1))
		near("plain exp", exp(x-1), math.Exp(float64(x)-1))
	}
}
