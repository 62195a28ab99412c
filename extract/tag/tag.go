// Package tag gives words their part of speech, features and lemma. It is a
// head of a language's network: it reads the vectors of package encode.
package tag

import (
	"strings"

	"newsgraph/extract/doc"
	"newsgraph/extract/nn"
)

// Labels are what the head chooses from, learned from a treebank.
type Labels struct {
	Feats []string // a tag, "|" and features: "NOUN|Number=Sing"
	Rules []string // see RuleFor
}

// tags is the number of universal parts of speech; column c means Tag c+1.
const tags = int(doc.X)

// A Head scores tags, features and lemma rules.
type Head struct {
	Labels
	tagOf              []doc.Tag // of each of Feats
	hidden, hiddenBias *nn.Param
	out, outBias       *nn.Param // tags, then feats, then rules
}

// New adds a head that reads vectors of cols columns, and has width hidden
// units, to p.
func New(p *nn.Params, labels Labels, cols, width int) *Head {
	h := &Head{Labels: labels}
	for _, f := range labels.Feats {
		t, _, _ := strings.Cut(f, "|")
		h.tagOf = append(h.tagOf, doc.ParseTag(t))
	}
	h.hidden, h.hiddenBias = p.Matrix("tag.hidden", cols, width), p.Zeros("tag.hidden.bias", 1, width)
	n := tags + len(labels.Feats) + len(labels.Rules)
	h.out, h.outBias = p.Matrix("tag.out", width, n), p.Zeros("tag.out.bias", 1, n)
	return h
}

// dropHidden is the rate of dropout of hidden units in training.
const dropHidden = 0.25

// Forward returns the scores of all labels for each word, whose vectors are
// the rows of x.
func (h *Head) Forward(g *nn.Graph, x *nn.Mat, bounds []int) *nn.Mat {
	hidden := g.Leaky(g.Linear(x, h.hidden, h.hiddenBias))
	return g.Linear(g.Dropout(hidden, bounds, dropHidden), h.out, h.outBias)
}

// Gold is what a word should get: columns from 0, -1 where unknown.
type Gold struct{ Tags, Feats, Rules []int32 }

// Loss adds to the loss of g how far scores are from gold. Each word weighs
// weight.
func (h *Head) Loss(g *nn.Graph, scores *nn.Mat, gold Gold, weight float32) float64 {
	rules := tags + len(h.Feats)
	return g.Choose(scores, 0, tags, gold.Tags, weight) +
		g.Choose(scores, tags, rules, gold.Feats, weight) +
		g.Choose(scores, rules, scores.Cols, gold.Rules, weight)
}

// Annotate gives t what one row of scores says. Known reports whether a table
// of words has a lemma.
func (h *Head) Annotate(t *doc.Token, row []float32, known func(lemma string) bool) {
	tag := nn.Best(row[:tags])
	t.Tag = doc.Tag(tag + 1)
	t.Feats = h.feats(t.Tag, row[tags:])
	t.Lemma = h.lemma(t, row[tags+len(h.Feats):], known)
}

// feats returns the best features among those that go with tag.
func (h *Head) feats(tag doc.Tag, scores []float32) string {
	best := -1
	for i, t := range h.tagOf {
		if t == tag && (best < 0 || scores[i] > scores[best]) {
			best = i
		}
	}
	if best < 0 {
		return ""
	}
	_, feats, _ := strings.Cut(h.Feats[best], "|")
	return feats
}

// Where the best rule makes no known word, another that does is better, if it
// is among the best and its score not much lower.
const (
	otherRules = 4
	otherScore = 2
)

// lemma applies the best rule; a word too short for it is its own lemma.
func (h *Head) lemma(t *doc.Token, scores []float32, known func(string) bool) string {
	best := nn.Best(scores)
	first, ok := Lemma(t.Form, h.Rules[best])
	if !ok {
		first = strings.ToLower(t.Form)
	}
	if t.Tag != doc.NOUN && t.Tag != doc.VERB && t.Tag != doc.ADJ || known(first) {
		return first
	}
	last := best
	for range otherRules {
		next := -1
		for i, s := range scores {
			below := s < scores[last] || s == scores[last] && i > last
			if below && (next < 0 || s > scores[next]) {
				next = i
			}
		}
		if next < 0 || scores[next] < scores[best]-otherScore {
			break
		}
		if l, ok := Lemma(t.Form, h.Rules[next]); ok && known(l) {
			return l
		}
		last = next
	}
	return first
}
