package mention

import (
	"strings"

	"newsgraph/extract/doc"
)

// nominal returns the noun phrase that t heads: from its first modifier to
// the noun, with a name that directly follows a title.
func (r *resolver) nominal(t doc.TokenID, inName []bool) (mark, bool) {
	d, tok := r.d, &r.d.Tokens[t]
	aged := r.agedAlone(t)
	if tok.Tag != doc.NOUN && tok.Tag != doc.PROPN && !aged || r.w.notNames[tok.Form] {
		return mark{}, false
	}
	title := false
	switch tok.Rel.Base() {
	case "compound", "fixed", "flat", "goeswith", "nmod":
		if tok.Rel != "nmod" && tok.Rel != "nmod:poss" {
			// An English title is part of the phrase that the name heads.
			kind, _ := r.w.noun(tok.Form)
			if tok.Head > t && inName[tok.Head] && (kind.typ == "person" || kind.typ == "organization" && tok.Head == t+1 && tok.Tag == doc.NOUN) {
				title = true
			} else {
				return mark{}, false
			}
		}
	}
	m := mark{
		Mention: doc.Mention{Span: doc.Span{First: t, End: t + 1}, Head: t, Kind: doc.ByNominal},
		lemma:   strings.ToLower(tok.Lemma), known: -1, country: -1,
	}
	if tok.Lemma == "" || tok.Lemma == "_" {
		m.lemma = strings.ToLower(tok.Form)
	}
	if form := strings.ToLower(tok.Form); strings.Contains(m.lemma, "_") && r.w.nouns[form] != (noun{}) {
		m.lemma = form // Alpino's "minister_president"
	}
	ok := false
	if m.noun, ok = r.w.noun(strings.ToLower(tok.Form)); !ok {
		m.noun, _ = r.w.noun(m.lemma)
	}
	if aged {
		m.noun, m.aged = noun{typ: "person", kind: "person"}, true
	}
	if r.w.lang == "nl" && (strings.HasSuffix(tok.Form, "'er") || strings.HasSuffix(tok.Form, "’er")) {
		m.noun = noun{typ: "person", kind: "person"} // "de VVD'er"
	}
	switch m.noun.typ {
	case "time", "none":
		return mark{}, false
	case "concept":
		m.noun.typ = "" // a ship may be named like anything
	}
	m.count = r.howMany(t)
	m.definite = m.count > 0
	text, article := t, doc.TokenID(0)
	for _, k := range r.kids[t] {
		kid := &d.Tokens[k]
		switch kid.Rel.Base() {
		case "det", "amod", "nummod", "compound", "advmod", "nmod":
			if k > t {
				if kid.Rel.Base() == "nmod" && kid.Tag != doc.NUM {
					if n, _ := r.w.noun(kid.Lemma); n.typ == "time" {
						continue
					}
					m.mods = append(m.mods, strings.ToLower(kid.Lemma))
					if e := r.knownAt(k); e >= 0 && r.g.entities[e].Kind == "country" {
						m.country, m.origin = e, strings.ToLower(kid.Lemma)
					}
				}
				continue
			}
			if kid.Rel.Base() == "nmod" && kid.Rel != "nmod:poss" && d.Tokens[k].Tag == doc.NOUN && len(r.kids[k]) > 0 && r.hasCase(k) {
				continue
			}
			if !r.modifies(k) {
				continue
			}
			m.First = min(m.First, r.leftmost(k, t))
			if kid.Rel.Base() == "det" {
				article = k
			}
			if kid.Tag == doc.NUM {
				break
			}
			if r.tellsAge(k) {
				m.aged = true
				text = min(text, k)
				break
			}
			switch kid.Rel.Base() {
			case "det":
				m.definite = m.definite || definite(kid)
			case "nmod":
				m.definite = m.definite || kid.Rel == "nmod:poss"
				m.mods = append(m.mods, strings.ToLower(kid.Lemma))
			default:
				if n, _ := r.w.noun(kid.Lemma); n.typ == "time" || r.hasKid(k, "nummod") {
					break // "54-year-old", "27-nation"
				}
				m.mods = append(m.mods, strings.ToLower(kid.Lemma))
				if kid.Tag == doc.PROPN {
					m.proper = append(m.proper, strings.ToLower(kid.Lemma))
				}
			}
			if kid.Rel.Base() != "det" {
				text = min(text, k)
			}
			e := r.knownAt(k)
			if e < 0 {
				e = r.townOf(kid)
			}
			if e >= 0 && r.g.entities[e].Type == "place" {
				m.country, m.origin = e, strings.ToLower(kid.Lemma)
			}
		}
	}
	m.First = max(m.First, article)
	for m.First < t && opensNothing[d.Tokens[m.First].Tag] {
		m.First++
	}
	text = max(text, m.First)
	if title {
		m.definite = true
		m.End = r.nameEnd(tok.Head)
		m.Head = tok.Head
	} else if next := t + 1; tok.Feat("Number") != "Plur" && int(next) < len(d.Tokens) && inName[next] && (d.Tokens[next].Head == t || tok.Head == next || (m.noun.typ == "person" || m.noun.typ == "organization") && d.Tokens[next].Head == tok.Head) {
		m.End = r.nameEnd(next)
		text = min(text, t)
		m.definite = true
	}
	m.text = d.Surface(doc.Span{First: text, End: m.End})
	return m, true
}

