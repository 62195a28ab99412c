package train

import (
	"math"
	"math/rand/v2"
	"runtime"
	"slices"

	"newsgraph/extract/doc"
	"newsgraph/extract/encode"
	"newsgraph/extract/nn"
	"newsgraph/extract/segment"
)

// cutSettings are those of a cutter.
type cutSettings struct {
	encode.Sizes
	Epochs, Window, Batch int // passes; words that are read in a row; windows of an update
	Rate                  float64
}

// cutDefaults are the settings of the nets that newsgraph ships.
var cutDefaults = cutSettings{
	Sizes:  encode.Sizes{Word: 48, Affix: 16, Shape: 16, Width: 256, Layers: 3},
	Epochs: 12, Window: 128, Batch: 8, Rate: 0.003,
}

const (
	cutPlain      = 2      // last passes, which read text as it is
	cutWarmUp     = 100    // updates in which the rate grows to its height
	cutLast       = 0.15   // of that height, where the rate ends
	cutAverage    = 0.9995 // share of the old average of weights that an update keeps
	cutDropHidden = 0.35   // rate of dropout of what layers hand on
	dropGuess     = 0.2    // of what words next to a word are guessed from
	cutOthers     = 16_000 // words that a net knows besides those of treebanks

	weightEnds   = 3   // of the loss
	weightSyntax = 0.3 // of that of tags and that of relations
	weightGuess  = 0.5 // of that of next words and that of words before
)

// Shares of what training changes beside what a hand does.
const (
	shuffled     = 0.4  // articles whose sentences change places
	wordsDropped = 0.05 // words of which only the shape is left
)

// A cutter trains a segment.Net on running text. Heads for tags and relations
// of words share its layers while it learns, since where a sentence is
// complete is a matter of syntax. Others guess, from what the first layer has
// read up to a word, the next one, and from what it has read back to a word, the
// one before: where a guess fails, something may have ended.
type cutter struct {
	cutSettings
	vocabulary   *vocabulary
	given        *vectors
	articles     []*passage
	seed         uint64
	net          *segment.Net
	tags, rels   *nn.Param
	kinds        kinds
	next, before *nn.Param
	adam         *nn.Adam
}

func newCutter(s cutSettings, v *vocabulary, rels int, articles []*passage, seed uint64) *cutter {
	c := &cutter{cutSettings: s, vocabulary: v, given: v.given.reduced(s.Word), articles: articles, seed: seed, adam: nn.NewAdam()}
	c.adam.Average = cutAverage
	c.net = segment.NewNet(s.Sizes, v.rows+segment.Marks, rand.New(rand.NewPCG(seed, 0)))
	c.net.Encoder.DropHidden = cutDropHidden
	if c.given != nil {
		c.net.Encoder.Given = nn.NewFixed(c.given.cols, c.given.value)
		for word, row := range v.words {
			if c.given.given(word) > 0 {
				clear(c.net.Encoder.Words.Row(int(row)))
			}
		}
	}
	c.tags = c.net.Params.Matrix("tags", s.Width, int(doc.X))
	c.rels = c.net.Params.Matrix("rels", s.Width, rels)
	c.kinds = newKinds(v.count)
	c.next = c.net.Params.Matrix("next", s.Width/2, c.kinds.n())
	c.before = c.net.Params.Matrix("before", s.Width/2, c.kinds.n())
	return c
}

// epoch passes once over the articles and returns the loss a word.
func (c *cutter) epoch(n int) float64 {
	g := &nn.Graph{Rand: rand.New(rand.NewPCG(c.seed, uint64(n+1)))}
	g.Threads(min(2, runtime.GOMAXPROCS(0)))
	windows := c.windows(g.Rand, n >= c.Epochs-cutPlain)
	batches := (len(windows) + c.Batch - 1) / c.Batch
	var loss float64
	for batch := range slices.Chunk(windows, c.Batch) {
		g.Reset()
		loss += c.learn(g, batch)
		c.adam.Update(c.net.Params, c.rate(c.adam.Updates, c.Epochs*batches))
	}
	return loss / float64(max(1, batches))
}

// rate grows to its height and falls again as half a cosine, not to nothing: the
// average of weights that still move is a better net than where they would stop.
func (c *cutter) rate(update, updates int) float64 {
	up := math.Min(1, float64(update+1)/cutWarmUp)
	along := math.Min(1, float64(update)/float64(updates))
	return c.Rate * up * (cutLast + (1-cutLast)*(1+math.Cos(math.Pi*along))/2)
}

