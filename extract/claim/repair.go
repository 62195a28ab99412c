package claim

import (
	"slices"
	"strings"

	"newsgraph/extract/doc"
	"newsgraph/graph"
)

// Parsers err most where prepositions, particles and bare noun phrases are
// concerned. What follows mends the cases that the words themselves decide.

// repair mends clause c.
func (x *reading) repair(c *clause) {
	x.findAdjective(c)
	x.findParticle(c)
	x.findSubject(c)
	x.findObject(c)
	x.findComplement(c)
	for i := range c.obl {
		x.findPreposition(c, &c.obl[i])
		x.joinPreposition(&c.obl[i])
	}
}

// findParticle gives a verb the particle that was read as a preposition: in
// "riep de hulp in van de alliantie" nothing follows "in" that it could lead
// to, and "inroepen" is a verb of the vocabulary.
func (x *reading) findParticle(c *clause) {
	t := x.tree
	if !x.words.joined || !c.verbal() || len(c.prt) > 0 || strings.Contains(t.Tokens[c.head].Lemma, "_") {
		return
	}
	s := t.sentence(c.head)
	for i := c.head + 1; i < s.End; i++ {
		if x.predicate(i) || t.tag(i, doc.SCONJ) || t.Tokens[i].Form == ";" {
			return
		}
		if !t.tag(i, doc.ADP) || t.is(i, "mark") || i+1 < s.End && !t.tag(i+1, doc.ADP, doc.PUNCT, doc.SCONJ, doc.CCONJ) {
			continue
		}
		if x.knownVerb(t.lower(i) + t.lemma(c.head)) {
			c.prt = append(c.prt, i)
			t.head[i], t.rel[i] = c.head, "compound:prt"
			t.index()
			for j := range c.obl {
				c.obl[j].prep = t.preposition(c.obl[j].head)
			}
			return
		}
	}
}

// findAdjective joins an adjective or adverb to its verb where a table has both
// as one verb: "maakte bekend", "werkte samen", "spoke out".
func (x *reading) findAdjective(c *clause) {
	if len(c.prt) > 0 || !c.verbal() {
		return
	}
	for i, a := range c.adv {
		verb := x.lower(a) + x.lemma(c.head)
		if !x.words.joined {
			verb = x.lemma(c.head) + " " + x.lower(a)
		}
		if (x.words.joined || a == c.head+1) && x.tag(a, doc.ADV, doc.ADP) && len(x.vocab.MatchVerb(verb, nil, "", false)) > 0 {
			c.prt = append(c.prt, a)
			c.adv = append(c.adv[:i:i], c.adv[i+1:]...)
			return
		}
	}
	if !x.words.joined {
		return
	}
	for i, p := range c.pred {
		if x.tag(p, doc.ADJ, doc.ADV) && x.knownVerb(x.lemma(p)+x.lemma(c.head)) {
			c.prt = append(c.prt, p)
			c.pred = append(c.pred[:i:i], c.pred[i+1:]...)
			return
		}
	}
}

// knownVerb reports whether a table has the verb.
func (x *reading) knownVerb(verb string) bool {
	if len(x.vocab.MatchVerb(verb, nil, "", false)) > 0 || x.words.say[verb] || x.words.control[verb] != (control{}) {
		return true
	}
	_, ok := x.vocab.Past(verb, "")
	return ok
}

