package train

import (
	"bytes"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"newsgraph/extract/conllu"
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
