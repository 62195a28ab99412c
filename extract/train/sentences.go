package train

import (
	"fmt"
	"path/filepath"

	"newsgraph/extract/conllu"
	"newsgraph/extract/doc"
	"newsgraph/extract/segment"
)

// sentences trains the weights that cut text without lines into sentences,
// and writes them where they beat the rules on the treebanks for measuring.
// It takes seconds.
func sentences(o Options) error {
	banks, err := list(filepath.Join(o.Data, "ud", o.Lang), ".conllu")
	if err != nil {
		return err
	}
	var train, dev []*doc.Document
	for _, path := range banks {
		if isLegacy(path) {
			continue
		}
		sentences, err := readBank(path)
		if err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		d := conllu.Document(stem(path), sentences)
		d.Lang = o.Lang
		if isDev(path) {
			dev = append(dev, d)
		} else {
			train = append(train, d)
		}
	}
	weights := segment.Train(train)
	rules, learnt := segment.Score(dev, nil), segment.Score(dev, weights)
	o.Report("sentences without line ends: F1 %.1f by rules, %.1f learnt", 100*rules, 100*learnt)
	if learnt <= rules {
		return nil
	}
	return replace(filepath.Join(o.Out, segment.Weights), weights)
}
