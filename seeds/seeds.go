// Package seeds holds what a graph grows from, embedded in the program: the
// sample articles, the vocabulary of relations, the concepts of the news, and
// the gazetteer of countries, cities and organisations.
//
// Every table is a data file that opens with its source and licence.
package seeds

import (
	"embed"
	"io/fs"
)

//go:embed articles relations concepts entities
var files embed.FS

// Articles is the sample corpus: five retellings of one story, in Dutch and
// English, written for newsgraph: what happened in Kazakhstan in January 2022,
// with the spellings, figures and page furniture that news comes with.
// Quotations are paraphrases.
func Articles() fs.FS {
	sub, err := fs.Sub(files, "articles")
	if err != nil {
		panic(err) // the folder is embedded
	}
	return sub
}
