// Package cachedir keeps go-graphviz from running what others left in /tmp.
//
// go-graphviz compiles its WebAssembly as soon as the program starts, and
// keeps the machine code in the folder "go-graphviz" of os.TempDir(). Where
// that is shared, as /tmp is, anybody can make the folder first, and the
// program would run the code in it. So this package points TMPDIR at a folder
// that only the user can write to, until Restore puts it back:
// $XDG_CACHE_HOME/newsgraph, or ~/.cache/newsgraph. Without such a folder
// nothing is cached, and the program takes a second longer to start.
//
// It gets there first because packages start in the order of their paths, each
// once all that it imports have started: "newsgraph/…" sorts before "os", which
// go-graphviz imports, and this package imports nothing but syscall, which os
// imports too. See https://go.dev/ref/spec#Program_initialization.
package cachedir

import "syscall"

const variable = "TMPDIR" // what os.TempDir reads

var before, wasSet = redirect()

func redirect() (string, bool) {
	before, wasSet := syscall.Getenv(variable)
	dir := private()
	if dir == "" {
		dir = "/dev/null/newsgraph" // no folder can be made there
	}
	syscall.Setenv(variable, dir)
	return before, wasSet
}

// Restore gives TMPDIR the value that the program was started with. Call it
// once go-graphviz has started.
func Restore() {
	if wasSet {
		syscall.Setenv(variable, before)
	} else {
		syscall.Unsetenv(variable)
	}
}
