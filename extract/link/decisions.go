package link

import (
	"bufio"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"newsgraph/graph"
	"newsgraph/seeds"
)

// A Decision is what a person decided about entities: one JSON object a line.
//
//	{"do":"merge","entity":"tokaev","into":"kassym-jomart-tokayev"}
//	{"do":"split","entity":"george-bush","name":"George Bush sr.","into":"george-h-w-bush"}
//	{"do":"rename","entity":"csto","label":"Collective Security Treaty Organization"}
//	{"do":"type","entity":"kremlin","type":"organization"}
type Decision struct {
	Do     string `json:"do"`
	Entity string `json:"entity"`
	Into   string `json:"into,omitempty"`  // merge: the entity that stays; split: the new one, made from the name when empty
	Name   string `json:"name,omitempty"`  // split: the name that is another's
	Label  string `json:"label,omitempty"` // rename
	Type   string `json:"type,omitempty"`  // type
}

// Decisions are in the order in which they were made; each is applied to what
// those before it left.
type Decisions []Decision

// Check reports what d lacks.
func (d Decision) Check() error {
	need := map[string]string{"merge": d.Into, "split": d.Name, "rename": d.Label, "type": d.Type}
	field, ok := need[d.Do]
	switch {
	case !ok:
		return fmt.Errorf("unknown decision %q", d.Do)
	case d.Entity == "" || field == "":
		return fmt.Errorf("a decision to %s lacks a field", d.Do)
	case d.Do == "merge" && d.Entity == d.Into:
		return fmt.Errorf("%s cannot be merged with itself", d.Entity)
	}
	return nil
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
	return all, lines.Err()
}

// Save writes ds to the file name, whole or not at all.
func (ds Decisions) Save(name string) error {
	f, err := os.CreateTemp(filepath.Dir(name), ".decisions-*")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	fmt.Fprintln(f, "# Decisions about entities; each build applies them in this order.")
	e := json.NewEncoder(f)
	e.SetEscapeHTML(false)
	for _, d := range ds {
		if err := e.Encode(d); err != nil {
			return err
		}
	}
	return errors.Join(f.Chmod(0o644), f.Close(), os.Rename(f.Name(), name))
}

// Undo drops the last decision and returns it.
func (ds Decisions) Undo() (rest Decisions, undone Decision, err error) {
	if len(ds) == 0 {
		return nil, Decision{}, errors.New("there is no decision to undo")
	}
	return ds[:len(ds)-1], ds[len(ds)-1], nil
}

// Apply changes entities as ds say, claims with them, and returns what is
// left and the decisions that no longer apply, since what they name is gone.
// A split moves a name and the claims whose slots carry it as their mention.
func (ds Decisions) Apply(entities []graph.Entity, claims [][]graph.Claim) (rest []graph.Entity, stale Decisions) {
	b := &builder{linker: &Linker{}, byID: map[string]*entity{}}
	for _, e := range entities {
		b.add(e)
	}
	for _, d := range ds {
		if !b.decide(d, claims) {
			stale = append(stale, d)
		}
	}
	return b.entities(), stale
}

// decide applies one decision and reports whether it still applies.
func (b *builder) decide(d Decision, claims [][]graph.Claim) bool {
	x := b.byID[d.Entity]
	if x == nil {
		return b.done(d)
	}
	switch d.Do {
	case "merge":
		y := b.byID[d.Into]
		if y == nil {
			return false
		}
		for a, documents := range x.aliases {
			y.alias(a.text, a.lang)
			for id := range documents {
				y.alias(a.text, a.lang, id)
			}
		}
		y.merges[x.Label] = graph.Merge{Name: x.Label, Reason: "you merged it", Score: 1}
		delete(b.byID, d.Entity)
		each(claims, func(s *graph.Slot) bool { return s.ID == x.ID }, y)
	case "split":
		moved := false
		id := d.Into
		if id == "" {
			id = b.free(seeds.Slug(d.Name), x.Type)
		}
		y := b.byID[id]
		if y == nil {
			y = b.add(graph.Entity{ID: id, Label: d.Name, Type: x.Type})
		}
		for a, documents := range x.aliases {
			if a.text == d.Name {
				moved = true
				y.aliases[a] = documents
				delete(x.aliases, a)
			}
		}
		if !moved {
			if len(y.aliases) == 0 {
				delete(b.byID, id)
			}
			return b.done(d)
		}
		delete(x.merges, d.Name)
		each(claims, func(s *graph.Slot) bool { return s.ID == x.ID && s.Mention == d.Name }, y)
	case "rename":
		x.Label = d.Label
		each(claims, func(s *graph.Slot) bool { return s.ID == x.ID }, x)
	case "type":
		x.Type = d.Type
		each(claims, func(s *graph.Slot) bool { return s.ID == x.ID }, x)
	}
	return true
}

// done reports whether the graph already is as a merge or a split leaves it.
func (b *builder) done(d Decision) bool {
	y := b.byID[cmp.Or(d.Into, seeds.Slug(d.Name))]
	if y == nil || d.Do != "merge" && d.Do != "split" {
		return false
	}
	for a := range y.aliases {
		if d.Do == "split" && a.text == d.Name || d.Do == "merge" && seeds.Slug(a.text) == d.Entity {
			return true
		}
	}
	return false
}

// each gives the slots of claims that pick picks to x.
func each(claims [][]graph.Claim, pick func(*graph.Slot) bool, x *entity) {
	for n := range claims {
		for i := range claims[n] {
			changed := false
			slots(&claims[n][i], func(s *graph.Slot) {
				if pick(s) {
					s.ID, s.Label, s.Type, changed = x.ID, x.Label, x.Type, true
				}
			})
			for q := range claims[n][i].Qualifiers {
				u := &claims[n][i].Qualifiers[q]
				s := graph.Slot{ID: u.ID, Mention: u.Mention}
				if u.ID != "" && pick(&s) {
					u.ID, u.Value = x.ID, x.Label
				}
			}
			if changed {
				claims[n][i].SetID()
			}
		}
	}
}
