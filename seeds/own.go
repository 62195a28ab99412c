package seeds

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/url"
	"slices"
	"strings"
)

// ReadEntities reads a user's own list: one JSON object a line, with label and
// type at least. Each alias is a Name, or just its text.
func ReadEntities(r io.Reader) ([]Entity, error) {
	var all []Entity
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<20)
	n := 1
	for ; lines.Scan(); n++ {
		if strings.TrimSpace(lines.Text()) == "" {
			continue
		}
		e, err := readEntity(lines.Bytes())
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
		all = append(all, e)
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("line %d: %w", n, err)
	}
	return all, nil
}

func readEntity(line []byte) (e Entity, err error) {
	d := json.NewDecoder(bytes.NewReader(line))
	d.DisallowUnknownFields()
	if err := d.Decode(&e); err != nil {
		return e, err
	}
	if d.More() {
		return e, errors.New("more than one object")
	}
	if e.ID == "" {
		e.ID = Slug(e.Label)
	}
	switch {
	case e.Label == "":
		return e, errors.New("an entity needs a label")
	case !slices.Contains(ownTypes, e.Type):
		return e, fmt.Errorf("type %q is none of %s", e.Type, strings.Join(ownTypes, ", "))
	case e.ID == "" || e.ID != Slug(e.ID):
		return e, fmt.Errorf("the ID %q is not lower-case letters and digits with hyphens between", e.ID)
	}
	for _, a := range e.Aliases {
		if a.Text == "" || Slug(a.Lang) != strings.ToLower(a.Lang) {
			return e, fmt.Errorf("alias %q in language %q", a.Text, a.Lang)
		}
	}
	for _, iri := range e.SameAs {
		if u, err := url.Parse(iri); err != nil || !u.IsAbs() || strings.ContainsAny(iri, " <>\"{}|\\^`") {
			return e, fmt.Errorf("sameAs %q is not the address of a thing", iri)
		}
	}
	e.Aliases = append(e.Aliases, Name{Text: e.Label})
	return e, nil
}

// ownTypes are those of things that have names.
var ownTypes = []string{"person", "organization", "place", "group", "event", "work", "concept"}

// UnmarshalJSON reads a name: an object, or a string for one of any language.
func (n *Name) UnmarshalJSON(text []byte) error {
	if len(text) > 0 && text[0] == '"' {
		return json.Unmarshal(text, &n.Text)
	}
	type plain Name
	return json.Unmarshal(text, (*plain)(n))
}
