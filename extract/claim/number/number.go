// Package number reads numbers in figures and words from the tokens of a
// document: "20.000", "2,2 miljoen", "vijfentwintigduizend", "dozens".
package number

import (
	"math/big"
	"strings"
	"sync"
	"unicode"

	"newsgraph/extract/doc"
	"newsgraph/extract/lang"
)

// A Number is a number and the tokens that say it.
type Number struct {
	doc.Span
	// Value is in plain digits with a decimal point, or, where Vague, the
	// English word for it: "dozens", "tens of thousands".
	Value string
	Vague bool
	Words bool // some part of it is a word, not a figure
}

// At returns the number that starts with token t, and whether there is one.
// It ends before token end. An article is no number unless a factor follows:
// "a million".
func At(d *doc.Document, t, end doc.TokenID) (Number, bool) {
	r := &reader{d: d, words: wordsOf(d.Lang), at: t, end: end}
	start := t
	if w, ok := r.words[r.form()]; ok && w.class == "vague" {
		return r.vague(w), true
	}
	sum, group, ok := r.number()
	if !ok || r.parts() {
		return Number{}, false
	}
	sum.Add(sum, group)
	return Number{Span: doc.Span{First: start, End: r.at}, Value: plain(sum), Words: r.spelled}, true
}

// reader reads one number: sum of groups, each with its factor.
type reader struct {
	d       *doc.Document
	words   table
	at, end doc.TokenID
	spelled bool
}

func (r *reader) form() string { return r.formAt(r.at) }

func (r *reader) formAt(t doc.TokenID) string {
	if t >= r.end {
		return ""
	}
	return strings.ToLower(r.d.Tokens[t].Form)
}

// number returns the sum of the groups that ended in a large factor, and the
// last group.
func (r *reader) number() (sum, group *big.Rat, ok bool) {
	sum, group = new(big.Rat), new(big.Rat)
	last := "" // class of the part before
	for r.at < r.end {
		next, class, n := r.part(last)
		if n == 0 {
			break
		}
		switch {
		case class == "times" && !ok:
			if n == 1 && len(r.form()) < 3 { // k, m: no numbers by themselves
				return nil, nil, false
			}
			group.Set(next)
		case class == "times":
			if group.Sign() == 0 {
				group.SetInt64(1)
			}
			group.Mul(group, next)
		default:
			group.Add(group, next)
		}
		if class == "times" && next.Cmp(thousand) >= 0 {
			sum.Add(sum, group)
			group = new(big.Rat)
		}
		ok = true
		last = class
		r.at += doc.TokenID(n)
	}
	return sum, group, ok
}

// parts reports whether the number counts parts of something: the two of "two
// thirds of the members".
func (r *reader) parts() bool {
	t := r.at
	if r.formAt(t) == "-" {
		t++
	}
	of := r.formAt(t + 1)
	return r.words[r.formAt(t)].class == "part" && (of == "of" || of == "van")
}

var thousand = big.NewRat(1000, 1)

// part reads the next part of a number after one of the class last, and
// returns its class and how many tokens it takes, 0 when there is none.
func (r *reader) part(last string) (value *big.Rat, class string, tokens int) {
	form := r.form()
	if last == "" || last == "times" {
		if v, n := r.figure(); n > 0 && (last == "" || n == 1 && len(form) <= 3) {
			return v, "figure", n
		}
	}
	w, ok := r.words[form]
	next, nextOK := r.words[r.formAt(r.at+1)]
	switch {
	case ok && w.class == "times" && last != "":
		r.spelled = true
		return w.value, "times", 1
	case ok && w.class == "times" && w.value.Cmp(big.NewRat(100, 1)) >= 0:
		return w.value, "times", 1
	case ok && w.class == "one" && last == "" && nextOK && next.class == "times" && len(r.formAt(r.at+1)) > 2:
		r.spelled = true
		return big.NewRat(1, 1), "add", 1
	case ok && w.class == "one" && last == "" && nextOK && next.class == "half":
		if f, ok := r.words[r.formAt(r.at+2)]; ok && f.class == "times" {
			return next.value, "add", 2
		}
	case ok && w.class == "half" && last == "" && nextOK && next.class == "times":
		r.spelled = true
		return w.value, "add", 1
	case ok && w.class == "half" && last == "" && nextOK && next.class == "one":
		if f, ok := r.words[r.formAt(r.at+2)]; ok && f.class == "times" { // half a million
			return w.value, "add", 2
		}
	case ok && w.class == "half" && last == "" && w.value.Cmp(big.NewRat(1, 1)) > 0:
		return w.value, "add", 1
	case ok && w.class == "add" && (last == "" || last == "times"):
		r.spelled = true
		return w.value, "add", 1
	case ok && w.class == "and" && last == "times" && nextOK && next.class == "add":
		return next.value, "add", 2
	case form == "-" && last == "add" && nextOK && next.class == "add" && next.value.Cmp(big.NewRat(10, 1)) < 0:
		return next.value, "add", 2
	case last == "" || last == "times":
		if v, class := r.words.compound(form); v != nil {
			r.spelled = true
			return v, class, 1
		}
	}
	return nil, "", 0
}

// vague reads a number such as "tens of thousands".
func (r *reader) vague(w word) Number {
	n := Number{Span: doc.Span{First: r.at, End: r.at + 1}, Value: w.name, Vague: true, Words: true}
	next, ok := r.words[r.formAt(r.at+2)]
	if ok && next.class == "vague" && (r.formAt(r.at+1) == "of" || r.formAt(r.at+1) == "van") {
		n.End += 2
		n.Value += " of " + next.name
	}
	return n
}

