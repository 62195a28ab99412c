package mention

import (
	"cmp"
	"slices"
	"strings"

	"newsgraph/extract/doc"
	"newsgraph/seeds"
)

// findMarks collects names, noun phrases and pronouns in text order.
func (r *resolver) findMarks() {
	d := r.d
	inName := make([]bool, len(d.Tokens))
	for _, n := range findNames(d, r.g, r.w) {
		for t := n.First; t < n.End; t++ {
			inName[t] = true
		}
		r.marks = append(r.marks, r.nameMark(n))
	}
	for _, sentence := range d.Sentences {
		for t := sentence.First; t < sentence.End; t++ {
			if inName[t] {
				continue
			}
			tok := &d.Tokens[t]
			if p, ok := r.pronoun(t); ok {
				r.marks = append(r.marks, mark{
					Mention: doc.Mention{Span: doc.Span{First: t, End: t + 1}, Head: t, Kind: doc.ByPronoun},
					text:    tok.Form, lemma: strings.ToLower(tok.Form), known: -1, country: -1, pron: p,
				})
				continue
			}
			if m, ok := r.nominal(t, inName); ok {
				r.marks = append(r.marks, m)
			}
			r.findLoose(tok.Form)
		}
	}
	slices.SortStableFunc(r.marks, func(a, b mark) int {
		return cmp.Or(cmp.Compare(a.First, b.First), cmp.Compare(b.End, a.End))
	})
	r.parent = make([]int, len(r.marks))
	r.things = make([]thing, len(r.marks))
	for i := range r.marks {
		m := &r.marks[i]
		m.sentence, m.of = d.SentenceOf(m.First), -1
		r.parent[i] = i
		r.things[i] = r.describe(m)
		r.things[i].marks = []int{i}
		r.things[i].addWords(m.mods)
		r.things[i].addWords(strings.Fields(strings.ToLower(m.text)))
		if have, ok := r.atHead[m.Head]; !ok || r.marks[have].Kind != doc.ByName {
			r.atHead[m.Head] = i
		}
	}
}

func (r *resolver) nameMark(n name) mark {
	m := mark{
		Mention: doc.Mention{Span: n.Span, Head: r.headOf(n.Span), Kind: doc.ByName},
		text:    r.d.Surface(n.Span), known: n.known, country: -1, definite: true,
		noun: noun{typ: n.typ}, guess: !n.sure,
	}
	m.lemma = strings.ToLower(r.d.Tokens[m.Head].Form)
	if origin(n.form) {
		m.Kind = doc.ByDemonym
		if t := &r.d.Tokens[n.First]; t.Tag == doc.NOUN || t.Tag == doc.PROPN && t.Rel.Base() != "amod" {
			m.noun.gender = 0
			if t.Feat("Number") == "Plur" {
				m.noun.gender = 'p'
			}
		}
	}
	if n.known >= 0 {
		m.noun.kind = r.g.entities[n.known].Kind
	}
	return m
}

// headOf is the first word of s whose governor lies outside it.
func (r *resolver) headOf(s doc.Span) doc.TokenID {
	for t := s.First; t < s.End; t++ {
		if !s.Has(r.d.Tokens[t].Head) {
			return t
		}
	}
	return s.First
}

// pronoun reports whether token t is a pronoun that may refer.
func (r *resolver) pronoun(t doc.TokenID) (pronoun, bool) {
	tok := &r.d.Tokens[t]
	p, ok := r.w.pronouns[strings.ToLower(tok.Form)]
	if !ok || tok.Tag != doc.PRON && !(p.kind == "possessive" && tok.Tag == doc.DET) || tok.Rel.Base() == "expl" || tok.Rel.Base() == "fixed" {
		return p, false
	}
	rel := tok.Feat("PronType") == "Rel"
	switch {
	case p.kind == "relative":
		if tok.Feat("PronType") == "Int" {
			return p, false
		}
		if !rel && tok.Feat("PronType") == "Dem" {
			p.kind = "demonstrative"
		}
	case tok.Feat("Poss") == "Yes":
		p.kind = "possessive"
	case p.kind == "possessive" && tok.Rel.Base() != "nmod" && tok.Rel.Base() != "det":
		p.kind = "personal"
	}
	return p, true
}