// windows cuts the articles, in an order of their own, into passages of some
// words, as they are or as hands write them.
func (c *cutter) windows(r *rand.Rand, plain bool) []*passage {
	r.Shuffle(len(c.articles), func(i, j int) { c.articles[i], c.articles[j] = c.articles[j], c.articles[i] })
	all := &passage{words: &segment.Words{}}
	for _, p := range c.articles {
		spans := p.sentences()
		if !plain && r.Float64() < shuffled {
			r.Shuffle(len(spans), func(i, j int) { spans[i], spans[j] = spans[j], spans[i] })
		}
		var h hand
		if !plain {
			h = newHand(r)
		}
		for _, s := range spans {
			all.append(h.write(p.part(s.Start, s.End), r))
		}
	}
	var out []*passage
	for from, to := 0, 1+r.IntN(c.Window); from < len(all.keys); from, to = to, to+c.Window {
		out = append(out, all.part(from, min(to, len(all.keys))))
	}
	r.Shuffle(len(out), func(i, j int) { out[i], out[j] = out[j], out[i] })
	return out
}

// learn adds a batch to the gradients and returns the loss of ends a word.
func (c *cutter) learn(g *nn.Graph, batch []*passage) float64 {
	var b encode.Batch
	b.Reset(perWord)
	var ends, tags, rels, next, before []int32
	for _, p := range batch {
		c.add(&b, p, g.Rand)
		ends, tags, rels = append(ends, p.ends...), append(tags, p.tags...), append(rels, p.rels...)
		behind, ahead := c.kinds.neighbours(p)
		next, before = append(next, behind...), append(before, ahead...)
	}
	each := 1 / float32(max(1, b.Len()))
	layers, scores := c.net.Forward(g, &b)
	loss := g.Choose(scores, 0, scores.Cols, ends, weightEnds*each)
	choose := func(x *nn.Mat, head *nn.Param, gold []int32, weight float32) {
		g.Choose(g.Linear(x, head, nil), 0, head.Cols, gold, weight*each)
	}
	first, last := g.Dropout(layers[1], b.Bounds, dropGuess), layers[len(layers)-1]
	choose(last, c.tags, tags, weightSyntax)
	choose(last, c.rels, rels, weightSyntax)
	choose(g.Columns(first, 0, c.Width/2), c.next, next, weightGuess)
	choose(g.Columns(first, c.Width/2, c.Width), c.before, before, weightGuess)
	g.Backward()
	return loss
}

// add adds a passage to a batch. Rare words lose their rows now and then, as
// in indexer.add.
func (c *cutter) add(b *encode.Batch, p *passage, r *rand.Rand) {
	v := c.vocabulary
	for i, key := range p.keys {
		if r.Float64() < wordsDropped {
			key = ""
		}
		row := [perWord]int32{unknown, int32(v.rows) + p.words.Marks[i]}
		known := v.words[key] > 0 && r.Float64() >= dropOwn/(dropOwn+float64(v.count[key]))
		if known {
			row[0] = v.words[key]
		}
		if known || r.Float64() >= dropClasses {
			copy(row[2:], v.classes[key])
		}
		b.Words = append(b.Words, row[:]...)
		b.Given = append(b.Given, c.vector(key, known, r))
		b.Add(p.words.Forms[i], key, "", "")
	}
	b.EndSentence()
}

// vector returns the row of the vector of a word, now and then that of a word
// without one.
func (c *cutter) vector(key string, known bool, r *rand.Rand) int32 {
	drop := dropGiven
	if known {
		drop = dropGivenKnown
	}
	if c.given == nil || r.Float64() < drop {
		return 0
	}
	return c.given.given(key)
}

// trained returns the net for use, with the averaged weights so far.
func (c *cutter) trained() *segment.Net {
	c.adam.Averaged(c.net.Params)
	defer c.adam.Averaged(c.net.Params)
	v, table := c.vocabulary, c.net.Encoder.Words
	rows := [][]float32{table.Row(unknown)}
	for mark := range segment.Marks {
		rows = append(rows, table.Row(v.rows+mark))
	}
	words := append(sorted(v.words), v.others[:min(len(v.others), cutOthers)]...)
	for _, w := range words {
		row := slices.Clone(table.Row(int(v.row(w))))
		for _, class := range v.classes[w] {
			add(row, table.Row(int(class)))
		}
		if at := c.given.given(w); at > 0 {
			add(row, c.net.Encoder.Given.Row(int(at)))
		}
		rows = append(rows, row)
	}
	return c.net.Trained(rows, words)
}
