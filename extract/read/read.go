// Package read turns files into documents that have text, language, date and
// title, and knows which of their bytes are no prose.
//
// Text is kept as it stands in the file, so that offsets are those of the
// file; only UTF-16 becomes UTF-8. What cannot be read is skipped with a
// reason, and the rest goes on.
package read

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"

	utf16 "golang.org/x/text/encoding/unicode"

	"newsgraph/extract/doc"
)

// Reasons why a file is skipped.
var (
	ErrEmpty      = errors.New("there are no words in it")
	ErrBinary     = errors.New("it is a binary file, not text")
	ErrEncoding   = errors.New("it is not UTF-8")
	ErrTooLarge   = fmt.Errorf("it is larger than %d MiB", maxSize>>20)
	ErrLanguage   = errors.New("its language is none that newsgraph reads")
	ErrDuplicate  = errors.New("it has the same text as")
	ErrNoArticles = errors.New("there are no articles (.txt files) in this folder")
)

// maxSize is the size in bytes of the largest file that is read.
const maxSize = 16 << 20

// An Error is a file that was skipped, or a path that could not be read.
type Error struct {
	Path   string
	Reason error
}

func (e *Error) Error() string { return e.Path + ": " + e.Reason.Error() }
func (e *Error) Unwrap() error { return e.Reason }

// Options give what texts do not say, or overrule what they say.
type Options struct {
	Lang string // BCP 47; "" to tell it from the text
	Date string // ISO 8601, for articles without a date; "" for none
}

// Files reads articles: files, all .txt and .text files below folders, and
// stdin for "-". Documents come in the order of paths, those of a folder
// sorted by path. Files that cannot be read are in skipped, each with its
// reason; so is the second of two files with one text.
func Files(paths []string, stdin io.Reader, o Options) (docs []*doc.Document, skipped []*Error) {
	r := reader{Options: o, seen: map[string]string{}}
	for _, p := range paths {
		switch info, err := os.Stat(p); {
		case p == "-":
			r.add(p, "stdin", func() ([]byte, error) { return io.ReadAll(io.LimitReader(stdin, maxSize+1)) })
		case err != nil:
			r.skip(p, reason(err))
		case info.IsDir():
			r.folder(os.DirFS(p), p)
		default:
			r.add(p, filepath.Base(p), func() ([]byte, error) { return readFile(os.Open(p)) })
		}
	}
	return r.docs, r.skipped
}

// FS reads all articles of a file system, as Files reads those of a folder.
func FS(fsys fs.FS, o Options) (docs []*doc.Document, skipped []*Error) {
	r := reader{Options: o, seen: map[string]string{}}
	r.folder(fsys, "")
	return r.docs, r.skipped
}

// Text makes a document of the bytes of a file.
func Text(name string, b []byte, o Options) (*doc.Document, error) {
	text, err := decode(b)
	if err != nil {
		return nil, err
	}
	if !strings.ContainsFunc(text, unicode.IsLetter) {
		return nil, ErrEmpty
	}
	d := doc.New(name, text)
	d.Lang = o.Lang
	if d.Lang == "" {
		if d.Lang = Language(text); d.Lang == "" {
			return nil, ErrLanguage
		}
	}
	f := findFurniture(text)
	d.Skip, d.Date = f.skip, f.date
	if d.Date == "" {
		d.Date = o.Date
	}
	d.Title = title(text, d.Skip)
	return d, nil
}

type reader struct {
	Options
	docs    []*doc.Document
	skipped []*Error
	seen    map[string]string // path of the file by document ID
}

func (r *reader) skip(path string, reason error) {
	r.skipped = append(r.skipped, &Error{path, reason})
}

func (r *reader) add(path, name string, open func() ([]byte, error)) {
	b, err := open()
	if err != nil {
		r.skip(path, reason(err))
		return
	}
	d, err := Text(name, b, r.Options)
	if err != nil {
		r.skip(path, err)
		return
	}
	if other, ok := r.seen[d.ID]; ok {
		r.skip(path, fmt.Errorf("%w %s", ErrDuplicate, other))
		return
	}
	r.seen[d.ID] = path
	r.docs = append(r.docs, d)
}

// folder adds the articles of a file system that lies at the path root.
func (r *reader) folder(fsys fs.FS, root string) {
	found := false
	err := fs.WalkDir(fsys, ".", func(p string, entry fs.DirEntry, err error) error {
		full := filepath.Join(root, filepath.FromSlash(p))
		name := entry.Name()
		switch {
		case err != nil:
			r.skip(full, reason(err))
			if entry.IsDir() {
				return fs.SkipDir
			}
		case entry.IsDir() && p != "." && strings.HasPrefix(name, "."):
			return fs.SkipDir
		case entry.IsDir() || strings.HasPrefix(name, "."):
		case path.Ext(name) == ".txt" || path.Ext(name) == ".text":
			found = true
			r.add(full, name, func() ([]byte, error) { return readFile(fsys.Open(p)) })
		}
		return nil
	})
	if err != nil {
		r.skip(root, reason(err))
	} else if !found {
		r.skip(root, ErrNoArticles)
	}
}

func readFile(f fs.File, err error) ([]byte, error) {
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, maxSize+1))
}

// reason is err without the path that package os puts into it.
func reason(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}

// decode returns the text that b holds.
func decode(b []byte) (string, error) {
	if len(b) > maxSize {
		return "", ErrTooLarge
	}
	if bytes.HasPrefix(b, []byte{0xff, 0xfe}) || bytes.HasPrefix(b, []byte{0xfe, 0xff}) {
		var err error
		if b, err = utf16.UTF16(utf16.BigEndian, utf16.UseBOM).NewDecoder().Bytes(b); err != nil {
			return "", ErrEncoding
		}
	}
	if bytes.IndexByte(b, 0) >= 0 {
		return "", ErrBinary
	}
	if !utf8.Valid(b) {
		at := 0
		for at < len(b) {
			c, size := utf8.DecodeRune(b[at:])
			if c == utf8.RuneError && size == 1 {
				break
			}
			at += size
		}
		return "", fmt.Errorf("%w (byte %d); convert it first, for example with iconv -t utf-8", ErrEncoding, at)
	}
	return string(b), nil
}
