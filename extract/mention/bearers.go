package mention

import (
	"newsgraph/extract/doc"
	"newsgraph/extract/lang"
)

// fullName returns the name among longer ones that name i is another
// spelling or a short form of; of several mentions the nearest before it. It
// is none where two people may bear the name and are named as near.
func (r *resolver) fullName(longer []int, i int) (int, bool) {
	distance := func(j int) int {
		if j > i {
			return 1000 + j - i
		}
		return i - j
	}
	best, other := -1, -1 // of different things
	for _, j := range longer {
		if r.find(j) == r.find(i) || r.marks[j].Kind != doc.ByName || !r.shortens(j, i) {
			continue
		}
		switch {
		case best < 0:
			best = j
		case r.bySurname(j, i) != r.bySurname(best, i) && r.find(j) != r.find(best):
			if r.bySurname(j, i) {
				best, other = j, -1 // "Wilson" is Ann Wilson, not Wilson Reyes
			}
		case distance(j) < distance(best):
			if r.find(j) != r.find(best) {
				other = best
			}
			best = j
		case r.find(j) != r.find(best) && (other < 0 || distance(j) < distance(other)):
			other = j
		}
	}
	if best >= 0 && other >= 0 && r.find(other) != r.find(best) && r.rivals(best, other, i) {
		return 0, false
	}
	return best, best >= 0
}

// rivals reports whether name i may as well be short for person b as for a: a
// given name unless the article names a far more, a surname unless it names a
// more or only a was named in the last sentences.
func (r *resolver) rivals(a, b, i int) bool {
	if r.things[r.find(a)].typ != "person" || len(r.nameWords(i)) > 1 {
		return false
	}
	more, less := len(r.things[r.find(a)].marks), len(r.things[r.find(b)].marks)
	switch {
	case !r.bySurname(a, i):
		return more < 3*less
	case b > i:
		return a > i
	}
	return r.marks[a].sentence-r.marks[b].sentence < 2 && more <= less
}

// bySurname reports whether name i has the surname of name j, which in names
// such as "Lee Hsien-loong" comes first.
func (r *resolver) bySurname(j, i int) bool {
	full, short := r.nameWords(j), r.nameWords(i)
	if len(full) <= len(short) {
		return true
	}
	if lang.SurnameFirst(r.marks[j].text) {
		return sameLetters(full[0], short[0])
	}
	return everyWord(full[len(full)-len(short):], short)
}
