package claim

import (
	"slices"
	"strings"

	"newsgraph/extract/doc"
	"newsgraph/graph"
)

// whoever reports whether the subject of c is anybody whom that holds for: "wie
// denkt dat".
func (x *reading) whoever(c *clause) bool {
	return x.words.joined && c.up != nil && (c.link.Base() == "csubj" || c.link.Base() == "nsubj") && slices.ContainsFunc(c.subj, func(h doc.TokenID) bool { return x.words.question[x.lower(h)] })
}

// above is the situation that c takes from what it hangs in.
func (x *reading) above(c *clause) situation {
	t := x.tree
	s := situation{modality: graph.Asserted}
	if m := x.markOf(c); m != "" {
		switch m {
		case "not":
			s.negated = true
		case "unsaid":
			s.unsaid = true
		case "purpose":
			s.modality = graph.Planned
		case graph.Conditional, graph.Possible:
			s.modality = m
		}
	}
	if c.up == nil {
		return s
	}
	switch base := c.link.Base(); {
	case c.aimed():
		up := x.situate(c.up)
		s.modality, s.unsaid = graph.Planned, up.negated || up.unsaid
	case c.link == "ccomp" && x.contains(c.up):
		return x.ofContent(c.up)
	case c.undergone:
		up := x.situate(c.up)
		s.negated, s.modality, s.unsaid = up.negated, up.modality, up.unsaid
	case x.ranked(c):
		up := x.situate(c.up)
		s.modality, s.negated, s.unsaid = up.modality, false, up.unsaid || up.negated
	case base == "conj" && c.gov == c.up.head:
		if c.mark == c.up.mark {
			s = x.above(c.up)
		}
		return x.joined(c, s)
	case x.content[c] != nil:
		if sp := x.situate(x.content[c]); sp.negated || sp.modality == graph.Possible && !sp.hedged || x.whoever(x.content[c]) {
			s.unsaid = true
		}
		rule := x.control(x.content[c])
		if s.unsaid = s.unsaid || rule.modality == "unsaid"; x.thinks(x.content[c]) && rule.subject && rule.modality == graph.Planned && s.modality == graph.Asserted {
			s.modality = graph.Planned // "hopes that"
		}
		if c.shared && !x.finite(c) {
			s.modality = rule.modality // "claims to have", "is said to have"
		}
		s.negated = s.negated != rule.not // "denied that"
	case base == "xcomp", base == "ccomp", base == "csubj" && c.open():
		rule := x.control(c.up)
		known := rule != (control{})
		if x.finite(c) && base == "ccomp" && !rule.not {
			if s.modality == graph.Asserted && known {
				s.modality = rule.modality
			}
			if s.modality == "" && x.infinitive(c.up) || s.modality == graph.Asserted && !known && x.infinitive(c.up) {
				s.modality = x.situate(c.up).modality // "to make sure that they stay"
			}
			if rule.subject && rule.modality == graph.Planned {
				s.negated = s.negated != x.situate(c.up).negated // "does not want that"
			}
			break
		}
		up := x.situate(c.up)
		if base == "ccomp" && x.thinks(c.up) {
			s.unsaid = up.negated || up.unsaid // "they do not know how"
			break
		}
		s.negated = s.negated != (up.negated != rule.not)
		s.unsaid = up.unsaid || up.negated && rule.urges()
		switch {
		case rule.modality != "":
			s.modality = rule.modality
			if rule.bare && rule.modality == graph.Planned && x.words.joined && x.began(c.up) {
				s.modality = graph.Asserted // "ging werken"
			}
			if rule.bare && rule.modality == graph.Planned && x.participle(c.head) && !x.participle(c.up.head) {
				s.modality = graph.Asserted // "went looking for help"
			}
			if rule.bare && up.modality != graph.Asserted {
				s.modality = up.modality
			}
		case known && !rule.not && x.words.gives[x.verb(c.up)] && x.infinitive(c):
			s.modality = graph.Planned // "sent troops to help"
		case known && up.modality == graph.Ordered && !rule.bare && rule.object:
			s.modality = graph.Planned // "asked Serbia to help Kosovo join"
		case known:
			s.modality = up.modality
		case s.modality == graph.Asserted && (t.Tokens[c.head].Feat("VerbForm") == "Inf" || c.mark != ""):
			s.modality = graph.Planned
		}
	case (c.link == "acl" && x.words.that[c.mark] || c.link == "acl:relcl") && (x.none(c.gov) || x.scarce(c.gov)):
		s.unsaid = true // "no evidence that", "no player who", "little chance that"
	case !c.up.verbal() && c.gov == c.up.head && x.words.that[c.mark] && x.finite(c):
		x.judged(c, &s)
	case c.link == "acl" && x.words.that[c.mark] && x.finite(c) && x.rejected(c):
		s.negated = !s.negated
	case c.link == "acl" && x.words.that[c.mark] && x.finite(c):
		if m := x.words.sayNoun[x.headLemma(c.gov)]; m != "" && s.modality == graph.Asserted {
			s.modality = m // "the rumour that"
		}
	case base == "acl" && c.link != "acl:relcl" && !x.participle(c.head) && !x.finite(c):
		rule := x.words.control[x.headLemma(c.gov)]
		s.unsaid = rule == (control{}) && x.own(c.up).negated // "did nothing to help"
		s.negated = s.negated != (rule.not != x.none(c.gov))  // "has no plans to"
		s.modality = graph.Planned
		if rule.modality != "" {
			s.modality = rule.modality
		}
	case base == "advcl" && (s.modality == graph.Asserted || s.modality == graph.Planned) && strings.HasPrefix(t.Tokens[c.head].Feats, "VerbForm=Inf") && !s.negated:
		if s.modality = graph.Planned; x.cameOf(c) || x.markOf(c) == "manner" {
			s.modality = x.situate(c.up).modality // "won door hen te verslaan"
		}
		s.unsaid = x.own(c.up).negated && !x.words.joined // "did not come to help"
	case base == "advcl" && s.modality == graph.Asserted && x.words.mark[c.mark] == "time" && !x.words.joined && x.present(c):
		if up := x.situate(c.up); up.modality != graph.Asserted && !up.hedged {
			s.modality = graph.Planned // "will owe taxes after the house is sold"
		}
	case x.sphere(c):
		s.unsaid = true
	case base == "acl" && !x.words.joined && x.words.of[c.mark] && x.Tokens[c.head].Feat("VerbForm") == "Ger":
		if m := x.words.sayNoun[x.lemma(c.gov)]; m != "" {
			s.modality = m // "the risk of losing"
		} else if x.words.aim[x.lemma(c.gov)] {
			s.modality = graph.Planned // "its goal of cutting costs"
		}
	case x.accustomed(c.up) && x.participle(c.head):
		s.unsaid = true // "are used to living alone"
	case base == "advcl" && c.mark == "" && x.participle(c.head):
		if x.control(c.up).not && c.head > c.up.head && !x.comma(c.up.head, c.head) {
			s.negated = !s.negated // "stopped producing cars"
		} else if m := x.control(c.up).modality; m != "" && c.head > c.up.head && c.shared && !x.finite(c) && !x.comma(c.up.head, c.head) && !x.words.joined {
			s.modality = m // "delayed declaring war"
		} else if !x.says(c) {
			s.modality = x.situate(c.up).modality // "may collapse, killing hundreds"
		}
	}
	if s.modality == "" {
		s.modality = graph.Asserted
	}
	return s
}

