// Package parse annotates documents with parts of speech, lemmas, trees and
// names. One network per language computes all of them: package encode reads
// the words, the heads in packages tag, names and here decide.
package parse

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"runtime"
	"strings"
	"sync"

	"newsgraph/extract/doc"
	"newsgraph/extract/encode"
	"newsgraph/extract/lang"
	"newsgraph/extract/names"
	"newsgraph/extract/nn"
	"newsgraph/extract/tag"
)

// Stage fills tags, trees and names by the model of the document's language.
func Stage() doc.Stage {
	return doc.Stage{
		Name:  "parse",
		Reads: doc.HasTokens,
		Fills: doc.HasTags | doc.HasTrees | doc.HasNames,
		Run: func(ctx context.Context, d *doc.Document) error {
			m, err := forLang(d.Lang)
			if err != nil {
				return err
			}
			return m.Annotate(ctx, d)
		},
	}
}

// Annotate fills tags, trees and names of d by the model of a language.
func Annotate(d *doc.Document, code string) error {
	m, err := forLang(code)
	if err != nil {
		return err
	}
	return m.Annotate(context.Background(), d)
}

// models loads the model of each language once, when it is first needed.
var models = func() map[string]func() (*Model, error) {
	out := map[string]func() (*Model, error){}
	for _, l := range lang.All {
		out[l.Code] = sync.OnceValues(func() (*Model, error) { return Open(l) })
	}
	return out
}()

// forLang returns the model for a BCP 47 code: that of "nl" for "nl-BE".
func forLang(code string) (*Model, error) {
	base, _, _ := strings.Cut(code, "-")
	load, ok := models[base]
	if !ok {
		return nil, fmt.Errorf("no model reads language %q", code)
	}
	return load()
}

// Open loads the model of a language.
func Open(l *lang.Language) (*Model, error) {
	f, err := l.Open("model.bin")
	if err != nil {
		return nil, fmt.Errorf("model of %s: %w", l.Name, err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, fmt.Errorf("model of %s: %w", l.Name, err)
	}
	b := make([]byte, info.Size())
	if _, err := io.ReadFull(f, b); err != nil {
		return nil, fmt.Errorf("model of %s: %w", l.Name, err)
	}
	m, err := Load(b)
	if err == nil {
		err = m.openSecond(l)
	}
	if err != nil {
		return nil, fmt.Errorf("model of %s: %w", l.Name, err)
	}
	m.irregular = tag.NewIrregular(l)
	m.prices = newPrices(l)
	return m, nil
}

// openSecond joins the net for names of a language, if it has one.
func (m *Model) openSecond(l *lang.Language) error {
	f, err := l.Open(names.NetFile)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	defer f.Close()
	b, err := io.ReadAll(f)
	if err != nil {
		return err
	}
	n, err := names.LoadNet(b)
	if err != nil {
		return err
	}
	return m.Join(n)
}

// Bounds of what is computed at once, in words: they bound memory. A longer
// sentence is read in pieces.
const (
	maxBatch    = 500
	maxSentence = 200
)

// A worker is the memory for one document at a time.
type worker struct {
	graph nn.Graph
	batch encode.Batch
}

// workers keeps idle workers, whose memory is dear to allocate.
var workers = make(chan *worker, runtime.NumCPU())

func hire() *worker {
	select {
	case w := <-workers:
		return w
	default:
		return new(worker)
	}
}

func (w *worker) release() {
	select {
	case workers <- w:
	default:
	}
}

// Annotate fills tags, trees and names of d. It is safe for concurrent use.
func (m *Model) Annotate(ctx context.Context, d *doc.Document) error {
	w := hire()
	defer w.release()
	d.Names = nil
	spans := pieces(d.Sentences)
	for len(spans) > 0 {
		if err := ctx.Err(); err != nil {
			return err
		}
		n, words := 1, spans[0].Len()
		for n < len(spans) && words+spans[n].Len() <= maxBatch {
			words += spans[n].Len()
			n++
		}
		m.annotate(w, d, spans[:n])
		spans = spans[n:]
	}
	for _, s := range d.Sentences {
		if s.Len() > maxSentence {
			joinPieces(d, s)
		}
		m.joinParticles(d, s)
	}
	return nil
}

// pieces cuts long sentences.
func pieces(sentences []doc.Span) []doc.Span {
	out := make([]doc.Span, 0, len(sentences))
	for _, s := range sentences {
		for ; s.Len() > maxSentence; s.First += maxSentence {
			out = append(out, doc.Span{First: s.First, End: s.First + maxSentence})
		}
		out = append(out, s)
	}
	return out
}

// annotate fills the layers for some spans, which follow each other.
func (m *Model) annotate(w *worker, d *doc.Document, spans []doc.Span) {
	g, b := &w.graph, &w.batch
	g.Reset()
	b.Reset(RowsPerWord)
	for _, s := range spans {
		for _, t := range d.Tokens[s.First:s.End] {
			m.add(b, t.Form)
		}
		b.EndSentence()
	}
	spelled, read := m.Encoder.Forward(g, b)
	both := g.Concat(spelled, read)
	tags := m.Tagger.Forward(g, both, b.Bounds)
	tokens := d.Tokens[spans[0].First:]
	for i := range b.Len() {
		m.Tagger.Annotate(&tokens[i], tags.Row(i), m.knownLemma)
		m.irregular.Correct(&tokens[i])
	}
	scores := m.Names.Forward(g, both, b.Bounds, nil)
	if m.second != nil {
		m.second.Join(scores, g, b)
	}
	trees := m.Parser.forward(g, read, b.Bounds)
	for i, s := range spans {
		from, to := b.Bounds[i], b.Bounds[i+1]
		found := m.Names.Find(g, nn.Rows(scores, from, to), s.First)
		d.Names = append(d.Names, found...)
		heads, rels, probs := m.Parser.decode(g, trees, from, to, m.draft(d.Tokens[s.First:s.End], found, s.First))
		for j, h := range heads {
			t := &d.Tokens[int(s.First)+j]
			t.Rel, t.Prob = doc.Rel(m.Rels[rels[j]]), probs[j]
			t.Head = 0
			if h > 0 {
				t.Head = s.First + doc.TokenID(h-1)
			}
		}
	}
}

// joinPieces hangs the roots of all pieces of a sentence but the first on the
// first.
func joinPieces(d *doc.Document, s doc.Span) {
	root := doc.TokenID(0)
	for i := s.First; i < s.End; i++ {
		t := &d.Tokens[i]
		switch {
		case t.Head != 0:
		case root == 0:
			root = i
		default:
			t.Head, t.Rel = root, "parataxis"
		}
	}
}

// joinParticles writes the particle of a verb in front of its lemma: "riep …
// in" gets "in_roepen". A particle with words of its own is an idiom's ("in
// gang zetten"); of several the last counts.
func (m *Model) joinParticles(d *doc.Document, s doc.Span) {
	if len(m.particles) == 0 {
		return
	}
	governs := make([]bool, s.Len())
	for _, t := range d.Tokens[s.First:s.End] {
		if t.Head != 0 {
			governs[t.Head-s.First] = true
		}
	}
	for i := s.End - 1; i >= s.First; i-- {
		p := &d.Tokens[i]
		form := strings.ToLower(p.Form)
		if p.Rel != "compound:prt" || p.Head == 0 || governs[i-s.First] || !m.particles[form] {
			continue
		}
		if verb := &d.Tokens[p.Head]; verb.Tag == doc.VERB && !strings.Contains(verb.Lemma, "_") {
			verb.Lemma = form + "_" + verb.Lemma
		}
	}
}
