package main

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"newsgraph/extract/link"
	"newsgraph/graph"
	"newsgraph/graph/find"
	"newsgraph/seeds"
)

// takesBack is what those who decide should know.
const takesBack = `

The decision is kept in decisions.jsonl of the graph directory, and holds for
articles that are added later and for every new build. "newsgraph undo" takes
it back.`

func (a *app) mergeCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "merge NAME INTO",
		Short:   "Decide that two entities are one",
		Long:    "Decide that two entities are one: the first becomes another name of the second." + takesBack,
		Example: `  newsgraph merge Tokaev "Kassym-Jomart Tokayev"`,
		Args:    cobra.ExactArgs(2),
		RunE: a.decision(func(v *graph.View, e *graph.Entity, into string) (link.Decision, error) {
			y, err := entity(v, into)
			if err == nil && y.ID == e.ID {
				err = fmt.Errorf("both are %s already", e.ID)
			}
			if err != nil {
				return link.Decision{}, err
			}
			return link.Decision{Do: "merge", Entity: e.ID, Into: y.ID}, nil
		}),
	}
}

func (a *app) splitCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "split NAME FROM",
		Short: "Decide that a name of an entity is another's",
		Long: `Decide that a name of an entity is the name of another. What the graph tells of
that name goes with it: all claims of articles that use no other name for the
entity, and elsewhere those whose words hold the name.` + takesBack,
		Example: `  newsgraph split "Dariga Nazarbayeva" Nazarbayev`,
		Args:    cobra.ExactArgs(2),
		RunE: func(c *cobra.Command, args []string) error {
			return a.decision(split)(c, []string{args[1], args[0]})
		},
	}
}

func (a *app) renameCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "rename NAME LABEL",
		Short:   "Decide what an entity is called",
		Long:    "Decide what an entity is called; its ID stays." + takesBack,
		Example: `  newsgraph rename CSTO "Collective Security Treaty Organization"`,
		Args:    cobra.ExactArgs(2),
		RunE: a.decision(func(_ *graph.View, e *graph.Entity, label string) (link.Decision, error) {
			switch label = oneLine(label); label {
			case "":
				return link.Decision{}, usageError{errors.New("the new name is empty")}
			case e.Label:
				return link.Decision{}, fmt.Errorf("%s is called that already", e.ID)
			}
			return link.Decision{Do: "rename", Entity: e.ID, Label: label}, nil
		}),
	}
}

// entityTypes are those that an entity can have.
var entityTypes = []string{graph.Person, graph.Organization, graph.Place, graph.Group, graph.Event, graph.Work, graph.Concept}

func unknownType(t string) error {
	return usageError{hinted{fmt.Errorf("unknown type %q", t), "types: " + strings.Join(entityTypes, ", ")}}
}

func (a *app) typeCommand() *cobra.Command {
	return &cobra.Command{
		Use:       "type NAME TYPE",
		Short:     "Decide what kind of thing an entity is",
		Long:      "Decide what kind of thing an entity is: " + strings.Join(entityTypes, ", ") + "." + takesBack,
		Example:   `  newsgraph type Kremlin organization`,
		Args:      cobra.ExactArgs(2),
		ValidArgs: entityTypes,
		RunE: a.decision(func(_ *graph.View, e *graph.Entity, kind string) (link.Decision, error) {
			switch {
			case !slices.Contains(entityTypes, kind):
				return link.Decision{}, unknownType(kind)
			case e.Type == kind:
				return link.Decision{}, fmt.Errorf("%s is a %s already", e.ID, kind)
			}
			return link.Decision{Do: "type", Entity: e.ID, Type: kind}, nil
		}),
	}
}

// decision makes what a command does of what it decides about an entity, its
// first argument, given its second.
func (a *app) decision(make func(v *graph.View, e *graph.Entity, argument string) (link.Decision, error)) func(*cobra.Command, []string) error {
	return func(c *cobra.Command, args []string) error {
		var d link.Decision
		err := a.decide(c.Context(), func(v *graph.View, ds link.Decisions) (link.Decisions, error) {
			e, err := entity(v, args[0])
			if err != nil {
				return nil, err
			}
			if d, err = make(v, e, args[1]); err != nil {
				return nil, err
			}
			return append(ds, d), nil
		})
		if err != nil {
			return err
		}
		if a.json {
			return writeJSON(a.out, d)
		}
		a.say("decided: %s; \"newsgraph undo\" takes it back", d)
		return nil
	}
}

