package claim

import (
	"slices"
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

// commands reports whether e gives an order: "gave the guards the order".
func (x *reading) commands(e *event) bool {
	return x.words.gives[x.verb(e.clause)] && slices.ContainsFunc(e.match.words, func(h doc.TokenID) bool { return x.words.control[x.lemma(h)].modality == graph.Ordered })
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

// mendOrders hangs an infinitive on the order or permission that somebody gives,
// where the parser took it for what the verb was for, or for part of who is told:
// "gave orders to the police to shoot".
func (x *reading) mendOrders() {
	for k := range doc.TokenID(len(x.Tokens)) {
		v := x.head[k]
		for range 2 {
			if x.is(v, "conj", "obl") && x.is(k, "acl") {
				v = x.head[v]
			}
		}
		if v == 0 || k < v || !x.is(k, "advcl", "acl") || !x.words.gives[x.lemma(v)] || x.lower(x.kid(k, "mark")) != "to" {
			continue
		}
		for h := range x.kids(v) {
			if h > v && h < k && x.words.control[x.lemma(h)].object && (x.is(h, "obj") || x.is(h, "iobj") && x.kid(v, "obj") == 0) {
				x.head[k], x.rel[k], x.rel[h] = h, "acl", "obj"
				break
			}
		}
	}
	x.tree.index()
}
