// Package store keeps a graph in Cayley, in one file of bbolt.
//
// The label of every stored quad is the thing that it belongs to
// (quads.Thing): an index of labels finds all quads of a thing at once, and
// only quads that differ are deleted and added. Cayley counts references to
// nodes, and adding what is there or deleting what is not would spoil the
// counts.
package store

import (
	"cmp"
	"context"
	"encoding/binary"
	"fmt"
	"maps"
	"path/filepath"
	"slices"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/proto"
	"github.com/cayleygraph/quad"
	"github.com/cayleygraph/quad/pquads"
	"go.etcd.io/bbolt"
	protobuf "google.golang.org/protobuf/proto"

	"newsgraph/graph"
	"newsgraph/graph/quads"
)

// File is the name of the file in a graph directory.
const File = "graph.bolt"

// Options say how to open a store.
type Options struct {
	// ReadOnly lets several processes read a graph that exists. Put, Delete
	// and SetMeta fail.
	ReadOnly bool
}

// A Store implements graph.Store.
type Store struct {
	qs   cayley.QuadStore
	db   *bbolt.DB
	kv   *shared // what qs sees of db
	path string
	opts Options
	err  error // why the store cannot be used any more
}

var _ graph.Store = (*Store)(nil)

// Open opens the graph in dir; unless it is read-only, dir and graph are made
// when they are missing. The error is graph.ErrInUse when another process
// holds the graph, graph.ErrBroken when the file is no graph, and
// fs.ErrNotExist when there is none to read.
func Open(dir string, opts Options) (*Store, error) {
	s := &Store{path: filepath.Join(dir, File), opts: opts}
	if err := s.open(); err != nil {
		return nil, err
	}
	return s, nil
}

// QuadStore gives the stored quads to a query language. It is for reading,
// and only until the next call of Put or Delete.
func (s *Store) QuadStore() cayley.QuadStore { return s.qs }

// Put implements graph.Store. Values that Cayley could not keep are refused
// before anything is written.
func (s *Store) Put(ctx context.Context, v *graph.View) error {
	things, err := quads.Encode(v)
	if err != nil {
		return err
	}
	return s.write(ctx, func() (deltas []cayley.Delta, err error) {
		kept := map[string]bool{}
		for _, t := range things {
			kept[t.ID] = true
		}
		for _, d := range v.Documents {
			old, err := s.claims(ctx, d.ID)
			if err != nil {
				return nil, err
			}
			for _, id := range old {
				if !kept[id] {
					things = append(things, quads.Thing{ID: id})
				}
			}
		}
		for _, t := range things {
			changes, err := s.changes(ctx, t)
			if err != nil {
				return nil, err
			}
			deltas = append(deltas, changes...)
		}
		return deltas, nil
	})
}

// Delete implements graph.Store. Documents that are not there are no error.
func (s *Store) Delete(ctx context.Context, documents ...string) error {
	return s.write(ctx, func() (deltas []cayley.Delta, err error) {
		gone := map[string]bool{}
		for _, d := range documents {
			claims, err := s.claims(ctx, d)
			if err != nil {
				return nil, err
			}
			for _, id := range append(claims, quads.Document(d)) {
				gone[id] = true
			}
		}
		for _, id := range slices.Sorted(maps.Keys(gone)) {
			changes, err := s.changes(ctx, quads.Thing{ID: id})
			if err != nil {
				return nil, err
			}
			deltas = append(deltas, changes...)
		}
		return deltas, nil
	})
}

// Replace implements graph.Store. It writes only what differs.
func (s *Store) Replace(ctx context.Context, v *graph.View) error {
	held, err := s.View(ctx)
	if err != nil {
		return err
	}
	old, err := quads.Encode(held)
	if err != nil {
		return err
	}
	things, err := quads.Encode(v)
	if err != nil {
		return err
	}
	before := map[string][]quads.Quad{}
	for _, t := range old {
		before[t.ID] = t.Quads
	}
	var differ []quads.Thing
	for _, t := range things {
		if q, ok := before[t.ID]; !ok || !slices.Equal(q, t.Quads) {
			differ = append(differ, t)
		}
		delete(before, t.ID)
	}
	for _, id := range slices.Sorted(maps.Keys(before)) {
		differ = append(differ, quads.Thing{ID: id})
	}
	if len(differ) == 0 {
		return nil
	}
	return s.write(ctx, func() (deltas []cayley.Delta, err error) {
		for _, t := range differ {
			changes, err := s.changes(ctx, t)
			if err != nil {
				return nil, err
			}
			deltas = append(deltas, changes...)
		}
		return deltas, nil
	})
}

