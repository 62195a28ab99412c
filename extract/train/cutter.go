package train

import (
	"math"
	"math/rand/v2"
	"slices"
	"strings"

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
	Sizes:  encode.Sizes{Word: 48, Affix: 16, Shape: 16, Width: 256, Layers: 2},
	Epochs: 10, Window: 128, Batch: 8, Rate: 0.003,
}

const (
	cutWarmUp     = 100    // updates in which the rate grows to its height
	cutDropHidden = 0.35   // rate of dropout of what layers hand on
	cutOthers     = 16_000 // words that a net knows besides those of treebanks

	weightEnds   = 3   // of the loss
	weightSyntax = 0.3 // of that of tags and that of relations
)

// Shares of what training changes, so that the net learns to do without.
const (
	shuffled     = 0.4  // articles whose sentences change places
	stopsDropped = 0.1  // sentences without the mark that ends them
	startsLow    = 0.05 // sentences that start in small letters
	inCapitals   = 0.02 // sentences
	wordsDropped = 0.05 // words of which only the shape is left
)

// A cutter trains a segment.Net on running text. Heads for tags and relations
// of words share its layers while it learns, since where a sentence is
// complete is a matter of syntax.
type cutter struct {
	cutSettings
	vocabulary *vocabulary
	given      *vectors
	articles   []*passage
	seed       uint64
	net        *segment.Net
	tags, rels *nn.Param
	adam       *nn.Adam
}

func newCutter(s cutSettings, v *vocabulary, rels int, articles []*passage, seed uint64) *cutter {
	c := &cutter{cutSettings: s, vocabulary: v, given: v.given.reduced(s.Word), articles: articles, seed: seed, adam: nn.NewAdam()}
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
	return c
}

// epoch passes once over the articles and returns the loss a word.
func (c *cutter) epoch(n int) float64 {
	g := &nn.Graph{Rand: rand.New(rand.NewPCG(c.seed, uint64(n+1)))}
	windows := c.windows(g.Rand)
	batches := (len(windows) + c.Batch - 1) / c.Batch
	var loss float64
	for batch := range slices.Chunk(windows, c.Batch) {
		g.Reset()
		loss += c.learn(g, batch)
		up := math.Min(1, float64(c.adam.Updates+1)/cutWarmUp)
		along := float64(c.adam.Updates) / float64(c.Epochs*batches)
		c.adam.Update(c.net.Params, c.Rate*up*(1+math.Cos(math.Pi*math.Min(1, along)))/2)
	}
	return loss / float64(max(1, batches))
}

// windows cuts the articles, in an order of their own, into passages of some
// words.
func (c *cutter) windows(r *rand.Rand) []*passage {
	r.Shuffle(len(c.articles), func(i, j int) { c.articles[i], c.articles[j] = c.articles[j], c.articles[i] })
	all := &passage{words: &segment.Words{}}
	for _, p := range c.articles {
		spans := p.sentences()
		if r.Float64() < shuffled {
			r.Shuffle(len(spans), func(i, j int) { spans[i], spans[j] = spans[j], spans[i] })
		}
		for _, s := range spans {
			all.append(p.part(s.Start, s.End))
		}
	}
	var out []*passage
	for from, to := 0, 1+r.IntN(c.Window); from < len(all.keys); from, to = to, to+c.Window {
		out = append(out, all.part(from, min(to, len(all.keys))))
	}
	r.Shuffle(len(out), func(i, j int) { out[i], out[j] = out[j], out[i] })
	return out
}

// sentences returns the words of each sentence.
func (p *passage) sentences() []doc.Range {
	var out []doc.Range
	start := 0
	for i, end := range p.ends {
		if end == 1 || i == len(p.ends)-1 {
			out = append(out, doc.Range{Start: start, End: i + 1})
			start = i + 1
		}
	}
	return out
}

// part returns words [from, to) of p, for training only.
func (p *passage) part(from, to int) *passage {
	return &passage{
		words: &segment.Words{Forms: p.words.Forms[from:to], Marks: p.words.Marks[from:to]},
		keys:  p.keys[from:to], ends: p.ends[from:to], tags: p.tags[from:to], rels: p.rels[from:to],
	}
}

func (p *passage) append(q *passage) {
	p.words.Forms, p.words.Marks = append(p.words.Forms, q.words.Forms...), append(p.words.Marks, q.words.Marks...)
	p.keys, p.ends = append(p.keys, q.keys...), append(p.ends, q.ends...)
	p.tags, p.rels = append(p.tags, q.tags...), append(p.rels, q.rels...)
}

// learn adds a batch to the gradients and returns the loss of ends a word.
func (c *cutter) learn(g *nn.Graph, batch []*passage) float64 {
	var b encode.Batch
	b.Reset(perWord)
	var ends, tags, rels []int32
	for _, p := range batch {
		p = varied(p, g.Rand)
		c.add(&b, p, g.Rand)
		ends, tags, rels = append(ends, p.ends...), append(tags, p.tags...), append(rels, p.rels...)
	}
	each := 1 / float32(max(1, b.Len()))
	read, scores := c.net.Forward(g, &b)
	loss := g.Choose(scores, 0, scores.Cols, ends, weightEnds*each)
	g.Choose(g.Linear(read, c.tags, nil), 0, c.tags.Cols, tags, weightSyntax*each)
	g.Choose(g.Linear(read, c.rels, nil), 0, c.rels.Cols, rels, weightSyntax*each)
	g.Backward()
	return loss
}

// varied returns p as hasty writing would have it: some sentences without the
// mark that ends them, some that start in small letters, some in capitals.
func varied(p *passage, r *rand.Rand) *passage {
	out := &passage{words: &segment.Words{}}
	for _, span := range p.sentences() {
		s := p.part(span.Start, span.End)
		if last := s.words.Forms[len(s.keys)-1]; len(s.keys) > 2 && strings.Trim(last, ".!?") == "" && r.Float64() < stopsDropped {
			ends := s.ends[len(s.keys)-1]
			s = s.part(0, len(s.keys)-1)
			s.ends = slices.Clone(s.ends)
			s.ends[len(s.ends)-1] = ends
		}
		switch x := r.Float64(); {
		case x < startsLow:
			s.words.Forms = slices.Clone(s.words.Forms)
			s.words.Forms[0] = strings.ToLower(s.words.Forms[0])
		case x < startsLow+inCapitals:
			s.words.Forms = slices.Clone(s.words.Forms)
			for i, form := range s.words.Forms {
				s.words.Forms[i] = strings.ToUpper(form)
			}
		}
		out.append(s)
	}
	return out
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
