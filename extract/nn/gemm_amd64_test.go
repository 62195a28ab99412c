package nn

import "golang.org/x/sys/cpu"

// others are the kernels that this machine can run.
func others() map[string]kernel {
	out := map[string]kernel{}
	if cpu.X86.HasAVX2 && cpu.X86.HasFMA {
		out["AVX2"] = kernel{4, 16, kernelAVX2}
	}
	return out
}
