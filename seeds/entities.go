package seeds

// An Entity is an entry of the gazetteer or of a user's own list: one JSON
// object a line.
type Entity struct {
	ID      string   `json:"id"` // slug; made from the label where a user's list leaves it out
	Label   string   `json:"label"`
	Type    string   `json:"type"` // person, organization, place, …
	Aliases []Name   `json:"aliases"`
	SameAs  []string `json:"sameAs"` // "http://www.wikidata.org/entity/Q232"
	// Kind refines a place: country, former (a state that is no more), capital, city, region, sea, …; a person: m or f; and an
	// organization: alliance, agency, company, ministry, …
	Kind    string `json:"kind,omitempty"`
	Country string `json:"country,omitempty"` // ID of the country that it lies in or belongs to
}

// A Name is a form of an entity's name in one language.
type Name struct {
	Text string `json:"text"`
	Lang string `json:"lang"` // "" for any
	// Form is "" for a name, "adjective" or "demonym" for words of origin
	// ("Kazakh", "Kazachse"; "Rus", "Russen"), "acronym" or "unsure" for
	// short forms.
	Form string `json:"form,omitempty"`
}

// A Concept is a thing without a name that the news speaks of, such as
// treason: one tab-separated line of concepts/: id, English words, Dutch words;
// words of one language separated by "|", the first is the label.
type Concept struct {
	ID    string
	Type  string              // person or group where the table holds nothing else
	Words map[string][]string // by language, lemmas without "_"
}
