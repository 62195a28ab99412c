package quantity

import (
	"strings"
	"sync"

	"newsgraph/extract/lang"
)

// words are the tables of one language; forms are in lower case.
type words struct {
	units       map[string]string // English name by form, of one or two words
	before      map[string]bool   // units that stand before their number
	boundBefore map[string]string
	boundAfter  map[string]string
	end         map[string]string // those before a number that may also say where a verb leads: "tot"
	longest     int               // words of the longest bound
	aged        map[string]bool   // words before an age
}

var tables = sync.OnceValue(func() map[string]*words {
	all := map[string]*words{}
	for _, l := range lang.All {
		w := &words{
			units:       map[string]string{},
			before:      map[string]bool{"$": true, "€": true, "£": true, "¥": true, "us$": true, "eur": true, "usd": true, "fl.": true},
			boundBefore: map[string]string{},
			boundAfter:  map[string]string{},
			end:         map[string]string{},
			aged:        map[string]bool{"aged": true},
		}
		for _, row := range l.Rows("units") {
			w.units[strings.ToLower(row[0])] = row[1]
		}
		for _, row := range l.Rows("bounds") {
			bounds := w.boundBefore
			switch row[0] {
			case "after":
				bounds = w.boundAfter
			case "end":
				bounds = w.end
			}
			bounds[row[1]] = row[2]
			w.longest = max(w.longest, len(strings.Fields(row[1])))
		}
		all[l.Code] = w
	}
	return all
})

// wordsOf returns the tables of a language, empty ones when it is unknown.
func wordsOf(code string) *words {
	if w := tables()[code]; w != nil {
		return w
	}
	return &words{}
}
