package train

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"newsgraph/extract/parse"
)

// Files of the folder Options.Out.
const (
	modelFile      = "model.bin"
	cardFile       = "model.md"
	checkpointFile = "model.checkpoint"
)

// Run trains a model, or goes on from its checkpoint, and writes the model
// and its card after every epoch. Done is false when the budget of time ended
// first: then the same call goes on.
func Run(ctx context.Context, o Options) (done bool, err error) {
	start := time.Now()
	t, err := newTrainer(o)
	if err != nil {
		return false, err
	}
	if err := os.MkdirAll(o.Out, 0o755); err != nil {
		return false, err
	}
	checkpoint := filepath.Join(o.Out, checkpointFile)
	if err := t.resume(checkpoint); err != nil {
		return false, fmt.Errorf("%s: %w", checkpoint, err)
	}
	if t.state.Epoch == 0 {
		if o.NamePasses > 0 {
			if err := t.names(ctx); err != nil {
				return false, err
			}
		}
		if err := t.sentences(); err != nil {
			return false, err
		}
	}
	for t.state.Epoch < o.Epochs {
		if err := t.epoch(ctx); err != nil {
			return false, err
		}
		if err := t.write(); err != nil {
			return false, err
		}
		var b bytes.Buffer
		if err := t.save(&b); err != nil {
			return false, err
		}
		if err := replace(checkpoint, b.Bytes()); err != nil {
			return false, err
		}
		if o.Budget > 0 && time.Since(start) > o.Budget && t.state.Epoch < o.Epochs {
			return false, nil
		}
	}
	return true, os.Remove(checkpoint)
}

func (t *trainer) resume(checkpoint string) error {
	f, err := os.Open(checkpoint)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	defer f.Close()
	ok, err := t.restore(f)
	switch {
	case err != nil:
		return err
	case ok:
		t.Report("going on after epoch %d", t.state.Epoch)
	default:
		t.Report("the checkpoint has other settings; starting anew")
	}
	return nil
}

// write writes the model, measured as a reader of the file would see it, and
// the card.
func (t *trainer) write() error {
	m, table := t.average()
	var b bytes.Buffer
	if err := m.Write(&b, table); err != nil {
		return err
	}
	m, err := parse.Load(b.Bytes())
	if err != nil {
		return err
	}
	if t.NamePasses > 0 {
		n, err := t.readNames()
		if err != nil {
			return err
		}
		if err := m.Join(n); err != nil {
			return err
		}
	}
	var scores []Score
	for _, set := range t.corpus.dev {
		s, err := score(m, set)
		if err != nil {
			return err
		}
		t.log("epoch %d: %s", t.state.Epoch, s)
		scores = append(scores, s)
	}
	if err := replace(filepath.Join(t.Out, modelFile), b.Bytes()); err != nil {
		return err
	}
	path := filepath.Join(t.Out, cardFile)
	old, err := os.ReadFile(path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return replace(path, []byte(t.card(b.Bytes(), scores)+notes(string(old))))
}

// card describes the model.
func (t *trainer) card(model []byte, scores []Score) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# Model of language %s\n\n", t.Lang)
	fmt.Fprintf(&b, "Written by `newsgraph train`. Size %d bytes, SHA-256 `%x`.\n\n", len(model), sha256.Sum256(model))
	fmt.Fprintf(&b, "Settings: %s.\n\nTraining took %.0f minutes for %d epochs of %d words.\n\n",
		t.state.Settings, t.state.Spent.Minutes(), t.state.Epoch, t.words)
	b.WriteString("## Scores\n\nOn development sets, words and sentences given, in percent. Relations count without subtype, lemmas without case and `_`; names are F1 of persons, places and organisations that are not doubtful (0 where a set has none).\n\n")
	b.WriteString("| set | UPOS | lemma | UAS | LAS | names |\n|---|---|---|---|---|---|\n")
	for _, s := range scores {
		fmt.Fprintf(&b, "| %s | %.2f | %.2f | %.2f | %.2f | %.2f |\n", s.Set, s.UPOS, s.Lemma, s.UAS, s.LAS, s.Name)
	}
	b.WriteString("\n## Data\n\n")
	for _, f := range t.corpus.files {
		fmt.Fprintf(&b, "- %s: %s\n", f.name, f.use)
	}
	b.WriteString("\n## Course of training\n\n```\n" + strings.Join(t.state.Log, "\n") + "\n```\n\n")
	return b.String()
}

// notesHeading opens the part of a card that a person writes.
const notesHeading = "## Notes\n"

// notes returns the part of an old card that a new one keeps.
func notes(card string) string {
	if at := strings.Index(card, notesHeading); at >= 0 {
		return card[at:]
	}
	return notesHeading
}

// replace writes a file so that it is whole at any time.
func replace(path string, b []byte) error {
	if err := os.WriteFile(path+".new", b, 0o644); err != nil {
		return err
	}
	return os.Rename(path+".new", path)
}
