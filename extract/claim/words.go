package claim

import (
	"strings"

	"newsgraph/extract/lang"
	"newsgraph/graph"
	"newsgraph/seeds"
)

// words are what the rules need to know of one language's words. They come
// from the table claim.tsv of its folder: a class, a word or expression, and
// what the class says of it.
type words struct {
	agent             map[string]bool   // prepositions that lead to who does what a passive says
	recipient         map[string]bool   // prepositions that lead to who is given or told something
	addressed         map[string]bool   // those of them that lead to who is told something by a verb of saying
	role              map[string]string // preposition → role of a qualifier
	preposition       map[string]string // preposition → English, for names of relations
	mark              map[string]string // word that introduces a clause → modality, role of a qualifier or "not"
	control           map[string]control
	gives             map[string]bool   // verbs of giving with an event as object: "gave the order"
	light             map[string]bool   // verbs that add nothing to an event noun: "made an arrest"
	negation          map[string]bool   // words that negate their clause
	or                map[string]bool   // conjunctions that carry a negation on: "or"
	contrast          map[string]bool   // conjunctions that end it: "but"
	noNegation        map[string]bool   // words that take the negation back if they follow: "not [only]"
	none              map[string]bool   // determiners that negate: "no"
	hedge             map[string]string // adverb → modality
	modal             map[string]string // auxiliary → modality
	according         map[string]bool   // prepositions that lead to a source
	original          map[string]bool   // adverbs of what was meant at first: "oorspronkelijk"
	announcer         string            // pronoun that announces a clause with a preposition: "er … in", "erin"
	announces         map[string]bool   // verbs with that preposition: "slagen in"
	announcing        map[string]bool   // the prepositions
	willed            map[string]string // verbs that people and bodies do and things do not; "deed" for those that a text may do
	own               []string          // "by his own account"
	say               map[string]bool   // verbs of saying that the vocabulary lacks
	think             map[string]bool   // verbs whose clause is what the subject holds true
	pointer           map[string]bool   // pronouns for the sentence before: "dat"
	attributes        map[string]bool   // verbs of saying that take one: "dat meldt de politie"
	sayNoun           map[string]string // nouns with what is said as their clause: "claim" → modality
	cites             map[string]bool   // verbs whose participle names a source's source: "citing two officials"
	passive           map[string]bool   // verbs that make a participle passive: "get"
	outcome           map[string]bool   // verbs after which an infinitive tells what came of it: "beat them to win"
	every             map[string]bool   // determiners of what is named in general: "any"
	voices            map[string]bool   // verbs whose subject holds what such a noun says: "reached the conclusion"
	fraction          map[string]bool   // parts of one: "half"
	elects            map[string]bool   // verbs whose passive has an office as its predicate: "was appointed reader"
	state             map[string]string // phrases that say how something is: "under way" → English
	hindsight         map[string]bool   // adverbs with which "would" tells what did happen: "later"
	norm              map[string]bool   // nouns after "according to" that say nothing: "plan"
	concession        map[string]bool   // introduce what holds in spite of the rest: "although"
	aim               map[string]bool   // nouns of which "is to" tells what they are: "mission"
	shown             map[string]bool   // verbs with the preposition that leads to what something appears from
	as                map[string]bool   // introduce who says a sentence: "as the ministry reported"
	question          map[string]bool   // question words
	partial           map[string]string // nouns that say nothing without what completes them: "scale"; a preposition of their own → English
	daytime           map[string]bool   // times of the day by which something happens: "nightfall"
	medium            map[string]bool   // nouns for where somebody says something: "interview"
	completes         map[string]bool   // nouns with the preposition of a phrase that is part of what they name: "tax on"
	beyond            map[string]string // phrases without a noun that say where something comes from: "from outside"
	bounded           map[string]string // adverbs that a negation right before them denies: "not fully" → English
	former            map[string]bool   // modifiers of a role that has ended
	empty             map[string]bool   // modifiers that tell nothing: "other", "huidig"
	vague             map[string]bool   // nouns and pronouns that name nothing: "thing", "iets"
	noun              map[string]noun   // what a noun refers to
	degree            map[string]string // how much of a thing, without which it is another: "minder" → English, for one and for many
	limits            map[string]string // adverbs without which a clause says too much: "onvoldoende" → English
	relative          map[string]string // relative pronouns → gender of what they stand for, "common" for several things too
	whereby           map[string]string // adverbs that stand for a preposition with what a relative clause is of: "waarin" → "in"
	margin            map[string]bool   // nouns that are counted to tell by how much: "votes"
	refuses           map[string]bool   // who denied this says nothing: "would not comment"
	countable         map[string]bool   // vague nouns that say something when they are counted: "196 cases"
	rejects           map[string]bool   // verbs that deny what their object tells: "rejected the suggestion that"
	except            map[string]bool   // what introduces on which condition something does not hold: "unless"
	managed           map[string]string // modals whose past tells that it happened: "kon ontkomen"; "passive" where only that of a passive does
	shortly           map[string]string // adverbs before a preposition that then tells when: "kort voor" → how tables spell them
	factive           map[string]bool   // verbs whose clause is true, whoever knows it
	separable         map[string]string // verbs that mean another thing with their particle apart: "komt voor" → verb that means that
	regards           map[string]bool   // verbs that say nothing without "as": "beschouwen"
	money             map[string]string // currency → what the vocabulary calls an amount in it: "money"
	we                map[string]bool   // pronouns of those who speak: "we", "our"
	of                map[string]bool   // prepositions of possession
	names             map[string]bool   // verbs that call their object something
	that              map[string]bool   // introduce what is said: "dat"
	measure           map[string]bool   // nouns and pronouns that tell an amount of what follows: "one of"
	figure            map[string]bool   // of these, those that with "the" mean the amount itself: "the number of"
	besides           map[string]bool   // prepositions that add others to those affected
	idiom             map[string]bool   // phrases with a preposition that tell nothing: "for example"
	where             map[string]bool   // nouns for where something is: "north"
	reason            map[string]bool   // verbs of praise and punishment: "for" says why
	tie               map[string]bool   // prepositions that tie somebody else to an event with an object
	neuter            map[string]bool   // pronouns for things
	exist             map[string]bool   // verbs that only say that something is there
	then              map[string]bool   // begin what follows from a condition: "dan"
	needs             map[string]bool   // verbs that say nothing without an object
	ranks             map[string]bool   // adjectives with which only one does what an infinitive says
	means             map[string]bool   // nouns for how something is done: "by mail"
	bareParticiple    map[string]bool   // participles that are no event without an auxiliary
	puts              map[string]string // verbs that put a thing somewhere or keep it there; "alone" for those that say nothing without
	rules             map[string]bool   // verbs for what those in authority do to people: "veroordelen"
	falls             map[string]bool   // verbs for what a thing does by itself: "vervallen"
	visible           map[string]bool   // verbs for what people do with what is there to see: "is te zien"
	prospective       map[string]string // modifiers of what may or will happen: "planned" → modality
	figurative        map[string]bool   // verbs that mean another thing with the word for a preposition: "geloven eraan"
	having            map[string]bool   // verbs that add nothing to what somebody wants: "to have"
	turns             map[string]string // verbs with the preposition that leads to what becomes of their object: "verklaren tot" → English preposition
	hollow            map[string]string // verbs whose passive says nothing alone, "are involved", or whose "active" does, "lived"
	dead, hurt        map[string]bool   // words for people who were killed, and wounded
	giving            string            // the preposition that leads to a recipient
	presentParticiple []string          // endings
	link              map[string]link   // verbs that say what their subject is: "remain"
	supposed          map[string]string // verbs whose passive says what people hold its subject to be → modality
	renders           map[string]string // verbs that make or find their object something: "left homeless"; "bare" for those that say no more with a clause
	comparison        map[string]string // leads to what a comparative is compared with: "than" → English
	circumstances     map[string][]seeds.Circumstance
	joined            bool // particles stand before their verb in its dictionary form: "inroepen"
}

