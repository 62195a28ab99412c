package nn

import "math"

// sigmoids replaces every x of v by 1/(1 + e^-x).
func sigmoids(v []float32) {
	n := 0
	if fastExp {
		n = len(v) &^ 15
		if n > 0 {
			sigmoidsAVX512(&v[0], n, &exp2)
		}
	}
	for i, x := range v[n:] {
		v[n+i] = 1 / (1 + exp(-x))
	}
}

// exps replaces every x of v by e^(x - shift).
func exps(v []float32, shift float32) {
	n := 0
	if fastExp {
		n = len(v) &^ 15
		if n > 0 {
			expsAVX512(&v[0], n, &exp2, shift)
		}
	}
	for i, x := range v[n:] {
		v[n+i] = exp(x - shift)
	}
}

// exp2 holds the polynomial for 2 to the power x between -½ and ½, from the
// highest power on, as in Cephes; then the logarithm of e to base 2, and the
// lowest and highest exponent of 2 that exp computes.
var exp2 = [10]float32{
	1.535336188319500e-4, 1.339887440266574e-3, 9.618437357674640e-3, 5.550332471162809e-2,
	2.402264791363012e-1, 6.931472028550421e-1, 1, math.Log2E, -126, 126,
}

// exp is e to the power x, within about 1e-6 of it: the whole part of the
// exponent of 2 is written into the exponent of a float.
func exp(x float32) float32 {
	y := x * exp2[7]
	y = max(exp2[8], min(exp2[9], y))
	n := int32(y+128.5) - 128
	f := y - float32(n)
	p := exp2[0]
	for _, c := range exp2[1:7] {
		p = p*f + c
	}
	return p * math.Float32frombits(uint32(n+127)<<23)
}

// Softmax is the share of the exponential of scores[i] in the sum of all.
func Softmax(scores []float32, i int) float32 {
	var sum float32
	for _, s := range scores {
		sum += exp(s - scores[i])
	}
	return 1 / sum
}
