package store

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"time"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/kv"
	"github.com/cayleygraph/quad"
	hidalgo "github.com/hidal-go/hidalgo/kv"
	hbbolt "github.com/hidal-go/hidalgo/kv/bbolt"
	"go.etcd.io/bbolt"
	bolterrors "go.etcd.io/bbolt/errors"

	"newsgraph/graph"
)

// patience is how long Open waits for another process.
const patience = 2 * time.Second

// open opens the file at s.path, and makes it first when it may.
func (s *Store) open() error {
	_, err := os.Stat(s.path)
	if errors.Is(err, fs.ErrNotExist) && !s.opts.ReadOnly {
		err = create(s.path)
	}
	if err != nil {
		return err
	}
	return s.guard(s.reopen)
}

// create makes an empty graph. It gets its name only when it is complete, so
// that no kill leaves half a graph under that name.
func create(path string) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		return err
	}
	f, err := os.CreateTemp(filepath.Dir(path), "."+File+"-*")
	if err != nil {
		return err
	}
	err = errors.Join(f.Chmod(0o644), f.Close()) // like every other file of the graph
	defer os.Remove(f.Name())
	if err != nil {
		return err
	}
	db, err := bbolt.Open(f.Name(), 0o666, nil)
	if err != nil {
		return err
	}
	err = errors.Join(initialise(hbbolt.New(db)), db.Close())
	if err != nil {
		return err
	}
	err = os.Link(f.Name(), path) // unlike Rename, never replaces what another process made
	switch {
	case errors.Is(err, fs.ErrExist):
		return nil
	case err != nil: // the file system has no links
		return os.Rename(f.Name(), path)
	}
	return nil
}

// indexes adds two to those that Cayley has: of labels, since all quads of a
// thing have it as label, and of properties, without which Gizmo's save and
// has read the whole graph.
var indexes = append(slices.Clone(kv.DefaultQuadIndexes),
	kv.QuadIndex{Dirs: []quad.Direction{quad.Label}},
	kv.QuadIndex{Dirs: []quad.Direction{quad.Predicate, quad.Subject}},
)

// initialise writes the tables of Cayley.
func initialise(db hidalgo.KV) error {
	if err := kv.Init(db, nil); err != nil {
		return err
	}
	list, err := json.Marshal(indexes)
	if err != nil {
		return err
	}
	ctx := context.Background()
	return hidalgo.Update(ctx, db, func(tx hidalgo.Tx) error {
		return tx.Put(ctx, hidalgo.SKey("meta", "indexes"), list)
	})
}

// reopen opens the file anew, without anything that Cayley holds in memory.
func (s *Store) reopen() error {
	if s.db != nil {
		s.db.Close()
		s.db = nil
	}
	db, err := bbolt.Open(s.path, 0o666, &bbolt.Options{Timeout: patience, ReadOnly: s.opts.ReadOnly, InitialMmapSize: s.mmapSize()})
	switch {
	case errors.Is(err, bolterrors.ErrTimeout):
		return fmt.Errorf("%s: %w", s.path, graph.ErrInUse)
	case errors.Is(err, fs.ErrPermission), errors.Is(err, fs.ErrNotExist):
		return err
	case err != nil:
		return fmt.Errorf("%s: %w: %w", s.path, graph.ErrBroken, err)
	}
	one := &shared{KV: hbbolt.New(db), db: db}
	qs, err := kv.New(one, cayley.Options{kv.OptNoBloom: true})
	if err != nil {
		db.Close()
		return fmt.Errorf("%s: %w: %w", s.path, graph.ErrBroken, err)
	}
	s.db, s.qs, s.kv = db, qs, one
	return nil
}

// mmapSize is the address space to reserve: while bbolt maps a grown file
// anew, no reader may be open, so it should never have to. On Windows the file
// itself would take that size.
func (s *Store) mmapSize() int {
	if s.opts.ReadOnly || runtime.GOOS == "windows" || ^uint(0)>>32 == 0 {
		return 0
	}
	size := 64
	return size << 30
}

// guard runs f. A file that is cut off or overwritten makes bbolt panic, or
// read memory that is not there; both become graph.ErrBroken. The locks of
// bbolt are then as the panic left them, and so is the lock of its file until
// the process ends.
func (s *Store) guard(f func() error) (err error) {
	if s.err != nil {
		return s.err
	}
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		if p := recover(); p != nil {
			why, _, _ := strings.Cut(fmt.Sprint(p), "\n")
			if _, ok := p.(runtime.Error); ok {
				why = "parts of it are missing"
			}
			s.err = fmt.Errorf("%s: %w: %s", s.path, graph.ErrBroken, why)
			err = s.err
		}
	}()
	return f()
}

// atomically runs f in one transaction. After an error the caches of Cayley
// hold nodes that were never stored, and the next write would use them, so the
// store is opened anew.
func (s *Store) atomically(f func() error) error {
	err := s.kv.atomically(f)
	if err == nil {
		return nil
	}
	if s.err = s.reopen(); s.err != nil {
		return fmt.Errorf("%w; and then: %w", err, s.err)
	}
	return err
}

// A shared database lets several steps of Cayley, each of which begins and
// commits, take place in one transaction.
type shared struct {
	hidalgo.KV
	db  *bbolt.DB
	all *transaction // nil outside of atomically
}

func (s *shared) atomically(f func() error) error {
	tx, err := s.db.Begin(true)
	if err != nil {
		return err
	}
	s.all = &transaction{tx: tx, written: map[string]map[string]hidalgo.Value{}}
	defer func() { s.all = nil }()
	if err = f(); err == nil {
		err = s.all.flush()
	}
	if err != nil {
		return errors.Join(err, tx.Rollback())
	}
	return tx.Commit()
}

func (s *shared) Tx(ctx context.Context, write bool) (hidalgo.Tx, error) {
	if s.all != nil {
		return s.all, nil
	}
	return s.KV.Tx(ctx, write)
}

func (s *shared) View(ctx context.Context, f func(hidalgo.Tx) error) error {
	return hidalgo.View(ctx, s, f)
}

func (s *shared) Update(ctx context.Context, f func(hidalgo.Tx) error) error {
	return hidalgo.Update(ctx, s, f)
}

var metaBucket = []byte("newsgraph")

// Meta implements graph.Store.
func (s *Store) Meta(_ context.Context, key string) (value string, err error) {
	err = s.guard(func() error {
		return s.db.View(func(tx *bbolt.Tx) error {
			if b := tx.Bucket(metaBucket); b != nil {
				value = string(b.Get([]byte(key)))
			}
			return nil
		})
	})
	return value, err
}

// SetMeta implements graph.Store. The key must not be empty.
func (s *Store) SetMeta(_ context.Context, key, value string) error {
	return s.guard(func() error {
		err := s.db.Update(func(tx *bbolt.Tx) error {
			b, err := tx.CreateBucketIfNotExists(metaBucket)
			if err != nil {
				return err
			}
			return b.Put([]byte(key), []byte(value))
		})
		if err != nil {
			return fmt.Errorf("%s: %w", s.path, err)
		}
		return nil
	})
}

// Close implements graph.Store.
func (s *Store) Close() error {
	if s.err != nil {
		return nil
	}
	s.err = fmt.Errorf("%s is closed", s.path)
	return s.db.Close()
}
