package train

import (
	"regexp"
	"strings"

	"newsgraph/extract/conllu"
)

// Dictionaries teach lemmas of words that treebanks do not have: each entry
// is an example of one word, with its part of speech and lemma.
var dictionaries = map[string][]wordList{
	"nl": {
		{"alpino-verbs-nl.tsv.gz", dutchVerb},
		{"alpino-nouns-nl.tsv.gz", dutchNoun},
		{"alpino-adjectives-nl.tsv.gz", dutchAdjective},
	},
}

// shareOfEntries is the share of the entries that one epoch uses.
const shareOfEntries = 0.12

// particle finds the particles of a verb among its frames.
var particle = regexp.MustCompile(`part_[a-z_]*\(([a-z]+)`)

// dutchVerb reads forms and frames of a verb; the third is the infinitive.
func dutchVerb(l *lexicon, line string) {
	f := strings.Split(line, "\t")
	if len(f) < 7 || len(f[2]) < 3 {
		return
	}
	prefixes := map[string]string{"": ""}
	for _, m := range particle.FindAllStringSubmatch(f[6], -1) {
		prefixes[m[1]] = m[1] + "_"
	}
	for _, p := range sorted(prefixes) {
		for _, form := range f[:6] {
			l.teach(p+form, "VERB", prefixes[p]+f[2])
		}
	}
}

// dutchNoun reads singular, plural and the form of nouns without these.
func dutchNoun(l *lexicon, line string) {
	f := strings.Split(line, "\t")
	if len(f) < 3 {
		return
	}
	l.teach(f[0], "NOUN", f[0])
	l.teach(f[2], "NOUN", f[2])
	if f[0] != "" {
		l.teach(f[1], "NOUN", f[0])
	}
}

// dutchAdjective reads forms marked with their inflection.
func dutchAdjective(l *lexicon, line string) {
	forms, _, _ := strings.Cut(line, "\t")
	lemma := ""
	for f := range strings.FieldsSeq(forms) {
		if kind, form, ok := strings.Cut(f, ":"); ok && (kind == "no_e" || kind == "both") {
			lemma = form
		}
	}
	for f := range strings.FieldsSeq(forms) {
		if _, form, ok := strings.Cut(f, ":"); ok && lemma != "" {
			l.teach(form, "ADJ", lemma)
		}
	}
}

// teach adds an entry. A form that has several lemmas or tags teaches none.
func (l *lexicon) teach(form, tag, lemma string) {
	if len(form) < 2 || strings.ContainsAny(form, "[], -") || strings.ContainsAny(lemma, "[], -") {
		return
	}
	w := conllu.Word{Form: form, UPOS: tag, Lemma: lemma}
	if old, ok := l.entries[form]; ok && old != w {
		w = conllu.Word{}
	}
	l.entries[form] = w
}

// entriesFor returns an example for each entry that is no frequent word of
// the treebanks.
func (x *indexer) entriesFor(l *lexicon) []*example {
	var out []*example
	for _, form := range sorted(l.entries) {
		w := l.entries[form]
		if w.Form == "" || x.vocabulary.count[form] > 2 {
			continue
		}
		e := x.example(sentence{words: []conllu.Word{w}, tree: true})
		e.feats[0], e.heads[0], e.rels[0] = -1, -1, -1
		if e.rule[0] >= 0 {
			out = append(out, e)
		}
	}
	return out
}
