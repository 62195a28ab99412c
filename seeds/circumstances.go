package seeds

import "sync"

// In a Circumstance, Whatever stands for every type, Abstract for what is
// neither somebody nor somewhere.
const (
	Whatever = "whatever"
	Abstract = "abstract"
)

// A Circumstance is the role of phrases that lead to a type of things.
type Circumstance struct{ Type, Role string }

// Circumstances returns what phrases tell of an event, by their preposition in
// English: of a preposition's circumstances the first that fits counts.
var Circumstances = sync.OnceValues(func() (map[string][]Circumstance, error) {
	table, err := rows("relations/circumstances.tsv", 3)
	if err != nil {
		return nil, err
	}
	out := map[string][]Circumstance{}
	for _, row := range table {
		out[row[0]] = append(out[row[0]], Circumstance{row[1], row[2]})
	}
	return out, nil
})
