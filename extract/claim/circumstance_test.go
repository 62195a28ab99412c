package claim

import (
	"slices"
	"strings"
	"testing"

	"newsgraph/graph"
)

// TestDoubt holds that a phrase qualifies a verb only where the parser is sure
// that it hangs there.
func TestDoubt(t *testing.T) {
	x := New()
	for prob, want := range map[float32]bool{0.9: true, 0.3: false} {
		for _, group := range groups(t, "testdata/en.conllu") {
			d := document(group, "en")
			if !strings.Contains(d.Text, "with a golden pen") {
				continue
			}
			for i := range d.Tokens {
				if d.Tokens[i].Form == "pen" {
					d.Tokens[i].Prob = prob
				}
			}
			got := slices.ContainsFunc(x.Claims(d), func(c graph.Claim) bool {
				return slices.ContainsFunc(c.Qualifiers, func(q graph.Qualifier) bool { return q.Value == "with golden pen" })
			})
			if got != want {
				t.Errorf("with probability %.1f the pen is told: %t", prob, got)
			}
		}
	}
}
