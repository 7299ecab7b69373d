package workspace

import (
	"context"
	"crypto/rand"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"time"

	"probant/backend/fault"
	"probant/backend/piece"
	"probant/backend/source"
	"probant/backend/store"
)

// ImportDraft makes a piece of a kind of an uploaded file, an article when kind is empty. What cannot be read is refused with one of source.Reasons; Detail is the
// file's name, or the limit that it is beyond.
func (w *Workspace) ImportDraft(ctx context.Context, id string, kind string) (p piece.Piece, err error) {
	up, err := w.uploads.take(id)
	if err != nil {
		return p, err
	}
	defer func() { err = errors.Join(err, fault.OnDisk(os.Remove(up.path))) }()
	return w.importDraft(ctx, up.name, up.path, NewPiece{Kind: kind})
}

// AddDraft makes a piece of a file on this machine: the command line's way in. An empty card is completed as NewPiece says.
func (w *Workspace) AddDraft(ctx context.Context, path string, card NewPiece) (piece.Piece, error) {
	return w.importDraft(ctx, filepath.Base(path), path, card)
}

func (w *Workspace) importDraft(ctx context.Context, name, path string, card NewPiece) (piece.Piece, error) {
	f, err := openDocument(name, path)
	if err != nil {
		return piece.Piece{}, err
	}
	defer f.Close()
	doc, err := w.read(ctx, f, source.Options{})
	if err != nil {
		return piece.Piece{}, err
	}
	card.Blocks = source.Draft(doc, newID)
	if card.Title == "" {
		card.Title = clip(doc.Title, titleLimit)
	}
	if card.Title == "" {
		card.Title = clip(stem(name), titleLimit)
	}
	return w.create(ctx, card, store.Imported)
}

// document is an open file, to be read and kept as one state: what happens to its path meanwhile changes nothing.
type document struct {
	*os.File
	name string
	size int64
}

// openDocument opens a file to read. What is no file (a folder, a device, a pipe) is refused before it can block. A refusal is one of
// fault.ReadReasons.
func openDocument(name, path string) (document, error) {
	refuse := func(err error) (document, error) { return document{}, fault.OnRead(name, err) }
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return refuse(err)
	case info.IsDir():
		return document{}, fault.New(fault.Unavailable, fault.AFolder).With(name)
	case !info.Mode().IsRegular():
		return refuse(errNoFile)
	}
	f, err := os.Open(path)
	if err != nil {
		return refuse(err)
	}
	info, err = f.Stat()
	if err != nil {
		return refuse(errors.Join(err, f.Close()))
	}
	return document{f, name, info.Size()}, nil
}

var errNoFile = errors.New("it is no file")

// patience is how long one file may take to be read: some twenty times what the longest honest one does.
const patience = 2 * time.Minute

// read reads a document. A refusal names the file, or keeps the limit that it is beyond.
func (w *Workspace) read(ctx context.Context, f document, opt source.Options) (source.Document, error) {
	ctx, end := context.WithTimeout(ctx, w.patience)
	defer end()
	opt.PDF = w.pdf
	doc, err := source.Read(ctx, f.name, f, f.size, opt)
	if err != nil {
		refused := *fault.As(err)
		switch refused.Reason {
		case source.TooLarge, source.TooManyPages, source.Bomb: // their detail is the limit
		case fault.Unreadable:
			return source.Document{}, fault.OnRead(f.name, refused.Unwrap())
		default:
			refused.Detail = f.name
		}
		return source.Document{}, &refused
	}
	return doc, nil
}

// stem is a file name without its extension.
func stem(name string) string { return strings.TrimSuffix(name, filepath.Ext(name)) }

// clip cuts a text to a number of characters.
func clip(s string, n int) string {
	if r := []rune(s); len(r) > n {
		return string(r[:n])
	}
	return s
}

// newID is an opaque id for a block.
func newID() string { return strings.ToLower(rand.Text()) }
