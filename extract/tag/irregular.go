package tag

import (
	"strings"

	"newsgraph/extract/doc"
	"newsgraph/extract/lang"
)

// Irregular knows the verbs whose past forms no rule makes: lemma rules,
// which serve many words, mistake the rare ones among them.
type Irregular struct {
	lemma    map[string]string // past form → lemma
	prefixes []string          // that make another verb, and stay in front of all its forms
	apart    []string          // that stand after the verb in a main clause
}

// NewIrregular reads the tables "irregular" and "verb-prefixes" of a language.
func NewIrregular(l *lang.Language) Irregular {
	v := Irregular{lemma: map[string]string{}}
	rows := l.Rows("irregular")
	own := map[string]bool{}
	for _, row := range rows {
		own[row[0]] = true
	}
	for _, row := range rows {
		for _, form := range row[1:] {
			// What two verbs share ("lay", "found") is left to the rules.
			if had, taken := v.lemma[form]; own[form] || taken && had != row[0] {
				v.lemma[form] = ""
			} else {
				v.lemma[form] = row[0]
			}
		}
	}
	for _, row := range l.Rows("verb-prefixes") {
		if row[0] == "apart" {
			v.apart = append(v.apart, row[1])
		} else {
			v.prefixes = append(v.prefixes, row[1])
		}
	}
	return v
}

// Correct gives t its lemma where t is the past form of an irregular verb,
// or of one with a prefix: "uit_breken" for "uitbraken", "bespreken" for
// "besproken".
func (v *Irregular) Correct(t *doc.Token) {
	if t.Tag != doc.VERB || t.Feat("Tense") != "Past" && t.Feat("VerbForm") != "Part" {
		return
	}
	form := strings.ToLower(t.Form)
	if lemma := v.lemma[form]; lemma != "" {
		t.Lemma = lemma
		return
	}
	for _, p := range v.apart {
		if rest, ok := strings.CutPrefix(form, p); ok && v.lemma[rest] != "" {
			t.Lemma = p + "_" + v.lemma[rest]
			return
		}
	}
	for _, p := range v.prefixes {
		rest, ok := strings.CutPrefix(form, p)
		if !ok {
			continue
		}
		lemma := v.lemma[rest]
		if lemma == "" {
			lemma = v.lemma["ge"+rest] // no "ge" after these
		}
		if lemma != "" {
			t.Lemma = p + lemma
			return
		}
	}
}
