package nn

import (
	"encoding/binary"
	"fmt"
	"io"
	"math"
)

// WriteTo writes the weights: for each row the largest as a float, then all
// as signed integers of 8 or 16 bits in proportion to it, little endian.
func (ps *Params) WriteTo(w io.Writer) (int64, error) {
	var total int64
	for _, p := range ps.All {
		var buf []byte
		for i := range p.Rows {
			buf = appendRow(buf, p.Row(i), p.Bits)
		}
		n, err := w.Write(buf)
		total += int64(n)
		if err != nil {
			return total, err
		}
	}
	return total, nil
}

// Load fills the weights with what WriteTo wrote and returns the rest of b.
func (ps *Params) Load(b []byte) (rest []byte, err error) {
	for _, p := range ps.All {
		if need := p.Rows * (4 + p.Cols*p.Bits/8); len(b) < need {
			return nil, fmt.Errorf("weights of %s: %w", p.Name, io.ErrUnexpectedEOF)
		}
		for i := range p.Rows {
			b = loadRow(p.Row(i), b, p.Bits)
		}
	}
	return b, nil
}

func appendRow(b []byte, row []float32, bits int) []byte {
	var top float32
	for _, v := range row {
		top = max(top, v, -v)
	}
	b = binary.LittleEndian.AppendUint32(b, math.Float32bits(top))
	most := float32(int(1)<<(bits-1) - 1)
	for _, v := range row {
		n := int32(0)
		if top > 0 {
			n = int32(math.RoundToEven(float64(v / top * most)))
		}
		if bits == 8 {
			b = append(b, byte(int8(n)))
		} else {
			b = binary.LittleEndian.AppendUint16(b, uint16(int16(n)))
		}
	}
	return b
}

func loadRow(row []float32, b []byte, bits int) []byte {
	unit := math.Float32frombits(binary.LittleEndian.Uint32(b)) / float32(int(1)<<(bits-1)-1)
	b = b[4:]
	if bits == 8 {
		for i := range row {
			row[i] = unit * float32(int8(b[i]))
		}
		return b[len(row):]
	}
	for i := range row {
		row[i] = unit * float32(int16(binary.LittleEndian.Uint16(b[2*i:])))
	}
	return b[2*len(row):]
}
