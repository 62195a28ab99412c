package nn

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
)

// ErrFormat says that a file is no file of weights, or of another format.
var ErrFormat = errors.New("not a file of weights of this version of newsgraph")

// WriteFile writes a file of weights: magic, which names its format, the length
// of the header in 4 bytes, the header as JSON that zlib compressed, the
// weights. Weights would shrink by a twelfth, which is not worth the time.
func (ps *Params) WriteFile(w io.Writer, magic string, header any) error {
	var h bytes.Buffer
	z := zlib.NewWriter(&h)
	if err := errors.Join(json.NewEncoder(z).Encode(header), z.Close()); err != nil {
		return err
	}
	b := binary.LittleEndian.AppendUint32([]byte(magic), uint32(h.Len()))
	if _, err := w.Write(append(b, h.Bytes()...)); err != nil {
		return err
	}
	_, err := ps.WriteTo(w)
	return err
}

// zlibFirst is the first byte of what zlib compresses, with which no JSON
// begins. Older files have headers as they are.
const zlibFirst = 'x'

// ReadHeader fills in the header of a file that WriteFile wrote and returns its
// weights, which Load reads.
func ReadHeader(file []byte, magic string, header any) (weights []byte, err error) {
	b, ok := bytes.CutPrefix(file, []byte(magic))
	if !ok || len(b) < 4 {
		return nil, ErrFormat
	}
	n := uint64(binary.LittleEndian.Uint32(b))
	if b = b[4:]; n > uint64(len(b)) {
		return nil, ErrFormat
	}
	h := b[:n]
	if n > 0 && h[0] == zlibFirst {
		if h, err = inflate(h); err != nil {
			return nil, fmt.Errorf("%w: %w", ErrFormat, err)
		}
	}
	if err := json.Unmarshal(h, header); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrFormat, err)
	}
	return b[n:], nil
}

func inflate(b []byte) ([]byte, error) {
	z, err := zlib.NewReader(bytes.NewReader(b))
	if err != nil {
		return nil, err
	}
	return io.ReadAll(z)
}

// WriteTo writes the weights: for each row the largest as a float, then all
// as signed integers of 4, 8 or 16 bits in proportion to it, little endian.
func (ps *Params) WriteTo(w io.Writer) (int64, error) {
	var total int64
	for _, p := range ps.All {
		var buf []byte
		for i := range p.Rows {
			buf = appendRow(buf, p.Row(i), p.bits(i))
		}
		n, err := w.Write(buf)
		total += int64(n)
		if err != nil {
			return total, err
		}
	}
	return total, nil
}

// Load fills the weights with what WriteTo wrote, which is all of b.
func (ps *Params) Load(b []byte) error {
	for _, p := range ps.All {
		for i := range p.Rows {
			bits := p.bits(i)
			if need := 4 + (p.Cols*bits+7)/8; len(b) < need {
				return fmt.Errorf("weights of %s: %w", p.Name, io.ErrUnexpectedEOF)
			}
			b = loadRow(p.Row(i), b, bits)
		}
	}
	if len(b) > 0 {
		return ErrFormat
	}
	return nil
}

// bits is the number of bits of each weight of a row.
func (p *Param) bits(row int) int {
	if p.Fine > 0 && row >= p.Fine {
		return 4
	}
	return p.Bits
}

func appendRow(b []byte, row []float32, bits int) []byte {
	var top float32
	for _, v := range row {
		top = max(top, v, -v)
	}
	b = binary.LittleEndian.AppendUint32(b, math.Float32bits(top))
	most := float32(int(1)<<(bits-1) - 1)
	for i, v := range row {
		n := int32(0)
		if top > 0 {
			n = int32(math.RoundToEven(float64(v / top * most)))
		}
		switch {
		case bits == 16:
			b = binary.LittleEndian.AppendUint16(b, uint16(int16(n)))
		case bits == 8:
			b = append(b, byte(int8(n)))
		case i%2 == 0:
			b = append(b, byte(n)&15)
		default:
			b[len(b)-1] |= byte(n) << 4
		}
	}
	return b
}

func loadRow(row []float32, b []byte, bits int) []byte {
	unit := math.Float32frombits(binary.LittleEndian.Uint32(b)) / float32(int(1)<<(bits-1)-1)
	b = b[4:]
	switch bits {
	case 4:
		var level [16]float32
		for i := range level {
			level[i] = unit * float32(int8(i<<4)>>4) // with its sign
		}
		n := (len(row) + 1) / 2
		for i, two := range b[:len(row)/2] {
			pair := row[2*i : 2*i+2 : 2*i+2]
			pair[0], pair[1] = level[two&15], level[two>>4]
		}
		if len(row)%2 == 1 {
			row[len(row)-1] = level[b[n-1]&15]
		}
		return b[n:]
	case 8:
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
