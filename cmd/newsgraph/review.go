package main

import (
	"bufio"
	"cmp"
	"context"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"newsgraph/extract/link"
	"newsgraph/graph"
	"newsgraph/seeds"
)

func (a *app) reviewCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "review",
		Short: "Decide doubtful cases: which entities are one, which names are another's",
		Long: `Ask, one by one and best evidence first, which pairs of entities are one, and
which names were taken for an entity without being its own. Answers are y, n, or
q to stop; no is remembered too. What was answered takes effect at the end.

Without a terminal, or with --json, the cases are listed.`,
		RunE: func(c *cobra.Command, _ []string) error {
			v, err := a.view(c.Context())
			if err != nil {
				return err
			}
			ds, err := a.decisions()
			if err != nil {
				return err
			}
			r := newReview(v, link.Doubts(v.Entities, ds))
			if in, ok := a.in.(*os.File); a.json || !ok || !term.IsTerminal(int(in.Fd())) {
				return r.list(a)
			}
			answers := r.ask(c.Context(), a.in, a.out)
			if len(answers) == 0 {
				return nil
			}
			// What was answered before an interruption counts.
			err = a.decide(context.WithoutCancel(c.Context()), func(_ *graph.View, ds link.Decisions) (link.Decisions, error) {
				return append(ds, answers...), nil
			})
			if err != nil {
				return err
			}
			a.say("%s kept; \"newsgraph decisions\" lists them", count(len(answers), "answer"))
			return nil
		},
	}
}

// A review is the doubts about a graph.
type review struct {
	entities map[string]*graph.Entity
	claims   map[string]int          // by entity
	example  map[string]*graph.Claim // the first of each
	doubts   []link.Doubt
}

func newReview(v *graph.View, doubts []link.Doubt) *review {
	r := &review{entities: map[string]*graph.Entity{}, claims: map[string]int{}, example: map[string]*graph.Claim{}, doubts: doubts}
	tells := func(id string, c *graph.Claim) {
		if r.claims[id]++; r.example[id] == nil {
			r.example[id] = c
		}
	}
	for i := range v.Entities {
		r.entities[v.Entities[i].ID] = &v.Entities[i]
	}
	for i := range v.Claims {
		c := &v.Claims[i]
		tells(c.Subject.ID, c)
		if c.Object != nil {
			tells(c.Object.ID, c)
		}
	}
	return r
}

// list writes the doubts.
func (r *review) list(a *app) error {
	for _, d := range r.doubts {
		if a.json {
			yes, _ := r.answers(d)
			err := writeJSON(a.out, struct {
				link.Decision
				Reason string  `json:"reason"`
				Score  float64 `json:"score"`
			}{yes, d.Reason, d.Score})
			if err != nil {
				return err
			}
			continue
		}
		if _, err := fmt.Fprintf(a.out, "%s\n", r.question(d)); err != nil {
			return err
		}
	}
	return nil
}

// ask asks about each doubt, until in or ctx ends or the answer is q, and
// returns what was decided.
func (r *review) ask(ctx context.Context, in io.Reader, out io.Writer) link.Decisions {
	replies := lines(ctx, in)
	gone := map[string]bool{}
	var decided link.Decisions
	for i, d := range r.doubts {
		if gone[d.Entity] || d.Do == "merge" && gone[d.Other] {
			continue // an answer before this one merged it
		}
		yes, no := r.answers(d)
		fmt.Fprintf(out, "\n%d of %d  %s\n", i+1, len(r.doubts), r.question(d))
		for _, id := range []string{d.Entity, d.Other} {
			if c := r.example[id]; c != nil {
				fmt.Fprintf(out, "  %s: %s\n", c.Document.Name, oneLine(c.Evidence.Text))
			}
		}
		for answered := false; !answered; {
			fmt.Fprint(out, "[y/n/q] ")
			answered = true
			reply, ok := "q", true
			select {
			case reply, ok = <-replies:
			case <-ctx.Done():
			}
			switch strings.ToLower(strings.TrimSpace(reply)) {
			case "y", "yes":
				decided = append(decided, yes)
				if yes.Do == "merge" {
					gone[yes.Entity] = true
				}
			case "n", "no":
				decided = append(decided, no)
			case "q", "quit":
				return decided
			default:
				answered = false
			}
			if !ok {
				return decided
			}
		}
	}
	return decided
}

// lines sends the lines of in until ctx ends.
func lines(ctx context.Context, in io.Reader) <-chan string {
	to := make(chan string)
	go func() {
		defer close(to)
		for s := bufio.NewScanner(in); s.Scan(); {
			select {
			case to <- s.Text():
			case <-ctx.Done():
				return
			}
		}
	}()
	return to
}

// answers are what yes and no mean. Of two that are one, that stays which is
// known elsewhere, or of which more is told, or whose name is longer.
func (r *review) answers(d link.Doubt) (yes, no link.Decision) {
	if d.Do == "split" {
		e := r.entities[d.Entity]
		id := link.FreeID(seeds.Slug(d.Other), e.Type, func(id string) bool { return r.entities[id] != nil })
		return link.Decision{Do: "split", Entity: e.ID, Name: d.Other, Into: id}, link.Decision{Do: "keep", Entity: e.ID, Name: d.Other}
	}
	x, y := r.entities[d.Entity], r.entities[d.Other]
	if cmp.Or(cmp.Compare(len(x.SameAs), len(y.SameAs)), cmp.Compare(r.claims[x.ID], r.claims[y.ID]), cmp.Compare(len(x.Label), len(y.Label))) > 0 {
		x, y = y, x
	}
	return link.Decision{Do: "merge", Entity: x.ID, Into: y.ID}, link.Decision{Do: "apart", Entity: x.ID, Into: y.ID}
}

// question puts d in words.
func (r *review) question(d link.Doubt) string {
	if d.Do == "split" {
		return fmt.Sprintf("Is %q another than %s? It was taken for it: %s (%.2f)", d.Other, r.describe(d.Entity), d.Reason, 1-d.Score)
	}
	return fmt.Sprintf("Is %s the same as %s? %s (%.2f)", r.describe(d.Entity), r.describe(d.Other), d.Reason, d.Score)
}

// describe tells an entity from others, as "show" does:
// "Tokaev (person, tokaev; 3 claims; also Tokayev)".
func (r *review) describe(id string) string {
	e := r.entities[id]
	text := fmt.Sprintf("%s (%s, %s; %s", e.Label, e.Type, e.ID, count(r.claims[id], "claim"))
	if also := slices.DeleteFunc(spellings(e), func(n string) bool { return n == e.Label }); len(also) > 0 {
		text += "; also " + strings.Join(also[:min(3, len(also))], ", ")
	}
	return text + ")"
}
