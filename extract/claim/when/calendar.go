package when

import (
	"fmt"
	"strings"
	"time"
)

// A date is as exact as known: fields are 0 from the first unknown one on.
type date struct{ year, month, day int }

// parseDate reads ISO 8601; the zero date for anything else.
func parseDate(s string) date {
	for _, layout := range []string{"2006-01-02", "2006-01", "2006"} {
		if t, err := time.Parse(layout, s); err == nil {
			d := date{t.Year(), int(t.Month()), t.Day()}
			if len(s) < len("2006-01-02") {
				d.day = 0
			}
			if len(s) < len("2006-01") {
				d.month = 0
			}
			return d
		}
	}
	return date{}
}

func (d date) String() string {
	switch {
	case d.year == 0 && d.month == 0:
		return ""
	case d.year == 0 && d.day == 0:
		return fmt.Sprintf("--%02d", d.month)
	case d.year == 0:
		return fmt.Sprintf("--%02d-%02d", d.month, d.day)
	case d.month == 0:
		return fmt.Sprintf("%04d", d.year)
	case d.day == 0:
		return fmt.Sprintf("%04d-%02d", d.year, d.month)
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.year, d.month, d.day)
}

func (d date) time() time.Time {
	return time.Date(d.year, time.Month(max(d.month, 1)), max(d.day, 1), 0, 0, 0, 0, time.UTC)
}

func dateOf(t time.Time) date { return date{t.Year(), int(t.Month()), t.Day()} }

// daysIn is the number of days of a month, of the longest year when year is 0.
func daysIn(year, month int) int {
	if year == 0 {
		year = 2000
	}
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// weekday of a date, 1 for Monday.
func weekday(t time.Time) int { return (int(t.Weekday())+6)%7 + 1 }

// nextDay returns the day after an ISO date, "" after anything less exact.
func nextDay(s string) string {
	d := parseDate(s)
	if d.day == 0 {
		return ""
	}
	return dateOf(d.time().AddDate(0, 0, 1)).String()
}

// resolve says which time m means in the article.
func (f *finder) resolve(m moment) string {
	switch {
	case m.relative:
		return m.value
	case m.year > 0:
		return date{m.year, m.month, m.day}.String()
	case m.month > 0 && f.article.year == 0:
		return date{0, m.month, m.day}.String()
	case m.month > 0:
		return date{f.nearestYear(m.month), m.month, m.day}.String()
	case m.day > 0:
		return f.dayOfMonth(m)
	}
	return f.stepWeekday(m, 0)
}

// nearestYear returns the year in which a month is nearest to the article; in
// a sentence about what comes, it does not lie before it.
func (f *finder) nearestYear(month int) int {
	a := f.article
	switch {
	case a.month == 0:
		return a.year
	case f.future && month < a.month, month < a.month-6:
		return a.year + 1
	case !f.future && month > a.month+5:
		return a.year - 1
	}
	return a.year
}

// dayOfMonth resolves a weekday with the day of its month: "Sunday (2)". The
// month is that of the article or a neighbour, whichever has such a day.
func (f *finder) dayOfMonth(m moment) string {
	if f.article.month == 0 {
		return ""
	}
	first := date{f.article.year, f.article.month, 1}.time()
	for _, months := range []int{0, -1, 1} {
		t := first.AddDate(0, months, m.day-1)
		if t.Day() == m.day && weekday(t) == m.weekday {
			return dateOf(t).String()
		}
	}
	return ""
}

// shiftDays is the day that lies n days after that of the article, or the
// part of the article's date that is known.
func (f *finder) shiftDays(n int) string {
	if f.article.day == 0 {
		return f.article.String()
	}
	return dateOf(f.article.time().AddDate(0, 0, n)).String()
}

// stepWeekday is the weekday before (n < 0), at or near (0) or after (n > 0)
// the article. By itself a weekday lies before it, in a sentence about what
// comes after it, and may be that of the article.
func (f *finder) stepWeekday(m moment, n int) string {
	if f.article.day == 0 {
		return f.article.String()
	}
	ahead := (m.weekday - weekday(f.article.time()) + 7) % 7
	switch {
	case n > 0 && ahead == 0:
		ahead = 7
	case n < 0 || n == 0 && !f.future && ahead > 0:
		ahead -= 7
	}
	return f.shiftDays(ahead)
}

// weekdayOfWeek is a weekday of the week that lies n weeks after that of the
// article.
func (f *finder) weekdayOfWeek(day, n int) string {
	return f.shiftDays(day - weekday(f.article.time()) + 7*n)
}

// stepMonth is the named month before, of or after the year of the article.
func (f *finder) stepMonth(month, n int) string {
	a := f.article
	if a.year == 0 {
		return date{0, month, 0}.String()
	}
	year := a.year
	switch {
	case n < 0 && month >= max(a.month, 1):
		year--
	case n > 0 && month <= a.month:
		year++
	}
	return date{year, month, 0}.String()
}

// stepUnit is the period that lies n periods after that of the article. It
// reports false for units that make no period of the calendar.
func (f *finder) stepUnit(unit string, n int) (string, bool) {
	a := f.article
	switch unit {
	case "P1Y":
		if a.year == 0 {
			return "", true
		}
		return date{a.year + n, 0, 0}.String(), true
	case "P1M", "P3M":
		months := 1
		if unit == "P3M" {
			months = 3
		}
		if a.month == 0 {
			return "", true
		}
		first := date{a.year, (a.month-1)/months*months + 1, 1}.time().AddDate(0, n*months, 0)
		from := date{first.Year(), int(first.Month()), 0}
		if months == 1 {
			return from.String(), true
		}
		last := first.AddDate(0, months-1, 0)
		return from.String() + "/" + date{last.Year(), int(last.Month()), 0}.String(), true
	case "P1W", "P1E":
		if a.day == 0 {
			return a.String(), true
		}
		monday := a.time().AddDate(0, 0, 1-weekday(a.time())+7*n)
		from, to := monday, monday.AddDate(0, 0, 6)
		if unit == "P1E" {
			from = monday.AddDate(0, 0, 5)
		}
		return dateOf(from).String() + "/" + dateOf(to).String(), true
	}
	return "", false
}

// ago is the time that lies a length of time before the article, after it
// where sign is -1; as exact as the unit.
func (f *finder) ago(amount, unit string, sign int) string {
	a := f.article
	n := atoi(amount)
	if a.year == 0 || n == 0 && amount != "0" || n > 10_000 {
		return ""
	}
	n *= sign
	switch unit {
	case "P1Y":
		return date{year: a.year - n}.String()
	case "P10Y", "P100Y":
		return ""
	case "P1M":
		if a.month == 0 {
			return ""
		}
		t := date{a.year, a.month, 1}.time().AddDate(0, -n, 0)
		return date{t.Year(), int(t.Month()), 0}.String()
	case "P1W":
		return f.shiftDays(-7 * n)
	case "P1D":
		return f.shiftDays(-n)
	}
	return f.shiftDays(0)
}

// duration writes a number of units in ISO 8601: "P6M". Decades and centuries
// are years, weekends days.
func duration(amount, unit string) string {
	switch unit {
	case "P1E":
		return "P" + amount + "W"
	case "P10Y", "P100Y", "P3M":
		n := atoi(amount) * atoi(strings.Trim(unit, "PYM"))
		if n == 0 {
			return ""
		}
		return fmt.Sprintf("P%d%s", n, unit[len(unit)-1:])
	}
	return strings.Replace(unit, "1", amount, 1)
}
