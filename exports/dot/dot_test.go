package dot

import (
	"bytes"
	"testing"

	"newsgraph/exports/internal/golden"
	"newsgraph/graph/sample"
)

func TestGolden(t *testing.T) {
	var b bytes.Buffer
	if err := Export(&b, sample.View(), Options{}); err != nil {
		t.Fatal(err)
	}
	golden.Compare(t, "testdata/sample.gv", b.Bytes())
}
