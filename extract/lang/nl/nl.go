// Package nl holds the tables and the model of Dutch.
package nl

import "embed"

// Files are the tables and the model, by file name.
//
//go:embed *.txt *.tsv *.bin
var Files embed.FS
