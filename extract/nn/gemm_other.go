//go:build !amd64

package nn

var best = plain

const fastExp = false

func sigmoidsAVX512(*float32, int, *[10]float32) { panic("not on this machine") }

func expsAVX512(*float32, int, *[10]float32, float32) { panic("not on this machine") }
