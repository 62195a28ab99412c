package claim

import (
	"slices"

	"newsgraph/extract/doc"
	"newsgraph/graph"
)

// speakerOf resolves "I" and "me" in a quotation to whoever says it, and "we"
// and "our" to those for whom that is said.
func (x *reading) speakerOf(h doc.TokenID) (graph.Slot, bool) {
	tok := &x.Tokens[h]
	if tok.Tag != doc.PRON && tok.Rel != "nmod:poss" || tok.Feat("Person") != "1" && !x.words.we[x.lower(h)] {
		return graph.Slot{}, false
	}
	q := x.quotationAt(h)
	if q == nil || q.by == nil {
		return graph.Slot{}, false
	}
	by := q.by.Slot
	if tok.Feat("Number") == "Plur" || x.words.we[x.lower(h)] {
		ok := false
		if by, ok = x.speaksFor(by); !ok {
			return graph.Slot{}, false
		}
	}
	return x.at(by, doc.Span{First: h, End: h + 1}), true
}

// speaksFor is who means themselves when s says "we": an organisation or group
// itself, and for somebody with an office what that is an office of.
func (x *reading) speaksFor(s graph.Slot) (graph.Slot, bool) {
	if s.Type != graph.Person {
		return s, s.Type == graph.Organization || s.Type == graph.Group || s.Type == graph.Place
	}
	for i := range x.Mentions {
		m := &x.Mentions[i]
		if localID(m.Chain) != s.ID || m.Kind == doc.ByPronoun {
			continue
		}
		if body, ok := x.officeOf(m); ok {
			return body, true
		}
	}
	return graph.Slot{}, false
}

// officeOf is the named organisation or country whose office mention m tells:
// "the Finnish prime minister", "chief executive of Marlow Tools", "Slot, coach
// of Feyenoord".
func (x *reading) officeOf(m *doc.Mention) (graph.Slot, bool) {
	heads := []doc.TokenID{m.Head}
	for k := range x.kids(m.Head) {
		if x.is(k, "appos", "compound", "flat", "nmod:desc") {
			heads = append(heads, k)
		}
	}
	if up := x.head[m.Head]; up != 0 && x.is(m.Head, "appos", "flat") {
		heads = append(heads, up)
	}
	if !slices.ContainsFunc(heads, func(h doc.TokenID) bool { return x.nounOf(h).kind == "office" || x.roleNoun(h) }) {
		return graph.Slot{}, false
	}
	for _, h := range heads {
		for k := range x.kids(h) {
			o := x.mentionAt[k]
			if o == nil || o.Chain == m.Chain || !x.Chains[o.Chain].Named || o.Kind == doc.ByPronoun {
				continue
			}
			prep := x.preposition(k)
			of := x.is(k, "nmod") && (x.words.of[prep] || x.words.preposition[prep] == "of" || x.words.preposition[prep] == "for")
			if typ := x.Chains[o.Chain].Type; (of || x.is(k, "amod", "compound", "nmod:poss")) && (typ == graph.Organization || typ == graph.Place) {
				return x.chainSlot(o.Chain), true
			}
		}
	}
	return graph.Slot{}, false
}
