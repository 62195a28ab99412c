package main

import (
	"os"

	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"
	"golang.org/x/term"
)

// A progress is a bar on the terminal; elsewhere it is nothing.
type progress struct {
	all *mpb.Progress
	bar *mpb.Bar
}

// progress starts a bar of n steps.
func (a *app) progress(what string, n int) *progress {
	f, ok := a.err.(*os.File)
	if a.quiet || !ok || !term.IsTerminal(int(f.Fd())) {
		return &progress{}
	}
	all := mpb.New(mpb.WithOutput(f), mpb.WithWidth(40))
	bar := all.AddBar(int64(n), mpb.BarRemoveOnComplete(),
		mpb.PrependDecorators(decor.Name(what+" "), decor.CountersNoUnit("%d/%d")),
		mpb.AppendDecorators(decor.AverageETA(decor.ET_STYLE_GO)))
	return &progress{all, bar}
}

func (p *progress) step() {
	if p.bar != nil {
		p.bar.Increment()
	}
}

// stop takes the bar off the terminal.
func (p *progress) stop() {
	if p.bar != nil {
		p.bar.Abort(true)
		p.all.Wait()
	}
}
