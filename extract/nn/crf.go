package nn

import "math"

// Chain adds to the loss a linear-chain conditional random field (Lafferty et
// al. 2001) over one sentence: scores has a row a word and a column a tag;
// trans scores the step from one tag to the next, its last row the first
// step. Allowed gives for each word the bit set of tags that may be right:
// one bit, or several where the annotation does not say. The loss, times
// weight, is the negative logarithm of the probability that all tags are
// allowed.
func (g *Graph) Chain(scores *Mat, trans *Param, allowed []uint32, weight float32) float64 {
	all := make([]uint32, len(allowed))
	for i := range all {
		all[i] = 1<<scores.Cols - 1
	}
	free := g.chainSum(scores, trans, all, weight)
	fixed := g.chainSum(scores, trans, allowed, -weight)
	return float64(weight) * (free - fixed)
}

// chainSum returns the logarithm of the sum over all allowed sequences of the
// exponential of their score, and adds weight times its gradient.
func (g *Graph) chainSum(scores *Mat, trans *Param, allowed []uint32, weight float32) float64 {
	n, k := scores.Rows, scores.Cols
	impossible := float32(math.Inf(-1))
	forward, backward := g.Floats(n*k), g.Floats(n*k)
	terms := g.Floats(k)
	for i := range n {
		for j := range k {
			if allowed[i]>>j&1 == 0 {
				forward[i*k+j] = impossible
				continue
			}
			sum := trans.Row(k)[j]
			if i > 0 {
				for p := range k {
					terms[p] = forward[(i-1)*k+p] + trans.V[p*k+j]
				}
				sum = logSum(terms)
			}
			forward[i*k+j] = sum + scores.V[i*k+j]
		}
	}
	for i := n - 2; i >= 0; i-- {
		for p := range k {
			for j := range k {
				terms[j] = impossible
				if allowed[i+1]>>j&1 == 1 {
					terms[j] = trans.V[p*k+j] + scores.V[(i+1)*k+j] + backward[(i+1)*k+j]
				}
			}
			backward[i*k+p] = logSum(terms)
		}
	}
	total := logSum(forward[(n-1)*k : n*k])
	for i := range n {
		for j := range k {
			if allowed[i]>>j&1 == 0 {
				continue
			}
			p := weight * exp(forward[i*k+j]+backward[i*k+j]-total)
			scores.G[i*k+j] += p
			if i == 0 {
				trans.GradRow(k)[j] += p
				continue
			}
			after := scores.V[i*k+j] + backward[i*k+j] - total
			for q := range k {
				if allowed[i-1]>>q&1 == 1 {
					trans.G[q*k+j] += weight * exp(forward[(i-1)*k+q]+trans.V[q*k+j]+after)
				}
			}
		}
	}
	return float64(total)
}

// logSum is the logarithm of the sum of the exponentials of v.
func logSum(v []float32) float32 {
	top := v[Best(v)]
	if math.IsInf(float64(top), -1) {
		return top
	}
	var sum float32
	for _, x := range v {
		sum += exp(x - top)
	}
	return top + float32(math.Log(float64(sum)))
}

// BestChain returns the tags of the best sequence: Viterbi's algorithm. A
// step from tag p to tag j is taken only if may(p, j); p is the number of
// tags for the first step.
func (g *Graph) BestChain(scores *Mat, trans *Param, may func(p, j int) bool) []int {
	n, k := scores.Rows, scores.Cols
	if n == 0 {
		return nil
	}
	impossible := float32(math.Inf(-1))
	best := g.Floats(n * k)
	from := make([]uint8, n*k)
	step := g.Floats((k + 1) * k)
	for p := range k + 1 {
		for j := range k {
			step[p*k+j] = impossible
			if may(p, j) {
				step[p*k+j] = trans.V[p*k+j]
			}
		}
	}
	for j := range k {
		best[j] = step[k*k+j] + scores.V[j]
	}
	for i := 1; i < n; i++ {
		for j := range k {
			top, at := impossible, 0
			for p := range k {
				if s := best[(i-1)*k+p] + step[p*k+j]; s > top {
					top, at = s, p
				}
			}
			best[i*k+j], from[i*k+j] = top+scores.V[i*k+j], uint8(at)
		}
	}
	tags := make([]int, n)
	tags[n-1] = Best(best[(n-1)*k : n*k])
	for i := n - 1; i > 0; i-- {
		tags[i-1] = int(from[i*k+tags[i]])
	}
	return tags
}
