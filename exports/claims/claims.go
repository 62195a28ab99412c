// Package claims writes the claims of a view as JSON lines, one graph.Claim a
// line, in the order of the view. The field names are a public interface.
package claims

import (
	"io"

	"newsgraph/exports/internal/jsonl"
	"newsgraph/graph"
)

// Export writes v.Claims to w. A claim without qualifiers has an empty array.
func Export(w io.Writer, v *graph.View) error {
	return jsonl.Write(w, v.Claims, func(c *graph.Claim) {
		if c.Qualifiers == nil {
			c.Qualifiers = []graph.Qualifier{}
		}
	})
}
