//go:build linux || darwin

package svg

import "syscall"

// limitMemory makes the process fail rather than take more than n bytes of
// address space.
func limitMemory(n uint64) {
	syscall.Setrlimit(syscall.RLIMIT_AS, &syscall.Rlimit{Cur: n, Max: n})
}
