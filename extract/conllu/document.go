package conllu

import (
	"strings"

	"newsgraph/extract/doc"
)

// Document returns a document of sentences that keeps their words and has no
// annotation. Its text is that of the words, spaced as MISC says.
func Document(name string, sentences []*Sentence) *doc.Document {
	var text strings.Builder
	tokens := []doc.Token{{}}
	var spans []doc.Span
	for _, s := range sentences {
		first := doc.TokenID(len(tokens))
		multis := s.Multis
		for i := 0; i < len(s.Words); {
			start, misc, n := text.Len(), s.Words[i].Misc, 1
			if len(multis) > 0 && multis[0].First == i+1 {
				text.WriteString(multis[0].Form)
				misc, n = multis[0].Misc, multis[0].Last-i
				multis = multis[1:]
			} else {
				text.WriteString(s.Words[i].Form)
			}
			tokens = append(tokens, parts(text.String()[start:], start, s.Words[i:i+n])...)
			if !hasField(misc, "SpaceAfter=No") {
				text.WriteByte(' ')
			}
			i += n
		}
		spans = append(spans, doc.Span{First: first, End: doc.TokenID(len(tokens))})
	}
	d := doc.New(name, text.String())
	d.Tokens, d.Sentences = tokens, spans
	return d
}

// parts returns the tokens of words that are written together as text, which
// begins at byte start. Where the words do not spell the text, the first
// covers it.
func parts(text string, start int, words []Word) []doc.Token {
	var out []doc.Token
	spelled := 0
	for _, w := range words {
		if strings.HasPrefix(text[spelled:], w.Form) {
			spelled += len(w.Form)
		} else {
			spelled = -1
			break
		}
	}
	at, end := start, start+len(text)
	for i, w := range words {
		t := doc.Token{Start: uint32(at), End: uint32(at + len(w.Form)), Form: w.Form, Joined: i > 0}
		if spelled != len(text) {
			t.Start, t.End = uint32(at), uint32(end)
		}
		at = int(t.End)
		out = append(out, t)
	}
	return out
}

// Annotate replaces the annotations of sentences, from which Document made d,
// by those of d.
func Annotate(sentences []*Sentence, d *doc.Document) {
	names := nameTags(d)
	at := doc.TokenID(1)
	for _, s := range sentences {
		first := at
		for i := range s.Words {
			w, t := &s.Words[i], &d.Tokens[at]
			w.Lemma, w.UPOS, w.XPOS, w.Feats, w.Rel, w.Deps = t.Lemma, t.Tag.String(), "", t.Feats, string(t.Rel), ""
			w.Head = 0
			if t.Head != 0 {
				w.Head = int(t.Head-first) + 1
			}
			w.Misc = withName(w.Misc, names[at])
			at++
		}
	}
}

// Sentences returns the sentences of d with all annotations, and their text
// as a comment.
func Sentences(d *doc.Document) []*Sentence {
	var out []*Sentence
	for _, span := range d.Sentences {
		s := &Sentence{Comments: []string{"# text = " + strings.Join(strings.Fields(d.Surface(span)), " ")}}
		for t := span.First; t < span.End; t++ {
			token := d.Tokens[t]
			last := t
			for last+1 < span.End && d.Tokens[last+1].Joined {
				last++
			}
			w := Word{Form: printable(token.Form)}
			glued := int(last)+1 < len(d.Tokens) && d.Tokens[last].End == d.Tokens[last+1].Start
			n := int(t-span.First) + 1
			switch {
			case token.Joined:
			case last > t:
				m := Multi{First: n, Last: n + int(last-t), Form: printable(d.Text[token.Start:d.Tokens[last].End])}
				if glued {
					m.Misc = "SpaceAfter=No"
				}
				s.Multis = append(s.Multis, m)
			case glued:
				w.Misc = "SpaceAfter=No"
			}
			s.Words = append(s.Words, w)
		}
		out = append(out, s)
	}
	Annotate(out, d)
	return out
}

// printable replaces the white space and the emptiness that a form must not
// hold.
func printable(form string) string {
	form = strings.Join(strings.Fields(form), " ")
	if form == "" {
		return "_"
	}
	return form
}

// nameTags returns "B-PER", "I-PER" and so on for the tokens inside names that
// are more likely right than wrong.
func nameTags(d *doc.Document) map[doc.TokenID]string {
	tags := map[doc.TokenID]string{}
	for _, n := range d.Names {
		if n.Doubtful {
			continue
		}
		for t := n.First; t < n.End; t++ {
			tags[t] = "I-" + string(n.Type)
		}
		tags[n.First] = "B-" + string(n.Type)
	}
	return tags
}

// withName returns misc with its Name field replaced by tag.
func withName(misc, tag string) string {
	var fields []string
	for f := range strings.SplitSeq(misc, "|") {
		if f != "" && !strings.HasPrefix(f, "Name=") {
			fields = append(fields, f)
		}
	}
	if tag != "" {
		fields = append(fields, "Name="+tag)
	}
	return strings.Join(fields, "|")
}

func hasField(misc, field string) bool {
	for f := range strings.SplitSeq(misc, "|") {
		if f == field {
			return true
		}
	}
	return false
}
