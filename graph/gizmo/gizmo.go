// Package gizmo runs queries in Cayley's Gizmo language
// (https://cayley.gitbook.io/cayley/query-languages/gizmoapi) over a stored
// graph; package quads says what a graph holds.
//
// A line of Gizmo can end the process that runs it: Cayley's bindings panic on
// arguments that they do not expect, in a goroutine of their own, and nothing
// bounds a script's memory. Exec therefore runs a query in a child process,
// which Child is the whole of.
//
// testdata/cookbook holds queries with their answers.
package gizmo

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/query"
	"github.com/cayleygraph/cayley/query/gizmo"
	"github.com/cayleygraph/quad"
	"github.com/dop251/goja"

	"newsgraph/graph/store"
)

// ErrNoFinal reports a query that describes a path and never asks for it.
var ErrNoFinal = errors.New("the query ends in a path without asking for its results: add .all()")

// Run runs a query and hands each result to emit, until limit results when
// limit is above 0. More reports whether the query had further results. Run
// itself is for queries that one trusts: see Exec.
func Run(ctx context.Context, s *store.Store, text string, limit int, emit func(Row) error) (more bool, err error) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	qs := s.QuadStore()
	it, err := gizmo.NewSession(qs).Execute(ctx, text, query.Options{Collation: query.Raw})
	if err != nil {
		return false, explain(err)
	}
	defer it.Close()
	rows := 0
	for it.Next(ctx) {
		row, err := toRow(qs, it.Result().(*gizmo.Result), rows)
		if err != nil {
			return false, err
		}
		if row == nil {
			continue
		}
		if limit > 0 && rows == limit {
			return true, nil
		}
		rows++
		if err := emit(row); err != nil {
			return false, err
		}
	}
	return false, explain(it.Err())
}

// toRow makes a row of a result: tagged nodes, or what a script emits. The
// value of the last expression is a result only when there is no other, so
// that "g.V().count()" answers.
func toRow(qs cayley.QuadStore, r *gizmo.Result, before int) (Row, error) {
	if r.Meta {
		switch r.Val.(type) {
		case string, bool, int64, float64:
			if before == 0 {
				return Row{{"value", toValue(r.Val)}}, nil
			}
		default:
			if before == 0 && strings.HasSuffix(fmt.Sprintf("%T", r.Val), ".pathObject") {
				return nil, ErrNoFinal
			}
		}
		return nil, nil
	}
	if r.Tags == nil {
		return emitted(r.Val), nil
	}
	row := Row{}
	for _, tag := range tagOrder(slices.Sorted(maps.Keys(r.Tags))) {
		v, err := qs.NameOf(r.Tags[tag])
		if err != nil {
			return nil, err
		}
		if v != nil {
			row = append(row, Column{tag, toValue(v)})
		}
	}
	return row, nil
}

func emitted(v any) Row {
	object, ok := v.(map[string]any)
	if !ok {
		return Row{{"value", toValue(v)}}
	}
	row := Row{}
	for _, key := range tagOrder(slices.Sorted(maps.Keys(object))) {
		row = append(row, Column{key, toValue(object[key])})
	}
	return row
}

// tagOrder puts "id", the end of the path, before the sorted tags.
func tagOrder(sorted []string) []string {
	if i, ok := slices.BinarySearch(sorted, gizmo.TopResultTag); ok {
		sorted = slices.Insert(slices.Delete(sorted, i, i+1), 0, gizmo.TopResultTag)
	}
	return sorted
}

// toValue makes a Value of what Cayley stores or JavaScript exports.
func toValue(v any) Value {
	switch v := v.(type) {
	case quad.IRI:
		return IRI(v)
	case quad.LangString:
		return Text{string(v.Value), v.Lang}
	case quad.Value:
		return toValue(v.Native())
	case string:
		// Inside of a script, and so in what it emits, IRIs stand in brackets.
		if iri, ok := strings.CutPrefix(v, "<"); ok && strings.HasSuffix(v, ">") && !strings.ContainsAny(v, " \n") {
			return IRI(strings.TrimSuffix(iri, ">"))
		}
		return v
	case []any:
		list := make([]any, len(v))
		for i := range v {
			list[i] = toValue(v[i])
		}
		return list
	case map[string]any:
		return emitted(v)
	case nil, bool, int64, float64:
		return v
	}
	return fmt.Sprint(v)
}

// explain rewrites an error of goja as one line that begins with the place.
func explain(err error) error {
	if err == nil || errors.Is(err, context.DeadlineExceeded) || errors.Is(err, context.Canceled) {
		return err
	}
	text := err.Error()
	if e, ok := err.(*goja.Exception); ok && e.Value() != nil {
		text = e.Error() // without the stack
	}
	text, _, _ = strings.Cut(text, "\n")
	text, _, _ = strings.Cut(text, " (and ") // "1 more errors"
	for _, form := range []*regexp.Regexp{syntaxPlace, runtimePlace} {
		if m := form.FindStringSubmatch(text); m != nil {
			text = strings.Replace(text, m[0], "", 1)
			return fmt.Errorf("line %s, column %s: %s", m[1], m[2], strings.TrimSpace(text))
		}
	}
	return errors.New(text)
}

var (
	syntaxPlace  = regexp.MustCompile(`\(anonymous\): Line (\d+):(\d+) `)
	runtimePlace = regexp.MustCompile(` at (?:\S+ \()?<eval>:(\d+):(\d+)\(\d+\)\)?.*`)
)
