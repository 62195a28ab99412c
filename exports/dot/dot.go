// Package dot draws a view as a diagram in the DOT language: entities are
// nodes, claims that say the same are one edge. Statements, and claims without
// an object, are not drawn.
//
// The style tells who says what: a solid edge stands in an article as a fact,
// a dashed one on the word of a named source, a dotted one is possible,
// planned, required or the like, and a red one is denied. Tooltips hold the
// sentences.
//
// https://graphviz.org/doc/info/lang.html
package dot

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"newsgraph/graph"
)

// DefaultLimit is how many nodes a picture has unless Options say otherwise.
// More do not fit on a page.
const DefaultLimit = 60

// Options say how much to draw.
type Options struct {
	// Limit is the greatest number of nodes; those with most claims stay.
	// 0 means DefaultLimit, a negative number no limit.
	Limit int
}

// Export writes v to w as a digraph.
func Export(w io.Writer, v *graph.View, o Options) error {
	if o.Limit == 0 {
		o.Limit = DefaultLimit
	}
	p := draw(v, o.Limit)
	b := bufio.NewWriter(w)
	fmt.Fprintln(b, "digraph newsgraph {")
	fmt.Fprintln(b, "\t"+`graph [rankdir=LR, nodesep=0.25, ranksep=0.8, splines=true, overlap=prism, pad=0.3, bgcolor="#ffffff", fontname="Arial", fontsize=11, fontcolor="#57606a"];`)
	fmt.Fprintln(b, "\t"+`node [fontname="Arial", fontsize=12, fontcolor="#1f2328", margin="0.16,0.08", height=0.4, penwidth=1.2];`)
	fmt.Fprintln(b, "\t"+`edge [fontname="Arial", fontsize=10, arrowsize=0.7];`)
	fmt.Fprintf(b, "\tlabelloc=b; labeljust=l; tooltip=\" \"; label=%s;\n", legend(p))
	for _, n := range p.nodes {
		s := styleOf(n.kind)
		fmt.Fprintf(b, "\t%s [label=%s, shape=%s, style=%s, fillcolor=%s, color=%s, tooltip=%s];\n",
			quote(n.id), quote(wrap(n.label, 20)), s.shape, quote(s.style), quote(s.fill), quote(s.line), quote(n.tooltip))
	}
	for _, e := range p.edges {
		fmt.Fprintf(b, "\t%s -> %s [label=%s, %s, penwidth=%.1f, tooltip=%s, labeltooltip=%s];\n",
			quote(e.from), quote(e.to), e.label(), e.style(), e.width(), quote(e.tooltip()), quote(e.tooltip()))
	}
	fmt.Fprintln(b, "}")
	return b.Flush()
}

// quote writes s as a quoted ID. A line break becomes \n, the escape of
// labels; a backslash is doubled, since labels read escapes.
func quote(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range strings.ToValidUTF8(s, "�") {
		switch {
		case r == '"':
			b.WriteString(`\"`)
		case r == '\\':
			b.WriteString(`\\`)
		case r == '\n':
			b.WriteString(`\n`)
		case r < ' ' || r == 0x7f || r == 0xfffe || r == 0xffff: // none of XML's characters
			b.WriteByte(' ')
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// html makes s safe within an HTML-like label.
func html(s string) string {
	s = strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f || r == 0xfffe || r == 0xffff {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(s, "�"))
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;").Replace(s)
}

// wrap breaks s between words into lines of about width characters.
func wrap(s string, width int) string {
	var b strings.Builder
	line := 0
	for i, word := range strings.Fields(s) {
		n := len([]rune(word))
		switch {
		case i == 0:
		case line+1+n > width:
			b.WriteByte('\n')
			line = 0
		default:
			b.WriteByte(' ')
			line++
		}
		b.WriteString(word)
		line += n
	}
	return b.String()
}

// shorten cuts s to at most n characters, the last of which is then "…".
func shorten(s string, n int) string {
	r := []rune(strings.Join(strings.Fields(s), " "))
	if len(r) <= n {
		return string(r)
	}
	return strings.TrimRight(string(r[:n-1]), " ") + "…"
}
