// Package jsonl writes JSON lines (https://jsonlines.org/) as people read them:
// "<" and "&" stand for themselves.
package jsonl

import (
	"bufio"
	"encoding/json"
	"io"
)

// Write writes a line for each of all, of a copy that tidy may change.
func Write[T any](w io.Writer, all []T, tidy func(*T)) error {
	b := bufio.NewWriter(w)
	lines := json.NewEncoder(b)
	lines.SetEscapeHTML(false)
	for _, x := range all {
		tidy(&x)
		if err := lines.Encode(&x); err != nil {
			return err
		}
	}
	return b.Flush()
}
