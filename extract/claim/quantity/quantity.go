// Package quantity finds figures in a document with what they are measured in
// and how they are bounded: "zeker 26", "2,2 miljoen euro", "18%", "$3bn",
// "the 81-year-old". It reads tokens only.
package quantity

import (
	"strings"

	"newsgraph/extract/claim/number"
	"newsgraph/extract/doc"
	"newsgraph/graph"
)

// A Quantity is a figure in the text.
type Quantity struct {
	doc.Span // with the words that bound it and its unit
	Number   doc.Span
	Value    string // plain digits with a decimal point, or a word such as "dozens"
	High     string // upper end of a range, "" for none: 20 to 30
	Unit     string // "euro", "percent", "year"; "" for what the next noun counts
	Bound    string // graph.Exact, AtLeast, AtMost, About
	Age      bool   // it is somebody's age
}

// Find returns the figures in the tokens of s, in order, but for those of
// dates, which dated tells. Lengths of time are among them.
func Find(d *doc.Document, s doc.Span, dated func(doc.TokenID) bool) []Quantity {
	f := &finder{d: d, s: s, words: wordsOf(d.Lang), dated: dated}
	var out []Quantity
	for t := s.First; t < s.End; {
		q, ok := f.at(t)
		if !ok {
			t++
			continue
		}
		out = append(out, q)
		t = max(q.End, t+1)
	}
	return out
}

type finder struct {
	d     *doc.Document
	s     doc.Span
	words *words
	dated func(doc.TokenID) bool
}

func (f *finder) form(t doc.TokenID) string {
	if t < f.s.First || t >= f.s.End {
		return ""
	}
	return strings.ToLower(f.d.Tokens[t].Form)
}

// at reads the figure whose number, or the currency before it, starts at t.
func (f *finder) at(t doc.TokenID) (Quantity, bool) {
	if f.dated(t) {
		return Quantity{}, false
	}
	if q, ok := f.compoundAge(t); ok {
		return q, true
	}
	first := t
	unit := ""
	if sign := f.words.units[f.form(t)]; sign != "" && f.words.before[f.form(t)] {
		unit = sign
		t++
	}
	n, ok := number.At(f.d, t, f.s.End)
	if !ok || f.pronoun(n) {
		return Quantity{}, false
	}
	q := Quantity{Span: doc.Span{First: first, End: n.End}, Number: n.Span, Value: n.Value, Unit: unit, Bound: graph.Exact}
	if n.Vague {
		q.Bound = graph.About
	}
	f.high(&q)
	f.unit(&q)
	f.rate(&q)
	f.age(&q)
	f.bound(&q)
	return q, true
}

// pronoun reports whether n is "one" without anything that it counts.
func (f *finder) pronoun(n number.Number) bool {
	if n.Value != "1" || !n.Words || n.Len() > 1 {
		return false
	}
	tag := f.d.Tokens[n.First].Tag
	return tag != 0 && tag != doc.NUM
}

// high reads the upper end of a range: "20 to 30", "tussen 20 en 30".
func (f *finder) high(q *Quantity) {
	join := f.form(q.End)
	between := f.form(q.First-1) == "between" || f.form(q.First-1) == "tussen"
	if join != "to" && join != "tot" && join != "à" && join != "-" && join != "–" && !(between && (join == "and" || join == "en")) {
		return
	}
	if join == "to" && f.form(q.First-1) == "from" {
		return // "fell from 20 to 15"
	}
	if n, ok := number.At(f.d, q.End+1, f.s.End); ok && !n.Vague && !f.dated(n.First) && f.words.units[join] == "" {
		q.High = n.Value
		q.End, q.Number.End = n.End, n.End
	}
}

// unit reads the unit after the number.
func (f *finder) unit(q *Quantity) {
	t := q.End
	hyphen := f.form(t) == "-"
	if hyphen {
		t++
	}
	two := f.form(t) + " " + f.form(t+1)
	switch {
	case q.Unit != "":
	case f.words.units[two] != "":
		q.Unit, q.End = f.words.units[two], t+2
	case f.words.units[f.form(t)] != "" && !f.words.before[f.form(t)]:
		q.Unit, q.End = f.words.units[f.form(t)], t+1
	}
}

