package claim

import (
	"slices"

	"newsgraph/extract/claim/when"
	"newsgraph/extract/doc"
	"newsgraph/graph"
)

// This file tells what auxiliaries and the tense of a verb say of how it holds.

// fulfilled reports whether the perfect of modal a tells that c happened: "heeft
// kunnen ontkomen", but not "zou hebben kunnen ontkomen" nor "had kunnen ontkomen".
func (x *reading) fulfilled(c *clause, a doc.TokenID) bool {
	m := x.words.modal[x.lemma(a)]
	return x.Tokens[a].Feat("VerbForm") == "Inf" && (m == graph.Possible || m == graph.Required) && slices.ContainsFunc(c.aux, func(o doc.TokenID) bool {
		_, modal := x.words.modal[x.lemma(o)]
		return !modal && !x.is(o, "aux:pass") && x.Tokens[o].Feat("VerbForm") == "Fin" && x.Tokens[o].Feat("Tense") == "Pres"
	})
}

// beforeModal reports whether auxiliary a only puts another of c's modals into the
// future: the "zal" of "zal moeten".
func (x *reading) beforeModal(c *clause, a doc.TokenID) bool {
	return x.words.joined && x.words.modal[x.lemma(a)] == graph.Planned && x.Tokens[a].Feat("VerbForm") == "Fin" && slices.ContainsFunc(c.aux, func(o doc.TokenID) bool {
		m := x.words.modal[x.lemma(o)]
		return o != a && x.Tokens[o].Feat("VerbForm") == "Inf" && (m == graph.Possible || m == graph.Required)
	})
}

// managed reports whether the past of modal a tells that c happened: "kon
// ontkomen". What was denied, or said by somebody, may only have been possible.
func (x *reading) managed(c *clause, a doc.TokenID) bool {
	how, ok := x.words.managed[x.lemma(a)]
	return ok && (how == "" || c.passive) && x.Tokens[a].Feat("Tense") == "Past" && !slices.ContainsFunc(c.adv, x.negates) &&
		(c.link == "root" || c.link == "acl:relcl" || c.link == "conj" && c.up != nil && c.up.link == "root")
}

// refuses reports whether c, which is denied, tells that somebody did not say
// something rather than what is not to come: "would not comment", "wilde niets zeggen".
func (x *reading) refuses(c *clause) bool {
	will := func(i doc.TokenID) bool { return x.words.refuses[x.lower(i)] }
	return x.says(c) && (slices.ContainsFunc(c.aux, will) || c.shared && c.up != nil && will(c.up.head))
}

// intended reports whether c tells with "zou" what was still to come rather
// than what is rumoured: "zou vorige week worden geopend", "voordat hij zou
// spreken", but not "zou zijn geopend".
func (x *reading) intended(c *clause) bool {
	if c.cop != 0 {
		return false
	}
	if x.participle(c.head) && !slices.ContainsFunc(c.aux, func(a doc.TokenID) bool {
		return x.is(a, "aux:pass") && !x.words.exist[x.lemma(a)]
	}) {
		return false
	}
	if x.words.mark[c.mark] == when.At || len(x.ownTimes(c)) > 0 {
		return true
	}
	if says := x.content[c]; says != nil && x.says(says) && slices.ContainsFunc(c.subj, func(s doc.TokenID) bool { return x.nominative(s) || x.acts([]doc.TokenID{s}) }) {
		return true
	}
	return slices.ContainsFunc(c.adv, func(a doc.TokenID) bool { return x.words.original[x.lower(a)] })
}

// hindsight reports whether modal a tells of what did happen after what the text
// tells: "would later win".
func (x *reading) hindsight(c *clause, a doc.TokenID) bool {
	return x.lower(a) == "would" && x.content[c] == nil && !x.onCondition(c) && slices.ContainsFunc(c.adv, func(d doc.TokenID) bool { return x.words.hindsight[x.lower(d)] })
}

// forecast reports whether modal a tells what c's subject, a thing, is expected to do
// by itself: "prices should ease", but not "the council should meet".
func (x *reading) forecast(c *clause, a doc.TokenID) bool {
	return !x.words.joined && x.lower(a) == "should" && c.verbal() && !c.passive && len(c.obj)+len(c.comp) == 0 && len(c.subj) == 1 && !x.acts(c.subj)
}

// ahead reports whether c tells in the present tense what is still to come:
// "doet volgend jaar mee".
func (x *reading) ahead(c *clause) bool {
	return x.present(c) && slices.ContainsFunc(x.ownTimes(c), func(t when.Time) bool { return t.Ahead && t.Role != when.End })
}

// present reports whether c's finite verb is in the present tense.
func (x *reading) present(c *clause) bool {
	return slices.ContainsFunc(append([]doc.TokenID{c.head, c.cop}, c.aux...), func(i doc.TokenID) bool {
		return x.Tokens[i].Feat("VerbForm") == "Fin" && x.Tokens[i].Feat("Tense") == "Pres"
	})
}

// past reports whether c tells of the past, without a modal.
func (x *reading) past(c *clause) bool {
	for _, i := range append([]doc.TokenID{c.head, c.cop}, c.aux...) {
		if x.Tokens[i].Feat("VerbForm") == "Fin" {
			_, modal := x.words.modal[x.lower(i)]
			return x.Tokens[i].Feat("Tense") == "Past" && !modal
		}
	}
	return false
}
