package claim

import (
	"slices"

	"newsgraph/extract/claim/vocab"
	"newsgraph/extract/doc"
	"newsgraph/graph"
)

// This file tells what stands beside a verb of saying and is not what it reports.

// aside reports whether c, which hangs in up, is what the article adds to up behind the
// words that tell who says up: "…, according to Reuters, though it made a profit".
func (x *reading) aside(c, up *clause, by doc.TokenID) bool {
	if c == nil || c.up != up || c.link != "acl:relcl" && !x.words.concession[c.mark] || x.quotationAt(c.head) != nil {
		return false
	}
	for h := x.tree.head[c.head]; h != up.head && h != 0; h = x.tree.head[h] {
		if x.accordingPhrase[h] {
			return true // "according to the lawyer, who once defended him, …"
		}
	}
	first := x.tree.span[c.head].First
	return up.head < by && by < first && (x.Tokens[first].Form == "," || x.Tokens[first-1].Form == ",")
}

// ownNote reports whether c is how the article leads to what it says itself: "it is
// interesting to note that", "it should be added that".
func (x *reading) ownNote(c *clause) bool {
	if x.words.joined || len(c.doer()) > 0 && !c.passive {
		return false
	}
	if (x.infinitive(c) || x.Tokens[c.head].Feat("VerbForm") == "Ger") && len(c.aux) == 0 {
		return c.link.Base() == "csubj" || x.tag(c.gov, doc.ADJ)
	}
	return x.Tokens[c.head].Feat("Mood") == "Imp" || c.passive && slices.ContainsFunc(c.aux, func(a doc.TokenID) bool { return x.words.modal[x.lower(a)] == graph.Required })
}

// tellsMore reports whether c, which hangs beside another clause, has something
// of its own to tell, so that it does not report that one.
func (x *reading) tellsMore(c *clause) bool {
	return x.words.joined && !c.passive && len(c.subj) > 0 && c.subj[0] < x.finiteOf(c) && slices.ContainsFunc(c.obj, func(o doc.TokenID) bool { return x.tag(o, doc.NOUN) && x.quotationAt(o) == nil })
}

// afterSemicolon reports whether a semicolon parts c from the clause that it hangs in.
func (x *reading) afterSemicolon(c *clause) bool {
	first := x.span[c.head].First
	return x.Tokens[first].Form == ";" || x.Tokens[first-1].Form == ";"
}

// salutes reports whether c tells only whom its subject speaks to, and no colon or
// quotation mark leads to sub: "feliciteerde de ploeg, de trainer kreeg een hand".
func (x *reading) salutes(c, sub *clause) bool {
	if !x.words.joined || len(c.obj) == 0 || x.quotationAt(sub.head) != x.quotationAt(c.head) {
		return false
	}
	first := x.span[sub.head].First
	if x.Tokens[first].Form == ":" || x.Tokens[first-1].Form == ":" {
		return false
	}
	return slices.ContainsFunc(x.vocab.MatchVerb(x.verb(c), nil, x.lemma(c.obj[0]), false), func(m vocab.Match) bool {
		return m.Relation.Speech && len(m.Relation.Range) > 0 && !slices.Contains(m.Relation.Range, graph.Statement)
	})
}

// reason reports whether sub, after a colon, says why c's subject says or
// thinks what its object tells: "Kenners verwachten onrust: het leger …".
func (x *reading) reason(c, sub *clause) bool {
	if len(c.obj) == 0 || !x.words.think[x.verb(c)] {
		return false
	}
	first := x.span[sub.head].First
	return x.Tokens[first].Form == ":" || x.Tokens[first-1].Form == ":"
}