// A noun says what a noun refers to.
type noun struct {
	typ  string // of package graph
	kind string // "office", "person", "country", …
}

// A control says what a verb or noun makes of the clause that complements it.
type control struct {
	subject, object bool   // whose subject the clause shares; neither: the object where there is one
	oblique         bool   // the object that it shares has a preposition: "call on"
	modality        string // "" for that of the verb itself
	not             bool   // the clause does not happen: "refuse to"
	raised          bool   // its object belongs to the clause alone: "expect it to"
	bare            bool   // the verb makes no claim of its own: "seem to"
	forces          bool   // who was not forced may do it all the same
}

func loadWords(l *lang.Language) *words {
	sets := map[string]map[string]bool{}
	maps := map[string]map[string]string{}
	w := &words{control: map[string]control{}, link: map[string]link{}, noun: map[string]noun{}, we: map[string]bool{}}
	for _, row := range l.Rows("claim") {
		class, word, value := row[0], row[1], ""
		if len(row) > 2 {
			value = row[2]
		}
		switch class {
		case "control":
			w.control[word] = parseControl(value)
		case "link":
			w.link[word] = parseLink(value)
		case graph.Person, graph.Organization, graph.Place, graph.Event:
			w.noun[word] = noun{typ: class}
		case "present-participle":
			w.presentParticiple = append(w.presentParticiple, word)
		case "own":
			w.own = append(w.own, word)
		case "announcer":
			w.announcer = word
		case "giving":
			w.giving = word
		case "particles":
			w.joined = word == "joined"
		case "preposition":
			english, role, _ := strings.Cut(value, " ")
			put(maps, "preposition", word, english)
			if role != "" {
				put(maps, "role", word, role)
			}
		default:
			put(maps, class, word, value)
			if sets[class] == nil {
				sets[class] = map[string]bool{}
			}
			sets[class][word] = true
		}
	}
	w.agent, w.recipient, w.gives, w.light = sets["agent"], sets["recipient"], sets["gives"], sets["light"]
	w.addressed, w.idiom, w.reason, w.where = sets["addressed"], sets["idiom"], sets["reason"], sets["where"]
	w.role, w.preposition, w.mark = maps["role"], maps["preposition"], maps["mark"]
	w.negation, w.noNegation, w.none = sets["negation"], sets["no-negation"], sets["none"]
	w.or, w.contrast = sets["or"], sets["contrast"]
	w.hedge, w.modal = maps["hedge"], maps["modal"]
	w.according, w.say, w.think, w.as = sets["according"], sets["say"], sets["think"], sets["as"]
	w.pointer, w.attributes, w.shown = sets["pointer"], sets["attributes"], sets["shown"]
	w.every, w.outcome = sets["every"], sets["outcome"]
	w.passive = sets["passive"]
	w.original, w.announces, w.willed = sets["original"], sets["announces"], maps["willed"]
	w.cites, w.money, w.degree, w.limits = sets["cites"], maps["money"], maps["degree"], maps["limits"]
	w.relative, w.whereby, w.margin, w.managed, w.regards = maps["relative"], maps["whereby"], sets["margin"], maps["managed"], sets["regards"]
	w.countable = sets["countable"]
	w.refuses, w.except, w.rejects = sets["refuses"], sets["except"], sets["rejects"]
	w.factive, w.separable, w.shortly = sets["factive"], maps["separable"], maps["shortly"]
	w.sayNoun, w.voices = maps["say-noun"], sets["voices"]
	w.question, w.former, w.empty, w.vague = sets["question"], sets["former"], sets["empty"], sets["vague"]
	w.partial, w.beyond, w.bounded = maps["partial"], maps["beyond"], maps["bounded"]
	w.fraction, w.elects, w.state = sets["fraction"], sets["elects"], maps["state"]
	w.concession, w.hindsight, w.norm = sets["concession"], sets["hindsight"], sets["norm"]
	w.completes, w.medium, w.daytime, w.aim = sets["completes"], sets["medium"], sets["daytime"], sets["aim"]
	w.that, w.tie, w.besides = sets["that"], sets["tie"], sets["besides"]
	w.exist, w.neuter = sets["exist"], sets["neuter"]
	w.measure, w.figure = sets["measure"], sets["figure"]
	w.ranks, w.means, w.bareParticiple = sets["ranks"], sets["means"], sets["bare-participle"]
	w.dead, w.hurt, w.needs, w.then = sets["dead"], sets["hurt"], sets["needs"], sets["then"]
	w.supposed, w.renders, w.comparison = maps["supposed"], maps["renders"], maps["comparison"]
	w.of, w.names = sets["of"], sets["names"]
	w.hollow, w.puts, w.turns, w.having = maps["hollow"], maps["puts"], maps["turns"], sets["having"]
	w.figurative = sets["figurative"]
	w.rules, w.falls, w.visible, w.prospective = sets["rules"], sets["falls"], sets["visible"], maps["prospective"]
	w.announcing = map[string]bool{}
	for words := range w.announces {
		_, prep, _ := strings.Cut(words, " ")
		w.announcing[prep] = true
	}
	for _, row := range l.Rows("pronouns") {
		if row[2] == "1" && row[3] == "p" {
			w.we[row[0]] = true
		}
	}
	for _, row := range l.Rows("nouns") {
		for lemma := range strings.SplitSeq(row[3], "|") {
			w.noun[lemma] = noun{row[0], row[1]}
		}
	}
	w.circumstances = must(seeds.Circumstances())
	concepts := must(seeds.Concepts())
	for _, c := range concepts {
		for _, word := range c.Words[l.Code] {
			if _, ok := w.noun[word]; !ok && c.Type != "" {
				w.noun[word] = noun{c.Type, c.Type}
			}
		}
	}
	return w
}

// must returns v. It panics when the tables that are embedded have faults, which
// tests find.
func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

func put(maps map[string]map[string]string, class, word, value string) {
	if maps[class] == nil {
		maps[class] = map[string]string{}
	}
	maps[class][word] = value
}

func parseControl(value string) control {
	var c control
	for _, f := range strings.Fields(value) {
		switch f {
		case "subject":
			c.subject = true
		case "object":
			c.object = true
		case "oblique":
			c.object, c.oblique = true, true
		case "not":
			c.not = true
		case "raised":
			c.raised = true
		case "bare":
			c.bare = true
		case "forces":
			c.forces = true
		default:
			c.modality = f
		}
	}
	return c
}
