package when

import (
	"newsgraph/extract/claim/number"
	"regexp"
	"strings"

	"newsgraph/extract/doc"
)

// deictic reads "yesterday", "vandaag", "gisteravond".
func (f *finder) deictic(t doc.TokenID) (moment, doc.TokenID) {
	n, ok := f.words.days[f.form(t)]
	if !ok {
		return moment{}, t
	}
	if f.words.part[f.form(t)] {
		// "morgen" is a part of the day after an article.
		if before := f.form(t - 1); before != "" && (f.words.steps[before] != nil || f.words.edge[before] || f.words.then[before] != nil || strings.HasSuffix(before, "s") || strings.HasPrefix(before, "elke")) {
			return moment{}, t
		}
	}
	return moment{value: f.article.shiftDays(n), relative: true, ahead: n > 0}, f.partOfDay(t + 1)
}

// partOfDay is the token after t where t names a part of the day, t otherwise.
func (f *finder) partOfDay(t doc.TokenID) doc.TokenID {
	if f.words.part[f.form(t)] {
		return t + 1
	}
	return t
}

// step reads "last week", "dit jaar", "next Friday", "afgelopen januari", "the
// past three years", and "the year" of "by the end of the year".
func (f *finder) step(t doc.TokenID) (moment, doc.TokenID) {
	steps := f.words.steps[f.form(t)]
	n := 0
	switch {
	case steps != nil:
		n = *steps
	case !f.words.the[f.form(t)] || !f.narrowed(t):
		return moment{}, t
	}
	if end := f.partOfDay(t + 1); end > t+1 && f.d.Lang == "en" && n <= 0 { // last night, this morning
		return moment{value: f.article.shiftDays(n), relative: true, ahead: n > 0}, end
	}
	if m, end := f.withWeekday(t + 1); end > t+1 && m.value == "" && m.month == 0 {
		return moment{value: f.stepWeekday(m, n), relative: true, ahead: n > 0}, end
	}
	if month := f.month(t + 1); month > 0 {
		return moment{value: f.stepMonth(month, n), relative: true, ahead: n > 0}, t + 2
	}
	if months := f.words.season[f.form(t+1)]; months > 0 && steps != nil {
		return moment{value: f.stepSeason(months, n), relative: true, ahead: n > 0}, t + 2
	}
	if amount, unit, end := f.amount(t + 1); end > t+1 && n != 0 {
		value := f.stretch(amount, unit, n)
		return moment{value: value, relative: true, ahead: n > 0}, end
	}
	unit, ok := f.words.unit[f.form(t+1)]
	switch of := f.form(t + 2); {
	case !ok || f.words.plural[f.form(t+1)] || steps != nil && (of == "of" || of == "van"):
		return moment{}, t // "the last week of 2016"
	case unit == "P1D" && n != 0:
		return moment{}, t // "the next day" is counted from what was told before
	}
	value, ok := f.article.step(unit, n)
	if !ok {
		return moment{}, t
	}
	if unit == "P1W" { // next week Monday, volgende week op maandag
		at := t + 2
		if f.form(at) == "op" || f.form(at) == "on" {
			at++
		}
		if day, end := f.weekday(at); day > 0 {
			return moment{value: f.weekdayOfWeek(day, n), relative: true, ahead: n > 0}, end
		}
	}
	return moment{value: value, relative: true, ahead: n > 0}, t + 2
}

// narrowed reports whether an edge of the period that starts at t is meant:
// "the end of the year".
func (f *finder) narrowed(t doc.TokenID) bool {
	of := f.form(t - 1)
	return (of == "of" || of == "van") && f.words.edge[f.form(t-2)] && !f.words.the[f.form(t-2)]
}

