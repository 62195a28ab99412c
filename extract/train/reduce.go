package train

import "math"

// reduced returns v with fewer columns: its principal components, which keep
// most of what tells its words apart. The common ones of many words come
// first.
func (v *vectors) reduced(cols int) *vectors {
	if v == nil || v.cols <= cols {
		return v
	}
	axes := v.axes(cols)
	out := &vectors{cols: cols, words: v.words, row: v.row, value: make([]float32, cols*(len(v.words)+1))}
	for i := 1; i <= len(v.words); i++ {
		row := v.value[i*v.cols : (i+1)*v.cols]
		for k, axis := range axes {
			var sum float64
			for j, x := range row {
				sum += float64(x) * axis[j]
			}
			out.value[i*cols+k] = float32(sum)
		}
	}
	out.scale()
	return out
}

// axes returns the n first eigenvectors of the products of v's columns, whose
// mean is 0, by orthogonal iteration.
func (v *vectors) axes(n int) [][]float64 {
	product := make([][]float64, v.cols)
	for j := range product {
		product[j] = make([]float64, v.cols)
	}
	for i := 1; i <= len(v.words); i++ {
		row := v.value[i*v.cols : (i+1)*v.cols]
		for j, x := range row {
			for k, y := range row[:j+1] {
				product[j][k] += float64(x * y)
			}
		}
	}
	axes := make([][]float64, n)
	for k := range axes {
		axes[k] = make([]float64, v.cols)
		axes[k][k] = 1
	}
	const rounds = 100
	for range rounds {
		for k, axis := range axes {
			next := make([]float64, v.cols)
			for j := range next {
				for i, x := range axis {
					next[j] += product[max(i, j)][min(i, j)] * x
				}
			}
			for _, before := range axes[:k] {
				with := dot(next, before)
				for j, x := range before {
					next[j] -= with * x
				}
			}
			size := math.Sqrt(dot(next, next))
			for j := range next {
				next[j] /= size
			}
			axes[k] = next
		}
	}
	return axes
}

func dot(a, b []float64) float64 {
	var sum float64
	for i, x := range a {
		sum += x * b[i]
	}
	return sum
}
