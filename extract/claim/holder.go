package claim

import (
	"newsgraph/extract/doc"
	"newsgraph/graph"
)

// mendExplained hangs a name that stands beside a longer description on the
// word that it names, where the parser took the nearest noun: "a lawyer who
// lives in Rome, Ana Lopez". Which one that is, the chains tell.
func (x *reading) mendExplained() {
	t := x.tree
	for i := range t.Mentions {
		m := &t.Mentions[i]
		if m.Kind != doc.ByName || t.Chains[m.Chain].Type != graph.Person || !t.is(m.Head, "appos", "nmod", "flat") || t.kid(m.Head, "case") != 0 {
			continue
		}
		for h := t.head[m.Head]; h != 0; h = t.head[h] {
			of := x.nominalAt(h)
			if of == nil || of.Chain != m.Chain || of.Has(m.Head) {
				continue
			}
			if h != t.head[m.Head] || !t.is(m.Head, "appos") {
				t.head[m.Head], t.rel[m.Head] = h, "appos"
				t.index()
			}
			break
		}
	}
}

// nominalAt is the description with head h, nil for none.
func (x *reading) nominalAt(h doc.TokenID) *doc.Mention {
	for i := range x.Mentions {
		if m := &x.Mentions[i]; m.Head == h && m.Kind == doc.ByNominal {
			return m
		}
	}
	return nil
}

// mendGenitives makes a person's name after a genitive the head of both, where
// the parser made it an apposition or a second subject: who speaks in "Radio
// Four's Ana Lopez said" is she.
func (x *reading) mendGenitives() {
	t := x.tree
	for i := range t.Mentions {
		m := &t.Mentions[i]
		mark := m.First - 1
		if m.Kind != doc.ByName || t.Chains[m.Chain].Type != graph.Person || mark < 2 || !t.tag(mark, doc.PART) || !t.is(mark, "case") {
			continue
		}
		owner := t.head[mark]
		switch {
		case owner == 0 || owner > mark || t.is(owner, "nmod:poss"):
			continue
		case t.head[m.Head] == owner:
			t.head[m.Head], t.rel[m.Head] = t.head[owner], t.rel[owner]
		case t.head[m.Head] != t.head[owner]:
			continue
		}
		t.head[owner], t.rel[owner] = m.Head, "nmod:poss"
		for k := m.End; int(k) < len(t.Tokens) && t.SentenceOf(k) == t.SentenceOf(owner); k++ {
			if t.head[k] == owner {
				t.head[k] = m.Head // what follows tells of the person
			}
		}
		t.index()
	}
}

// mendOpenings hangs a description that opens the sentence on the subject
// after the comma: "Heir to a fortune, the director gave it away".
func (x *reading) mendOpenings() {
	t := x.tree
	for _, s := range t.Sentences {
		for v := s.First; v < s.End; v++ {
			subject := t.kid(v, "nsubj")
			first := t.kid(v, "vocative", "dislocated", "parataxis", "nsubj", "obl", "iobj", "dep")
			if first == 0 || subject == 0 {
				continue
			}
			if first == subject {
				for k := range t.kids(v) {
					if k > first && k < v && t.is(k, "nsubj") {
						subject = k
					}
				}
			}
			start := t.span[subject].First
			if first >= subject || t.span[first].First != s.First || first != s.First || !t.tag(first, doc.NOUN) || !x.roleNoun(first) && !x.personNoun(first) ||
				!x.personNoun(subject) && !x.named(subject) || t.Tokens[start-1].Form != "," || subject > v || t.span[first].End > start {
				continue
			}
			t.head[first], t.rel[first] = subject, "appos"
			t.index()
			break
		}
	}
}
