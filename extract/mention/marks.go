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
			} else if m, ok := r.several(t); ok {
				r.marks = append(r.marks, m)
			}
			r.findLoose(tok.Form)
		}
	}
	r.findJoined()
	slices.SortStableFunc(r.marks, func(a, b mark) int {
		return cmp.Or(cmp.Compare(a.First, b.First), cmp.Compare(b.End, a.End))
	})
	r.parent = make([]int, len(r.marks))
	r.things = make([]thing, len(r.marks))
	for i := range r.marks {
		m := &r.marks[i]
		m.sentence, m.of, m.tells = d.SentenceOf(m.First), -1, -1
		r.parent[i] = i
		r.things[i] = r.describe(m)
		r.things[i].marks = []int{i}
		r.things[i].addWords(m.mods)
		r.things[i].addWords(strings.Fields(strings.ToLower(m.text)))
		if have, ok := r.atHead[m.Head]; m.parts == nil && (!ok || r.marks[have].Kind != doc.ByName) {
			r.atHead[m.Head] = i
		}
	}
	for i := range r.marks {
		if j, ok := r.subjectOfCopula(i); ok {
			r.marks[i].tells = j
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
	if r.national(n) {
		m.Kind, m.known, m.country, m.noun = doc.ByNominal, -1, n.known, noun{typ: "person", kind: "national"}
		if t := &r.d.Tokens[n.First]; r.w.lang == "nl" && t.Tag == doc.ADJ {
			m.noun.gender = 'f' // "de Belgische"
		}
		return m
	}
	if r.inhabitant(n) {
		m.Kind, m.noun, m.guess = doc.ByNominal, noun{typ: "person", kind: "national"}, false
		return m
	}
	if origin(n.form) {
		m.Kind = doc.ByDemonym
		if t := &r.d.Tokens[n.First]; t.Tag == doc.NOUN || t.Tag == doc.PROPN && t.Rel.Base() != "amod" {
			m.noun.gender = 0
			if t.Feat("Number") == "Plur" {
				m.noun.gender = 'p'
			}
			m.people = n.Len() == 1 && r.actTogether(n.First)
		}
	}
	if kind := r.w.kindOfName(r.d, n.Span); kind == "school" && n.typ == "organization" {
		m.noun.kind = kind
	} else if n.known >= 0 {
		m.noun.kind = r.g.entities[n.known].Kind
	} else if kind := r.w.kindOfName(r.d, n.Span); kind != "" && n.typ == "organization" {
		m.noun.kind = kind
	} else if head := r.headNoun(n.Span); head.typ == n.typ && n.typ == "organization" {
		m.noun.kind = head.kind // "Harrow Bank"
	}
	return m
}

// headNoun is what the head of name s means as a noun: its last word or, in
// Dutch and before "of", its first.
func (r *resolver) headNoun(s doc.Span) noun {
	if s.Len() < 2 {
		return noun{}
	}
	first := s.First
	if r.w.lang == "nl" || r.d.Tokens[first+1].Form == "of" {
		if n, ok := r.w.nouns[strings.ToLower(r.d.Tokens[first].Form)]; ok {
			return n
		}
	}
	return r.w.nouns[strings.ToLower(r.d.Tokens[s.End-1].Form)]
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

// describe tells what a mark says of its thing by itself.
func (r *resolver) describe(m *mark) thing {
	x := thing{typ: m.noun.typ, kind: m.noun.kind, known: m.known, guess: m.guess}
	if m.parts != nil {
		return thing{typ: "group", number: 'p', known: -1, named: true, parts: m.parts}
	}
	head := &r.d.Tokens[m.Head]
	switch m.Kind {
	case doc.ByName:
		x.named, x.number = true, 's'
		if x.typ == "person" || x.typ == "" {
			given := r.d.Tokens[m.First].Form
			x.gender = givenNames()[given]
			if x.gender != 0 && x.typ == "" && !(m.guess && m.Len() == 1) {
				x.typ = "person"
			}
			switch {
			case m.Len() == 1 && (m.guess || x.gender == 'm'):
				x.gender = 0 // many names of men are surnames too
			case m.Len() > 1 && x.typ == "person":
				x.gender = genderOf(given)
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
		if head.Feat("Number") == "Plur" || m.count > 0 {
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
		if x.typ == "person" && (m.noun.kind == "office" || r.w.roles[m.lemma] != "") && x.number == 's' {
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
