package mention

import (
	"slices"
	"strconv"
	"strings"
	"sync"

	"newsgraph/extract/doc"
	"newsgraph/extract/lang"
	"newsgraph/seeds"
)

// words are the tables of a language that coreference reads.
type words struct {
	lang     string
	nouns    map[string]noun    // by lemma in lower case
	titles   map[string]bool    // offices and titles of several words, in lower case
	roles    map[string]string  // names of offices that have a better known one
	offices  map[string]bool    // the best known names
	former   map[string]bool    // adjectives of those who had an office once
	pronouns map[string]pronoun // by form in lower case
	notNames map[string]bool    // capitalised words that name nothing

	institutions map[string]string // meaning of words of institutions, in lower case

	impersonal map[string]bool // lemmas of verbs whose "it" stands for nothing
	national   map[string]bool // lemmas of what every country has one of
	none       map[string]bool // determiners that say that there is none
	away       map[string]bool // prepositions to and from other places
	owners     map[string]bool // verbs with prepositions: "his" after them is their object's
	peoples    map[string]bool // endings of words of origin that name many

	inhabitants map[string]bool        // endings of words for somebody of a town or a party
	general     map[string][]string    // nouns for what more exact ones say as well: a minister is a politician
	deeds       map[string][2][]string // by verb: nouns for who does it, and for those to whom it is done
	weights     map[string][]float64   // of evidence, by class of pronoun
	becomes     map[string]bool        // verbs that tell what somebody becomes or stays
	within      map[string]bool        // nouns for a part of the place that follows them
	generations map[string]string      // words of those who are younger or elder, and which
	staged      map[string][]string    // by nouns for organisers: nouns for what they organise
	deaths      map[string]bool        // verbs with the place of who dies in the clause
	families    map[string][]string    // by noun for those of a political family: labels of its parties
	nameKinds   map[string]string      // by first or last words of names: the kind of organisation
	together    map[string]int         // by word: how many it means, 2 for "both"
	numbers     map[string]int         // by word: two to nine
	capitals    map[string]bool        // nouns for a capital
	every       map[string]bool        // words that take all of a number: "all three"
	other       map[string]bool        // lemmas that make another of what a noun means
	sides       map[string]bool        // nouns for one of several that do not tell what it is
	strangers   map[string]bool        // nouns for people whom a story has without naming them
}

// A noun says what a noun refers to.
type noun struct {
	typ    string // person, group, place, organization, event, work, time
	kind   string // office, title, person, country, city, …
	gender byte   // m, f, n, p; 0 for any
}

// A pronoun says what a pronoun may refer to.
type pronoun struct {
	kind   string // personal, possessive, reflexive, relative, demonstrative
	person byte   // '1', '2', '3'
	number byte   // s, p; 0 for both
	gender byte   // m, f, n for things, a for people; 0 for any
}

var wordsOf = func() map[string]func() *words {
	all := map[string]func() *words{}
	for _, l := range lang.All {
		all[l.Code] = sync.OnceValue(func() *words { return readWords(l) })
	}
	return all
}()

func readWords(l *lang.Language) *words {
	w := &words{
		lang:  l.Code,
		nouns: map[string]noun{}, titles: map[string]bool{}, roles: map[string]string{}, offices: map[string]bool{}, former: map[string]bool{},
		pronouns: map[string]pronoun{}, notNames: l.Set("not-names"), impersonal: l.Set("impersonal"), national: l.Set("national"), away: l.Set("away"), owners: l.Set("owners"), peoples: l.Set("peoples"), none: map[string]bool{},
		institutions: map[string]string{}, general: map[string][]string{}, strangers: l.Set("strangers"), nameKinds: nameKinds(), families: map[string][]string{}, together: map[string]int{}, numbers: map[string]int{}, every: map[string]bool{}, capitals: l.Set("capitals"), sides: map[string]bool{}, other: map[string]bool{}, deaths: l.Set("deaths"), staged: map[string][]string{}, generations: map[string]string{}, within: l.Set("within"), inhabitants: l.Set("inhabitants"), deeds: map[string][2][]string{}, becomes: l.Set("becomes"),
	}
	for _, row := range l.Rows("nouns") {
		n := noun{typ: row[0], kind: row[1], gender: letter(row[2])}
		for lemma := range strings.SplitSeq(row[3], "|") {
			if _, ok := w.nouns[lemma]; !ok {
				w.nouns[lemma] = n
			}
			if strings.Contains(lemma, " ") {
				w.titles[lemma] = true
			}
		}
	}
	for _, row := range l.Rows("institutions") {
		for word := range strings.SplitSeq(row[1], "|") {
			w.institutions[word] = row[0]
		}
	}
	for _, row := range l.Rows("general") {
		for word := range strings.SplitSeq(row[0], "|") {
			w.general[word] = strings.Split(row[1], "|")
		}
	}
	for _, row := range l.Rows("staged") {
		for word := range strings.SplitSeq(row[0], "|") {
			w.staged[word] = strings.Split(row[1], "|")
		}
	}
	for _, row := range l.Rows("party-families") {
		w.families[row[0]] = strings.Split(row[1], "|")
	}
	for _, row := range l.Rows("together") {
		for word := range strings.SplitSeq(row[1], "|") {
			switch row[0] {
			case "all":
				w.every[word] = true
			case "other":
				w.other[word] = true
			case "side":
				w.sides[word] = true
			default:
				w.together[word], _ = strconv.Atoi(row[0])
			}
		}
	}
	for _, row := range l.Rows("numbers") {
		if n, err := strconv.Atoi(row[2]); err == nil && row[0] == "add" && n > 1 && n < 10 {
			w.numbers[row[1]], w.numbers[row[2]] = n, n
		}
	}
	for _, row := range l.Rows("generations") {
		for word := range strings.SplitSeq(row[1], "|") {
			w.generations[word] = row[0]
		}
	}
	w.readWeights(l.Rows("pronoun-weights"))
	for _, row := range l.Rows("deeds") {
		for verb := range strings.SplitSeq(row[0], "|") {
			w.deeds[verb] = [2][]string{strings.Split(row[1], "|"), strings.Split(row[2], "|")}
		}
	}
	for _, row := range l.Rows("roles") {
		w.offices[row[0]] = true
		for word := range strings.SplitSeq(row[1], "|") {
			if row[0] == "former" {
				w.former[word] = true
			} else {
				w.roles[word] = row[0]
			}
		}
	}
	for _, row := range l.Rows("claim") {
		if row[0] == "none" {
			w.none[row[1]] = true
		}
	}
	for _, row := range l.Rows("pronouns") {
		w.pronouns[row[0]] = pronoun{row[1], row[2][0], letter(row[3]), letter(row[4])}
	}
	return w
}

