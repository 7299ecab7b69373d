package workspace

import (
	"context"
	"crypto/rand"
	"errors"
	"os"
	"path/filepath"
	"strings"

	"probant/backend/fault"
	"probant/backend/piece"
	"probant/backend/source"
	"probant/backend/store"
)

// ImportDraft makes a piece of an uploaded file. What cannot be read is refused with one of source.Reasons; Detail is the
// file's name.
func (w *Workspace) ImportDraft(ctx context.Context, id string) (p piece.Piece, err error) {
	up, err := w.uploads.take(id)
	if err != nil {
		return p, err
	}
	defer func() { err = errors.Join(err, fault.OnDisk(os.Remove(up.path))) }()
	return w.importDraft(ctx, up.name, up.path, NewPiece{})
}

// AddDraft makes a piece of a file on this machine: the command line's way in. An empty card is completed as NewPiece says.
func (w *Workspace) AddDraft(ctx context.Context, path string, card NewPiece) (piece.Piece, error) {
	return w.importDraft(ctx, filepath.Base(path), path, card)
}

func (w *Workspace) importDraft(ctx context.Context, name, path string, card NewPiece) (piece.Piece, error) {
	doc, err := w.read(ctx, name, path, nil)
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

// read reads a document. A refusal names the file.
func (w *Workspace) read(ctx context.Context, name, path string, progress func(done, total int, unit string)) (source.Document, error) {
	f, err := os.Open(path)
	if err != nil {
		return source.Document{}, fault.New(fault.Unavailable, "unreadable").With(name).Because(err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return source.Document{}, fault.New(fault.Unavailable, "unreadable").With(name).Because(err)
	}
	doc, err := source.Read(ctx, name, f, info.Size(), source.Options{Progress: progress, PDF: w.pdf})
	if err != nil {
		named := *fault.As(err)
		named.Detail = name
		return source.Document{}, &named
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
