package segment

import (
	"strings"
	"sync"

	"newsgraph/extract/lang"
)

// rules are the tables of one language.
type rules struct {
	// abbreviations end in a period that is part of the word. Those in lower
	// case stand for any case, others for capitals; all without the period.
	abbreviations map[string]abbreviation
	// acronyms says that several capitals without periods are no abbreviation
	// that those in lower case stand for: "de VS." ends a sentence, "vs." none.
	acronyms bool
	// starters are frequent first words of sentences, in lower case. After
	// an abbreviation, a capital tells a sentence from a name only for them.
	starters map[string]bool
	// prefixes keep their hyphen where hyphens split words; nil where they
	// never do.
	prefixes map[string]bool
	// contractions maps one word without an apostrophe that is two to the
	// length of its first part in bytes: "cannot" is "can" and "not".
	contractions map[string]int
	// measures are units that may be written onto a figure: "10km".
	measures map[string]bool
	// clitics are words that start with an apostrophe: "'t".
	clitics map[string]bool
	// possessive says that "'s" and "n't" are words of their own.
	possessive bool
	// net returns what tells where sentences end in text without lines; nil
	// for none.
	net func() *Net
}

// An abbreviation says what may follow it.
type abbreviation uint8

const (
	noAbbreviation abbreviation = iota
	anywhere                    // it may end a sentence: etc.
	beforeMore                  // a sentence goes on after it: Mr.
	beforeFigures               // it is one before digits only: no. 5
)

// abbreviation returns what kind of abbreviation s is, without its period.
func (r *rules) abbreviation(s string) abbreviation {
	acronym := r.acronyms && len(s) > 1 && strings.ToUpper(s) == s && !strings.Contains(s, ".")
	if kind := r.abbreviations[strings.ToLower(s)]; kind != noAbbreviation && !acronym {
		return kind
	}
	return r.abbreviations[s]
}

// rulesOf returns the rules of a language, those of English when it has none.
func rulesOf(code string) *rules {
	if load, ok := loaded[code]; ok {
		return load()
	}
	return loaded["en"]()
}

var loaded = map[string]func() *rules{
	"en": sync.OnceValue(func() *rules {
		l := lang.Get("en")
		r := common(l)
		r.prefixes = l.Set("hyphen-prefixes")
		r.contractions = map[string]int{}
		for _, line := range l.Lines("contractions") {
			first, second, _ := strings.Cut(line, " ")
			r.contractions[first+second] = len(first)
		}
		r.measures = l.Set("measures")
		r.possessive = true
		return r
	}),
	"nl": sync.OnceValue(func() *rules {
		r := common(lang.Get("nl"))
		r.acronyms = true
		return r
	}),
}

func common(l *lang.Language) *rules {
	r := &rules{
		abbreviations: map[string]abbreviation{},
		starters:      l.Set("starters"),
		clitics:       l.Set("clitics"),
		net:           sync.OnceValue(func() *Net { return openNet(l) }),
	}
	for _, line := range l.Lines("abbreviations") {
		word, mark, _ := strings.Cut(line, " ")
		kind := anywhere
		switch mark {
		case "+":
			kind = beforeMore
		case "9":
			kind = beforeFigures
		}
		r.abbreviations[strings.TrimSuffix(word, ".")] = kind
	}
	return r
}
