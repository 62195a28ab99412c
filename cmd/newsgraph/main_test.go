package main

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// update rewrites the golden parts of the scripts: go test -update.
var update = flag.Bool("update", false, "rewrite golden files in testdata")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"newsgraph": main,
	})
}

func TestScripts(t *testing.T) {
	cache := t.TempDir()
	facts, err := filepath.Abs("testdata/sample-facts.tsv")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:           "testdata",
		UpdateScripts: *update,
		Setup: func(e *testscript.Env) error {
			e.Setenv("HOME", e.WorkDir)
			e.Setenv("PATH", os.Getenv("PATH"))
			e.Setenv("XDG_CACHE_HOME", cache) // the compiled renderer
			e.Setenv("FACTS", facts)
			return nil
		},
	})
}
