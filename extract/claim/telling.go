package claim

import (
	"slices"

	"newsgraph/extract/doc"
)

// This file tells events that say something from those that do not.

// leftOver reports whether the claims of e name neither an agent nor a
// patient that the clause has.
func (x *reading) leftOver(e *event) bool {
	if e.match.patient {
		return len(e.patient) > 0
	}
	for _, h := range e.patient {
		if !e.used[h] && !slices.Contains(e.match.words, h) {
			return true
		}
	}
	return false
}

// plainName reports whether the relation of e is called as its verb is.
func (x *reading) plainName(e *event) bool {
	id, _ := x.vocab.Past(x.verb(e.clause), "")
	return e.match.open() || e.match.relation.ID == id
}

// hollow reports whether the verb of e says nothing alone.
func (x *reading) hollow(e *event) bool {
	voice, hollow := x.words.hollow[x.verb(e.clause)]
	return hollow && e.passive == (voice == "") && len(e.match.words) == 0 && (x.plainName(e) || voice == "active" && x.led(e.match.relation))
}

// unfinished reports whether claims of e without an object lack what completes
// its verb: "was held [to account]", "differed [from theirs]".
func (x *reading) unfinished(e *event) bool {
	if slices.ContainsFunc(e.obl, func(o oblique) bool {
		return e.link == "acl:relcl" && o.head == e.gov && x.words.role[o.prep] == "" && !e.used[o.head]
	}) {
		return true // "the case on which the court ruled"
	}
	if !e.match.open() && !x.led(e.match.relation) && !x.hollow(e) {
		return false
	}
	if len(e.comp) > 0 {
		return true
	}
	untold := func(h doc.TokenID) bool { return h > e.head && !e.used[h] && !x.isTime(h) }
	return slices.ContainsFunc(e.pred, untold) || slices.ContainsFunc(e.obl, func(o oblique) bool {
		s, ok := x.phrase(o.head)
		return untold(o.head) && o.prep != "" && (!ok || x.roleOf(e, o, s) == "")
	})
}

// withComparative reports whether the verb of e, which no relation has, says nothing
// without the comparative beside it: "viel hoger uit", "kwam lager uit".
func (x *reading) withComparative(e *event) bool {
	return e.match.open() && len(e.prt) > 0 && slices.ContainsFunc(e.adv, func(a doc.TokenID) bool {
		return x.tag(a, doc.ADJ) && x.Tokens[a].Feat("Degree") == "Cmp" && !x.words.empty[x.lemma(a)]
	})
}

// almost reports whether a word before the article of the phrase of h says that
// what is told did not happen: "bijna een doelpunt", but not "bijna 300 gasten".
func (x *reading) almost(h doc.TokenID) bool {
	det := x.kid(h, "det")
	return det > 1 && x.head[det-1] == h && x.words.hedge[x.lower(det-1)] == "unsaid" && x.definiteness(h) != ""
}

// figurative reports whether c's verb means another thing with the word for a
// preposition that stands with it.
func (x *reading) figurative(c *clause) bool {
	if len(x.words.figurative) == 0 {
		return false
	}
	for k := range x.kids(c.head) {
		word := x.lower(k)
		if p := x.preposition(k); p != "" && x.tag(k, doc.ADV) {
			word += " " + p
		}
		if x.words.figurative[x.verb(c)+" "+word] {
			return true
		}
	}
	return false
}

// bare reports whether c's verb only colours the clause that complements it:
// "the forces seem to have regained control".
func (x *reading) bare(c *clause) bool {
	rule := x.control(c)
	if len(c.comp) > 0 && c.comp[0].shared && c.comp[0].mark == "" && len(c.obj) > 0 && x.words.renders[x.verb(c)] == "bare" {
		return true // "kept the engine running"
	}
	return len(c.comp) > 0 && rule.bare && (len(c.obj) == 0 || rule.object) && !x.reports(c)
}

// reports reports whether a complement of c is what its subject says.
func (x *reading) reports(c *clause) bool {
	for _, sub := range x.said(c) {
		if x.content[sub] == c {
			return true
		}
	}
	return false
}
