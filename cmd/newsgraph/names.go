package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"newsgraph/extract/link"
)

func (a *app) namesCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "names",
		Short: "Cluster a list of names: which of them are one thing",
		Long: `names reads names, one a line, each perhaps followed by a tab and its type
(person, organization, place), and writes each with the number of its cluster.
Names in one cluster are spellings, translations or acronyms of one thing.`,
		Example: `  newsgraph names < names.txt
  printf 'Vladimir Poetin\tperson\nVladimir Putin\tperson\n' | newsgraph names`,
		RunE: func(*cobra.Command, []string) error { return a.names() },
	}
}

func (a *app) names() error {
	var names []link.Name
	lines := bufio.NewScanner(a.in)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		text, typ, _ := strings.Cut(strings.TrimRight(lines.Text(), "\r"), "\t")
		if strings.TrimSpace(text) == "" {
			continue
		}
		names = append(names, link.Name{Text: text, Type: strings.TrimSpace(typ)})
	}
	if err := lines.Err(); err != nil {
		return fmt.Errorf("standard input: %w", err)
	}
	out := bufio.NewWriter(a.out)
	for i, cluster := range link.Cluster(names) {
		if a.json {
			line, err := json.Marshal(struct {
				Name    string `json:"name"`
				Type    string `json:"type,omitempty"`
				Cluster int    `json:"cluster"`
			}{names[i].Text, names[i].Type, cluster})
			if err != nil {
				return err
			}
			fmt.Fprintf(out, "%s\n", line)
			continue
		}
		fmt.Fprintf(out, "%s\t%d\n", names[i].Text, cluster)
	}
	return out.Flush()
}
