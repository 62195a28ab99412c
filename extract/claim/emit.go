package claim

import (
	"slices"
	"strings"

	"newsgraph/extract/doc"
	"newsgraph/graph"
)

// An event is a clause in the active voice: who does it, to whom, for whom.
type event struct {
	*clause
	agent, patient, recipient []doc.TokenID
	match                     match
	used                      map[doc.TokenID]bool // phrases that are part of the relation, the object or the source
	cut                       bool                 // its claims lack what completes the verb
	reached                   []doc.TokenID        // where another claim says that the patient came
}

func (x *reading) eventOf(c *clause) *event {
	e := &event{clause: c, used: map[doc.TokenID]bool{}}
	switch {
	case !c.passive:
		e.agent, e.patient, e.recipient = c.subj, c.obj, c.iobj
	case len(c.obj) > 0 && len(c.iobj) == 0:
		e.agent, e.patient, e.recipient = c.agent, c.obj, c.subj // "was given permission"
	default:
		e.agent, e.patient, e.recipient = c.agent, c.subj, c.iobj
	}
	if c.passive && len(e.patient) > 0 {
		for _, o := range c.obl {
			if x.words.besides[o.prep] && x.counts(o.head) != nil {
				e.patient = append(slices.Clone(e.patient), o.head) // "26 were killed, in addition to 18 officers"
			}
		}
	}
	if !c.passive && len(c.obj) == 0 && len(c.comp) == 0 && !x.says(c) {
		e.patient, e.recipient = c.iobj, nil // "sent him away", read as what he was sent
	}
	if !c.passive && len(e.patient) == 0 && len(c.comp) > 0 && c.comp[0].shared && x.control(c).object {
		e.patient, e.recipient = e.recipient, nil // "asked the governments to stop"
	}
	for h := range x.accordingPhrase {
		e.used[h] = true
	}
	e.match = x.relationOf(e)
	for _, h := range e.match.words {
		e.used[h] = true
	}
	return e
}

// emit writes the claims of clause c.
func (x *reading) emit(c *clause) {
	if s := x.situate(c); s.unsaid {
		return
	}
	if !c.verbal() {
		x.emitCopula(c)
		return
	}
	if c.shared && x.words.as[c.mark] && x.says(c) {
		return // "as promised"
	}
	if c.passive && len(c.agent) == 0 && len(c.comp) > 0 && c.comp[0].shared && x.content[c.comp[0]] == c {
		return // "is said to have fled": who fled says nothing
	}
	if c.passive && len(c.agent) == 0 && len(c.comp) > 0 && c.comp[0].shared && x.control(c).object && x.control(c).modality == graph.Planned {
		return // "is scheduled to last": what lasts says so
	}
	if len(c.comp) > 0 && x.words.refuses[x.lower(c.head)] && x.refuses(c.comp[0]) && x.situate(c.comp[0]).negated {
		return // "did not want to say": did not say
	}
	if len(c.comp) > 0 && c.comp[0].passive && x.words.passive[x.verb(c)] {
		return // "got arrested"
	}
	if m := x.words.modal[x.lemma(c.head)]; m != "" && x.tag(c.head, doc.AUX) || m != "" && len(c.obj)+len(c.comp) == 0 && !x.words.joined {
		return // "all who can"
	}
	if c.shared && len(c.aux) == 0 && c.cop == 0 && x.words.bareParticiple[x.lower(c.head)] || x.accustomed(c) {
		return
	}
	if c.up != nil && slices.Contains(c.up.pred, c.head) {
		return // "called the decision disappointing"
	}
	if c.link == governed && !x.control(c.up).not {
		return // "accused of taking bribes"
	}
	e := x.eventOf(c)
	if o := e.match.object; len(o) == 1 && x.tag(o[0], doc.VERB) && x.pointing(x.trim(x.tree.span[o[0]])) {
		return // "is prevented from doing so"
	}
	x.emitPredicates(e)
	if x.emitLink(e) || x.emitSupposed(e) {
		return
	}
	if r := x.resulting(e); r != 0 {
		e.used[r] = true // part of the relation
	}
	if r := e.match.relation; r != nil && r.Silent {
		return
	}
	if x.bare(c) || x.absorbed(c) || c.up != nil && c.shared && x.pair(c.up) == c.head {
		return
	}
	rule := "active"
	if c.passive {
		rule = "passive"
	}
	if e.match.open() && x.emitLight(e) {
		return
	}
	if e.match.open() && x.opaque(e) {
		return
	}
	named := x.names(c) && len(c.pred) == 0 // who names a square after somebody calls it nothing
	x.emitEvent(e, rule)
	if m := e.match; !m.open() && len(e.agent) > 0 && x.leftOver(e) && !named {
		// "arrested Masimov for treason" also says who arrested whom.
		plain := x.eventOf(c)
		if m.patient {
			plain.reached = m.object
		}
		if plain.match = x.plainMatch(plain, m.words); !plain.match.open() || len(m.words) == 0 {
			for _, h := range m.words {
				plain.used[h] = true
			}
			x.emitEvent(plain, rule)
		}
	}
}

