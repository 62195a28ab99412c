package link

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"newsgraph/extract/doc"
	"newsgraph/graph"
	"newsgraph/seeds"
)

// respell writes the names within descriptions as their entities do, whatever
// the article's spelling: "ally of Nursultan Nazarbayev". So one description
// is one node in articles that spell differently.
func (b *builder) respell(claims [][]graph.Claim) {
	for n := range claims {
		names := b.spellings(n)
		for i := range claims[n] {
			slots(&claims[n][i], func(s *graph.Slot) {
				if s.ID == "" || s.ID[0] == '#' {
					return
				}
				if label := respelled(s.Label, names); label != s.Label {
					s.Label, s.ID = label, seeds.Slug(label)
				}
			})
			for k := range claims[n][i].Qualifiers {
				if q := &claims[n][i].Qualifiers[k]; q.Value != q.Mention && (q.ID == "" || q.ID[0] != '#') {
					q.Value = respelled(q.Value, names)
					if q.ID != "" {
						q.ID = seeds.Slug(q.Value)
					}
				}
			}
		}
	}
}

// A spelling is a name as a document writes it and as its entity does.
type spelling struct{ from, to string }

// spellings are the names of document n, the longest first. An entity's own
// label stays, so that "Vladimir Putin" gets no second first name.
func (b *builder) spellings(n int) []spelling {
	var out []spelling
	d := b.docs[n]
	for c := 1; c < len(d.Chains); c++ {
		x := b.byID[b.entityOf[chainKey{n, doc.ChainID(c)}]]
		if from := d.Chains[c].Label; x != nil && from != "" && d.Chains[c].Named {
			out = append(out, spelling{from, x.Label}, spelling{x.Label, x.Label})
		}
	}
	slices.SortFunc(out, func(a, b spelling) int {
		return cmp.Or(cmp.Compare(len(b.from), len(a.from)), cmp.Compare(a.from, b.from), cmp.Compare(a.to, b.to))
	})
	return out
}

// respelled is label with its names as entities write them.
func respelled(label string, names []spelling) string {
	var out strings.Builder
next:
	for at := 0; at < len(label); {
		if before, _ := utf8.DecodeLastRuneInString(label[:at]); at == 0 || !unicode.IsLetter(before) {
			for _, s := range names {
				if rest, ok := strings.CutPrefix(label[at:], s.from); ok && ends(rest) {
					out.WriteString(s.to)
					at += len(s.from)
					continue next
				}
			}
		}
		_, size := utf8.DecodeRuneInString(label[at:])
		out.WriteString(label[at : at+size])
		at += size
	}
	return out.String()
}

// ends reports whether a phrase ends before rest: "Iran" is a phrase in "teams
// from Iran and Cuba", and part of a compound in "Iran experts".
func ends(rest string) bool {
	for _, next := range []string{" and ", " of ", " in ", " from "} {
		if strings.HasPrefix(rest, next) {
			return true
		}
	}
	return rest == ""
}
