package mention

import (
	"slices"
	"strconv"
	"strings"

	"newsgraph/extract/doc"
	"newsgraph/extract/lang"
)

// shared returns the surnames that two people of the article bear. Such a
// surname alone means now the one, now the other.
func (r *resolver) shared(names []int) map[string]bool {
	given, shared := map[string]string{}, map[string]bool{}
	for _, i := range names {
		words := r.nameWords(i)
		if len(words) < 2 || r.things[i].typ != "person" || lang.SurnameFirst(r.marks[i].text) || strings.Contains(r.marks[i].text, ".") {
			continue
		}
		last := words[len(words)-1]
		if first, ok := given[last]; ok && !strings.HasPrefix(first, words[0]) && !strings.HasPrefix(words[0], first) {
			shared[last] = true
		} else if !ok {
			given[last] = words[0]
		}
	}
	return shared
}

// firms returns the names of one word that follow the noun for an organisation:
// "the haulier Velders", which may be short for that.
func (r *resolver) firms(names []int) map[string]bool {
	firms := map[string]bool{}
	for _, i := range names {
		m := &r.marks[i]
		if n, _ := r.w.noun(r.d.Tokens[m.First-1].Lemma); n.typ == "organization" && m.Len() == 1 {
			firms[r.nameWords(i)[0]] = true
		}
	}
	return firms
}

// bearer returns a name of whom surname i means, which two of names bear: the
// only one of the age, generation or office that stands with it, else the last
// named, unless the sentence of that names two and not one as its subject.
func (r *resolver) bearer(names []int, i int, firms map[string]bool) (int, bool) {
	var people []int // the last name of each before name i, else the first after it
	for _, j := range names {
		if r.marks[j].Kind != doc.ByName || !r.shortens(j, i) {
			continue
		}
		at := slices.IndexFunc(people, func(k int) bool { return r.find(k) == r.find(j) })
		switch {
		case at < 0:
			people = append(people, j)
		case j < i && (people[at] > i || j > people[at]):
			people[at] = j
		}
	}
	if j, ok := r.byTraits(people, i); ok {
		return j, true
	}
	if others := slices.DeleteFunc(slices.Clone(people), r.kinOnly); len(others) > 0 && slices.Min(others) < i {
		people = others
	}
	people = slices.DeleteFunc(people, func(j int) bool { return j > i })
	if len(people) == 0 || firms[r.nameWords(i)[0]] {
		return 0, false
	}
	last := r.marks[slices.Max(people)].sentence
	people = slices.DeleteFunc(people, func(j int) bool { return r.marks[j].sentence < last })
	if len(people) > 1 {
		people = slices.DeleteFunc(people, func(j int) bool { return !r.amongSubjects(r.marks[j].Head) })
	}
	if len(people) != 1 {
		return 0, false
	}
	return people[0], true
}

// kinOnly reports whether the article names the person of name j in full but
// once, as kin of somebody: "her father, Otto Vos". News calls those by their
// given names.
func (r *resolver) kinOnly(j int) bool {
	full := 0
	for _, k := range r.things[r.find(j)].marks {
		if r.marks[k].Kind == doc.ByName && len(r.nameWords(k)) > 1 {
			full++
		}
	}
	m := &r.marks[j]
	noun := r.d.Tokens[m.Head].Head
	if tok := &r.d.Tokens[m.Head]; tok.Rel != "appos" && tok.Rel != "flat" {
		noun = m.First - 1
	}
	return full == 1 && slices.ContainsFunc(r.kids[noun], func(k doc.TokenID) bool { return r.d.Tokens[k].Rel == "nmod:poss" })
}

// amongSubjects reports whether t is a subject or joined to one by "and".
func (r *resolver) amongSubjects(t doc.TokenID) bool {
	tok := &r.d.Tokens[t]
	return tok.Rel.Base() == "nsubj" || tok.Rel == "conj" && r.amongSubjects(tok.Head)
}

// byTraits returns the one of people whom what is told with name i fits best;
// where it tells an age, one of that age or the only one not known to be of another.
func (r *resolver) byTraits(people []int, i int) (int, bool) {
	own, all := r.traits(i), r.traitsOf(people)
	best, most, second := -1, 0, 0
	for at, j := range people {
		fits := 0
		for trait := range own {
			if all[at][trait] {
				fits += 2
			}
		}
		if a, b := ageIn(own), ageIn(all[at]); a > 0 && b == 0 {
			fits++
		}
		if fits > most {
			best, most, second = j, fits, most
		} else {
			second = max(second, fits)
		}
	}
	return best, best >= 0 && most > second
}

// ageIn is the age among traits, 0 for none.
func ageIn(traits map[string]bool) int {
	most := 0
	for trait := range traits {
		if age, err := strconv.Atoi(trait); err == nil {
			most = max(most, age)
		}
	}
	return most
}

// traitsOf are the traits of each of people, of the one whose age is told to be
// least and most also his generation.
func (r *resolver) traitsOf(people []int) []map[string]bool {
	all, ages := make([]map[string]bool, len(people)), make([]int, len(people))
	for at, j := range people {
		all[at] = map[string]bool{}
		for _, k := range r.things[r.find(j)].marks {
			for trait := range r.traits(k) {
				all[at][trait] = true
			}
		}
		ages[at] = ageIn(all[at])
	}
	if len(ages) > 1 && slices.Min(ages) > 0 {
		all[slices.Index(ages, slices.Min(ages))]["younger"] = true
		all[slices.Index(ages, slices.Max(ages))]["elder"] = true
	}
	if len(all) == 2 {
		a, b := all[0], all[1]
		a["elder"], b["elder"] = a["elder"] || b["younger"], b["elder"] || a["younger"]
		a["younger"], b["younger"] = a["younger"] || b["elder"], b["younger"] || a["elder"]
	}
	return all
}

// traits are what stands with name i that tells people of one name apart: the
// words of its title and age, and "younger" or "elder".
func (r *resolver) traits(i int) map[string]bool {
	m, d := &r.marks[i], r.d
	traits := map[string]bool{}
	add := func(t doc.TokenID) {
		tok := &d.Tokens[t]
		switch low := strings.ToLower(tok.Form); {
		case tok.Tag == doc.NUM:
			traits[low] = true
		case r.tellsAge(t):
			number, _, _ := strings.Cut(low, "-")
			traits[number] = true
		case tok.Tag == doc.NOUN || tok.Tag == doc.ADJ || tok.Tag == doc.PROPN:
			traits[strings.ToLower(tok.Lemma)] = true
			traits[r.w.role(low)] = true // "Col." is a colonel
			if generation := r.w.generations[low]; generation != "" {
				traits[generation] = true
			}
		}
	}
	for t := m.First - 1; t >= d.Sentences[m.sentence].First && m.First-t < 8 && (before[d.Tokens[t].Tag] || r.w.isTitle(d.Tokens[t].Form)); t-- {
		add(t)
	}
	if end := m.End; int(end)+2 < len(d.Tokens) && (d.Tokens[end].Form == "(" || d.Tokens[end].Form == ",") && d.Tokens[end+2].Tag == doc.PUNCT {
		add(end + 1) // "Vos (67)", "Vos, 67,", "Vos, founder,"
	}
	return traits
}

// before are the parts of speech of what tells of a name before it.
var before = map[doc.Tag]bool{doc.NOUN: true, doc.ADJ: true, doc.NUM: true, doc.PUNCT: true}
