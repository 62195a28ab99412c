package parse

import (
	"math"

	"newsgraph/extract/nn"
)

// How far the search for a tree with fewer faults goes.
const (
	margin = 4.5 // logarithm of how much likelier than an arc the best of its word may be
	rounds = 12  // arcs that may change

	// Longer sentences keep the network's tree: the search takes the fourth
	// power of their length, and they are tables more often than sentences.
	longestSearched = 150
)

// An arc is a way to hang a word: its logarithm is that of the probability
// that the network gives it.
type arc struct {
	word, head, rel int
	log             float32
}

// rivals returns the likeliest arcs of the words [from, to): arcs has the
// scores of heads, rels those of the relations to the heads that were chosen.
func (h *Head) rivals(g *nn.Graph, v view, from, to int, arcs, rels *nn.Mat, heads []int) []arc {
	governors := g.Under(h.rootRel, nn.Rows(v.relGovernor, from, to))
	var all []arc
	for i, chosen := range heads {
		row := arcs.Row(i)
		sum, best, first := logSum(row), float32(math.Inf(-1)), len(all)
		for head, score := range row {
			if head == i+1 || score-sum < -margin && head != chosen {
				continue
			}
			scores := rels.Row(i)
			if head != chosen {
				pair := g.Pair(nn.Rows(v.relDependent, from+i, from+i+1), governors, []int{head})
				scores = g.Linear(pair, h.rel, h.relBias).Row(0)
			}
			log := score - sum - logSum(scores)
			for r, s := range scores {
				if log+s > best-margin && (h.Rels[r] == "root") == (head == 0) {
					all = append(all, arc{i + 1, head, r, log + s})
					best = max(best, log+s)
				}
			}
		}
		likely := all[:first]
		for _, a := range all[first:] {
			if a.log > best-margin {
				likely = append(likely, a)
			}
		}
		all = likely
	}
	return all
}

// logSum is the logarithm of the sum of the powers of e to scores.
func logSum(scores []float32) float32 {
	best := nn.Best(scores)
	return scores[best] - logarithm(nn.Softmax(scores, best))
}

func logarithm(p float32) float32 { return float32(math.Log(max(float64(p), 1e-30))) }

// improve makes heads, rels and probs those of a likelier tree with fewer
// faults: it changes one arc after the other as long as that helps.
func (d *draft) improve(arcs []arc, names []string, heads, rels []int, probs []float32) {
	logs := make([]float32, len(heads)+1)
	for i, h := range heads {
		d.set(i+1, h, names[rels[i]])
		logs[i+1] = logarithm(probs[i])
	}
	price := d.price()
	for range rounds {
		var best *arc
		gain, least := float32(1e-4), float32(0)
		for i := range arcs {
			a := &arcs[i]
			w := a.word
			head, rel := d.head[w], d.rel[w]
			if a.log-logs[w]+price <= gain || a.head == head && names[a.rel] == rel {
				continue // not even a tree without faults would make up for it
			}
			d.set(w, a.head, names[a.rel])
			if a.head == head || d.isTree() {
				if p := d.price(); a.log-logs[w]+price-p > gain {
					best, gain, least = a, a.log-logs[w]+price-p, p
				}
			}
			d.set(w, head, rel)
		}
		if best == nil {
			return
		}
		w := best.word
		d.set(w, best.head, names[best.rel])
		logs[w], price = best.log, least
		heads[w-1], rels[w-1], probs[w-1] = best.head, best.rel, float32(math.Exp(float64(best.log)))
	}
}
