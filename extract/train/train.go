package train

import (
	"context"
	"encoding/gob"
	"errors"
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"

	"newsgraph/extract/encode"
	"newsgraph/extract/names"
	"newsgraph/extract/nn"
	"newsgraph/extract/parse"
)

// Options say what to train and how long.
type Options struct {
	Data       string // folder
	Lang       string // BCP 47
	Seed       uint64
	Epochs     int           // passes over the data
	Budget     time.Duration // when to stop for this time, to go on in another run; 0 for never
	Out        string        // folder for the model, its card and the checkpoint
	Given      string        // file of word vectors, see readVectors; "" for none
	Like       []string      // files of names, without extension, whose notion of names the model follows; none for all alike
	NamePasses int           // of the net for names, see namer; 0 for none
	Sizes      encode.Sizes
	Rate       float64                          // of learning, at its height
	Batch      int                              // words of an update
	Words      int                              // most words that compounds may consist of
	Report     func(format string, args ...any) // what goes on, a line each
}

// Defaults are the settings of the models that newsgraph ships.
func Defaults() Options {
	return Options{
		Seed: 1, Epochs: 15, Rate: 0.002, Batch: 500, Words: 45000,
		Sizes:  encode.Sizes{Word: 96, Affix: 64, Shape: 24, Width: 448, Layers: 4},
		Report: func(string, ...any) {},
	}
}

// A trainer trains one model.
type trainer struct {
	Options
	corpus     *corpus
	vocabulary *vocabulary
	model      *parse.Model
	params     *nn.Params // of the model, and what a model in use has no more
	like       []int      // rows of names.Head.Sources that the model follows
	adam       *nn.Adam
	indexer    *indexer
	examples   []*example
	entries    []*example // of dictionaries, of which an epoch uses some
	words      int        // of an epoch, but for these
	state      state
}

// A state is what a checkpoint keeps besides the weights.
type state struct {
	Settings string // a checkpoint serves only the settings that it was made with
	Epoch    int    // passes done
	Spent    time.Duration
	Log      []string
}

// newTrainer reads the data and makes a model that knows nothing yet.
func newTrainer(o Options) (*trainer, error) {
	c, err := read(o.Data, o.Lang)
	if err != nil {
		return nil, err
	}
	lex, err := readLexicon(o.Data, o.Lang)
	if err != nil {
		return nil, err
	}
	count := c.count()
	var given *vectors
	if o.Given != "" {
		if given, err = readVectors(o.Given, count); err != nil {
			return nil, err
		}
		c.use(o.Given, fmt.Sprintf("vectors of %d words", len(given.words)))
		o.Sizes.Word = given.cols
	}
	t := &trainer{Options: o, corpus: c, vocabulary: newVocabulary(count, lex, given, o.Words), adam: nn.NewAdam()}
	shape := parse.Shape{Sizes: o.Sizes, TagWidth: 256, NameWidth: 128, Arcs: 256, Rel: 128}
	shape.Labels, shape.Rels, shape.Particles = labels(c.train)
	t.model = parse.New(shape, t.vocabulary.rows, rand.New(rand.NewPCG(o.Seed, 0)))
	t.params = t.model.Params
	if given != nil {
		giveTo(t.model.Encoder, given, t.vocabulary)
	}
	if err := t.follow(o.Like); err != nil {
		return nil, err
	}
	t.indexer = newIndexer(t.vocabulary, shape)
	for _, s := range c.train {
		t.examples = append(t.examples, t.indexer.example(s))
		t.words += len(s.words)
	}
	t.entries = t.indexer.entriesFor(lex)
	t.state.Settings = o.settings()
	o.Report("%s: %d sentences, %d words; %d rows of words, %d tags with features, %d lemma rules, %d relations, %d particles, %d dictionary entries",
		o.Lang, len(c.train), t.words, t.vocabulary.rows, len(shape.Labels.Feats), len(shape.Labels.Rules), len(shape.Rels), len(shape.Particles), len(t.entries))
	return t, nil
}

// giveTo adds vectors to those of words, whose own rows then begin at nothing.
func giveTo(e *encode.Encoder, given *vectors, v *vocabulary) {
	e.Given = nn.NewFixed(given.cols, given.value)
	for word, row := range v.words {
		if given.given(word) > 0 {
			clear(e.Words.Row(int(row)))
		}
	}
}

// follow gives each file of names a row of its own, of which the model gets
// the mean of those of the named files.
func (t *trainer) follow(named []string) error {
	for _, name := range named {
		i := slices.Index(t.corpus.named, name)
		if i < 0 {
			return fmt.Errorf("no names of %q; there are %s", name, strings.Join(t.corpus.named, ", "))
		}
		t.like = append(t.like, i+1)
	}
	if len(named) > 0 {
		var more *nn.Params
		t.model.Names.Sources, more = t.sources(t.model.NameWidth)
		t.params = &nn.Params{All: slices.Concat(t.model.Params.All, more.All)}
	}
	return nil
}

// sources returns a row of cols columns for each file of names, and a list of
// it.
func (t *trainer) sources(cols int) (*nn.Param, *nn.Params) {
	p := nn.NewParams(rand.New(rand.NewPCG(t.Seed, 1)))
	return p.Table("names.sources", len(t.corpus.named)+1, cols, 0), p
}

