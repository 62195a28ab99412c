package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"newsgraph/exports"
)

func (a *app) exportCommand() *cobra.Command {
	var file, base string
	c := &cobra.Command{
		Use:   "export FORMAT",
		Short: "Write the graph in another format",
		Long:  "Write the whole graph in one of these formats:\n\n" + formatList(),
		Example: `  newsgraph export claims > claims.jsonl
  newsgraph export turtle -o graph.ttl`,
		Args:      cobra.ExactArgs(1),
		ValidArgs: formatNames(),
		RunE: func(c *cobra.Command, args []string) error {
			f, err := exports.Find(args[0])
			if err != nil {
				return usageError{hinted{err, exportHint(args[0])}}
			}
			v, err := a.view(c.Context())
			if err != nil {
				return err
			}
			return a.writeTo(file, func(w io.Writer) error { return f.Export(c.Context(), w, v, exports.Options{Base: base}) })
		},
	}
	c.Flags().StringVarP(&file, "output", "o", "-", "write to this `file`; - is standard output")
	c.Flags().StringVar(&base, "base", "", "base `IRI` of the entities in RDF")
	return c
}

func exportHint(name string) string {
	if near := exports.Suggest(name); near != "" {
		return fmt.Sprintf("did you mean %q?", near)
	}
	return "formats are " + strings.Join(formatNames(), ", ")
}

func formatNames() []string {
	var names []string
	for _, f := range exports.Formats {
		names = append(names, f.Name)
	}
	return names
}

func formatList() string {
	var b strings.Builder
	for _, f := range exports.Formats {
		fmt.Fprintf(&b, "  %-10s %-6s %s\n", f.Name, f.Ext, f.Spec)
	}
	return b.String()
}

// writeTo calls write with the file of that name, or with the results for "-".
// A file is whole or not there: what was there before stays until then.
func (a *app) writeTo(name string, write func(io.Writer) error) error {
	if name == "-" {
		return write(a.out)
	}
	return writeFile(name, write)
}

func writeFile(name string, write func(io.Writer) error) (err error) {
	f, err := os.CreateTemp(filepath.Dir(name), ".newsgraph-*")
	var path *os.PathError
	if errors.As(err, &path) {
		return fmt.Errorf("%s: %w", name, path.Err) // not the name that it has meanwhile
	}
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			f.Close()
			os.Remove(f.Name())
		}
	}()
	if err := write(f); err != nil {
		return err
	}
	if err := f.Chmod(0o644); err != nil {
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	return os.Rename(f.Name(), name)
}
