package parse

import (
	"math/rand/v2"
	"testing"
)

// TestTree compares the trees of random scores with the best of all trees.
func TestTree(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	for n := 1; n <= 6; n++ {
		for range 40 {
			scores := make([]float32, n*(n+1))
			for i := range scores {
				scores[i] = float32(r.IntN(2000))/100 - 10
			}
			got := tree(scores, n)
			want, _ := bestOfAll(scores, n)
			if !isTree(got) || sum(scores, got) < want-1e-3 {
				t.Fatalf("n=%d: heads %v score %g (tree: %t), the best tree has %g", n, got, sum(scores, got), isTree(got), want)
			}
		}
	}
}

// bestOfAll tries all choices of heads.
func bestOfAll(scores []float32, n int) (best float32, at []int) {
	best = -1e9
	heads := make([]int, n)
	var try func(i int)
	try = func(i int) {
		if i == n {
			if s := sum(scores, heads); s > best && isTree(heads) {
				best, at = s, append([]int(nil), heads...)
			}
			return
		}
		for h := range n + 1 {
			if h != i+1 {
				heads[i] = h
				try(i + 1)
			}
		}
	}
	try(0)
	return best, at
}

func sum(scores []float32, heads []int) (s float32) {
	for i, h := range heads {
		s += scores[i*(len(heads)+1)+h]
	}
	return s
}

// isTree reports whether heads have one root that all words lead to.
func isTree(heads []int) bool {
	roots := 0
	for i, h := range heads {
		if h == 0 {
			roots++
		}
		for steps := 0; h != 0; steps++ {
			if steps > len(heads) || h == i+1 {
				return false
			}
			h = heads[h-1]
		}
	}
	return roots == 1
}

func BenchmarkTree(b *testing.B) {
	const n = 40
	r := rand.New(rand.NewPCG(1, 1))
	scores := make([]float32, n*(n+1))
	for i := range scores {
		scores[i] = r.Float32()
	}
	b.ReportAllocs()
	for b.Loop() {
		tree(scores, n)
	}
}
