package claim

import (
	"slices"
	"sort"
	"strings"

	"newsgraph/extract/doc"
	"newsgraph/graph"
)

// says reports whether c's verb reports what its subject says.
func (x *reading) says(c *clause) bool {
	if !c.verbal() || x.figurative(c) || x.appraises(c) {
		return false
	}
	return x.words.say[x.verb(c)] || x.speech(c) || x.pair(c) != 0 || x.remarks(c)
}

// remarks reports whether c's verb is one of saying with the word before it
// that stands for its preposition: "wijst erop dat".
func (x *reading) remarks(c *clause) bool {
	if !x.words.joined || len(c.comp) == 0 || !x.words.that[c.comp[0].mark] {
		return false
	}
	that := x.kid(c.comp[0].head, "mark")
	for i := x.span[c.head].First; i < that; i++ {
		word := x.lower(i)
		if word == x.words.announcer && x.tag(that-1, doc.ADP) {
			word += x.lower(that - 1) // "wijst er vaak op dat"
		}
		if x.words.say[x.verb(c)+" "+word] {
			return true
		}
	}
	return false
}

// thinks reports whether c's complement is what its subject holds to be true.
func (x *reading) thinks(c *clause) bool {
	return c.verbal() && x.words.think[x.verb(c)] && !x.figurative(c) && !x.appraises(c) || x.words.think[x.set(c)]
}

// appraises reports whether c calls what its complement tells good or bad:
// "finds it unfair that the match is off", but not "thinks it likely that".
func (x *reading) appraises(c *clause) bool {
	if !x.words.think[x.verb(c)] {
		return false // "smugly say that"
	}
	what := x.kid(c.head, "ccomp")
	for k := range x.kids(c.head) {
		if k < what && x.is(k, "xcomp") && x.tag(k, doc.ADJ) && x.words.hedge[x.lemma(k)] == "" {
			return true
		}
	}
	return false
}

// claims reports whether an infinitive that complements c's verb is what is
// said too: "zegt niet te weten", "is said to have fled".
func (x *reading) claims(c *clause) bool {
	rule := x.control(c)
	known := rule != (control{})
	if c.passive && len(c.agent) == 0 && (x.says(c) || x.thinks(c)) {
		return !known || rule.modality == graph.Possible
	}
	return x.says(c) && rule.modality == "" && !rule.bare && !rule.object
}

// findContent notes for every clause of a sentence the clause that says it.
func (x *reading) findContent(clauses []*clause) {
	for _, c := range clauses {
		if !x.says(c) && !x.thinks(c) {
			continue
		}
		for _, sub := range x.said(c) {
			if !sub.shared || x.finite(sub) || sub.cop != 0 && sub.link.Base() == "ccomp" || x.claims(c) {
				x.content[sub] = c
			}
		}
		if len(c.comp) > 0 || !x.says(c) {
			continue
		}
		switch {
		case c.passive && len(c.subj) > 0 && x.tag(c.subj[0], doc.NOUN, doc.PROPN):
			// "she had a chance: her stories were published"
		case c.up != nil && c.link.Base() == "parataxis" && (x.tellsMore(c) || x.afterSemicolon(c)):
			// "het artikel verdwijnt, twee bladen kondigden een onderzoek aan"
		case c.up != nil && c.link.Base() == "parataxis":
			// "Het is voorbij, zei hij": what is said governs the saying.
			x.content[c.up] = c
		case c.link.Base() == "advcl" && x.words.as[c.mark] && c.shared && len(c.agent) == 0:
			// "as promised" names nobody
		case c.up != nil && c.link.Base() == "advcl" && x.words.as[c.mark]:
			x.content[c.up] = c
		default:
			for _, sub := range clauses {
				if x.afterSemicolon(sub) {
					continue
				}
				if before := x.Tokens[x.span[sub.head].First].Form + x.Tokens[x.span[sub.head].First-1].Form; strings.ContainsAny(before, "—–-(") {
					continue // "wrote little — she died young"
				}
				if sub.up == c && sub.link.Base() == "parataxis" && !x.says(sub) && !x.reason(c, sub) && !x.salutes(c, sub) {
					x.content[sub] = c
				}
			}
		}
	}
}

// pair is the verb that makes one of saying with c's: the "weten" of "liet
// weten"; 0 when there is none.
func (x *reading) pair(c *clause) doc.TokenID {
	others := slices.Clone(c.prt)
	if len(c.comp) > 0 {
		others = append(others, c.comp[0].head)
	}
	for _, o := range others {
		if x.tag(o, doc.VERB) && x.words.say[x.lemma(c.head)+" "+x.lemma(o)] {
			return o
		}
	}
	return 0
}

// said are the complements of c that tell what is said: those of the verb
// below it in "liet weten dat".
func (x *reading) said(c *clause) []*clause {
	if len(c.comp) > 0 && x.pair(c) == c.comp[0].head {
		return append(slices.Clone(c.comp[0].comp), c.comp[1:]...)
	}
	return c.comp
}

// tokenAt is the token that starts at byte start.
func (x *reading) tokenAt(start int) doc.TokenID {
	i := 1 + sort.Search(len(x.Tokens)-1, func(i int) bool { return int(x.Tokens[i+1].Start) >= start })
	return doc.TokenID(i % len(x.Tokens))
}

// unnamedID is the ID of sources that an article does not tell.
const unnamedID = "unnamed-source"

