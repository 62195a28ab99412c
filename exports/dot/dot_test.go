package dot

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"newsgraph/exports/internal/golden"
	"newsgraph/graph"
	"newsgraph/graph/sample"
)

func export(t *testing.T, v *graph.View, limit int) string {
	t.Helper()
	var b bytes.Buffer
	if err := Export(&b, v, Options{Limit: limit}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestGolden(t *testing.T) {
	golden.Compare(t, "testdata/sample.gv", []byte(export(t, sample.View(), 0)))
}

func TestQuote(t *testing.T) {
	for s, want := range map[string]string{
		`a "b" c`:   `"a \"b\" c"`,
		`a\N\nb`:    `"a\\N\\nb"`,
		"a\nb\tc\r": `"a\nb c "`,
		"é 😀\xff":   `"é 😀�"`,
		"\x00":      `" "`,
	} {
		if got := quote(s); got != want {
			t.Errorf("%q: got %s, want %s", s, got, want)
		}
	}
	if got, want := html("<b> & \"c\"\n"), "&lt;b&gt; &amp; &quot;c&quot; "; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestWords(t *testing.T) {
	for _, c := range []struct{ got, want string }{
		{wrap("Collective Security Treaty Organization", 20), "Collective Security\nTreaty Organization"},
		{wrap("Donaudampfschifffahrtsgesellschaft AG", 20), "Donaudampfschifffahrtsgesellschaft\nAG"},
		{wrap("", 20), ""},
		{shorten("één twee  drie", 13), "één twee drie"},
		{shorten("één twee drie", 10), "één twee…"},
		{figure(&graph.Slot{ID: "x", Value: "3700", Unit: "person", Bound: graph.AtLeast}), "≥ 3,700"},
		{figure(&graph.Slot{Type: graph.Quantity, Value: "1234567.25", Unit: "euro", Bound: graph.About}), "about 1,234,567.25 euro"},
		{figure(&graph.Slot{Type: graph.Quantity, Value: "12", Unit: "percent", Bound: graph.AtMost}), "≤ 12 percent"},
		{figure(&graph.Slot{Type: graph.Date, Value: "2022"}), "2022"},
		{figure(&graph.Slot{Type: graph.Quantity, Value: "dozens"}), "dozens"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}

func TestDispute(t *testing.T) {
	v := sample.View()
	denied := v.Claims[0]
	denied.Negated = true
	v.Claims = append(v.Claims, denied)
	for line := range strings.Lines(export(t, v, 0)) {
		if strings.Contains(line, `-> "csto"`) && !strings.Contains(line, amberLine) && !strings.Contains(line, deniedLine) {
			t.Errorf("the article that says so and the one that denies it look alike: %s", line)
		}
	}
}

// many has a few entities that everybody knows and many that nobody does.
func many() *graph.View {
	r := rand.New(rand.NewPCG(1, 2))
	v := &graph.View{}
	for i := range 400 {
		v.Entities = append(v.Entities, graph.Entity{ID: fmt.Sprintf("e%03d", i), Label: fmt.Sprintf("entity %d", i), Type: graph.Person})
	}
	pick := func() graph.Slot {
		e := v.Entities[int(400*r.Float64()*r.Float64()*r.Float64())]
		return graph.Slot{ID: e.ID, Label: e.Label, Type: e.Type}
	}
	for i := range 3000 {
		o := pick()
		v.Claims = append(v.Claims, graph.Claim{ID: fmt.Sprint("c:", i), Subject: pick(), Object: &o, Modality: graph.Asserted,
			Relation: graph.Predicate{ID: "met", Label: "met"}, Confidence: r.Float64()})
	}
	return v
}

func TestLimit(t *testing.T) {
	for _, c := range []struct{ limit, nodes, edges int }{{0, 60, 90}, {10, 10, 15}, {1, 0, 0}} {
		got := export(t, many(), c.limit)
		nodes, edges := strings.Count(got, "shape="), strings.Count(got, `" -> "`)
		if nodes != c.nodes || edges != c.edges {
			t.Errorf("limit %d: %d nodes and %d edges, want %d and %d", c.limit, nodes, edges, c.nodes, c.edges)
		}
		if again := export(t, many(), c.limit); again != got {
			t.Errorf("limit %d: two runs differ", c.limit)
		}
	}
	if got := export(t, many(), -1); strings.Count(got, "shape=") < 100 {
		t.Error("no limit leaves nodes out")
	}
}

// No name ends its string.
func FuzzNames(f *testing.F) {
	for _, s := range []string{`"`, `\`, `\"`, "<b>&", "a\nb", "é", "\x00\x1f", `"]; evil [`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		v := sample.View()
		for i := range v.Entities {
			v.Entities[i].Label = s
		}
		v.Claims[0].Evidence.Text, v.Claims[0].Relation.Label = s, s
		got := export(t, v, 0)
		for line := range strings.Lines(got) {
			plain := strings.NewReplacer(`\\`, "", `\"`, "").Replace(line)
			if strings.Count(plain, `"`)%2 != 0 {
				t.Fatalf("an open string: %s", line)
			}
		}
	})
}
