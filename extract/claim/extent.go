package claim

import (
	"slices"
	"strings"

	"newsgraph/extract/doc"
	"newsgraph/graph"
)

// This file tells how far a description goes: what follows a noun and tells
// its thing from its like belongs to it ("asylum seekers found in the water"),
// and some nouns say nothing without what completes them ("the scale of …").

// An extent is how a described thing is told in full and within the clause
// that tells it from its like, where that clause would say it twice.
type extent struct {
	plain  graph.Slot
	clause doc.Span
	cut    bool // what tells it from its like, or completes it, is not told
}

// inFull is s, which describes the noun h, with the clause that tells which of
// its like are meant.
func (x *reading) inFull(s graph.Slot, h doc.TokenID) graph.Slot {
	h = x.measured(h)
	if x.isChain(s) || s.Value != "" || s.Type == graph.Date || !x.tag(h, doc.NOUN) {
		return s
	}
	k := x.restricting(h)
	if k == 0 {
		if x.incomplete(s, h) || x.untold(h) {
			x.extents[extentKey(s)] = extent{plain: s, cut: true}
		}
		return s
	}
	span, ok := x.short(k)
	if !ok {
		if x.rel[k] == "acl:relcl" {
			x.extents[extentKey(s)] = extent{plain: s, clause: x.tree.span[k], cut: true}
		}
		return s
	}
	full := s
	if x.Lang != "en" { // rather all Dutch than half
		full.Label = x.written(h)
	}
	full.Label += " " + x.text(span)
	full = x.at(full, doc.Span{First: x.tokenAt(s.Start), End: span.End})
	full.ID = slug(full.Label)
	x.extents[extentKey(full)] = extent{plain: s, clause: x.tree.span[k]}
	return full
}

// short is the words of clause k, up to what a conjunction joins to it, where
// they are few and tell something by themselves.
func (x *reading) short(k doc.TokenID) (doc.Span, bool) {
	span := x.tree.span[k]
	for c := range x.kids(k) {
		if cc := x.kid(c, "cc"); c > k && x.is(c, "conj") && cc != 0 {
			span.End = min(span.End, cc)
		}
	}
	for span.Len() > 0 && x.tag(span.End-1, doc.PUNCT) && !x.closes(span) {
		span.End--
	}
	inside := func(t doc.Token) bool { return t.Tag == doc.PUNCT && t.Form != "-" && !quoteMark(t.Form) }
	return span, x.tellingClause(span) && !slices.ContainsFunc(x.Tokens[span.First:span.End], inside)
}

// An extentID tells slots apart by what they name and where they stand.
type extentID struct {
	id    string
	start int
}

func extentKey(s graph.Slot) extentID { return extentID{s.ID, s.Start} }

// inClause tells the slots of d as its clause does, and notes which lack
// something.
func (x *reading) inClause(d *draft) {
	at := d.at
	if at == 0 && d.clause != nil {
		at = d.clause.head
	}
	d.cut = d.cut || x.extents[extentKey(d.subject)].lacks(at)
	d.subject = x.within(d.subject, at)
	if d.object != nil {
		topic := slices.ContainsFunc(d.qualifiers, func(q graph.Qualifier) bool { return q.Role == "topic" })
		d.cut = d.cut || !topic && x.extents[extentKey(*d.object)].lacks(at)
		o := x.within(*d.object, at)
		d.object = &o
	}
}

// lacks reports whether what is told at a token is told less than in full.
func (e extent) lacks(at doc.TokenID) bool { return e.cut && !e.clause.Has(at) }

// within is s as the clause of token at tells of it.
func (x *reading) within(s graph.Slot, at doc.TokenID) graph.Slot {
	if e, ok := x.extents[extentKey(s)]; ok && e.clause.Has(at) {
		return e.plain
	}
	return s
}

// restricting is the clause right after the noun h that says which of the
// things of its name are meant; 0 for none. What an indefinite article
// introduces is known without it: "a man who …".
func (x *reading) restricting(h doc.TokenID) doc.TokenID {
	det := x.kid(h, "det")
	if det != 0 && x.Tokens[det].Feat("Definite") == "Ind" || det == 0 && x.Tokens[h].Feat("Number") != "Plur" || x.kid(h, "nmod:poss") != 0 {
		return 0
	}
	for k := range x.kids(h) {
		if !x.is(k, "acl") || x.tree.span[k].First != h+1 || x.tag(h+1, doc.PUNCT) || x.prob(k) < leastHold {
			continue
		}
		relative := x.rel[k] == "acl:relcl" && x.tag(k, doc.VERB)
		reduced := x.Lang == "en" && x.participle(k) && x.words.preposition[x.lower(k)] == ""
		if (relative || reduced) && x.kid(k, "mark") == 0 {
			return k
		}
	}
	return 0
}

// incomplete reports whether s is only a noun h that says nothing without what
// completes it: "the scale", but not "help" in general, nor "the plan" that the
// article has told of.
func (x *reading) incomplete(s graph.Slot, h doc.TokenID) bool {
	_, partial := x.words.partial[x.lemma(h)]
	det := x.kid(h, "det")
	if !partial || det == 0 || strings.Contains(s.Label, " ") || x.Tokens[h].Feat("Number") == "Plur" {
		return false
	}
	_, task := x.words.control[x.headLemma(h)]
	return x.Tokens[det].Feat("Definite") == "Ind" || !task && x.typeOf(h) != graph.Event
}