// findSubject gives a finite clause without a subject the bare noun phrase
// before or after its verb that was read as an adverbial.
func (x *reading) findSubject(c *clause) {
	t := x.tree
	if c.open() && c.verbal() && !c.passive && len(c.obj) > 0 && x.finite(c) && t.is(c.head, "ccomp", "advcl") {
		// "dat daar schietpartijen plaatsvonden": a finite clause has a subject.
		c.subj, c.obj = c.obj, nil
		return
	}
	if !c.open() || !c.verbal() || t.is(c.head, "conj", "xcomp", "acl", "advcl") && !x.finite(c) && len(c.aux) == 0 {
		return
	}
	if t.Tokens[c.head].Feat("VerbForm") == "Inf" && len(c.aux) == 0 || c.link == "acl:relcl" {
		return
	}
	for i, o := range c.obl {
		if k := x.listed(o.head, c.head); k != 0 {
			// "According to the government, 26 activists were killed"
			t.head[k], t.rel[k] = c.head, "nsubj"
			t.index()
			c.subj = x.spread(k)
			c.obl = slices.DeleteFunc(c.obl, func(o oblique) bool { return slices.Contains(c.subj, o.head) })
			return
		}
		if o.prep == "" && t.tag(o.head, doc.NOUN, doc.PROPN) && !x.isTime(o.head) && t.kid(o.head, "case") == 0 && x.quantityUnit(o.head) == "" && !t.tag(t.span[o.head].First-1, doc.ADP) {
			c.subj = []doc.TokenID{o.head}
			c.obl = append(c.obl[:i:i], c.obl[i+1:]...)
			return
		}
	}
}

// findObject gives an active clause the bare noun phrase right after its verb
// that was read as an adverbial.
func (x *reading) findObject(c *clause) {
	t := x.tree
	if c.passive || !c.verbal() || c.open() || len(c.obj)+len(c.comp)+len(c.pred) > 0 {
		return
	}
	end := c.head
	for _, p := range c.prt {
		end = max(end, p)
	}
	for i, o := range c.obl {
		if o.prep == "" && t.tag(o.head, doc.NOUN, doc.PROPN) && (t.span[o.head].First == end+1 || x.words.joined && len(x.vocab.MatchVerb(x.verb(c), nil, "", false)) > 0) && !x.isTime(o.head) && x.quantityUnit(o.head) == "" {
			c.obj = x.spread(o.head)
			c.obl = append(c.obl[:i:i], c.obl[i+1:]...)
			c.obl = slices.DeleteFunc(c.obl, func(o oblique) bool { return slices.Contains(c.obj, o.head) })
			return
		}
	}
}

// listed is a phrase after a comma that was joined to the phrase of h, before
// the predicate, though no conjunction leads to it; 0 when there is none.
func (x *reading) listed(h, before doc.TokenID) doc.TokenID {
	t := x.tree
	for k := range t.kids(h) {
		if !t.is(k, "conj", "appos") || k > before || t.kid(k, "case") != 0 {
			continue
		}
		comma := false
		for i := h; i < k; i++ {
			if t.tag(i, doc.CCONJ) {
				return 0
			}
			comma = comma || t.Tokens[i].Form == ","
		}
		if comma {
			return k
		}
	}
	return 0
}

func (x *reading) quantityUnit(h doc.TokenID) string {
	if q := x.quantityAt[h]; q != nil {
		return q.Unit
	}
	return ""
}

// findPreposition gives a phrase the preposition right before it that was read
// as a word that introduces the clause: "kwamen om het leven".
func (x *reading) findPreposition(c *clause, o *oblique) {
	t := x.tree
	first := t.span[o.head].First
	if o.prep != "" || first <= 1 || x.isTime(o.head) {
		return
	}
	before := first - 1
	if h := t.head[before]; t.tag(before, doc.DET) && h == before-1 && t.tag(h, doc.ADP) {
		before = h // "om het" read as one
	}
	if t.tag(before, doc.ADP) && t.head[before] == c.head && x.words.preposition[t.lower(before)] != "" && (before == first-2 || t.kid(before, "fixed") == 0) {
		o.prep = t.lower(before)
		c.prt = slices.DeleteFunc(c.prt, func(p doc.TokenID) bool { return p == before })
		c.mark = strings.TrimSpace(strings.TrimPrefix(c.mark, o.prep))
	}
}

// joinPreposition reads "naar aanleiding van de protesten" as a phrase of
// "protesten" where the expression is a preposition.
func (x *reading) joinPreposition(o *oblique) {
	t := x.tree
	for k := range t.kids(o.head) {
		if p := t.preposition(k); t.is(k, "nmod") && p != "" {
			if long := o.prep + " " + t.lower(o.head) + " " + p; x.words.preposition[long] != "" {
				o.prep, o.head = long, k
				return
			}
		}
	}
}

