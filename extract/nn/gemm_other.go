//go:build !amd64

package nn

var best = plain

const fastExp = false

func sigmoidsAVX512(*float32, int, *[10]float32) { panic("not on this machine") }

func expsAVX512(*float32, int, *[10]float32, float32) { panic("not on this machine") }

func stepAVX512(_, _, _, _, _, _, _, _ *float32, _, _ int, _ *[10]float32) {
	panic("not on this machine")
}