// View implements graph.Store.
func (s *Store) View(ctx context.Context) (v *graph.View, err error) {
	err = s.guard(func() error {
		var failed, wrong error
		v, wrong = quads.Decode(func(yield func(quads.Quad) bool) { failed = s.scan(ctx, yield) })
		switch {
		case failed != nil:
			return failed
		case wrong != nil:
			return fmt.Errorf("%s: %w: %w", s.path, graph.ErrBroken, wrong)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return v, nil
}

// write applies what plan finds out, all of it or nothing.
func (s *Store) write(ctx context.Context, plan func() ([]cayley.Delta, error)) error {
	if s.opts.ReadOnly {
		return fmt.Errorf("%s is open for reading only", s.path)
	}
	return s.guard(func() error {
		deltas, err := plan()
		if err == nil {
			err = ctx.Err()
		}
		if err != nil {
			return err
		}
		return s.atomically(func() error { return s.apply(deltas) })
	})
}

// batch is how many quads to write at a time: larger batches are slower.
const batch = 20000

// apply adds first, so that no node is deleted that is wanted again, and
// deletes apart: Cayley drops a node from the quads that it adds when the same
// batch deletes more quads of that node than it adds.
func (s *Store) apply(deltas []cayley.Delta) error {
	for _, action := range []cayley.Procedure{cayley.Add, cayley.Delete} {
		var some []cayley.Delta
		for _, d := range deltas {
			if d.Action == action {
				some = append(some, d)
			}
		}
		for chunk := range slices.Chunk(some, batch) {
			if err := s.qs.ApplyDeltas(chunk, cayley.IgnoreOpts{}); err != nil {
				return fmt.Errorf("%s: %w", s.path, err)
			}
		}
	}
	return nil
}

// changes returns what makes the stored quads of a thing those of t.
func (s *Store) changes(ctx context.Context, t quads.Thing) ([]cayley.Delta, error) {
	old, err := s.find(ctx, quad.Label, t.ID)
	if err != nil {
		return nil, err
	}
	stale := map[quad.Quad]bool{}
	for _, q := range old {
		stale[q] = true
	}
	var deltas []cayley.Delta
	added := map[quad.Quad]bool{}
	for _, q := range t.Quads {
		q := fromQuad(q, t.ID)
		if stale[q] {
			stale[q] = false
		} else if _, kept := stale[q]; !kept && !added[q] {
			added[q] = true
			deltas = append(deltas, cayley.Delta{Quad: q, Action: cayley.Add})
		}
	}
	for _, q := range old {
		if stale[q] {
			deltas = append(deltas, cayley.Delta{Quad: q, Action: cayley.Delete})
		}
	}
	return deltas, nil
}

// claims returns the IRIs of the claims that a document makes, sorted.
func (s *Store) claims(ctx context.Context, document string) ([]string, error) {
	all, err := s.find(ctx, quad.Object, quads.Document(document))
	var claims []string
	for _, q := range all {
		if q.Predicate == quad.IRI("prov:wasDerivedFrom") {
			claims = append(claims, string(q.Subject.(quad.IRI)))
		}
	}
	slices.Sort(claims)
	return claims, err
}

// find returns the quads that have a node at d.
func (s *Store) find(ctx context.Context, d quad.Direction, node string) ([]quad.Quad, error) {
	ref, err := s.qs.ValueOf(quad.IRI(node))
	if ref == nil || err != nil {
		return nil, err
	}
	it := s.qs.QuadIterator(d, ref).Iterate()
	defer it.Close()
	var found []quad.Quad
	for it.Next(ctx) {
		q, err := s.qs.Quad(it.Result())
		if err != nil {
			return nil, err
		}
		found = append(found, q)
	}
	return found, it.Err()
}

// scan yields every stored quad once. It reads the log of Cayley, in which
// values stand before the quads that hold them.
func (s *Store) scan(ctx context.Context, yield func(quads.Quad) bool) error {
	return s.db.View(func(tx *bbolt.Tx) error {
		log := tx.Bucket([]byte("log")).Cursor()
		last, _ := log.Last()
		if last == nil {
			return nil
		}
		terms := make([]quads.Term, binary.BigEndian.Uint64(last)+1) // by ID
		var p proto.Primitive
		for id, entry := log.First(); id != nil; id, entry = log.Next() {
			if err := cmp.Or(ctx.Err(), protobuf.Unmarshal(entry, &p)); err != nil {
				return err
			}
			switch {
			case p.Deleted:
			case p.IsNode():
				value, err := pquads.UnmarshalValue(p.Value)
				if err != nil {
					return err
				}
				if terms[p.ID], err = toTerm(value); err != nil {
					return err
				}
			default:
				if !yield(quads.Quad{S: terms[p.Subject], P: terms[p.Predicate], O: terms[p.Object]}) {
					return nil
				}
			}
		}
		return nil
	})
}
