// Package link finds which chains of which articles are one entity, across
// languages, and gives every entity a readable identifier that later articles
// do not change.
//
// Precision comes first: two names are joined only for a reason that is kept
// (graph.Merge). What a person decided (Decisions) is applied to the result,
// and outweighs every rule.
package link

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"newsgraph/extract/doc"
	"newsgraph/graph"
	"newsgraph/seeds"
)

// A Linker links articles to one set of entities.
type Linker struct {
	gazetteer *gazetteer
	existing  []graph.Entity
}

// New returns a linker that knows the gazetteer and the entities that a graph
// has already, whose IDs stay as they are.
func New(gazetteer []seeds.Entity, existing []graph.Entity) *Linker {
	return &Linker{gazetteer: newGazetteer(gazetteer), existing: existing}
}

// chainKey is chain number of document number.
type chainKey struct {
	doc   int
	chain doc.ChainID
}

// Link returns the entities that the documents name and the claims speak of,
// sorted by ID, and replaces the local IDs of claims ("#3" is chain 3 of its
// document; claims[i] are those of docs[i]) by theirs, with label and type.
// It sets the IDs of the claims anew.
func (l *Linker) Link(docs []*doc.Document, claims [][]graph.Claim) ([]graph.Entity, error) {
	b := &builder{linker: l, docs: docs, entityOf: map[chainKey]string{}, byID: map[string]*entity{}}
	b.collect()
	b.match()
	b.build()
	b.respell(claims)
	b.describe(claims)
	if err := b.resolve(claims); err != nil {
		return nil, err
	}
	return b.entities(), nil
}

// collect makes an item of every named chain, and of every existing entity.
func (b *builder) collect() {
	for n, d := range b.docs {
		about := mainCountry(b.linker.gazetteer, d)
		texts := surfaces(d)
		for c := 1; c < len(d.Chains); c++ {
			ch := &d.Chains[c]
			if !ch.Named || ch.Members != nil {
				continue
			}
			it := item{names: fullNames(ch, texts[c]), typ: ch.Type, known: ch.Known, about: about, docs: []string{d.ID}}
			if it.known == "" && everywhere(ch.Label) {
				it.country = cmp.Or(countryIn(ch.Label), b.countryOf(d, doc.ChainID(c)), about)
			}
			b.items = append(b.items, it)
			b.chains = append(b.chains, chainKey{n, doc.ChainID(c)})
			b.spelled = append(b.spelled, texts[c])
		}
	}
	for _, e := range b.linker.existing {
		if !isNamed(&e) {
			continue
		}
		it := item{names: []string{e.Label}, typ: e.Type, known: e.ID}
		if at := strings.LastIndex(e.Label, " of "); at > 0 && e.Type == graph.Organization {
			if id := b.linker.gazetteer.lookup(e.Label[at+len(" of "):], graph.Place); strings.HasPrefix(e.ID, id) {
				it.country = id
			}
		}
		for _, a := range e.Aliases {
			it.docs = append(it.docs, a.Documents...)
			if len(a.Documents) > 0 && a.Text != e.Label && (e.Type != graph.Person || strings.Contains(a.Text, " ")) {
				it.names = append(it.names, a.Text)
			}
		}
		b.items = append(b.items, it)
	}
}

// isNamed reports whether e has a name and not only a description, such as
// "predecessor of Jan Jansen".
func isNamed(e *graph.Entity) bool {
	switch e.Type {
	case graph.Person, graph.Place, graph.Organization, graph.Work, graph.Event:
	case graph.Group: // "Muslims"
		if first, _ := utf8.DecodeRuneInString(e.Label); !unicode.IsUpper(first) {
			return false
		}
	default:
		return false
	}
	for _, a := range e.Aliases {
		if len(a.Documents) > 0 && (a.Text == e.Label || len(e.SameAs) > 0 || len(e.Merges) > 0) {
			return true
		}
	}
	return false
}

// countryOf is the country that a word beside the name of a chain tells, "" for
// none: "the Kazakh Interior Ministry", "Ministry of Finance of Georgia", "the
// Foreign Ministry in The Hague".
func (b *builder) countryOf(d *doc.Document, c doc.ChainID) string {
	g := b.linker.gazetteer
	for _, name := range d.Mentions {
		if name.Chain != c || name.Kind != doc.ByName {
			continue
		}
		for _, m := range d.Mentions {
			i, ok := g.byID[d.Chains[m.Chain].Known]
			if !ok {
				continue
			}
			switch e := &g.entities[i]; between(d, m.Span, name.Span) {
			case "", "'s", "’s", "of", "van":
				if e.Kind == "country" {
					return e.ID
				}
			case "in":
				if m.First > name.First && e.Country != "" {
					return e.Country
				}
			}
		}
	}
	return ""
}

// between is the word between two spans: "" when none is, "-" for more.
func between(d *doc.Document, a, b doc.Span) string {
	if a.First > b.First {
		a, b = b, a
	}
	switch {
	case b.First == a.End:
		return ""
	case b.First == a.End+1:
		return d.Tokens[a.End].Form
	}
	return "-"
}

// surfaces counts by chain how often each name stands in the text.
func surfaces(d *doc.Document) []map[string]int {
	out := make([]map[string]int, len(d.Chains))
	for _, m := range d.Mentions {
		if m.Kind == doc.ByPronoun {
			continue
		}
		if out[m.Chain] == nil {
			out[m.Chain] = map[string]int{}
		}
		if m.Kind == doc.ByName {
			out[m.Chain][strings.Join(strings.Fields(d.Surface(m.Span)), " ")]++
		}
	}
	return out
}

// fullNames are the names of a chain that tell it from others, the label
// first: not the surnames alone of people known by more.
func fullNames(ch *doc.Chain, texts map[string]int) []string {
	names := []string{ch.Label}
	for _, text := range slices.Sorted(maps.Keys(texts)) {
		if text == ch.Label || ch.Type == graph.Person && strings.Contains(ch.Label, " ") && !strings.Contains(text, " ") {
			continue
		}
		names = append(names, text)
	}
	return names
}

// mainCountry is the country that d speaks of most, "" for none: names count
// more than words of origin, pronouns and cities, and those of the first
// sentences most.
func mainCountry(g *gazetteer, d *doc.Document) string {
	count := map[string]int{}
	best := ""
	for _, m := range d.Mentions {
		i, ok := g.byID[d.Chains[m.Chain].Known]
		if !ok {
			continue
		}
		id, weight := g.entities[i].ID, 1
		switch g.entities[i].Kind {
		case "country":
			switch {
			case m.Kind != doc.ByName:
			case d.SentenceOf(m.First) < 3:
				weight = 5
			default:
				weight = 2
			}
		case "city", "region":
			id = g.entities[i].Country
		default:
			continue
		}
		if id == "" {
			continue
		}
		count[id] += weight
		if best == "" || count[id] > count[best] || count[id] == count[best] && id < best {
			best = id
		}
	}
	return best
}

// match joins the items with each other and with the gazetteer.
func (b *builder) match() {
	items := append(slices.Clone(b.items), b.linker.gazetteer.items(b.items)...)
	b.matcher = newMatcher(items)
	b.matcher.run()
}
