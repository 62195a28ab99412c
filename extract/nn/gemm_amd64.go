package nn

import "golang.org/x/sys/cpu"

// best is the fastest kernel that this machine can run.
var best = func() kernel {
	switch {
	case cpu.X86.HasAVX512F:
		return kernel{8, 32, kernelAVX512}
	case cpu.X86.HasAVX2 && cpu.X86.HasFMA:
		return kernel{4, 16, kernelAVX2}
	}
	return plain
}()

//go:noescape
func kernelAVX512(k int, a *float32, row, col int, b, c *float32, ldc int)

//go:noescape
func kernelAVX2(k int, a *float32, row, col int, b, c *float32, ldc int)

// fastExp says that the machine can run the functions below.
var fastExp = cpu.X86.HasAVX512F

//go:noescape
func sigmoidsAVX512(v *float32, n int, table *[10]float32)

//go:noescape
func expsAVX512(v *float32, n int, table *[10]float32, shift float32)

// stepAVX512 is step for n units, a multiple of 16; the rows of u and gate lie
// cols floats apart.
//
//go:noescape
func stepAVX512(y, c1, f, r, c0, x, u, gate *float32, cols, n int, table *[10]float32)
