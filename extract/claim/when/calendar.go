package when

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
// a clause about what comes, it does not lie before it, and in one about what
// has been, not after it.
func (f *finder) nearestYear(month int) int {
	a := f.article
	switch {
	case a.month == 0:
		return a.year
	case f.past && month > a.month:
		return a.year - 1
	case f.past:
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
	return f.article.shiftDays(ahead)
}

// weekdayOfWeek is a weekday of the week that lies n weeks after that of the
// article.
func (f *finder) weekdayOfWeek(day, n int) string {
	return f.article.shiftDays(day - weekday(f.article.time()) + 7*n)
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

// stepSeason is the season before, of or after the article that starts with
// the named month.
func (f *finder) stepSeason(month, n int) string {
	a := f.article
	if a.year == 0 {
		return ""
	}
	year := a.year
	switch ended := a.month > month+2; { // within the year
	case a.month == 0:
		year += n
	case month == 12 && a.month < 3:
		year += n - 1 // this winter began last year
	case n < 0 && !ended:
		year--
	case n > 0 && a.month >= month:
		year++
	}
	return season(year, month)
}

// stretch is the time from that many units before the article up to it, or
// from it on where n > 0; a length of time when the article's date is not
// exact enough.
func (f *finder) stretch(amount, unit string, n int) string {
	from, to := f.article.exactly(unit), f.article.exactly(unit).ago(amount, unit, -n)
	if n < 0 {
		return period(to, from.String(), duration(amount, unit))
	}
	return period(from.String(), to, duration(amount, unit))
}
