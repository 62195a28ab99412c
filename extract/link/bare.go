package link

import (
	"regexp"
	"strings"
	"sync"

	"newsgraph/seeds"
)

// bare drops what newspapers put around names: articles, "persbureau", "Inc.",
// and the periods of "U.S. Geological Survey".
func bare(name, typ string) string {
	switch typ {
	case "organization", "":
	case "place":
		for _, article := range []string{"the ", "The ", "de ", "De ", "het ", "Het "} {
			if rest, ok := strings.CutPrefix(name, article); ok {
				return rest
			}
		}
		return name
	default:
		return name
	}
	around := aroundNames()
	words := strings.Fields(name)
	for len(words) > 1 && around.before[strings.ToLower(words[0])] {
		words = words[1:]
	}
	for len(words) > 1 && around.after[strings.ToLower(strings.Trim(words[len(words)-1], ".,"))] {
		words = words[:len(words)-1]
		if n := len(words); n > 1 && strings.EqualFold(words[n-1], "news") {
			words = words[:n-1]
		}
	}
	return dotted.ReplaceAllStringFunc(strings.Join(words, " "), func(s string) string { return strings.ReplaceAll(s, ".", "") })
}

// dotted matches acronyms with periods.
var dotted = regexp.MustCompile(`\b(?:\p{Lu}\.){2,}`)

type around struct{ before, after map[string]bool }

var aroundNames = sync.OnceValue(func() around {
	before, after, err := seeds.AroundNames()
	if err != nil {
		panic(err) // the table is embedded; its test reads it
	}
	return around{before, after}
})

// married matches two surnames with a hyphen: "Ann Lee-Smith".
var married = regexp.MustCompile(`^(.* \p{Lu}[\p{L}'’]{3,})-\p{Lu}[\p{L}'’]{3,}$`)

// unmarried is a name without the second of two surnames, "" when it has one.
func unmarried(name string) string {
	if m := married.FindStringSubmatch(name); m != nil {
		return m[1]
	}
	return ""
}