// speaker is who says what c reports: the first of its subjects, the speaker
// before it when that is a pronoun that nobody could resolve, and an unnamed
// source when the article does not tell.
func (x *reading) speaker(c *clause) *graph.Source {
	if by := x.sayer[c]; by != nil {
		return by
	}
	unnamed := graph.Source{Slot: graph.Slot{ID: unnamedID, Label: "unnamed source", Type: graph.Person}, Cue: x.cue(c)}
	if c.passive && len(c.agent) == 0 || len(c.doer()) == 0 {
		unnamed.Slot = x.at(unnamed.Slot, doc.Span{First: c.head, End: c.head + 1})
		return &unnamed
	}
	for _, h := range c.doer() {
		if x.tag(h, doc.PRON) && x.words.neuter[x.lower(h)] {
			// "it added": rather who spoke before than what else was named
			if s, ok := x.speakerBefore(c); ok && s.Type != graph.Person {
				return &graph.Source{Slot: x.at(s, doc.Span{First: h, End: h + 1}), Cue: x.cue(c)}
			}
		}
		if s, ok := x.phrase(h); ok && s.ID != "" && (x.speaks(s) || !x.tag(h, doc.PRON)) {
			return &graph.Source{Slot: s, Cue: x.cue(c)}
		}
	}
	h := c.doer()[0]
	span := doc.Span{First: h, End: h + 1}
	if x.tag(h, doc.PRON) && x.Tokens[h].Feat("Person") != "1" && !(x.words.joined && x.words.vague[x.lower(h)]) { // "zegt men"
		if s, ok := x.speakerBefore(c); ok {
			return &graph.Source{Slot: x.at(s, span), Cue: x.cue(c)}
		}
	}
	unnamed.Slot = x.at(unnamed.Slot, span)
	return &unnamed
}

// speaks reports whether s is somebody or something that says things.
func (x *reading) speaks(s graph.Slot) bool {
	switch s.Type {
	case graph.Person, graph.Organization, graph.Place:
		return s.Value == ""
	}
	return s.Type == graph.Group
}

// speakerBefore is the last speaker that a clause names before c, at most two
// sentences back.
func (x *reading) speakerBefore(c *clause) (graph.Slot, bool) {
	here := x.SentenceOf(c.head)
	var last graph.Slot
	if before := x.sentence(c.head).First - 1; before > 0 {
		for i := range x.quotations {
			if q := &x.quotations[i]; q.by != nil && q.by.ID != unnamedID && q.End >= before && q.End <= before+1 {
				last = q.by.Slot
			}
		}
	}
	for s := max(0, here-2); s <= here; s++ {
		for _, o := range x.clauses[s] {
			if o.head >= c.head || !x.says(o) || o.passive && len(o.agent) == 0 {
				continue
			}
			for _, h := range o.doer() {
				if s, ok := x.phrase(h); ok && x.speaks(s) {
					last = s
				}
			}
		}
	}
	return last, last.Label != ""
}

// cue is the verb with its particles, as written.
func (x *reading) cue(c *clause) string {
	words := []string{x.Tokens[c.head].Form}
	for _, p := range c.prt {
		words = append(words, x.Tokens[p].Form)
	}
	return strings.Join(words, " ")
}

// sourceOf is who says what c says: the innermost source first, with those
// who report it. It is nil when the article itself says it.
func (x *reading) sourceOf(c *clause) *graph.Source {
	var chain []*graph.Source
	sayers := map[*clause]bool{}
	add := func(s *graph.Source) {
		if s == nil {
			return
		}
		for _, have := range chain {
			if have.ID == s.ID {
				return
			}
		}
		chain = append(chain, s)
	}
	seen := map[*clause]bool{}
	var below *clause
	for at := c; at != nil && !seen[at]; {
		seen[at] = true
		if by := x.according[at]; by != nil && !x.aside(below, at, x.tokenAt(by.Start)) {
			add(by)
		}
		add(x.reported[at])
		switch say := x.content[at]; {
		case say == nil || say == c || seen[say]:
			below, at = at, x.outside(at)
		case x.tree.below(say.head, at.head):
			sayers[say] = true
			if !x.aside(below, at, say.head) {
				add(x.sourceIn(say))
				add(x.according[say])
			}
			below, at = at, x.outside(at)
		default:
			sayers[say] = true
			add(x.sourceIn(say))
			at = say
		}
	}
	if q := x.quotationAt(c.head); q != nil && q.by != nil && q.clause != c && (q.clause == nil || !sayers[q.clause]) {
		add(q.by)
	}
	var out *graph.Source
	for i := len(chain) - 1; i >= 0; i-- {
		s := *chain[i]
		if by := s.Source; by != nil {
			by := *by
			by.Source, out = out, &by // whom it cites
		}
		s.Source = out
		out = &s
	}
	return out
}

// sourceIn is who says what c reports, with whom that cites; nil where people
// in general know it: "everybody understood that".
func (x *reading) sourceIn(c *clause) *graph.Source {
	by := x.speaker(c)
	if by.ID == unnamedID && (x.words.factive[x.verb(c)] || x.ownNote(c)) {
		return nil
	}
	return x.citing(by, c.head, x.sentence(c.head).End, x.clauses[x.SentenceOf(c.head)])
}

// outside is the clause whose sources hold for c too: the one above, unless c
// is what reports that clause ("…, said the Kremlin").
func (x *reading) outside(c *clause) *clause {
	if c.link.Base() == "parataxis" && x.afterSemicolon(c) {
		return nil // "experts found that …; the government denies it"
	}
	up := c.up
	for up != nil && x.content[up] == c {
		up = up.up
	}
	return up
}
