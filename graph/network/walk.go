package network

import (
	"cmp"
	"errors"
	"fmt"
	"slices"

	library "github.com/dominikbraun/graph"

	"newsgraph/graph"
)

// Neighbourhood returns the part of the view that lies within depth steps of
// an entity: the entities, all claims between them, those of their claims that
// name no other entity, and what these claims need. Entities that only serve as
// sources or qualifiers come along.
func (n *Network) Neighbourhood(id string, depth int) (*graph.View, error) {
	if _, err := n.graph.Vertex(id); err != nil {
		return nil, fmt.Errorf("%w: %s", ErrNoEntity, id)
	}
	near := map[string]bool{id: true}
	for ring := []string{id}; depth > 0 && len(ring) > 0; depth-- {
		var outer []string
		for _, from := range ring {
			for to := range n.near[from] {
				if !near[to] {
					near[to] = true
					outer = append(outer, to)
				}
			}
		}
		ring = outer
	}
	return n.part(near), nil
}

// part is the view of the entities in near.
func (n *Network) part(near map[string]bool) *graph.View {
	var part graph.View
	documents, relations, entities := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for id := range near {
		entities[id] = true
	}
	for _, c := range n.view.Claims {
		subject := c.Subject.ID == "" || near[c.Subject.ID]
		object := c.Object == nil || c.Object.ID == "" || near[c.Object.ID]
		if !subject || !object || !near[c.Subject.ID] && (c.Object == nil || !near[c.Object.ID]) {
			continue
		}
		part.Claims = append(part.Claims, c)
		documents[c.Document.ID], relations[c.Relation.ID] = true, true
		for s := c.Source; s != nil; s = s.Source {
			entities[s.ID] = true
		}
		for _, q := range c.Qualifiers {
			entities[q.ID] = true
		}
	}
	for _, d := range n.view.Documents {
		if documents[d.ID] {
			part.Documents = append(part.Documents, d)
		}
	}
	for _, e := range n.view.Entities {
		if entities[e.ID] {
			part.Entities = append(part.Entities, e)
		}
	}
	for _, r := range n.view.Relations {
		if relations[r.ID] {
			part.Relations = append(part.Relations, r)
		}
	}
	part.Sort()
	return &part
}

// Path returns a short way from a to b along claims in either direction, with
// sure claims rather than doubtful ones: the way of least cost. It is the same
// on every run. There are no steps from an entity to itself.
func (n *Network) Path(a, b string) ([]Step, error) {
	for _, id := range []string{a, b} {
		if _, err := n.graph.Vertex(id); err != nil {
			return nil, fmt.Errorf("%w: %s", ErrNoEntity, id)
		}
	}
	ids, err := library.ShortestPath(n.graph, a, b)
	if errors.Is(err, library.ErrTargetNotReachable) {
		return nil, fmt.Errorf("%w: %s and %s", ErrNoPath, a, b)
	}
	if err != nil {
		return nil, err
	}
	var steps []Step
	for i := range len(ids) - 1 {
		step := Step{From: ids[i], To: ids[i+1]}
		for _, c := range n.near[step.From][step.To].Properties.Data.([]int) {
			step.Claims = append(step.Claims, n.view.Claims[c].ID)
		}
		steps = append(steps, step)
	}
	return steps, nil
}

// Components returns the sets of entities that claims link to each other,
// directly or through others: the largest first, IDs sorted within each.
func (n *Network) Components() [][]string {
	var all [][]string
	seen := map[string]bool{}
	for _, e := range n.view.Entities {
		if seen[e.ID] {
			continue
		}
		seen[e.ID] = true
		part := []string{e.ID}
		for i := 0; i < len(part); i++ {
			for to := range n.near[part[i]] {
				if !seen[to] {
					seen[to] = true
					part = append(part, to)
				}
			}
		}
		slices.Sort(part)
		all = append(all, part)
	}
	slices.SortFunc(all, func(a, b []string) int {
		return cmp.Or(cmp.Compare(len(b), len(a)), cmp.Compare(a[0], b[0]))
	})
	return all
}
