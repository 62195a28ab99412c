package claim

import (
	"slices"
	"strings"

	"newsgraph/extract/claim/vocab"
	"newsgraph/extract/doc"
	"newsgraph/graph"
)

// This file names the relation of an event in English.

// predicateOf names the relation of e; prep leads to the object of an open one.
func (x *reading) predicateOf(e *event, object *graph.Slot, prep string) graph.Predicate {
	words := append(slices.Clone(e.via), e.head)
	words = append(words, e.prt...)
	words = append(words, e.match.words...)
	for _, p := range e.prt {
		for k := range x.kids(p) {
			if x.is(k, "fixed") {
				words = append(words, k)
			}
		}
	}
	words = append(words, e.aux...)
	if e.idiom {
		words = append(words, e.cop)
	}
	mention := x.join(words)
	if r := e.match.relation; r != nil && e.passive && len(e.agent) == 0 && !e.match.patient && len(e.match.words) == 0 && len(e.match.object) == 0 && prep == "" && strings.Contains(r.ID, "-") {
		e.match.relation = nil // "was defeated" is not won-against
	}
	if p := e.match.prep; p != "" {
		mention += " " + p
	} else if prep != "" {
		mention += " " + prep
	}
	p := x.activeOf(e, prep, mention)
	if r := x.resulting(e); r != 0 {
		p = x.withPredicate(e, r)
	}
	if o, ok := x.state(e); ok && prep == "" {
		p = x.withState(e, o, mention)
	}
	if object != nil && object.Type == graph.Statement && e.match.relation != nil && len(e.match.object) == 0 && prep == "" {
		p = x.plainly(p)
	}
	if e.passive && len(e.agent) == 0 && !e.match.patient {
		id := vocab.Passive(p.ID)
		switch {
		case object == nil || prep != "" || len(e.match.object) > 0 && strings.Contains(id, "-"):
		case len(e.match.object) > 0 && x.translates(e.match.prep):
			id += "-" + x.words.preposition[e.match.prep] // "was supplied with material"
		default:
			id = "was-" + id // "was told to leave": "told" is what others do
		}
		if id != p.ID {
			p = graph.Predicate{ID: id, Label: strings.ReplaceAll(id, "-", " "), Mention: mention}
		}
	}
	return p
}

// translates reports whether prep after a passive has its English meaning
// whatever the verb: "gezet uit" is "put from", but "voorzien van" no "from".
func (x *reading) translates(prep string) bool {
	english := x.words.preposition[prep]
	return english != "" && english != "as" && (x.Lang == "en" || english == "with" || x.words.role[prep] != "")
}

// plainly is p without the preposition that leads to somebody: "agreed to sell
// the mine" says nothing of whom they agreed with.
func (x *reading) plainly(p graph.Predicate) graph.Predicate {
	verb, prep, _ := strings.Cut(p.ID, "-")
	switch prep {
	case "with", "to", "for", "from", "in", "at":
		return graph.Predicate{ID: verb, Label: verb, Mention: p.Mention, Canonical: p.Canonical}
	}
	return p
}

// activeOf names the relation of e in the active voice.
func (x *reading) activeOf(e *event, prep, mention string) graph.Predicate {
	if r := e.match.relation; r != nil {
		if prep == "" {
			return x.canonicalOf(r, mention)
		}
		if id := r.ID + "-" + x.leading(x.verb(e.clause), prep); strings.Count(r.ID, "-") == 0 || len(e.match.words) > 0 && !x.led(r) {
			return graph.Predicate{ID: id, Label: strings.ReplaceAll(id, "-", " "), Mention: mention}
		}
	}
	return x.openRelation(e, prep, mention)
}

// withoutPreposition is label without the preposition at its end, which leads
// to an object that its claim lacks: "fled to".
func (x *reading) withoutPreposition(label string) string {
	i := strings.LastIndexByte(label, ' ')
	if i < 0 || x.words.preposition[label[i+1:]] == "" {
		return label
	}
	return label[:i]
}

// join is the words with the IDs, in text order.
func (x *reading) join(ids []doc.TokenID) string {
	slices.Sort(ids)
	ids = slices.Compact(ids)
	var words []string
	for _, i := range ids {
		words = append(words, x.Tokens[i].Form)
	}
	return strings.Join(words, " ")
}
