package storetest

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"newsgraph/graph"
)

// A Disk is a store that outlives its process.
type Disk struct {
	// Open opens the store in a directory, and makes both when readOnly is
	// false and they are missing.
	Open func(dir string, readOnly bool) (graph.Store, error)
	// File is the name of the store's file in dir.
	File string
}

// Run tests what only stores on disk must do. The test binary must call Main
// in its TestMain.
func (d Disk) Run(t *testing.T) {
	for _, c := range []struct {
		name string
		test func(*testing.T, string)
	}{
		{"a closed store opens with what it held", d.reopen},
		{"a missing store is not made for reading", d.missing},
		{"a store in use is not opened", d.inUse},
		{"readers share a store", d.readers},
		{"a broken file is an error", d.broken},
		{"a killed writer leaves whole views", d.killed},
	} {
		t.Run(c.name, func(t *testing.T) { c.test(t, filepath.Join(t.TempDir(), "made", "graph")) })
	}
}

func (d Disk) open(t *testing.T, dir string) graph.Store {
	t.Helper()
	s, err := d.Open(dir, false)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func (d Disk) reopen(t *testing.T, dir string) {
	for i := range 3 {
		s := d.open(t, dir)
		if i > 0 {
			holds(t, s, Sample())
		}
		put(t, s, Sample())
		if err := s.SetMeta(t.Context(), "n", fmt.Sprint(i)); err != nil {
			t.Fatal(err)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
	files, err := os.ReadDir(dir)
	if err != nil || len(files) != 1 || files[0].Name() != d.File {
		t.Errorf("the directory holds %v, %v", files, err)
	}
}

func (d Disk) missing(t *testing.T, dir string) {
	if _, err := d.Open(dir, true); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("got %v", err)
	}
	if _, err := os.Stat(dir); err == nil {
		t.Error("the directory was made")
	}
}

func (d Disk) inUse(t *testing.T, dir string) {
	s := d.open(t, dir)
	defer s.Close()
	for _, readOnly := range []bool{false, true} {
		start := time.Now()
		if _, err := d.Open(dir, readOnly); !errors.Is(err, graph.ErrInUse) || !strings.Contains(err.Error(), dir) {
			t.Errorf("read-only %t: got %v", readOnly, err)
		}
		if waited := time.Since(start); waited > 5*time.Second {
			t.Errorf("it took %s to say so", waited)
		}
	}
}

func (d Disk) readers(t *testing.T, dir string) {
	s := d.open(t, dir)
	put(t, s, Sample())
	s.Close()
	for range 2 {
		s, err := d.Open(dir, true)
		if err != nil {
			t.Fatal(err)
		}
		defer s.Close()
		holds(t, s, Sample())
		if err := s.Put(t.Context(), Numbered(1)); err == nil {
			t.Error("a store for reading was written to")
		}
		if err := s.SetMeta(t.Context(), "a", "b"); err == nil {
			t.Error("a store for reading was written to")
		}
	}
}

func (d Disk) broken(t *testing.T, dir string) {
	s := d.open(t, dir)
	for n := range 20 {
		put(t, s, Numbered(n))
	}
	s.Close()
	whole, err := os.ReadFile(filepath.Join(dir, d.File))
	if err != nil {
		t.Fatal(err)
	}
	whole = bytes.TrimRight(whole, "\x00") // room to grow
	noise := make([]byte, len(whole))
	for i := range noise {
		noise[i] = byte(i * i >> 3)
	}
	for name, content := range map[string][]byte{
		"empty":        nil,
		"text":         []byte("this is no graph\n"),
		"noise":        noise,
		"cut off":      whole[:len(whole)/2],
		"cut short":    whole[:9000],
		"overwritten":  append(append([]byte{}, whole[:1<<14]...), noise[1<<14:]...),
		"hole in data": append(append([]byte{}, whole[:len(whole)/4]...), append(make([]byte, len(whole)/2), whole[len(whole)*3/4:]...)...),
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir() // a store that panicked may keep its lock
			file := filepath.Join(dir, d.File)
			if err := os.WriteFile(file, content, 0o666); err != nil {
				t.Fatal(err)
			}
			s, err := d.Open(dir, false)
			if err == nil {
				defer s.Close()
				if _, err = s.View(t.Context()); err == nil {
					err = s.Put(t.Context(), Numbered(1))
				}
			}
			if !errors.Is(err, graph.ErrBroken) || !strings.Contains(err.Error(), file) || strings.Contains(err.Error(), "\n") {
				t.Errorf("got %v", err)
			}
		})
	}
}

// writerDir names the environment variable that makes Main a writer.
const writerDir = "STORETEST_WRITER_DIR"

// Main makes the process a writer that only a kill ends, when killed asks for
// one; otherwise it runs the tests.
func (d Disk) Main(m *testing.M) {
	dir := os.Getenv(writerDir)
	if dir == "" {
		os.Exit(m.Run())
	}
	s, err := d.Open(dir, false)
	for n := 0; err == nil; n++ {
		fmt.Println(n) // all before n are stored
		err = s.Put(context.Background(), Numbered(n))
	}
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}

func (d Disk) killed(t *testing.T, dir string) {
	for round := range 3 {
		c := exec.Command(os.Args[0])
		c.Env = append(os.Environ(), writerDir+"="+dir)
		c.Stderr = os.Stderr
		out, err := c.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		stored := 0
		lines := bufio.NewScanner(out)
		for stored < 5+round && lines.Scan() {
			fmt.Sscan(lines.Text(), &stored)
		}
		time.Sleep(time.Duration(round) * 3 * time.Millisecond) // somewhere within a write
		c.Process.Kill()
		for lines.Scan() { // what it said before it died
			fmt.Sscan(lines.Text(), &stored)
		}
		c.Wait()
		s := d.open(t, dir)
		got := view(t, s)
		if errs := got.Check(); errs != nil {
			t.Error(errs)
		}
		if len(got.Documents) < stored {
			t.Errorf("%d documents of %d are there", len(got.Documents), stored)
		}
		for n, document := range got.Documents {
			want := Numbered(n)
			var claims []graph.Claim
			for _, c := range got.Claims {
				if c.Document.ID == document.ID {
					claims = append(claims, c)
				}
			}
			same(t, &graph.View{Claims: want.Claims}, &graph.View{Claims: claims})
		}
		put(t, s, Numbered(0))
		s.Close()
	}
}
