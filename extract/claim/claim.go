// Package claim turns the dependency trees of a document into claims: who did
// what to whom, when and where, how sure that is, and who says so.
//
// The rules work on Universal Dependencies and are the same for every
// language; words stand in the table claim.tsv of a language's folder and in
// the vocabulary of relations. A document goes through them in this order:
//
//  1. tree.go, mend.go, mendnames.go, agree.go, garden.go, rehang.go: trees,
//     with errors mended that names, figures, gender and word order betray;
//  2. clause.go, collect.go, repair.go, particle.go, infinitive.go, gap.go, bind.go,
//     conjunct.go, control.go, aim.go: predicates and their arguments, with what
//     grammar leaves unsaid filled in;
//  3. source.go, aside.go, according.go, nouncontent.go, point.go, quote.go: who says
//     what;
//  4. situation.go, modal.go, embedded.go: what is negated, possible, planned, ordered;
//  5. phrase.go, demonym.go, label.go, extent.go, word.go, group.go, time.go:
//     noun phrases become slots;
//  6. emit.go, telling.go, object.go, statement.go, relation.go, naming.go,
//     element.go, fit.go: clauses become claims, with qualify.go and circumstance.go for
//     when, where and why; role.go, kind.go, name.go, nominal.go and casualty.go
//     do the same for roles, names, event nouns and the dead;
//  7. join.go: claims that two sentences make together;
//  8. draft.go, confidence.go: each claim once, and how likely it is right.
package claim

import (
	"newsgraph/extract/claim/quantity"
	"newsgraph/extract/claim/vocab"
	"newsgraph/extract/claim/when"
	"newsgraph/extract/doc"
	"newsgraph/extract/lang"
	"newsgraph/graph"
	"newsgraph/seeds"
)

// An Extractor finds claims. It is safe for concurrent use.
type Extractor struct {
	Least     float64 // claims that are less likely to be right are not told
	languages map[string]*language
}

// Claims returns the claims that d makes, in the order of its text. Slots
// whose ID is "#3" are chain 3 of d; claims have no ID yet. The document must
// have all its layers.
func (e *Extractor) Claims(d *doc.Document) []graph.Claim {
	x := e.read(d)
	if x == nil {
		return nil
	}
	for i, s := range d.Sentences {
		x.emitNames(s)
		x.emitDescriptions(s)
		x.emitAffiliations(s)
		x.emitAges(s)
		for _, c := range x.clauses[i] {
			x.emit(c)
		}
		x.emitNouns(s)
		x.emitCasualties(s)
	}
	x.joinSentences()
	return x.finish(e.Least)
}

// A reading is what is known of one document while its claims are found.
type reading struct {
	*tree
	*language
	clauses    [][]*clause // of each sentence
	mentionAt  map[doc.TokenID]*doc.Mention
	relative   map[doc.TokenID]doc.TokenID // relative pronoun → its antecedent
	slots      map[doc.TokenID]graph.Slot  // by head; without a label for what names nothing
	extents    map[extentID]extent         // of the things that these describe
	quotations []quotation
	quantityAt map[doc.TokenID]*quantity.Quantity // figures, by every token that they cover
	timeAt     map[doc.TokenID][]when.Time        // expressions of time, by every token that they cover

	content         map[*clause]*clause       // clause → the clause that says it
	sayer           map[*clause]*graph.Source // who says it, where that is not the clause's subject
	reported        map[*clause]*graph.Source // clause → who says it, where a noun leads to it: "the claim that"
	according       map[*clause]*graph.Source // clause → the source that a phrase names
	accordingPhrase map[doc.TokenID]bool      // heads of those phrases

	roles       map[string][]string  // relations of the roles that each subject was said to have
	lightObject map[doc.TokenID]bool // event nouns that a light verb has told of
	drafts      []draft
}

// read analyses d as far as claims need it; nil when its language is unknown.
func (e *Extractor) read(d *doc.Document) *reading {
	l := e.languages[d.Lang]
	if l == nil || len(d.Tokens) == 0 {
		return nil
	}
	x := &reading{
		tree: newTree(d), language: l,
		clauses:   make([][]*clause, len(d.Sentences)),
		mentionAt: map[doc.TokenID]*doc.Mention{}, relative: map[doc.TokenID]doc.TokenID{}, slots: map[doc.TokenID]graph.Slot{}, extents: map[extentID]extent{}, timeAt: map[doc.TokenID][]when.Time{}, quantityAt: map[doc.TokenID]*quantity.Quantity{},
		content: map[*clause]*clause{}, sayer: map[*clause]*graph.Source{}, reported: map[*clause]*graph.Source{}, according: map[*clause]*graph.Source{}, accordingPhrase: map[doc.TokenID]bool{}, lightObject: map[doc.TokenID]bool{}, roles: map[string][]string{},
	}
	for i := range d.Mentions {
		m := &d.Mentions[i]
		if old := x.mentionAt[m.Head]; old == nil || m.Kind < old.Kind || m.Kind == old.Kind && m.Len() > old.Len() {
			x.mentionAt[m.Head] = m
		}
	}
	x.findTimes()
	x.findQuantities()
	x.mend()
	x.quotations = x.tree.quotations()
	for i, s := range d.Sentences {
		x.clauses[i] = x.clausesOf(s)
		x.findContent(x.clauses[i])
	}
	for i := range d.Sentences {
		x.findAccording(x.clauses[i])
		x.findShown(x.clauses[i])
		x.findNouns(x.clauses[i])
	}
	x.findPointing()
	x.attribute()
	clear(x.slots) // "I" has a speaker now
	return x
}

// New returns an extractor that names relations as the vocabulary says: the
// built-in one when none is given.
func New(vocabulary ...seeds.Relation) *Extractor {
	e := &Extractor{languages: map[string]*language{}, Least: LeastConfidence}
	known, relations := gazetteer(), map[string]*seeds.Relation{}
	compile := func(code string) (*vocab.Vocabulary, error) { return vocab.New(code, vocabulary) }
	if len(vocabulary) == 0 {
		vocabulary = must(seeds.Relations())
		compile = func(code string) (*vocab.Vocabulary, error) { return vocab.For(code), nil }
	}
	for i := range vocabulary {
		relations[vocabulary[i].ID] = &vocabulary[i]
	}
	for _, l := range lang.All {
		e.languages[l.Code] = &language{words: loadWords(l), vocab: must(compile(l.Code)), known: known, relations: relations}
	}
	return e
}
