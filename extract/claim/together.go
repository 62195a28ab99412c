package claim

import (
	"fmt"

	"newsgraph/extract/doc"
	"newsgraph/graph"
)

// This file spreads what is said of several things that a description or a
// pronoun stands for: "both firms".

// putEach adds d; of several things that are named together it is one of each,
// as where a conjunction joins them: "both firms" are Halden and Verhof.
func (x *reading) putEach(d draft) {
	if all := x.members(&d.subject); all != nil {
		for _, d.subject = range all {
			x.putEach(d)
		}
		return
	}
	if all := x.members(d.object); all != nil {
		for _, object := range all {
			if d.object = &object; object.ID != d.subject.ID { // "the two accused each other"
				x.putEach(d)
			}
		}
		return
	}
	x.drafts = append(x.drafts, d)
}

// members are the things that s is together, each where s stands; nil for one.
func (x *reading) members(s *graph.Slot) []graph.Slot {
	if s == nil || !x.isChain(*s) {
		return nil
	}
	var id doc.ChainID
	fmt.Sscanf(s.ID, "#%d", &id)
	var all []graph.Slot
	for _, m := range x.Chains[id].Members {
		one := x.chainSlot(m)
		one.Mention, one.Start, one.End = s.Mention, s.Start, s.End
		all = append(all, one)
	}
	return all
}

// chainSlot is the slot of chain id; what is several things has their names.
func (x *reading) chainSlot(id doc.ChainID) graph.Slot {
	chain := &x.Chains[id]
	s := graph.Slot{ID: localID(id), Label: chain.Label, Type: chain.Type}
	for i, m := range chain.Members {
		switch label := x.labelOf(x.chainSlot(m)); {
		case i == 0:
			s.Label = label
		case i < len(chain.Members)-1:
			s.Label += ", " + label
		default:
			s.Label += " and " + label
		}
	}
	return s
}
