package seeds

import (
	"fmt"
	"strings"
	"sync"

	"github.com/mozillazg/go-unidecode"
)

// Forms of a Name.
const (
	Adjective = "adjective" // "Kazachse"
	Demonym   = "demonym"   // "Kazachen"
	Acronym   = "acronym"   // "NAVO"
	// Unsure is an acronym that is a common word, or stands for too many
	// things to count unless its expansion stands in the same text.
	Unsure = "unsure"
)

// Entities returns the gazetteer: people, countries, regions, cities,
// organizations, prizes and tournaments, in the order of the files. No two have the same ID.
var Entities = sync.OnceValues(func() ([]Entity, error) {
	var all []Entity
	taken := map[string]bool{}
	for _, table := range []struct {
		file  string
		width int
		entry func(row []string) Entity
	}{
		{"countries", 8, country},
		{"regions", 9, region},
		{"cities", 6, city},
		{"organizations", 7, organization},
		{"people", 4, person},
		{"prizes", 5, prize},
	} {
		rows, err := rows("entities/"+table.file+".tsv", table.width)
		if err != nil {
			return nil, err
		}
		for _, row := range rows {
			e := table.entry(row)
			if taken[e.ID] {
				e.ID = Slug(e.Label) // another has the acronym
			}
			if taken[e.ID] {
				return nil, fmt.Errorf("entities/%s.tsv: %s: an entity of that name is there already", table.file, e.Label)
			}
			taken[e.ID] = true
			all = append(all, e)
		}
	}
	for _, e := range all {
		if e.Country != "" && !taken[e.Country] {
			return nil, fmt.Errorf("gazetteer: %s belongs to unknown %s", e.ID, e.Country)
		}
	}
	return all, nil
})

// A GivenName is one given name in its spellings.
type GivenName struct {
	Gender    string // m or f
	Spellings []string
}

// GivenNames returns common given names of the world.
func GivenNames() ([]GivenName, error) {
	table, err := rows("entities/given-names.tsv", 2)
	var names []GivenName
	for _, row := range table {
		for name := range strings.FieldsSeq(row[1]) {
			names = append(names, GivenName{row[0], strings.Split(name, "|")})
		}
	}
	return names, err
}

// GivenNameEndings returns the gender, m or f, that an ending of a given name
// tells.
func GivenNameEndings() (map[string]string, error) {
	table, err := rows("entities/given-name-endings.tsv", 2)
	genders := map[string]string{}
	for _, row := range table {
		for ending := range strings.FieldsSeq(row[1]) {
			genders[ending] = row[0]
		}
	}
	return genders, err
}

// AroundNames returns the words, in lower case, that newspapers put before
// and after the names of organisations: "persbureau", "Inc".
func AroundNames() (before, after map[string]bool, err error) {
	sides := map[string]map[string]bool{"before": {}, "after": {}}
	table, err := rows("entities/around-names.tsv", 2)
	for _, row := range table {
		side, ok := sides[row[0]]
		if !ok {
			return nil, nil, fmt.Errorf("entities/around-names.tsv: no side %q", row[0])
		}
		for word := range strings.SplitSeq(row[1], "|") {
			side[word] = true
		}
	}
	return sides["before"], sides["after"], err
}

// NameKinds returns by the words with which names of organisations begin or end
// what kind these are: "club", "media", … as in the table; "-" for none.
func NameKinds() (map[string]string, error) {
	kinds := map[string]string{}
	table, err := rows("entities/name-kinds.tsv", 2)
	for _, row := range table {
		for word := range strings.SplitSeq(row[1], "|") {
			kinds[word] = row[0]
		}
	}
	return kinds, err
}

// Slug makes a readable identifier: lower-case ASCII letters and digits with
// single hyphens between, such as "kassym-jomart-tokayev". It is "" for a
// text without letters and digits.
func Slug(text string) string {
	var b strings.Builder
	gap := false
	for _, r := range strings.ToLower(unidecode.Unidecode(text)) {
		switch {
		case 'a' <= r && r <= 'z', '0' <= r && r <= '9':
			if gap && b.Len() > 0 {
				b.WriteByte('-')
			}
			gap = false
			b.WriteRune(r)
		case r != '\'':
			gap = true
		}
	}
	return b.String()
}

// former are the states of the table of countries that are no more.
var former = map[string]bool{
	"Soviet Union": true, "Yugoslavia": true, "Czechoslovakia": true, "East Germany": true, "West Germany": true,
	"Ottoman Empire": true, "Roman Empire": true, "Nazi Germany": true,
}