// plainMatch is the relation of e between its agent and its patient alone, in
// the same expression.
func (x *reading) plainMatch(e *event, words []doc.TokenID) match {
	for _, m := range x.relationsOf(e) {
		if len(m.object) == 0 && slices.Equal(m.words, words) && !m.patient {
			return m
		}
	}
	return match{}
}

// emitEvent writes the claims of e as its match names them.
func (x *reading) emitEvent(e *event, rule string) {
	c := e.clause
	subjects, objects := e.agent, e.patient
	patientFirst := e.match.patient && len(e.patient) > 0 || len(e.agent) == 0 && c.passive
	if patientFirst {
		subjects, objects = e.match.besides(e.patient), nil
		if len(subjects) == 0 {
			subjects = e.recipient // "gave the opposition the blame for the crisis"
		}
	}
	for _, h := range subjects {
		e.used[h] = true // none of them qualifies the others
	}
	state, placed := x.state(e)
	if placed {
		e.used[state.head] = true // part of the relation
	}
	object, prep := x.objectOf(e, objects, patientFirst)
	if prep != "" && x.resulting(e) != 0 {
		return // "made it harder for firms to export"
	}
	if len(object) == 0 && (x.says(c) && !x.uttered(e) || x.thinks(c) && !c.passive || x.names(c) && len(e.match.words) == 0 || e.shared && e.match.relation != nil && len(e.match.relation.Range) > 0 && !c.passive && !strings.Contains(e.match.relation.ID, "-")) {
		return // it takes an object, and none was found
	}
	if _, modal := x.words.modal[x.lemma(c.head)]; modal && prep != "" && e.match.open() {
		return // "wilde weg uit de stad": no verb says what
	}
	if len(object) == 0 && (len(objects) > 0 && len(e.match.words) == 0 || x.words.exist[x.verb(c)] && len(e.match.words) == 0 || !c.passive && x.words.needs[x.verb(c)] && len(e.match.words) == 0) {
		return // an object that nobody knows: "found them"
	}
	if x.words.joined && len(e.comp) > 0 && x.words.mark[e.comp[0].mark] == graph.Possible && x.words.factive[x.verb(c)] && x.situate(c).modality == graph.Planned {
		return // "wil weten of": nobody knows yet
	}
	if len(object) == 0 && (x.words.needs[x.set(c)] || x.Tokens[x.sentence(c.head).End-1].Form == ":") {
		return // "is van plan" without what, "Boussac lanceert:"
	}
	if len(object) == 0 && (!c.passive || len(e.agent) == 0) && x.hollow(e) && len(x.qualifiers(e, nil)) == 0 {
		return // "those involved", "the accident happened"
	}
	if len(object) == 0 && (x.words.joined && x.withComparative(e) || !c.passive && !e.match.open() && e.match.relation.Speech && x.led(e.match.relation)) {
		return // "viel hoger uit", "maakt zich zorgen"
	}
	if len(object) == 0 && c.passive && len(e.agent) > 0 && len(e.patient) == 0 && len(e.recipient) == 0 && len(e.match.words) == 0 && !x.words.joined {
		return // "a wedding, attended by two friends": what was attended?
	}
	e.cut = len(object) == 0 && x.unfinished(e)
	if r := e.match.relation; r != nil && len(object) == 0 && !patientFirst && !c.passive && len(r.Range) > 0 && len(e.match.words) == 0 && !strings.Contains(r.ID, "-") {
		e.match.relation = nil // "Gloria improved" is not what she does to others
	}
	for _, h := range subjects {
		subject, ok := x.phrase(h)
		if x.says(c) && x.tag(h, doc.PRON) && (!ok || !x.speaks(subject) || x.words.neuter[x.lower(h)]) {
			by := x.speaker(c)
			subject, ok = by.Slot, by.ID != unnamedID // whom "it" stands for
		}
		if !ok || subject.ID == "" {
			continue
		}
		e.used[h] = true
		if x.casualty(h) == h && !c.passive {
			continue // "er vielen 12 doden" is told as who was killed
		}
		if len(object) == 0 {
			x.add(e, subject, nil, prep, rule)
			continue
		}
		for i := range object {
			if placed || prep != "" || !x.unplaced(e, &object[i]) {
				x.add(e, subject, &object[i], prep, rule)
			}
		}
	}
	if len(subjects) > 0 && !patientFirst {
		x.emitFurther(e, subjects)
	}
}

