package gizmo

import (
	"context"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"newsgraph/graph"
	"newsgraph/graph/store"
	"newsgraph/graph/storetest"
)

func TestMain(m *testing.M) {
	if len(os.Args) > 1 && os.Args[1] == Command {
		os.Exit(Child(nil, os.Stdin, os.Stdout))
	}
	os.Exit(m.Run())
}

// sample is a directory with the sample view.
func sample(t testing.TB) string {
	dir := t.TempDir()
	s, err := store.Open(dir, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if err := s.Put(t.Context(), storetest.Sample()); err != nil {
		t.Fatal(err)
	}
	return dir
}

func ask(t testing.TB, dir, text string, limits Limits) (rows []Row, more bool, err error) {
	more, err = Exec(t.Context(), os.Args[0], dir, text, limits, func(r Row) error {
		rows = append(rows, r)
		return nil
	})
	return rows, more, err
}

// The cookbook's answers are those of the sample view; UPDATE=1 rewrites them.
// A query ends where lines begin with "=>".
func TestCookbook(t *testing.T) {
	const file = "testdata/cookbook.txt"
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	dir := sample(t)
	var got, text strings.Builder
	answer := func() {
		if text.Len() == 0 {
			return
		}
		rows, _, err := ask(t, dir, text.String(), Limits{})
		if err != nil {
			t.Errorf("%s%v", text.String(), err)
		}
		for _, r := range rows {
			line, err := r.MarshalJSON()
			if err != nil {
				t.Fatal(err)
			}
			got.WriteString("=> " + string(line) + "\n")
		}
		text.Reset()
	}
	for line := range strings.Lines(string(want)) {
		switch {
		case strings.HasPrefix(line, "=>"):
			continue
		case strings.HasPrefix(line, "#"), line == "\n":
			answer()
		default:
			text.WriteString(line)
		}
		got.WriteString(line)
	}
	answer()
	if os.Getenv("UPDATE") != "" {
		if err := os.WriteFile(file, []byte(got.String()), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(string(want), got.String()); diff != "" {
		t.Error(diff)
	}
}

func TestRows(t *testing.T) {
	dir := sample(t)
	for _, c := range []struct {
		query string
		want  []Row
	}{
		{`g.V("<e:kazakhstan>").out("<r:population>").count()`, []Row{{{"value", int64(1)}}}},
		{`g.V("<e:kazakhstan>").out("<r:population>").all()`, []Row{{{"id", int64(19400000)}}}},
		{`g.V("<e:csto>").tag("b", "a").all()`, []Row{{{"id", IRI("e:csto")}, {"a", IRI("e:csto")}, {"b", IRI("e:csto")}}}},
		{`g.V(lang("Tokajev", "nl")).all()`, []Row{{{"id", Text{"Tokajev", "nl"}}}}},
		{`g.emit({b: [1, 1.5, "x", true, null], a: {c: "<e:x>"}})`,
			[]Row{{{"a", Row{{"c", IRI("e:x")}}}, {"b", []any{int64(1), 1.5, "x", true, nil}}}}},
		{`g.emit("text"); g.emit(false)`, []Row{{{"value", "text"}}, {{"value", false}}}},
		{`g.V("<e:csto>").forEach(function(d) { g.emit({who: d.id}) })`, []Row{{{"who", IRI("e:csto")}}}},
		{`g.V("<e:nobody>").out().all()`, nil},
		{`var x = 1`, nil},
		{``, nil},
	} {
		got, more, err := ask(t, dir, c.query, Limits{})
		if err != nil || more {
			t.Errorf("%s: %v, %t", c.query, err, more)
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s: %s", c.query, diff)
		}
	}
}

func TestEndless(t *testing.T) {
	dir := sample(t)
	for _, text := range []string{`while (true) {}`, `function f() { return f() + 1 } f()`, `while (true) g.V().count()`} {
		_, _, err := ask(t, dir, text, Limits{Time: time.Second, Memory: 4 << 30})
		if !errors.Is(err, ErrLimit) || err.Error() != "the query was stopped after 1s" {
			t.Errorf("%s: %v", text, err)
		}
	}
}

// What goes wrong is said in one line, and never takes this process down.
func TestFailures(t *testing.T) {
	dir := sample(t)
	for _, c := range []struct{ query, want string }{
		{"g.V(", "line 1, column 5: SyntaxError: Unexpected end of input"},
		{"\n  g.V() g", "line 2, column 9: SyntaxError: Unexpected identifier"},
		{`g.V("<a>").nothing()`, "line 1, column 19: TypeError: Object has no member 'nothing'"},
		{"var a = 1\nmissing + a", "line 2, column 1: ReferenceError: missing is not defined"},
		{`function f() { throw new Error("mine") }` + "\nf()", "line 1, column 22: Error: mine"},
		{`throw "text"`, "line 1, column 1: text"},
		{`g.V("<a>").out()`, ErrNoFinal.Error()},
		{`g.V().filter(regex("("))`, "error parsing regexp: missing closing ): `(`"},
		{`iri(5)`, "the query failed: expected string, got: int64"},
		{`g.V("<a>").out({})`, "the query failed: unsupported type: map[string]interface {}"},
		{`lang(1, 2)`, "the query failed: expected string, got: int64"},
		{`g.V("<a>").labelContext({})`, "the query failed: unsupported type: map[string]interface {}"},
		{`var o = {}; o.o = o; g.emit(o)`, "the query was stopped: it calls itself without end"},
		{`var s = "x"; while (true) { s += s }`, "the query was stopped: it needs more than 256 MiB of memory"},
		{`var a = []; while (true) { a.push({}) }`, "the query was stopped: it needs more than 256 MiB of memory"},
	} {
		start := time.Now()
		rows, _, err := ask(t, dir, c.query, Limits{Time: 20 * time.Second, Memory: 256 << 20})
		if err == nil || err.Error() != c.want {
			t.Errorf("%s\n got %v\nwant %s", c.query, err, c.want)
		}
		if len(rows) > 0 || time.Since(start) > 15*time.Second {
			t.Errorf("%s: %d rows after %s", c.query, len(rows), time.Since(start))
		}
	}
}

func TestLimits(t *testing.T) {
	dir := sample(t)
	for _, c := range []struct {
		query string
		limit int
		rows  int
		more  bool
	}{
		{`g.V("<ng:Claim>").in("<rdf:type>").all()`, 3, 3, true},
		{`g.V("<ng:Claim>").in("<rdf:type>").all()`, 8, 8, false},
		{`g.V("<ng:Claim>").in("<rdf:type>").getLimit(100)`, 3, 3, true},
		{`g.V("<ng:Claim>").in("<rdf:type>").getLimit(2)`, 3, 2, false},
		{`while (true) { g.emit(1) }`, 1000, 1000, true},
	} {
		rows, more, err := ask(t, dir, c.query, Limits{Rows: c.limit})
		if len(rows) != c.rows || more != c.more || err != nil {
			t.Errorf("%s: %d rows, more %t, %v", c.query, len(rows), more, err)
		}
	}
	stop := errors.New("enough")
	_, err := Exec(t.Context(), os.Args[0], dir, `while (true) { g.emit(1) }`, Limits{}, func(Row) error { return stop })
	if err != stop {
		t.Errorf("got %v", err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 300*time.Millisecond)
	defer cancel()
	if _, err := Exec(ctx, os.Args[0], dir, `while (true) {}`, Limits{}, nil); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("got %v", err)
	}
}

func TestNoGraph(t *testing.T) {
	dir := sample(t)
	s, err := store.Open(dir, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	broken := t.TempDir()
	if err := os.WriteFile(filepath.Join(broken, store.File), []byte("nothing"), 0o666); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		dir  string
		want error
	}{
		{dir, graph.ErrInUse},
		{broken, graph.ErrBroken},
		{t.TempDir(), fs.ErrNotExist},
	} {
		if _, _, err := ask(t, c.dir, `g.V().all()`, Limits{}); !errors.Is(err, c.want) || !strings.Contains(err.Error(), c.dir) {
			t.Errorf("got %v, want %v", err, c.want)
		}
	}
	if _, err := Exec(t.Context(), "/no/such/program", dir, "", Limits{}, nil); err == nil {
		t.Error("a program that is not there was run")
	}
}

func TestShow(t *testing.T) {
	for _, c := range []struct {
		in   Value
		want string
	}{
		{IRI("e:csto"), "csto"}, {IRI("r:requested"), "r:requested"}, {Text{"Tokajev", "nl"}, "Tokajev"},
		{"text", "text"}, {int64(5), "5"}, {1.5, "1.5"}, {true, "true"}, {nil, ""},
		{[]any{int64(1), IRI("e:a")}, "1, a"}, {Row{{"a", "<b>"}}, `{"a":"<b>"}`},
	} {
		if got := Show(c.in); got != c.want {
			t.Errorf("Show(%v) = %q, want %q", c.in, got, c.want)
		}
	}
}

func FuzzRow(f *testing.F) {
	f.Add([]byte(`{"id":{"@id":"e:a"},"n":1,"t":{"@value":"x","@language":"nl"},"l":[1.5,null,{"b":true}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		var one, two Row
		if json.Unmarshal(data, &one) != nil {
			return
		}
		again, err := json.Marshal(one)
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(again, &two); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(one, two); diff != "" {
			t.Error(diff)
		}
	})
}
