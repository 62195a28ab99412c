// Package when finds expressions of time in a document and says which time
// they mean: "2022-01-06" for "donderdag 6 januari" in an article of January
// 2022. It reads tokens only; parts of speech help where there are any.
//
// Values are ISO 8601, as exact as text and article allow and no further: a
// day, month or year; an interval "2022-01-10/2022-01-16"; a duration "P6M".
// A day of an unknown year is "--01-06", as XML Schema writes it. A value
// that the article's date is needed for, and it has none, is "".
package when

import (
	"strings"

	"newsgraph/extract/claim/number"
	"newsgraph/extract/doc"
)

// The roles of times: those of graph.Qualifier.
const (
	At       = "time"
	Start    = "start"
	End      = "end"
	Duration = "duration"
)

// A Time is a time that the text speaks of. The two ends of a period are two
// Times.
type Time struct {
	doc.Span        // without a preposition
	Role     string // time, start, end, duration
	Value    string // see the package; "" when the text does not tell
	Ahead    bool   // it lies after the article
}

// All returns the times of the document, in order. Those of a range that is
// one token, "1922-1991", share it.
func All(d *doc.Document) []Time {
	f := newFinder(d)
	for _, s := range d.Sentences {
		f.sentence(s)
	}
	return f.times
}

type finder struct {
	d       *doc.Document
	s       doc.Span // the sentence
	words   *words
	article date // of the document
	anchor  date // the last one told, from which "the next day" is counted
	age     int  // sentences since then
	future  bool // the clause speaks of what comes
	past    bool // … of what has been
	times   []Time
}

func newFinder(d *doc.Document) *finder {
	return &finder{d: d, words: wordsOf(d.Lang), article: parseDate(d.Date)}
}

// remembered is how many sentences after a date others are counted from it.
const remembered = 3

func (f *finder) sentence(s doc.Span) {
	f.s = s
	if f.age++; f.age > remembered {
		f.anchor = date{}
	}
	for t := s.First; t < s.End; {
		f.future, f.past = f.tense(t)
		t = max(f.at(t), t+1)
	}
}

// form is token t in lower case, "" outside the sentence.
func (f *finder) form(t doc.TokenID) string {
	if t < f.s.First || t >= f.s.End {
		return ""
	}
	return strings.ToLower(f.d.Tokens[t].Form)
}

// surface is token t as written, "" outside the sentence.
func (f *finder) surface(t doc.TokenID) string {
	if t < f.s.First || t >= f.s.End {
		return ""
	}
	return f.d.Tokens[t].Form
}

func (f *finder) add(first, end doc.TokenID, role, value string) {
	f.times = append(f.times, Time{doc.Span{First: first, End: end}, role, value, f.after(value)})
	if d := parseDate(value); d.year > 0 {
		f.anchor, f.age = d, 0
	}
}

// after reports whether a value lies wholly after the article.
func (f *finder) after(value string) bool {
	known := min(len(value), len(f.d.Date))
	return f.article.year > 0 && parseDate(value[:min(known, len("2006-01-02"))]).year > 0 && value[:known] > f.d.Date[:known]
}

// at adds the times that start with token t and returns where they end, t
// when there is none.
func (f *finder) at(t doc.TokenID) doc.TokenID {
	if from, to, ok := years(f.form(t)); ok {
		f.add(t, t+1, Start, from)
		f.add(t, t+1, End, to)
		return t + 1
	}
	if end := f.span(t); end > t {
		return end
	}
	if m, end := f.moment(t); end > t {
		return f.lead(t, m, end)
	}
	if end := f.clock(t); end > t {
		f.add(t, end, At, "")
		return end
	}
	return f.length(t)
}

// span adds the two ends of "11 tot en met 29 juli", whose first lacks what
// the second says.
func (f *finder) span(t doc.TokenID) doc.TokenID {
	day := dayOf(f.form(t))
	if day == 0 {
		return t
	}
	next := f.until(t + 1)
	if next == t+1 {
		return t
	}
	to, end := f.moment(next)
	if end == next || to.day == 0 || to.month == 0 {
		return t
	}
	from := to
	from.day, from.weekday = day, 0
	f.add(t, t+1, Start, f.resolve(from))
	f.add(next, end, End, f.resolve(to))
	return end
}

// until returns the token after the words at t that join the ends of a
// period, t when there are none.
func (f *finder) until(t doc.TokenID) doc.TokenID {
	if !f.words.until[f.form(t)] {
		return t
	}
	if f.form(t) == "tot" && f.form(t+1) == "en" && f.form(t+2) == "met" {
		return t + 3
	}
	return t + 1
}

