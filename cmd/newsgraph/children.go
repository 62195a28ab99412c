package main

import (
	"io"

	"newsgraph/exports/svg"
	"newsgraph/graph/gizmo"
)

// children are the subcommands that newsgraph runs as processes of its own,
// since what they run may hang, leak or crash: they are no commands for users.
var children = map[string]func(args []string, in io.Reader, out io.Writer) int{
	gizmo.Command: gizmo.Child,
	svg.Command:   svg.Child,
}
