//go:build !unix

package cachedir

// private is "": where TMPDIR means nothing, the temporary folder belongs to
// the user.
func private() string { return "" }
