package exports

import (
	"bytes"
	"io"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"newsgraph/exports/svg"
	"newsgraph/graph"
	"newsgraph/graph/sample"
)

func TestMain(m *testing.M) {
	if len(os.Args) > 1 && os.Args[1] == svg.Command {
		os.Exit(svg.Child(os.Args[2:], os.Stdin, os.Stdout))
	}
	os.Exit(m.Run())
}

// Every folder is a format, but for those that serve formats.
func TestFormatsAreFolders(t *testing.T) {
	others := []string{"internal", "web"}
	var folders, names []string
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if e.IsDir() && !slices.Contains(others, e.Name()) {
			folders = append(folders, e.Name())
		}
	}
	for _, f := range Formats {
		names = append(names, f.Name)
	}
	slices.Sort(names)
	if !slices.Equal(folders, names) {
		t.Errorf("folders %v, formats %v", folders, names)
	}
}

// Every format writes something, the same bytes each time, and an empty view.
func TestFormats(t *testing.T) {
	for _, f := range Formats {
		t.Run(f.Name, func(t *testing.T) {
			if !strings.HasPrefix(f.Ext, ".") || !strings.Contains(f.MediaType, "/") || !strings.HasPrefix(f.Spec, "https://") {
				t.Errorf("%+v", f)
			}
			var a, b bytes.Buffer
			for _, w := range []*bytes.Buffer{&a, &b} {
				if err := f.Export(t.Context(), w, sample.View(), Options{}); err != nil {
					t.Fatal(err)
				}
			}
			if a.Len() == 0 || !bytes.Equal(a.Bytes(), b.Bytes()) {
				t.Errorf("%d bytes, then %d others", a.Len(), b.Len())
			}
			if err := f.Export(t.Context(), &a, &graph.View{}, Options{}); err != nil {
				t.Errorf("an empty view: %v", err)
			}
		})
	}
}

func TestFind(t *testing.T) {
	for name, want := range map[string]string{
		"dot": "", "DOT": "", "dto": "dot", "turle": "turtle", "ttl": "turtle", ".nq": "nquads", "n-quads": "nquads",
		"entitys": "entities", "clams": "claims", "turt": "turtle", "pdf": "", "": "", "x": "",
	} {
		f, err := Find(name)
		if strings.EqualFold(name, "dot") {
			if err != nil || f.Name != "dot" {
				t.Errorf("%q: %v, %v", name, f.Name, err)
			}
			continue
		}
		if err == nil {
			t.Errorf("%q is a format", name)
		}
		if got := Suggest(name); got != want {
			t.Errorf("Suggest(%q) = %q, want %q", name, got, want)
		}
	}
}

// BenchmarkExport writes the sample a hundred times over in every format but
// those that draw.
func BenchmarkExport(b *testing.B) {
	v := &graph.View{}
	for i := range 100 {
		s := sample.View()
		for _, e := range s.Entities {
			e.ID += "-" + strconv.Itoa(i)
			v.Entities = append(v.Entities, e)
		}
		for _, c := range s.Claims {
			c.ID += "-" + strconv.Itoa(i)
			v.Claims = append(v.Claims, c)
		}
		if i == 0 {
			v.Documents, v.Relations = s.Documents, s.Relations
		}
	}
	for _, name := range []string{"nquads", "turtle", "claims", "entities"} {
		f, err := Find(name)
		if err != nil {
			b.Fatal(err)
		}
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if err := f.Export(b.Context(), io.Discard, v, Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
