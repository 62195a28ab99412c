package claim

import (
	"slices"

	"newsgraph/extract/doc"
)

// Infinitives without an ending tell by their verb alone who does what they say:
// "is te zien" is done to the subject, and in "laat de subsidie vervallen" the
// object of "laat" does it.

// findSeen makes the infinitive c passive where its subject is what it is done to:
// "de tentoonstelling is te zien".
func (x *reading) findSeen(c *clause) {
	if !x.words.joined || c.passive || c.mark != "te" || !x.infinitive(c) || len(c.subj) == 0 || len(c.obj)+len(c.comp) > 0 || c.refl != 0 {
		return
	}
	c.passive = len(c.aux) == 1 && x.words.exist[x.lemma(c.aux[0])] && x.finiteVerb(c.aux[0])
}

// visible reports whether c is what people can do at any time with what it tells of,
// so that it is told as done: "is te zien", but not "is te redden".
func (x *reading) visible(c *clause) bool { return x.words.visible[x.verb(c)] }

// findFalling makes the object of c the subject where the verb above lets it happen:
// "laat de subsidie vervallen". A thing that somebody has something done to stays
// the object: "liet het huis slopen".
func (x *reading) findFalling(c *clause) {
	up := c.up
	rule := x.control(up)
	if !x.words.joined || !x.infinitive(c) || !rule.object || !rule.bare || !slices.Contains(up.comp, c) {
		return
	}
	switch falls := x.words.falls[x.verb(c)]; {
	case falls && len(c.obj) > 0 && len(up.obj) == 0:
		c.subj, c.obj = c.obj, nil
	case !falls && len(c.obj)+len(c.comp) == 0 && len(up.obj) == 1 && x.thing(up.obj[0]) && x.doneTo(x.verb(c)):
		c.subj, c.obj = up.subj, up.obj
	}
}

// mendPartitives makes the figure on "er" the subject or object of its verb, and
// hangs on it the phrase that tells what it counts: "van de tankers zijn er twee
// gezonken".
func (x *reading) mendPartitives() {
	t := x.tree
	if x.words.announcer == "" {
		return
	}
	for i := range t.Tokens {
		n := doc.TokenID(i)
		er := t.head[n]
		if !t.is(n, "nummod") || er != n-1 || t.lower(er) != x.words.announcer {
			continue
		}
		v := t.head[er]
		if v == 0 || !t.predicate(v) {
			continue
		}
		t.head[n], t.rel[n] = v, "nsubj"
		switch {
		case t.kid(v, "nsubj") != 0 && t.kid(v, "nsubj") != n:
			t.rel[n] = "obj"
		case t.kid(v, "aux:pass") != 0:
			t.rel[n] = "nsubj:pass"
		}
		for k := range t.kids(v) {
			if k < er && t.is(k, "obl", "nmod") && x.words.of[t.preposition(k)] && t.tag(k, doc.NOUN) && t.Tokens[k].Feat("Number") == "Plur" {
				t.head[k], t.rel[k] = n, "nmod"
				break
			}
		}
	}
	t.index()
}

// mendMarked makes a clause that is introduced as a reason, a time or a manner no
// complement of the verb: "wil niet stemmen zolang …", "bereikte de finale door PSV
// te verslaan".
func (x *reading) mendMarked() {
	t := x.tree
	for i := range t.Tokens {
		c := doc.TokenID(i)
		mark := t.kid(c, "mark")
		if !x.words.joined || mark == 0 || !t.is(c, "ccomp", "xcomp") || x.words.that[t.lower(mark)] {
			continue
		}
		switch m := x.words.mark[t.lower(mark)]; {
		case t.tag(mark, doc.SCONJ) && (m == "time" || m == "cause"), m == "manner" && t.Tokens[c].Feat("VerbForm") == "Inf":
			t.rel[c] = "advcl"
		}
	}
}

// mendPerfects makes the participle that the parser took for a particle of "hebben"
// the verb of its clause: "dat hij stal, heeft hij altijd ontkend".
func (x *reading) mendPerfects() {
	t := x.tree
	for i := range t.Tokens {
		p := doc.TokenID(i)
		aux := t.head[p]
		if !x.words.joined || t.rel[p] != "compound:prt" || !t.tag(p, doc.VERB) || !x.pastParticiple(p) || t.kid(p, "fixed") != 0 || p < aux || !t.finiteVerb(aux) || !x.words.having[t.lemma(aux)] || !x.knownVerb(t.lemma(p)) {
			continue
		}
		for k := range t.kids(aux) {
			if k != p {
				t.head[k] = p
			}
			if t.is(k, "obj") && t.predicate(k) {
				t.rel[k] = "ccomp"
			}
		}
		t.head[p], t.rel[p] = t.head[aux], t.rel[aux]
		t.head[aux], t.rel[aux] = p, "aux"
		t.index()
	}
}
