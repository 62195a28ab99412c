package train

import (
	"bytes"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"newsgraph/extract/conllu"
	"newsgraph/extract/doc"
	"newsgraph/extract/encode"
	"newsgraph/extract/segment"
)

// sentences trains the net that cuts text without lines into sentences (see
// cutter), and writes it where it beats the rules on the treebanks for
// measuring.
func (t *trainer) sentences() error {
	rels := number(t.model.Rels)
	train, dev, err := t.passages(rels)
	if err != nil {
		return err
	}
	c := newCutter(cutDefaults, t.vocabulary, len(rels), train, t.Seed)
	for n := range c.Epochs {
		t.Report("sentences without lines: epoch %d: loss %.4f", n+1, c.epoch(n))
	}
	var b bytes.Buffer
	if err := c.trained().Write(&b); err != nil {
		return err
	}
	net, err := segment.LoadNet(b.Bytes())
	if err != nil {
		return err
	}
	rules := f1(dev, (*segment.Words).RuleEnds)
	learnt := f1(dev, net.Ends)
	t.Report("sentences without lines: F1 %.2f by rules, %.2f learnt", 100*rules, 100*learnt)
	if learnt <= rules {
		return nil
	}
	return replace(filepath.Join(t.Out, segment.NetFile), b.Bytes())
}

// passages returns the articles of the treebanks to learn from, and those for
// measuring whole.
func (t *trainer) passages(rels map[string]int32) (train, dev []*passage, err error) {
	banks, err := list(filepath.Join(t.Data, "ud", t.Lang), ".conllu")
	if err != nil {
		return nil, nil, err
	}
	for _, path := range banks {
		if isLegacy(path) {
			continue
		}
		sentences, err := readBank(path)
		if err != nil {
			return nil, nil, fmt.Errorf("%s: %w", path, err)
		}
		if isDev(path) {
			dev = append(dev, newPassage(t.Lang, sentences, rels))
			continue
		}
		for _, article := range articles(sentences) {
			train = append(train, newPassage(t.Lang, article, rels))
		}
	}
	return train, dev, nil
}

// articles cuts the sentences of a treebank where a new article begins.
func articles(sentences []*conllu.Sentence) [][]*conllu.Sentence {
	var out [][]*conllu.Sentence
	for i, s := range sentences {
		if i == 0 || slices.ContainsFunc(s.Comments, beginsArticle) {
			out = append(out, nil)
		}
		out[len(out)-1] = append(out[len(out)-1], s)
	}
	return out
}

func beginsArticle(comment string) bool { return strings.HasPrefix(comment, "# newdoc") }

// A passage is text without lines of which the sentences are known.
type passage struct {
	words      *segment.Words
	known      map[int]bool // ends of sentences in bytes
	keys       []string     // of the words
	ends       []int32      // 1 after the last word of a sentence, else 0
	tags, rels []int32      // of the words, -1 where unknown
}

func newPassage(lang string, sentences []*conllu.Sentence, rels map[string]int32) *passage {
	d := conllu.Document("", sentences)
	p := &passage{words: segment.ReadWords(lang, d.Text), known: map[int]bool{}}
	at := map[doc.Range]conllu.Word{}
	for i, s := range sentences {
		span := d.Sentences[i]
		for j, w := range s.Words {
			t := d.Tokens[int(span.First)+j]
			at[doc.Range{Start: int(t.Start), End: int(t.End)}] = w
		}
		p.known[int(d.Tokens[span.End-1].End)] = true
	}
	for i, form := range p.words.Forms {
		end := p.words.Ends[i]
		tag, rel := int32(-1), int32(-1)
		if w, ok := at[doc.Range{Start: end - len(form), End: end}]; ok {
			tag, rel = int32(doc.ParseTag(w.UPOS))-1, lookup(rels, w.Rel)
		}
		p.keys, p.ends = append(p.keys, encode.Key(form)), append(p.ends, int32(count(p.known[end])))
		p.tags, p.rels = append(p.tags, tag), append(p.rels, rel)
	}
	return p
}

// f1 is the F1 of the sentences, both ends right, that find tells in passages.
func f1(passages []*passage, find func(*segment.Words) []bool) float64 {
	right, found, known := 0, 0, 0
	for _, p := range passages {
		known += len(p.known)
		begun := true // whether a known sentence begins where the one found does
		for i, end := range find(p.words) {
			ends := p.known[p.words.Ends[i]]
			switch {
			case end || i == len(p.ends)-1:
				found++
				right += count(begun && ends)
				begun = ends
			case ends:
				begun = false
			}
		}
	}
	return 2 * float64(right) / float64(max(1, found+known))
}
