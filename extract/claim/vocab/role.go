package vocab

import (
	"strings"
	"unicode/utf8"

	"newsgraph/seeds"
)

// A Role is what a noun says of the person who holds it.
type Role struct {
	Relation *seeds.Relation // "president-of"
	Noun     string          // as the table spells it: "president" for "oud-president"
	Former   bool            // "oud-president", "ex-lid"
	Deputy   bool            // "vicevoorzitter", where the table has no such role
}

// prefixes say how a noun differs from the role after them.
var prefixes = []struct {
	text           string
	former, deputy bool
}{
	{"oud-", true, false}, {"ex-", true, false}, {"voormalig ", true, false},
	{"former ", true, false}, {"ex ", true, false},
	{"vice-", false, true}, {"deputy ", false, true}, {"deputy-", false, true},
	{"adjunct-", false, true}, {"onder", false, true}, {"vice", false, true},
	{"co-", false, false}, {"mede-", false, false}, {"mede", false, false},
	{"interim-", false, false}, {"waarnemend ", false, false}, {"acting ", false, false},
}

// Role returns the role that a noun names, with its prefixes taken off and
// Dutch compounds reduced to their head: "KNB-topman", "bondsvoorzitter".
func (v *Vocabulary) Role(lemma string) (Role, bool) {
	noun := normal(lemma)
	if r, ok := v.role(noun); ok {
		return r, true
	}
	for _, p := range prefixes {
		if rest, ok := strings.CutPrefix(noun, p.text); ok {
			if r, ok := v.Role(rest); ok {
				r.Former = r.Former || p.former
				r.Deputy = r.Deputy || p.deputy
				return r, true
			}
		}
	}
	if at := strings.LastIndexByte(noun, '-'); at > 0 {
		return v.Role(noun[at+1:])
	}
	if v.lang != "nl" || v.concepts[noun] != nil {
		return Role{}, false
	}
	for _, head := range heads(noun) {
		if r, ok := v.role(head); ok {
			return r, true
		}
	}
	return Role{}, false
}

// role looks for a noun as it stands, rather in a pattern without a preposition.
func (v *Vocabulary) role(noun string) (Role, bool) {
	var found Role
	for _, p := range v.nouns[noun] {
		if p.relation.Role && (found.Relation == nil || p.prep == "") {
			found = Role{Relation: p.relation, Noun: noun}
		}
	}
	return found, found.Relation != nil
}

// minPart is the least number of letters of either part of a compound.
const minPart = 4

// heads are the ends of a compound that may be its head, the longest first.
func heads(noun string) []string {
	var all []string
	letters := utf8.RuneCountInString(noun)
	for i := range noun {
		before := utf8.RuneCountInString(noun[:i])
		if before >= minPart-1 && letters-before >= minPart {
			all = append(all, noun[i:])
		}
	}
	return all
}
