package seeds

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"

	"github.com/BurntSushi/toml"
)

// A Table is a file of relations that a user wrote.
type Table struct {
	Name string // for messages
	Text []byte
}

// Relations returns the vocabulary in the order of its files. Tables of a user
// come after it: they add relations, or words to relations that are there, and
// where both give the same pattern the user's wins.
//
// The error joins every fault, each with file and line: an unknown key, a
// relation or a pattern given twice, an inverse that does not exist. The words
// of the answer are shared and must not be changed.
func Relations(user ...Table) ([]Relation, error) {
	if len(user) == 0 {
		all, err := builtInRelations()
		return slices.Clone(all), err
	}
	return readRelations(user)
}

// builtInRelations is read once, as several stages ask for it.
var builtInRelations = sync.OnceValues(func() ([]Relation, error) { return readRelations(nil) })

func readRelations(user []Table) ([]Relation, error) {
	v := vocabulary{at: map[string]int{}, owner: map[string][]place{}}
	names, err := fs.Glob(files, "relations/*.toml")
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		text, err := files.ReadFile(name)
		if err != nil {
			return nil, err
		}
		if err := v.table(path.Base(name), string(text)); err != nil {
			return nil, err
		}
	}
	if err := v.plover(); err != nil {
		return nil, err
	}
	v.user = true
	for _, t := range user {
		if err := v.table(t.Name, string(t.Text)); err != nil {
			return nil, err
		}
	}
	v.check()
	return v.all, errors.Join(v.faults...)
}

// A vocabulary is what has been read so far.
type vocabulary struct {
	all    []Relation
	where  []string           // "law.toml:12", by relation
	at     map[string]int     // relation by ID
	owner  map[string][]place // who has a pattern
	user   bool               // reading a table of the user's
	faults []error
}

// A place is where a pattern stands: all[relation].Words[lang].
type place struct {
	relation    int
	lang, class string
	user        bool
}

func (v *vocabulary) fault(where, format string, args ...any) {
	v.faults = append(v.faults, fmt.Errorf("%s: %s", where, fmt.Sprintf(format, args...)))
}

// An entry is a relation as the table spells it: languages beside the fields.
type entry struct {
	Relation
	En Words `toml:"en"`
	Nl Words `toml:"nl"`
}

func (v *vocabulary) table(name, text string) error {
	var file struct {
		Relation []entry `toml:"relation"`
	}
	meta, err := toml.Decode(text, &file)
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	for _, key := range meta.Undecoded() {
		v.fault(keyPlace(name, text, key), "unknown key %s", key)
	}
	lines := headings(text)
	for i, e := range file.Relation {
		where := fmt.Sprintf("%s:%d", name, lines[i])
		e.Family = strings.TrimSuffix(path.Base(name), ".toml")
		e.Words = map[string]Words{"en": e.En, "nl": e.Nl}
		v.add(where, e.Relation)
	}
	return nil
}

// keyPlace is where a key stands first: "my.toml:12", or the file alone when no
// line begins with the last parts of the key.
func keyPlace(name, text string, key toml.Key) string {
	for i := range key {
		n := 0
		for line := range strings.Lines(text) {
			n++
			rest, ok := strings.CutPrefix(strings.TrimLeft(line, "[ \t"), key[i:].String())
			if rest = strings.TrimSpace(rest); ok && rest != "" && (rest[0] == '=' || rest[0] == ']') {
				return fmt.Sprintf("%s:%d", name, n)
			}
		}
	}
	return name
}

// headings are the lines on which relations start.
func headings(text string) []int {
	var lines []int
	n := 0
	for line := range strings.Lines(text) {
		n++
		if strings.HasPrefix(strings.TrimSpace(line), "[[relation]]") {
			lines = append(lines, n)
		}
	}
	return lines
}

// add adds r, or its words to the relation of the same name.
func (v *vocabulary) add(where string, r Relation) {
	if r.ID == "" || r.ID != Slug(r.ID) {
		v.fault(where, "%q is no ID: lower-case letters and digits with single hyphens", r.ID)
		return
	}
	i, known := v.at[r.ID]
	switch {
	case known && !v.user:
		v.fault(where, "relation %s is there already: %s", r.ID, v.where[i])
		return
	case !known:
		i = len(v.all)
		v.at[r.ID] = i
		words := r.Words
		r.Words = map[string]Words{}
		if r.Label == "" {
			r.Label = strings.ReplaceAll(r.ID, "-", " ")
		}
		v.all = append(v.all, r)
		v.where = append(v.where, where)
		r.Words = words
	}
	for _, lang := range []string{"en", "nl"} {
		w := v.all[i].Words[lang]
		w.Verbs = v.patterns(where, place{i, lang, "verbs", v.user}, w.Verbs, r.Words[lang].Verbs)
		w.Nouns = v.patterns(where, place{i, lang, "nouns", v.user}, w.Nouns, r.Words[lang].Nouns)
		w.Adjectives = v.patterns(where, place{i, lang, "adjectives", v.user}, w.Adjectives, r.Words[lang].Adjectives)
		v.all[i].Words[lang] = w
	}
}

