package svg

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"newsgraph/exports/internal/golden"
	"newsgraph/graph/sample"
)

// The tests start themselves as the rendering child.
func TestMain(m *testing.M) {
	if len(os.Args) > 1 && os.Args[1] == Command {
		os.Exit(Child(os.Args[2:], os.Stdin, os.Stdout))
	}
	os.Exit(m.Run())
}

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

// Nothing is run from, or written to, the shared temporary folder.
func TestCompiledCodeIsPrivate(t *testing.T) {
	shared, cache := t.TempDir(), t.TempDir()
	c := exec.Command(exe(t), Command, "dot")
	c.Env = append(os.Environ(), "TMPDIR="+shared, "XDG_CACHE_HOME="+cache)
	c.Stdin = bytes.NewReader(ring(3))
	if err := c.Run(); err != nil {
		t.Fatal(err)
	}
	if left, _ := os.ReadDir(shared); len(left) > 0 {
		t.Errorf("the shared folder has %v", left)
	}
	if _, err := os.Stat(filepath.Join(cache, "newsgraph", "go-graphviz")); err != nil {
		t.Error(err)
	}
}
