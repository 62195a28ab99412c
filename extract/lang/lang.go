// Package lang lists the languages that newsgraph reads. A language is a
// folder with tables of words, a trained model, and the few rules that tables
// cannot express.
//
// A table is a UTF-8 text file, one entry a line; "#" starts a comment at the
// start of a line or after white space. Files whose name ends in .tsv hold
// rows of fields that tabs separate.
package lang

import (
	"io/fs"
	"strings"

	"newsgraph/extract/lang/en"
	"newsgraph/extract/lang/nl"
)

// A Language is what newsgraph knows of one language.
type Language struct {
	Code  string // BCP 47
	Name  string // in English
	files fs.FS
}

// All lists every language.
var All = []*Language{
	{"en", "English", en.Files},
	{"nl", "Dutch", nl.Files},
}

// Get returns the language with the code, nil when there is none.
func Get(code string) *Language {
	for _, l := range All {
		if l.Code == code {
			return l
		}
	}
	return nil
}

// Lines returns the entries of table name + ".txt". It panics when the
// language has no such table, which its folder's test finds.
func (l *Language) Lines(name string) []string {
	return entries(l.read(name + ".txt"))
}

// Rows returns the rows of table name + ".tsv". It panics when the language
// has no such table.
func (l *Language) Rows(name string) [][]string {
	var rows [][]string
	for _, line := range entries(l.read(name + ".tsv")) {
		rows = append(rows, strings.Split(line, "\t"))
	}
	return rows
}

// Set returns the entries of table name + ".txt" as a set.
func (l *Language) Set(name string) map[string]bool {
	set := map[string]bool{}
	for _, line := range l.Lines(name) {
		set[line] = true
	}
	return set
}

// Open opens a file of the language's folder, such as its model.
func (l *Language) Open(name string) (fs.File, error) { return l.files.Open(name) }

func (l *Language) read(name string) string {
	b, err := fs.ReadFile(l.files, name)
	if err != nil {
		panic("language " + l.Code + ": " + err.Error())
	}
	return string(b)
}

func entries(table string) []string {
	var out []string
	for line := range strings.Lines(table) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		if at := strings.Index(line, " #"); at >= 0 {
			line = line[:at]
		}
		if at := strings.Index(line, "\t#"); at >= 0 {
			line = line[:at]
		}
		if line = strings.Trim(line, " \r\n"); line != "" {
			out = append(out, line)
		}
	}
	return out
}
