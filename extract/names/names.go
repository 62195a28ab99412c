// Package names finds proper names and their types. It is a head of a
// language's network: it reads the vectors of package encode. A language may
// have a network of its own for names besides (net.go); then both decide.
package names

import (
	"slices"

	"newsgraph/extract/doc"
	"newsgraph/extract/nn"
)

// Types are the types of names in the order of their tags.
var Types = []doc.NameType{doc.Person, doc.Location, doc.Organization, doc.Event, doc.Misc}

// Tags: 0 is outside; type i begins with 1+2i and goes on with 2+2i.
const outside = 0

// Begin is the tag with which a name of type i of Types begins.
func Begin(i int) int { return 1 + 2*i }

// Inside is the tag with which it goes on.
func Inside(i int) int { return 2 + 2*i }

// Tags is the number of tags.
var Tags = 1 + 2*len(Types)

// TagOf returns the tag that s names, such as "B-PER"; 0 for others.
func TagOf(s string) int {
	for i, t := range Types {
		switch s {
		case "B-" + string(t):
			return Begin(i)
		case "I-" + string(t):
			return Inside(i)
		}
	}
	return outside
}

// A Head scores tags and steps between tags.
type Head struct {
	// Sources has a row for each source of sentences: what training adds to
	// the hidden units for these, so that sources with other notions of names
	// can teach one network. It is nil outside training.
	Sources *nn.Param

	hidden, hiddenBias *nn.Param
	out, outBias       *nn.Param
	steps              *nn.Param // see nn.Graph.Chain
}

// New adds a head that reads vectors of cols columns, and has width hidden
// units, to p.
func New(p *nn.Params, cols, width int) *Head {
	return &Head{
		nil,
		p.Matrix("names.hidden", cols, width), p.Zeros("names.hidden.bias", 1, width),
		p.Matrix("names.out", width, Tags), p.Zeros("names.out.bias", 1, Tags),
		p.Zeros("names.steps", Tags+1, Tags),
	}
}

// dropHidden is the rate of dropout of hidden units in training.
const dropHidden = 0.25

// Forward returns the scores of all tags for each word, whose vectors are the
// rows of x. In training each word has a row of Sources, 0 for none.
func (h *Head) Forward(g *nn.Graph, x *nn.Mat, bounds []int, sources []int32) *nn.Mat {
	hidden := g.Linear(x, h.hidden, h.hiddenBias)
	if h.Sources != nil {
		g.Bag(hidden, 0, h.Sources, sources, 1)
	}
	return g.Linear(g.Dropout(g.Leaky(hidden), bounds, dropHidden), h.out, h.outBias)
}

// Follow makes h find names as a source does whose row of Sources is given, or
// some of the way, by a share below 1.
func (h *Head) Follow(source []float32, share float32) {
	for i, v := range source {
		h.hiddenBias.V[i] += share * v
	}
}

// Join makes Find expect the mean of the scores of h and of other.
func (h *Head) Join(other *Head) {
	for i, v := range other.steps.V {
		h.steps.V[i] = (h.steps.V[i] + v) / 2
	}
}

// Loss adds to the loss of g how far the scores of one sentence are from the
// tags that may be right, a bit set for each word.
func (h *Head) Loss(g *nn.Graph, scores *nn.Mat, allowed []uint32, weight float32) float64 {
	return g.Chain(scores, h.steps, allowed, weight)
}

// Find returns the names of a sentence whose first token is first.
func (h *Head) Find(g *nn.Graph, scores *nn.Mat, first doc.TokenID) []doc.Name {
	var found []doc.Name
	for i, tag := range g.BestChain(scores, h.steps, may) {
		at := first + doc.TokenID(i)
		switch {
		case tag == outside:
		case tag%2 == 1:
			found = append(found, doc.Name{Span: doc.Span{First: at, End: at + 1}, Type: Types[tag/2]})
		default:
			found[len(found)-1].End = at + 1
		}
	}
	if len(found) == 0 {
		return nil
	}
	probability := g.Runs(scores, h.steps, may)
	for i := range found {
		n := &found[i]
		t := slices.Index(Types, n.Type)
		n.Doubtful = probability(int(n.First-first), int(n.End-first), Begin(t), Inside(t)) < 0.5
	}
	return found
}

// may reports whether tag j can follow tag p.
func may(p, j int) bool {
	if j == outside || j%2 == 1 {
		return true
	}
	return p == j || p == j-1
}
