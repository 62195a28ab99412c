// Package claims writes the claims of a view as JSON lines, one graph.Claim a
// line, in the order of the view. The field names are a public interface.
package claims

import (
	"bufio"
	"encoding/json"
	"io"

	"newsgraph/graph"
)

// Export writes v.Claims to w. A claim without qualifiers has an empty array.
func Export(w io.Writer, v *graph.View) error {
	b := bufio.NewWriter(w)
	lines := json.NewEncoder(b)
	lines.SetEscapeHTML(false)
	for _, c := range v.Claims {
		if c.Qualifiers == nil {
			c.Qualifiers = []graph.Qualifier{}
		}
		if err := lines.Encode(&c); err != nil {
			return err
		}
	}
	return b.Flush()
}
