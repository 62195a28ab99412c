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
	elsewhere, age   map[string]bool
	future           map[string]bool
	one              map[string]bool // articles
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
		unit: map[string]string{}, plural: map[string]bool{}, role: map[string]string{}, decade: map[string]int{}}
	for _, row := range l.Rows("months") {
		w.months[row[0]] = atoi(row[1])
	}
	for _, row := range l.Rows("weekdays") {
		w.weekdays[row[0]] = atoi(row[1])
	}
	sets := map[string]*map[string]bool{"part": &w.part, "edge": &w.edge, "until": &w.until, "ago": &w.ago,
		"elsewhere": &w.elsewhere, "age": &w.age, "future": &w.future, "one": &w.one, "lasting": &w.lasting}
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
		case "decade":
			w.decade[word] = n
		}
	}
	return w
}
