package claim

import (
	"math"
	"slices"
	"strings"
	"unicode"

	"newsgraph/extract/claim/when"
	"newsgraph/extract/doc"
	"newsgraph/graph"
)

// base is how often claims of a rule are right in all slots when nothing
// speaks against them. The figures of this file come from 620 claims of five
// stages of the program that were read against their articles (ARCHITECTURE.md
// says how): the likeliest factors, drawn towards 1.
var base = map[string]float64{
	"title": 0.96, "apposition": 0.9, "description": 0.94, "age": 0.96, "affiliation": 0.96,
	"active": 0.99, "passive": 0.99,
	"copula": 0.84, "copula/kind": 0.84, "predicate": 0.84, "oblique": 0.84, "noun": 0.84, "light": 0.84,
	"join": 0.9, "dead": 0.91,
}

// doubts are what makes a claim less likely to be right, and by how much.
const (
	noPerson     = 0.92 // its subject is nobody with a name
	bareSubject  = 0.71 // … but one word: "group", "sea"
	cutLabel     = 0.6  // its subject or object lacks what tells it from its like: "the idea"
	unresolved   = 0.68 // "the team", "this constituency": the article means one that it names
	vagueObject  = 0.77
	longSubject  = 0.75 // many words, often too many
	qualified    = 0.86
	openRelation = 0.75
	negative     = 0.72 // what is denied is often more than the verb, or less
	sharedClause = 0.77 // its subject is another clause's
	besideNoun   = 0.8  // relative and participial clauses: which noun is theirs is often guessed
	longSentence = 0.86
)

const (
	manyWords     = 5  // of a label, from which on a subject is long
	manyTokens    = 36 // of a sentence
	mostConfident = 0.97
	decided       = 0.6 // how likely a pronoun means somebody, from which on that is no doubt
)

// LeastConfidence is the least with which an extractor tells a claim unless it
// is told otherwise. ARCHITECTURE.md says how many of those that are left are
// right, and which facts it costs.
const LeastConfidence = 0.45

// confidence is how likely all slots of c are right, with two decimals.
func (x *reading) confidence(c *graph.Claim, d draft) float64 {
	p := base[d.rule]
	at := d.at
	if at == 0 && d.clause != nil {
		at = d.clause.head
	}
	doubt := func(applies bool, factor float64) {
		if applies {
			p *= factor
		}
	}
	doubt(slices.ContainsFunc(c.Qualifiers, func(q graph.Qualifier) bool { return !dated(q) && (q.Role != "topic" || q.ID != "") }), qualified)
	doubt(!c.Relation.Canonical, openRelation)
	doubt(c.Negated, negative)
	doubt(d.cut, cutLabel)
	doubt(x.points(&c.Subject), unresolved)
	doubt(c.Object != nil && x.points(c.Object), unresolved)
	if d.at == 0 { // not a role, an age or the like
		named := x.isChain(c.Subject)
		doubt(!named || c.Subject.Type != graph.Person, noPerson)
		doubt(!named && oneWord(&c.Subject), bareSubject)
		doubt(!named && len(strings.Fields(c.Subject.Label)) >= manyWords && len(strings.Fields(c.Subject.Mention)) >= manyWords, longSubject)
		doubt(c.Object != nil && c.Object.Type == graph.Concept, vagueObject)
		doubt(d.clause != nil && d.clause.shared, sharedClause)
		doubt(d.clause != nil && d.clause.link.Base() == "acl", besideNoun)
		doubt(x.sentence(at).Len() >= manyTokens, longSentence)
	}
	p *= x.whom(&c.Subject) * x.whom(c.Object)
	if c.Source != nil {
		p *= x.whom(&c.Source.Slot)
	}
	return math.Round(min(p*x.parsed(c, at), mostConfident)*100) / 100
}

// whom is the factor of the doubt whom the pronoun of slot s means.
func (x *reading) whom(s *graph.Slot) float64 {
	if s == nil {
		return 1
	}
	t := x.tokenAt(s.Start)
	if m := x.mentionAt[t]; m != nil && m.Kind == doc.ByPronoun && m.First == t && m.Prob > 0 {
		return min(1, float64(m.Prob)/decided)
	}
	return 1
}

// points reports whether s points at something without its name: any "this
// …", and what is only called "the team" where the article names one.
func (x *reading) points(s *graph.Slot) bool {
	if x.isChain(*s) {
		return false
	}
	first := x.tokenAt(s.Start)
	det := &x.Tokens[first]
	return det.Feat("PronType") == "Dem" || det.Feat("Definite") == "Def" && oneWord(s) && x.hasNamed(s.Type, x.nounOf(first+1).kind)
}

// hasNamed reports whether the article names something that a noun of this
// type and kind may mean.
func (x *reading) hasNamed(typ, kind string) bool {
	switch {
	case kind == "team":
		typ = graph.Organization
	case typ != graph.Person && typ != graph.Organization && typ != graph.Place:
		return false
	}
	return slices.ContainsFunc(x.Chains, func(c doc.Chain) bool { return c.Named && c.Type == typ })
}

func oneWord(s *graph.Slot) bool { return !strings.Contains(s.Label, " ") }

// dated reports whether q says when something happens by the calendar or the
// clock, which is safer than "after the meeting".
func dated(q graph.Qualifier) bool {
	switch q.Role {
	case when.At, when.Start, when.End, when.Duration:
		return !unicode.IsLower(rune(q.Value[0]))
	}
	return false
}

// How much the parser's doubts count: powers of the probabilities of the arc to
// the verb, of those to its dependents, and of all between the ends of the
// claim, multiplied. Claims of the treebanks' development halves were compared
// with those of the same sentences with trees by hand: powers in this proportion
// tell best which claims stay. Claims that were read say how much all count.
const (
	ofVerb       = 0.2
	ofDependents = 0.1
	ofClaim      = 0.05

	unlikely = 0.001 // the least that a product counts as
)

// parsed is the factor of the parser's doubts about a claim whose verb is at.
func (x *reading) parsed(c *graph.Claim, at doc.TokenID) float64 {
	dependents, within := 1.0, 1.0
	for k := range x.kids(at) {
		if !x.tag(k, doc.PUNCT) {
			dependents *= x.prob(k)
		}
	}
	first, end := c.Subject.Start, c.Subject.End
	if c.Object != nil {
		first, end = min(first, c.Object.Start), max(end, c.Object.End)
	}
	for i := x.tokenAt(first); int(i) < len(x.Tokens) && int(x.Tokens[i].Start) < end; i++ {
		within *= x.prob(i)
	}
	return math.Pow(x.prob(at), ofVerb) * math.Pow(max(dependents, unlikely), ofDependents) * math.Pow(max(within, unlikely), ofClaim)
}

// prob is the probability of the arc to i; trees from elsewhere are certain, as
// are arcs that names and figures mended.
func (x *reading) prob(i doc.TokenID) float64 {
	if p := x.Tokens[i].Prob; p > 0 && x.head[i] == x.Tokens[i].Head {
		return float64(p)
	}
	return 1
}