func country(row []string) Entity {
	kind := "country"
	if former[row[0]] {
		kind = "former"
	}
	e := entity(row[0], "place", kind, "", row[1])
	e.names("nl", "", row[2])
	e.names("", "", row[3])
	adjectives, demonyms := row[4], row[5]
	e.names("en", Adjective, adjectives)
	if rest, ok := strings.CutPrefix(demonyms, "="); ok {
		demonyms = adjectives + rest
	}
	e.names("en", Demonym, plurals(demonyms))
	e.names("nl", Adjective, inflected(row[6]))
	e.names("nl", Demonym, row[7])
	return e
}

func region(row []string) Entity {
	e := entity(row[0], "place", row[1], row[2], row[3])
	e.names("nl", "", row[4])
	e.names("", "", row[5])
	e.names("en", Adjective, row[6])
	e.names("en", Demonym, plurals(row[6]))
	e.names("nl", Adjective, inflected(row[7]))
	e.names("nl", Demonym, row[8])
	return e
}

func city(row []string) Entity {
	e := entity(row[0], "place", row[2], row[1], row[3])
	e.names("nl", "", row[4])
	e.names("", "", row[5])
	return e
}

func organization(row []string) Entity {
	e := entity(row[0], "organization", row[1], row[2], row[3])
	if e.Kind == "region" {
		e.Type = "place"
	}
	e.names("", Acronym, row[4])
	for i, a := range e.Aliases {
		if sure, unsure := strings.CutSuffix(a.Text, "?"); unsure {
			e.Aliases[i] = Name{Text: sure, Form: Unsure}
		}
	}
	e.names("nl", "", row[5])
	e.names("", "", row[6])
	if short := e.acronym(); short != "" && strings.Count(e.Label, " ") > 1 {
		e.ID = Slug(short)
	}
	return e
}

func prize(row []string) Entity {
	typ := "concept"
	if row[1] == "tournament" {
		typ = "event"
	}
	e := entity(row[0], typ, row[1], "-", row[2])
	e.names("nl", "", row[3])
	e.names("", "", row[4])
	return e
}

// acronym is the first acronym of e, "" when it has none.
func (e *Entity) acronym() string {
	for _, a := range e.Aliases {
		if a.Form == Acronym || a.Form == Unsure {
			return a.Text
		}
	}
	return ""
}

func person(row []string) Entity {
	e := entity(row[0], "person", row[1], "", row[2])
	e.names("", "", row[3])
	return e
}

func entity(label, kind, refined, country, item string) Entity {
	e := Entity{ID: Slug(label), Label: label, Type: kind, Kind: refined}
	if country != "-" {
		e.Country = Slug(country)
	}
	if item != "-" {
		e.SameAs = []string{"http://www.wikidata.org/entity/" + item}
	}
	name, _, _ := strings.Cut(label, " (")
	e.names("en", "", name)
	return e
}

// names adds the forms of a cell.
func (e *Entity) names(lang, form, cell string) {
	if cell == "-" || cell == "" {
		return
	}
	for text := range strings.SplitSeq(cell, "|") {
		e.Aliases = append(e.Aliases, Name{Text: text, Lang: lang, Form: form})
	}
}

// inflected adds the forms of Dutch adjectives in -e.
func inflected(cell string) string {
	if cell == "-" {
		return cell
	}
	var forms []string
	for adjective := range strings.SplitSeq(cell, "|") {
		forms = append(forms, adjective)
		if stem, ok := strings.CutSuffix(adjective, "ees"); ok {
			forms = append(forms, stem+"ese") // Chinees, Chinese
		} else if strings.HasSuffix(adjective, "s") || strings.HasSuffix(adjective, "sch") {
			forms = append(forms, adjective+"e")
		}
	}
	return strings.Join(forms, "|")
}

// plurals adds the forms of English nouns in -s.
func plurals(cell string) string {
	if cell == "-" {
		return cell
	}
	var forms []string
	for noun := range strings.SplitSeq(cell, "|") {
		forms = append(forms, noun)
		switch {
		case strings.HasSuffix(noun, "s"), strings.HasSuffix(noun, "ese"), strings.HasSuffix(noun, "ish"),
			strings.HasSuffix(noun, "ch"), strings.HasSuffix(noun, "shman"), strings.HasSuffix(noun, "chman"), strings.HasSuffix(noun, "men"):
		default:
			forms = append(forms, noun+"s")
		}
	}
	return strings.Join(forms, "|")
}

// rows reads a tab-separated table whose rows all have width fields.
func rows(name string, width int) ([][]string, error) {
	text, err := files.ReadFile(name)
	if err != nil {
		return nil, err
	}
	var rows [][]string
	for line := range strings.Lines(string(text)) {
		line = strings.TrimRight(line, "\r\n")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		row := strings.Split(line, "\t")
		if len(row) != width {
			return nil, fmt.Errorf("%s: %d fields instead of %d: %s", name, len(row), width, line)
		}
		rows = append(rows, row)
	}
	return rows, nil
}
