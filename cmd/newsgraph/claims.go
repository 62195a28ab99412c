package main

import (
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"newsgraph/graph"
)

func (a *app) claimsCommand() *cobra.Command {
	var f claimFilter
	c := &cobra.Command{
		Use:   "claims",
		Short: "List claims with their words and sources",
		Long: `List the claims of the graph, each with the sentence that makes it and with
who says it, if the article names someone.`,
		Example: `  newsgraph claims --about Tokayev
  newsgraph claims --relation killed --source "Interior Ministry"
  newsgraph claims --document 000 --json`,
		RunE: func(c *cobra.Command, _ []string) error {
			if err := checkConfidence(f.confidence); err != nil {
				return err
			}
			v, err := a.view(c.Context())
			if err != nil {
				return err
			}
			keep, err := f.compile(v)
			if err != nil {
				return err
			}
			n := 0
			for i := range v.Claims {
				if !keep(&v.Claims[i]) {
					continue
				}
				n++
				if err := a.writeClaim(&v.Claims[i]); err != nil {
					return err
				}
			}
			a.say("%s", count(n, "claim"))
			return nil
		},
	}
	flags := c.Flags()
	flags.StringVar(&f.about, "about", "", "only claims that name this `entity`")
	flags.StringVar(&f.relation, "relation", "", "only claims with this `relation`")
	flags.StringVar(&f.source, "source", "", "only claims that this `entity` makes")
	flags.StringVar(&f.document, "document", "", "only claims of articles whose name starts with `name`")
	flags.Float64Var(&f.confidence, "confidence", 0, "only claims with at least this confidence, `0 to 1`")
	return c
}

// A claimFilter holds what the user asks of claims; zero values ask nothing.
type claimFilter struct {
	about, relation, source, document string
	confidence                        float64
}

// compile resolves the names in f against v.
func (f claimFilter) compile(v *graph.View) (func(*graph.Claim) bool, error) {
	about, err := entityID(v, f.about)
	if err != nil {
		return nil, err
	}
	source, err := entityID(v, f.source)
	if err != nil {
		return nil, err
	}
	if f.relation != "" && !slices.ContainsFunc(v.Claims, f.relates) {
		return nil, hinted{fmt.Errorf("no claim has the relation %q", f.relation), `"newsgraph relations" lists relations`}
	}
	return func(c *graph.Claim) bool {
		return (about == "" || names(c, about)) && f.relates(*c) &&
			(source == "" || saidBy(c, source)) &&
			strings.HasPrefix(c.Document.Name, f.document) &&
			c.Confidence >= f.confidence
	}, nil
}

// relates reports whether c has the relation that f asks for.
func (f claimFilter) relates(c graph.Claim) bool {
	return f.relation == "" || c.Relation.ID == f.relation || c.Relation.Label == f.relation
}

// entityID is the ID of the entity that name means, "" for no name.
func entityID(v *graph.View, name string) (string, error) {
	if name == "" {
		return "", nil
	}
	e, err := entity(v, name)
	if err != nil {
		return "", err
	}
	return e.ID, nil
}

// names reports whether c has the entity in a slot or a qualifier.
func names(c *graph.Claim, id string) bool {
	if c.Subject.ID == id || c.Object != nil && c.Object.ID == id {
		return true
	}
	for _, q := range c.Qualifiers {
		if q.ID == id {
			return true
		}
	}
	return saidBy(c, id)
}

func saidBy(c *graph.Claim, id string) bool {
	for s := c.Source; s != nil; s = s.Source {
		if s.ID == id {
			return true
		}
	}
	return false
}

// writeClaim writes one claim, as JSON or for people.
func (a *app) writeClaim(c *graph.Claim) error {
	if a.json {
		return writeJSON(a.out, c)
	}
	_, err := fmt.Fprintf(a.out, "%s\n    %s\n    %s:%d, confidence %.2f\n\n",
		sayClaim(c), oneLine(c.Evidence.Text), c.Document.Name, c.Evidence.Start, c.Confidence)
	return err
}

// sayClaim is what c says in one line:
// "Interior Ministry: 26 armed criminals → killed-in → Kazakhstan (time 2022-01)".
func sayClaim(c *graph.Claim) string {
	var b strings.Builder
	for s := c.Source; s != nil; s = s.Source {
		fmt.Fprintf(&b, "%s: ", s.Label)
	}
	fmt.Fprintf(&b, "%s → ", saySlot(&c.Subject))
	if c.Negated {
		b.WriteString("not ")
	}
	b.WriteString(c.Relation.ID)
	if c.Object != nil {
		fmt.Fprintf(&b, " → %s", saySlot(c.Object))
	}
	var more []string
	if c.Modality != graph.Asserted {
		more = append(more, c.Modality)
	}
	for _, q := range c.Qualifiers {
		more = append(more, q.Role+" "+q.Value)
	}
	if more != nil {
		fmt.Fprintf(&b, " (%s)", strings.Join(more, ", "))
	}
	return b.String()
}

func saySlot(s *graph.Slot) string {
	if s.Type == graph.Statement {
		return fmt.Sprintf("“%s”", s.Label)
	}
	return s.Label
}

// writeJSON writes v as one line.
func writeJSON(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return e.Encode(v)
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// count is n and a noun: "1 claim", "2 claims".
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	if base, ok := strings.CutSuffix(noun, "y"); ok {
		return fmt.Sprintf("%d %sies", n, base)
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

func checkConfidence(c float64) error {
	if c < 0 || c > 1 {
		return usageError{fmt.Errorf("a confidence lies between 0 and 1, and %g does not", c)}
	}
	return nil
}
