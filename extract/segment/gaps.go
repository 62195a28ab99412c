package segment

import "strings"

// findGaps measures what lies before each word. The ends of lines count only
// where the text was not broken to fit a page.
func (s *splitter) findGaps() []gap {
	out := make([]gap, len(s.words))
	breaks, wrapped, longest := 0, 0, 0
	begin := 0 // of the line
	for i := 1; i < len(s.words); i++ {
		out[i] = s.gap(i)
		if out[i] < line {
			continue
		}
		longest = max(longest, s.words[i-1].end-begin)
		begin = s.words[i].start
		if out[i] == line {
			breaks++
			if !s.ends(i-1) && s.startsLow(i) {
				wrapped++
			}
		}
	}
	// Running text has more words in small letters than others at the start
	// of its lines; one in five is already more than lists and headlines.
	if breaks == 0 || wrapped*5 < breaks {
		return out
	}
	begin = 0
	for i := 1; i < len(out); i++ {
		if out[i] < line {
			continue
		}
		width := s.words[i-1].end - begin
		begin = s.words[i].start
		if out[i] == line && width*2 > longest {
			out[i] = space
		}
	}
	return out
}

// gap measures the gap before word i.
func (s *splitter) gap(i int) gap {
	between := s.text[s.words[i-1].end:s.words[i].start]
	switch lines := strings.Count(between, "\n"); {
	case between == "":
		return glued
	case lines > 1 || strings.ContainsAny(between, "\u2029\f") || leading(between, isSpace) < len(between):
		return paragraph
	case lines == 1 || strings.ContainsAny(between, "\r\u2028"):
		return line
	}
	return space
}
