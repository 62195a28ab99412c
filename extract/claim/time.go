package claim

import (
	"newsgraph/extract/doc"
	"newsgraph/graph"
)

func (x *reading) findTimes() {}

func (x *reading) isTime(h doc.TokenID) bool { return false }

func (x *reading) timeSlot(h doc.TokenID) (graph.Slot, bool) { return graph.Slot{}, false }

func (x *reading) times(c *clause) []graph.Qualifier { return nil }

func (x *reading) quantitySlot(h doc.TokenID) (graph.Slot, bool) { return graph.Slot{}, false }
