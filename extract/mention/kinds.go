package mention

// kindFit says how well a thing of the kind that m's noun tells may be x: 0
// for not at all, 1 for one that is known to be of that kind.
func (r *resolver) kindFit(m *mark, x *thing) float64 {
	kind := m.noun.kind
	if kind == "team" {
		kind = "club" // for those who play for it
	}
	switch kind {
	case "country":
		return yes(x.kind == "country")
	case "city":
		if r.w.capitals[m.lemma] && r.main >= 0 {
			return yes(x.kind == "capital" && x.known >= 0 && r.g.entities[x.known].Country == r.g.entities[r.main].ID)
		}
		switch {
		case x.kind == "city" || x.kind == "capital":
			return 1
		case x.typ == "place" && x.kind == "":
			return 0.7
		}
		return 0
	case "region", "district":
		switch {
		case x.typ != "place":
			return 0
		case has(x.words, m.lemma):
			return 1
		}
		return yes(x.kind == "region" && kind == "region" && !r.w.within[m.lemma])
	case "tournament":
		return yes(x.typ == "event")
	case "national":
		return yes(x.typ == "person")
	case "vessel":
		return yes(x.kind == "vessel" && x.typ != "group")
	}
	if m.noun.typ == "place" {
		return 0
	}
	if x.typ != "organization" {
		if (kind == "club" || kind == "company") && r.mistyped(x, &thing{typ: "organization"}) {
			return 0.3
		}
		return 0
	}
	switch kind {
	case "organization":
		if x.kind == "company" {
			return 0.5
		}
		return yes(x.kind == "" || x.kind == "organization" || x.kind == "association" || x.kind == "organ" || x.kind == "alliance" || x.kind == "ngo" || x.kind == "armed" || x.kind == "agency")
	case "association":
		return yes(x.kind == "" || x.kind == "association" || x.kind == "ngo" || x.kind == "alliance")
	case "alliance":
		if x.kind == "" {
			return 0.4
		}
		return yes(x.kind == "alliance")
	case "organ":
		return yes(has(x.words, m.lemma)) // each organisation has its board
	case "agency":
		return yes(x.kind == "" || x.kind == "agency" || x.kind == "security")
	case "school":
		return yes(x.kind == "school")
	case "company", "party", "media", "club":
		if x.kind == "" {
			return 0.8
		}
		if kind == "company" && x.kind == "media" && r.w.general[m.lemma] != nil {
			return 0.5 // "the firm", but not "the bank"
		}
		return yes(x.kind == kind)
	}
	return 0
}

func yes(b bool) float64 {
	if b {
		return 1
	}
	return 0
}