// cores ranks the relations by how much of a clause a phrase with them is.
var cores = []doc.Rel{"nsubj", "obj", "iobj", "obl", "nmod", "appos", "conj"}

func core(r doc.Rel) int {
	for i, c := range cores {
		if r.Base() == c {
			return i
		}
	}
	return len(cores)
}

// mendNames makes the words of a name, or of a title with its name, one
// phrase, where the parser tore them apart: all that hang on words outside
// hang on its head instead.
func mendNames(t *tree) {
	for i := range t.Mentions {
		m := &t.Mentions[i]
		if m.Len() < 2 || m.Len() > 8 || m.Kind != doc.ByName && m.Kind != doc.ByNominal || !t.Chains[m.Chain].Named {
			continue
		}
		best := m.Head
		if m.Has(t.head[best]) {
			continue
		}
		for k := m.First; k < m.End; k++ {
			if !m.Has(t.head[k]) && core(t.rel[k]) < core(t.rel[best]) {
				best = k
			}
		}
		t.head[m.Head], t.rel[m.Head] = t.head[best], t.rel[best]
		for k := m.First; k < m.End; k++ {
			if k == m.Head || m.Has(t.head[k]) || t.is(k, "punct", "case", "cc", "det") && t.head[k] != 0 {
				continue
			}
			t.head[k] = m.Head
			switch {
			case t.tag(k, doc.ADJ):
				t.rel[k] = "amod"
			case t.tag(k, doc.PUNCT):
				t.rel[k] = "punct"
			case t.tag(k, doc.NOUN) && k < m.Head:
				t.rel[k] = "nmod:desc"
			default:
				t.rel[k] = "flat"
			}
		}
	}
}

// mend hangs words elsewhere where names and figures show that the parser
// erred.
func (x *reading) mend() {
	x.mendTitles()
	x.mendOffices()
	x.mendAppositions()
	x.mendQuantities()
	x.tree.breakCircles()
	x.tree.index()
}

// mendAppositions hangs a description between commas on the person's name
// before it, where the parser took it for an argument of the verb: "declared
// Abliyazov, a former banker, that …".
func (x *reading) mendAppositions() {
	t := x.tree
	for i := range t.Mentions {
		m := &t.Mentions[i]
		if m.Kind != doc.ByName || t.Chains[m.Chain].Type != graph.Person || int(m.End)+2 >= len(t.Tokens) || t.Tokens[m.End].Form != "," || !t.tag(m.End+1, doc.DET, doc.NOUN, doc.ADJ) {
			continue
		}
		k := m.End + 1 // the head of the noun phrase after the comma
		for t.is(k, "det", "amod", "compound", "nmod:poss") && k < t.head[k] && t.head[k] < k+8 {
			k = t.head[k]
		}
		if !t.tag(k, doc.NOUN) || !t.is(k, "obj", "nsubj", "obl", "iobj", "parataxis") || m.Has(t.head[k]) || t.head[k] == 0 || t.kid(k, "case") != 0 || !x.personNoun(k) && !x.roleNoun(k) {
			continue
		}
		if t.SentenceOf(k) == t.SentenceOf(m.Head) && !t.below(m.Head, k) {
			t.head[k], t.rel[k] = m.Head, "appos"
		}
	}
}

// mendQuantities hangs the words of a figure on what it counts, where the
// parser made them a phrase of their own: "[meer dan] 3.700 betogers".
func (x *reading) mendQuantities() {
	t := x.tree
	for i := range t.Tokens {
		q := x.quantityAt[doc.TokenID(i)]
		if q == nil || q.First != doc.TokenID(i) || q.Unit != "" {
			continue
		}
		noun := x.counted(q)
		if noun == 0 {
			continue
		}
		for k := q.First; k < q.End; k++ {
			if t.head[k] == noun && t.is(k, "case") {
				t.rel[k] = "advmod" // the "than" of "more than"
			}
			if t.head[k] == t.head[noun] && core(t.rel[k]) < core(t.rel[noun]) {
				t.rel[noun] = t.rel[k]
			}
			if h := t.head[k]; h != noun && !q.Has(h) && !t.below(noun, k) {
				t.head[k], t.rel[k] = noun, "nummod"
			}
		}
	}
}

