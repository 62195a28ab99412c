package extract

import (
	"context"
	"fmt"
	"slices"

	"newsgraph/extract/claim"
	"newsgraph/extract/doc"
	"newsgraph/extract/link"
	"newsgraph/extract/mention"
	"newsgraph/extract/parse"
	"newsgraph/extract/segment"
	"newsgraph/graph"
	"newsgraph/seeds"
)

// A Reader reads articles: it annotates them, takes their claims, and links
// what they name to entities, those of earlier articles among them.
type Reader struct {
	pipeline  *Pipeline
	claims    *claim.Extractor
	gazetteer []seeds.Entity
	relations map[string]seeds.Relation
	entities  []graph.Entity // all so far
}

// Options say what a Reader knows beside what newsgraph brings.
type Options struct {
	Existing  []graph.Entity   // what the graph has already, as link.Linker left it
	Entities  []seeds.Entity   // a user's own, which win over the gazetteer's
	Relations []seeds.Relation // the vocabulary with a user's relations; nil for the built-in one
	Least     float64          // claims that are less likely to be right are left out, from 0 to 1
}

// NewReader returns a reader.
func NewReader(o Options) (*Reader, error) {
	pipeline, err := New(segment.Stage(), parse.Stage(), mention.Stage(o.Entities...))
	if err != nil {
		return nil, err
	}
	gazetteer, err := seeds.Entities()
	if err != nil {
		return nil, err
	}
	if o.Relations == nil {
		if o.Relations, err = seeds.Relations(); err != nil {
			return nil, err
		}
	}
	claims := claim.New(o.Relations...)
	claims.Least = o.Least
	r := &Reader{
		pipeline: pipeline, claims: claims, gazetteer: slices.Concat(o.Entities, gazetteer),
		entities: o.Existing, relations: map[string]seeds.Relation{},
	}
	for _, x := range o.Relations {
		r.relations[x.ID] = x
	}
	return r, nil
}

// Read reads documents in parallel and returns what they add to the graph: the
// documents, their claims, and the entities and relations that those speak of.
// It calls done for every document, in order, with the error that it failed
// with, if any; the others go on.
func (r *Reader) Read(ctx context.Context, docs []*doc.Document, done func(*doc.Document, error)) (*graph.View, error) {
	var read []*doc.Document
	var claims [][]graph.Claim
	err := inOrder(ctx, docs, r.claimsOf(ctx), func(d *doc.Document, found []graph.Claim, err error) {
		if err == nil {
			read = append(read, d)
			claims = append(claims, found)
		}
		done(d, err)
	})
	if err != nil {
		return nil, err
	}
	entities, err := link.New(r.gazetteer, r.entities).Link(read, claims)
	if err != nil {
		return nil, err
	}
	r.entities = entities
	v := &graph.View{Entities: entities}
	for i, d := range read {
		v.Documents = append(v.Documents, graph.Document{ID: d.ID, Name: d.Name, Title: d.Title, Date: d.Date, Lang: d.Lang})
		v.Claims = append(v.Claims, link.Distinct(claims[i])...)
	}
	v.Relations = r.used(v.Claims)
	v.Sort()
	return v, nil
}

func (r *Reader) claimsOf(ctx context.Context) func(*doc.Document) ([]graph.Claim, error) {
	return func(d *doc.Document) (found []graph.Claim, err error) {
		if err := r.pipeline.Annotate(ctx, d); err != nil {
			return nil, err
		}
		err = guard(func() error {
			found = r.claims.Claims(d)
			return nil
		})
		if err != nil {
			return nil, fmt.Errorf("%s: claim: %w", d.Name, err)
		}
		return found, nil
	}
}

// used are the relations of claims, those of the vocabulary with all that it
// says of them.
func (r *Reader) used(claims []graph.Claim) []graph.Relation {
	var out []graph.Relation
	seen := map[string]bool{}
	for _, c := range claims {
		if seen[c.Relation.ID] {
			continue
		}
		seen[c.Relation.ID] = true
		x, ok := r.relations[c.Relation.ID]
		if !ok {
			out = append(out, graph.Relation{ID: c.Relation.ID, Label: c.Relation.Label})
			continue
		}
		out = append(out, graph.Relation{ID: x.ID, Label: x.Label, Gloss: x.Gloss, Domain: x.Domain, Range: x.Range,
			Inverse: x.Inverse, Functional: x.Functional, PLOVER: x.PLOVER, Wikidata: x.Wikidata})
	}
	return slices.Clip(out)
}
