// Package train makes the model of a language from annotated text.
//
// A data folder holds ud/LANG/*.conllu, treebanks, and ner/LANG/*.tsv, names:
// lines of number, word and tag as "B-PER", an empty line between sentences.
// Files may be compressed (.gz). A name that ends in "-dev" is for measuring
// only; one with "legacy" in it is a treebank of an older scheme, whose trees
// are not used. Word lists in lexicon/ help where they exist; see lexicon.go.
package train

import (
	"bufio"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"newsgraph/extract/conllu"
	"newsgraph/extract/encode"
	"newsgraph/extract/names"
)

// A sentence is an example. Some of its layers are unknown.
type sentence struct {
	words []conllu.Word
	tree  bool     // whether words have tags, lemmas, heads
	names []uint32 // bit sets of the tags that may be right; nil when unknown
	from  int32    // number of the file of names, from 1
}

// A devSet is what a treebank for measuring holds.
type devSet struct {
	name      string
	sentences []*conllu.Sentence
	tags      [][]int // names, nil when no file has them
}

// A corpus is all data of one language.
type corpus struct {
	train []sentence
	dev   []devSet
	files []file   // in the order read
	named []string // the files of names
}

// A file is what a card says of a file.
type file struct{ name, use string }

// read reads the data of a language.
func read(dir, lang string) (*corpus, error) {
	c := &corpus{}
	banks, err := list(filepath.Join(dir, "ud", lang), ".conllu")
	if err != nil {
		return nil, err
	}
	if len(banks) == 0 {
		return nil, fmt.Errorf("%s: no treebank (*.conllu or *.conllu.gz)", filepath.Join(dir, "ud", lang))
	}
	nameFiles, err := list(filepath.Join(dir, "ner", lang), ".tsv")
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return nil, err
	}
	from := map[string]int32{}     // numbers of files by the sentence's words
	known := map[string][]uint32{} // allowed tags by the sentence's words
	var order []string
	devTags := map[string][]int{}
	contents := make([][]named, len(nameFiles))
	for i, path := range nameFiles {
		if contents[i], err = readNameFile(path); err != nil {
			return nil, err
		}
	}
	marked := types(slices.Concat(contents...))
	for i, path := range nameFiles {
		named := contents[i]
		c.named = append(c.named, stem(path))
		c.use(path, fmt.Sprintf("%d sentences with names", len(named)))
		if isDev(path) {
			for _, s := range named {
				devTags[key(s.words)] = s.tags
			}
			continue
		}
		hidden := marked &^ types(named)
		for _, s := range named {
			k := key(s.words)
			if _, ok := known[k]; !ok {
				order = append(order, k)
			}
			bits := make([]uint32, len(s.tags))
			for i, t := range s.tags {
				bits[i] = allowed(s.words[i], t, hidden)
			}
			known[k], from[k] = bits, int32(i+1)
		}
	}
	used := map[string]bool{}
	for _, path := range banks {
		sentences, err := readBank(path)
		if err != nil {
			return nil, err
		}
		c.use(path, fmt.Sprintf("%d sentences with trees", len(sentences)))
		switch {
		case isDev(path):
			set := devSet{name: strings.TrimSuffix(stem(path), "-dev"), sentences: sentences}
			for _, s := range sentences {
				set.tags = append(set.tags, devTags[key(forms(s.Words))])
			}
			c.dev = append(c.dev, set)
		case isLegacy(path):
		default:
			for _, s := range sentences {
				k := key(forms(s.Words))
				used[k] = true
				c.train = append(c.train, sentence{s.Words, true, known[k], from[k]})
			}
		}
	}
	for _, k := range order {
		if used[k] {
			continue
		}
		s := sentence{names: known[k], from: from[k]}
		for f := range strings.SplitSeq(k, "\t") {
			s.words = append(s.words, conllu.Word{Form: f})
		}
		c.train = append(c.train, s)
	}
	return c, nil
}

// count counts the words to learn from, by encode.Key.
func (c *corpus) count() map[string]int {
	n := map[string]int{}
	for _, s := range c.train {
		for _, w := range s.words {
			n[encode.Key(w.Form)]++
		}
	}
	return n
}

// use notes what a file gives.
func (c *corpus) use(path, what string) {
	switch {
	case isDev(path):
		what += ", for measuring only"
	case isLegacy(path):
		what += ", not used"
	}
	c.files = append(c.files, file{filepath.Base(path), what})
}

func list(dir, ext string) ([]string, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	var out []string
	for _, e := range entries {
		if strings.HasSuffix(strings.TrimSuffix(e.Name(), ".gz"), ext) {
			out = append(out, filepath.Join(dir, e.Name()))
		}
	}
	return out, nil
}

func stem(path string) string {
	name, _, _ := strings.Cut(filepath.Base(path), ".")
	return name
}

func isDev(path string) bool { return strings.HasSuffix(stem(path), "-dev") }

func isLegacy(path string) bool { return strings.Contains(stem(path), "legacy") }

// forms returns the words of a sentence.
func forms(words []conllu.Word) []string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = w.Form
	}
	return out
}

func key(words []string) string { return strings.Join(words, "\t") }

// open opens a file and, where its name says so, unpacks it.
func open(path string) (io.ReadCloser, error) {
	f, err := os.Open(path)
	if err != nil || !strings.HasSuffix(path, ".gz") {
		return f, err
	}
	z, err := gzip.NewReader(f)
	if err != nil {
		f.Close()
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return struct {
		io.Reader
		io.Closer
	}{z, f}, nil
}

func readBank(path string) ([]*conllu.Sentence, error) {
	f, err := open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []*conllu.Sentence
	for r := conllu.NewReader(f); ; {
		s, err := r.Read()
		if errors.Is(err, io.EOF) {
			return out, nil
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		out = append(out, s)
	}
}

// A named sentence has a tag of package names for each word.
type named struct {
	words []string
	tags  []int
}

func readNameFile(path string) ([]named, error) {
	f, err := open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []named
	var s named
	end := func() {
		if len(s.words) > 0 {
			out = append(out, s)
			s = named{}
		}
	}
	lines := bufio.NewScanner(f)
	for n := 1; lines.Scan(); n++ {
		line := lines.Text()
		switch field := strings.Split(line, "\t"); {
		case line == "":
			end()
		case strings.HasPrefix(line, "# "):
		case len(field) < 3:
			return nil, fmt.Errorf("%s: line %d: %d fields, want 3", path, n, len(field))
		default:
			s.words = append(s.words, field[1])
			s.tags = append(s.tags, names.TagOf(field[2]))
		}
	}
	end()
	return out, lines.Err()
}

// types returns the bit set of the tags of all types that sentences mark.
func types(sentences []named) uint32 {
	var set uint32
	for _, s := range sentences {
		for _, t := range s.tags {
			if t > 0 {
				set |= 3 << ((t-1)&^1 + 1)
			}
		}
	}
	return set
}

// allowed returns the tags that may be right for a word with a tag from a
// file that does not mark the types of hidden, as other files do: such a name
// may hide in a capitalised word outside names, and in MISC.
func allowed(word string, t int, hidden uint32) uint32 {
	bits := uint32(1) << t
	first, _ := utf8.DecodeRuneInString(word)
	misc := names.TagOf("B-MISC")
	switch {
	case t == 0 && unicode.IsUpper(first):
		bits |= hidden
	case t == misc:
		bits |= hidden & begins
	case t == misc+1:
		bits |= hidden &^ begins
	}
	return bits
}

// begins is the bit set of the tags that begin a name.
const begins = 0b01010101010
