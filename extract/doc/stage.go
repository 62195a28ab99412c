package doc

import "context"

// A Layer is a set of layers of a document.
type Layer uint16

// The layers, in the order in which they build on each other.
const (
	HasText     Layer = 1 << iota // Text, Lang, Date
	HasTokens                     // Tokens with offsets and forms; Sentences
	HasTags                       // parts of speech, features, lemmas
	HasTrees                      // heads and relations
	HasNames                      // Names
	HasMentions                   // Mentions and Chains
)

// A Stage reads the layers in Reads and fills those in Fills. Run must be
// safe for use by several goroutines on different documents.
type Stage struct {
	Name         string
	Reads, Fills Layer
	Run          func(context.Context, *Document) error
}
