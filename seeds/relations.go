package seeds

// A Relation is an entry of the vocabulary, as the files in relations/ hold
// them: one TOML file for a family of events.
//
//	[[relation]]
//	id       = "accused-of"
//	gloss    = "somebody is said to have done wrong"
//	domain   = ["person", "organization", "group", "place"]
//	range    = ["concept", "event"]
//	subject  = "patient"
//	plover   = "ACCUSE"
//	en.verbs = ["accuse +of", "charge +with", "suspect +of"]
//	nl.verbs = ["beschuldigen +van", "verdenken +van"]
//	en.nouns = ["accusation +of"]
//
// A pattern of verbs, nouns or adjectives is a lemma and what must stand with
// it, separated by spaces:
//
//	word    the lemma; a Dutch particle verb in its dictionary form
//	        ("inroepen"), an English one with its particle ("take over");
//	        compounds without "_"
//	=noun   an object with that lemma is part of the expression, not the
//	        claim's object: "give =order", "geven =bevel"; with a
//	        preposition it is a fixed phrase: "steken =in_brand"
//	:noun   the object has that lemma, and is the claim's object all the
//	        same: "send :troop"
//	+prep   the complement of that preposition is the claim's object:
//	        "accuse +of", "inroepen =hulp +van"
//	~refl   a reflexive object is part of the expression: "verzetten ~refl +tegen"
//	~alone  there is no direct object: who recovers gets well, who recovers a
//	        body finds it
//	~subj   of a noun: what hangs on it by of/van is the claim's subject,
//	        as always where it has a +prep: "komst ~subj" of "arrived-in"
//
// The more a pattern asks for, the earlier it is tried. Where no +prep
// stands, the direct object is the claim's object. Every pattern also answers
// to the passive and to participles. A noun names an event or a role: its
// object hangs on it by of/van, a possessive, a compound or a demonym. An
// adjective stands after a copula: "responsible +for".
type Relation struct {
	ID    string `toml:"id"`
	Label string `toml:"label"` // the ID with spaces, unless given
	Gloss string `toml:"gloss"` // what it says of subject and object, in English
	// Domain and Range are the types that subject and object may have, of
	// package graph; empty for any.
	Domain []string `toml:"domain"`
	Range  []string `toml:"range"`
	// Subject is "agent" (the default) or "patient": which participant of
	// the verb is the claim's subject. The patient is the direct object of
	// the active and the subject of the passive.
	Subject string `toml:"subject"`
	// Role says that the relation is a role that nouns name: "president",
	// "spokesman". Its subject is who holds the role.
	Role       bool   `toml:"role"`
	Inverse    string `toml:"inverse"`
	Symmetric  bool   `toml:"symmetric"`
	Functional bool   `toml:"functional"` // holds for one object at one time
	// Speech says that the verb reports what its subject says: its clause
	// becomes claims with the subject as source.
	Speech bool `toml:"speech"`
	// Silent says that the words tell nothing that a claim could hold: what
	// "go out of one's way" says is in the clause below it.
	Silent   bool   `toml:"silent"`
	PLOVER   string `toml:"plover"`   // event type: AGREE, CONSULT, SUPPORT, …
	Wikidata string `toml:"wikidata"` // property: "P39"
	Family   string `toml:"-"`        // name of its file: "law"
	// Words express the relation, by language ("en", "nl").
	Words map[string]Words `toml:"-"`
}

// Words are the patterns that express a relation in one language.
type Words struct {
	Verbs      []string `toml:"verbs" json:"verbs,omitempty"`
	Nouns      []string `toml:"nouns" json:"nouns,omitempty"`
	Adjectives []string `toml:"adjectives" json:"adjectives,omitempty"`
}
