package svg

import (
	"fmt"
	"os"
	"syscall"
)

// limitMemory makes the process fail rather than map n bytes more than it has
// mapped already, which is much under the race detector.
func limitMemory(n uint64) {
	var pages uint64
	statm, err := os.ReadFile("/proc/self/statm") // see proc_pid_statm(5)
	if err != nil {
		return
	}
	if _, err := fmt.Sscan(string(statm), &pages); err != nil {
		return
	}
	n += pages * uint64(os.Getpagesize())
	syscall.Setrlimit(syscall.RLIMIT_AS, &syscall.Rlimit{Cur: n, Max: n})
}
