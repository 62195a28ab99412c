package gizmo

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"time"
)

// Limits bound what a query may take. The zero value of a field is its default.
type Limits struct {
	Time   time.Duration // 30 seconds
	Memory int64         // bytes of heap; 1 GiB
	Rows   int           // none
}

// ErrLimit reports a query that took too much time or memory.
var ErrLimit = errors.New("the query was stopped")

// Command is the hidden subcommand that makes a program run Child.
const Command = "__gizmo"

// Exec runs a query over the graph in dir, in a child process: exe with the
// argument Command. It hands each result to emit. More
// reports whether there are results beyond limits.Rows. Whatever the query
// does, Exec returns soon after the time-out, with an error of one line.
func Exec(ctx context.Context, exe, dir, text string, limits Limits, emit func(Row) error) (more bool, err error) {
	if limits.Time <= 0 {
		limits.Time = 30 * time.Second
	}
	if limits.Memory <= 0 {
		limits.Memory = 1 << 30
	}
	late, cancel := context.WithTimeout(ctx, limits.Time)
	defer cancel()
	c := exec.CommandContext(late, exe, Command)
	c.WaitDelay = time.Second
	c.Env = append(os.Environ(), "GOTRACEBACK=none")
	var crash head
	c.Stderr = &crash
	in, err := c.StdinPipe()
	if err != nil {
		return false, err
	}
	out, err := c.StdoutPipe()
	if err != nil {
		return false, err
	}
	if err := c.Start(); err != nil {
		return false, err
	}
	defer in.Close()
	ask := json.NewEncoder(in).Encode(request{Dir: dir, Query: text, Limit: limits.Rows, Memory: limits.Memory})
	end, failed := replies(bufio.NewReader(out), emit)
	if failed != nil {
		cancel() // nobody reads on
	}
	died := c.Wait()
	switch {
	case failed != nil && !errors.Is(failed, errNoEnd):
		return false, failed
	case failed == nil:
		return end.More, end.err()
	case ctx.Err() != nil:
		return false, ctx.Err()
	case late.Err() == context.DeadlineExceeded:
		return false, fmt.Errorf("%w after %s", ErrLimit, limits.Time)
	case c.ProcessState.ExitCode() == tooMuchMemory, strings.Contains(crash.String(), "out of memory"):
		return false, fmt.Errorf("%w: it needs more than %d MiB of memory", ErrLimit, limits.Memory>>20)
	case strings.Contains(crash.String(), "stack"):
		return false, fmt.Errorf("%w: it calls itself without end", ErrLimit)
	case crash.Len() > 0:
		return false, fmt.Errorf("the query failed: %s", crash.reason())
	}
	return false, errors.Join(errors.New("the query's process died"), ask, died)
}

var errNoEnd = errors.New("the child did not finish")

// replies reads what a child writes, up to its end.
func replies(r *bufio.Reader, emit func(Row) error) (end reply, err error) {
	d := json.NewDecoder(r)
	for {
		var one reply
		if err := d.Decode(&one); err != nil {
			return end, errNoEnd
		}
		if one.End {
			return one, nil
		}
		if err := emit(one.Row); err != nil {
			return end, err
		}
	}
}

// err is the error of a child, which still answers errors.Is.
func (r reply) err() error {
	if r.Error == "" {
		return nil
	}
	return childError{r.Error, kinds[r.Kind]}
}

type childError struct {
	text string
	kind error
}

func (e childError) Error() string { return e.text }
func (e childError) Unwrap() error { return e.kind }

// A head keeps the beginning of what is written to it.
type head struct{ bytes.Buffer }

func (h *head) Write(p []byte) (int, error) {
	if room := 4096 - h.Len(); room > 0 {
		h.Buffer.Write(p[:min(room, len(p))])
	}
	return len(p), nil
}

// reason is what a Go program says when it panics, in one line.
func (h *head) reason() string {
	line, _, _ := strings.Cut(h.String(), "\n")
	line = strings.TrimPrefix(line, "panic: ")
	line, _, _ = strings.Cut(line, " [recovered")
	if inner, ok := strings.CutPrefix(line, "&errors.errorString{s:\""); ok {
		line = strings.TrimSuffix(inner, "\"}")
	}
	return line
}
