package nn

import (
	"bytes"
	"encoding/gob"
	"errors"
	"math"
	"math/rand/v2"
	"testing"
)

// TestFile: weights come back within the rounding of their bits.
func TestFile(t *testing.T) {
	make := func(r *rand.Rand) *Params {
		ps := NewParams(r)
		ps.Matrix("m", 3, 5)
		ps.Table("t", 4, 2, 0.1)
		ps.Table("few", 3, 5, 0.1).Fine = 1
		return ps
	}
	from, to := make(rand.New(rand.NewPCG(1, 1))), make(nil)
	var b bytes.Buffer
	if err := from.WriteFile(&b, "magic\n", "header"); err != nil {
		t.Fatal(err)
	}
	for _, bad := range []string{"", "magic\n", "magik" + b.String()[5:], "magic\n\xff\xff\xff\xff\"header\"", "magic\n\x01\x00\x00\x00{", "magic\n\x02\x00\x00\x00x\x9c"} {
		if _, err := ReadHeader([]byte(bad), "magic\n", new(string)); !errors.Is(err, ErrFormat) {
			t.Errorf("header of %q: %v, want %v", bad[:min(len(bad), 20)], err, ErrFormat)
		}
	}
	var header string
	if _, err := ReadHeader([]byte("magic\n\x05\x00\x00\x00\"old\""), "magic\n", &header); err != nil || header != "old" {
		t.Errorf("a header that is not compressed: %q, %v", header, err)
	}
	weights, err := ReadHeader(b.Bytes(), "magic\n", &header)
	if err != nil || header != "header" {
		t.Fatalf("header %q, %v", header, err)
	}
	if err := to.Load(append(weights[:len(weights):len(weights)], 'x')); !errors.Is(err, ErrFormat) {
		t.Errorf("a byte too many: %v, want %v", err, ErrFormat)
	}
	if err := to.Load(weights); err != nil {
		t.Fatal(err)
	}
	for i, p := range from.All {
		for j, want := range p.V {
			if got := to.All[i].V[j]; math.Abs(float64(got-want)) > 3.0/float64(int(1)<<p.bits(j/p.Cols)) {
				t.Errorf("%s[%d]: %g became %g", p.Name, j, want, got)
			}
		}
	}
	if err := to.Load(weights[:len(weights)-1]); err == nil {
		t.Error("a file that ends early was read")
	}
}

// TestAdam: tables, of which each update touches some rows, get the same
// averages as matrices do whose gradient is zero where there is none. And a
// restored training goes on as if it had not stopped.
func TestAdam(t *testing.T) {
	ps := NewParams(rand.New(rand.NewPCG(1, 1)))
	table := ps.Table("t", 3, 2, 1)
	a := NewAdam()
	sum := make([]float64, 2)
	update := func(n int) {
		for i := range n {
			if i%2 == 0 {
				table.touch(1)
				table.GradRow(1)[0] = 1
				table.GradRow(1)[1] = -1
			}
			a.Update(ps, 0.1)
			for j, v := range table.Row(1) {
				keep := float64(a.keep(a.Updates))
				sum[j] = keep*sum[j] + (1-keep)*float64(v)
			}
		}
	}
	for j, v := range table.Row(1) {
		sum[j] = float64(v)
	}
	update(7)
	a.Averaged(ps)
	for j, v := range table.Row(1) {
		if math.Abs(float64(v)-sum[j]) > 1e-3 {
			t.Errorf("average %d is %g, want %g", j, v, sum[j])
		}
	}
	a.Averaged(ps)

	var b bytes.Buffer
	if err := a.Save(gob.NewEncoder(&b), ps); err != nil {
		t.Fatal(err)
	}
	update(4)
	want := append([]float32(nil), table.V...)
	if err := a.Restore(gob.NewDecoder(&b), ps); err != nil {
		t.Fatal(err)
	}
	update(4)
	for i, v := range table.V {
		if v != want[i] {
			t.Errorf("weight %d is %g, want %g", i, v, want[i])
		}
	}
}
