// Package mention finds what an article speaks of and which of its words
// speak of the same thing. It reads tokens, tags, trees and names, and fills
// Document.Mentions and Document.Chains.
//
// The method is that of rule-based coreference in passes from precise to
// bold: Lee et al. 2013, "Deterministic Coreference Resolution Based on
// Entity-Centric, Precision-Ranked Rules", https://aclanthology.org/J13-4004/;
// who a pronoun is, is chosen by learnt weights (weigh.go) of which salience is
// one: Lappin and Leass 1994, https://aclanthology.org/J94-4002/.
package mention

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"newsgraph/extract/doc"
	"newsgraph/seeds"
)

// Stage returns the stage, with a user's own entities before the gazetteer's.
// It panics when the embedded gazetteer cannot be read.
func Stage(own ...seeds.Entity) doc.Stage {
	entities, err := seeds.Entities()
	if err != nil {
		panic(err) // the tables are embedded; their test reads them
	}
	g := newGazetteer(append(slices.Clone(own), entities...))
	return doc.Stage{
		Name:  "mention",
		Reads: doc.HasTokens | doc.HasTags | doc.HasTrees | doc.HasNames,
		Fills: doc.HasMentions,
		Run: func(_ context.Context, d *doc.Document) error {
			base, _, _ := strings.Cut(d.Lang, "-") // "nl" for "nl-BE"
			words, ok := wordsOf[base]
			if !ok {
				return fmt.Errorf("no tables for language %q", d.Lang)
			}
			resolve(d, g, words())
			return nil
		},
	}
}

// A resolver holds what the passes over one document share.
type resolver struct {
	d *doc.Document
	g *gazetteer
	w *words

	kids   [][]doc.TokenID // by head
	marks  []mark          // in text order, wider before narrower
	atHead map[doc.TokenID]int
	parent []int   // sets of marks: parent[root] == root
	things []thing // by mark; those of roots count
	quotes []quote
	home   int      // the country that the article is about beyond doubt, -1 for none
	town   int      // the set of the town where the article is set, -1 for none
	main   int      // the gazetteer's country that the article names most, -1 for none
	named  bool     // whether names are joined: from then on two that are named stay two
	loose  []string // names inside compounds, such as BBC in "BBC-journalist"

	learner func(pronoun int, number byte, all []candidate) // sees each choice while weights are learnt; nil otherwise
}

func resolve(d *doc.Document, g *gazetteer, w *words) {
	newResolver(d, g, w).run()
}

func newResolver(d *doc.Document, g *gazetteer, w *words) *resolver {
	r := &resolver{d: d, g: g, w: w, kids: make([][]doc.TokenID, len(d.Tokens)), atHead: map[doc.TokenID]int{}}
	for t := 1; t < len(d.Tokens); t++ {
		h := d.Tokens[t].Head
		r.kids[h] = append(r.kids[h], doc.TokenID(t))
	}
	return r
}

func (r *resolver) run() {
	r.findMarks()
	r.findQuotes()
	r.joinNames()
	r.named = true
	r.joinSyntax()
	r.joinInOrder()
	r.emit()
}

// emit turns the sets that are named or spoken of again into chains.
func (r *resolver) emit() {
	d := r.d
	d.Mentions, d.Chains = nil, []doc.Chain{{}}
	chainOf := map[int]doc.ChainID{}
	var nations []int // by mention
	for i := range r.marks {
		root := r.find(i)
		x := &r.things[root]
		if r.marks[i].parts != nil || x.parts != nil && !r.together(x) {
			continue
		}
		if !x.named && len(x.marks) < 2 && r.marks[i].of < 0 || r.onlyPronouns(x) {
			continue
		}
		id, ok := chainOf[root]
		if !ok {
			id = doc.ChainID(len(d.Chains))
			chainOf[root] = id
			d.Chains = append(d.Chains, r.chain(x))
		}
		m := r.marks[i].Mention
		m.Chain = id
		d.Mentions = append(d.Mentions, m)
		nations = append(nations, -1)
		if of := r.marks[i].of; of >= 0 && !x.named {
			nations[len(nations)-1] = r.find(of)
		}
	}
	for root, id := range chainOf {
		if x := &r.things[root]; x.parts != nil {
			d.Chains[id].Label, d.Chains[id].Members = r.members(x, chainOf)
		}
	}
	for i := range d.Mentions {
		if of := nations[i]; of >= 0 {
			d.Mentions[i].Of = chainOf[of]
		}
	}
	r.emitLoose()
}

