package train

import (
	"bufio"
	"fmt"
	"math"
	"strconv"
	"strings"

	"newsgraph/extract/encode"
)

// Vectors are those of words that somebody learnt from much text, such as
// word2vec and GloVe. In the network a word's vector is their sum with the
// rows that training learns (see lexicon), so that a word that no treebank has
// reads like those that are used like it.
type vectors struct {
	cols  int
	words []string         // by encode.Key, in the order of the file
	row   map[string]int32 // of value
	value []float32        // row 0 is nothing
}

// given returns the row of a word, 0 for none.
func (v *vectors) given(key string) int32 {
	if v == nil {
		return 0
	}
	return v.row[key]
}

// mostVectors is the number of the first words of a file that get a vector
// though no treebank has them.
const mostVectors = 150_000

// readVectors reads a text file, which may be compressed (.gz): a word and its
// numbers in a line, the most frequent words first. Count is that of words in
// the treebanks.
func readVectors(path string, count map[string]int) (*vectors, error) {
	f, err := open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	v := &vectors{row: map[string]int32{}}
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		word, rest, _ := strings.Cut(strings.TrimRight(lines.Text(), " "), " ")
		k := encode.Key(word)
		if _, ok := v.row[k]; ok || n > mostVectors && count[k] == 0 {
			continue
		}
		field := strings.Fields(rest)
		if n == 1 && len(field) == 1 {
			continue // word2vec opens with the numbers of words and columns
		}
		if len(field) == 0 {
			return nil, fmt.Errorf("%s: line %d: no numbers after the word", path, n)
		}
		if v.cols == 0 {
			v.cols = len(field)
			v.value = make([]float32, v.cols)
		}
		if len(field) != v.cols {
			return nil, fmt.Errorf("%s: line %d: %d numbers, want %d", path, n, len(field), v.cols)
		}
		for _, s := range field {
			x, err := strconv.ParseFloat(s, 32)
			if err != nil {
				return nil, fmt.Errorf("%s: line %d: %w", path, n, err)
			}
			v.value = append(v.value, float32(x))
		}
		v.words = append(v.words, k)
		v.row[k] = int32(len(v.words))
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	if len(v.words) == 0 {
		return nil, fmt.Errorf("%s: no vectors", path)
	}
	v.scale()
	return v, nil
}

// deviation is that of the numbers in a column of vectors: about that of the
// rows that training adds to them.
const deviation = 0.3

// scale gives every column the mean 0 and the same deviation.
func (v *vectors) scale() {
	n := float64(len(v.words))
	for j := range v.cols {
		var sum, squares float64
		for i := range v.words {
			x := float64(v.value[(i+1)*v.cols+j])
			sum += x
			squares += x * x
		}
		mean := sum / n
		by := deviation / math.Sqrt(squares/n-mean*mean+1e-9)
		for i := range v.words {
			p := &v.value[(i+1)*v.cols+j]
			*p = float32((float64(*p) - mean) * by)
		}
	}
}
