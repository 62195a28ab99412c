package mention

import (
	"slices"
	"strings"

	"newsgraph/extract/doc"
)

// A mark is a stretch of words that may refer: a name, a noun phrase or a
// pronoun. Marks of one thing are joined.
type mark struct {
	doc.Mention
	text     string        // the name or description without determiner
	lemma    string        // of the head, in lower case
	mods     []string      // lemmas of content words before and after the head
	proper   []string      // those that are names
	noun     noun          // what the head noun refers to
	known    int           // gazetteer, -1 for none
	guess    bool          // whether the type is the model\'s guess
	definite bool          // "the", "this", possessives, names
	aged     bool          // whether it says how old somebody is
	country  int           // the gazetteer's country that modifies it, -1 for none
	origin   string        // the modifier that says so
	of       int           // the set of the country whose it is though nothing says so, -1 for none
	tells    int           // the mark of which it is said, "X is a …", -1 for none
	count    int           // how many it means together, "both": 2; 0 for one or any number
	parts    []doc.TokenID // heads of the names that it joins: "Peru and Morocco", which is no mention itself
	people   bool          // "the Norwegians", who may be a firm or a team of theirs
	pron     pronoun
	sentence int
}

// A thing is what the joined marks of one set say together.
type thing struct {
	typ, kind string
	number    byte // s, p, 0
	gender    byte // m, f, n; 0 for unknown
	known     int
	guess     bool // whether typ is the model's guess alone
	named     bool
	roles     map[string]int // lemmas of offices, with their country or -1
	marks     []int          // in text order
	words     []string       // what its marks say of it, in small letters and each once
	parts     []doc.TokenID  // heads of the names of what it is together; nil for one thing
	apart     []int          // marks that are none of this thing
}

// find returns the set of mark m.
func (r *resolver) find(m int) int {
	for r.parent[m] != m {
		r.parent[m] = r.parent[r.parent[m]]
		m = r.parent[m]
	}
	return m
}

// join makes the marks a and b one thing, unless what is known of them
// contradicts. It reports whether they are one now.
func (r *resolver) join(a, b int) bool {
	a, b = r.find(a), r.find(b)
	if a == b {
		return true
	}
	if b < a {
		a, b = b, a
	}
	x, y := &r.things[a], &r.things[b]
	if r.named && x.named && y.named {
		return false // whose names are one was settled before
	}
	settle(x, y)
	if !compatible(x, y) {
		return false
	}
	r.parent[b] = a
	x.guess = x.guess && y.guess
	if x.typ == "" || y.known >= 0 && x.known < 0 || !x.named && y.named && y.typ != "" {
		x.typ, x.kind = orElse(y.typ, x.typ), orElse(y.kind, x.kind)
	}
	if x.kind == "" {
		x.kind = y.kind
	}
	x.number, x.gender = either(x.number, y.number), either(x.gender, y.gender)
	if x.known < 0 {
		x.known = y.known
	}
	x.named = x.named || y.named
	if x.parts == nil {
		x.parts = y.parts
	}
	if x.parts != nil {
		x.typ, x.kind, x.gender, x.number = "group", "", 0, 'p'
	}
	for role, country := range y.roles {
		if have, ok := x.roles[role]; !ok || have < 0 {
			x.addRole(role, country)
		}
	}
	x.marks, x.apart = merge(x.marks, y.marks), append(x.apart, y.apart...)
	x.addWords(y.words)
	return true
}

// settle gives a thing whose type is a guess that of the other, if only its
// kind of guess stands against their being one.
func settle(x, y *thing) {
	if typesAgree(x.typ, y.typ) || !x.named || !y.named {
		return
	}
	switch {
	case y.guess && (!x.guess || len(y.marks) <= len(x.marks)):
		y.typ, y.kind, y.gender = x.typ, x.kind, x.gender
	case x.guess:
		x.typ, x.kind, x.gender = y.typ, y.kind, y.gender
	}
}

func (x *thing) addRole(role string, country int) {
	if x.roles == nil {
		x.roles = map[string]int{}
	}
	x.roles[role] = country
}

func (x *thing) addWords(words []string) {
	for _, w := range words {
		if !has(x.words, w) {
			x.words = append(x.words, w)
		}
	}
}

func compatible(x, y *thing) bool {
	if x.known >= 0 && y.known >= 0 && x.known != y.known || x.keepsOff(y) || y.keepsOff(x) {
		return false
	}
	if x.parts != nil && (y.number == 's' || y.parts != nil) || y.parts != nil && x.number == 's' {
		return false
	}
	if x.number != 0 && y.number != 0 && x.number != y.number && !(collective(x) || collective(y)) {
		return false
	}
	if x.gender != 0 && y.gender != 0 && x.gender != y.gender {
		return false
	}
	return typesAgree(x.typ, y.typ)
}

// keepsOff reports whether a mark of y is known to be none of x.
func (x *thing) keepsOff(y *thing) bool {
	return slices.ContainsFunc(x.apart, func(k int) bool {
		_, ok := slices.BinarySearch(y.marks, k)
		return ok
	})
}

// typesAgree reports whether one thing may be of both types. Groups are
// people or organisations.
func typesAgree(a, b string) bool {
	if a == b || a == "" || b == "" {
		return true
	}
	if b == "group" {
		a, b = b, a
	}
	return a == "group" && b == "organization"
}

// collective reports whether "it" and "they" both fit.
func collective(x *thing) bool {
	return x.named && (x.typ == "organization" || x.typ == "place" && x.kind == "country") || x.typ == "group"
}

func orElse(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

func either(a, b byte) byte {
	if a != 0 {
		return a
	}
	return b
}

// merge unites two sorted lists.
func merge(a, b []int) []int {
	out := make([]int, 0, len(a)+len(b))
	for len(a) > 0 && len(b) > 0 {
		if a[0] < b[0] {
			out, a = append(out, a[0]), a[1:]
		} else {
			out, b = append(out, b[0]), b[1:]
		}
	}
	return append(append(out, a...), b...)
}

// includes reports whether all of part are in whole.
func includes(whole, part []string) bool {
	for _, p := range part {
		if !has(whole, p) {
			return false
		}
	}
	return true
}

func has(list []string, s string) bool {
	for _, x := range list {
		if strings.EqualFold(x, s) {
			return true
		}
	}
	return false
}
