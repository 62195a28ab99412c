package segment

import "strings"

// address returns the length of the URL or e-mail address that s starts with,
// 0 when it starts with none. The marks that end a sentence are no part of it.
func address(s string) int {
	n := 0
	switch {
	case hasFold(s, "http://"), hasFold(s, "https://"), hasFold(s, "ftp://"), hasFold(s, "www."), hasFold(s, "mailto:"):
		n = leading(s, func(c rune) bool { return !strings.ContainsRune("<>\"“”«»", c) })
	default:
		n = mail(s)
	}
	n = len(strings.TrimRight(s[:n], ".,;:!?'’”)]}"))
	return n
}

// mail returns the length of the e-mail address that s starts with.
func mail(s string) int {
	const longest = 64 // bytes before the @, RFC 5321
	at := strings.IndexByte(s[:min(len(s), longest+1)], '@')
	if at <= 0 || leading(s, inMail) != at {
		return 0
	}
	host := s[at+1:]
	n := leading(host, inMail)
	if !strings.Contains(strings.Trim(host[:n], "."), ".") {
		return 0
	}
	return at + 1 + n
}

func inMail(c rune) bool { return inWord(c) || strings.ContainsRune(".-+%", c) }

func hasFold(s, prefix string) bool {
	return len(s) > len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}

// emoticons are words when they stand at the end of a chunk.
var emoticons = map[string]bool{
	":)": true, ":-)": true, ";)": true, ";-)": true, ":(": true, ":-(": true, ":D": true, ":-D": true,
	":P": true, ":-P": true, ":p": true, ":/": true, ":-/": true, "=)": true, "=D": true, "<3": true,
	":o": true, ":O": true, ":'(": true, "^_^": true, ":|": true, "(:": true,
}
