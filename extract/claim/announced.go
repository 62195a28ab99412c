package claim

import (
	"strings"

	"newsgraph/extract/doc"
)

// In a language of joined particles a pronoun and a preposition may announce
// the clause of a verb: "slaagde er niet in om te winnen", "is erin geslaagd
// te winnen". Parsers hang the two, and "niet", on that clause, and take it
// for a purpose.

// mendAnnounced hangs what announces a clause on the verb that it belongs to,
// and makes the clause its complement.
func (x *reading) mendAnnounced() {
	t := x.tree
	if x.words.announcer == "" {
		return
	}
	for s := range t.Sentences {
		end := t.Sentences[s].End
		for i := t.Sentences[s].First; i < end; i++ {
			if p := x.announcer(i, end); p != 0 {
				x.complement(i, p, end)
			}
		}
	}
	t.index()
}

// announcer is the preposition that ends what begins with token i and may
// announce a clause: i itself for "erin", 0 for none.
func (x *reading) announcer(i, end doc.TokenID) doc.TokenID {
	prep, ok := strings.CutPrefix(x.lower(i), x.words.announcer)
	switch {
	case !ok:
		return 0
	case prep != "" && x.words.announcing[prep]:
		return i
	case prep != "":
		return 0
	}
	for p := i + 1; p < min(end-1, i+8); p++ {
		if x.tag(p, doc.VERB, doc.PUNCT, doc.SCONJ) {
			return 0
		}
		if x.tag(p, doc.ADP) && x.words.announcing[x.lower(p)] && x.head[p] > p {
			return p
		}
	}
	return 0
}

// complement makes the first clause after token p the complement of its verb,
// if i and p announce it.
func (x *reading) complement(i, p, end doc.TokenID) {
	t := x.tree
	s, opens := doc.TokenID(0), false // the clause; whether a word opens it right after p
	for m := p + 1; m < end && s == 0; m++ {
		if t.is(m, "mark") && t.head[m] > m {
			s, opens = t.head[m], m <= p+2 && !t.tag(t.head[m], doc.PUNCT) && x.words.mark[t.lower(m)] == "purpose" || x.words.that[t.lower(m)]
		}
	}
	v := t.head[s]
	if s == 0 || v == 0 || v > s || !t.tag(v, doc.VERB) || t.head[i] != v && t.head[i] != s || t.head[p] < i && p != i {
		return
	}
	verb := x.vocab.Verb(t.lemma(v))
	if next := p + 1; p != i && t.tag(next, doc.ADP) && !t.is(next, "mark") && x.knownVerb(t.lower(next)+verb) {
		verb = t.lower(next) + verb
		if x.words.announces[verb+" "+t.lower(p)] {
			t.head[next], t.rel[next] = v, "compound:prt"
		}
	}
	known := x.words.announces[verb+" "+strings.TrimPrefix(t.lower(p), x.words.announcer)]
	if !known && (p != i || !opens) {
		return
	}
	if p != i {
		t.head[p], t.rel[p] = i, "fixed"
	}
	t.head[i], t.rel[i] = v, "expl"
	for a := i + 1; a < p; a++ {
		if t.head[a] == s && t.is(a, "advmod") {
			t.head[a] = v
		}
	}
	if t.finiteVerb(s) || t.kid(s, "nsubj", "nsubj:pass") != 0 {
		t.rel[s] = "ccomp"
	} else {
		t.rel[s] = "xcomp"
	}
	for k := p + 1; k < s; k++ {
		if t.head[k] == s && t.is(k, "obl") && p == k-2 && t.kid(k, "case") == 0 {
			t.rel[k] = "obj" // whose preposition that was
		}
	}
}
