package train

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"math/bits"
	"os"
	"os/exec"
	"path/filepath"
	"sort"
	"strings"

	"newsgraph/extract/conllu"
	"newsgraph/extract/encode"
	"newsgraph/extract/parse"
)

// A lexicon tells classes of words: clusters, possible parts of speech, lists
// of names. A word's vector is the sum of its own row, which treebanks teach,
// and those of its classes, so that a word that no treebank has still gets a
// vector. Models keep the sums; the lists themselves stay behind.
type lexicon struct {
	classes map[string][]string       // by encode.Key
	names   map[string]map[string]int // of words, the places in names where they stand, and how often
	entries map[string]conllu.Word    // of dictionaries, by form; without form when unclear
}

// maxClasses is the largest number of classes of a word, of which those of
// names are at most maxNames.
const (
	maxClasses = 11
	maxNames   = 5
)

// A wordList is a file of dir/lexicon and how to read a line of it.
type wordList struct {
	file string
	read func(l *lexicon, line string)
}

// lists are the files by language.
var lists = map[string][]wordList{
	"en": {
		{"brown-clusters-en-twitter.tsv.xz", cluster},
		{"pos-ambiguity-en.tsv.xz", func(l *lexicon, line string) {
			word, tags, _ := strings.Cut(line, "\t")
			l.add(word, "pos:"+tags)
			first, _, _ := strings.Cut(tags, " ")
			l.add(word, "pos1:"+first)
		}},
		{"ne-gazetteer-en.tsv.xz", func(l *lexicon, line string) {
			phrase, kind, _ := strings.Cut(line, "\t")
			l.addPhrase(phrase, kind)
		}},
		{"alpino-names-per.txt.xz", phrases("PER")},
		{"alpino-names-geo.txt.xz", phrases("LOC")},
		{"alpino-names-org.txt.xz", phrases("ORG")},
	},
	"nl": {
		{"brown-clusters-nl-c320.tsv.xz", cluster},
		{"alpino-verbs-nl.tsv.gz", func(l *lexicon, line string) {
			for i, form := range strings.Split(line, "\t") {
				if i < 6 {
					l.add(form, "verb:"+string(rune('0'+i)))
				}
			}
		}},
		{"alpino-nouns-nl.tsv.gz", func(l *lexicon, line string) {
			f := strings.Split(line, "\t")
			for i := range min(3, len(f)) {
				l.add(f[i], "noun:"+string(rune('0'+i))+f[min(3, len(f)-1)])
			}
		}},
		{"alpino-adjectives-nl.tsv.gz", func(l *lexicon, line string) {
			for form := range strings.FieldsSeq(strings.ReplaceAll(line, "\t", " ")) {
				if infl, word, ok := strings.Cut(form, ":"); ok {
					l.add(word, "adj:"+infl)
				}
			}
		}},
		{"nl-en-wordnet.tsv.gz", func(l *lexicon, line string) {
			f := strings.Split(line, "\t")
			if len(f) > 3 {
				l.add(f[0], "sense:"+f[3])
			}
		}},
		{"alpino-names-per.txt.xz", phrases("PER")},
		{"alpino-names-geo.txt.xz", phrases("LOC")},
		{"alpino-names-org.txt.xz", phrases("ORG")},
		{"alpino-names-misc.txt.xz", phrases("MISC")},
	},
}

func phrases(kind string) func(*lexicon, string) {
	return func(l *lexicon, line string) { l.addPhrase(line, kind) }
}

// cluster adds a Brown cluster and its coarser ones.
func cluster(l *lexicon, line string) {
	path, rest, _ := strings.Cut(line, "\t")
	word, _, _ := strings.Cut(rest, "\t")
	l.add(word, "c:"+path)
	for _, n := range []int{4, 8} {
		if len(path) > n {
			l.add(word, "c:"+path[:n])
		}
	}
}

// add gives word a class, unless it has many.
func (l *lexicon) add(word, class string) {
	if word == "" {
		return
	}
	k := encode.Key(word)
	have := l.classes[k]
	if len(have) >= maxClasses {
		return
	}
	for _, c := range have {
		if c == class {
			return
		}
	}
	l.classes[k] = append(have, class)
}

// addPhrase counts where the words of a name stand in it.
func (l *lexicon) addPhrase(phrase, kind string) {
	words := strings.Fields(phrase)
	for i, w := range words {
		place := "inside:"
		switch {
		case len(words) == 1:
			place = "alone:"
		case i == 0:
			place = "first:"
		case i == len(words)-1:
			place = "last:"
		}
		k := encode.Key(w)
		if l.names[k] == nil {
			l.names[k] = map[string]int{}
		}
		l.names[k][place+kind]++
	}
}

// addNames gives words the classes of the names where they stand most often,
// with the magnitude of how often.
func (l *lexicon) addNames() {
	for _, w := range sorted(l.names) {
		count := l.names[w]
		places := sorted(count)
		sort.SliceStable(places, func(i, j int) bool { return count[places[i]] > count[places[j]] })
		for _, p := range places[:min(len(places), maxNames)] {
			l.add(w, fmt.Sprintf("%s:%d", p, bits.Len(uint(count[p]))/2))
		}
	}
}

