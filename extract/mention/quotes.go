package mention

import (
	"strings"

	"newsgraph/extract/doc"
)

// A quote is a quotation with the mark of its speaker, -1 when unknown.
type quote struct {
	doc.Span // the words between the signs
	speaker  int
}

// findQuotes pairs quotation marks and looks for who speaks: the subject of
// the verb that governs the quotation or stands beside it.
func (r *resolver) findQuotes() {
	d := r.d
	open, from := "", doc.TokenID(0)
	sentence := -1
	for t := doc.TokenID(1); int(t) < len(d.Tokens); t++ {
		form := d.Tokens[t].Form
		s := d.SentenceOf(t)
		if open != "" && s-sentence > 6 {
			open = "" // never closed
		}
		switch {
		case open == "" && (opens[form] != "" || form == ",," || form == "\"" || form == "'" || form == "''"):
			open, from, sentence = form, t+1, s
		case open != "" && closes(open, form):
			if t-from > 3 {
				r.quotes = append(r.quotes, quote{doc.Span{First: from, End: t}, -1})
			}
			open = ""
		}
	}
	for i := range r.quotes {
		r.quotes[i].speaker = r.speaker(r.quotes[i].Span)
		if r.quotes[i].speaker < 0 && i > 0 {
			// Quotations that follow each other with little between go on.
			before := r.quotes[i-1]
			if before.speaker >= 0 && d.SentenceOf(r.quotes[i].First)-d.SentenceOf(before.End-1) <= 1 {
				r.quotes[i].speaker = before.speaker
			}
		}
	}
}

var opens = map[string]string{"“": "”", "„": "”", "‘": "’", "«": "»", "``": "''"}

func closes(open, form string) bool {
	switch open {
	case "\"", "'":
		return form == open
	case "''", ",,":
		return form == "''" || form == "\"" || form == "”"
	}
	return form == opens[open] || open == "„" && form == "“" || open == "“" && form == "\""
}

// speaker is the subject nearest to the quotation among the verbs that
// govern it, hang on it, or share its sentence; -1 for none.
func (r *resolver) speaker(q doc.Span) int {
	d := r.d
	for s := d.SentenceOf(q.First); s <= d.SentenceOf(q.End-1); s++ {
		sentence := d.Sentences[s]
		for t := sentence.First; t < sentence.End; t++ {
			if q.Has(t) || !strings.HasPrefix(string(d.Tokens[t].Rel), "nsubj") && !r.names(t) {
				continue
			}
			verb := d.Tokens[t].Head
			if verb == 0 || q.Has(verb) && !r.names(t) {
				continue
			}
			if m, ok := r.atHead[t]; ok && r.speaks(m) {
				return m
			}
		}
	}
	// "... said X." before a quotation that fills its sentences.
	if s := d.SentenceOf(q.First); s > 0 && d.Sentences[s].First+1 >= q.First {
		before := d.Sentences[s-1]
		if last := d.Tokens[before.End-1].Form; last == ":" {
			for t := before.First; t < before.End; t++ {
				if m, ok := r.atHead[t]; ok && strings.HasPrefix(string(d.Tokens[t].Rel), "nsubj") && r.speaks(m) {
					return m
				}
			}
		}
	}
	return -1
}

// names reports whether t is who "aldus" or "volgens" names.
func (r *resolver) names(t doc.TokenID) bool {
	for _, k := range r.kids[t] {
		switch strings.ToLower(r.d.Tokens[k].Form) {
		case "aldus", "volgens", "according":
			return true
		}
	}
	return false
}

func (r *resolver) speaks(m int) bool {
	x := &r.things[r.find(m)]
	k := r.marks[m]
	if k.Kind == doc.ByPronoun {
		return k.pron.person == '3' && k.pron.gender != 'n' && k.pron.kind != "relative"
	}
	return x.typ == "person" || x.typ == "" && x.named || x.typ == "group" || x.typ == "organization"
}

// quoteAt is the quotation that holds token t, -1 for none.
func (r *resolver) quoteAt(t doc.TokenID) int {
	for i, q := range r.quotes {
		if q.Has(t) {
			return i
		}
	}
	return -1
}
