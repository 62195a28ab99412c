package main

import (
	"os/exec"
	"strings"
	"testing"
)

// layers says which of our packages each package may import. The first
// matching row counts; "x/..." matches x and all below it.
var layers = []struct{ pkg, may string }{
	{"cmd/...", "extract/... exports/... graph/... seeds"},
	{"exports", "exports/... graph graph/quads"},
	{"exports/internal/golden", "graph graph/sample"}, // for tests
	{"exports/...", "exports/... graph graph/quads"},
	{"extract", "extract/... graph seeds"},
	{"extract/doc", ""},
	{"extract/nn", ""},
	{"extract/read", "extract/doc extract/lang"},
	{"extract/lang/...", "extract/doc extract/lang/..."},
	{"extract/conllu", "extract/doc"},
	{"extract/train", "extract/... seeds"},
	{"extract/segment", "extract/doc extract/encode extract/lang extract/nn"},
	{"extract/tag", "extract/doc extract/lang extract/nn"},
	{"extract/names", "extract/doc extract/encode extract/nn"},
	{"extract/parse", "extract/doc extract/encode extract/lang extract/names extract/nn extract/tag"},
	{"extract/claim", "extract/claim/... extract/doc extract/lang graph seeds"},
	{"extract/claim/...", "extract/claim/... extract/doc extract/lang graph seeds"},
	{"extract/link", "extract/doc extract/lang graph seeds"},
	{"extract/...", "extract/doc extract/lang extract/nn seeds"},
	{"graph", ""},
	{"graph/store", "graph graph/quads"},
	{"graph/gizmo", "graph graph/quads graph/store"},
	{"graph/facts", "graph graph/find"},
	{"graph/...", "graph graph/quads"},
	{"seeds", ""},
}

// TestLayers holds the import table of ARCHITECTURE.md.
func TestLayers(t *testing.T) {
	out, err := exec.Command("go", "list", "-f", `{{.ImportPath}}:{{join .Imports " "}}`, "newsgraph/...").Output()
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(out)) {
		pkg, imports, _ := strings.Cut(strings.TrimSpace(line), ":")
		pkg = strings.TrimPrefix(pkg, "newsgraph/")
		may, ok := allowed(pkg)
		if !ok {
			t.Errorf("package %s is in no row of layers", pkg)
			continue
		}
		for _, i := range strings.Fields(imports) {
			i, ours := strings.CutPrefix(i, "newsgraph/")
			if ours && !matchesAny(may, i) {
				t.Errorf("package %s imports %s; it may import: %s", pkg, i, may)
			}
		}
	}
}

func allowed(pkg string) (string, bool) {
	for _, l := range layers {
		if matches(l.pkg, pkg) {
			return l.may, true
		}
	}
	return "", false
}

func matchesAny(patterns, pkg string) bool {
	for _, p := range strings.Fields(patterns) {
		if matches(p, pkg) {
			return true
		}
	}
	return false
}

func matches(pattern, pkg string) bool {
	base, below := strings.CutSuffix(pattern, "/...")
	return pkg == base || below && strings.HasPrefix(pkg, base+"/")
}
