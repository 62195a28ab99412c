//go:build unix

package cachedir

import "syscall"

// private makes the folder, and returns "" when others could write to it, or
// the user cannot: go-graphviz would end the program.
func private() string {
	dir, _ := syscall.Getenv("XDG_CACHE_HOME")
	if dir == "" || dir[0] != '/' {
		home, _ := syscall.Getenv("HOME")
		if home == "" || home[0] != '/' {
			return ""
		}
		dir = home + "/.cache"
	}
	syscall.Mkdir(dir, 0o700) // when it fails, Lstat tells
	dir += "/newsgraph"
	syscall.Mkdir(dir, 0o700)
	var s syscall.Stat_t
	if err := syscall.Lstat(dir, &s); err != nil {
		return ""
	}
	if s.Mode&syscall.S_IFMT != syscall.S_IFDIR || int(s.Uid) != syscall.Geteuid() || s.Mode&0o022 != 0 {
		return ""
	}
	if syscall.Access(dir, 2) != nil { // W_OK
		return ""
	}
	return dir
}
