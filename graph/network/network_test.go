package network

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"newsgraph/graph"
	"newsgraph/graph/sample"
)

func must(t testing.TB, v *graph.View) *Network {
	t.Helper()
	n, err := New(v)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func TestNeighbourhood(t *testing.T) {
	n := must(t, sample.View())
	for _, c := range []struct {
		id    string
		depth int
		want  string
	}{
		{"treason", 0, "treason"},
		{"treason", 1, "karim-masimov treason"},
		{"treason", 2, "karim-masimov kassym-jomart-tokayev knb treason"},
		{"west", 9, "mukhtar-ablyazov opposition-in-kazakhstan reuters west"}, // with its sources
		{"reuters", 3, "reuters"},
	} {
		part, err := n.Neighbourhood(c.id, c.depth)
		if err != nil {
			t.Fatal(err)
		}
		for _, err := range part.Check() {
			t.Errorf("%s %d: %v", c.id, c.depth, err)
		}
		var ids []string
		for _, e := range part.Entities {
			ids = append(ids, e.ID)
		}
		if got := strings.Join(ids, " "); got != c.want {
			t.Errorf("%s %d: got %s, want %s", c.id, c.depth, got, c.want)
		}
	}
	if part, err := n.Neighbourhood("almaty-airport", 1); err != nil || len(part.Claims) != 1 {
		t.Errorf("the claim without an object is missing: %v, %v", part, err)
	}
	if part, err := n.Neighbourhood("unrest-in-kazakhstan", 0); err != nil || len(part.Claims) != 1 || part.Claims[0].Relation.ID != "cost" {
		t.Errorf("the claim with a figure is missing: %v, %v", part, err)
	}
	if _, err := n.Neighbourhood("nobody", 1); !errors.Is(err, ErrNoEntity) {
		t.Errorf("an entity that is not there: %v", err)
	}
}

func route(steps []Step) string {
	var b strings.Builder
	for i, s := range steps {
		if i == 0 {
			b.WriteString(s.From)
		}
		fmt.Fprintf(&b, " %d %s", len(s.Claims), s.To)
	}
	return b.String()
}

func TestPath(t *testing.T) {
	n := must(t, sample.View())
	for _, c := range []struct {
		a, b, want string
		err        error
	}{
		{"treason", "csto", "treason 1 karim-masimov 1 kassym-jomart-tokayev 2 csto", nil},
		{"csto", "treason", "csto 2 kassym-jomart-tokayev 1 karim-masimov 1 treason", nil},
		{"csto", "csto", "", nil},
		{"csto", "west", "", ErrNoPath},
		{"csto", "nobody", "", ErrNoEntity},
	} {
		steps, err := n.Path(c.a, c.b)
		if got := route(steps); got != c.want || !errors.Is(err, c.err) {
			t.Errorf("%s to %s: got %q, %v", c.a, c.b, got, err)
		}
	}
}

// diamond leads from a to d by b or c.
func diamond(change func(*graph.View)) *graph.View {
	v := &graph.View{}
	for _, id := range []string{"a", "b", "c", "d"} {
		v.Entities = append(v.Entities, graph.Entity{ID: id, Label: id, Type: graph.Person})
	}
	for i, ends := range []string{"ab", "db", "ac", "cd"} {
		v.Claims = append(v.Claims, graph.Claim{ID: fmt.Sprint("c:", i), Subject: graph.Slot{ID: ends[:1]},
			Object: &graph.Slot{ID: ends[1:]}, Modality: graph.Asserted, Confidence: .8})
	}
	change(v)
	return v
}

func TestPathPrefersSureClaims(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(*graph.View)
		want   string
	}{
		{"confident", func(v *graph.View) { v.Claims[0].Confidence = .9 }, "a 1 b 1 d"},
		{"denied", func(v *graph.View) { v.Claims[0].Negated = true }, "a 1 c 1 d"},
		{"possible", func(v *graph.View) { v.Claims[3].Modality = graph.Possible }, "a 1 b 1 d"},
		{"corroborated", func(v *graph.View) {
			again := v.Claims[2]
			again.ID = "c:again"
			v.Claims = append(v.Claims, again)
		}, "a 2 c 1 d"},
		{"direct but doubtful", func(v *graph.View) { v.Claims[1].Object.ID, v.Claims[1].Confidence = "a", .1 }, "a 1 d"},
	} {
		steps, err := must(t, diamond(c.change)).Path("a", "d")
		if got := route(steps); got != c.want || err != nil {
			t.Errorf("%s: got %s, %v, want %s", c.name, got, err, c.want)
		}
	}
	// Where both are as good, it is always the same.
	v := diamond(func(*graph.View) {})
	first, _ := must(t, v).Path("a", "d")
	for range 50 {
		if again, _ := must(t, v).Path("a", "d"); !reflect.DeepEqual(first, again) {
			t.Fatalf("%v, then %v", first, again)
		}
	}
}

func TestComponents(t *testing.T) {
	got := must(t, sample.View()).Components()
	if len(got[0]) != 15 || !slices.Contains(got[0], "csto") {
		t.Errorf("largest: %v", got[0])
	}
	var rest []string
	for _, c := range got[1:] {
		rest = append(rest, strings.Join(c, " "))
	}
	want := []string{"opposition-in-kazakhstan west", "almaty-airport", "interior-ministry-of-kazakhstan", "kazakh-authorities", "mukhtar-ablyazov", "reuters"}
	if !slices.Equal(rest, want) {
		t.Errorf("got %q, want %q", rest, want)
	}
	if got := must(t, &graph.View{}).Components(); got != nil {
		t.Errorf("an empty view: %v", got)
	}
}

// large has 2,000 entities and 10,000 claims between them.
func large() *graph.View {
	r := rand.New(rand.NewPCG(1, 2))
	v := &graph.View{}
	for i := range 2000 {
		v.Entities = append(v.Entities, graph.Entity{ID: fmt.Sprintf("e%04d", i), Label: "x", Type: graph.Person})
	}
	for i := range 10000 {
		v.Claims = append(v.Claims, graph.Claim{ID: fmt.Sprint("c:", i), Modality: graph.Asserted, Confidence: .5 + r.Float64()/2,
			Subject: graph.Slot{ID: v.Entities[r.IntN(2000)].ID}, Object: &graph.Slot{ID: v.Entities[r.IntN(2000)].ID}})
	}
	return v
}

func BenchmarkNew(b *testing.B) {
	v := large()
	for b.Loop() {
		must(b, v)
	}
}

func BenchmarkPath(b *testing.B) {
	n := must(b, large())
	for b.Loop() {
		if _, err := n.Path("e0000", "e1999"); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkNeighbourhood(b *testing.B) {
	n := must(b, large())
	for b.Loop() {
		if _, err := n.Neighbourhood("e0000", 2); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkComponents(b *testing.B) {
	n := must(b, large())
	for b.Loop() {
		n.Components()
	}
}