// figure reads a number in digits, with groups of three that a space parts.
func (r *reader) figure() (*big.Rat, int) {
	digits := Digits(r.d.Lang, r.form())
	if digits == "" {
		return nil, 0
	}
	n := 1
	if len(digits) <= 3 && isDigits(digits) {
		for next := r.formAt(r.at + doc.TokenID(n)); len(next) == 3 && isDigits(next) && r.spaced(n); next = r.formAt(r.at + doc.TokenID(n)) {
			digits += next
			n++
		}
	}
	v, ok := new(big.Rat).SetString(digits)
	if !ok {
		return nil, 0
	}
	return v, n
}

// spaced reports whether one space of any kind stands before the n-th token
// from here.
func (r *reader) spaced(n int) bool {
	t := r.at + doc.TokenID(n)
	gap := r.d.Text[r.d.Tokens[t-1].End:r.d.Tokens[t].Start]
	return gap == " " || gap == "\u00a0" || gap == "\u202f"
}

// Digits returns a figure as a language writes it in plain digits, "" when s
// is none: "20.000" is twenty thousand in Dutch and twenty in English.
func Digits(code, s string) string {
	s, _ = strings.CutSuffix(s, ",-")
	if s == "" || !isDigits(s[:1]) || !isDigits(s[len(s)-1:]) || strings.Trim(s, "0123456789.,'’") != "" {
		return ""
	}
	group, point := ",", "."
	if code == "nl" {
		group, point = point, group
	}
	switch {
	case grouped(s, group), grouped(s, point) && strings.HasSuffix(s, "000"):
		// "20.000", and the other language's "20,000"
		return strings.NewReplacer(".", "", ",", "").Replace(s)
	case strings.Count(s, point) == 1 && grouped(s[:strings.Index(s, point)], group):
		s = strings.ReplaceAll(s, group, "")
	case strings.Count(s, point)+strings.Count(s, group) > 1:
		return ""
	}
	s = strings.Replace(strings.Replace(s, ",", ".", 1), "'", "", 1)
	if whole, part, ok := strings.Cut(s, "."); !isDigits(whole) || ok && !isDigits(part) {
		return ""
	}
	return s
}

// grouped reports whether s is digits in groups of three.
func grouped(s, mark string) bool {
	parts := strings.Split(s, mark)
	for i, p := range parts {
		if !isDigits(p) || i == 0 && len(p) > 3 && len(parts) > 1 || i > 0 && len(p) != 3 {
			return false
		}
	}
	return true
}

func isDigits(s string) bool {
	return s != "" && strings.IndexFunc(s, func(c rune) bool { return c > unicode.MaxASCII || !unicode.IsDigit(c) }) < 0
}

// plain writes a number without exponent or trailing zeros.
func plain(r *big.Rat) string {
	s := r.FloatString(6)
	return strings.TrimSuffix(strings.TrimRight(s, "0"), ".")
}

// word is an entry of the table "numbers".
type word struct {
	class string
	value *big.Rat
	name  string // of vague numbers
}

type table map[string]word

var tables = sync.OnceValue(func() map[string]table {
	all := map[string]table{}
	for _, l := range lang.All {
		t := table{}
		for _, row := range l.Rows("numbers") {
			w := word{class: row[0], name: row[2]}
			w.value, _ = new(big.Rat).SetString(row[2])
			t[row[1]] = w
		}
		all[l.Code] = t
	}
	return all
})

func wordsOf(code string) table { return tables()[code] }

// compound reads a number that is one word of several parts:
// "vijfentwintigduizend". Its class is "times" when it is a bare factor.
func (t table) compound(s string) (*big.Rat, string) {
	if len(s) < 6 || len(s) > 60 || t["ën"].class == "" {
		return nil, ""
	}
	if v := t.split(s, 0); v != nil {
		return v, "add"
	}
	return nil, ""
}

// split returns the value of s as parts: units "en" tens, or a number, a
// factor and a number.
func (t table) split(s string, depth int) *big.Rat {
	if w, ok := t[s]; ok && (w.class == "add" || w.class == "times") && len(s) > 2 {
		return w.value
	}
	if depth > 4 {
		return nil
	}
	for _, factor := range []string{"miljard", "miljoen", "duizend", "honderd"} {
		at := strings.Index(s, factor)
		if at < 0 {
			continue
		}
		v := new(big.Rat).Set(t[factor].value)
		if at > 0 {
			before := t.split(s[:at], depth+1)
			if before == nil {
				return nil
			}
			v.Mul(v, before)
		}
		if rest := strings.TrimPrefix(s[at+len(factor):], "en"); rest != "" {
			after := t.split(rest, depth+1)
			if after == nil {
				return nil
			}
			v.Add(v, after)
		}
		return v
	}
	for _, and := range []string{"ën", "en"} {
		unit, ten, ok := strings.Cut(s, and)
		if !ok {
			continue
		}
		// "zeven" ends in the "en" that joins: cut at the right one.
		if rest, again := strings.CutPrefix(ten, "en"); again {
			unit, ten = unit+and, rest
		}
		u, okU := t[unit]
		v, okV := t[ten]
		if unit == "een" {
			u, okU = t["één"], true
		}
		if okU && okV && u.class == "add" && v.class == "add" {
			return new(big.Rat).Add(u.value, v.value)
		}
	}
	return nil
}
