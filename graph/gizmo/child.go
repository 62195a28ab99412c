package gizmo

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math"
	"os"
	"runtime/debug"
	"runtime/metrics"
	"time"

	"newsgraph/graph"
	"newsgraph/graph/store"
)

// A request is what the parent writes to the child: one line of JSON. The
// parent keeps the pipe open; when it ends, so does the child.
type request struct {
	Dir    string
	Query  string
	Limit  int
	Memory int64 // bytes
}

// A reply is one line of what the child writes: a row, or the end.
type reply struct {
	Row   Row    `json:",omitempty"`
	End   bool   `json:",omitempty"`
	More  bool   `json:",omitempty"` // there are results beyond the limit
	Error string `json:",omitempty"`
	Kind  string `json:",omitempty"` // of the error, one of kinds
}

// kinds are the errors that a caller may ask for with errors.Is.
var kinds = map[string]error{
	"in use":   graph.ErrInUse,
	"broken":   graph.ErrBroken,
	"missing":  fs.ErrNotExist,
	"no final": ErrNoFinal,
}

// tooMuchMemory is the exit status of a child that needs more than it may.
const tooMuchMemory = 3

// Child is the child process of Exec: it reads a request, opens the graph for
// reading, and streams replies. It returns the exit status.
func Child(_ []string, in io.Reader, out io.Writer) int {
	input := json.NewDecoder(in)
	var r request
	if err := input.Decode(&r); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 2
	}
	go func() {
		io.Copy(io.Discard, in) // until the parent is gone
		os.Exit(1)
	}()
	watchMemory(r.Memory)
	w := bufio.NewWriter(out)
	write := json.NewEncoder(w)
	write.SetEscapeHTML(false)
	end := reply{End: true}
	more, err := answer(r, func(row Row) error {
		if err := write.Encode(reply{Row: row}); err != nil {
			return err
		}
		return w.Flush()
	})
	end.More = more
	if err != nil {
		end.Error = err.Error()
		for kind, of := range kinds {
			if errors.Is(err, of) {
				end.Kind = kind
			}
		}
	}
	if write.Encode(end) != nil || w.Flush() != nil {
		return 1
	}
	return 0
}

func answer(r request, emit func(Row) error) (more bool, err error) {
	s, err := store.Open(r.Dir, store.Options{ReadOnly: true})
	if err != nil {
		return false, err
	}
	defer s.Close()
	return Run(context.Background(), s, r.Query, r.Limit, emit)
}

// watchMemory ends the process soon after its heap, with what the collector
// has not yet found to be garbage, outgrows limit. A GOMEMLIMIT would only
// make the collector take all the time there is.
func watchMemory(limit int64) {
	if limit <= 0 {
		return
	}
	debug.SetMaxStack(int(min(limit/4, math.MaxInt32)))
	sample := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
	go func() {
		for range time.Tick(5 * time.Millisecond) {
			if metrics.Read(sample); sample[0].Value.Uint64() > uint64(limit) {
				os.Exit(tooMuchMemory)
			}
		}
	}()
}
