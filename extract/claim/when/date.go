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

// season is the three months from the named one on, of the northern half of
// the world.
func season(year, month int) string {
	last := date{year, month, 1}.time().AddDate(0, 2, 0)
	return date{year, month, 0}.String() + "/" + date{last.Year(), int(last.Month()), 0}.String()
}

// period is the time between two dates, otherwise when one is unknown.
func period(from, to, otherwise string) string {
	switch {
	case from == "" || to == "":
		return otherwise
	case from == to:
		return from
	}
	return from + "/" + to
}

// shiftDays is the day n days after d, or as much of d as is known.
func (d date) shiftDays(n int) string {
	if d.day == 0 {
		return d.String()
	}
	return dateOf(d.time().AddDate(0, 0, n)).String()
}

// exactly is d as exact as periods of the unit are, the zero date when d is
// less so.
func (d date) exactly(unit string) date {
	switch unit {
	case "P1Y", "P10Y", "P100Y":
		return date{year: d.year}
	case "P1M", "P3M":
		if d.month > 0 {
			return date{d.year, d.month, 0}
		}
	default:
		if d.day > 0 {
			return d
		}
	}
	return date{}
}

// step is the period of the calendar that lies n periods after that of d. It
// reports false for units that make no period of the calendar.
func (d date) step(unit string, n int) (string, bool) {
	switch unit {
	case "P1D":
		return d.shiftDays(n), true
	case "P1Y":
		if d.year == 0 {
			return "", true
		}
		return date{d.year + n, 0, 0}.String(), true
	case "P1M", "P3M":
		months := 1
		if unit == "P3M" {
			months = 3
		}
		if d.month == 0 {
			return "", true
		}
		first := date{d.year, (d.month-1)/months*months + 1, 1}.time().AddDate(0, n*months, 0)
		from := date{first.Year(), int(first.Month()), 0}
		if months == 1 {
			return from.String(), true
		}
		last := first.AddDate(0, months-1, 0)
		return from.String() + "/" + date{last.Year(), int(last.Month()), 0}.String(), true
	case "P1W", "P1E":
		if d.day == 0 {
			return d.String(), true
		}
		monday := d.time().AddDate(0, 0, 1-weekday(d.time())+7*n)
		from, to := monday, monday.AddDate(0, 0, 6)
		if unit == "P1E" {
			from = monday.AddDate(0, 0, 5)
		}
		return dateOf(from).String() + "/" + dateOf(to).String(), true
	}
	return "", false
}

// ago is the time that lies a length of time before d, after it where sign is
// -1; as exact as the unit.
func (d date) ago(amount, unit string, sign int) string {
	n := atoi(amount)
	if d.year == 0 || n == 0 && amount != "0" || n > 10_000 {
		return ""
	}
	n *= sign
	switch unit {
	case "P1Y", "P10Y", "P100Y":
		if year := d.year - n*atoi(strings.Trim(unit, "PY")); year > 0 {
			return date{year: year}.String()
		}
		return ""
	case "P1M":
		if d.month == 0 {
			return ""
		}
		t := date{d.year, d.month, 1}.time().AddDate(0, -n, 0)
		return date{t.Year(), int(t.Month()), 0}.String()
	case "P1W":
		return d.shiftDays(-7 * n)
	case "P1D":
		return d.shiftDays(-n)
	case "PT1H":
		return d.shiftDays(-n / 24)
	}
	return d.shiftDays(0)
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
