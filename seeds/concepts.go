package seeds

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync"
)

// Concepts returns what the news speaks of without a name, in the order of the
// files and rows. No two have the same ID, and no word has two concepts.
var Concepts = sync.OnceValues(func() ([]Concept, error) {
	names, err := fs.Glob(files, "concepts/*.tsv")
	if err != nil {
		return nil, err
	}
	names = slices.DeleteFunc(names, func(name string) bool { return name == verbTable || name == adjectiveTable || name == compoundTable })
	return concepts(names...)
})

const adjectiveTable = "concepts/adjectives.tsv"

// Adjectives returns the words that tell what concepts are like. They are
// apart, for many are written like a noun: "militair" is military, and a
// soldier.
var Adjectives = sync.OnceValues(func() ([]Concept, error) { return concepts(adjectiveTable) })

// conceptTypes are the types of what tables hold; others hold several.
var conceptTypes = map[string]string{"concepts/people.tsv": "person", "concepts/groups.tsv": "group"}

func concepts(names ...string) ([]Concept, error) {
	var all []Concept
	owner := map[string]string{} // ID, or language and word → table and row
	for _, name := range names {
		table, err := rows(name, 3)
		if err != nil {
			return nil, err
		}
		for _, row := range table {
			c := Concept{ID: row[0], Type: conceptTypes[name], Words: map[string][]string{"en": strings.Split(row[1], "|")}}
			if row[2] != "-" {
				c.Words["nl"] = strings.Split(row[2], "|")
			}
			if c.ID != Slug(c.ID) || c.ID == "" {
				return nil, fmt.Errorf("%s: %q is no ID", name, c.ID)
			}
			keys := []string{c.ID}
			for lang, words := range c.Words {
				for _, word := range words {
					keys = append(keys, lang+"\t"+strings.ToLower(word))
				}
			}
			for _, key := range keys {
				if had, taken := owner[key]; taken {
					return nil, fmt.Errorf("%s: %s: %q is in %s already", name, c.ID, key, had)
				}
				owner[key] = name + ": " + c.ID
			}
			all = append(all, c)
		}
	}
	return all, nil
}

const verbTable = "concepts/verbs.tsv"

// VerbGlosses returns English verbs for verbs of other languages, by language
// and dictionary form: "verdampen" is "evaporate".
var VerbGlosses = sync.OnceValues(func() (map[string]map[string]string, error) { return glosses(verbTable) })

// glosses reads a table of Dutch words and their English.
func glosses(name string) (map[string]map[string]string, error) {
	table, err := rows(name, 2)
	if err != nil {
		return nil, err
	}
	dutch := map[string]string{}
	for _, row := range table {
		if had, taken := dutch[row[0]]; taken {
			return nil, fmt.Errorf("%s: %s is %s already", name, row[0], had)
		}
		dutch[row[0]] = row[1]
	}
	return map[string]map[string]string{"nl": dutch}, nil
}

const compoundTable = "concepts/compounds.tsv"

// CompoundParts returns the English for parts of compounds that mean another
// thing there than alone, by language: "top-" is a first part, "-top" a last.
var CompoundParts = sync.OnceValues(func() (map[string]map[string]string, error) { return glosses(compoundTable) })
