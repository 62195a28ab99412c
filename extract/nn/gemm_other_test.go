//go:build !amd64

package nn

func others() map[string]kernel { return nil }
