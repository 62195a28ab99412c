package link

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// A Decision is what a person decided about entities: one JSON object a line.
//
//	{"do":"merge","entity":"tokaev","into":"kassym-jomart-tokayev"}
//	{"do":"split","entity":"george-bush","name":"George Bush sr.","into":"george-h-w-bush"}
//	{"do":"rename","entity":"csto","label":"Collective Security Treaty Organization"}
//	{"do":"type","entity":"kremlin","type":"organization"}
//	{"do":"apart","entity":"raul-castro","into":"fidel-castro"}
//	{"do":"keep","entity":"csto","name":"CSO"}
//
// The last two change nothing: they say that a merge or a split was thought of
// and refused.
type Decision struct {
	Do     string `json:"do"`
	Entity string `json:"entity"`
	Into   string `json:"into,omitempty"`  // merge: the entity that stays; split: the new one, made from the name when empty; apart: the other
	Name   string `json:"name,omitempty"`  // split: the name that is another's; keep: the name that is not
	Label  string `json:"label,omitempty"` // rename
	Type   string `json:"type,omitempty"`  // type
}

// Decisions are in the order in which they were made; each is applied to what
// those before it left.
type Decisions []Decision

// Check reports what d lacks.
func (d Decision) Check() error {
	need := map[string]string{"merge": d.Into, "split": d.Name, "rename": d.Label, "type": d.Type, "apart": d.Into, "keep": d.Name}
	field, ok := need[d.Do]
	switch {
	case !ok:
		return fmt.Errorf("unknown decision %q", d.Do)
	case d.Entity == "" || field == "":
		return fmt.Errorf("the decision %q lacks a field", d.Do)
	case d.Entity == d.Into:
		return fmt.Errorf("the decision %q names %s twice", d.Do, d.Entity)
	}
	return nil
}

// String says what d does: "merge tokaev into kassym-jomart-tokayev".
func (d Decision) String() string {
	switch d.Do {
	case "merge":
		return fmt.Sprintf("merge %s into %s", d.Entity, d.Into)
	case "split":
		return fmt.Sprintf("split %q from %s, as %s", d.Name, d.Entity, d.into())
	case "rename":
		return fmt.Sprintf("rename %s %q", d.Entity, d.Label)
	case "type":
		return fmt.Sprintf("type %s %s", d.Entity, d.Type)
	case "apart":
		return fmt.Sprintf("keep %s and %s apart", d.Entity, d.Into)
	}
	return fmt.Sprintf("keep %q for %s", d.Name, d.Entity)
}

// Load reads the file name; a file that does not exist holds no decisions.
func Load(name string) (Decisions, error) {
	f, err := os.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return read(f, name)
}

func read(r io.Reader, name string) (Decisions, error) {
	var all Decisions
	lines := bufio.NewScanner(r)
	for n := 1; lines.Scan(); n++ {
		if len(lines.Bytes()) == 0 || lines.Bytes()[0] == '#' {
			continue
		}
		var d Decision
		if err := json.Unmarshal(lines.Bytes(), &d); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", name, n, err)
		}
		if err := d.Check(); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", name, n, err)
		}
		all = append(all, d)
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return all, nil
}

// Save writes ds to the file name, whole or not at all.
func (ds Decisions) Save(name string) error {
	f, err := os.CreateTemp(filepath.Dir(name), ".decisions-*")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	fmt.Fprintln(f, "# Decisions about entities, applied in this order to what the articles gave.")
	e := json.NewEncoder(f)
	e.SetEscapeHTML(false)
	for _, d := range ds {
		if err := e.Encode(d); err != nil {
			return errors.Join(err, f.Close())
		}
	}
	if err := errors.Join(f.Chmod(0o644), f.Close()); err != nil {
		return err
	}
	return os.Rename(f.Name(), name)
}
