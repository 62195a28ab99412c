package main

import (
	"time"

	"github.com/spf13/cobra"

	"newsgraph/extract/train"
)

func (a *app) trainCommand() *cobra.Command {
	o := train.Defaults()
	var minutes int
	c := &cobra.Command{
		Use:   "train DATA --lang CODE --out DIR",
		Short: "Train the model of a language",
		Long: `Train the model of a language from a data folder that holds ud/CODE/*.conllu
(treebanks) and, if there are any, ner/CODE/*.tsv (names) and lexicon/ (word
lists). Files whose name ends in "-dev" are only for measuring. After each pass
over the data, train writes DIR/model.bin, the card DIR/model.md and a
checkpoint, from which the same command goes on after an interruption. The same
settings and data give the same bytes.

Word vectors learnt from much text (--vectors) help with words that treebanks do
not have: a text file, which may be compressed (.gz), with a word and its numbers
in a line, frequent words first. Where files of names differ in what they call a
name, --names-like says which one the model follows; of several, the mean.`,
		Example: `  newsgraph train data --lang nl --out extract/lang/nl
  newsgraph train data --lang en --out extract/lang/en --vectors glove-100d.txt.gz
  newsgraph train data --lang nl --out /tmp/nl --minutes 60`,
		Args: cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			o.Data = args[0]
			o.Budget = time.Duration(minutes) * time.Minute
			o.Report = a.say
			done, err := train.Run(c.Context(), o)
			if err == nil && !done {
				a.say("stopped after %d minutes; the same command goes on", minutes)
			}
			return err
		},
	}
	f := c.Flags()
	f.StringVar(&o.Lang, "lang", "", "`code` of the language (BCP 47)")
	f.StringVar(&o.Out, "out", "", "`directory` for the model")
	f.StringVar(&o.Given, "vectors", "", "`file` of word vectors")
	f.StringSliceVar(&o.Like, "names-like", nil, "`files` of names, without folder and extension, whose notion of names counts")
	f.IntVar(&o.NamePasses, "name-passes", 0, "`number` of passes of a net of its own for names, names.bin, which decides on them with the model; 0 for none")
	f.Uint64Var(&o.Seed, "seed", o.Seed, "`number` that decides all random choices")
	f.IntVar(&minutes, "minutes", 0, "stop after about so many `minutes`; 0 for never")
	f.IntVar(&o.Epochs, "epochs", o.Epochs, "`number` of passes over the data")
	f.IntVar(&o.Batch, "batch", o.Batch, "`words` of one update")
	f.Float64Var(&o.Rate, "rate", o.Rate, "`rate` of learning at its height")
	f.IntVar(&o.Words, "words", o.Words, "most `words` whose vectors the model keeps")
	f.IntVar(&o.Sizes.Width, "width", o.Sizes.Width, "`columns` of each layer")
	f.IntVar(&o.Sizes.Layers, "layers", o.Sizes.Layers, "`number` of layers")
	for _, name := range []string{"lang", "out"} {
		if err := c.MarkFlagRequired(name); err != nil {
			panic(err)
		}
	}
	return c
}
