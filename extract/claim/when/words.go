package when

import (
	"strings"
	"sync"

	"newsgraph/extract/lang"
)

// words are the words of time of one language, in lower case.
type words struct {
	months, weekdays map[string]int
	days             map[string]int    // days from that of the article
	steps            map[string]*int   // periods from that of the article
	unit             map[string]string // ISO 8601 duration of one
	plural           map[string]bool   // units in the plural
	role             map[string]string // by preposition
	decade           map[string]int
	part, edge       map[string]bool
	until, ago       map[string]bool
	age              map[string]bool
	then             map[string]*int // periods from that of the time told before
	shift            map[string]int  // after a length of time: 1 counts on from what follows or was told, -1 back
	later            map[string]bool // those of shift that nothing follows
	season           map[string]int  // its first month
	clock, at, half  map[string]bool // after, before and in a time of the day
	future           map[string]bool // verbs of what comes
	tells            map[string]bool // verbs whose present tense tells what was said
	first            map[string]bool // what makes "in 30 years" a comparison
	one, the         map[string]bool // articles
	lasting          map[string]bool // before a length of time
}

var tables = sync.OnceValue(func() map[string]*words {
	all := map[string]*words{}
	for _, l := range lang.All {
		all[l.Code] = load(l)
	}
	return all
})

// wordsOf returns the words of a language, those of none when it is unknown.
func wordsOf(code string) *words {
	if w := tables()[code]; w != nil {
		return w
	}
	return &words{}
}

func load(l *lang.Language) *words {
	w := &words{months: map[string]int{}, weekdays: map[string]int{}, days: map[string]int{}, steps: map[string]*int{},
		unit: map[string]string{}, plural: map[string]bool{}, role: map[string]string{}, decade: map[string]int{},
		then: map[string]*int{}, shift: map[string]int{}, season: map[string]int{}}
	for _, row := range l.Rows("months") {
		w.months[row[0]] = atoi(row[1])
	}
	for _, row := range l.Rows("weekdays") {
		w.weekdays[row[0]] = atoi(row[1])
	}
	sets := map[string]*map[string]bool{"part": &w.part, "edge": &w.edge, "until": &w.until, "ago": &w.ago,
		"age": &w.age, "later": &w.later, "clock": &w.clock, "at": &w.at, "half": &w.half, "future": &w.future, "tells": &w.tells,
		"first": &w.first, "one": &w.one, "the": &w.the, "lasting": &w.lasting}
	for _, set := range sets {
		*set = map[string]bool{}
	}
	units := map[string]bool{} // durations that have a word already
	for _, row := range l.Rows("time") {
		class, word := row[0], row[1]
		if set := sets[class]; set != nil {
			(*set)[word] = true
			continue
		}
		value := row[2]
		n := atoi(value)
		switch class {
		case "day":
			w.days[word] = n
		case "step":
			w.steps[word] = &n
		case "unit":
			w.unit[word] = value
			w.plural[word] = units[value] && !strings.HasPrefix(word, "weekeinde")
			units[value] = true
		case "role":
			w.role[word] = value
		case "then":
			w.then[word] = &n
		case "shift":
			w.shift[word] = n
		case "season":
			w.season[word] = n
		case "decade":
			w.decade[word] = n
		}
	}
	return w
}