// lead adds the moment m at [t, end), and the one that it leads to.
func (f *finder) lead(t doc.TokenID, m moment, end doc.TokenID) doc.TokenID {
	prep := f.preposition(t)
	role := f.words.role[prep]
	if next := f.until(end); next > end {
		and := f.form(end) == "and" || f.form(end) == "en"
		if to, last := f.moment(next); last > next && (!and || prep == "between" || prep == "tussen") {
			if m.year == 0 && m.value == "" && to.month != 0 {
				m.year = to.year
				if to.year == 0 && m.month > 0 && f.article.year > 0 {
					to.year = f.nearestYear(to.month) // the start is before it
					if m.year = to.year; m.month > to.month {
						m.year--
					}
				}
			}
			if m.month == 0 && m.year == 0 && m.day > 0 {
				m.month = to.month
			}
			f.add(t, end, Start, f.resolve(m))
			f.add(next, last, End, f.resolve(to))
			return last
		}
	}
	first := t
	if f.narrowed(t) {
		first = t - 2 // "by the end of 2019"
		if role = f.words.role[f.preposition(first)]; role != Start && role != End {
			role = At
		}
	}
	switch {
	case prep == "van" || prep == "between" || prep == "tussen" || prep == "voor" && f.form(t-1) == prep && m.day == 0 && m.weekday == 0:
		role = At // of, unless a range follows
	case role == "":
		role = At
	}
	f.add(first, end, role, f.resolve(m))
	if f.d.Lang == "nl" && f.words.edge[f.form(t-1)] && !f.words.the[f.form(t-1)] && f.words.role[f.form(t-1)] == "" {
		f.times[len(f.times)-1].First = t - 1 // "eind juli" is no thing
	}
	current := f.words.steps[f.form(t)] != nil && *f.words.steps[f.form(t)] == 0
	if m.ahead || current && f.words.edge[f.form(t-1)] { // "eind dit jaar"
		f.times[len(f.times)-1].Ahead = true
	}
	return end
}

// preposition returns the word before t, past those that narrow a period
// down: "since" of "since early 2019".
func (f *finder) preposition(t doc.TokenID) string {
	const most = 3 // such words in a row
	p := t - 1
	for n := 0; n < most && f.words.edge[f.form(p)] && f.words.role[f.form(p)] == ""; n++ {
		p--
	}
	if f.form(p-1) != "" && f.words.edge[f.form(p-1)] && (f.form(p) == "of" || f.form(p) == "van") {
		return "" // the end of 2019
	}
	return f.form(p)
}

// amount reads a number of units: "six months", "een jaar" only after f.one.
func (f *finder) amount(t doc.TokenID) (amount, unit string, end doc.TokenID) {
	if n, ok := number.At(f.d, t, f.s.End); ok && !n.Vague && !strings.Contains(f.form(t), "/") {
		amount, end = n.Value, n.End
	} else if f.words.one[f.form(t)] {
		amount, end = "1", t+1
	} else {
		return "", "", t
	}
	if yearOf(f.form(t)) > 0 && !f.words.plural[f.form(end)] {
		return "", "", t // the World Cup 2018, day five
	}
	if f.form(end) == "-" {
		end++
	}
	unit, ok := f.words.unit[f.form(end)]
	if !ok {
		return "", "", t
	}
	return amount, unit, end + 1
}

// length adds the length of time at token t: "six months", "30 years ago".
func (f *finder) length(t doc.TokenID) doc.TokenID {
	amount, unit, end := f.amount(t)
	if end == t {
		return t
	}
	before, after := f.form(t-1), f.form(end)
	hyphen := f.form(end-2) == "-"
	any := f.words.one[f.form(t)] && amount == "1" && !f.words.lasting[before] // "a day", "een jaar"
	switch {
	case f.words.ago[after]:
		f.add(t, end+1, At, f.article.ago(amount, unit, 1))
		return end + 1
	case before == "over" && f.d.Lang == "nl":
		f.add(t, end, At, f.article.ago(amount, unit, -1))
		f.times[len(f.times)-1].Ahead = true
		return end
	case any && f.shift(end) == 0:
		return t
	case f.shift(end) != 0 && before != "for" && before != "gedurende":
		f.add(t, end, At, "") // "two weeks before the vote"
		return end + 1
	case f.words.age[after], hyphen && after == "-", after == "durend":
		return end + 1
	case f.words.at[before] && unit == "PT1H": // "om acht uur"
		f.add(t, end, At, "")
		return end
	case hyphen, after == "of", after == "van", f.compared(t):
		f.add(t, end, Duration, "") // "an 11-year lull", "decades of war"
		return end
	}
	f.add(t, end, Duration, duration(amount, unit))
	return end
}

// shift says which way what stands at token t counts a length of time before
// it: "after", "in advance"; 0 when it does not.
func (f *finder) shift(t doc.TokenID) int {
	if n := f.words.shift[f.form(t)]; n != 0 {
		return n
	}
	return f.words.shift[f.form(t)+" "+f.form(t+1)]
}

// compared reports whether the length of time at t is one in which nothing
// else was like it: "the worst in 30 years".
func (f *finder) compared(t doc.TokenID) bool {
	if f.form(t-1) != "in" {
		return false
	}
	for i := max(t-6, f.s.First); i < t; i++ {
		if f.d.Tokens[i].Feat("Degree") == "Sup" || f.words.first[f.form(i)] {
			return true
		}
	}
	return false
}
