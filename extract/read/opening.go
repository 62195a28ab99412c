package read

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// ending ends the opening of a report; a stop or colon only after a date with its year.
var ending = regexp.MustCompile(`\s*[-–—]{1,2}\s+|\s*—\s*|[.:]\s+`)

// agency is the name of an agency in brackets.
var agency = regexp.MustCompile(`\s*\(\p{Lu}[\p{L}/.& ]{1,30}\)$`)

// town is the name of a place, with the small words that stand in such names.
var town = regexp.MustCompile(`^(?:['’]s-)?\p{Lu}[\p{L}.'’]*(?:[-/ ](?:\p{Lu}[\p{L}.'’]*|aan|au|den|de|des|la|le|del|di|do|en|of|sur|am|an|der|and|the))*$`)

// opening returns the length of what stands before the prose of line, and the
// date in ISO 8601 that it tells, "" when it tells none with its year: a date
// alone, "Den Haag, 9 december 2025", or the place, date and agency that open
// a report, as in "KABUL, Oct 15, 2025 (Reuters) - The death toll". A place
// without agency and date opens a line only in capitals, or before a long dash
// and a whole sentence: "Ajax - PSV" is a headline.
func opening(line string) (n int, date string) {
	if date = dateline(line); date != "" {
		return len(line), date
	}
	if _, date, _ = placeDate(agency.ReplaceAllString(line, "")); date != "" {
		return len(line), date
	}
	const longest = 100 // bytes
	for _, m := range ending.FindAllStringIndex(line[:min(len(line), longest)], -1) {
		head, rest := line[:m[0]], line[m[1]:]
		bare := agency.ReplaceAllString(head, "")
		place, date, ok := placeDate(bare)
		first, _ := utf8.DecodeRuneInString(rest)
		if sep := line[m[0]:m[1]]; !ok || rest == "" || unicode.IsLower(first) || strings.ContainsAny(sep, ".:") && date == "" {
			continue
		}
		if dated, long := place != bare, line[m[0]:m[1]] != " - "; dated || head != bare || capitals(place) || long && !isHeadline(rest) {
			return m[1], date
		}
	}
	return 0, ""
}

// placeDate parts "Jakarta, Indonesia, 3 mei 2024" into the place and the
// date, and reports whether it is nothing but those. A date without a year is
// "", and parted from the place all the same.
func placeDate(s string) (place, date string, ok bool) {
	parts := strings.Split(s, ", ")
	for i, part := range parts {
		if rest := strings.Join(parts[i:], ", "); i > 0 && isDate(rest) {
			return place, dateline(rest), true
		}
		if !town.MatchString(part) {
			return "", "", false
		}
		place = strings.Join(parts[:i+1], ", ")
	}
	return place, "", true
}

// isDate reports whether s is a weekday, or a date with or without its year.
func isDate(s string) bool {
	return calendar().weekdays[strings.ToLower(s)] || dateline(s) != "" || dateline(s+" 2000") != ""
}

// capitals reports whether a place is written in capitals: "JAKARTA, Indonesia".
func capitals(place string) bool {
	town, _, _ := strings.Cut(strings.TrimLeft(place, "'’s-"), ", ")
	return utf8.RuneCountInString(town) > 2 && strings.ToUpper(town) == town
}
