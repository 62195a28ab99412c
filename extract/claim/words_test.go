package claim

import (
	"slices"
	"strings"
	"testing"

	"newsgraph/extract/lang"
)

// classes lists the classes of claim.tsv.
var classes = strings.Fields(`particles present-participle agent recipient addressed giving preposition idiom reason where mark control
	gives light exist negation no-negation none hedge modal according own say think names as that question
	former empty vague measure figure neuter tie besides dead hurt needs then link supposed renders comparison
	or contrast pointer attributes shown say-noun voices cites passive every ranks means hollow puts bare-participle partial beyond bounded of person organization place event
	original announcer announces willed money degree limits relative whereby margin managed regards factive separable outcome shortly turns having figurative completes medium daytime aim concession refuses except
	hindsight norm rejects countable falls visible prospective fraction elects state rules`)

// lacking are classes that one of the languages has no words of.
var lacking = []string{"present-participle", "means", "ranks", "original", "announcer", "announces", "willed", "relative", "whereby", "managed", "separable", "outcome", "shortly", "turns", "having", "figurative", "completes", "medium", "daytime", "aim", "concession", "hindsight", "norm", "falls", "visible", "fraction", "elects", "state", "rules"}

// TestTables finds rows that no rule reads and words that a class has twice.
func TestTables(t *testing.T) {
	known := map[string]bool{}
	for _, c := range classes {
		known[c] = true
	}
	for _, l := range lang.All {
		seen := map[string]bool{}
		used := map[string]bool{}
		for _, row := range l.Rows("claim") {
			if len(row) < 2 || len(row) > 3 || !known[row[0]] {
				t.Errorf("%s: row %q", l.Code, row)
				continue
			}
			used[row[0]] = true
			key := row[0] + " " + row[1]
			if seen[key] {
				t.Errorf("%s: %s stands twice", l.Code, key)
			}
			seen[key] = true
		}
		for _, c := range classes {
			if !used[c] && !slices.Contains(lacking, c) {
				t.Errorf("%s: no words of class %s", l.Code, c)
			}
		}
	}
}
