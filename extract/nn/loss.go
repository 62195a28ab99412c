package nn

import "math"

// Choose adds to the loss of g how far the softmax of columns [from, to) of
// each row of scores is from its gold column, counted from from: the negative
// logarithm of its probability, times weight. Rows whose gold is negative do
// not count. It returns the sum.
func (g *Graph) Choose(scores *Mat, from, to int, gold []int32, weight float32) float64 {
	var loss float64
	for i, want := range gold {
		if want < 0 {
			continue
		}
		row, grad := scores.Row(i)[from:to], scores.GradRow(i)[from:to]
		top := row[Best(row)]
		terms := g.Floats(len(row))
		copy(terms, row)
		exps(terms, top)
		var sum float32
		for _, e := range terms {
			sum += e
		}
		loss += float64(weight) * (math.Log(float64(sum)) + float64(top-row[want]))
		for j, e := range terms {
			grad[j] += weight * e / sum
		}
		grad[want] -= weight
	}
	return loss
}

// Best returns the column of the largest number of row.
func Best(row []float32) int {
	best := 0
	for j, v := range row {
		if v > row[best] {
			best = j
		}
	}
	return best
}