// followIn makes a head for use follow the files that the model follows.
func (t *trainer) followIn(use, learnt *names.Head) {
	for _, source := range t.like {
		use.Follow(learnt.Sources.Row(source), 1/float32(len(t.like)))
	}
}

// epoch passes once over the data.
func (t *trainer) epoch(ctx context.Context) error {
	start := time.Now()
	r := rand.New(rand.NewPCG(t.Seed, uint64(t.state.Epoch+1)))
	g := &nn.Graph{Rand: r}
	g.Threads(min(2, runtime.GOMAXPROCS(0)))
	updates := t.Epochs * (t.words/t.Batch + 1)
	var loss float64
	n := 0
	for order := t.order(r); len(order) > 0; n++ {
		if err := ctx.Err(); err != nil {
			return err
		}
		var batch []*example
		for words := 0; len(order) > 0 && words < t.Batch; order = order[1:] {
			batch = append(batch, order[0])
			words += len(order[0].forms)
		}
		g.Reset()
		loss += learn(t.model, g, t.indexer, batch)
		t.adam.Update(t.params, t.rate(t.adam.Updates, updates))
	}
	spent := time.Since(start)
	t.state.Epoch++
	t.state.Spent += spent
	t.log("epoch %d: loss %.4f", t.state.Epoch, loss/float64(n))
	t.Report("%.0f words/s", float64(t.words)/spent.Seconds())
	return nil
}

// order returns the examples of an epoch.
func (t *trainer) order(r *rand.Rand) []*example {
	var out []*example
	out = append(out, t.examples...)
	for _, i := range r.Perm(len(t.entries))[:int(shareOfEntries*float64(len(t.entries)))] {
		out = append(out, t.entries[i])
	}
	r.Shuffle(len(out), func(i, j int) { out[i], out[j] = out[j], out[i] })
	return out
}

// log reports a line that the card repeats.
func (t *trainer) log(format string, args ...any) {
	t.state.Log = append(t.state.Log, fmt.Sprintf(format, args...))
	t.Report(format, args...)
}

// warmUp is the number of updates in which the rate grows to its height.
const warmUp = 200

// rate falls from its height to nothing as half a cosine.
func (t *trainer) rate(update, updates int) float64 {
	up := math.Min(1, float64(update+1)/warmUp)
	along := math.Min(1, float64(update)/float64(updates))
	return t.Rate * up * (0.01 + 0.99*(1+math.Cos(math.Pi*along))/2)
}

// average returns a model for use, with the averaged weights so far, and its
// word table, whose vectors are the sums that training uses.
func (t *trainer) average() (*parse.Model, parse.Table) {
	t.adam.Averaged(t.params)
	defer t.adam.Averaged(t.params)
	table := t.vocabulary.table()
	m := parse.New(t.model.Shape, len(table.Rows)+unknown+1, nil)
	for i, p := range m.Params.All {
		if p != m.Encoder.Words {
			copy(p.V, t.model.Params.All[i].V)
		}
	}
	t.followIn(m.Names, t.model.Names)
	t.vocabulary.sums(m.Encoder.Words, t.model.Encoder, table)
	return m, table
}

// sums fills the word table of a model for use, which has rows for the first
// words of t or for all, with the sums of the vectors that training uses.
func (v *vocabulary) sums(to *nn.Param, from *encode.Encoder, t parse.Table) {
	copy(to.Row(unknown), from.Words.Row(unknown))
	for i, words := range t.Rows[:to.Rows-unknown-1] {
		dst := to.Row(i + unknown + 1)
		copy(dst, from.Words.Row(int(v.row(words[0]))))
		for _, c := range v.classes[words[0]] {
			add(dst, from.Words.Row(int(c)))
		}
		if row := v.given.given(words[0]); row > 0 {
			add(dst, from.Given.Row(int(row)))
		}
	}
}

func add(dst, src []float32) {
	for i, v := range src {
		dst[i] += v
	}
}

// save writes a checkpoint.
func (t *trainer) save(w io.Writer) error {
	e := gob.NewEncoder(w)
	return errors.Join(e.Encode(t.state), t.adam.Save(e, t.params))
}

// restore goes back to a checkpoint; it reports whether r holds one of the
// same settings.
func (t *trainer) restore(r io.Reader) (bool, error) {
	d := gob.NewDecoder(r)
	var s state
	if err := d.Decode(&s); err != nil {
		return false, err
	}
	if s.Settings != t.state.Settings {
		return false, nil
	}
	t.state = s
	return true, t.adam.Restore(d, t.params)
}

// settings names all that decides the weights.
func (o Options) settings() string {
	s := fmt.Sprintf("language %s, seed %d, %d epochs, batches of %d words, rate %g, sizes %+v, at most %d words",
		o.Lang, o.Seed, o.Epochs, o.Batch, o.Rate, o.Sizes, o.Words)
	if o.Given != "" {
		s += ", vectors of " + filepath.Base(o.Given)
	}
	if len(o.Like) > 0 {
		s += ", names like " + strings.Join(o.Like, " and ")
	}
	if o.NamePasses > 0 {
		s += fmt.Sprintf(", %d passes of the net for names", o.NamePasses)
	}
	return s
}
