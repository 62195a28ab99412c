package storetest

import (
	"strings"

	"newsgraph/graph"
)

// Sample returns a small view in which every field of every type is set at
// least once: a request for help told by two articles, a count of the dead
// with a source behind the source, and claims that are denied or only possible.
func Sample() *graph.View {
	dutch := graph.Document{ID: "d:1111111111111111", Name: "hulp.txt", Title: "Hulp uit Moskou", Date: "2022-01-06", Lang: "nl"}
	english := graph.Document{ID: "d:2222222222222222", Name: "unrest.txt", Title: "Unrest", Date: "2022-01", Lang: "en"}
	v := &graph.View{
		Documents: []graph.Document{dutch, english},
		Entities: []graph.Entity{
			{ID: "armed-criminals", Label: "armed criminals", Type: graph.Group},
			{ID: "csto", Label: "Collective Security Treaty Organization", Type: graph.Organization,
				Aliases: []graph.Alias{{Text: "CSTO", Documents: []string{dutch.ID, english.ID}}}},
			{ID: "interior-ministry", Label: "Interior Ministry", Type: graph.Organization},
			{ID: "karim-masimov", Label: "Karim Masimov", Type: graph.Person},
			{ID: "kassym-jomart-tokayev", Label: "Kassym-Jomart Tokayev", Type: graph.Person,
				Aliases: []graph.Alias{
					{Text: "Tokajev", Lang: "nl", Documents: []string{dutch.ID}},
					{Text: "Tokayev", Lang: "en", Documents: []string{english.ID}},
					{Text: "Токаев", Lang: "ru"},
				},
				SameAs: []string{"http://www.wikidata.org/entity/Q1268617"},
				Merges: []graph.Merge{{Name: "Tokajev", Reason: "one name in two spellings", Score: 0.973}}},
			{ID: "kazakhstan", Label: "Kazakhstan", Type: graph.Place},
			{ID: "reuters", Label: "Reuters", Type: graph.Organization},
			{ID: "treason", Label: "treason", Type: graph.Concept},
		},
		Relations: []graph.Relation{
			{ID: "arrested-for", Label: "arrested for", Gloss: "somebody is arrested on suspicion of a crime",
				Domain: []string{"person", "group"}, Range: []string{"event", "concept"}, PLOVER: "COERCE"},
			{ID: "killed-in", Label: "killed in", Gloss: "somebody is killed at a place"},
			{ID: "negotiated-with", Label: "negotiated with"},
			{ID: "population", Label: "population", Wikidata: "P1082"},
			{ID: "president-of", Label: "president of", Inverse: "has-president", Functional: true, Wikidata: "P39"},
			{ID: "requested", Label: "requested"},
		},
	}
	tokayev := graph.Slot{ID: "kassym-jomart-tokayev", Label: "Kassym-Jomart Tokayev", Type: graph.Person}
	csto := graph.Slot{ID: "csto", Label: "Collective Security Treaty Organization", Type: graph.Organization}
	kazakhstan := graph.Slot{ID: "kazakhstan", Label: "Kazakhstan", Type: graph.Place}
	criminals := graph.Slot{ID: "armed-criminals", Label: "armed criminals", Type: graph.Group}
	help := claim(dutch, 0, "Donderdag riep president Tokajev de hulp van de CSTO in.",
		at(tokayev, "president Tokajev", 15), relation("requested", "riep de hulp van in"), at(csto, "de CSTO", 45))
	help.Qualifiers = []graph.Qualifier{{Role: "time", Value: "2022-01-06", Mention: "Donderdag"}}
	treason := claim(dutch, 58, "Masimov is gearresteerd wegens hoogverraad.",
		at(graph.Slot{ID: "karim-masimov", Label: "Karim Masimov", Type: graph.Person}, "Masimov", 58),
		relation("arrested-for", "is gearresteerd wegens"),
		at(graph.Slot{ID: "treason", Label: "treason", Type: graph.Concept}, "hoogverraad", 89))
	asked := claim(english, 0, "Tokayev asked the CSTO for help.",
		at(tokayev, "Tokayev", 0), relation("requested", "asked for help"), at(csto, "the CSTO", 14))
	dead := claim(english, 40, "Reuters, citing the Interior Ministry: “at least 26 armed criminals” were killed.",
		at(criminals, "at least 26 armed criminals", 84), relation("killed-in", "were killed"), at(kazakhstan, "", 84))
	dead.Subject.Value, dead.Subject.Unit, dead.Subject.Bound = "26", "person", graph.AtLeast
	dead.Qualifiers = []graph.Qualifier{
		{Role: "time", Value: "2022", Mention: "this year"},
		{Role: "place", Value: "Kazakhstan", ID: "kazakhstan", Mention: "there"},
	}
	dead.Source = &graph.Source{
		Slot: *at(graph.Slot{ID: "interior-ministry", Label: "Interior Ministry", Type: graph.Organization}, "the Interior Ministry", 56), Cue: "citing",
		Source: &graph.Source{Slot: *at(graph.Slot{ID: "reuters", Label: "Reuters", Type: graph.Organization}, "Reuters", 40), Cue: ":"},
	}
	refused := claim(english, 130, "He will not negotiate with them.",
		at(tokayev, "He", 130), relation("negotiated-with", "negotiate with"), at(criminals, "them", 157))
	refused.Negated = true
	may := claim(english, 170, "He may stay president of the country.",
		at(tokayev, "He", 170), relation("president-of", "stay president of"), at(kazakhstan, "the country", 195))
	may.Modality = graph.Possible
	people := claim(english, 210, "Kazakhstan has about 19.4 million people.",
		at(kazakhstan, "Kazakhstan", 210), graph.Predicate{ID: "population", Label: "has a population of", Mention: "has"},
		&graph.Slot{Label: "about 19.4 million people", Type: graph.Quantity, Value: "19400000", Unit: "person", Bound: graph.About, Mention: "about 19.4 million people", Start: 225, End: 250})
	fled := claim(english, 260, "They fled.", at(criminals, "They", 260), graph.Predicate{ID: "fled", Label: "fled", Mention: "fled"}, nil)
	v.Relations = append(v.Relations, graph.Relation{ID: "fled", Label: "fled"})
	v.Claims = []graph.Claim{help, treason, asked, dead, refused, may, people, fled}
	for i := range v.Claims {
		v.Claims[i].SetID()
	}
	v.Sort()
	return v
}

func claim(d graph.Document, start int, words string, subject *graph.Slot, p graph.Predicate, object *graph.Slot) graph.Claim {
	return graph.Claim{
		Document: d, Evidence: graph.Evidence{Text: words, Start: start, End: start + len(words)},
		Subject: *subject, Relation: p, Object: object,
		Modality: graph.Asserted, Confidence: 0.91, Rule: p.ID + "/1",
	}
}

func relation(id, words string) graph.Predicate {
	label := strings.ReplaceAll(id, "-", " ")
	return graph.Predicate{ID: id, Label: label, Mention: words, Canonical: true}
}

// at returns a copy of s that stands as words at a byte of the text.
func at(s graph.Slot, words string, start int) *graph.Slot {
	s.Mention, s.Start, s.End = words, start, start+len(words)
	return &s
}
