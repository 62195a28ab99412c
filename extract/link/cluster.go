package link

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"newsgraph/extract/lang"
	"newsgraph/seeds"
)

// A Name is a name to cluster, with its type where it is known: person,
// organization, place, or "" for any.
type Name struct {
	Text, Type string
}

// Cluster gives names of one thing one number; numbers start at 0 in the
// order of the names. The gazetteer helps. Time grows with the number of
// names that share a spelling, not with its square.
func Cluster(names []Name) []int {
	g := embedded()
	items := make([]item, 0, len(names))
	for _, n := range names {
		items = append(items, item{names: []string{n.Text}, typ: n.Type, known: g.lookup(n.Text, n.Type)})
	}
	m := newMatcher(append(items, g.items(items)...))
	m.run()
	numbers, ids := map[int]int{}, make([]int, len(names))
	for i := range names {
		root := m.find(i)
		if _, ok := numbers[root]; !ok {
			numbers[root] = len(numbers)
		}
		ids[i] = numbers[root]
	}
	return ids
}

// embedded is the gazetteer of the program.
var embedded = sync.OnceValue(func() *gazetteer {
	entities, err := seeds.Entities()
	if err != nil {
		panic(err) // the tables are embedded; their test reads them
	}
	return newGazetteer(entities)
})

// An item is one thing of one article, or of the gazetteer, to be matched.
type item struct {
	names   []string // the fullest first
	typ     string
	known   string   // ID that it has already; "" for none
	country string   // for institutions that every country has
	about   string   // the country that the article is about
	docs    []string // IDs of the articles that name it; none in a list of names
}

// A matcher joins items in passes from certain to likely.
type matcher struct {
	items  []item
	parent []int
	known  []string // by root
	typ    []string // by root
	why    []reason // by item: why it joined
	keys   [][]string
}

// A reason says why an item was taken for another.
type reason struct {
	text  string
	score float64
}

func newMatcher(items []item) *matcher {
	m := &matcher{
		items:  items,
		parent: make([]int, len(items)),
		known:  make([]string, len(items)),
		typ:    make([]string, len(items)),
		why:    make([]reason, len(items)),
		keys:   make([][]string, len(items)),
	}
	for i, it := range items {
		m.parent[i], m.known[i], m.typ[i] = i, it.known, it.typ
		m.keys[i] = strings.Fields(lang.Key(bare(it.names[0], it.typ)))
	}
	return m
}

func (m *matcher) find(i int) int {
	for m.parent[i] != i {
		m.parent[i] = m.parent[m.parent[i]]
		i = m.parent[i]
	}
	return i
}

// join makes i and j one, unless they are known to be two.
func (m *matcher) join(i, j int, why string, score float64) bool {
	a, b := m.find(i), m.find(j)
	if a == b {
		return true
	}
	if m.known[a] != "" && m.known[b] != "" && m.known[a] != m.known[b] || !typesAgree(m.typ[a], m.typ[b]) {
		return false
	}
	if m.items[i].country != m.items[j].country && m.items[i].country != "" && m.items[j].country != "" {
		return false
	}
	if b < a {
		a, b = b, a
	}
	m.parent[b] = a
	m.known[a] = cmp.Or(m.known[a], m.known[b])
	if m.typ[a] == "" || m.known[b] != "" && m.items[a].known == "" {
		m.typ[a] = cmp.Or(m.typ[b], m.typ[a])
	}
	for _, x := range []int{i, j} {
		if m.why[x].text == "" {
			m.why[x] = reason{why, score}
		}
	}
	return true
}

func typesAgree(a, b string) bool {
	return a == b || a == "" || b == "" || a == "group" && b == "organization" || a == "organization" && b == "group"
}

// run makes all passes.
func (m *matcher) run() {
	m.joinBy("the gazetteer has both names", 1, func(i int) []string {
		if m.items[i].known == "" {
			return nil
		}
		return []string{m.items[i].known}
	})
	m.joinBy("the same name", 0.99, func(i int) []string { return m.folded(i) })
	m.joinBy("another spelling of the same name", 0.97, func(i int) []string { return m.spelled(i) })
	m.joinBy("a translation of the same name", 0.95, func(i int) []string { return m.translated(i) })
	m.joinPeople()
	m.joinAcronyms()
	m.joinSurnames()
}

// joinBy joins the items that share a block.
func (m *matcher) joinBy(why string, score float64, blocks func(int) []string) {
	first := map[string][]int{}
	for i := range m.items {
		for _, b := range blocks(i) {
			joined := false
			for _, j := range first[b] {
				if m.join(j, i, why, score) {
					joined = true
					break
				}
			}
			if !joined && len(first[b]) < 8 {
				first[b] = append(first[b], i)
			}
		}
	}
}

// folded are the names of item i without case, accents and hyphens. A person
// known by one word alone could be anyone.
func (m *matcher) folded(i int) []string {
	var out []string
	it := &m.items[i]
	for _, n := range it.names {
		f := lang.Fold(bare(n, it.typ))
		if f == "" || it.typ == "person" && !strings.Contains(f, " ") && it.known == "" {
			continue
		}
		out = append(out, it.typ+" "+f)
	}
	return out
}

// spelled are the spelling keys of item i, of people in any order of words.
func (m *matcher) spelled(i int) []string {
	var out []string
	it := &m.items[i]
	for _, n := range it.names {
		for _, key := range lang.Keys(bare(n, it.typ)) {
			out = m.spelling(out, it, n, strings.Fields(key))
		}
		if own := unmarried(n); own != "" && it.typ == "person" {
			out = m.spelling(out, it, n, strings.Fields(lang.Key(own)))
		}
	}
	return out
}

// spelling appends the block of a name with the spelling keys words.
func (m *matcher) spelling(out []string, it *item, n string, words []string) []string {
	switch {
	case it.typ == "person":
		words = canonicalGiven(trimParticles(words))
		if len(words) < 2 {
			return out
		}
		slices.Sort(words)
	case isAcronym(n), len(strings.Join(words, "")) < 4, len(strings.Join(words, "")) == 4 && it.typ != "place":
		return out
	case it.typ == "place" && it.known != "" && len(it.names) > 1 && n != it.names[0] && len(n) < 6:
		return out
	}
	if it.typ == "organization" {
		return append(out, it.typ+" "+strings.Join(words, "")) // "AkzoNobel"
	}
	return append(out, it.typ+" "+strings.Join(words, " "))
}
