package when

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"newsgraph/extract/claim/number"
	"newsgraph/extract/doc"
)

// A moment is a time as the text says it; fields are 0 where it is silent.
type moment struct {
	year, month, day int
	weekday          int    // 1 for Monday
	value            string // what is resolved already
	relative         bool   // value holds, though it may be ""
	ahead            bool   // it lies after the article, whenever that was: "next week"
}

// moment reads the time that starts with token t and returns where it ends,
// t when none starts there.
func (f *finder) moment(t doc.TokenID) (moment, doc.TokenID) {
	for _, read := range []func(doc.TokenID) (moment, doc.TokenID){
		f.numeric, f.withWeekday, f.dayAndMonth, f.season, f.deictic, f.step, f.then, f.decade, f.century, f.year,
	} {
		if m, end := read(t); end > t {
			return m, end
		}
	}
	return moment{}, t
}

var (
	isoDate  = regexp.MustCompile(`^(\d{4})-(\d\d)(?:-(\d\d))?$`)
	dmyDate  = regexp.MustCompile(`^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$`)
	yearSpan = regexp.MustCompile(`^([12]\d{3})[-–]([12]\d{3})$`)
	dayForm  = regexp.MustCompile(`^(\d{1,2})(?:st|nd|rd|th|e|ste|de)?$`)
	decades  = regexp.MustCompile(`^['’]?(\d{0,2}\d0)['’]?s$`)
	ordinals = regexp.MustCompile(`^(\d{1,2})(?:st|nd|rd|th|e|ste|de)$`)
)

// years returns the ends of a range that is one token.
func years(s string) (from, to string, ok bool) {
	m := yearSpan.FindStringSubmatch(s)
	if m == nil || m[1] > m[2] {
		return "", "", false
	}
	return m[1], m[2], true
}

// numeric reads 2022-01-06 and 6-1-2022; English puts the month first where
// slashes stand and it can be one.
func (f *finder) numeric(t doc.TokenID) (moment, doc.TokenID) {
	s := f.form(t)
	if m := isoDate.FindStringSubmatch(s); m != nil {
		return checked(moment{year: atoi(m[1]), month: atoi(m[2]), day: atoi(m[3])}, t, t+1)
	}
	if m := dmyDate.FindStringSubmatch(s); m != nil {
		day, month := atoi(m[1]), atoi(m[2])
		if month > 12 || f.d.Lang == "en" && strings.Contains(s, "/") && day <= 12 {
			day, month = month, day
		}
		return checked(moment{year: atoi(m[3]), month: month, day: day}, t, t+1)
	}
	return moment{}, t
}

// checked returns m unless there is no such day.
func checked(m moment, t, end doc.TokenID) (moment, doc.TokenID) {
	if m.month > 12 || m.day > 0 && m.day > daysIn(m.year, m.month) {
		return moment{}, t
	}
	return m, end
}

// withWeekday reads "Friday", "Friday, 7 January", "Sunday (2)",
// "maandagochtend", "the night of Friday to Saturday" as its first day.
func (f *finder) withWeekday(t doc.TokenID) (moment, doc.TokenID) {
	day, end := f.weekday(t)
	if day == 0 {
		return moment{}, t
	}
	if f.words.part[f.form(end)] {
		end++
	}
	next := end
	if f.form(next) == "," || f.form(next) == "the" {
		next++
	}
	if m, after := f.dayAndMonth(next); after > next && m.day > 0 {
		m.weekday = day
		return m, after
	}
	m := moment{weekday: day}
	if n := dayOf(f.form(end + 1)); n > 0 && f.form(end) == "(" && f.form(end+2) == ")" {
		m.day = n
		return m, end + 3
	}
	if n := f.words.steps[f.form(end+1)]; n != nil && (f.form(end) == "of" || f.form(end) == "van") && f.words.unit[f.form(end+2)] == "P1W" {
		return moment{value: f.weekdayOfWeek(day, *n), relative: true}, end + 3 // Tuesday of last week
	}
	// One night has two days.
	joint := f.form(end)
	if joint == "-" || joint == "op" || joint == "to" && f.form(t-2) == "night" {
		if second, after := f.weekday(end + 1); second == day%7+1 {
			if f.words.part[f.form(after)] {
				after++
			}
			from := f.resolve(m)
			if to := nextDay(from); to != "" {
				return moment{value: from + "/" + to, relative: true}, after
			}
			return m, after
		}
	}
	return m, end
}

