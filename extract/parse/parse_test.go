package parse_test

import (
	"context"
	"runtime"
	"strings"
	"testing"
	"time"

	"newsgraph/extract/doc"
	"newsgraph/extract/lang"
	"newsgraph/extract/parse"
	"newsgraph/extract/segment"
)

// annotate runs all stages that the trees of a text need.
func annotate(t testing.TB, text, code string) *doc.Document {
	d := doc.New("test", text)
	d.Lang = code
	for _, s := range []doc.Stage{segment.Stage(), parse.Stage()} {
		if err := s.Run(context.Background(), d); err != nil {
			t.Fatal(err)
		}
	}
	if err := d.Check(); err != nil {
		t.Fatal(err)
	}
	return d
}

// TestReading reads plain sentences, as a golden of what claims rest on.
func TestReading(t *testing.T) {
	for _, c := range []struct{ code, text, want string }{
		{"nl", "De president bezocht donderdag Parijs.",
			"De/de/DET/det>president president/president/NOUN/nsubj>bezocht bezocht/bezoeken/VERB/root donderdag/donderdag/PROPN/obl>bezocht Parijs/Parijs/PROPN/obj>bezocht ././PUNCT/punct>bezocht [Parijs LOC]"},
		{"nl", "Hij riep de hulp van het leger in.",
			"Hij/hij/PRON/nsubj>riep riep/in_roepen/VERB/root de/de/DET/det>hulp hulp/hulp/NOUN/obj>riep van/van/ADP/case>leger het/het/DET/det>leger leger/leger/NOUN/nmod>hulp in/in/ADP/compound:prt>riep ././PUNCT/punct>riep"},
		{"en", "The president visited Paris on Thursday.",
			"The/the/DET/det>president president/president/NOUN/nsubj>visited visited/visit/VERB/root Paris/Paris/PROPN/obj>visited on/on/ADP/case>Thursday Thursday/Thursday/PROPN/obl>visited ././PUNCT/punct>visited [Paris LOC]"},
		{"en", "Two men were arrested by the police.",
			"Two/two/NUM/nummod>men men/man/NOUN/nsubj:pass>arrested were/be/AUX/aux:pass>arrested arrested/arrest/VERB/root by/by/ADP/case>police the/the/DET/det>police police/police/NOUN/obl:agent>arrested ././PUNCT/punct>arrested"},
	} {
		if got := spell(annotate(t, c.text, c.code)); got != c.want {
			t.Errorf("got\n%s\nwant\n%s", got, c.want)
		}
	}
}

// spell writes the trees and names of d in one line.
func spell(d *doc.Document) string {
	var out []string
	for _, t := range d.Tokens[1:] {
		s := t.Form + "/" + t.Lemma + "/" + t.Tag.String() + "/" + string(t.Rel)
		if t.Head != 0 {
			s += ">" + d.Tokens[t.Head].Form
		}
		out = append(out, s)
	}
	for _, n := range d.Names {
		out = append(out, "["+d.Surface(n.Span)+" "+string(n.Type)+"]")
	}
	return strings.Join(out, " ")
}

func TestUnknownLanguage(t *testing.T) {
	if err := parse.Annotate(doc.New("x", "x"), "xx"); err == nil {
		t.Error("language xx has a model")
	}
}

// TestLongSentence bounds the time and memory of a sentence without end.
func TestLongSentence(t *testing.T) {
	d := annotate(t, strings.Repeat("and the man saw ", 1250), "en")
	roots := 0
	for _, tok := range d.Tokens[1:] {
		if tok.Head == 0 {
			roots++
		}
	}
	if len(d.Tokens) != 5001 || roots != len(d.Sentences) {
		t.Errorf("%d tokens, %d sentences, %d roots", len(d.Tokens)-1, len(d.Sentences), roots)
	}
}

// FuzzStage reads what no one writes.
func FuzzStage(f *testing.F) {
	for _, s := range []string{"", " ", "\x00", "ALLES IN KAPITALEN", "👩‍👩‍👧 🇳🇱!", "De man said 'hallo' to him", "a\x00b\u200bc",
		strings.Repeat("x", 3000), strings.Repeat("x ", 600), "(((((", "İstanbul ß ſ", "̈̈̈"} {
		f.Add(s, true)
		f.Add(s, false)
	}
	f.Fuzz(func(t *testing.T, text string, dutch bool) {
		code := "en"
		if dutch {
			code = "nl"
		}
		d := annotate(t, strings.ToValidUTF8(text, "?"), code)
		for _, tok := range d.Tokens[min(1, len(d.Tokens)):] {
			if tok.Tag == 0 || tok.Rel == "" || tok.Lemma == "" && tok.Form != "" {
				t.Errorf("token %q has tag %v, relation %q, lemma %q", tok.Form, tok.Tag, tok.Rel, tok.Lemma)
			}
		}
	})
}

// BenchmarkLoad measures the time to load a model.
func BenchmarkLoad(b *testing.B) {
	for _, l := range lang.All {
		b.Run(l.Code, func(b *testing.B) {
			for b.Loop() {
				if _, err := parse.Open(l); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// Paragraphs to measure speed with.
var paragraphs = map[string]string{
	"nl": `President Jansen heeft donderdag de hulp ingeroepen van het leger, nadat demonstranten in de hoofdstad het gemeentehuis hadden bestormd. Volgens het ministerie van Binnenlandse Zaken kwamen daarbij zeker 26 mensen om het leven. "We zullen niet onderhandelen", zei hij op televisie. De oppositie, die al weken aandringt op nieuwe verkiezingen, spreekt van een bloedbad en wil dat er een onafhankelijk onderzoek komt. `,
	"en": `President Jones asked the army for help on Thursday, after protesters had stormed the town hall in the capital. According to the Interior Ministry, at least 26 people were killed. "We will not negotiate," he said on television. The opposition, which has been calling for new elections for weeks, speaks of a massacre and wants an independent investigation into what happened. `,
}

// BenchmarkStages measures words a second from raw text to trees and names,
// on one thread and on all.
func BenchmarkStages(b *testing.B) {
	for _, l := range lang.All {
		text := strings.Repeat(paragraphs[l.Code], 6)
		words := len(annotate(b, text, l.Code).Tokens) - 1
		for _, threads := range []int{1, runtime.NumCPU()} {
			b.Run(l.Code+"/"+string(rune('0'+threads)), func(b *testing.B) {
				defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(threads))
				b.ReportAllocs()
				start := time.Now()
				b.RunParallel(func(pb *testing.PB) {
					for pb.Next() {
						annotate(b, text, l.Code)
					}
				})
				b.ReportMetric(float64(words*b.N)/time.Since(start).Seconds(), "words/s")
			})
		}
	}
}

// TestMemory bounds what a worker keeps for itself, beyond the model.
func TestMemory(t *testing.T) {
	annotate(t, "Load the model.", "en")
	text := strings.Repeat(paragraphs["en"], 200)
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	d := annotate(t, text, "en")
	runtime.ReadMemStats(&after)
	runtime.KeepAlive(d)
	const most = 100 << 20
	if grown := int64(after.HeapSys) - int64(before.HeapSys); grown > most {
		t.Errorf("the heap grew by %d bytes for %d words, more than %d", grown, len(d.Tokens)-1, most)
	}
	t.Logf("heap: %d MB more for %d words", (int64(after.HeapSys)-int64(before.HeapSys))>>20, len(d.Tokens)-1)
}