// readWeights reads a row of weights for each piece of evidence, with a column
// for each class of pronouns; the first row names the classes.
func (w *words) readWeights(rows [][]string) {
	w.weights = map[string][]float64{}
	for column, class := range rows[0][1:] {
		weights := make([]float64, len(evidenceNames))
		for _, row := range rows[1:] {
			x, err := strconv.ParseFloat(row[column+1], 64)
			if at := slices.Index(evidenceNames, row[0]); at < 0 || err != nil {
				panic("pronoun-weights: " + strings.Join(row, " ")) // the table is embedded; its test reads it
			} else {
				weights[at] = x
			}
		}
		w.weights[class] = weights
	}
}

func letter(field string) byte {
	if field == "-" {
		return 0
	}
	return field[0]
}

// noun looks a word up; of a Dutch compound the last part counts, unless a
// capital makes it a name ("Chester" is no "ster").
func (w *words) noun(word string) (noun, bool) {
	lemma := strings.ToLower(word)
	if at := strings.LastIndexAny(lemma, "_-"); at >= 0 && w.nouns[lemma] == (noun{}) {
		lemma = lemma[at+1:]
	}
	if n, ok := w.nouns[lemma]; ok {
		return n, true
	}
	if w.lang == "nl" && word == lemma {
		for at := 3; at+4 <= len(lemma); at++ {
			if n, ok := w.nouns[lemma[at:]]; ok && len(lemma)-at >= 4 {
				return n, true
			}
		}
		for _, ending := range []string{"es", "in", "e"} {
			if base, ok := strings.CutSuffix(lemma, ending); ok && len(base) > 3 {
				if n, ok := w.noun(base); ok && n.typ == "person" && n.gender == 0 {
					n.gender = 'f' // "zangeres", "boerin", "kampioene"
					return n, true
				}
			}
		}
	}
	return noun{}, false
}

// kindOfName is the kind of organisation that the first or last word of the
// name s tells: a club of "FC Lund"; "" where neither does.
func (w *words) kindOfName(d *doc.Document, s doc.Span) string {
	if s.Len() < 2 {
		return ""
	}
	for _, t := range []doc.TokenID{s.First, s.End - 1} {
		if kind := w.nameKinds[d.Tokens[t].Form]; kind != "" && kind != "-" {
			return kind
		}
	}
	return ""
}

// role is the best known name of an office: a "staatshoofd" is a president,
// and who runs a service, such as the "veiligheidschef", its chief.
func (w *words) role(lemma string) string {
	if name, ok := w.roles[lemma]; ok {
		return name
	}
	for _, once := range []string{"oud-", "ex-"} {
		if office, ok := strings.CutPrefix(lemma, once); ok {
			return "former " + w.role(office)
		}
	}
	if _, ok := w.nouns[lemma]; ok || w.lang != "nl" {
		return lemma
	}
	for _, service := range []string{"veiligheids", "inlichtingen", "spionage"} {
		if office, ok := strings.CutPrefix(lemma, service); ok {
			return w.role(office)
		}
	}
	return lemma
}

// givenNames maps given names to m or f.
var givenNames = sync.OnceValue(func() map[string]byte {
	genders := map[string]byte{}
	names, err := seeds.GivenNames()
	if err != nil {
		panic(err) // the table is embedded; its test reads it
	}
	for _, n := range names {
		for _, s := range n.Spellings {
			if _, ok := genders[s]; !ok {
				genders[s] = n.Gender[0]
			}
		}
	}
	return genders
})

// genderOf is the gender of a given name, m or f, by its longest ending that
// tells where no table has it; 0 where nothing tells.
func genderOf(given string) byte {
	if g := givenNames()[given]; g != 0 {
		return g
	}
	for at := range given {
		if g := givenNameEndings()[given[at:]]; g != "" {
			return g[0]
		}
	}
	return 0
}

// givenNameEndings maps endings of given names to m or f.
var givenNameEndings = sync.OnceValue(func() map[string]string {
	genders, err := seeds.GivenNameEndings()
	if err != nil {
		panic(err) // the table is embedded; its test reads it
	}
	return genders
})

// nameKinds are the kinds of organisations by the words of their names.
var nameKinds = sync.OnceValue(func() map[string]string {
	kinds, err := seeds.NameKinds()
	if err != nil {
		panic(err) // the table is embedded; its test reads it
	}
	return kinds
})
