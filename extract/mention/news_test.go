package mention

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"newsgraph/extract/conllu"
	"newsgraph/extract/doc"
	"newsgraph/seeds"
)

// TestNews counts the pronouns and descriptions of made-up news that lead to
// whom they should; MISC says who is who. The weights of pronouns are learnt from
// the articles in news-XX as well, not from those in fresh-XX.
func TestNews(t *testing.T) {
	entities, err := seeds.Entities()
	if err != nil {
		t.Fatal(err)
	}
	g := newGazetteer(entities)
	var got strings.Builder
	for _, name := range []string{"news-en", "news-nl", "fresh-en", "fresh-nl"} {
		file := "testdata/" + name + ".conllu"
		right, wrong, open := 0, 0, 0
		for _, document := range documents(sentences(t, file)) {
			language := name[len(name)-2:]
			d := annotated(t, file, language, document)
			gold, _ := goldHeads(d, document)
			r := newResolver(d, g, wordsOf[language]())
			r.run()
			for i := range r.marks {
				switch entity, found := gold[r.marks[i].Head], whom(r, i, gold); {
				case entity == "" || r.marks[i].Kind == doc.ByName || r.marks[i].parts != nil || r.atHead[r.marks[i].Head] != i:
				case found == entity:
					right++
				case found == "":
					open++
				default:
					wrong++
				}
			}
		}
		fmt.Fprintf(&got, "%s: %d right, %d wrong, %d open\n", name, right, wrong, open)
	}
	const golden = "testdata/news.txt"
	if *update {
		if err := os.WriteFile(golden, []byte(got.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if want, err := os.ReadFile(golden); err != nil || got.String() != string(want) {
		t.Errorf("%s: run with -update and see whether it is better (%v); got\n%s", golden, err, &got)
	}
}

// whom is the entity of the names of the thing of mark i, "another" where MISC
// says nothing of them, "" for a thing without any.
func whom(r *resolver, i int, gold map[doc.TokenID]string) string {
	x := &r.things[r.find(i)]
	var parts []string
	for _, t := range x.parts {
		parts = append(parts, whom(r, r.atHead[t], gold))
	}
	if slices.Sort(parts); parts != nil {
		return strings.Join(parts, "+") // as MISC calls those who are spoken of together
	}
	best, count := "", map[string]int{}
	for _, k := range x.marks {
		if e := gold[r.marks[k].Head]; r.marks[k].Kind == doc.ByName && e != "" {
			if count[e]++; count[e] > count[best] {
				best = e
			}
		}
	}
	if best == "" && x.named {
		return "another"
	}
	return best
}

// documents are the sentences of each document of a corpus.
func documents(all []*conllu.Sentence) [][]*conllu.Sentence {
	var out [][]*conllu.Sentence
	for _, s := range all {
		for _, c := range s.Comments {
			if strings.HasPrefix(c, "# newdoc") {
				out = append(out, nil)
			}
		}
		out[len(out)-1] = append(out[len(out)-1], s)
	}
	return out
}
