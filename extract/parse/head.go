package parse

import "newsgraph/extract/nn"

// A Head scores heads and relations: Dozat and Manning (2017), "Deep Biaffine
// Attention for Neural Dependency Parsing", but that the bilinear form for
// relations is a sum of few products, which is as good and much cheaper. It
// is a head of a language's network: it reads the vectors of package encode.
type Head struct {
	Rels       []string
	arcs, rels int // hidden units

	hidden, hiddenBias *nn.Param // governor and dependent for arcs, the same for relations
	arc, arcBias       *nn.Param
	rel, relBias       *nn.Param
	rootArc, rootRel   *nn.Param // the root as governor
}

// NewHead adds a head that reads vectors of cols columns to p.
func NewHead(p *nn.Params, relations []string, cols, arcs, rels int) *Head {
	k := len(relations)
	return &Head{relations, arcs, rels,
		p.Matrix("parse.hidden", cols, 2*(arcs+rels)), p.Zeros("parse.hidden.bias", 1, 2*(arcs+rels)),
		p.Matrix("parse.arc", arcs, arcs), p.Zeros("parse.arc.bias", 1, arcs),
		p.Matrix("parse.rel", 3*rels, k), p.Zeros("parse.rel.bias", 1, k),
		p.Matrix("parse.root.arc", 1, arcs), p.Matrix("parse.root.rel", 1, rels),
	}
}

// dropHidden is the rate of dropout of hidden units in training.
const dropHidden = 0.25

// A view is what the head computes for a batch.
type view struct {
	governor, dependent       *nn.Mat // for arcs; dependent is multiplied by arc
	relGovernor, relDependent *nn.Mat // for relations
}

func (h *Head) forward(g *nn.Graph, x *nn.Mat, bounds []int) view {
	hidden := g.Leaky(g.Linear(x, h.hidden, h.hiddenBias))
	hidden = g.Dropout(hidden, bounds, dropHidden)
	a, r := h.arcs, h.rels
	return view{
		governor:     g.Columns(hidden, 0, a),
		dependent:    g.Linear(g.Columns(hidden, a, 2*a), h.arc, h.arcBias),
		relGovernor:  g.Columns(hidden, 2*a, 2*a+r),
		relDependent: g.Columns(hidden, 2*a+r, 2*a+2*r),
	}
}

// arcScores returns for the words [from, to) a row each: scores of the root,
// and of each of these words, as its head.
func (h *Head) arcScores(g *nn.Graph, v view, from, to int) *nn.Mat {
	return g.TimesTransposed(nn.Rows(v.dependent, from, to), g.Under(h.rootArc, nn.Rows(v.governor, from, to)))
}

// relScores returns for the words [from, to) the scores of all relations to
// their heads, which count from 1; 0 is the root.
func (h *Head) relScores(g *nn.Graph, v view, from, to int, heads []int) *nn.Mat {
	governors := g.Under(h.rootRel, nn.Rows(v.relGovernor, from, to))
	return g.Linear(g.Pair(nn.Rows(v.relDependent, from, to), governors, heads), h.rel, h.relBias)
}

// Loss adds to the loss of g how far the trees of sentences with the given
// bounds are from gold: heads within their sentence, negative where unknown,
// and relations. Each word weighs weight.
func (h *Head) Loss(g *nn.Graph, x *nn.Mat, bounds []int, heads, rels []int32, weight float32) float64 {
	v := h.forward(g, x, bounds)
	var loss float64
	for s := range len(bounds) - 1 {
		from, to := bounds[s], bounds[s+1]
		gold := heads[from:to]
		if gold[0] < 0 {
			continue
		}
		loss += g.Choose(h.arcScores(g, v, from, to), 0, to-from+1, gold, weight)
		at := make([]int, len(gold))
		for i, head := range gold {
			at[i] = int(head)
		}
		loss += g.Choose(h.relScores(g, v, from, to, at), 0, len(h.Rels), rels[from:to], weight)
	}
	return loss
}

// decode returns the heads, from 1 within the sentence, and relations of the
// words [from, to), and the probability of each head and relation together.
// Draft, if not nil, says what whole trees pay for.
func (h *Head) decode(g *nn.Graph, v view, from, to int, draft *draft) (heads, rels []int, probs []float32) {
	n := to - from
	arcs := h.arcScores(g, v, from, to)
	heads = tree(arcs.V, n)
	scores := h.relScores(g, v, from, to, heads)
	rels, probs = make([]int, n), make([]float32, n)
	for i := range rels {
		rels[i] = h.bestRel(scores.Row(i), heads[i] == 0)
		probs[i] = nn.Softmax(arcs.Row(i), heads[i]) * nn.Softmax(scores.Row(i), rels[i])
	}
	if draft != nil && n <= longestSearched {
		draft.improve(h.rivals(g, v, from, to, arcs, scores, heads), h.Rels, heads, rels, probs)
	}
	return heads, rels, probs
}

// bestRel returns the best relation; only the root is "root".
func (h *Head) bestRel(scores []float32, root bool) int {
	best := -1
	for i, s := range scores {
		if (h.Rels[i] == "root") == root && (best < 0 || s > scores[best]) {
			best = i
		}
	}
	return max(best, 0)
}