// mendTitles hangs the title before a person's name on the name, where the
// parser made them two phrases: "minister Ana Lopez".
func (x *reading) mendTitles() {
	t := x.tree
	for i := range t.Mentions {
		m := &t.Mentions[i]
		k := m.First - 1
		if m.Kind != doc.ByName || k == 0 || !t.tag(k, doc.NOUN, doc.PROPN) || t.head[m.Head] == k || m.Has(t.head[k]) || t.mentioned(k) {
			continue
		}
		if n := x.nounOf(k); n.kind != "office" && n.kind != "title" && n.kind != "person" || t.rel[k].Base() != t.rel[m.Head].Base() && t.head[k] != t.head[m.Head] {
			continue
		}
		if t.below(m.Head, k) {
			continue
		}
		t.head[k], t.rel[k] = m.Head, "nmod:desc"
	}
	t.index()
}

// mendOffices takes apart a title that ends in a noun before the name:
// "secretary of state Antony Blinken" is no secretary of Blinken.
func (x *reading) mendOffices() {
	t := x.tree
	for i := range t.Mentions {
		m := &t.Mentions[i]
		if m.Kind != doc.ByName || t.Chains[m.Chain].Type != graph.Person || m.First < 4 {
			continue
		}
		state, of, role := m.First-1, m.First-2, m.First-3
		if !x.words.of[t.lower(of)] || t.SentenceOf(role) != t.SentenceOf(m.Head) || !t.below(m.Head, role) && t.head[m.Head] != t.head[role] {
			continue
		}
		if r, ok := x.vocab.Role(t.lemma(role) + " " + t.lower(of) + " " + t.lemma(state)); !ok || !strings.Contains(r.Noun, " ") {
			continue
		}
		t.head[m.Head], t.rel[m.Head] = t.head[role], t.rel[role]
		t.head[role], t.rel[role] = m.Head, "nmod:desc"
		t.head[state], t.rel[state] = role, "nmod"
		t.head[of], t.rel[of] = state, "case"
	}
}

// mentioned reports whether a mention by name covers token k.
func (t *tree) mentioned(k doc.TokenID) bool {
	for i := range t.Mentions {
		if m := &t.Mentions[i]; m.Kind == doc.ByName && m.Has(k) {
			return true
		}
	}
	return false
}

// findComplement gives a verb the phrase that its pattern asks for, where the
// parser hung it on the object: "accused the bank of fraud".
func (x *reading) findComplement(c *clause) {
	t := x.tree
	if !c.verbal() || len(c.obj) == 0 {
		return
	}
	h := c.obj[len(c.obj)-1]
	last := doc.TokenID(0)
	for k := range t.kids(h) {
		if t.is(k, "nmod") && k > h && t.preposition(k) != "" {
			last = k
		}
	}
	if last == 0 || x.words.of[t.preposition(last)] && x.roleNoun(h) && x.named(last) {
		return
	}
	prep := t.preposition(last)
	for _, o := range c.obl {
		if o.prep == prep {
			return
		}
	}
	for _, m := range x.vocab.MatchVerb(x.verb(c), []string{prep + " " + t.lemma(last)}, t.lemma(h), c.refl != 0) {
		if m.Object == 0 {
			t.head[last], t.rel[last] = c.head, "obl"
			t.index()
			x.collectOblique(c, last, false)
			return
		}
	}
}

// mendCopulas reads the copula of a participle as its auxiliary: "geland zijn".
func mendCopulas(t *tree) {
	for i := range t.Tokens {
		if h := t.head[i]; t.rel[i] == "cop" && t.tag(h, doc.VERB) && t.Tokens[h].Feat("VerbForm") == "Part" {
			t.rel[i] = "aux"
		}
	}
}
