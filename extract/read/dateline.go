package read

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"time"
	"unicode"

	"newsgraph/extract/lang"
)

// stamp is a date that a program put before the first words of a text.
var stamp = regexp.MustCompile(`^\s*(?i:date|datum)[:\s]\s*(\d{4}(?:-\d\d){0,2})(?:\s+|$)`)

// iso matches the dates and months of ISO 8601, with slashes too.
var iso = regexp.MustCompile(`^(\d{4})[-/](\d\d)(?:[-/](\d\d))?(?:t.*)?$`)

// numeric matches dates such as 22-01-2022, the day first.
var numeric = regexp.MustCompile(`^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$`)

// ordinal matches a day of the month: 22, 22nd.
var ordinal = regexp.MustCompile(`^(\d{1,2})(?:st|nd|rd|th|e)?$`)

// clock matches what datelines say besides the date.
var clock = regexp.MustCompile(`^(?:\d{1,2}[:.h]\d\d(?:[:.]\d\d)?(?:am|pm)?|[ap]\.?m\.?|uur|gmt|utc|cet|cest|est|edt|et|at|om|on|op|of|the|date|datum|published|updated|last|posted|modified|gepubliceerd|geplaatst|verschenen|gewijzigd|bijgewerkt|laatste|update|-|–|\||,)$`)

// dateline returns the date in ISO 8601 when a line says a date and nothing
// else, "" otherwise.
func dateline(line string) string {
	if len(line) > 80 {
		return ""
	}
	names := calendar()
	var year, month, day int
	set := func(field *int, n int) bool {
		free := *field == 0
		*field = n
		return free
	}
	for f := range strings.FieldsFuncSeq(strings.ToLower(line), func(c rune) bool { return unicode.IsSpace(c) || c == ',' || c == '|' }) {
		f = strings.Trim(f, ".:()")
		ok := true
		if m := iso.FindStringSubmatch(f); m != nil {
			ok = set(&year, number(m[1])) && set(&month, number(m[2])) && (m[3] == "" || set(&day, number(m[3])))
		} else if m := numeric.FindStringSubmatch(f); m != nil {
			d, mon := number(m[1]), number(m[2])
			if mon > 12 { // the American order
				d, mon = mon, d
			}
			ok = set(&day, d) && set(&month, mon) && set(&year, number(m[3]))
		} else if m := ordinal.FindStringSubmatch(f); m != nil {
			ok = set(&day, number(m[1]))
		} else if n := number(f); len(f) == 4 && n >= 1500 {
			ok = set(&year, n)
		} else if n := names.months[f]; n != 0 {
			ok = set(&month, n)
		} else if !names.weekdays[f] && !clock.MatchString(f) && f != "" {
			return ""
		}
		if !ok {
			return ""
		}
	}
	if year == 0 || month == 0 {
		return ""
	}
	return isoDate(year, month, day)
}

// isoDate writes a date as exactly as it is known, "" when there is no such
// day. A day of zero is an unknown one.
func isoDate(year, month, day int) string {
	if day == 0 {
		if month < 1 || month > 12 {
			return ""
		}
		return fmt.Sprintf("%04d-%02d", year, month)
	}
	s := fmt.Sprintf("%04d-%02d-%02d", year, month, day)
	if _, err := time.Parse(time.DateOnly, s); err != nil {
		return ""
	}
	return s
}

func number(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0
	}
	return n
}

type calendarNames struct {
	months   map[string]int
	weekdays map[string]bool
}

// calendar holds the names of months and weekdays of all languages.
var calendar = sync.OnceValue(func() calendarNames {
	c := calendarNames{map[string]int{}, map[string]bool{}}
	for _, l := range lang.All {
		for _, row := range l.Rows("months") {
			c.months[row[0]] = number(row[1])
		}
		for _, row := range l.Rows("weekdays") {
			c.weekdays[row[0]] = true
		}
	}
	return c
})
