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
	decisions link.Decisions
	entities  []graph.Entity // all so far
}

// NewReader returns a reader for a graph that already has some entities.
func NewReader(existing []graph.Entity, decisions link.Decisions) (*Reader, error) {
	pipeline, err := New(segment.Stage(), parse.Stage(), mention.Stage())
	if err != nil {
		return nil, err
	}
	r := &Reader{pipeline: pipeline, claims: claim.New(), decisions: decisions, entities: existing, relations: map[string]seeds.Relation{}}
	if r.gazetteer, err = seeds.Entities(); err != nil {
		return nil, err
	}
	relations, err := seeds.Relations()
	if err != nil {
		return nil, err
	}
	for _, x := range relations {
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
	linker := link.New(r.gazetteer, r.entities)
	linker.Obey(r.decisions)
	entities, err := linker.Link(read, claims)
	if err != nil {
		return nil, err
	}
	r.entities = entities
	v := &graph.View{Entities: entities}
	for i, d := range read {
		v.Documents = append(v.Documents, graph.Document{ID: d.ID, Name: d.Name, Title: d.Title, Date: d.Date, Lang: d.Lang})
		v.Claims = append(v.Claims, distinct(claims[i])...)
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

// distinct drops claims whose ID another has: the surer one stays.
func distinct(claims []graph.Claim) []graph.Claim {
	at := map[string]int{}
	var out []graph.Claim
	for _, c := range claims {
		i, ok := at[c.ID]
		switch {
		case !ok:
			at[c.ID] = len(out)
			out = append(out, c)
		case c.Confidence > out[i].Confidence:
			out[i] = c
		}
	}
	return out
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
