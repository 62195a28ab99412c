package segment

import (
	"math"
	"math/rand/v2"

	"newsgraph/extract/doc"
)

// An example is a document of which the ends of sentences are known.
type example struct {
	*splitter
	ends     []bool // after each word
	from, to int    // the words [from, to] of the splitter that it is about
}

// newExample cuts the text of gold, without its line ends, into words and
// finds the ends of its sentences among them.
func newExample(gold *doc.Document) example {
	r := rulesOf(gold.Lang)
	w := newWords(r, gold.Text)
	w.stretch(doc.Range{End: len(gold.Text)})
	e := example{splitter: newSplitter(r, gold.Text, w.words), ends: make([]bool, len(w.words)), to: len(w.words) - 1}
	s := 0
	end := func() int { return int(gold.Tokens[gold.Sentences[s].End-1].End) }
	for i, word := range e.words {
		for s < len(gold.Sentences)-1 && word.end > end() {
			s++
		}
		e.ends[i] = word.end == end()
	}
	return e
}

// Train returns the weights by which text without lines is cut into sentences
// (the file Weights of a language), learnt from documents whose sentences are
// known. Equal documents give equal weights.
func Train(gold []*doc.Document) []byte {
	const (
		epochs = 8
		margin = 12  // a boundary is learnt again until it is this clear
		piece  = 400 // words that are learnt in a row
	)
	var examples []example
	for _, d := range gold {
		e := newExample(d)
		for from := 0; from < len(e.ends); from += piece {
			examples = append(examples, example{e.splitter, e.ends, from, min(from+piece, len(e.ends)-1)})
		}
	}
	weights := make([]float64, 1<<boundaryBits)
	sums := make([]float64, 1<<boundaryBits) // of changes, each times its turn
	turn := 1.0
	random := rand.New(rand.NewPCG(1, 1))
	for range epochs {
		random.Shuffle(len(examples), func(i, j int) { examples[i], examples[j] = examples[j], examples[i] })
		for _, e := range examples {
			first := e.from
			for i := e.from; i < e.to; i++ {
				features := e.features(first, i)
				sum, sign := 0.0, -1.0
				if e.ends[i] {
					sign = 1
					first = i + 1
				}
				for _, f := range features {
					sum += weights[f]
				}
				if sum*sign <= margin {
					for _, f := range features {
						weights[f] += sign
						sums[f] += sign * turn
					}
				}
				turn++
			}
		}
	}
	most := 0.0
	for f := range weights {
		weights[f] -= sums[f] / turn
		most = max(most, math.Abs(weights[f]))
	}
	out := make([]byte, len(weights))
	for f, w := range weights {
		out[f] = byte(int8(math.Round(w / most * math.MaxInt8)))
	}
	return out
}

// Score is the F1 of sentences, both ends right, that weights find in
// documents whose sentences are known; nil weights leave it to the rules.
func Score(gold []*doc.Document, weights []byte) float64 {
	w := parseWeights(weights)
	right, found, known := 0, 0, 0
	for _, d := range gold {
		e := newExample(d)
		first, same := 0, true // whether gold has a sentence that starts at first
		for i := range e.ends {
			end := i == e.to || w == nil && e.ruleEndsAt(first, i) || w != nil && w.endsAt(e.splitter, first, i)
			if e.ends[i] {
				known++
			}
			if end {
				found++
				if e.ends[i] && same {
					right++
				}
				first, same = i+1, e.ends[i]
			} else if e.ends[i] {
				same = false
			}
		}
	}
	if found+known == 0 {
		return 0
	}
	return 2 * float64(right) / float64(found+known)
}