// weekday reads the name of a weekday, with a part of the day in one word.
func (f *finder) weekday(t doc.TokenID) (day int, end doc.TokenID) {
	form := f.form(t)
	name := strings.TrimSuffix(form, ".")
	if day := f.words.weekdays[name]; day > 0 {
		// Short names are other words, too: sat, do, ma.
		if len(name) <= 4 && name == form && dayOf(f.form(t+1)) == 0 && f.words.months[strings.TrimSuffix(f.form(t+1), ".")] == 0 {
			return 0, t
		}
		return day, t + 1
	}
	for part := range f.words.part {
		if before, ok := strings.CutSuffix(name, part); ok && len(before) > 4 {
			if day := f.words.weekdays[before]; day > 0 {
				return day, t + 1
			}
		}
	}
	if before, ok := strings.CutSuffix(name, "s"); ok && f.d.Lang == "en" && f.words.weekdays[before] > 0 && len(before) > 4 {
		return 0, t // on Fridays: any
	}
	return 0, t
}

// dayAndMonth reads "5 January 2022", "Jan. 5, 2022", "the 5th of January",
// "January 2022", "in January".
func (f *finder) dayAndMonth(t doc.TokenID) (moment, doc.TokenID) {
	var m moment
	at := t
	if m.day = dayOf(f.form(t)); m.day > 0 {
		at++
		if f.form(at) == "of" {
			at++
		}
	} else if n, ok := number.At(f.d, t, f.s.End); ok && f.month(n.End) > 0 && atoi(n.Value) <= 31 {
		m.day, at = atoi(n.Value), n.End // negenentwintig mei
	}
	if m.month = f.month(at); m.month == 0 {
		return moment{}, t
	}
	name := at
	at++
	if m.day == 0 && f.form(at) != "" && dayOf(f.form(at)) > 0 && yearOf(f.form(at)) == 0 && f.d.Lang == "en" {
		m.day = dayOf(f.form(at))
		at++
	}
	next := at
	switch f.form(next) {
	case ",", "of", "van", "in":
		next++
	}
	if y := yearOf(f.form(next)); y > 0 {
		m.year = y
		return checked(m, t, next+1)
	}
	if m.day == 0 && !f.aloneIsMonth(name) {
		return moment{}, t
	}
	return checked(m, t, at)
}

// month returns the number of the month that token t names, 0 for none.
func (f *finder) month(t doc.TokenID) int {
	form := f.form(t)
	n := f.words.months[strings.TrimSuffix(form, ".")]
	if n > 0 && f.d.Lang == "en" {
		if c, _ := utf8.DecodeRuneInString(f.surface(t)); !unicode.IsUpper(c) {
			return 0
		}
	}
	return n
}

// aloneIsMonth reports whether the name of a month is one without a day or
// year beside it: "in May", not "May" or "Jan".
func (f *finder) aloneIsMonth(t doc.TokenID) bool {
	before := f.form(t - 1)
	sure := f.words.role[before] != "" || f.words.edge[before] || f.words.steps[before] != nil || f.words.until[before]
	if name := f.form(t); len(strings.TrimSuffix(name, ".")) <= 4 && name != "mei" && name != "juni" && name != "juli" && name != "june" && name != "july" {
		return sure && (name == "may" || strings.HasSuffix(name, "."))
	}
	return sure || f.d.Lang != "en"
}

// owned reports whether a possessive stands before the decade at t, or before
// "early" or "late": "in her late twenties" is an age.
func (f *finder) owned(t doc.TokenID) bool {
	k := t - 1
	switch f.form(k) {
	case "early", "mid", "late":
		k--
	}
	return k > 0 && f.d.Tokens[k].Feat("Poss") == "Yes"
}