// patterns adds more to those that at has.
func (v *vocabulary) patterns(where string, at place, have, more []string) []string {
	for _, text := range more {
		if err := checkPattern(text); err != nil {
			v.fault(where, "%s: %v", v.all[at.relation].ID, err)
			continue
		}
		key := strings.Join([]string{at.lang, at.class, text}, "\t")
		i := slices.IndexFunc(v.owner[key], func(had place) bool { return v.overlap(had, at) })
		if i >= 0 && v.owner[key][i].user == at.user {
			v.fault(where, "%s: %q belongs to %s already", v.all[at.relation].ID, text, v.all[v.owner[key][i].relation].ID)
			continue
		}
		if i >= 0 {
			v.remove(v.owner[key][i], text)
			v.owner[key] = slices.Delete(v.owner[key], i, i+1)
		}
		v.owner[key] = append(v.owner[key], at)
		have = append(have, text)
	}
	return have
}

// overlap reports whether a pattern that a and b share may mean either. It may
// not where one has the agent and the other the patient as subject, or where
// types tell them apart: a prisoner is released, and a report.
func (v *vocabulary) overlap(a, b place) bool {
	one, other := &v.all[a.relation], &v.all[b.relation]
	return one.Subject == other.Subject && shared(one.Domain, other.Domain) && shared(one.Range, other.Range)
}

// shared reports whether some type is in both lists; an empty one has all.
func shared(a, b []string) bool {
	return len(a) == 0 || len(b) == 0 || slices.ContainsFunc(a, func(t string) bool { return slices.Contains(b, t) })
}

func (v *vocabulary) remove(at place, pattern string) {
	w := v.all[at.relation].Words[at.lang]
	is := func(p string) bool { return p == pattern }
	switch at.class {
	case "verbs":
		w.Verbs = slices.DeleteFunc(w.Verbs, is)
	case "nouns":
		w.Nouns = slices.DeleteFunc(w.Nouns, is)
	case "adjectives":
		w.Adjectives = slices.DeleteFunc(w.Adjectives, is)
	}
	v.all[at.relation].Words[at.lang] = w
}

// checkPattern reports what is wrong with a pattern, nil for nothing.
func checkPattern(text string) error {
	word := false
	for i, field := range strings.Fields(text) {
		switch field[0] {
		case '=', '+', ':':
			if i == 0 || len(field) == 1 {
				return fmt.Errorf("pattern %q lacks a word", text)
			}
		case '~':
			if field != "~refl" && field != "~subj" && field != "~alone" {
				return fmt.Errorf("pattern %q: unknown %s", text, field)
			}
		default:
			word = true
		}
	}
	if !word {
		return fmt.Errorf("pattern %q lacks a word", text)
	}
	return nil
}

// plover fills in the event types.
func (v *vocabulary) plover() error {
	rows, err := rows("relations/plover.tsv", 2)
	if err != nil {
		return err
	}
	for _, row := range rows {
		i, ok := v.at[row[0]]
		if !ok {
			v.fault("plover.tsv", "unknown relation %s", row[0])
			continue
		}
		v.all[i].PLOVER = row[1]
	}
	return nil
}

// check looks at what can be known only when all is read.
func (v *vocabulary) check() {
	for i, r := range v.all {
		if r.Subject != "" && r.Subject != "agent" && r.Subject != "patient" {
			v.fault(v.where[i], "%s: subject is %q, neither agent nor patient", r.ID, r.Subject)
		}
		if r.Inverse == "" {
			continue
		}
		if j, ok := v.at[r.Inverse]; !ok {
			v.fault(v.where[i], "%s: unknown inverse %s", r.ID, r.Inverse)
		} else if v.all[j].Inverse != "" && v.all[j].Inverse != r.ID {
			v.fault(v.where[i], "%s: the inverse of %s is %s", r.ID, r.Inverse, v.all[j].Inverse)
		}
	}
}
