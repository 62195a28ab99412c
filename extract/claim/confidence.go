package claim

import (
	"math"

	"newsgraph/extract/doc"
	"newsgraph/graph"
)

// base is how often claims of a rule are right in all slots when nothing
// speaks against them. The figures of this file come from 200 claims of the
// seed and development articles that were read against their sentences.
var base = map[string]float64{
	"title": 0.93, "apposition": 0.86, "description": 0.9, "age": 0.93, "affiliation": 0.9,
	"copula": 0.8, "copula/kind": 0.75, "predicate": 0.6,
	"active": 0.86, "passive": 0.88, "oblique": 0.65,
	"noun": 0.65, "light": 0.65, "join": 0.8, "dead": 0.85,
}

// doubts are what makes a claim less likely to be right, and by how much.
const (
	vagueSubject = 0.65 // a thing of unknown type that does something
	vaguePatient = 0.88 // … that something is done to
	vagueObject  = 0.82
	noObject     = 0.85
	openRelation = 0.94
	notAsserted  = 0.75 // embedded clauses: who does what they say is often guessed
	byPronoun    = 0.9
	longSentence = 0.88
	sharedClause = 0.92 // its subject is another clause's
)

// long is how many tokens a long sentence has at least.
const long = 36

// leastConfidence is the least with which a claim is worth telling.
const leastConfidence = 0.48

// confidence is how likely all slots of c are right, with two decimals.
func (x *reading) confidence(c *graph.Claim, d draft) float64 {
	p := base[d.rule]
	doubt := func(applies bool, factor float64) {
		if applies {
			p *= factor
		}
	}
	own := d.at == 0
	doubt(c.Subject.Type == graph.Concept && own && d.rule != "passive", vagueSubject)
	doubt(c.Subject.Type == graph.Concept && d.rule == "passive", vaguePatient)
	doubt(c.Object != nil && c.Object.Type == graph.Concept && own, vagueObject)
	doubt(c.Object == nil, noObject)
	doubt(!c.Relation.Canonical, openRelation)
	doubt(c.Modality != graph.Asserted, notAsserted)
	doubt(d.clause != nil && own && d.clause.shared, sharedClause)
	doubt(x.pronounAt(c.Subject.Start) || c.Object != nil && x.pronounAt(c.Object.Start), byPronoun)
	at := d.at
	if own && d.clause != nil {
		at = d.clause.head
	}
	doubt(x.sentence(at).Len() >= long && own, longSentence)
	return math.Round(p*100) / 100
}

// pronounAt reports whether a pronoun starts at byte start.
func (x *reading) pronounAt(start int) bool {
	return x.tag(x.tokenAt(start), doc.PRON)
}
