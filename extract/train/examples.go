package train

import (
	"math/rand/v2"
	"slices"
	"strings"

	"newsgraph/extract/conllu"
	"newsgraph/extract/doc"
	"newsgraph/extract/encode"
	"newsgraph/extract/nn"
	"newsgraph/extract/parse"
	"newsgraph/extract/tag"
)

// minRule is the number of words that a lemma rule needs.
const minRule = 2

// labels collects what the heads choose from, and the particles that verbs'
// lemmas begin with.
func labels(train []sentence) (l tag.Labels, rels, particles []string) {
	feats, rules, rel := map[string]int{}, map[string]int{}, map[string]int{}
	joined := map[string]int{}
	for _, s := range train {
		if !s.tree {
			continue
		}
		lemmas := ownLemmas(s.words, joined)
		for i, w := range s.words {
			feats[w.UPOS+"|"+w.Feats]++
			rel[w.Rel]++
			rules[tag.RuleFor(w.Form, lemmas[i])]++
		}
	}
	for _, r := range sorted(rules) {
		if rules[r] >= minRule {
			l.Rules = append(l.Rules, r)
		}
	}
	for _, p := range sorted(joined) {
		if joined[p] > 0 {
			particles = append(particles, p)
		}
	}
	l.Feats = sorted(feats)
	return l, sorted(rel), particles
}

// ownLemmas returns the lemmas of a sentence without the particles that stand
// apart from their verbs. To the numbers of particles it adds one for each
// that the lemma has, and takes one for each that it has not; those of idioms,
// with words of their own ("in gang zetten"), do not count.
func ownLemmas(words []conllu.Word, joined map[string]int) []string {
	lemmas := make([]string, len(words))
	for i, w := range words {
		lemmas[i] = w.Lemma
		if w.Lemma == "" {
			lemmas[i] = w.Form
		}
	}
	governs := make([]bool, len(words)+1)
	for _, w := range words {
		governs[max(0, w.Head)] = true
	}
	for i, w := range words {
		if w.Rel != "compound:prt" || w.Head <= 0 {
			continue
		}
		form, verb, vote := strings.ToLower(w.Form), w.Head-1, -1
		if rest, ok := strings.CutPrefix(lemmas[verb], form+"_"); ok {
			lemmas[verb], vote = rest, 1
		}
		if !governs[i+1] {
			joined[form] += vote
		}
	}
	return lemmas
}

// An example is a sentence as numbers.
type example struct {
	forms, keys       []string
	stems, links      []string  // of compounds
	own               []int32   // rows of the words
	classes           [][]int32 // rows of their classes
	given             []int32   // rows of their vectors
	tags, feats, rule []int32
	heads, rels       []int32
	names             []uint32
	from              int32 // see sentence
}

// An indexer turns sentences into examples.
type indexer struct {
	vocabulary              *vocabulary
	feats, rules, relations map[string]int32
}

func newIndexer(v *vocabulary, s parse.Shape) *indexer {
	return &indexer{v, number(s.Labels.Feats), number(s.Labels.Rules), number(s.Rels)}
}

func number(labels []string) map[string]int32 {
	out := map[string]int32{}
	for i, l := range labels {
		out[l] = int32(i)
	}
	return out
}

func lookup(m map[string]int32, label string) int32 {
	if i, ok := m[label]; ok {
		return i
	}
	return -1
}

func (x *indexer) example(s sentence) *example {
	e := &example{forms: forms(s.words), names: s.names, from: s.from}
	lemmas := ownLemmas(s.words, map[string]int{})
	for i, w := range s.words {
		e.keys, e.stems, e.links = append(e.keys, ""), append(e.stems, ""), append(e.links, "")
		e.own, e.classes = append(e.own, 0), append(e.classes, nil)
		e.given = append(e.given, 0)
		x.setForm(e, i, w.Form)
		if !s.tree {
			e.tags, e.feats, e.rule = append(e.tags, -1), append(e.feats, -1), append(e.rule, -1)
			e.heads, e.rels = append(e.heads, -1), append(e.rels, -1)
			continue
		}
		e.tags = append(e.tags, int32(doc.ParseTag(w.UPOS))-1)
		e.feats = append(e.feats, lookup(x.feats, w.UPOS+"|"+w.Feats))
		e.rule = append(e.rule, lookup(x.rules, tag.RuleFor(w.Form, lemmas[i])))
		e.heads = append(e.heads, int32(w.Head))
		e.rels = append(e.rels, lookup(x.relations, w.Rel))
	}
	return e
}

// setForm makes word i of e the word form.
func (x *indexer) setForm(e *example, i int, form string) {
	k := encode.Key(form)
	e.forms[i], e.keys[i] = form, k
	e.stems[i], e.links[i] = encode.Compound(k, x.vocabulary.isPart)
	e.own[i], e.classes[i] = x.vocabulary.words[k], x.vocabulary.classes[k]
	e.given[i] = x.vocabulary.given.given(k)
}

