package sample

import "testing"

func TestView(t *testing.T) {
	for _, err := range View().Check() {
		t.Error(err)
	}
}