// entity finds an entity by name.
func entity(v *graph.View, name string) (*graph.Entity, error) {
	e, err := find.Entity(v, name)
	if err != nil {
		return nil, hinted{err, `"newsgraph entities" lists the names in the graph`}
	}
	return e, nil
}

// split takes a name from e.
func split(v *graph.View, e *graph.Entity, name string) (link.Decision, error) {
	names := spellings(e)
	at := slices.Index(names, name)
	if at < 0 {
		at = slices.IndexFunc(names, func(n string) bool { return find.Fold(n) == find.Fold(name) })
	}
	switch {
	case at < 0:
		return link.Decision{}, hinted{fmt.Errorf("no article calls %s %q", e.ID, name), "its names: " + strings.Join(names, ", ")}
	case len(names) == 1:
		return link.Decision{}, fmt.Errorf("%q is the only name of %s", names[at], e.ID)
	case names[at] == e.Label:
		return link.Decision{}, hinted{fmt.Errorf("%q is what %s is called", name, e.ID), `split another name from it, or "newsgraph rename" it first`}
	}
	id := link.FreeID(seeds.Slug(names[at]), e.Type, func(id string) bool {
		return slices.ContainsFunc(v.Entities, func(e graph.Entity) bool { return e.ID == id })
	})
	return link.Decision{Do: "split", Entity: e.ID, Name: names[at], Into: id}, nil
}

func (a *app) undoCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "undo [N]",
		Short: "Take back the last decision, or decision N",
		Long: `Take back the last decision, or the one with number N in the list that
"newsgraph decisions" writes. The graph is then as if it had never been made.`,
		Example: `  newsgraph undo
  newsgraph undo 3`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			var undone link.Decision
			err := a.decide(c.Context(), func(_ *graph.View, ds link.Decisions) (link.Decisions, error) {
				if len(ds) == 0 {
					return nil, errors.New("there is no decision to undo")
				}
				n := len(ds)
				if len(args) > 0 {
					var err error
					if n, err = strconv.Atoi(args[0]); err != nil || n < 1 || n > len(ds) {
						return nil, usageError{hinted{fmt.Errorf("there is no decision %s", args[0]), `"newsgraph decisions" lists them`}}
					}
				}
				undone = ds[n-1]
				return slices.Delete(ds, n-1, n), nil
			})
			if err != nil {
				return err
			}
			if a.json {
				return writeJSON(a.out, undone)
			}
			a.say("undone: %s", undone)
			return nil
		},
	}
}

func (a *app) decisionsCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "decisions",
		Short: "List what was decided about entities",
		Long: `List what was decided about entities, in order, and say of each when it no
longer applies, since what it names is gone.`,
		RunE: func(c *cobra.Command, _ []string) error {
			if err := a.mustExist(); err != nil {
				return err
			}
			ds, err := a.decisions()
			if err != nil || len(ds) == 0 {
				return err
			}
			v, err := a.undecidedView(c.Context())
			if err != nil {
				return err
			}
			for i, problem := range ds.Apply(v) {
				if err := a.writeDecision(i+1, ds[i], problem); err != nil {
					return err
				}
			}
			return nil
		},
	}
}

func (a *app) writeDecision(n int, d link.Decision, problem error) error {
	why := ""
	if problem != nil {
		why = problem.Error()
	}
	if a.json {
		return writeJSON(a.out, struct {
			Number int `json:"number"`
			link.Decision
			Problem string `json:"problem,omitempty"`
		}{n, d, why})
	}
	if problem != nil {
		why = "  (no longer applies: " + why + ")"
	}
	_, err := fmt.Fprintf(a.out, "%d  %s%s\n", n, d, why)
	return err
}
