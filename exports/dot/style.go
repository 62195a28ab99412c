package dot

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"newsgraph/graph"
)

// A style is how a node of one type looks. Shapes differ as well as colours,
// for those who see no colours and for print.
type style struct{ kind, shape, style, fill, line string }

var styles = []style{
	{graph.Person, "ellipse", "filled", "#dbeafe", "#5b8def"},
	{graph.Organization, "box", "filled", "#dcfce7", "#4ca672"},
	{graph.Place, "box", "filled,rounded", "#fef3c7", "#d09b2c"},
	{graph.Group, "octagon", "filled", "#ede9fe", "#8b7bd8"},
	{graph.Event, "hexagon", "filled", "#ffe4e6", "#dd6b7f"},
	{graph.Work, "note", "filled", "#e0f2fe", "#5aa5c9"},
	{graph.Concept, "box", "filled,rounded,dashed", "#f3f4f6", "#8c959f"},
	{graph.Quantity, "plaintext", "filled", "#f6f8fa", "#d0d7de"},
	{graph.Date, "plaintext", "filled", "#f6f8fa", "#d0d7de"},
}

func styleOf(kind string) style {
	i := slices.IndexFunc(styles, func(s style) bool { return s.kind == kind })
	if i < 0 {
		return style{kind, "box", "filled", "#ffffff", "#8c959f"}
	}
	return styles[i]
}

const (
	plainLine  = "#57606a"
	weakLine   = "#6e7781"
	deniedLine = "#cf222e"
	amberLine  = "#bc6c00"
)

// style says by line and colour how sure the claims of e are.
func (e *edge) style() string {
	colour, line := plainLine, "solid"
	if len(e.sources()) > 0 {
		line = "dashed"
	}
	switch {
	case e.negated:
		colour, line = deniedLine, "dashed"
	case e.modality != graph.Asserted:
		colour, line = weakLine, "dotted"
	case e.disputed:
		colour = amberLine
	}
	head := "normal"
	if e.negated {
		head = "tee"
	}
	return fmt.Sprintf("color=%q, fontcolor=%q, style=%s, arrowhead=%s", colour, colour, line, head)
}

// width grows with the number of articles that say so.
func (e *edge) width() float64 {
	articles := map[string]bool{}
	for _, c := range e.claims {
		articles[c.Document.ID] = true
	}
	return min(1.2+0.8*math.Log2(float64(len(articles))), 4)
}

// label says the relation, how it is meant, the figures, how many claims
// there are, and on whose word they are.
func (e *edge) label() string {
	text := e.relation
	if e.negated {
		text = "not " + text
	}
	if e.modality != graph.Asserted {
		text += " (" + e.modality + ")"
	}
	if f := e.figures(); len(f) > 0 {
		text += ": " + strings.Join(f, " / ")
	}
	if len(e.claims) > 1 {
		text += fmt.Sprintf(" ×%d", len(e.claims))
	}
	lines := strings.Split(wrap(shorten(text, 80), 26), "\n")
	for i := range lines {
		lines[i] = html(lines[i])
	}
	label := strings.Join(lines, "<BR/>")
	if s := e.sources(); len(s) > 0 {
		who := shorten(s[0], 28)
		if len(s) > 1 {
			who += fmt.Sprintf(" +%d", len(s)-1)
		}
		label += fmt.Sprintf(`<BR/><FONT POINT-SIZE="8">says %s</FONT>`, html(who))
	}
	return "<" + label + ">"
}

// sources are those who say what e says, in the order of the claims; none
// when an article says it as well.
func (e *edge) sources() []string {
	var names []string
	for _, c := range e.claims {
		if c.Source == nil {
			return nil
		}
		if !slices.Contains(names, c.Source.Label) {
			names = append(names, c.Source.Label)
		}
	}
	return names
}

// figures are the different numbers that the claims of e give.
func (e *edge) figures() []string {
	var all []string
	add := func(s *graph.Slot) {
		if s.ID == "" || s.Value == "" {
			return
		}
		if f := figure(s); !slices.Contains(all, f) {
			all = append(all, f)
		}
	}
	for _, c := range e.claims {
		add(&c.Subject)
		add(c.Object)
	}
	return all
}

// figure is a value as people write it: "≥ 2,500", "about 175,000,000 euro".
// The unit of a counted group is the group.
func figure(s *graph.Slot) string {
	text := grouped(s.Value)
	if s.Type == graph.Date {
		text = s.Value
	}
	if s.ID == "" && s.Unit != "" {
		text += " " + s.Unit
	}
	switch s.Bound {
	case graph.AtLeast:
		return "≥ " + text
	case graph.AtMost:
		return "≤ " + text
	case graph.About:
		return "about " + text
	}
	return text
}

// grouped sets a comma after every three digits of a whole number: 3,700.
func grouped(number string) string {
	whole, fraction, _ := strings.Cut(number, ".")
	if strings.Trim(whole, "0123456789") != "" {
		return number
	}
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if fraction != "" {
		return whole + "." + fraction
	}
	return whole
}

// tooltip gives up to six sentences with article and source.
func (e *edge) tooltip() string {
	const most = 6
	var lines []string
	for i, c := range e.claims {
		if i == most {
			lines = append(lines, fmt.Sprintf("… and %d more", len(e.claims)-most))
			break
		}
		where := c.Document.Name
		if c.Document.Date != "" {
			where += ", " + c.Document.Date
		}
		for s := c.Source; s != nil; s = s.Source {
			where += ", says " + s.Label
		}
		lines = append(lines, fmt.Sprintf("%s (%s)", shorten(c.Evidence.Text, 280), where))
	}
	return strings.Join(lines, "\n")
}

// legend names the types and lines that p uses, and what it leaves out.
func legend(p *picture) string {
	var b strings.Builder
	b.WriteString(`<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="4" CELLPADDING="5"><TR>`)
	for _, s := range styles {
		if slices.ContainsFunc(p.nodes, func(n node) bool { return n.kind == s.kind }) {
			fmt.Fprintf(&b, `<TD BORDER="1" COLOR="%s" BGCOLOR="%s">%s</TD>`, s.line, s.fill, s.kind)
		}
	}
	note := func(colour, text string, drawn func(*edge) bool) {
		if slices.ContainsFunc(p.edges, func(e edge) bool { return drawn(&e) }) {
			fmt.Fprintf(&b, `<TD><FONT COLOR="%s">%s</FONT></TD>`, colour, text)
		}
	}
	note(plainLine, "dashed: on a source's word", func(e *edge) bool { return len(e.sources()) > 0 })
	note(weakLine, "dotted: not a fact yet", func(e *edge) bool { return e.modality != graph.Asserted })
	note(deniedLine, "red: denied", func(e *edge) bool { return e.negated })
	note(amberLine, "amber: disputed", func(e *edge) bool { return e.disputed })
	if len(p.nodes) < p.allNodes || len(p.edges) < p.allEdges {
		fmt.Fprintf(&b, `<TD>%d of %d nodes, %d of %d edges</TD>`, len(p.nodes), p.allNodes, len(p.edges), p.allEdges)
	}
	b.WriteString(`<TD></TD></TR></TABLE>>`)
	return b.String()
}
