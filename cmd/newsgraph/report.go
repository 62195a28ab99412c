package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"newsgraph/exports"
	"newsgraph/graph"
	"newsgraph/graph/store"
)

// views are the files that build keeps beside the graph, by format.
var views = []struct{ format, file string }{
	{"svg", "diagram.svg"}, {"dot", "diagram.gv"}, {"nquads", "graph.nq"}, {"turtle", "graph.ttl"},
}

// finish applies the decisions to what was read, writes the views of the graph
// and says what there is now.
func (a *app) finish(ctx context.Context, v *graph.View, read int) error {
	v, stale, err := a.settle(ctx, v)
	if err != nil {
		return err
	}
	failed := a.writeViews(ctx, v)
	if stale > 0 && !a.quiet {
		fmt.Fprintf(a.err, "newsgraph: decisions that no longer apply: %d; \"newsgraph decisions\" says which\n", stale)
	}
	return cmp.Or(a.report(v, read), failed)
}

// writeViews writes the views of v.
func (a *app) writeViews(ctx context.Context, v *graph.View) error {
	var failed []error
	for _, x := range views {
		f, err := exports.Find(x.format)
		if err != nil {
			return err
		}
		err = writeFile(filepath.Join(a.dir, x.file), func(w io.Writer) error { return f.Export(ctx, w, v, exports.Options{}) })
		if err != nil {
			failed = append(failed, fmt.Errorf("%s: %w", x.file, err))
		}
	}
	return errors.Join(failed...)
}

// report says what there is now.
func (a *app) report(v *graph.View, read int) error {
	languages, sourced := map[string]int{}, 0
	for _, d := range v.Documents {
		languages[d.Lang]++
	}
	for i := range v.Claims {
		if v.Claims[i].Source != nil {
			sourced++
		}
	}
	if a.json {
		return writeJSON(a.out, map[string]any{"graph": a.dir, "read": read, "articles": len(v.Documents),
			"languages": languages, "claims": len(v.Claims), "sourced": sourced, "entities": len(v.Entities)})
	}
	if a.quiet {
		return nil
	}
	var by []string
	for _, l := range slices.Sorted(maps.Keys(languages)) {
		by = append(by, fmt.Sprintf("%d %s", languages[l], l))
	}
	fmt.Fprintf(a.out, "read   %s; the graph holds %d (%s)\n", count(read, "article"), len(v.Documents), strings.Join(by, ", "))
	fmt.Fprintf(a.out, "found  %s, %d of them on the word of a source; %s\n", count(len(v.Claims), "claim"), sourced, count(len(v.Entities), "entity"))
	fmt.Fprintf(a.out, "wrote  %s: %s", a.dir, store.File)
	for _, x := range views {
		fmt.Fprintf(a.out, ", %s", x.file)
	}
	fmt.Fprint(a.out, "\n")
	a.suggest(v)
	return nil
}

// suggest names three commands to go on with, about the entity that most
// claims are about.
func (a *app) suggest(v *graph.View) {
	about := map[string]int{}
	var best *graph.Entity
	for i := range v.Claims {
		about[v.Claims[i].Subject.ID]++
	}
	for i := range v.Entities {
		e := &v.Entities[i]
		if named := e.Type == graph.Person || e.Type == graph.Organization || e.Type == graph.Place; !named {
			continue
		}
		if best == nil || about[e.ID] > about[best.ID] {
			best = e
		}
	}
	if best == nil {
		return
	}
	where := ""
	if a.dir != graphDir() {
		where = " -g " + a.dir
	}
	fmt.Fprintf(a.out, "\nGo on with\n  newsgraph show %q%s\n  newsgraph draw %q -o %s.svg%s\n  newsgraph query 'g.V(\"<e:%s>\").outPredicates().all()'%s\n",
		best.Label, where, best.Label, best.ID, where, best.ID, where)
}