// agedAlone reports whether t stands for somebody of an age: "the 33-year-old",
// "de 51-jarige".
func (r *resolver) agedAlone(t doc.TokenID) bool {
	switch r.d.Tokens[t].Rel.Base() {
	case "nsubj", "obj", "iobj", "obl", "nmod", "conj", "root":
		return r.tellsAge(t) && r.hasKid(t, "det")
	}
	return false
}

// tellsAge reports whether t ends "33-year-old" or is "33-jarige".
func (r *resolver) tellsAge(t doc.TokenID) bool {
	form := strings.TrimSuffix(strings.ToLower(r.d.Tokens[t].Form), "e")
	return strings.HasSuffix(form, "jarig") || form == "old" && t > 2 && r.d.Tokens[t-2].Lemma == "year"
}

// opensNothing are the parts of speech with which no description starts.
var opensNothing = map[doc.Tag]bool{doc.ADP: true, doc.CCONJ: true, doc.SCONJ: true, doc.PUNCT: true, doc.PART: true, doc.ADV: true}

// nameEnd is the end of the name that holds token t.
func (r *resolver) nameEnd(t doc.TokenID) doc.TokenID {
	for i := range r.marks {
		if m := &r.marks[i]; m.Has(t) && m.Kind != doc.ByPronoun && m.parts == nil {
			return m.End
		}
	}
	return t + 1
}

// knownAt is the gazetteer's entity named at token t, -1 for none.
func (r *resolver) knownAt(t doc.TokenID) int {
	for i := range r.marks {
		if m := &r.marks[i]; m.Has(t) && m.Kind != doc.ByNominal && m.parts == nil {
			return m.known
		}
	}
	return -1
}

// townOf is the gazetteer's town of the Dutch adjective t, -1 for none: "de
// Rotterdamse club", "het Antwerpse stadsbestuur".
func (r *resolver) townOf(t *doc.Token) int {
	base, ok := strings.CutSuffix(t.Form, "se")
	if r.w.lang != "nl" || !ok || t.Tag != doc.ADJ || !startsName(t.Form) {
		return -1
	}
	for _, name := range []string{base, base + "en", base + "e"} {
		if found := named(r.g.find(name, r.w.lang)); len(found) > 0 && r.g.entities[found[0].entity].Type == "place" {
			return found[0].entity
		}
	}
	return -1
}

func (r *resolver) hasCase(t doc.TokenID) bool {
	for _, k := range r.kids[t] {
		if r.d.Tokens[k].Rel.Base() == "case" && k < t {
			return true
		}
	}
	return false
}

// modifies reports whether the phrase of k is a modifier, not a clause that
// the parser hung on the noun.
func (r *resolver) modifies(k doc.TokenID) bool {
	for _, g := range r.kids[k] {
		switch r.d.Tokens[g].Rel.Base() {
		case "nsubj", "cop", "mark", "csubj", "aux":
			return false
		}
	}
	return true
}

// leftmost is the first word of the phrase of k that lies before t.
func (r *resolver) leftmost(k, t doc.TokenID) doc.TokenID {
	first := k
	for _, g := range r.kids[k] {
		if g < first {
			first = r.leftmost(g, t)
		}
	}
	return first
}

func definite(det *doc.Token) bool {
	switch strings.ToLower(det.Lemma) {
	case "the", "this", "that", "these", "those", "de", "het", "die", "dat", "deze", "dit", "'t":
		return true
	}
	return det.Feat("Definite") == "Def" || det.Feat("PronType") == "Dem" || det.Feat("Poss") == "Yes"
}
