package link

import (
	"slices"

	"newsgraph/extract/lang"
)

// A company says who and what stands together in which articles.
type company struct {
	in map[string]map[int]bool // roots by article
	of map[int]map[string]bool // articles by root
}

func newCompany(m *matcher) company {
	c := company{map[string]map[int]bool{}, map[int]map[string]bool{}}
	for i := range m.items {
		root := m.find(i)
		for _, d := range m.items[i].docs {
			if c.in[d] == nil {
				c.in[d] = map[int]bool{}
			}
			if c.of[root] == nil {
				c.of[root] = map[string]bool{}
			}
			c.in[d][root], c.of[root][d] = true, true
		}
	}
	return c
}

// shared counts what an article of item i names that an article of root names
// too, besides the two: all places of it as one, since many articles share
// countries. A list of names has no articles to compare.
func (c company) shared(m *matcher, root, i int) int {
	if len(m.items[i].docs) == 0 {
		return many
	}
	most := 0
	for _, d := range m.items[i].docs {
		for other := range c.of[root] {
			things, places := 0, 0
			for r := range c.in[d] {
				switch {
				case r == root || r == m.find(i) || !c.in[other][r]:
				case m.typ[r] == "place":
					places = 1
				default:
					things++
				}
			}
			most = max(most, things+places)
		}
	}
	return most
}

// How much company makes people of one word one person: some in articles
// about one country or where another article tells the full name, many else.
const (
	some = 2
	many = 4
)

// joinSurnames joins people known by one word with the only person of that
// name among all.
func (m *matcher) joinSurnames() {
	bare, company := map[string][]int{}, newCompany(m)
	owners := map[string]map[int]bool{}
	for i := range m.items {
		if m.items[i].typ != "person" || len(m.keys[i]) < 2 {
			continue
		}
		words := dropSuffix(m.keys[i])
		last := words[len(words)-1]
		if lang.SurnameFirst(m.items[i].names[0]) {
			last = words[0]
		}
		if owners[last] == nil {
			owners[last] = map[int]bool{}
		}
		owners[last][m.find(i)] = true
	}
	for i := range m.items {
		if m.items[i].typ != "person" || len(m.keys[i]) != 1 || m.find(i) != i && len(m.keys[m.find(i)]) > 1 {
			continue
		}
		key := m.keys[i][0]
		switch roots := owners[key]; {
		case len(roots) == 1:
			for root := range roots {
				if m.together(root, i) {
					continue // their article tells the two apart
				}
				if company.shared(m, root, i) >= some {
					m.join(root, i, "the only person of that name, in articles that share others", 0.8)
				}
			}
		case len(roots) == 0 && len(key) > 4:
			// Nobody is known by more.
			joined := slices.ContainsFunc(bare[key], func(j int) bool {
				why, least := "the same name in articles about one country", some
				if m.items[j].about != m.items[i].about {
					why, least = "the same name in articles that share much", many
				}
				return company.shared(m, m.find(j), i) >= least && m.join(j, i, why, 0.8)
			})
			if !joined && len(bare[key]) < 8 {
				bare[key] = append(bare[key], i)
			}
		}
	}
}

// together reports whether an article names both a thing of root and item i.
func (m *matcher) together(root, i int) bool {
	for j := range m.items {
		if m.find(j) == root && slices.ContainsFunc(m.items[j].docs, func(d string) bool { return slices.Contains(m.items[i].docs, d) }) {
			return true
		}
	}
	return false
}
