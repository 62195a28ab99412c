package golden

import (
	"bytes"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// Parse reads RDF with serdi and rapper, parsers of other people, in the syntax
// that they call format. Both must take it without a complaint, and find the
// same number of statements, which Parse returns. It skips the test when
// neither is there.
func Parse(t *testing.T, format string, input []byte) int {
	t.Helper()
	found := -1
	for _, line := range [][]string{
		{"serdi", "-i", format, "-"},
		{"rapper", "-q", "-i", format, "-o", format2(format), "-", "http://example.org/"},
	} {
		if _, err := exec.LookPath(line[0]); err != nil {
			t.Logf("SKIPPED: no %s (Debian packages serdi, raptor2-utils)", line[0])
			continue
		}
		c := exec.Command(line[0], line[1:]...)
		var out, complaints bytes.Buffer
		c.Stdin, c.Stdout, c.Stderr = bytes.NewReader(input), &out, &complaints
		if err := c.Run(); err != nil || complaints.Len() > 0 {
			t.Errorf("%s: %v\n%s", line[0], err, complaints.String())
			continue
		}
		statements := strings.Split(strings.TrimSpace(out.String()), "\n")
		slices.Sort(statements)
		n := len(slices.Compact(statements))
		if found >= 0 && n != found {
			t.Errorf("serdi finds %d statements, rapper %d", found, n)
		}
		found = n
	}
	if found < 0 {
		t.Skip("SKIPPED: neither serdi nor rapper to check the syntax with")
	}
	return found
}

// format2 is the syntax with one statement a line that holds all of format.
func format2(format string) string {
	if format == "nquads" {
		return "nquads"
	}
	return "ntriples"
}
