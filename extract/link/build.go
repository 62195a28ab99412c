package link

import (
	"cmp"
	"slices"
	"strings"

	"newsgraph/extract/doc"
	"newsgraph/extract/lang"
	"newsgraph/graph"
	"newsgraph/seeds"
)

// A builder holds the state of one call of Link.
type builder struct {
	linker   *Linker
	docs     []*doc.Document
	items    []item
	chains   []chainKey       // of items; the rest of items has none
	spelled  []map[string]int // by item: how often each name stands in the text
	matcher  *matcher
	entityOf map[chainKey]string
	byID     map[string]*entity
}

// An entity is a graph.Entity in the making.
type entity struct {
	graph.Entity
	aliases map[graphAlias]map[string]bool // documents by form and language
	merges  map[string]graph.Merge         // by name
	named   bool                           // whether an article names it, not only describes it
}

type graphAlias struct{ text, lang string }

// build makes one entity of every set of items.
func (b *builder) build() {
	sets := map[int][]int{}
	var order []int
	for i := range b.items {
		root := b.matcher.find(i)
		if sets[root] == nil {
			order = append(order, root)
		}
		sets[root] = append(sets[root], i)
	}
	for _, e := range b.linker.existing {
		b.add(e)
	}
	// Known IDs are taken first, so that new ones avoid them.
	var fresh []int
	for _, root := range order {
		if id := b.matcher.known[root]; id != "" {
			b.fill(id, b.matcher.typ[root], sets[root])
		} else {
			fresh = append(fresh, root)
		}
	}
	for _, root := range fresh {
		b.fill("", b.matcher.typ[root], sets[root])
	}
}

// add opens an entity as the graph has it.
func (b *builder) add(e graph.Entity) *entity {
	x := &entity{Entity: e, aliases: map[graphAlias]map[string]bool{}, merges: map[string]graph.Merge{}}
	for _, a := range e.Aliases {
		x.alias(a.Text, a.Lang, a.Documents...)
	}
	for _, m := range e.Merges {
		x.merges[m.Name] = m
	}
	b.byID[e.ID] = x
	return x
}

func (x *entity) alias(text, lang string, documents ...string) {
	key := graphAlias{text, lang}
	if x.aliases[key] == nil {
		x.aliases[key] = map[string]bool{}
	}
	for _, d := range documents {
		x.aliases[key][d] = true
	}
}

// fill gathers a set of items into the entity with the ID, or into a new one.
func (b *builder) fill(id, typ string, set []int) {
	label := b.label(set)
	if id == "" {
		if country := b.items[set[0]].country; country != "" && institution(label) {
			// Every country has a ministry of that name.
			if !b.inEnglish(set) {
				label = english(label)
			}
			place := b.linker.gazetteer.entities[b.linker.gazetteer.byID[country]].Label
			label, id = label+" of "+place, b.free(country+"-"+seeds.Slug(label), typ)
		} else {
			id = b.free(seeds.Slug(label), typ)
		}
	}
	x := b.byID[id]
	if x == nil {
		x = b.open(id, label, typ)
	}
	for _, i := range set {
		if i >= len(b.chains) {
			continue // an existing entity
		}
		key := b.chains[i]
		b.entityOf[key] = id
		d := b.docs[key.doc]
		x.named = true
		for text := range b.spelled[i] {
			x.alias(text, d.Lang, d.ID)
			x.because(text, b.reason(i, text, x.Label))
		}
		b.titles(x, key)
	}
}

// inEnglish reports whether an English article names one of the set.
func (b *builder) inEnglish(set []int) bool {
	return slices.ContainsFunc(set, func(i int) bool {
		return i < len(b.chains) && b.docs[b.chains[i].doc].Lang == "en"
	})
}

// open makes a new entity, from the gazetteer where it has the ID.
func (b *builder) open(id, label, typ string) *entity {
	g := b.linker.gazetteer
	i, ok := g.byID[id]
	if !ok {
		return b.add(graph.Entity{ID: id, Label: label, Type: cmp.Or(typ, graph.Concept)})
	}
	e := g.entities[i]
	x := b.add(graph.Entity{ID: id, Label: e.Label, Type: e.Type, SameAs: slices.Sorted(slices.Values(e.SameAs))})
	for _, a := range e.Aliases {
		x.alias(a.Text, a.Lang)
	}
	return x
}