// decade reads "2000s", "'90s", "jaren negentig", "the sixties".
func (f *finder) decade(t doc.TokenID) (moment, doc.TokenID) {
	first, end := 0, t
	if m := decades.FindStringSubmatch(f.form(t)); m != nil && len(m[1])%2 == 0 && !f.owned(t) {
		first, end = atoi(m[1]), t+1
	} else if ten, ok := f.words.decade[f.form(t)]; ok && f.d.Lang == "en" && !f.owned(t) {
		first, end = ten, t+1
	} else if f.form(t) == "jaren" {
		next := strings.TrimLeft(f.form(t+1), "'’‘")
		if ten, ok := f.words.decade[next]; ok {
			first, end = ten, t+2
		} else if len(next) == 2 && next[1] == '0' && atoi(next) > 0 {
			first, end = atoi(next), t+2
		}
	}
	if end == t {
		return moment{}, t
	}
	if first < 100 {
		first += 1900
	}
	if first%100 == 0 && first < 2000 && f.d.Lang == "en" {
		return interval(first, first+99), end // the 1600s
	}
	return interval(first, first+9), end
}

// century reads "17th century", "20e eeuw".
func (f *finder) century(t doc.TokenID) (moment, doc.TokenID) {
	m := ordinals.FindStringSubmatch(f.form(t))
	unit := t + 1
	if f.form(unit) == "-" {
		unit++
	}
	if m == nil || f.words.unit[f.form(unit)] != "P100Y" || atoi(m[1]) < 11 {
		return moment{}, t
	}
	first := (atoi(m[1]) - 1) * 100
	return interval(first, first+99), unit + 1
}

func interval(from, to int) moment {
	return moment{value: strconv.Itoa(from) + "/" + strconv.Itoa(to), relative: true}
}

// year reads a year that stands by itself. A number of four digits is one
// after a preposition of time, between brackets, or beside another year.
func (f *finder) year(t doc.TokenID) (moment, doc.TokenID) {
	y := yearOf(f.form(t))
	if y == 0 {
		return moment{}, t
	}
	before, after := f.form(t-1), f.form(t+1)
	sure := f.words.role[before] != "" || f.words.edge[before] || f.words.until[before] ||
		f.until(t+1) > t+1 && yearOf(f.form(f.until(t+1))) > y || before == "year" || before == "(" && (after == ")" || after == "-" || after == "–" || after == ",")
	counted := false // it counts what follows
	if t+1 < f.s.End {
		next := f.d.Tokens[t+1]
		counted = next.Tag == doc.NOUN || next.Tag == doc.NUM ||
			next.Tag == doc.ADJ && t+2 < f.s.End && (f.d.Tokens[t+2].Tag == doc.NOUN || f.d.Tokens[t+2].Tag == doc.ADJ)
		if rel := f.d.Tokens[t].Rel; f.d.Lang == "en" && rel.Base() == "obl" {
			counted = false // "In 2012 French police arrested him"
		}
		if _, unit := f.words.unit[after]; unit {
			counted = true
		}
	}
	second := f.between(t) // "between 2015 and 2019 members left": no 2019 members
	if !sure && !second || counted && !second {
		return moment{}, t
	}
	return moment{year: y}, t + 1
}

// between reports whether the year at t ends a range of two: "between 2015 and
// 2019".
func (f *finder) between(t doc.TokenID) bool {
	and, start := f.form(t-1), f.form(t-3)
	from := yearOf(f.form(t - 2))
	return (and == "and" || and == "en") && (start == "between" || start == "tussen") && from > 0 && from < yearOf(f.form(t))
}

func yearOf(s string) int {
	if len(s) != 4 || s < "1100" || s > "2199" || strings.Trim(s, "0123456789") != "" {
		return 0
	}
	return atoi(s)
}

func dayOf(s string) int {
	m := dayForm.FindStringSubmatch(s)
	if m == nil {
		return 0
	}
	if n := atoi(m[1]); n <= 31 {
		return n
	}
	return 0
}

func atoi(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0
	}
	return n
}
