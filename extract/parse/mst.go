package parse

// tree returns the head of each of n words in the best tree with one root.
// Scores has n rows of n+1 columns: score of the root, and of each word, as
// the head of word i. Heads count words from 1; 0 is the root. It is the
// algorithm of Chu and Liu (1965) and Edmonds (1967).
func tree(scores []float32, n int) []int {
	if heads := greedy(scores, n); heads != nil {
		return heads
	}
	// Any tree has an edge from the root; a price that no tree could make up
	// for leaves it one.
	var low, high float32
	for _, s := range scores {
		low, high = min(low, s), max(high, s)
	}
	price := (high - low + 1) * float32(n+1)
	w := make([][]float64, n+1) // w[d][h]
	for d := 1; d <= n; d++ {
		w[d] = make([]float64, n+1)
		for h, s := range scores[(d-1)*(n+1) : d*(n+1)] {
			w[d][h] = float64(s)
		}
		w[d][0] -= float64(price)
	}
	active := make([]int, n+1)
	for i := range active {
		active[i] = i
	}
	return arborescence(w, active)[1:]
}

// greedy returns the best head of each word where these make a tree with one
// root, which is then the best of all, as in most sentences; else nil.
func greedy(scores []float32, n int) []int {
	heads, all := make([]int, n+1), make([]int, n+1)
	roots := 0
	for d := 1; d <= n; d++ {
		all[d] = d
		row := scores[(d-1)*(n+1) : d*(n+1)]
		best, top := 0, row[0]
		for h, s := range row {
			if s > top && h != d {
				best, top = h, s
			}
		}
		heads[d] = best
		if best == 0 {
			roots++
		}
	}
	if roots != 1 || findCycle(heads, all) != nil {
		return nil
	}
	return heads[1:]
}

// arborescence returns the head of each node of nodes, of which the first is
// the root, at the node's number.
func arborescence(w [][]float64, nodes []int) []int {
	heads := make([]int, len(w))
	for _, d := range nodes[1:] {
		best := -1
		for _, h := range nodes {
			if h != d && (best < 0 || w[d][h] > w[d][best]) {
				best = h
			}
		}
		heads[d] = best
	}
	cycle := findCycle(heads, nodes)
	if cycle == nil {
		return heads
	}
	// Contract the cycle into its first node.
	inCycle := make(map[int]bool, len(cycle))
	total := 0.0
	for _, c := range cycle {
		inCycle[c] = true
		total += w[c][heads[c]]
	}
	one := cycle[0]
	var rest []int
	enter := make([]int, len(w)) // node of the cycle through which an edge from h enters
	leave := make([]int, len(w)) // node of the cycle from which an edge to d leaves
	inner := append([]float64(nil), w[one]...)
	outer := map[int]float64{}
	for _, v := range nodes {
		if inCycle[v] {
			continue
		}
		rest = append(rest, v)
		for i, c := range cycle {
			if s := total - w[c][heads[c]] + w[c][v]; i == 0 || s > inner[v] {
				inner[v], enter[v] = s, c
			}
		}
		if v == nodes[0] {
			continue
		}
		for i, c := range cycle {
			if i == 0 || w[v][c] > outer[v] {
				outer[v], leave[v] = w[v][c], c
			}
		}
	}
	saved := w[one]
	w[one] = inner
	for v, s := range outer {
		w[v][one], outer[v] = s, w[v][one]
	}
	contracted := arborescence(w, append(rest, one))
	w[one] = saved
	for v, s := range outer {
		w[v][one] = s
	}
	for _, v := range rest[1:] {
		heads[v] = contracted[v]
		if contracted[v] == one {
			heads[v] = leave[v]
		}
	}
	from := contracted[one]
	heads[enter[from]] = from
	return heads
}

// findCycle returns the nodes of a cycle of heads, nil when there is none.
func findCycle(heads, nodes []int) []int {
	visited := make([]int, len(heads)) // 0, or number of the walk
	for walk, start := range nodes[1:] {
		v := start
		for v != nodes[0] && visited[v] == 0 {
			visited[v] = walk + 1
			v = heads[v]
		}
		if v == nodes[0] || visited[v] != walk+1 {
			continue
		}
		cycle := []int{v}
		for u := heads[v]; u != v; u = heads[u] {
			cycle = append(cycle, u)
		}
		return cycle
	}
	return nil
}