// untold reports whether a clause after the noun h says what its thing is, and the
// description leaves that out: "the conclusion that two letters were sent".
func (x *reading) untold(h doc.TokenID) bool {
	_, task := x.words.control[x.headLemma(h)]
	for k := range x.kids(h) {
		if k < h || !x.is(k, "acl") || x.rel[k] == "acl:relcl" {
			continue
		}
		mark := x.lower(x.kid(k, "mark"))
		if x.words.that[mark] || task && x.Tokens[k].Feat("VerbForm") == "Inf" && mark != "" && x.task(h) == 0 {
			return true
		}
	}
	return false
}

// completion is the English for the phrase k after the noun h where that says
// little without it: "for cheaper housing" after "plan"; "" for none.
func (x *reading) completion(h, k doc.TokenID) string {
	own, partial := x.words.partial[x.lemma(h)]
	prep := x.preposition(k)
	english := x.words.preposition[prep]
	if p, e, ok := strings.Cut(own, " "); ok && p == prep {
		english = e // "kans op": chance of
	}
	if english == "" || english == "including" || x.accordingPhrase[k] || k < h && x.Tokens[k].Feat("PronType") != "Rel" || !x.is(k, "nmod") || !partial && !x.completes(h, k) || x.isTime(k) {
		return ""
	}
	s, ok := x.phrase(x.antecedent(k))
	if !ok || s.Type == graph.Date || s.Value != "" {
		return ""
	}
	return strings.ReplaceAll(english, "-", " ") + " " + x.labelOf(x.plainOf(s))
}

// completes reports whether the phrase k, in the clause of the noun h, is part of
// what that names: "on fuel" beside "tax", but where shares are sold says its place.
func (x *reading) completes(h, k doc.TokenID) bool {
	prep := x.preposition(k)
	if m := x.mentionAt[k]; prep == "in" && m != nil && x.Chains[m.Chain].Type == graph.Place {
		return false
	}
	return x.words.completes[x.lemma(h)+" "+prep]
}

// plainOf is s without the clause that tells it from its like.
func (x *reading) plainOf(s graph.Slot) graph.Slot {
	if e, ok := x.extents[extentKey(s)]; ok {
		return e.plain
	}
	return s
}

// doing is what the noun h is of where a verb says that: "of closing the
// harbour" after "idea".
func (x *reading) doing(h, k doc.TokenID) string {
	span := x.tree.span[k]
	if x.Lang != "en" || k < h || !x.is(k, "acl") || !x.tag(k, doc.VERB) || !x.words.of[x.lower(span.First)] || x.head[span.First] != k {
		return ""
	}
	if c := x.relativeBelow(k); c != 0 {
		span.End = x.tree.span[c].First
	}
	for x.tag(span.End-1, doc.PUNCT) {
		span.End--
	}
	if span.Len() > longestTask/2 {
		return ""
	}
	return x.text(span)
}

// shared is the phrase with "of" that the noun h has in common with the nouns
// joined to it: "of the attack" in "the size and cruelty of the attack". What
// hangs on the first noun but stands behind h belongs to both.
func (x *reading) shared(h doc.TokenID) doc.TokenID {
	of := func(n doc.TokenID) doc.TokenID {
		for k := range x.kids(n) {
			if x.is(k, "nmod") && x.words.of[x.preposition(k)] || x.rel[k] == "nmod:poss" {
				return k
			}
		}
		return 0
	}
	if of(h) != 0 {
		return 0
	}
	if x.is(h, "conj") {
		if k := of(x.head[h]); k > h {
			return k
		}
		return 0
	}
	all := x.conjuncts(h)
	last := all[len(all)-1]
	if _, partial := x.words.partial[x.lemma(h)]; !partial || last == h || of(last) < last {
		return 0
	}
	return of(last)
}

// beyond is the English for the two words after the noun h that say from where
// its thing is without naming that: "help from outside"; "" for none.
func (x *reading) beyond(h doc.TokenID) string {
	if s := x.sentence(h); h+2 >= s.End {
		return ""
	}
	return x.words.beyond[x.lower(h+1)+" "+x.lower(h+2)]
}

// mendCompletions hangs a phrase on the noun right before it that asks for its
// preposition, where the parser took it for one more phrase of the verb
// ("announced support for farmers"), and a relative pronoun on the noun that it
// completes: "in which she owns shares".
func (x *reading) mendCompletions() {
	for k := range doc.TokenID(len(x.Tokens)) {
		h, v := x.span[k].First-1, x.head[k]
		if x.Tokens[k].Feat("PronType") == "Rel" && x.kid(v, "obj") > k && x.completes(x.kid(v, "obj"), k) {
			h = x.kid(v, "obj")
		}
		if !x.is(k, "obl") || h < 1 || x.head[h] != v || !x.is(h, "obj", "nsubj") || x.isTime(k) {
			continue
		}
		prep := x.preposition(k)
		own, _, _ := strings.Cut(x.words.partial[x.lemma(h)], " ")
		if prep == "" || own != prep && !x.completes(h, k) {
			continue
		}
		phrase, object := []string{prep + " " + x.lemma(k)}, x.lemma(h)
		if len(x.vocab.MatchVerb(x.lemma(v), phrase, object, false)) > len(x.vocab.MatchVerb(x.lemma(v), nil, object, false)) {
			continue // "gave support to the farmers" is one expression
		}
		x.head[k], x.rel[k] = h, "nmod"
	}
}

// ofTime reports whether a year that is not the article's tells the thing of the
// noun h from its like: "next year's congress".
func (x *reading) ofTime(h doc.TokenID) bool {
	for k := range x.kids(h) {
		if !x.isTime(k) || x.rel[k] != "nmod:poss" && !(x.is(k, "nmod") && x.words.of[x.preposition(k)]) {
			continue
		}
		if t := x.timeAt[k][0]; t.Ahead || len(t.Value) > 3 && !strings.HasPrefix(x.Date, t.Value[:4]) {
			return true
		}
	}
	return false
}
