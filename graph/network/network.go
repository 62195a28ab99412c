// Package network walks a view: what lies around an entity, how two entities
// hang together, and which parts have nothing to do with each other.
//
// It holds the claims between two entities, in either direction, as one edge
// of an undirected dominikbraun/graph, which fits views of some thousand
// entities. Claims that are denied, or merely possible, link entities too: the
// article speaks of both.
package network

import (
	"errors"
	"fmt"
	"hash/fnv"
	"math"

	library "github.com/dominikbraun/graph"

	"newsgraph/graph"
)

// A Network is a view as nodes and edges.
type Network struct {
	view  *graph.View
	graph library.Graph[string, string]
	// near holds the edges of every entity, by the entity at the other end.
	// The data of an edge are the indexes of its claims in View.Claims.
	near map[string]map[string]library.Edge[string]
}

// A Step leads from one entity of a path to the next.
type Step struct {
	From, To string   // entity IDs
	Claims   []string // IDs of all claims between the two, in the view's order
}

var (
	ErrNoEntity = errors.New("no such entity")
	ErrNoPath   = errors.New("nothing links them")
)

// New makes a network of all entities of v and the claims between them. It
// keeps v, which must not change.
func New(v *graph.View) (*Network, error) {
	n := &Network{view: v, graph: library.New(library.StringHash, library.Weighted())}
	for _, e := range v.Entities {
		if err := n.graph.AddVertex(e.ID); err != nil && !errors.Is(err, library.ErrVertexAlreadyExists) {
			return nil, fmt.Errorf("entity %s: %w", e.ID, err)
		}
	}
	type pair struct{ a, b string }
	between := map[pair][]int{}
	var pairs []pair // in the order of the claims
	for i := range v.Claims {
		c := &v.Claims[i]
		if c.Object == nil || c.Object.ID == "" || c.Subject.ID == "" || c.Subject.ID == c.Object.ID {
			continue
		}
		p := pair{min(c.Subject.ID, c.Object.ID), max(c.Subject.ID, c.Object.ID)}
		if between[p] == nil {
			pairs = append(pairs, p)
		}
		between[p] = append(between[p], i)
	}
	for _, p := range pairs {
		err := n.graph.AddEdge(p.a, p.b, library.EdgeWeight(weight(v, p.a, p.b, between[p])), library.EdgeData(between[p]))
		if err != nil {
			return nil, fmt.Errorf("claim %s: %w", v.Claims[between[p][0]].ID, err)
		}
	}
	var err error
	n.near, err = n.graph.AdjacencyMap()
	return n, err
}

// weight is the cost of an edge, followed by 24 bits that are its own. They
// keep two ways from weighing the same: the library would take either.
func weight(v *graph.View, a, b string, claims []int) int {
	h := fnv.New32a()
	fmt.Fprintf(h, "%q %q", a, b)
	return cost(v, claims)<<24 | int(h.Sum32()>>8)
}

// cost is 1000 for a step, and up to 1000 more the likelier it is that all of
// its claims are mistaken. Hence a path of fewer steps is the better one unless
// its claims are very doubtful. Claims that do not stand as facts count half.
func cost(v *graph.View, claims []int) int {
	doubt := 1.0
	for _, i := range claims {
		sure := v.Claims[i].Confidence
		if !v.Claims[i].Plain() {
			sure /= 2
		}
		doubt *= 1 - min(max(sure, 0), 1)
	}
	return 1000 + int(math.Round(1000*doubt))
}