func (r *resolver) onlyPronouns(x *thing) bool {
	for _, m := range x.marks {
		if r.marks[m].Kind != doc.ByPronoun {
			return false
		}
	}
	return true
}

// chain describes x by its fullest name, or its first description.
func (r *resolver) chain(x *thing) doc.Chain {
	c := doc.Chain{Type: x.typ, Named: x.named}
	if x.known >= 0 {
		e := r.g.entities[x.known]
		c.Known, c.Type = e.ID, e.Type
	}
	best, uses := -1, map[string]int{}
	for _, i := range x.marks {
		if r.marks[i].Kind == doc.ByName {
			uses[r.marks[i].text]++
		}
	}
	for _, i := range x.marks {
		if best < 0 || r.betterLabel(i, best, c.Type, uses) {
			best = i
		}
	}
	c.Label = r.marks[best].text
	if m := r.marks[best]; r.d.Lang == "nl" && r.d.Tokens[m.Head].Rel == "nmod:poss" {
		c.Label = strings.TrimSuffix(strings.TrimSuffix(c.Label, "'s"), "’s") // "Castro's beleid"
	}
	if r.marks[best].Kind == doc.ByDemonym && x.known >= 0 {
		c.Label = r.g.entities[x.known].Label
	}
	if c.Type == "" {
		c.Type = "concept"
		if x.named {
			c.Type = r.guessNamed(x)
		}
	}
	return c
}

// guessNamed is the type of a name that nothing else explains: several words
// with nothing but capitals are more often people than anything else.
func (r *resolver) guessNamed(x *thing) string {
	for _, i := range x.marks {
		if m := &r.marks[i]; m.Kind == doc.ByName && m.Len() > 1 {
			return "person"
		}
	}
	return "organization"
}

// betterLabel reports whether mark a names the thing better than b: a name
// before a description, a full name before a short one, for people the full
// name that is used most, the first of equals.
func (r *resolver) betterLabel(a, b int, typ string, uses map[string]int) bool {
	x, y := &r.marks[a], &r.marks[b]
	if ra, rb := labelRank[x.Kind], labelRank[y.Kind]; ra != rb {
		return ra < rb
	}
	if typ == "person" && x.Kind == doc.ByName && x.Len() > 1 && y.Len() > 1 {
		if a, b := particles[strings.ToLower(firstWord(x.text))], particles[strings.ToLower(firstWord(y.text))]; a != b {
			return b // "Van Dam" is a surname
		}
		return uses[x.text] > uses[y.text]
	}
	if x.Kind == doc.ByName {
		return x.Len() > y.Len() || x.Len() == y.Len() && len(x.text) > len(y.text)+3
	}
	return false
}

func firstWord(s string) string {
	first, _, _ := strings.Cut(s, " ")
	return first
}

var labelRank = map[doc.MentionKind]int{doc.ByName: 0, doc.ByDemonym: 1, doc.ByNominal: 2, doc.ByPronoun: 3}

// emitLoose adds chains without mentions for the names inside compounds.
func (r *resolver) emitLoose() {
	for _, text := range r.loose {
		known := r.g.find(text, r.w.lang)[0].entity
		e := r.g.entities[known]
		if !slices.ContainsFunc(r.d.Chains, func(c doc.Chain) bool { return c.Known == e.ID }) {
			r.d.Chains = append(r.d.Chains, doc.Chain{Label: text, Type: e.Type, Named: true, Known: e.ID})
		}
	}
}
