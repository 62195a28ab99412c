package segment

import (
	"strings"
	"testing"

	"newsgraph/extract/doc"
)

// TestSentences has texts with an end of line, so that the rules decide.
func TestSentences(t *testing.T) {
	for _, c := range []struct{ name, lang, text, want string }{
		{"space missing after a stop", "nl", "Ze vroegen zijn terugkeer.Volgens hem kan dat.\n\nX.", "Ze vroegen zijn terugkeer .~Volgens hem kan dat .~X ."},
		{"quotation in its sentence", "nl", "‘Wie niet luistert, valt.’ Dat zei hij.\n‘Kom!’ riep ze.", "‘ Wie niet luistert , valt . ’~Dat zei hij .~‘ Kom ! ’ riep ze ."},
		{"quotation of two sentences", "nl", ",,Het is rustig. Niemand wil oorlog”, aldus de minister.\n", ",, Het is rustig .~Niemand wil oorlog ” , aldus de minister ."},
		{"titles and initials", "nl", "Prof. dr. J.P. de Vries sprak met mr. A. Jansen. Daarna ging hij.\n", "Prof. dr. J.P. de Vries sprak met mr. A. Jansen .~Daarna ging hij ."},
		{"abbreviation inside", "nl", "Het gaat d.w.z. Philips goed, bijv. in Eindhoven.\n", "Het gaat d.w.z. Philips goed , bijv. in Eindhoven ."},
		{"abbreviation at the end", "nl", "Appels, peren enz. De rest ook.\n", "Appels , peren enz.~De rest ook ."},
		{"words that are no abbreviations", "nl", "Toch hield hij vol. Jansen woont in de VS. Ajax vs. Telstar begon, zie vol. 3.\n", "Toch hield hij vol .~Jansen woont in de VS .~Ajax vs. Telstar begon , zie vol. 3 ."},
		{"headline", "nl", "Aantal doden onbekend\n\nVolgens hem zijn er 26.\nFront\nDaarna niets meer.", "Aantal doden onbekend~Volgens hem zijn er 26 .~Front~Daarna niets meer ."},
		{"wrapped lines", "nl", "De president zei dat hij het land\nniet zou verlaten en dat de troepen van\nRusland zouden blijven tot de rust\nterug is. Dat duurt nog\nweken.", "De president zei dat hij het land niet zou verlaten en dat de troepen van Rusland zouden blijven tot de rust terug is .~Dat duurt nog weken ."},
		{"doubled stop", "en", "He left in 2019. .\n\nThen it ended.", "He left in 2019 . .~Then it ended ."},
		{"broken by a comma", "en", "It seized it in 2014. , to put together.\n\nThe end.", "It seized it in 2014 . , to put together .~The end ."},
		{"titles and dates", "en", "On Sat. Jan. 22 Mr. Smith met Gen. Lee. The U.S. Army left. He was in the U.S. The war ended.\n", "On Sat. Jan. 22 Mr. Smith met Gen. Lee .~The U.S. Army left .~He was in the U.S.~The war ended ."},
		{"question before a name", "en", "“Who is it?” he asked. “I don't know.” She left…\nMaybe.", "“ Who is it ? ” he asked .~“ I do n't know . ”~She left …~Maybe ."},
		{"reference", "en", "It was built in 1999.[12] Then it fell.\n", "It was built in 1999 . [ 12 ]~Then it fell ."},
		{"quotation mark apart", "en", "We relaxed a bit. ”\n\nThe end.", "We relaxed a bit . ”~The end ."},
	} {
		got := strings.ReplaceAll(shown(t, c.lang, c.text), "\n", "~")
		got = strings.ReplaceAll(strings.ReplaceAll(got, "|+", " "), "|", " ")
		if got != c.want {
			t.Errorf("%s:\ngot  %s\nwant %s", c.name, got, c.want)
		}
	}
}

func TestSkip(t *testing.T) {
	d := doc.New("test", "Hij ging. © EPA Zij bleef.")
	d.Lang = "nl"
	d.Skip = []doc.Range{{Start: 9, End: 16}}
	if err := Segment(d); err != nil {
		t.Fatal(err)
	}
	if len(d.Sentences) != 2 || d.Surface(d.Sentences[0]) != "Hij ging." || d.Surface(d.Sentences[1]) != "Zij bleef." {
		t.Errorf("sentences %v of %v", d.Sentences, d.Tokens)
	}
}
