package claim

import (
	"slices"
	"strings"

	"newsgraph/extract/claim/when"
	"newsgraph/extract/doc"
	"newsgraph/graph"
)

// kind is the slot for what the noun phrase of n says that subject is: of "the
// ministers Lang and Weber", each is a minister.
func (x *reading) kind(n doc.TokenID, subject graph.Slot) (graph.Slot, bool) {
	s, ok := x.describe(n)
	if rest, former := strings.CutPrefix(s.Label, "former "); former {
		s.Label, s.ID = rest, slug(rest) // a qualifier says it
	}
	if m := x.measured(n); ok && x.isChain(subject) && subject.Type != graph.Group && x.Tokens[m].Feat("Number") == "Plur" && x.tag(m, doc.NOUN) && (x.counts(n) == nil || subject.Type == graph.Person) {
		s = x.single(s, m)
		if m != n && x.tag(n, doc.NOUN) && subject.Type == graph.Organization {
			s, _ = x.describe(m) // "a group of veterans" is no veteran
			s.Label = x.english(n) + " of " + s.Label
			s.ID = slug(s.Label)
		}
	}
	if more := x.further(x.measured(n)); ok && more != "" {
		s.Label += " " + more
		s.ID = slug(s.Label)
	}
	return s, ok
}

// further is what the phrases and short clauses after noun n add to what its
// description says already: "at the congress", "hit by the drought".
func (x *reading) further(n doc.TokenID) string {
	var words []string
	for k := range x.kids(n) {
		prep := x.words.preposition[x.preposition(k)]
		switch {
		case k < n || x.accordingPhrase[k]:
		case x.tag(x.kid(k, "nmod"), doc.NUM):
			// "the island with a population of 600"
		case x.is(k, "nmod") && prep != "" && x.words.role[x.preposition(k)] != when.At && !x.words.of[x.preposition(k)] && !x.restricts(k) && x.completion(n, k) == "":
			if s, ok := x.phrase(k); ok && s.Type != graph.Date {
				words = append(words, strings.ReplaceAll(prep, "-", " ")+" "+x.labelOf(s))
			}
		case x.is(k, "acl") && x.Lang == "en" && x.formerly(n) == 0 && x.tellingClause(x.tree.span[k]):
			words = append(words, x.text(x.trim(x.tree.span[k])))
		}
	}
	return strings.Join(words, " ")
}

// single is one of what s describes, a phrase with the plural noun n.
func (x *reading) single(s graph.Slot, n doc.TokenID) graph.Slot {
	one := x.lemma(n)
	if x.Lang != "en" {
		one = x.singular(n)
	}
	s.Label = strings.Replace(s.Label, x.english(n), one, 1)
	s.ID = slug(s.Label)
	if typ := x.nounOf(n).typ; s.Type == graph.Group && typ != "" {
		s.Type = typ
	}
	return s
}

// tellingClause reports whether the words of a short clause tell something by
// themselves: "elected in this district" does not.
func (x *reading) tellingClause(s doc.Span) bool {
	for i := s.First; i < s.End; i++ {
		if x.Tokens[i].Feat("PronType") == "Dem" {
			return false
		}
	}
	return 1 < s.Len() && s.Len() <= 8
}

// partOf reports whether every word of kind is one of name: "Antony Blinken is
// Antony" tells nothing.
func partOf(kind, name string) bool {
	words := strings.Split(slug(name), "-")
	for w := range strings.SplitSeq(slug(kind), "-") {
		if !slices.Contains(words, w) {
			return false
		}
	}
	return true
}

// kindFits reports whether the noun n in apposition can say what s is: people
// are people, and nothing else is; a country may have a role such as "member".
func (x *reading) kindFits(s graph.Slot, n doc.TokenID) bool {
	role, ok := x.role(n)
	if s.Type == graph.Person {
		return x.personNoun(n) || ok
	}
	if ok && slices.Contains(role.Relation.Domain, s.Type) {
		return true
	}
	typ := x.typeOf(n)
	return typ == graph.Concept && !ok || typ == s.Type || s.Type == graph.Group || typ == graph.Group && s.Type != graph.Place
}

func roleWord(t *tree, n doc.TokenID, mention string) string {
	if mention == t.Tokens[n].Form {
		return ""
	}
	return t.Tokens[n].Form
}

// formerly is the modifier that says that the role of n has ended, n itself
// where its first part does ("ex-president"), 0 for none.
func (x *reading) formerly(n doc.TokenID) doc.TokenID {
	t := x.tree
	for k := range t.kids(n) {
		if (x.words.former[t.lemma(k)] || x.words.former[t.lower(k)]) && x.quantityAt[k] == nil { // but not "a 27-year-old physicist"
			return k
		}
	}
	for prefix := range x.words.former {
		if strings.HasSuffix(prefix, "-") && strings.HasPrefix(t.lower(n), prefix) {
			return n
		}
	}
	return 0
}
