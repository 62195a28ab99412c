package mention

import (
	"flag"
	"fmt"
	"math"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"newsgraph/extract/conllu"
	"newsgraph/extract/doc"
	"newsgraph/seeds"
)

var learn = flag.String("learn", "", "corpora to learn the weights of pronouns from: en=FILE,nl=FILE")

// TestLearn writes the tables pronoun-weights. The corpora are CoNLL-U as
// "newsgraph parse --input conllu" annotates it, whose MISC keeps who is who in
// brackets: Entity=(1-person… of GUM, or Coref=(1 with OpenBoek's column.
// English is learnt from English alone, Dutch, of which there is little but
// novels, from both. The made-up news of testdata counts eight times, since
// the corpora have little news. The weights were learnt from the training halves of
// GUM and OpenBoek, twice, since what is chosen first changes later evidence.
func TestLearn(t *testing.T) {
	if *learn == "" {
		t.Skip("no corpora")
	}
	all := map[string][]choice{}
	for _, language := range []string{"en", "nl"} {
		for range 8 {
			all[language] = append(all[language], choices(t, language, "testdata/news-"+language+".conllu")...)
		}
	}
	for corpus := range strings.SplitSeq(*learn, ",") {
		language, file, _ := strings.Cut(corpus, "=")
		all[language] = append(all[language], choices(t, language, file)...)
	}
	writeWeights(t, "en", all["en"])
	writeWeights(t, "nl", append(all["en"], all["nl"]...))
}

// A choice is what is known of one pronoun: the evidence of its candidates,
// and which of them are right; none where all are wrong.
type choice struct {
	class string
	all   []candidate
	right []bool
}

// choices resolves the documents of a corpus and notes each choice on the way.
func choices(t *testing.T, language, file string) []choice {
	entities, err := seeds.Entities()
	if err != nil {
		t.Fatal(err)
	}
	g, w := newGazetteer(entities), wordsOf[language]()
	var out []choice
	for _, document := range documents(sentences(t, file)) {
		d := annotated(t, file, language, document)
		r := newResolver(d, g, w)
		gold, joined := goldHeads(d, document)
		r.learner = func(i int, number byte, all []candidate) {
			c := choice{class: pronounClass(&r.marks[i], number), all: slices.Clone(all)}
			entity := gold[r.marks[i].Head]
			for _, x := range all {
				c.right = append(c.right, entity != "" && mostly(r, x.mark, i, gold, joined) == entity)
			}
			out = append(out, c)
		}
		r.run()
	}
	return out
}

// mostly is the entity of most marks before mark i of the thing of mark j.
func mostly(r *resolver, j, i int, gold, joined map[doc.TokenID]string) string {
	count, best := map[string]int{}, ""
	for _, k := range r.things[r.find(j)].marks {
		e := gold[r.marks[k].Head]
		if r.marks[k].parts != nil {
			e = joined[r.marks[k].Head]
		}
		if k < i && e != "" {
			if count[e]++; count[e] > count[best] {
				best = e
			}
		}
	}
	return best
}

var bracket = regexp.MustCompile(`\(?[^()|]+\)?`)

// goldHeads are the entities of the heads of mentions; the shortest counts, and
// for names that are joined the longest.
func goldHeads(d *doc.Document, document []*conllu.Sentence) (heads, joined map[doc.TokenID]string) {
	type open struct {
		id string
		at doc.TokenID
	}
	heads, joined = map[doc.TokenID]string{}, map[doc.TokenID]string{}
	length, longest := map[doc.TokenID]int{}, map[doc.TokenID]int{}
	var stack []open
	for i, s := range d.Sentences {
		for k, word := range document[i].Words {
			t := s.First + doc.TokenID(k)
			_, marks, ok := strings.Cut(word.Misc, "Entity=")
			if ok {
				marks, _, _ = strings.Cut(marks, "|")
			} else if _, marks, ok = strings.Cut(word.Misc, "Coref="); !ok || marks == "-" {
				continue
			}
			for _, m := range bracket.FindAllString(marks, -1) {
				id, _, _ := strings.Cut(strings.Trim(m, "()"), "-")
				if m[0] == '(' {
					stack = append(stack, open{id, t})
				}
				if m[len(m)-1] != ')' {
					continue
				}
				for at := len(stack) - 1; at >= 0; at-- {
					if stack[at].id != id {
						continue
					}
					span := doc.Span{First: stack[at].at, End: t + 1}
					stack = slices.Delete(stack, at, at+1)
					head := span.First
					for head+1 < span.End && span.Has(d.Tokens[head].Head) {
						head++
					}
					if n := length[head]; n == 0 || span.Len() < n {
						heads[head], length[head] = id, span.Len()
					}
					if span.Len() > longest[head] {
						joined[head], longest[head] = id, span.Len()
					}
					break
				}
			}
		}
	}
	return heads, joined
}

// writeWeights fits the weights of each class and writes the table.
func writeWeights(t *testing.T, language string, all []choice) {
	classes := []string{"h", "hp", "n", "np", "p", "pp"}
	weights := map[string][]float64{}
	for _, class := range classes {
		weights[class] = fitWeights(slices.DeleteFunc(slices.Clone(all), func(c choice) bool { return c.class != class }))
	}
	var b strings.Builder
	fmt.Fprintf(&b, "# How much a piece of evidence makes a thing what a pronoun stands for, by class of\n# pronouns (extract/mention/weigh.go).\n"+
		"# Source: learnt from GUM%s and made-up news by extract/mention/learn_test.go. Licence: see NOTICE.\n", map[string]string{"nl": ", OpenBoek"}[language])
	fmt.Fprintf(&b, "class\t%s\n", strings.Join(classes, "\t"))
	for k, name := range evidenceNames {
		fmt.Fprint(&b, name)
		for _, class := range classes {
			fmt.Fprintf(&b, "\t%.2f", weights[class][k])
		}
		fmt.Fprintln(&b)
	}
	if err := os.WriteFile("../lang/"+language+"/pronoun-weights.tsv", []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}

// fitWeights makes right choices likely: gradient ascent with AdaGrad's steps
// on their log-likelihood less the squares of the weights.
func fitWeights(all []choice) []float64 {
	const steps, step, price = 600, 0.3, 1.0
	n := len(evidenceNames)
	w, squares := make([]float64, n), make([]float64, n)
	for range steps {
		gradient := make([]float64, n)
		for k := range n - 1 {
			gradient[k] = -price * w[k]
		}
		for _, c := range all {
			learnChoice(c, w, gradient)
		}
		for k, g := range gradient {
			g /= float64(len(all))
			squares[k] += g * g
			w[k] += step * g / math.Sqrt(squares[k]+1e-6)
		}
	}
	return w
}

// learnChoice adds to gradient what would make the right candidates of c
// likelier.
func learnChoice(c choice, w, gradient []float64) {
	none := len(c.all)
	p := make([]float64, none+1)
	sum, good := 0.0, 0.0
	for i := range p {
		score := w[len(w)-1]
		if i < none {
			score = 0
			for k, x := range c.all[i].evidence {
				score += w[k] * x
			}
		}
		p[i] = math.Exp(score)
		sum += p[i]
		if i < none && c.right[i] {
			good += p[i]
		}
	}
	alone := good == 0
	if alone {
		good = p[none]
	}
	for i := range p {
		target := 0.0
		if i < none && c.right[i] || i == none && alone {
			target = p[i] / good
		}
		d := target - p[i]/sum
		if i == none {
			gradient[len(w)-1] += d
			continue
		}
		for k, x := range c.all[i].evidence {
			gradient[k] += d * x
		}
	}
}