// unknown is the row of words that no table knows.
const unknown = 1

// perWord is the number of rows of the word table that a word may have.
const perWord = 2 + maxClasses

// Shares of words that training changes, so that the network learns to do
// without: a rare word loses its own row more often than a frequent one, and
// with it sometimes its classes.
const (
	dropOwn     = 0.5 // times 1/(0.5 + count)
	dropClasses = 0.3

	dropGiven      = 0.2  // of words without a row of their own
	dropGivenKnown = 0.05 // of others
)

// add adds e to a batch for training.
func (x *indexer) add(b *encode.Batch, e *example, r *rand.Rand) {
	for i, k := range e.keys {
		row := [perWord]int32{e.own[i]}
		count := float64(x.vocabulary.count[k])
		known := e.own[i] > 0 && r.Float64() >= dropOwn/(dropOwn+count)
		b.Add(e.forms[i], k, e.stems[i], e.links[i])
		if !known {
			row[0] = unknown
			if x.vocabulary.given != nil {
				b.Disguise(r)
			}
		}
		switch {
		case known || r.Float64() >= dropClasses:
			copy(row[2:], e.classes[i])
		case e.stems[i] != "":
			row[1] = x.vocabulary.row(e.stems[i])
			copy(row[2:], x.vocabulary.classes[e.stems[i]])
		}
		b.Words = append(b.Words, row[:]...)
		b.Given = append(b.Given, x.vector(e, i, known, r))
	}
	b.EndSentence()
}

// vector returns the row of the vector of word i, now and then that of a word
// without one.
func (x *indexer) vector(e *example, i int, known bool, r *rand.Rand) int32 {
	if x.vocabulary.given == nil {
		return 0
	}
	drop := dropGiven
	if known {
		drop = dropGivenKnown
	}
	if r.Float64() < drop {
		return 0
	}
	return e.given[i]
}

// varied returns e or, now and then, a variant as headlines and carelessness
// make them: in capitals, in lower case, without its full stop.
func (x *indexer) varied(e *example, r *rand.Rand) *example {
	p := r.Float64()
	switch {
	case p < 0.02:
		return x.recased(e, strings.ToUpper)
	case p < 0.04:
		return x.recased(e, strings.ToLower)
	case p < 0.08:
		return withoutStop(e)
	}
	return e
}

func (x *indexer) recased(e *example, f func(string) string) *example {
	c := *e
	n := len(e.forms)
	c.forms, c.keys, c.stems, c.links = make([]string, n), make([]string, n), make([]string, n), make([]string, n)
	c.own, c.classes, c.given = make([]int32, n), make([][]int32, n), make([]int32, n)
	for i, form := range e.forms {
		x.setForm(&c, i, f(form))
	}
	return &c
}

func withoutStop(e *example) *example {
	n := len(e.forms) - 1
	if n < 3 || e.forms[n] != "." || e.heads[n] <= 0 {
		return e
	}
	for _, h := range e.heads {
		if int(h) == n+1 {
			return e
		}
	}
	return e.part(0, n)
}

// Weights of the losses beside that of trees.
const (
	weightTags  = 0.7
	weightNames = 1.5
)

// learn adds one batch to the gradients of m and returns its loss a word.
func learn(m *parse.Model, g *nn.Graph, x *indexer, batch []*example) float64 {
	var b encode.Batch
	b.Reset(perWord)
	var gold tag.Gold
	var heads, rels []int32
	for _, e := range batch {
		e = x.varied(e, g.Rand)
		x.add(&b, e, g.Rand)
		gold.Tags, gold.Feats, gold.Rules = append(gold.Tags, e.tags...), append(gold.Feats, e.feats...), append(gold.Rules, e.rule...)
		heads, rels = append(heads, e.heads...), append(rels, e.rels...)
	}
	each := 1 / float32(b.Len())
	spelled, read := m.Encoder.Forward(g, &b)
	both := g.Concat(spelled, read)
	loss := m.Tagger.Loss(g, m.Tagger.Forward(g, both, b.Bounds), gold, weightTags*each)
	loss += m.Parser.Loss(g, read, b.Bounds, heads, rels, each)
	var sources []int32
	for i, e := range batch {
		sources = append(sources, slices.Repeat([]int32{e.from}, b.Bounds[i+1]-b.Bounds[i])...)
	}
	scores := m.Names.Forward(g, both, b.Bounds, sources)
	for i, e := range batch {
		if e.names == nil {
			continue
		}
		from, to := b.Bounds[i], b.Bounds[i+1]
		loss += m.Names.Loss(g, nn.Rows(scores, from, to), e.names[:to-from], weightNames*each)
	}
	g.Backward()
	return loss
}
