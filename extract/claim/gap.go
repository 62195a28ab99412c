package claim

import (
	"slices"

	"newsgraph/extract/doc"
	"newsgraph/graph"
)

// A gap is a clause whose verb is left out, since the clause before it has the
// same: "Lang won gold and Weber silver". Its two phrases stand for two of
// that clause; parsers join them to whatever stands before.

// gapOf is the clause without a verb after clause c of a sentence, nil for none.
func (x *reading) gapOf(c *clause) *clause {
	t := x.tree
	if len(c.subj) == 0 || c.csubj != nil || len(c.comp) > 0 {
		return nil
	}
	s := t.sentence(c.head)
	for i := c.head + 1; i < s.End; i++ {
		if x.predicate(i) && i != c.head {
			return nil
		}
		if !t.tag(i, doc.CCONJ) && t.Tokens[i].Form != "," {
			continue
		}
		first, end := x.phraseFrom(i+1, s.End)
		second, end := x.phraseFrom(end, s.End)
		if first == 0 || second == 0 || t.preposition(first) != "" || x.isTime(first) || x.isTime(second) || end < s.End && !t.tag(end, doc.PUNCT, doc.CCONJ) || x.verbAfter(end, s.End) {
			continue
		}
		if gap := x.fill(c, i, first, second); gap != nil {
			for _, k := range []doc.TokenID{first, second} {
				t.head[k], t.rel[k] = c.head, "orphan"
			}
			t.index()
			return gap
		}
	}
	return nil
}

// phraseFrom is the head of the noun phrase, or of the adjective or number,
// that starts at token i, and where it ends; 0 when none starts there.
func (x *reading) phraseFrom(i, end doc.TokenID) (head, after doc.TokenID) {
	t := x.tree
	start := i
	for i < end && t.tag(i, doc.ADP, doc.DET, doc.ADJ, doc.NUM) {
		i++
	}
	if i < end && t.tag(i, doc.NOUN, doc.PROPN, doc.PRON) {
		head = i
		for i++; i < end && (t.tag(i, doc.NOUN, doc.PROPN) && (t.head[i] == head || t.head[head] == i)); i++ {
			if t.head[head] == i {
				head = i
			}
		}
	} else if i > start && t.tag(i-1, doc.ADJ, doc.NUM) {
		head = i - 1
	}
	return head, i
}

// verbAfter reports whether a verb stands between tokens from and end.
func (x *reading) verbAfter(from, end doc.TokenID) bool {
	for i := from; i < end; i++ {
		if x.tag(i, doc.VERB, doc.AUX) {
			return true
		}
	}
	return false
}

// fill is clause c with first and second, which stand after the conjunction
// at, in place of two of its phrases that are like them; nil when there are
// none. It takes both out of c.
func (x *reading) fill(c *clause, at, first, second doc.TokenID) *clause {
	without := func(heads []doc.TokenID) []doc.TokenID {
		return slices.DeleteFunc(slices.Clone(heads), func(h doc.TokenID) bool { return h == first || h == second })
	}
	whole := *c
	whole.subj, whole.obj, whole.pred = without(c.subj), without(c.obj), without(c.pred)
	whole.obl = slices.DeleteFunc(slices.Clone(c.obl), func(o oblique) bool { return o.head == first || o.head == second })
	if len(whole.subj) == 0 || whole.subj[0] > at || len(whole.obj) > 0 && whole.obj[0] > at || len(c.obj) > len(whole.obj) && len(whole.obj) == 0 {
		return nil
	}
	gap := whole
	gap.up, gap.link, gap.gov, gap.shared = c, "conj", c.head, true
	likeSubject := x.alike(first, whole.subj[0])
	if prep := x.tree.preposition(second); prep != "" {
		i := slices.IndexFunc(whole.obl, func(o oblique) bool { return o.prep == prep && o.head > c.head && o.head < at })
		switch {
		case i < 0:
			return nil
		case len(whole.obj) > 0:
			gap.obj = []doc.TokenID{first} // "accused A of theft and B of murder"
		case likeSubject && !x.alike(first, whole.obl[i].head):
			gap.subj = []doc.TokenID{first} // "A went to Paris and B to Rome"
		default:
			return nil
		}
		gap.obl = slices.Clone(whole.obl)
		gap.obl[i].head = second
		*c = whole
		return &gap
	}
	switch {
	case !likeSubject || x.tree.tag(second, doc.PROPN) || x.named(second):
		return nil
	case !c.verbal():
		gap.head, gap.cop = second, c.cop // "A was the best player, B the best goalkeeper"
	case len(whole.pred) > 0:
		gap.pred = []doc.TokenID{second} // "A became first, B second"
	case len(whole.obj) > 0 && !x.alike(first, whole.obj[0]):
		gap.obj = []doc.TokenID{second} // "A won gold and B silver"
	default:
		return nil
	}
	gap.subj = []doc.TokenID{first}
	*c = whole
	return &gap
}

// alike reports whether the phrases of a and b are both names of things of one
// type.
func (x *reading) alike(a, b doc.TokenID) bool {
	m, n := x.mentionAt[a], x.mentionAt[b]
	if m == nil || n == nil || !x.Chains[m.Chain].Named || !x.Chains[n.Chain].Named {
		return false
	}
	s, t := x.Chains[m.Chain].Type, x.Chains[n.Chain].Type
	return s == t || s == graph.Person && t == graph.Organization || s == graph.Organization && t == graph.Person
}
