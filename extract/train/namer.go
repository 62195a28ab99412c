package train

import (
	"bytes"
	"context"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"

	"newsgraph/extract/doc"
	"newsgraph/extract/encode"
	"newsgraph/extract/names"
	"newsgraph/extract/nn"
)

// nameSettings are those of a namer.
type nameSettings struct {
	encode.Sizes
	Hidden, Rows int // units of the head; of the word table, the most of a net for use
	Rate         float64
}

// nameDefaults are the settings of the nets that newsgraph ships.
var nameDefaults = nameSettings{
	Sizes:  encode.Sizes{Word: 64, Affix: 16, Shape: 16, Width: 256, Layers: 2},
	Hidden: 128, Rows: 45_002, Rate: 0.002,
}

// nameDropHidden is the rate of dropout in training of what layers hand on.
const nameDropHidden = 0.35

// weightNameTags is the weight of the loss of parts of speech.
const weightNameTags = 0.3

// A namer trains a names.Net on all sentences with names. A head for parts of
// speech shares its layers while it learns, which tells it more of the words
// around names.
type namer struct {
	nameSettings
	trainer  *trainer
	given    *vectors
	examples []*example
	swapper  *swapper
	net      *names.Net
	tags     *nn.Param // scores of parts of speech, which the net learns beside names
	params   *nn.Params
	adam     *nn.Adam
}

// names trains the net for names and writes it.
func (t *trainer) names(ctx context.Context) error {
	n := t.newNamer(nameDefaults)
	for epoch := range t.NamePasses {
		loss, err := n.epoch(ctx, epoch)
		if err != nil {
			return err
		}
		t.Report("net for names: epoch %d: loss %.4f", epoch+1, loss)
	}
	var b bytes.Buffer
	if err := n.trained().Write(&b); err != nil {
		return err
	}
	return replace(filepath.Join(t.Out, names.NetFile), b.Bytes())
}

// readNames returns the net for names that names wrote.
func (t *trainer) readNames() (*names.Net, error) {
	b, err := os.ReadFile(filepath.Join(t.Out, names.NetFile))
	if err != nil {
		return nil, err
	}
	return names.LoadNet(b)
}

func (t *trainer) newNamer(s nameSettings) *namer {
	v := t.vocabulary
	n := &namer{nameSettings: s, trainer: t, given: v.given.reduced(s.Word), adam: nn.NewAdam()}
	n.net = names.NewNet(names.NetShape{Sizes: s.Sizes, Hidden: s.Hidden, Rows: v.rows}, rand.New(rand.NewPCG(t.Seed, 2)))
	n.net.Encoder.DropHidden = nameDropHidden
	n.params = &nn.Params{All: slices.Clone(n.net.Params.All)}
	if n.given != nil {
		giveTo(n.net.Encoder, n.given, v)
	}
	if len(t.like) > 0 {
		var own *nn.Params
		n.net.Head.Sources, own = t.sources(s.Hidden)
		n.params.All = append(n.params.All, own.All...)
	}
	beside := nn.NewParams(rand.New(rand.NewPCG(t.Seed, 3)))
	n.tags = beside.Matrix("tags", 2*s.Width, int(doc.X))
	n.params.All = append(n.params.All, n.tags)
	for _, e := range t.examples {
		if e.names != nil {
			n.examples = append(n.examples, e)
		}
	}
	n.swapper = newSwapper(t.indexer, n.examples)
	return n
}

// epoch passes once over the sentences and returns the loss a word.
func (n *namer) epoch(ctx context.Context, epoch int) (float64, error) {
	g := &nn.Graph{Rand: rand.New(rand.NewPCG(n.trainer.Seed, uint64(epoch+1)))}
	g.Threads(2)
	batches := n.batches(g.Rand)
	updates := n.trainer.NamePasses * len(batches)
	var loss float64
	for _, batch := range batches {
		if err := ctx.Err(); err != nil {
			return 0, err
		}
		g.Reset()
		loss += n.learn(g, batch)
		up := math.Min(1, float64(n.adam.Updates+1)/warmUp)
		along := math.Min(1, float64(n.adam.Updates)/float64(updates))
		n.adam.Update(n.params, n.Rate*up*(0.01+0.99*(1+math.Cos(math.Pi*along))/2))
	}
	return loss / float64(max(1, len(batches))), nil
}

// batches shares the sentences out in an order of their own.
func (n *namer) batches(r *rand.Rand) [][]*example {
	r.Shuffle(len(n.examples), func(i, j int) { n.examples[i], n.examples[j] = n.examples[j], n.examples[i] })
	var out [][]*example
	words := n.trainer.Batch
	for _, e := range n.examples {
		if words >= n.trainer.Batch {
			out, words = append(out, nil), 0
		}
		out[len(out)-1] = append(out[len(out)-1], e)
		words += len(e.forms)
	}
	return out
}

// learn adds a batch to the gradients and returns its loss a word.
func (n *namer) learn(g *nn.Graph, batch []*example) float64 {
	x := n.trainer.indexer
	var b encode.Batch
	b.Reset(perWord)
	var read []*example
	var sources, tags []int32
	for _, e := range batch {
		e = x.varied(n.swapper.swap(e, g.Rand), g.Rand)
		x.add(&b, e, g.Rand)
		read = append(read, e)
		sources = append(sources, slices.Repeat([]int32{e.from}, len(e.forms))...)
		tags = append(tags, e.tags...)
	}
	scores, words := n.net.Forward(g, &b, sources)
	each := 1 / float32(b.Len())
	var loss float64
	for i, e := range read {
		loss += n.net.Head.Loss(g, nn.Rows(scores, b.Bounds[i], b.Bounds[i+1]), e.names, each)
	}
	g.Choose(g.Linear(words, n.tags, nil), 0, n.tags.Cols, tags, weightNameTags*each)
	g.Backward()
	return loss
}

// trained returns the net for use, with the averaged weights so far. Its word
// table has the first rows of that of the model.
func (n *namer) trained() *names.Net {
	n.adam.Averaged(n.params)
	defer n.adam.Averaged(n.params)
	table := n.trainer.vocabulary.table()
	shape := n.net.NetShape
	shape.Table = table.Sum()
	shape.Rows = min(n.Rows, len(table.Rows)+unknown+1)
	m := names.NewNet(shape, nil)
	for i, p := range m.Params.All {
		if p != m.Encoder.Words {
			copy(p.V, n.net.Params.All[i].V)
		}
	}
	n.trainer.vocabulary.sums(m.Encoder.Words, n.net.Encoder, table)
	n.trainer.followIn(m.Head, n.net.Head)
	return m
}