// nominal returns the noun phrase that t heads: from its first modifier to
// the noun, with a name that directly follows a title.
func (r *resolver) nominal(t doc.TokenID, inName []bool) (mark, bool) {
	d, tok := r.d, &r.d.Tokens[t]
	if tok.Tag != doc.NOUN && tok.Tag != doc.PROPN || r.w.notNames[tok.Form] {
		return mark{}, false
	}
	title := false
	switch tok.Rel.Base() {
	case "compound", "fixed", "flat", "goeswith", "nmod":
		if tok.Rel != "nmod" && tok.Rel != "nmod:poss" {
			// An English title is part of the phrase that the name heads.
			if tok.Head > t && inName[tok.Head] && r.w.isTitle(tok.Form) {
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
	ok := false
	if m.noun, ok = r.w.noun(strings.ToLower(tok.Form)); !ok {
		m.noun, _ = r.w.noun(m.lemma)
	}
	switch m.noun.typ {
	case "time", "none":
		return mark{}, false
	case "concept":
		m.noun.typ = "" // a ship may be named like anything
	}
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
						m.country = e
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
			switch kid.Rel.Base() {
			case "det":
				m.definite = m.definite || definite(kid)
			case "nmod":
				m.definite = m.definite || kid.Rel == "nmod:poss"
				m.mods = append(m.mods, strings.ToLower(kid.Lemma))
			default:
				m.mods = append(m.mods, strings.ToLower(kid.Lemma))
			}
			if kid.Rel.Base() != "det" {
				text = min(text, k)
			}
			if e := r.knownAt(k); e >= 0 && r.g.entities[e].Type == "place" {
				m.country = e
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

// opensNothing are the parts of speech with which no description starts.
var opensNothing = map[doc.Tag]bool{doc.ADP: true, doc.CCONJ: true, doc.SCONJ: true, doc.PUNCT: true, doc.PART: true, doc.ADV: true}

// nameEnd is the end of the name that holds token t.
func (r *resolver) nameEnd(t doc.TokenID) doc.TokenID {
	for i := range r.marks {
		if r.marks[i].Has(t) && r.marks[i].Kind != doc.ByPronoun {
			return r.marks[i].End
		}
	}
	return t + 1
}

// knownAt is the gazetteer's entity named at token t, -1 for none.
func (r *resolver) knownAt(t doc.TokenID) int {
	for i := range r.marks {
		if r.marks[i].Has(t) && r.marks[i].Kind != doc.ByNominal {
			return r.marks[i].known
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

// describe tells what a mark says of its thing by itself.
func (r *resolver) describe(m *mark) thing {
	x := thing{typ: m.noun.typ, kind: m.noun.kind, known: m.known, guess: m.guess}
	head := &r.d.Tokens[m.Head]
	switch m.Kind {
	case doc.ByName:
		x.named, x.number = true, 's'
		if x.typ == "person" || x.typ == "" {
			x.gender = givenNames()[r.d.Tokens[m.First].Form]
			if m.guess && m.Len() == 1 {
				x.gender = 0
			}
			if x.gender != 0 && x.typ == "" {
				x.typ = "person"
			}
			if m.known >= 0 && x.typ == "person" {
				x.gender = r.g.entities[m.known].Kind[0]
			}
		} else {
			x.gender = 'n'
		}
		if x.typ == "organization" && (head.Feat("Number") == "Plur" || m.noun.kind == "armed") {
			x.number = 0
		}
	case doc.ByDemonym:
		x.named, x.gender = true, 'n'
		x.typ = "place"
		if m.noun.gender == 'p' {
			x.number = 0
		}
	case doc.ByNominal:
		x.number = 's'
		if head.Feat("Number") == "Plur" {
			x.number = 'p'
		}
		switch m.noun.gender {
		case 'p':
			x.number = 0
			if head.Feat("Number") == "Plur" {
				x.number = 'p'
			}
		case 'm', 'f':
			x.gender = m.noun.gender
		case 'n':
			x.gender = 'n'
		}
		if x.typ == "person" && x.number == 'p' {
			x.typ, x.kind = "group", "people"
		}
		if x.typ == "person" && m.noun.kind == "office" && x.number == 's' {
			x.addRole(r.role(m), m.country)
		}
		if x.typ == "" {
			x.gender = 'n'
		}
	case doc.ByPronoun:
		x.number = m.pron.number
		switch m.pron.gender {
		case 'a':
			x.typ = ""
		case 'm', 'f':
			x.gender = m.pron.gender
			if r.w.lang == "nl" {
				x.gender = 0 // decided with the antecedent
			}
		case 'n':
			x.gender = 'n'
		}
	}
	return x
}

// findLoose notes a known name that opens a compound: BBC in "BBC-journalist".
func (r *resolver) findLoose(form string) {
	at := strings.IndexAny(form, "-–")
	if at < 2 || !startsName(form) {
		return
	}
	found := named(r.g.find(form[:at], r.w.lang))
	if len(found) > 0 && found[0].form != seeds.Unsure {
		r.loose = append(r.loose, form[:at])
	}
}