// rate reads what the unit is for: "80 dollars a barrel".
func (f *finder) rate(q *Quantity) {
	if f.d.Lang != "en" || q.Unit == "" || int(q.End)+1 >= len(f.d.Tokens) || f.d.Tokens[q.End+1].Tag != doc.NOUN {
		return
	}
	switch f.form(q.End) {
	case "a", "an", "per":
		q.Unit += " per " + f.form(q.End+1)
		q.End += 2
	}
}

// age tells ages: "81 years old", "81-year-old", ", 68,".
func (f *finder) age(q *Quantity) {
	t := q.End
	if f.form(t) == "-" {
		t++
	}
	old := f.form(t)
	switch {
	case q.Unit == "year" && (old == "old" || old == "oud" || f.form(t) == "olds"):
		q.Age, q.End = true, t+1
	case q.Unit == "" && q.High == "" && q.Number.Len() == 1 && f.set(q):
		q.Age, q.Unit = true, "year"
	case q.Unit == "" && f.words.aged[f.form(q.First-1)] && q.Number.Len() == 1:
		q.Age, q.Unit = true, "year"
	}
}

// set reports whether q stands alone between commas or brackets after a
// name: "Tokayev, 68, said".
func (f *finder) set(q *Quantity) bool {
	open, closed := f.form(q.First-1), f.form(q.End)
	if open != "," && open != "(" || closed != "," && closed != ")" && closed != "." || len(q.Value) > 2 || len(q.Value) < 2 {
		return false
	}
	name := f.d.Tokens[max(q.First, 2)-2]
	return q.First >= f.s.First+2 && (name.Tag == doc.PROPN || name.Tag == 0 && strings.ToLower(name.Form) != name.Form)
}

// compoundAge reads an age that is one word: "77-jarige".
func (f *finder) compoundAge(t doc.TokenID) (Quantity, bool) {
	if f.d.Lang != "nl" {
		return Quantity{}, false
	}
	years, ok := strings.CutSuffix(strings.TrimSuffix(f.form(t), "e"), "-jarig")
	digits := number.Digits("nl", years)
	if !ok || digits == "" {
		return Quantity{}, false
	}
	one := doc.Span{First: t, End: t + 1}
	return Quantity{Span: one, Number: one, Value: digits, Unit: "year", Bound: graph.Exact, Age: true}, true
}

// bound reads the words round q that bound it.
func (f *finder) bound(q *Quantity) {
	for n := f.words.longest; n > 0; n-- {
		if b := f.words.boundBefore[f.phrase(q.First-doc.TokenID(n), n)]; b != "" {
			if q.Bound = b; f.d.Tokens[q.First-1].Tag != doc.VERB {
				q.First -= doc.TokenID(n) // "exceeds 1,000" is what the sentence says
			}
			break
		}
	}
	if before := q.First - 1; f.words.end[f.phrase(before, 1)] != "" && !f.led(before) {
		q.First, q.Bound = before, f.words.end[f.phrase(before, 1)]
	}
	for n := f.words.longest; n > 0; n-- {
		if b := f.words.boundAfter[f.phrase(q.End, n)]; b != "" {
			q.End += doc.TokenID(n)
			q.Bound = b
			break
		}
	}
}

// led reports whether the preposition t says where the verb leads: "daalde tot
// 40 miljoen euro", but not "tot 500 mensen kwamen".
func (f *finder) led(t doc.TokenID) bool {
	tok := f.d.Tokens[t]
	if tok.Rel != "case" {
		return false
	}
	h := f.d.Tokens[tok.Head]
	return (h.Rel.Base() == "obl" || h.Rel == "obj") && f.d.Tokens[h.Head].Tag == doc.VERB
}

// phrase joins n tokens from t on, "" when they are not all in the sentence.
func (f *finder) phrase(t doc.TokenID, n int) string {
	if t < f.s.First || t > f.s.End || int(f.s.End-t) < n {
		return ""
	}
	parts := make([]string, n)
	for i := range parts {
		parts[i] = f.form(t + doc.TokenID(i))
	}
	return strings.Join(parts, " ")
}
