// Package en holds the tables and the model of English.
package en

import "embed"

// Files are the tables and the model, by file name.
//
//go:embed *.txt *.tsv *.bin
var Files embed.FS
