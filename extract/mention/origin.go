package mention

import (
	"slices"
	"strings"

	"newsgraph/extract/doc"
)

// national reports whether n is somebody of a country rather than the country:
// "the Frenchman", "de Portugees", but not "the Russians", nor "the French",
// whose number nothing tells.
func (r *resolver) national(n name) bool {
	head := &r.d.Tokens[n.First]
	if !origin(n.form) || n.Len() > 1 {
		return false
	}
	if !r.actsAlone(n.First) {
		if head.Tag != doc.NOUN && head.Tag != doc.PROPN || head.Feat("Number") != "Sing" {
			return false
		}
		for ending := range r.w.peoples {
			if strings.HasSuffix(head.Form, ending) { // whatever the tagger says of its number
				return false
			}
		}
	}
	definite := false
	for _, k := range r.kids[n.First] {
		t := &r.d.Tokens[k]
		if t.Tag == doc.PROPN || t.Rel.Base() == "appos" {
			return false // "the Belgian Ann Peeters"
		}
		definite = definite || t.Rel.Base() == "det" && t.Feat("Definite") == "Def" && strings.ToLower(t.Form) != "het"
	}
	switch head.Rel.Base() {
	case "nsubj", "obj", "obl", "iobj", "nmod", "conj":
		return definite
	}
	return false
}

// inhabitant reports whether n, which no list knows, is somebody of a town or a
// party rather than a name: "the Londoner said", "de VVD'er werd".
func (r *resolver) inhabitant(n name) bool {
	t := &r.d.Tokens[n.First]
	if r.w.lang == "nl" && n.Len() == 1 && (strings.HasSuffix(t.Form, "'er") || strings.HasSuffix(t.Form, "’er")) {
		return true // "de VVD'er"
	}
	aged := slices.ContainsFunc(r.kids[n.First], r.tellsAge)
	if n.known >= 0 || n.Len() > 1 || (n.typ == "organization" || n.typ == "work") && !aged || t.Rel != "nsubj" || t.Feat("Number") == "Plur" || !aged && !r.w.article(strings.ToLower(r.d.Tokens[n.First-1].Form)) || r.verbNumber(t.Head) == 'p' {
		return false
	}
	for ending := range r.w.inhabitants {
		if strings.HasSuffix(t.Form, ending) {
			return !slices.ContainsFunc(r.d.Names, func(o doc.Name) bool { // a name that needs no article
				return o.First != n.First && o.Len() == 1 && r.d.Tokens[o.First].Form == t.Form && !r.w.article(strings.ToLower(r.d.Tokens[o.First-1].Form))
			})
		}
	}
	return false
}

// actTogether reports whether t, "the Norwegians", does something or has it done.
func (r *resolver) actTogether(t doc.TokenID) bool {
	tok := &r.d.Tokens[t]
	rel := tok.Rel.Base()
	if rel != "nsubj" && rel != "obj" && tok.Rel != "obl:agent" || tok.Feat("Number") != "Plur" && r.verbNumber(tok.Head) != 'p' {
		return false
	}
	return slices.ContainsFunc(r.kids[t], func(k doc.TokenID) bool {
		return r.d.Tokens[k].Rel.Base() == "det" && definite(&r.d.Tokens[k])
	})
}

// actsAlone reports whether t is the subject of a verb in the singular: "the
// Portuguese was sent off" is one.
func (r *resolver) actsAlone(t doc.TokenID) bool {
	tok := &r.d.Tokens[t]
	return tok.Rel.Base() == "nsubj" && tok.Feat("Number") != "Plur" && r.verbNumber(tok.Head) == 's'
}