// readLexicon reads what lists exist of a language.
func readLexicon(dir, lang string) (*lexicon, error) {
	l := &lexicon{classes: map[string][]string{}, entries: map[string]conllu.Word{}, names: map[string]map[string]int{}}
	for _, list := range append(lists[lang], dictionaries[lang]...) {
		err := eachLine(filepath.Join(dir, "lexicon", list.file), func(line string) { list.read(l, line) })
		if err != nil && !errors.Is(err, os.ErrNotExist) {
			return nil, err
		}
	}
	l.addNames()
	return l, nil
}

// eachLine calls f with the lines of a file, but comments.
func eachLine(path string, f func(string)) error {
	in, err := unpack(path)
	if err != nil {
		return err
	}
	defer in.Close()
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		if line := lines.Text(); !strings.HasPrefix(line, "#") || strings.HasPrefix(line, "#\t") {
			f(line)
		}
	}
	return lines.Err()
}

// unpack opens a file; the command xz unpacks those of its format.
func unpack(path string) (io.ReadCloser, error) {
	if !strings.HasSuffix(path, ".xz") {
		return open(path)
	}
	if _, err := os.Stat(path); err != nil {
		return nil, err
	}
	c := exec.Command("xz", "-dc", path)
	out, err := c.Output()
	return io.NopCloser(strings.NewReader(string(out))), err
}

// A vocabulary numbers the rows of the word table in training: none, unknown,
// words, classes.
type vocabulary struct {
	words   map[string]int32
	count   map[string]int
	classes map[string][]int32 // by word
	rows    int
	given   *vectors
	parts   map[string]bool // words that compounds may consist of
	others  []string        // words that are not in treebanks, the best known first
}

// minClass is the number of words of a treebank that a class needs.
const minClass = 3

func newVocabulary(count map[string]int, lex *lexicon, given *vectors, most int) *vocabulary {
	v := &vocabulary{words: map[string]int32{}, count: count, classes: map[string][]int32{}, rows: unknown + 1, given: given}
	seen := map[string]int{}
	for _, w := range sorted(v.count) {
		v.words[w] = int32(v.rows)
		v.rows++
		for _, c := range lex.classes[w] {
			seen[c]++
		}
	}
	row := map[string]int32{}
	for _, c := range sorted(seen) {
		if seen[c] >= minClass {
			row[c] = int32(v.rows)
			v.rows++
		}
	}
	for w, classes := range lex.classes {
		for _, c := range classes {
			if r := row[c]; r > 0 {
				v.classes[w] = append(v.classes[w], r)
			}
		}
	}
	v.parts = map[string]bool{}
	for w := range v.words {
		v.parts[w] = true
	}
	v.others = v.listed()
	if given != nil {
		var first []string
		for _, w := range given.words {
			if !v.parts[w] {
				first = append(first, w)
			}
		}
		v.others = append(first, v.others[:min(len(v.others), mostListed)]...)
	}
	for _, w := range v.others[:min(len(v.others), max(0, most-len(v.parts)))] {
		v.parts[w] = true
	}
	return v
}

// The largest number of words of lists that a model knows besides those of
// treebanks, and besides those with vectors.
const (
	mostOthers = 150_000
	mostListed = 50_000
)

// listed returns the words that only lists have, the best known first.
func (v *vocabulary) listed() []string {
	var words []string
	for _, w := range sorted(v.classes) {
		if !v.parts[w] && v.given.given(w) == 0 && !strings.ContainsAny(w, " \t\n") {
			words = append(words, w)
		}
	}
	sort.SliceStable(words, func(i, j int) bool {
		a, b := words[i], words[j]
		if n, m := len(v.classes[a]), len(v.classes[b]); n != m {
			return n > m
		}
		return len(a) < len(b)
	})
	return words[:min(len(words), mostOthers)]
}

// table lists the rows of the word table of a model: one for each word of the
// treebanks or with a vector, and one for all other words that have the same
// classes.
func (v *vocabulary) table() parse.Table {
	var t parse.Table
	for _, w := range sorted(v.words) {
		t.Rows = append(t.Rows, []string{w})
	}
	add := func(part bool) {
		row := map[string]int{}
		for _, w := range v.others {
			if v.parts[w] != part {
				continue
			}
			k := fmt.Sprint(v.given.given(w), v.classes[w])
			if _, ok := row[k]; !ok {
				row[k] = len(t.Rows)
				t.Rows = append(t.Rows, nil)
			}
			t.Rows[row[k]] = append(t.Rows[row[k]], w)
		}
	}
	add(true)
	t.Parts = len(t.Rows)
	t.Fine = v.given != nil // more words rather than more bits
	add(false)
	return t
}

func (v *vocabulary) isPart(key string) bool { return v.parts[key] }

// row is the row of a word's own.
func (v *vocabulary) row(key string) int32 {
	if r, ok := v.words[key]; ok {
		return r
	}
	return unknown
}

func sorted[V any](m map[string]V) []string {
	out := make([]string, 0, len(m))
	for k := range m {
		out = append(out, k)
	}
	sort.Strings(out)
	return out
}
