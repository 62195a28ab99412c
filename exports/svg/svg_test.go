package svg

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"newsgraph/exports/internal/golden"
	"newsgraph/graph/sample"
)

func exe(t *testing.T) string {
	path, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	return path
}

func TestExport(t *testing.T) {
	var b bytes.Buffer
	if err := Export(t.Context(), &b, sample.View(), Options{}); err != nil {
		t.Fatal(err)
	}
	golden.Compare(t, "testdata/sample.svg", b.Bytes())
	for _, want := range []string{"Tokajev vroeg donderdag", "Tokayev", "not negotiated with"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("no %q in the picture", want)
		}
	}
}

// Names of any sort make a picture that is XML and shows them.
func TestAwkwardNames(t *testing.T) {
	v := sample.View()
	for i, name := range []string{`"]; evil [`, `\`, `\N \G`, "<b>&amp;", "a\nb", "é 😀 ك", "\x01\ufffe"} {
		v.Entities[i].Label = name
		v.Claims[i].Relation.Label = name
		v.Claims[i].Evidence.Text = name
	}
	var b bytes.Buffer
	if err := Export(t.Context(), &b, v, Options{}); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`&quot;]; evil [`, `\N \G`, "&lt;b&gt;&amp;amp;", "é 😀 ك"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("no %s in the picture", want)
		}
	}
}

func ring(edges int) []byte {
	var b bytes.Buffer
	fmt.Fprintln(&b, "digraph {")
	for i := range edges {
		fmt.Fprintf(&b, "\"n%d\" -> \"n%d\" [label=\"x\"]\n", i%(edges/2+1), (i*7+1)%(edges/2+1))
	}
	fmt.Fprintln(&b, "}")
	return b.Bytes()
}

func TestEngines(t *testing.T) {
	for _, engine := range append([]string{""}, Engines...) {
		if _, err := Render(t.Context(), exe(t), ring(20), engine); err != nil {
			t.Errorf("%q: %v", engine, err)
		}
	}
}

// A graph of any size that is allowed is drawn before the time is over.
func TestSizes(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	for _, edges := range []int{250, 1000, 4000} {
		if _, err := Render(t.Context(), exe(t), ring(edges), ""); err != nil {
			t.Errorf("%d edges: %v", edges, err)
		}
	}
}

func TestErrors(t *testing.T) {
	canceled, cancel := context.WithCancel(t.Context())
	cancel()
	for _, c := range []struct {
		ctx          context.Context
		dot          string
		engine, want string
	}{
		{t.Context(), "digraph { a -> ", "dot", "syntax error"},
		{t.Context(), "digraph {}", "dto", `unknown layout engine "dto"`},
		{t.Context(), string(ring(4001)), "dot", "too large"},
		{t.Context(), `digraph { a [URL="javascript:alert(1)"] }`, "dot", `links to "javascript:alert(1)"`},
		{canceled, "digraph {}", "dot", "canceled"},
	} {
		_, err := Render(c.ctx, exe(t), []byte(c.dot), c.engine)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%.40q: got %v, want %q", c.dot, err, c.want)
		}
	}
}

func TestCheck(t *testing.T) {
	for _, c := range []struct{ picture, want string }{
		{`<svg><a href="https://example.org/"/><a href="#x"/></svg>`, ""},
		{`<svg><a href=" javascript:x"/></svg>`, "links to"},
		{`<svg xmlns:xlink="l"><a xlink:href="data:text/html,x"/></svg>`, "links to"},
		{`<svg><script/></svg>`, "element script"},
		{`<svg onload="x"/>`, "attribute onload"},
		{`<svg><a></svg>`, "closed by"},
		{`<html/>`, "root"},
		{``, "root"},
	} {
		err := check([]byte(c.picture))
		if (err == nil) != (c.want == "") || err != nil && !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v, want %q", c.picture, err, c.want)
		}
	}
}

func TestPNG(t *testing.T) {
	picture, err := PNG(t.Context(), exe(t), ring(5), "")
	if _, missing := exec.LookPath("rsvg-convert"); missing != nil {
		if err != ErrNoPNG {
			t.Errorf("without rsvg-convert: %v", err)
		}
		t.Skip("SKIPPED: no rsvg-convert (Debian package librsvg2-bin)")
	}
	if err != nil || !bytes.HasPrefix(picture, []byte("\x89PNG")) {
		t.Errorf("%.20q, %v", picture, err)
	}
}

// Nothing is run from, or written to, the shared temporary folder; see package
// cachedir.
func TestCompiledCodeIsPrivate(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("SKIPPED: the temporary folder belongs to the user")
	}
	render := func(cache string) (shared string) {
		shared = t.TempDir()
		c := exec.Command(exe(t), Command, "dot")
		c.Env = append(os.Environ(), "TMPDIR="+shared, "XDG_CACHE_HOME="+cache)
		c.Stdin = bytes.NewReader(ring(3))
		if out, err := c.CombinedOutput(); err != nil || !bytes.Contains(out, []byte("</svg>")) {
			t.Fatalf("%v: %.300s", err, out)
		}
		return shared
	}
	empty := func(dir string) {
		if left, _ := os.ReadDir(dir); len(left) > 0 {
			t.Errorf("%s has %v", dir, left)
		}
	}
	cache := t.TempDir()
	empty(render(cache))
	if _, err := os.Stat(filepath.Join(cache, "newsgraph", "go-graphviz")); err != nil {
		t.Error(err)
	}
	for _, unsafe := range []os.FileMode{0o777, 0o770, 0o722} {
		cache := t.TempDir()
		dir := filepath.Join(cache, "newsgraph")
		if err := os.Mkdir(dir, 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.Chmod(dir, unsafe); err != nil {
			t.Fatal(err)
		}
		empty(render(cache))
		empty(dir)
	}
}

// An endless or greedy child ends.
func TestLimits(t *testing.T) {
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	start := time.Now()
	_, err := run(ctx, nil, []string{exe(t), "__sleep"})
	if err == nil || time.Since(start) > 10*time.Second {
		t.Errorf("%v after %v", err, time.Since(start))
	}
	if _, err := run(t.Context(), nil, []string{exe(t), "__eat"}); !errors.Is(err, ErrTooLarge) && runtime.GOOS == "linux" {
		t.Errorf("a child without memory: %v", err)
	}
	if _, err := run(t.Context(), nil, []string{exe(t), "__talk"}); !errors.Is(err, ErrTooLarge) {
		t.Errorf("a child with too much to say: %v", err)
	}
}

// The tests start themselves as the rendering child, or as a bad one.
func TestMain(m *testing.M) {
	if len(os.Args) < 2 {
		os.Exit(m.Run())
	}
	switch os.Args[1] {
	case Command:
		os.Exit(Child(os.Args[2:], os.Stdin, os.Stdout))
	case "__sleep":
		time.Sleep(time.Minute)
	case "__eat":
		limitMemory(maxMemory)
		for hold := [][]byte{}; ; {
			hold = append(hold, make([]byte, 256<<20))
		}
	case "__talk":
		for b := make([]byte, 1<<20); ; {
			if _, err := os.Stdout.Write(b); err != nil {
				os.Exit(1)
			}
		}
	default:
		os.Exit(m.Run())
	}
}
