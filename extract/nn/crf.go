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
	free := g.chainSum(scores, trans, nil, weight)
	fixed := g.chainSum(scores, trans, allowed, -weight)
	return float64(weight) * (free - fixed)
}

// chainSum returns the logarithm of the sum over all allowed sequences of the
// exponential of their score, and adds weight times its gradient.
func (g *Graph) chainSum(scores *Mat, trans *Param, allowed []uint32, weight float32) float64 {
	n, k := scores.Rows, scores.Cols
	s := g.sums(scores, trans.V, allowed)
	for i := range n {
		for j := range k {
			if s.forward[i*k+j] == impossible {
				continue
			}
			p := weight * exp(s.forward[i*k+j]+s.backward[i*k+j]-s.total)
			scores.G[i*k+j] += p
			if i == 0 {
				trans.GradRow(k)[j] += p
				continue
			}
			after := scores.V[i*k+j] + s.backward[i*k+j] - s.total
			for q := range k {
				if before := s.forward[(i-1)*k+q]; before != impossible {
					trans.G[q*k+j] += weight * exp(before+trans.V[q*k+j]+after)
				}
			}
		}
	}
	return float64(s.total)
}

// chainSums are logarithms of sums of exponentials of the scores of sequences:
// of those up to a word with a tag, of those after it, and of all.
type chainSums struct {
	forward, backward []float32
	total             float32
}

// impossible is the score of what cannot be.
var impossible = float32(math.Inf(-1))

// sums returns the sums over all sequences, or those that are allowed. Steps
// are scored as in Param trans of Chain.
func (g *Graph) sums(scores *Mat, steps []float32, allowed []uint32) chainSums {
	n, k := scores.Rows, scores.Cols
	s := chainSums{forward: g.Floats(n * k), backward: g.Floats(n * k)}
	may := func(i, j int) bool { return allowed == nil || allowed[i]>>j&1 == 1 }
	terms := g.Floats(k)
	for i := range n {
		for j := range k {
			if !may(i, j) {
				s.forward[i*k+j] = impossible
				continue
			}
			sum := steps[k*k+j]
			if i > 0 {
				for p := range k {
					terms[p] = s.forward[(i-1)*k+p] + steps[p*k+j]
				}
				sum = logSum(terms)
			}
			s.forward[i*k+j] = sum + scores.V[i*k+j]
		}
	}
	for i := n - 2; i >= 0; i-- {
		for p := range k {
			for j := range k {
				terms[j] = impossible
				if may(i+1, j) {
					terms[j] = steps[p*k+j] + scores.V[(i+1)*k+j] + s.backward[(i+1)*k+j]
				}
			}
			s.backward[i*k+p] = logSum(terms)
		}
	}
	s.total = logSum(s.forward[(n-1)*k : n*k])
	return s
}

// Runs tells how probable it is that words [from, to) have the tag first and
// then only rest, and the next word has not rest. A step from tag p to tag j
// is taken only if may(p, j), as in BestChain.
func (g *Graph) Runs(scores *Mat, trans *Param, may func(p, j int) bool) func(from, to, first, rest int) float32 {
	n, k := scores.Rows, scores.Cols
	steps := g.steps(trans, k, may)
	s := g.sums(scores, steps, nil)
	terms := g.Floats(k)
	return func(from, to, first, rest int) float32 {
		sum, last := s.forward[from*k+first], first
		for i := from + 1; i < to; i++ {
			sum += steps[last*k+rest] + scores.V[i*k+rest]
			last = rest
		}
		if to < n {
			for j := range k {
				terms[j] = steps[last*k+j] + scores.V[to*k+j] + s.backward[to*k+j]
			}
			terms[rest] = impossible
			sum += logSum(terms)
		}
		return exp(sum - s.total)
	}
}

// steps returns the scores of steps between k tags; those that cannot be are
// impossible.
func (g *Graph) steps(trans *Param, k int, may func(p, j int) bool) []float32 {
	steps := g.Floats((k + 1) * k)
	for p := range k + 1 {
		for j := range k {
			steps[p*k+j] = impossible
			if may(p, j) {
				steps[p*k+j] = trans.V[p*k+j]
			}
		}
	}
	return steps
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
	best := g.Floats(n * k)
	from := make([]uint8, n*k)
	step := g.steps(trans, k, may)
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
