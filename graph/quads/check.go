package quads

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"newsgraph/graph"
)

// check reports the first thing of v that has a bad name or stands twice,
// belongs to no document of v, or whose quads no store and no RDF reader would
// take.
func check(v *graph.View, all []Thing) error {
	for _, d := range v.Documents {
		if !strings.HasPrefix(d.ID, "d:") {
			return fmt.Errorf("document %q: its ID lacks the prefix d: of documents", d.ID)
		}
	}
	seen := map[string]bool{}
	for _, t := range all {
		if seen[t.ID] {
			return fmt.Errorf("%s stands twice", t.ID)
		}
		seen[t.ID] = true
		for _, q := range t.Quads {
			if err := checkQuad(q); err != nil {
				return fmt.Errorf("%q: %w", t.ID, err)
			}
		}
	}
	for i := range v.Claims {
		c := &v.Claims[i]
		if !strings.HasPrefix(c.ID, "c:") {
			return fmt.Errorf("claim %q: its ID lacks the prefix c: of claims", c.ID)
		}
		if !seen[Document(c.Document.ID)] {
			return fmt.Errorf("claim %s: its document %q does not come with it", c.ID, c.Document.ID)
		}
	}
	for _, r := range v.Relations {
		for _, kind := range slices.Concat(r.Domain, r.Range) {
			if strings.ContainsAny(kind, " \t\n") || kind == "" {
				return fmt.Errorf("relation %s: bad type %q in its domain or range", r.ID, kind)
			}
		}
	}
	return nil
}

func checkQuad(q Quad) error {
	for i, t := range []Term{q.S, q.P, q.O, q.G} {
		switch {
		case i == 3 && t == Term{}: // the default graph
		case t.Kind == IRI && (t.Value == "" || strings.HasSuffix(t.Value, ":")):
			return fmt.Errorf("its %s is an empty name", q.P.Value)
		case !utf8.ValidString(t.Value):
			return fmt.Errorf("%q is not UTF-8", t.Value)
		case strings.ContainsRune(t.Value, 0):
			return fmt.Errorf("%q holds the character NUL", t.Value)
		case t.Lang != "" && !langTag.MatchString(t.Lang):
			return fmt.Errorf("%q is not a language", t.Lang)
		}
	}
	return nil
}

var langTag = regexp.MustCompile(`^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$`)
