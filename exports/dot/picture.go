package dot

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"newsgraph/graph"
)

// A picture is what of a view is drawn.
type picture struct {
	nodes              []node // by ID
	edges              []edge // by ends, relation and polarity
	allNodes, allEdges int    // how many there were before the limit
}

type node struct {
	id, label, kind, tooltip string
	weight                   float64 // sum of the confidences of its claims
}

// An edge stands for all claims that say the same of the same two nodes.
type edge struct {
	from, to string
	relation string // label
	negated  bool
	modality string
	claims   []*graph.Claim
	weight   float64
	disputed bool // claims of it and of another edge deny each other, or its figures differ
}

// draw chooses nodes and edges. Nodes with the most claims stay, and of the
// edges between them the strongest: three for every two nodes.
func draw(v *graph.View, limit int) *picture {
	nodes, edges := gather(v)
	p := &picture{allNodes: len(nodes), allEdges: len(edges)}
	if limit > 0 && len(nodes) > limit {
		slices.SortFunc(nodes, func(a, b *node) int {
			return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(a.id, b.id))
		})
		nodes = nodes[:limit]
	}
	keep := map[string]bool{}
	for _, n := range nodes {
		keep[n.id] = true
	}
	edges = slices.DeleteFunc(edges, func(e *edge) bool { return !keep[e.from] || !keep[e.to] })
	if most := limit * 3 / 2; limit > 0 && len(edges) > most {
		edges = strongest(edges, most)
	}
	linked := map[string]bool{}
	for _, e := range edges {
		linked[e.from], linked[e.to] = true, true
		p.edges = append(p.edges, *e)
	}
	for _, n := range nodes {
		if linked[n.id] {
			p.nodes = append(p.nodes, *n)
		}
	}
	slices.SortFunc(p.nodes, func(a, b node) int { return cmp.Compare(a.id, b.id) })
	slices.SortFunc(p.edges, func(a, b edge) int { return cmp.Compare(a.key(), b.key()) })
	return p
}

// strongest returns n edges, or more where it takes more to hold together what
// hangs together: first a maximum spanning forest (Kruskal 1956), then the
// edges with the most claims.
func strongest(edges []*edge, n int) []*edge {
	slices.SortStableFunc(edges, func(a, b *edge) int { return cmp.Compare(b.weight, a.weight) })
	parent := map[string]string{}
	root := func(id string) string {
		for parent[id] != "" {
			id = parent[id]
		}
		return id
	}
	var forest, rest []*edge
	for _, e := range edges {
		if from, to := root(e.from), root(e.to); from != to {
			parent[from] = to
			forest = append(forest, e)
		} else {
			rest = append(rest, e)
		}
	}
	return append(forest, rest[:min(len(rest), max(n-len(forest), 0))]...)
}

// gather makes a node of everything that a drawn claim names and an edge of
// claims that say the same, both in the order of v.
func gather(v *graph.View) ([]*node, []*edge) {
	entities := map[string]*graph.Entity{}
	for i := range v.Entities {
		entities[v.Entities[i].ID] = &v.Entities[i]
	}
	var nodes []*node
	var edges []*edge
	nodeOf, edgeOf := map[string]*node{}, map[string]*edge{}
	touch := func(s *graph.Slot, confidence float64) string {
		id := nodeID(s)
		n := nodeOf[id]
		if n == nil {
			n = newNode(id, s, entities[s.ID])
			nodeOf[id] = n
			nodes = append(nodes, n)
		}
		n.weight += confidence
		return id
	}
	for i := range v.Claims {
		c := &v.Claims[i]
		if nodeID(&c.Subject) == "" || c.Object == nil || nodeID(c.Object) == "" || nodeID(c.Object) == nodeID(&c.Subject) {
			continue
		}
		e := edge{relation: c.Relation.Label, negated: c.Negated, modality: c.Modality}
		e.from, e.to = touch(&c.Subject, c.Confidence), touch(c.Object, c.Confidence)
		k := e.key()
		if edgeOf[k] == nil {
			edgeOf[k] = &e
			edges = append(edges, &e)
		}
		same := edgeOf[k]
		same.claims = append(same.claims, c)
		same.weight += c.Confidence
	}
	dispute(edges)
	return nodes, edges
}

// dispute marks edges that contradict another one or themselves.
func dispute(edges []*edge) {
	said := map[string]bool{}
	triple := func(e *edge, negated bool) string {
		return fmt.Sprintf("%q %q %q %t", e.from, e.relation, e.to, negated)
	}
	for _, e := range edges {
		if e.modality == graph.Asserted {
			said[triple(e, e.negated)] = true
		}
	}
	for _, e := range edges {
		e.disputed = e.modality == graph.Asserted && said[triple(e, !e.negated)] || len(e.figures()) > 1
	}
}

// nodeID is the entity's ID, or one made of a literal's value. It is "" for
// what is not drawn.
func nodeID(s *graph.Slot) string {
	switch {
	case s.ID != "":
		return s.ID
	case s.Type == graph.Quantity || s.Type == graph.Date:
		return strings.Join([]string{s.Type, s.Bound, s.Value, s.Unit}, ":")
	}
	return ""
}

func newNode(id string, s *graph.Slot, e *graph.Entity) *node {
	if e == nil {
		if s.ID != "" {
			return &node{id: id, label: s.Label, kind: s.Type, tooltip: s.Label + " (" + s.Type + ")"}
		}
		return &node{id: id, label: figure(s), kind: s.Type, tooltip: s.Mention}
	}
	tip := e.Label + " (" + e.Type + ")"
	var also []string
	for _, a := range e.Aliases {
		if a.Text != e.Label && !slices.Contains(also, a.Text) {
			also = append(also, a.Text)
		}
	}
	if len(also) > 0 {
		tip += "\nalso: " + shorten(strings.Join(also, ", "), 200)
	}
	return &node{id: id, label: shorten(e.Label, 60), kind: e.Type, tooltip: tip}
}

// key sorts edges and tells them apart.
func (e *edge) key() string {
	return strings.Join([]string{e.from, e.to, e.relation, fmt.Sprint(e.negated), e.modality}, "\x00")
}
