package main

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"newsgraph/extract/claim"
	"newsgraph/seeds"
)

// lists are the files of a user's own entities and relations, and how likely a
// claim has to be right.
type lists struct {
	entities, relations []string
	least               float64
}

// flags adds the flags for them.
func (l *lists) flags(c *cobra.Command) {
	c.Flags().StringArrayVar(&l.entities, "entities", nil, "`file` of things of your own, which win over ours: JSON lines with label, type, aliases, sameAs")
	c.Flags().StringArrayVar(&l.relations, "relations", nil, "`file` of relations of your own, in the format of seeds/relations")
	c.Flags().Float64Var(&l.least, "confidence", claim.LeastConfidence, "leave out claims with less than this confidence, `0 to 1`")
}

// A knowledge is what lists hold.
type knowledge struct {
	entities  []seeds.Entity
	relations []seeds.Relation // nil for the built-in vocabulary
	least     float64
	digest    []byte // of all this; nil when it is nothing of the user's own
}

// read reads the files; an error names file and line.
func (l *lists) read() (k knowledge, err error) {
	if err := checkConfidence(l.least); err != nil {
		return k, err
	}
	k.least = l.least
	if len(l.entities)+len(l.relations) == 0 && l.least == claim.LeastConfidence {
		return k, nil
	}
	for _, path := range l.entities {
		f, err := os.Open(path)
		if err != nil {
			return k, err
		}
		own, err := seeds.ReadEntities(f)
		if err := errors.Join(err, f.Close()); err != nil {
			return k, fmt.Errorf("%s: %w", path, err)
		}
		k.entities = append(k.entities, own...)
	}
	if len(l.relations) > 0 {
		if k.relations, err = relations(l.relations); err != nil {
			return k, err
		}
	}
	h := sha256.New()
	fmt.Fprintf(h, "%v %v %v", k.entities, k.relations, k.least)
	k.digest = h.Sum(nil)
	return k, nil
}

// fingerprint tells this program, with what it was told, from one that may
// read articles otherwise.
func (k knowledge) fingerprint() string {
	exe, err := os.Executable()
	if err != nil {
		return version()
	}
	f, err := os.Open(exe)
	if err != nil {
		return version()
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return version()
	}
	h.Write(k.digest)
	return fmt.Sprintf("%x", h.Sum(nil)[:8])
}
