package nn

import "sync"

// A kernel adds the product of mr rows of A and a packed k×nr panel of B to
// the mr×nr tile at c, whose rows lie ldc floats apart. Element (i, p) of A
// lies at a + i*row + p*col.
type kernel struct {
	mr, nr int
	run    func(k int, a *float32, row, col int, b, c *float32, ldc int)
}

// kc is the depth of a block: a panel of B then fits the first-level cache.
const kc = 256

// A view is a matrix inside a slice. Element (i, j) lies at i*row + j*col, so
// that a transposed matrix is a view with its steps exchanged.
type view struct {
	v        []float32
	row, col int
}

func rows(v []float32, step int) view { return view{v, step, 1} }
func (a view) t() view                { return view{a.v, a.col, a.row} }

// scratch holds the packed panels of one multiplication after another: those
// of B, and the last of A where it has fewer than mr rows.
type scratch struct {
	a, b, tile []float32
	threads    int
}

// gemm adds the m×k matrix a times the k×n matrix b to the m×n matrix c. It
// packs b into panels that the kernel reads in order, as in Goto and van de
// Geijn (2008), "Anatomy of high-performance matrix multiplication".
func (s *scratch) gemm(c []float32, ldc int, a, b view, m, n, k int) {
	for k0 := 0; k0 < k; k0 += kc {
		depth := min(kc, k-k0)
		s.b = packB(s.b, view{b.v[k0*b.row:], b.row, b.col}, depth, n)
		s.block(c, ldc, view{a.v[k0*a.col:], a.row, a.col}, s.b, m, n, depth)
	}
}

// block adds one block of depth at most kc to c; b is packed.
func (s *scratch) block(c []float32, ldc int, a view, b []float32, m, n, depth int) {
	mr, nr := best.mr, best.nr
	full := m / mr * mr
	if full < m {
		s.a = packA(s.a, view{a.v[full*a.row:], a.row, a.col}, m-full, depth)
	}
	panels := (n + nr - 1) / nr
	s.tile = grow(s.tile, max(1, s.threads)*mr*nr)
	s.share(panels, m*depth, func(thread, from, to int) {
		s.panels(s.tile[thread*mr*nr:(thread+1)*mr*nr], c, ldc, a, b, m, n, depth, from, to)
	})
}

// panels is block for the panels [from, to) of b.
func (s *scratch) panels(tile, c []float32, ldc int, a view, b []float32, m, n, depth, from, to int) {
	mr, nr := best.mr, best.nr
	full := m / mr * mr
	for j := from * nr; j < min(n, to*nr); j += nr {
		pb := &b[j*depth]
		for i := 0; i < m; i += mr {
			var pa *float32
			row, col := 1, mr
			if i < full {
				pa, row, col = &a.v[i*a.row], a.row, a.col
			} else {
				pa = &s.a[0]
			}
			if i < full && j+nr <= n {
				best.run(depth, pa, row, col, pb, &c[i*ldc+j], ldc)
				continue
			}
			clear(tile)
			best.run(depth, pa, row, col, pb, &tile[0], nr)
			for r := range min(mr, m-i) {
				dst := c[(i+r)*ldc+j:]
				for q := range min(nr, n-j) {
					dst[q] += tile[r*nr+q]
				}
			}
		}
	}
}

// worthSharing is the number of multiplications from which on a second
// thread saves time.
const worthSharing = 1 << 18

// share calls f with all parts of [0, n), on several threads when that is
// allowed and the work, each of n times cost, is large. What f computes must
// not depend on the parts.
func (s *scratch) share(n, cost int, f func(thread, from, to int)) {
	if s.threads < 2 || n < 2 || n*cost*best.nr < worthSharing {
		f(0, 0, n)
		return
	}
	var done sync.WaitGroup
	for t := 1; t < s.threads; t++ {
		done.Go(func() { f(t, t*n/s.threads, (t+1)*n/s.threads) })
	}
	f(0, 0, n/s.threads)
	done.Wait()
}

// packA lays out the m×k matrix a, of at most mr rows, column by column, with
// zeros for the rows that are missing.
func packA(dst []float32, a view, m, k int) []float32 {
	mr := best.mr
	dst = grow(dst, mr*k)
	clear(dst)
	for i := range m {
		src := a.v[i*a.row:]
		for p := range k {
			dst[p*mr+i] = src[p*a.col]
		}
	}
	return dst
}

// packB lays out the k×n matrix b as panels of nr columns, row by row, with
// zeros where the last panel has no column.
func packB(dst []float32, b view, k, n int) []float32 {
	nr := best.nr
	dst = grow(dst, (n+nr-1)/nr*nr*k)
	at := 0
	for j := 0; j < n; j += nr {
		w := min(nr, n-j)
		panel := dst[at : at+nr*k]
		if w < nr {
			clear(panel)
		}
		if b.col == 1 {
			for p := range k {
				copy(panel[p*nr:p*nr+w], b.v[p*b.row+j:])
			}
		} else {
			for q := range w {
				src := b.v[(j+q)*b.col:]
				for p := range k {
					panel[p*nr+q] = src[p*b.row]
				}
			}
		}
		at += nr * k
	}
	return dst
}

// grow returns a slice of n floats, reusing s where it is large enough. Its
// content is arbitrary.
func grow(s []float32, n int) []float32 {
	if cap(s) < n {
		return make([]float32, n+n/4)[:n]
	}
	return s[:n]
}

// plain is the kernel for machines without a faster one.
var plain = kernel{4, 16, func(k int, a *float32, row, col int, b, c *float32, ldc int) {
	var sum [4][16]float32
	pa, pb := slice(a, 3*row+(k-1)*col+1), slice(b, 16*k)
	for p := range k {
		right := (*[16]float32)(pb[16*p:])
		for r := range sum {
			x := pa[r*row+p*col]
			for q, y := range right {
				sum[r][q] += x * y
			}
		}
	}
	pc := slice(c, 3*ldc+16)
	for r := range sum {
		for q, x := range sum[r] {
			pc[r*ldc+q] += x
		}
	}
}}

// A packed matrix is a k×n matrix, packed once for many multiplications.
type packed struct {
	blocks [][]float32 // of kc rows each, the last of fewer
}

func pack(b view, k, n int) *packed {
	p := &packed{}
	for k0 := 0; k0 < k; k0 += kc {
		p.blocks = append(p.blocks, packB(nil, view{b.v[k0*b.row:], b.row, b.col}, min(kc, k-k0), n))
	}
	return p
}

// times adds the m×k matrix a times b, which is k×n, to c.
func (s *scratch) times(c []float32, ldc int, a view, b *packed, m, n, k int) {
	for i, block := range b.blocks {
		k0 := i * kc
		s.block(c, ldc, view{a.v[k0*a.col:], a.row, a.col}, block, m, n, min(kc, k-k0))
	}
}
