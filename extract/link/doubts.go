package link

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"newsgraph/extract/lang"
	"newsgraph/graph"
)

// A Doubt is two entities that may be one, or one entity with a name that may
// be another's, for a person to decide.
type Doubt struct {
	Do     string // "merge" for two that may be one, "split" for a name that may be another's
	Entity string // ID
	Other  string // ID of the other entity, or the name
	Reason string
	Score  float64 // 0 to 1: how likely it is that the answer is yes
}

// sureMerge is the score from which a merge is not worth a question.
const sureMerge = 0.85

// Doubts lists the pairs that Link left apart though their names are close,
// and the merges that it made on little evidence, likeliest first, without
// those that were refused.
func Doubts(entities []graph.Entity, decided Decisions) []Doubt {
	var doubts []Doubt
	for _, e := range entities {
		for _, m := range e.Merges {
			if m.Score < sureMerge {
				doubts = append(doubts, Doubt{"split", e.ID, m.Name, m.Reason, 1 - m.Score})
			}
		}
	}
	blocks := map[string][]int{}
	var order []string
	for i, e := range entities {
		if e.Type != graph.Person && e.Type != graph.Place && e.Type != graph.Organization {
			continue
		}
		if !isNamed(&e) || !strings.ContainsFunc(e.Label, unicode.IsUpper) {
			continue // "the airport" is told from others by what is said of it
		}
		for _, w := range strings.Fields(lang.Key(e.Label)) {
			if len(w) < 4 {
				continue
			}
			key := e.Type + " " + w
			if blocks[key] == nil {
				order = append(order, key)
			}
			blocks[key] = append(blocks[key], i)
		}
	}
	asked := map[[2]int]bool{}
	for _, key := range order {
		block := blocks[key]
		if len(block) > 50 {
			continue
		}
		for a, i := range block {
			for _, j := range block[a+1:] {
				if pair := [2]int{i, j}; !asked[pair] {
					asked[pair] = true
					if reason, score := close(&entities[i], &entities[j]); score > 0 {
						doubts = append(doubts, Doubt{"merge", entities[i].ID, entities[j].ID, reason, score})
					}
				}
			}
		}
	}
	doubts = slices.DeleteFunc(doubts, func(d Doubt) bool { return slices.ContainsFunc(decided, d.refused) })
	slices.SortStableFunc(doubts, func(a, b Doubt) int { return -cmp.Compare(a.Score, b.Score) })
	return doubts
}

// refused reports whether x says no to d.
func (d Doubt) refused(x Decision) bool {
	switch x.Do {
	case "apart":
		return d.Do == "merge" && (x.Entity == d.Entity && x.Into == d.Other || x.Entity == d.Other && x.Into == d.Entity)
	case "keep":
		return d.Do == "split" && x.Entity == d.Entity && x.Name == d.Other
	}
	return false
}

// close says why two entities of one type that share a word may be one.
func close(a, b *graph.Entity) (reason string, score float64) {
	if len(a.SameAs) > 0 && len(b.SameAs) > 0 {
		return "", 0 // two known things
	}
	x, y := strings.Fields(lang.Key(a.Label)), strings.Fields(lang.Key(b.Label))
	if a.Type == graph.Person {
		if reason, score = samePerson(x, y); score > 0 {
			return reason, score
		}
		if (len(x) == 1 || len(y) == 1) && x[len(x)-1] == y[len(y)-1] {
			return "the same surname", 0.5
		}
		return "", 0
	}
	if len(x) > len(y) {
		x, y = y, x
	}
	for _, w := range x {
		if !slices.Contains(y, w) {
			return "", 0
		}
	}
	return "the words of one name are in the other", 0.4
}
