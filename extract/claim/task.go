package claim

import (
	"strings"

	"newsgraph/extract/doc"
	"newsgraph/graph"
)

// longestTask is how many words an infinitive may have that is told with what
// it belongs to.
const longestTask = 25

// task is the infinitive that the noun or adjective h says nothing without:
// "plans [to build a factory]", "ready [to sell the mine]"; 0 for none.
func (x *reading) task(h doc.TokenID) doc.TokenID {
	if _, known := x.words.control[x.headLemma(h)]; !known {
		return 0
	}
	for k := range x.kids(h) {
		if k > h && x.is(k, "acl", "xcomp", "ccomp", "advcl") && x.Tokens[k].Feat("VerbForm") == "Inf" && x.kid(k, "mark") != 0 && x.tree.span[k].Len() <= longestTask {
			return k
		}
	}
	return 0
}

// withTask is s, which the phrase of h names, with the infinitive of h.
func (x *reading) withTask(s graph.Slot, h doc.TokenID) graph.Slot {
	k := x.task(h)
	if k == 0 {
		return s
	}
	label := s.Label
	if x.Lang != "en" { // rather all Dutch than half
		label = x.written(h)
	}
	s.Label = label + " " + x.text(x.trim(x.tree.span[k]))
	s.ID = slug(s.Label)
	return s
}

// written is the noun h and the modifiers right before it in their own language.
func (x *reading) written(h doc.TokenID) string {
	first := h
	for first > 1 && x.head[first-1] == h && x.is(first-1, "amod", "compound") {
		first--
	}
	words := []string{x.cased(first)}
	for i := first + 1; i <= h; i++ {
		words = append(words, x.Tokens[i].Form)
	}
	return strings.Join(words, " ")
}

// oneOf is the phrase of n in full where it is one of several that a clause
// tells from their like: "one of the countries that signed the pact".
func (x *reading) oneOf(n doc.TokenID) (string, bool) {
	m := x.measured(n)
	span := doc.Span{First: n + 1, End: x.tree.span[m].End}
	if m == n || !x.tag(n, doc.NUM) || x.kid(m, "acl", "acl:relcl") == 0 || span.Len() > longestTask {
		return "", false
	}
	return x.lower(n) + " " + x.text(x.trim(span)), true
}