// label is the name by which a set of items is known best: the fullest name
// that most articles use, English before other languages.
func (b *builder) label(set []int) string {
	type form struct {
		text, lang string
		count      int
	}
	count := map[string]*form{}
	var forms []*form
	support := map[string]int{} // articles by word of the name
	for _, i := range set {
		if i >= len(b.chains) {
			continue
		}
		d := b.docs[b.chains[i].doc]
		text := b.items[i].names[0]
		if count[text] == nil {
			count[text] = &form{text: text, lang: d.Lang}
			forms = append(forms, count[text])
		}
		count[text].count += max(1, b.spelled[i][text])
		for w := range strings.FieldsSeq(text) {
			support[w]++
		}
		if d.Lang == "en" {
			count[text].lang = "en"
		}
	}
	if len(forms) == 0 {
		return b.items[set[0]].names[0]
	}
	supported := func(text string) (sum int) {
		for w := range strings.FieldsSeq(text) {
			sum += support[w]
		}
		return sum
	}
	best := slices.MinFunc(forms, func(x, y *form) int {
		return cmp.Or(
			-cmp.Compare(min(2, words(x.text)), min(2, words(y.text))),
			cmp.Compare(foreign(x.lang), foreign(y.lang)),
			-cmp.Compare(supported(x.text), supported(y.text)),
			-cmp.Compare(x.count, y.count),
			-cmp.Compare(words(x.text), words(y.text)),
			cmp.Compare(x.text, y.text))
	})
	return best.text
}

func words(s string) int { return len(strings.Fields(s)) }

func foreign(lang string) int {
	if lang == "en" {
		return 0
	}
	return 1
}

// free is the slug, or what FreeID makes of it.
func (b *builder) free(slug, typ string) string {
	return FreeID(slug, typ, func(id string) bool { return b.byID[id] != nil })
}

// FreeID is the slug, or the slug with its type or a number when it is taken.
func FreeID(slug, typ string, taken func(id string) bool) string {
	if slug == "" {
		slug = "unnamed"
	}
	if !taken(slug) {
		return slug
	}
	if typed := slug + "-" + typ; typ != "" && !taken(typed) {
		return typed
	}
	for n := 2; ; n++ {
		if id := slug + "-" + itoa(n); !taken(id) {
			return id
		}
	}
}

// reason says why a name of item i stands for the entity with the label.
func (b *builder) reason(i int, text, label string) graph.Merge {
	m := graph.Merge{Name: text}
	why := b.matcher.why[i]
	switch {
	case text == label:
		return m
	case b.items[i].country != "" && institution(text):
		m.Reason, m.Score = "the institution of that name in the country that the article is about", 0.9
	case lang.Fold(text) == lang.Fold(label):
		m.Reason, m.Score = "the same name", 0.99
	case lang.Key(text) == lang.Key(label):
		m.Reason, m.Score = "another spelling of the same name", 0.97
	case text != b.items[i].names[0]:
		m.Reason, m.Score = "the article uses it for "+b.items[i].names[0], 0.9
	case why.text != "":
		m.Reason, m.Score = why.text, why.score
	default:
		m.Reason, m.Score = "another spelling of the same name", 0.97
	}
	return m
}

// because keeps the surest reason for a name.
func (x *entity) because(name string, m graph.Merge) {
	if m.Reason != "" && m.Score > x.merges[name].Score {
		x.merges[name] = m
	}
}

// titles adds the names with titles, such as "president Tokajev".
func (b *builder) titles(x *entity, key chainKey) {
	d := b.docs[key.doc]
	for _, n := range d.Mentions {
		if n.Chain != key.chain || n.Kind != doc.ByName {
			continue
		}
		for _, m := range d.Mentions {
			if m.Chain == key.chain && m.Kind == doc.ByNominal && m.End == n.End && m.First < n.First && m.Head <= n.Head {
				first := m.First
				if head := m.Head; head < n.First {
					first = head // "president" of "de Kazachse president"
				}
				x.alias(d.Surface(doc.Span{First: first, End: m.End}), d.Lang, d.ID)
			}
		}
	}
	for _, m := range d.Mentions {
		if m.Chain == key.chain && m.Kind == doc.ByDemonym {
			x.alias(d.Surface(m.Span), d.Lang, d.ID)
		}
	}
}
