package read

import (
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"newsgraph/extract/doc"
	"newsgraph/extract/lang"
)

// credit matches the photographer or agency that ends a caption.
var credit = regexp.MustCompile(`\s*(?:©\s*[^\n.]{1,60}|[\[(][^\])\n]*(?:/|\bvia\s|\bPhoto\b|\bFoto\b)[^\])\n]*(?:AFP|AP|ANP|EPA|Reuters|Getty|Belga|Images|Photo|Pool)[^\])\n]*[\])])\s*$`)

// byline matches a line that names who wrote the article.
var byline = regexp.MustCompile(`^(?:By|BY|Door|DOOR|Van onze)(?: (?:and|en|\p{Lu}[\p{L}.'’-]*|van|de|der|den|von|verslaggever|correspondent|redacteur|redactie|onze)){1,7}$`)

// furniture is what surrounds the prose of a text.
type furniture struct {
	skip []doc.Range
	date string
}

// findFurniture marks datelines, bylines, credits, words of the page such as
// "Leave a Reply", and lines without a letter or digit. The first date among
// the first lines is that of the article.
func findFurniture(text string) furniture {
	var f furniture
	at := 0
	if m := stamp.FindStringSubmatchIndex(text); m != nil {
		f.date = text[m[2]:m[3]]
		f.add(0, m[1])
		at = m[1]
	}
	const head = 6 // lines among which datelines stand
	for n := 0; at < len(text); {
		line, _, _ := strings.Cut(text[at:], "\n")
		end := at + len(line)
		if s := strings.TrimSpace(line); s != "" {
			n++
			from := at + strings.Index(line, s)
			opens, date := 0, ""
			if n <= head {
				opens, date = opening(s)
			}
			if f.date == "" {
				f.date = date
			}
			f.add(from, from+opens)
			if opens < len(s) {
				f.line(s[opens:], from+opens)
			}
		}
		at = end + 1
	}
	return f
}

// line marks what is no prose in the line s, which starts at byte from.
func (f *furniture) line(s string, from int) {
	if byline.MatchString(s) || !strings.ContainsFunc(s, func(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) }) {
		f.add(from, from+len(s))
		return
	}
	for _, p := range pageWords() {
		switch {
		case p.start && hasFold(s, p.words+" "):
			f.add(from, from+len(p.words))
		case strings.EqualFold(s, p.words), p.rest && hasFold(s, p.words) && endsWord(s, len(p.words)) && !isSentence(s):
			f.add(from, from+len(s))
			return
		}
	}
	if n := doubled(s); n > 0 {
		f.add(from, from+n)
	}
	if m := credit.FindStringIndex(s); m != nil {
		f.add(from+m[0], from+len(s))
	}
}

// add skips [start, end), which does not end before what was added last.
func (f *furniture) add(start, end int) {
	if n := len(f.skip); n > 0 {
		start = max(start, f.skip[n-1].End)
	}
	if start < end {
		f.skip = append(f.skip, doc.Range{Start: start, End: end})
	}
}

// hasFold reports whether s starts with prefix, in any case.
func hasFold(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}

// endsWord reports whether a word of s may end at byte at.
func endsWord(s string, at int) bool {
	c, _ := utf8.DecodeRuneInString(s[at:])
	return !unicode.IsLetter(c)
}

// isSentence reports whether s is too long for the furniture of a page.
func isSentence(s string) bool { return len(s) > 150 }

// doubled returns the length of the words at the start of s that stand there
// twice, as captions do that a page holds for screen and reader.
func doubled(s string) int {
	const least = 20 // bytes
	if len(s) < 2*least {
		return 0
	}
	n := strings.Index(s[least:], s[:least]) + least
	if n < least || 2*n > len(s) || s[:n] != s[n:2*n] {
		return 0
	}
	return n
}

// page is an entry of the tables "furniture".
type page struct {
	words       string // in lower case
	rest, start bool   // "..." and "|"
}

var pageWords = sync.OnceValue(func() []page {
	var out []page
	seen := map[string]bool{}
	for _, l := range lang.All {
		for _, line := range l.Lines("furniture") {
			if seen[line] {
				continue
			}
			seen[line] = true
			var p page
			p.words, p.rest = strings.CutSuffix(line, " ...")
			p.words, p.start = strings.CutSuffix(p.words, " |")
			out = append(out, p)
		}
	}
	return out
})

// title returns the first line that is not skipped when it looks like a
// headline, "" otherwise.
func title(text string, skip []doc.Range) string {
	for at := 0; at < len(text); {
		line, rest, more := strings.Cut(text[at:], "\n")
		end := at + len(line)
		for len(skip) > 0 && skip[0].Start < end && strings.TrimSpace(text[at:max(at, skip[0].Start)]) == "" {
			at = max(at, min(skip[0].End, end))
			skip = skip[1:]
		}
		s := strings.TrimSpace(text[at:end])
		at = end + 1
		if s == "" {
			continue
		}
		if !more || strings.TrimSpace(rest) == "" || !isHeadline(s) {
			return ""
		}
		return s
	}
	return ""
}

// isHeadline reports whether a line is short and does not end like a sentence.
func isHeadline(s string) bool {
	const longest = 160 // bytes
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, "'\"’”»)"))
	return len(s) <= longest && strings.Contains(s, " ") && !strings.ContainsRune(".!:;,…", last)
}
