package claim

import (
	"slices"
	"strings"

	"newsgraph/extract/doc"
	"newsgraph/graph"
)

// Who puts or keeps a thing says nothing until it is said where or how: "put
// the army on high alert". Where that is no thing of its own but a state, verb
// and phrase are one relation.

// staying are the prepositions, in English, of what a thing is put or kept in.
var staying = map[string]bool{"on": true, "in": true, "into": true, "under": true, "to": true, "out-of": true, "at": true, "off": true, "within": true, "behind": true, "outside": true}

// state is the phrase that says where the verb of e puts its object, if it is
// a noun without article or name: "on high alert", "under control".
func (x *reading) state(e *event) (oblique, bool) {
	if _, puts := x.words.puts[x.verb(e.clause)]; !puts || len(e.agent) == 0 || len(e.patient) == 0 || len(e.match.object) > 0 {
		return oblique{}, false
	}
	for _, o := range e.obl {
		if o.head < e.patient[0] && !x.words.joined || !staying[x.words.preposition[o.prep]] || x.isTime(o.head) || slices.Contains(e.match.words, o.head) || x.words.idiom[o.prep+" "+x.lemma(o.head)] {
			continue
		}
		switch s, ok := x.phrase(o.head); {
		case !ok || s.Type != graph.Concept || x.isChain(s) || x.counts(o.head) != nil || !x.tag(o.head, doc.NOUN):
		case x.kid(o.head, "det", "nmod:poss") != 0 || strings.Count(s.Label, " ") > 2:
		case x.Lang != "en" && x.gloss(x.Tokens[o.head].Lemma) == "":
		default:
			return o, true
		}
	}
	return oblique{}, false
}

// unplaced reports whether e says of its object only that somebody puts or
// keeps it, and not where.
func (x *reading) unplaced(e *event, object *graph.Slot) bool {
	kind, puts := x.words.puts[x.verb(e.clause)]
	if !puts || !x.plainName(e) || e.passive || object == nil || object.Type == graph.Statement || len(e.patient) == 0 || len(e.prt)+len(e.comp) > 0 {
		return false
	}
	if slices.ContainsFunc(x.qualifiers(e, object), func(q graph.Qualifier) bool { return !dated(q) }) {
		return false
	}
	return kind == "alone" || slices.ContainsFunc(e.obl, func(o oblique) bool {
		return staying[x.words.preposition[o.prep]] && o.head > e.patient[0] && !e.used[o.head] && !x.isTime(o.head) && !x.words.idiom[o.prep+" "+x.lemma(o.head)]
	})
}

// withState names the relation of e's verb and the phrase o together:
// "put-on-high-alert".
func (x *reading) withState(e *event, o oblique, mention string) graph.Predicate {
	id, _ := x.vocab.Past(x.verb(e.clause), x.words.preposition[o.prep])
	s, _ := x.phrase(o.head)
	id += "-" + slug(s.Label)
	return graph.Predicate{ID: id, Label: strings.ReplaceAll(id, "-", " "), Mention: mention + " " + o.prep + " " + s.Mention}
}