// then reads times that are counted from the one told before: "the next day",
// "that year", "drie dagen later", "a month earlier".
func (f *finder) then(t doc.TokenID) (moment, doc.TokenID) {
	if n := f.words.then[f.form(t)]; n != nil {
		unit, ok := f.words.unit[f.form(t+1)]
		end := t + 2
		switch {
		case f.words.part[f.form(t+1)]:
			unit, ok = "P1D", true
		case f.words.plural[f.form(t+1)]:
			ok = false
		case unit != "P1D" && f.words.steps[f.form(t)] != nil:
			ok = false // "the previous year": before the article's
		}
		if !ok {
			return moment{}, t
		}
		value, _ := f.anchor.exactly(unit).step(unit, *n)
		return moment{value: value, relative: true}, end
	}
	amount, unit, end := f.amount(t)
	if end == t && f.words.the[f.form(t)] && f.words.unit[f.form(t+1)] != "" && !f.words.plural[f.form(t+1)] {
		amount, unit, end = "1", f.words.unit[f.form(t+1)], t+2 // "the day before"
	}
	sign := f.words.shift[f.form(end)]
	if end == t || sign == 0 {
		return moment{}, t
	}
	if m, last := f.moment(end + 1); last > end+1 { // "two days before Christmas"
		from := parseDate(f.resolve(m)).exactly(unit)
		return moment{value: from.ago(amount, unit, -sign), relative: true}, last
	}
	if !f.words.later[f.form(end)] && f.continues(end+1) {
		return moment{}, t // "two days after the attack": nobody told when that was
	}
	return moment{value: f.anchor.exactly(unit).ago(amount, unit, -sign), relative: true}, end + 1
}

// continues reports whether what stands at token t goes on with its phrase.
func (f *finder) continues(t doc.TokenID) bool {
	form := f.form(t)
	return form != "" && !strings.ContainsAny(form, ".,;:!?)\"”’") && form != "and" && form != "en"
}

// season reads "summer 2019", "najaar van 2020".
func (f *finder) season(t doc.TokenID) (moment, doc.TokenID) {
	month := f.words.season[f.form(t)]
	next := t + 1
	if f.form(next) == "of" || f.form(next) == "van" {
		next++
	}
	y := yearOf(f.form(next))
	if month == 0 || y == 0 {
		return moment{}, t
	}
	return moment{value: season(y, month), relative: true}, next + 1
}

var clockForm = regexp.MustCompile(`^\d{1,2}([:.]\d\d)?([ap]m)?$`)

// clock reads a time of the day, which says nothing of the date: "22:30",
// "5 p.m.", "om 10.30 uur". It returns t when there is none.
func (f *finder) clock(t doc.TokenID) doc.TokenID {
	form, before := f.form(t), f.form(t-1)
	end := t + 1
	if n, ok := number.At(f.d, end, f.s.End); ok && f.words.half[form] && f.words.at[before] {
		return n.End // "om half negen"
	}
	switch {
	case !clockForm.MatchString(form):
		return t
	case f.words.clock[f.form(end)]:
		return end + 1
	case f.words.clock[strings.TrimLeft(form, "0123456789:.")]: // 5pm
		return end
	case strings.Contains(form, ":") && len(form) >= 4:
		return end
	case f.form(end) == "uur" && (f.words.at[before] || len(form) >= 4):
		return end + 1
	}
	return t
}

// tense reports whether the clause of token t speaks of what comes or of what
// has been, as its verb or an auxiliary says. Without trees the sentence
// decides.
func (f *finder) tense(t doc.TokenID) (future, past bool) {
	if f.d.Tokens[t].Rel == "" {
		for i := f.s.First; i < f.s.End; i++ {
			if f.words.future[f.form(i)] {
				return true, false
			}
		}
		return false, false
	}
	steps := 0 // a broken tree may lead in a circle
	for h := t; h != 0 && steps < f.s.Len(); h = f.d.Tokens[h].Head {
		steps++
		finite := f.finite(h)
		for k := f.s.First; k < f.s.End && finite == 0; k++ {
			if tok := &f.d.Tokens[k]; tok.Head == h && (tok.Rel.Base() == "aux" || tok.Rel.Base() == "cop") {
				finite = f.finite(k)
			}
		}
		switch {
		case h != t && f.words.future[f.form(h)], finite != 0 && f.words.future[f.form(finite)]:
			return true, false
		case finite == h:
			// In some languages the present tense with a date speaks of what
			// comes.
			v := &f.d.Tokens[h]
			comes := len(f.words.tells) > 0 && v.Tag == doc.VERB && v.Feat("Tense") == "Pres" && !f.words.tells[v.Lemma]
			return comes, v.Feat("Tense") == "Past"
		case finite != 0:
			return false, f.d.Tokens[h].Tag == doc.VERB // "was found", "has left"
		}
	}
	return false, false
}

// finite is t when it is a finite verb, 0 otherwise.
func (f *finder) finite(t doc.TokenID) doc.TokenID {
	if f.d.Tokens[t].Feat("VerbForm") == "Fin" {
		return t
	}
	return 0
}
