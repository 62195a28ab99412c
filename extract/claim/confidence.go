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
// speaks against them. The figures of this file come from 204 claims that were
// read against their sentences, half of them of articles that nobody had seen;
// those of "active", "passive", "copula" and of unresolved things from the 200
// of testdata/judged.jsonl.
var base = map[string]float64{
	"title": 0.96, "apposition": 0.91, "description": 0.94, "age": 0.96, "affiliation": 0.94,
	"copula": 0.7, "copula/kind": 0.84, "predicate": 0.74,
	"active": 0.86, "passive": 0.9, "oblique": 0.77,
	"noun": 0.77, "light": 0.77, "join": 0.87, "dead": 0.91,
}

// doubts are what makes a claim less likely to be right, and by how much.
const (
	vagueSubject = 0.77 // a thing of unknown type that does something
	vaguePatient = 0.93 // … that something is done to
	vagueObject  = 0.89
	groupObject  = 0.8 // groups and events that something is done to are many words, often cut
	noObject     = 0.91
	qualified    = 0.8 // what says where, why or how may belong to another clause
	openRelation = 0.87
	notAsserted  = 0.84 // embedded clauses: who does what they say is often guessed
	byPronoun    = 0.94
	unresolved   = 0.7 // "the country", "this constituency": the article means one that it names
	longSentence = 0.93
	sharedClause = 0.95 // its subject is another clause's
	cutLabel     = 0.6  // a subject or object without what tells it from its like: "the idea"
)

// long is how many tokens a long sentence has at least.
const long = 36

// leastConfidence is the least with which a claim is worth telling: of those
// below it three in four are wrong.
const leastConfidence = 0.4

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
	doubt(c.Object != nil && (c.Object.Type == graph.Group || c.Object.Type == graph.Event) && own, groupObject)
	doubt(c.Object == nil, noObject)
	doubt(slices.ContainsFunc(c.Qualifiers, func(q graph.Qualifier) bool { return !dated(q) }), qualified)
	doubt(!c.Relation.Canonical, openRelation)
	doubt(c.Modality != graph.Asserted, notAsserted)
	doubt(d.clause != nil && own && d.clause.shared, sharedClause)
	doubt(d.cut, cutLabel)
	doubt(x.pronounAt(c.Subject.Start) || c.Object != nil && x.pronounAt(c.Object.Start), byPronoun)
	doubt(x.points(&c.Subject) || c.Object != nil && x.points(c.Object), unresolved)
	at := d.at
	if own && d.clause != nil {
		at = d.clause.head
	}
	doubt(x.sentence(at).Len() >= long && own, longSentence)
	return math.Round(p*x.parsed(c, at)*100) / 100
}

// points reports whether s points at something without its name: any "this
// …", and a place that is only called "the country".
func (x *reading) points(s *graph.Slot) bool {
	if strings.HasPrefix(s.ID, "#") {
		return false
	}
	det := &x.Tokens[x.tokenAt(s.Start)]
	return det.Feat("PronType") == "Dem" ||
		det.Feat("Definite") == "Def" && s.Type == graph.Place && !strings.Contains(s.Label, " ")
}

// dated reports whether q says when something happens by the calendar or the
// clock, which is safer than "after the meeting".
func dated(q graph.Qualifier) bool {
	switch q.Role {
	case when.At, when.Start, when.End, when.Duration:
		return !unicode.IsLower(rune(q.Value[0]))
	}
	return false
}

// How much the parser's doubts count: powers of the mean probability of all
// arcs of the sentence, and of the least of those that hold the claim
// together.
const (
	ofSentence = 1.4
	ofClaim    = 0.14
)

// parsed is the factor of the parser's doubts about a claim whose verb is at.
func (x *reading) parsed(c *graph.Claim, at doc.TokenID) float64 {
	s := x.sentence(at)
	sum := 0.0
	for i := s.First; i < s.End; i++ {
		sum += x.prob(i)
	}
	least := min(x.prob(at), x.attached(&c.Subject))
	if c.Object != nil {
		least = min(least, x.attached(c.Object))
	}
	return math.Pow(sum/float64(s.Len()), ofSentence) * math.Pow(least, ofClaim)
}

// attached is the least probability of an arc that leads out of the words of s.
func (x *reading) attached(s *graph.Slot) float64 {
	least := 1.0
	for i := x.tokenAt(s.Start); int(i) < len(x.Tokens) && int(x.Tokens[i].Start) < s.End; i++ {
		if head := x.Tokens[i].Head; head == 0 || int(x.Tokens[head].Start) < s.Start || int(x.Tokens[head].Start) >= s.End {
			least = min(least, x.prob(i))
		}
	}
	return least
}

// prob is the probability of the arc to i; trees from elsewhere are certain, as
// are arcs that names and figures mended.
func (x *reading) prob(i doc.TokenID) float64 {
	if p := x.Tokens[i].Prob; p > 0 && x.head[i] == x.Tokens[i].Head {
		return float64(p)
	}
	return 1
}

// pronounAt reports whether a pronoun starts at byte start.
func (x *reading) pronounAt(start int) bool {
	return x.tag(x.tokenAt(start), doc.PRON)
}
