package claim

import (
	"math"

	"newsgraph/graph"
)

// base is how often claims of a rule are right in all slots, judged on the
// development articles.
var base = map[string]float64{
	"title": 0.92, "apposition": 0.85, "age": 0.9, "description": 0.85, "affiliation": 0.75,
	"copula": 0.8, "predicate": 0.7, "active": 0.8, "passive": 0.8, "oblique": 0.65,
	"noun": 0.65, "join": 0.75,
}

// confidence is how likely all slots of c are right, with two decimals.
func (x *reading) confidence(c *graph.Claim, d draft) float64 {
	p, ok := base[d.rule]
	if !ok {
		p = 0.7
	}
	scale := func(f float64) { p *= f }
	if d.clause != nil && len(d.clause.via) > 0 {
		scale(0.9)
	}
	if !c.Relation.Canonical {
		scale(0.92)
	}
	if x.sentenceLength(d) > 40 {
		scale(0.9)
	}
	for _, s := range []*graph.Slot{&c.Subject, c.Object} {
		if s != nil && s.Type == graph.Concept {
			scale(0.95)
		}
	}
	if c.Object == nil {
		scale(0.9)
		if d.rule == "active" && c.Relation.Canonical {
			scale(0.85) // most of these take an object that was not found
		}
	}
	return math.Round(p*100) / 100
}

func (x *reading) sentenceLength(d draft) int {
	at := d.at
	if at == 0 && d.clause != nil {
		at = d.clause.head
	}
	return x.sentence(at).Len()
}
