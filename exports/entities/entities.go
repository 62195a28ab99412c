// Package entities writes the entities of a view as JSON lines, one
// graph.Entity a line, in the order of the view. The field names are a public
// interface.
package entities

import (
	"io"

	"newsgraph/exports/internal/jsonl"
	"newsgraph/graph"
)

// Export writes v.Entities to w. An entity without aliases, and an alias that
// no document uses, have empty arrays.
func Export(w io.Writer, v *graph.View) error {
	return jsonl.Write(w, v.Entities, func(e *graph.Entity) {
		e.Aliases = append([]graph.Alias{}, e.Aliases...)
		for i := range e.Aliases {
			e.Aliases[i].Documents = append([]string{}, e.Aliases[i].Documents...)
		}
	})
}
