package segment

import "math"

// hopeless is the probability below which a sentence counts as wrong, as do those
// of more than longest words.
const hopeless = 1e-4

// choose returns the ends of sentences, of which ends tells the probabilities,
// such that most sentences will be right for their number: the sum over all
// sentences, of the probability that both their ends are ends and nothing
// between is, less a half, is the largest. An end by itself is taken when it is
// more likely than not; one amid others that are in doubt has to bear on whole
// sentences.
func choose(ends []float64) []bool {
	n := len(ends)
	value := make([]float64, n+1) // of the best sentences of the first words
	first := make([]int, n+1)     // first word of the last of these sentences
	best := make([]int, n+1)      // up to each place, where value is largest
	for end := 1; end <= n; end++ {
		last := 1.0 // the text ends there
		if end < n {
			last = ends[end-1]
		}
		top, from := math.Inf(-1), 0
		inside := 1.0
		for start := end - 1; start >= 0; start-- {
			if inside < hopeless || end-start > longest {
				if start = best[start]; value[start]-0.5 > top {
					top, from = value[start]-0.5, start
				}
				break
			}
			right := last * inside
			if start > 0 {
				right *= ends[start-1]
				inside *= 1 - ends[start-1]
			}
			if v := value[start] + right - 0.5; v > top {
				top, from = v, start
			}
		}
		value[end], first[end], best[end] = top, from, best[end-1]
		if top > value[best[end]] {
			best[end] = end
		}
	}
	out := make([]bool, n)
	for end := n; end > 0; end = first[end] {
		out[end-1] = true
	}
	return out
}