// sphere reports whether c says of what a noun or adjective is rather than what
// somebody did: "asked for help in funding the plan", "is vital in keeping order".
func (x *reading) sphere(c *clause) bool {
	if x.words.joined || x.Tokens[c.head].Feat("VerbForm") != "Ger" || x.words.preposition[c.mark] != "in" {
		return false
	}
	rule := x.words.control[x.lemma(c.gov)]
	return c.link.Base() == "acl" || x.tag(c.gov, doc.ADJ) && rule.modality == graph.Required
}

// scarce reports whether there is little of what the noun h names.
func (x *reading) scarce(h doc.TokenID) bool {
	for k := range x.kids(h) {
		if d := x.degree(k); d == "little" || d == "few" {
			return true
		}
	}
	return false
}

// began reports whether c tells in the past tense or the perfect that what
// complements it began: "ging werken", "is gaan werken".
func (x *reading) began(c *clause) bool {
	if tense := x.Tokens[c.head].Feat("Tense"); tense != "" {
		return tense == "Past"
	}
	return len(c.aux) > 0 && !slices.ContainsFunc(c.aux, func(a doc.TokenID) bool {
		_, modal := x.words.modal[x.lemma(a)]
		return modal
	})
}

// cameOf reports whether the infinitive c tells what came of the clause above
// rather than what it was for: "beat them to win the cup".
func (x *reading) cameOf(c *clause) bool {
	return c.up != nil && c.mark == "to" && c.link.Base() == "advcl" && c.head > c.up.head && x.words.outcome[x.verb(c.up)]
}

// judged puts into s what the adjective or noun above c says of it: "it is
// likely that", "het is de bedoeling dat", "it is not true that".
func (x *reading) judged(c *clause, s *situation) {
	up, word := x.situate(c.up), x.headLemma(c.gov)
	rule := x.words.control[word]
	m := rule.modality
	switch {
	case x.words.sayNoun[word] != "":
		m = x.words.sayNoun[word]
	case x.words.hedge[word] != "" || x.tag(c.gov, doc.ADJ) && m == graph.Planned:
		m = graph.Possible
	}
	s.unsaid = s.unsaid || up.negated || up.unsaid
	s.negated = s.negated != rule.not
	if s.modality == graph.Asserted && m != "" {
		s.modality = m
	} else if s.modality == graph.Asserted {
		s.modality = up.modality
	}
}

// joined is the situation s with what the first verb of a conjunction says of
// c too: a hedge before it, and a negation that "or" carries on, or "and" where
// both verbs share an auxiliary.
func (x *reading) joined(c *clause, s situation) situation {
	t, first := x.tree, c.up
	cc := t.kid(c.head, "cc")
	if cc != 0 && x.words.mark[t.fixed(cc)] == "not" {
		s.negated = !s.negated // "cancelled the flights rather than hire staff"
		return s
	}
	if !c.shared || cc == 0 || x.words.contrast[t.lower(cc)] {
		return s
	}
	carries := x.words.or[t.lower(cc)] || !x.finite(c) && t.kid(c.head, "aux") == 0
	for _, a := range first.adv {
		if m, ok := x.words.hedge[t.fixed(a)]; ok && a < first.head && s.modality == graph.Asserted {
			s.hedge(m)
		}
		if x.negates(a) && carries && a < first.head {
			s.negated = !s.negated
		}
	}
	return s
}