// uttered reports whether e tells of some thing that people say it, whoever they
// are: "a strike was announced", "196 cases were confirmed", but not "she was told".
func (x *reading) uttered(e *event) bool {
	return e.passive && len(e.aux) > 0 && len(e.agent)+len(e.obj)+len(e.comp) == 0 && len(e.patient) > 0 && !x.tells(e.clause) && !slices.ContainsFunc(e.patient, func(h doc.TokenID) bool {
		return x.tag(h, doc.PRON) || x.personNoun(h) || x.acts([]doc.TokenID{h})
	})
}

// emitFurther writes a claim for each named thing that a preposition ties to
// an event with an object: "discussed the situation with Tokayev".
func (x *reading) emitFurther(e *event, subjects []doc.TokenID) {
	if len(e.patient) == 0 || x.resulting(e) != 0 {
		return
	}
	for _, o := range e.obl {
		if e.used[o.head] || !x.words.tie[o.prep] || slices.Contains(e.reached, o.head) {
			continue
		}
		s, ok := x.phrase(o.head)
		if !ok || s.ID == "" || s.ID[0] != '#' || x.words.role[o.prep] == "place" && s.Type == graph.Place && !x.words.recipient[o.prep] {
			continue
		}
		for _, h := range subjects {
			if subject, ok := x.phrase(h); ok && subject.ID != s.ID {
				x.add(e, subject, &s, o.prep, "oblique")
			}
		}
	}
}

// likened reports whether c says as what its verb calls something: "described him
// as …".
func (x *reading) likened(c *clause) bool {
	for k := range x.kids(c.head) {
		if k > c.head && x.words.preposition[x.lower(x.span[k].First)] == "as" {
			return true
		}
	}
	return false
}

// judges reports whether c's verb may say what its object is.
func (x *reading) judges(c *clause) bool {
	_, renders := x.words.renders[x.verb(c)]
	return renders || x.thinks(c) || x.says(c) || x.names(c) || x.words.joined
}

// add writes one claim of event e.
func (x *reading) add(e *event, subject graph.Slot, object *graph.Slot, prep, rule string) {
	if object != nil && object.ID != "" && object.ID == subject.ID {
		return
	}
	source := x.sourceOf(e.clause)
	if source != nil && object != nil && source.Source == nil && source.ID == subject.ID && x.words.according[strings.ToLower(source.Cue)] && (object.Type == graph.Statement || x.names(e.clause)) {
		source = nil // "according to the army, which called them rebels": the article says what it called them
	}
	relation := x.predicateOf(e, object, prep)
	if id, in := strings.CutSuffix(relation.ID, "-in"); in && object == nil && relation.Canonical && x.relations[id] != nil {
		relation = x.canonicalOf(x.relations[id], relation.Mention) // "killed-in" needs to say in what
	}
	if to, ends := strings.CutSuffix(relation.Label, " to"); ends && e.match.relation != nil && slices.Contains(e.match.relation.Range, graph.Quantity) && object != nil && object.Value != "" && x.words.preposition[e.match.prep] != "to" && prep == "" {
		switch x.words.preposition[e.match.prep] {
		case "from":
			relation.Label = to + " from"
		case "by", "with", "":
			relation.Label = to + " by" // "rose 3 percent"
			if by := x.relations[strings.TrimSuffix(relation.ID, "-to")+"-by"]; by != nil {
				relation = x.canonicalOf(by, relation.Mention)
			}
		}
	}
	if object == nil && relation.Canonical {
		relation.Label = x.withoutPreposition(relation.Label)
	}
	qualifiers := x.qualifiers(e, object)
	if (object == nil || x.receiving(*object)) && x.commands(e) && !slices.ContainsFunc(qualifiers, func(q graph.Qualifier) bool { return q.Role == "topic" }) {
		return // "gave the guards the order": which?
	}
	called := (relation.ID == "called" || !strings.HasSuffix(relation.ID, "-as") && !x.words.joined && x.likened(e.clause)) && x.names(e.clause) || x.words.regards[x.verb(e.clause)] || relation.ID == "considered" && len(e.match.topic)+len(e.pred) > 0
	if called && (object != nil) != (e.passive && len(e.agent) == 0) && (object == nil || object.Type != graph.Statement) && !slices.ContainsFunc(qualifiers, func(q graph.Qualifier) bool { return strings.HasPrefix(q.Value, "as ") }) {
		return // what it was called stands elsewhere
	}
	d := draft{
		clause: e.clause, subject: subject, relation: relation, object: object,
		qualifiers: qualifiers, source: source, rule: rule, cut: e.cut && object == nil,
	}
	if object != nil && object.Type == graph.Statement && slices.ContainsFunc(e.adv, func(a doc.TokenID) bool {
		return x.negates(a) && object.Start <= int(x.Tokens[a].Start) && int(x.Tokens[a].End) <= object.End
	}) {
		s := x.situate(e.clause)
		s.negated = false // "considered the plan not safe": what it says is negated
		d.situation = &s
	}
	x.put(d)
}
