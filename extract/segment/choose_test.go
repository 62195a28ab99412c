package segment

import (
	"slices"
	"testing"
)

// TestChoose: one end is taken when it is likely; of several in doubt, those
// that make sentences that may well be right.
func TestChoose(t *testing.T) {
	for _, c := range []struct {
		name string
		ends []float64
		want []int // words that end sentences
	}{
		{"none", nil, nil},
		{"one likely", []float64{0, 0.6, 0, 0}, []int{1, 3}},
		{"one unlikely", []float64{0, 0.4, 0, 0}, []int{3}},
		{"the last word ends it all", []float64{0, 0}, []int{1}},
		{"three in doubt", []float64{0, 0.55, 0.55, 0.55, 0}, []int{1, 3, 4}},
		{"three that are sure", []float64{0, 0.9, 0.9, 0.9, 0}, []int{1, 2, 3, 4}},
		{"long", slices.Repeat([]float64{0.1}, 200), []int{199}},
	} {
		var got []int
		for i, end := range choose(c.ends) {
			if end {
				got = append(got, i)
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: ends %v, want %v", c.name, got, c.want)
		}
	}
}
