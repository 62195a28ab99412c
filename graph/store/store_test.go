package store

import (
	"testing"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"newsgraph/graph"
	"newsgraph/graph/storetest"
)

var disk = storetest.Disk{
	Open: func(dir string, readOnly bool) (graph.Store, error) { return Open(dir, Options{ReadOnly: readOnly}) },
	File: File,
}

func TestMain(m *testing.M) { disk.Main(m) }

func TestBolt(t *testing.T) {
	storetest.Run(t, func(t *testing.T) graph.Store {
		s, err := Open(t.TempDir(), Options{})
		if err != nil {
			t.Fatal(err)
		}
		return s
	})
	disk.Run(t)
}

// A write that fails half-way must not spoil the next ones.
func TestWriteAfterFailedWrite(t *testing.T) {
	s, err := Open(t.TempDir(), Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	fresh := quad.Make(quad.IRI("new1"), quad.IRI("p"), quad.IRI("new2"), quad.IRI("l"))
	bad := quad.Make(quad.IRI("new3"), quad.IRI("p"), quad.String("\xff"), quad.IRI("l"))
	add := func(quads ...quad.Quad) error {
		return s.write(t.Context(), func() (deltas []cayley.Delta, err error) {
			for _, q := range quads {
				deltas = append(deltas, cayley.Delta{Quad: q, Action: cayley.Add})
			}
			return deltas, nil
		})
	}
	if err := add(fresh, bad); err == nil {
		t.Fatal("invalid UTF-8 was stored")
	}
	if err := s.Put(t.Context(), storetest.Sample()); err != nil {
		t.Fatal(err)
	}
	if err := add(fresh); err != nil {
		t.Fatal(err)
	}
	if got, err := s.find(t.Context(), quad.Label, "l"); err != nil || len(got) != 1 || got[0] != fresh {
		t.Errorf("got %v, %v", got, err)
	}
	v, err := s.View(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(storetest.Sample(), v, cmpopts.EquateEmpty()); diff != "" {
		t.Error(diff)
	}
}

// Replacing a document again and again leaves no ghosts among the nodes.
func TestNoGhosts(t *testing.T) {
	s, err := Open(t.TempDir(), Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	v := storetest.Sample()
	if err := s.Put(t.Context(), &graph.View{Entities: v.Entities, Relations: v.Relations}); err != nil {
		t.Fatal(err)
	}
	nodes := func() int64 {
		stats, err := s.qs.Stats(t.Context(), true)
		if err != nil {
			t.Fatal(err)
		}
		return stats.Nodes.Value
	}
	before := nodes()
	for range 3 {
		if err := s.Put(t.Context(), v); err != nil {
			t.Fatal(err)
		}
		if err := s.Delete(t.Context(), v.Documents[0].ID, v.Documents[1].ID); err != nil {
			t.Fatal(err)
		}
		if after := nodes(); after != before {
			t.Errorf("%d nodes, were %d", after, before)
		}
	}
}

func BenchmarkPut(b *testing.B) {
	for b.Loop() {
		s := filled(b)
		s.Close()
	}
	b.ReportMetric(float64(b.Elapsed().Milliseconds())/float64(b.N)/10, "ms/1000claims")
}

func BenchmarkView(b *testing.B) {
	s := filled(b)
	defer s.Close()
	for b.Loop() {
		if v, err := s.View(b.Context()); err != nil || len(v.Claims) != 10000 {
			b.Fatal(len(v.Claims), err)
		}
	}
}

// filled holds 10,000 claims of 1250 documents, 50 documents a Put.
func filled(b *testing.B) *Store {
	s, err := Open(b.TempDir(), Options{})
	if err != nil {
		b.Fatal(err)
	}
	for batch := range 25 {
		v := &graph.View{Relations: storetest.Sample().Relations}
		seen := map[string]bool{}
		for n := range 50 {
			one := storetest.Numbered(batch*50 + n)
			v.Documents = append(v.Documents, one.Documents...)
			v.Claims = append(v.Claims, one.Claims...)
			for _, e := range one.Entities {
				if !seen[e.ID] {
					seen[e.ID] = true
					v.Entities = append(v.Entities, e)
				}
			}
		}
		if err := s.Put(b.Context(), v); err != nil {
			b.Fatal(err)
		}
	}
	return s
}
