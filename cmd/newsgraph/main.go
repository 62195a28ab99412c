// Command newsgraph turns news articles into a knowledge graph of who claims
// what. One file holds one subcommand; testdata holds command scripts.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"github.com/spf13/cobra"
)

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

// An app is what every subcommand needs: its streams and the flags that all
// share. Results go to out; everything said about them goes to err.
type app struct {
	in       io.Reader
	out, err io.Writer

	dir   string // graph directory
	json  bool   // write JSON lines
	quiet bool   // say nothing but results and errors
}

// run returns the exit status: 0, 1 for a failure, 2 for a usage error, 130
// for an interruption.
func run(args []string, in io.Reader, out, err io.Writer) int {
	if len(args) > 0 {
		if child, ok := children[args[0]]; ok {
			return child(args[1:], in, out)
		}
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	a := &app{in: in, out: out, err: err}
	root := a.root()
	root.SetArgs(args)
	failed := root.ExecuteContext(ctx)
	switch {
	case failed == nil:
		return 0
	case ctx.Err() != nil:
		fmt.Fprintln(err, "newsgraph: interrupted")
		return 130
	}
	text := failed.Error()
	hint := ""
	var h hinted
	if errors.As(failed, &h) {
		hint = h.hint
	}
	fmt.Fprintf(err, "newsgraph: error: %s\n", strings.TrimSuffix(text, "\n"))
	if hint != "" {
		fmt.Fprintf(err, "newsgraph: hint: %s\n", hint)
	}
	var usage usageError
	if errors.As(failed, &usage) {
		return 2
	}
	return 1
}

// root lists the subcommands in the order in which help shows them.
func (a *app) root() *cobra.Command {
	root := &cobra.Command{
		Use:   "newsgraph",
		Short: "Turn news articles into a knowledge graph of who claims what",
		Long: `newsgraph reads news articles offline and writes a knowledge graph of what
they claim: who did what to whom, when, where, and who says so.`,
		Example: `  newsgraph build                      # the sample articles
  newsgraph build articles/ -g my.graph
  newsgraph show Tokayev
  newsgraph query 'g.V("<e:kassym-jomart-tokayev>").out("<r:requested>").all()'`,
		Version:                    version(),
		SuggestionsMinimumDistance: 2,
		SilenceUsage:               true,
		SilenceErrors:              true,
		Args:                       cobra.ArbitraryArgs,
		RunE:                       unknownCommand,
		CompletionOptions:          cobra.CompletionOptions{HiddenDefaultCmd: true},
	}
	root.SetVersionTemplate("newsgraph {{.Version}}\n")
	root.SetIn(a.in)
	root.SetOut(a.out)
	root.SetErr(a.err)
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return usageError{err} })
	flags := root.PersistentFlags()
	flags.StringVarP(&a.dir, "graph", "g", graphDir(), "graph `directory` (or NEWSGRAPH_GRAPH)")
	flags.BoolVar(&a.json, "json", false, "write JSON lines")
	flags.BoolVarP(&a.quiet, "quiet", "q", false, "say nothing but results and errors")
	cobra.EnableCommandSorting = false
	root.AddCommand(
		a.buildCommand(),
		a.addCommand(),
		a.queryCommand(),
		a.claimsCommand(),
		a.entitiesCommand(),
		a.showCommand(),
		a.mergeCommand(),
		a.splitCommand(),
		a.renameCommand(),
		a.typeCommand(),
		a.reviewCommand(),
		a.decisionsCommand(),
		a.undoCommand(),
		a.pathCommand(),
		a.drawCommand(),
		a.exportCommand(),
		a.relationsCommand(),
		a.namesCommand(),
		a.evalCommand(),
		a.checkCommand(),
		a.parseCommand(),
		a.openieCommand(),
		a.trainCommand(),
		a.versionCommand(),
	)
	for _, c := range root.Commands() {
		usageErrors(c)
	}
	return root
}

func graphDir() string {
	if dir := os.Getenv("NEWSGRAPH_GRAPH"); dir != "" {
		return dir
	}
	return "news.graph"
}

// A usageError is a command line that cannot be meant; the exit status is 2.
type usageError struct{ error }

func (e usageError) Unwrap() error { return e.error }

// A hinted error says in a second line what to try.
type hinted struct {
	error
	hint string
}

func (e hinted) Unwrap() error { return e.error }

// notNegative refuses a number of a flag below zero.
func notNegative(flag string, n int) error {
	if n < 0 {
		return usageError{fmt.Errorf("--%s is a number from 0 on, and %d is not", flag, n)}
	}
	return nil
}

// usageErrors makes complaints about the arguments of c usage errors.
func usageErrors(c *cobra.Command) {
	check := c.Args
	if check == nil {
		check = cobra.NoArgs
	}
	c.Args = func(c *cobra.Command, args []string) error {
		if err := check(c, args); err != nil {
			return usageError{err}
		}
		return nil
	}
}

func unknownCommand(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return c.Help()
	}
	err := usageError{fmt.Errorf("unknown command %q", args[0])}
	if near := c.SuggestionsFor(args[0]); len(near) > 0 {
		return hinted{err, fmt.Sprintf("did you mean %q?", near[0])}
	}
	return hinted{err, `"newsgraph help" lists the commands`}
}
