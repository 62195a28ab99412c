package nn

import "encoding/gob"

// A checkpoint is the state of one parameter in training.
type checkpoint struct {
	V, Mean, Square, Average []float32
	Seen                     []int32
}

// Save writes the state of a training.
func (a *Adam) Save(e *gob.Encoder, ps *Params) error {
	if err := e.Encode(a); err != nil {
		return err
	}
	for _, p := range ps.All {
		p.prepare()
		if err := e.Encode(checkpoint{p.V, p.mean, p.square, p.average, p.seen}); err != nil {
			return err
		}
	}
	return nil
}

// Restore goes back to a state that Save wrote for parameters of the same
// sizes.
func (a *Adam) Restore(d *gob.Decoder, ps *Params) error {
	if err := d.Decode(a); err != nil {
		return err
	}
	for _, p := range ps.All {
		p.prepare()
		var c checkpoint
		if err := d.Decode(&c); err != nil {
			return err
		}
		copy(p.V, c.V)
		copy(p.mean, c.Mean)
		copy(p.square, c.Square)
		copy(p.average, c.Average)
		copy(p.seen, c.Seen)
	}
	return nil
}
