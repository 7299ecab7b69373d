package workspace

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"path/filepath"
	"strings"

	"probant/backend/fault"
	"probant/backend/source"
	"probant/backend/store"
)

// AddSource reads a file on this machine into the library: the command line's way in. The same bytes are one source; new
// tells whether there was none.
func (w *Workspace) AddSource(ctx context.Context, path string) (row SourceRow, isNew bool, err error) {
	src, isNew, err := w.addSource(ctx, filepath.Base(path), path, nil)
	if isNew {
		w.changed("source", src.ID)
	}
	return w.sourceRow(src), isNew, err
}

// addSource reads a document, then keeps its original and its passages: a file that cannot be read leaves no trace, and one
// whose bytes are in the library is not read again.
func (w *Workspace) addSource(ctx context.Context, name, path string, progress func(done, total int, unit string)) (store.Source, bool, error) {
	f, err := openDocument(name, path)
	if err != nil {
		return store.Source{}, false, err
	}
	defer f.Close()
	if src, known, err := w.known(ctx, f); known || err != nil {
		return src, false, err
	}
	doc, err := w.read(ctx, f, source.Options{Progress: progress, Scans: true})
	if err != nil {
		return store.Source{}, false, err
	}
	passages := source.Split(doc)
	if len(passages) == 0 && len(doc.Blocks) > 0 {
		return store.Source{}, false, fault.New(fault.Invalid, source.NoText).With(name)
	}
	hash, size, err := w.originals.Keep(ctx, io.NewSectionReader(f, 0, f.size))
	if err != nil {
		return store.Source{}, false, err
	}
	title := clip(strings.TrimSpace(doc.Title), titleLimit)
	if title == "" {
		title = clip(stem(name), titleLimit)
	}
	card := cardOf(doc, name)
	card.Title = title
	src, isNew, err := w.store.AddSource(ctx, store.Source{SHA256: hash, File: name, Format: doc.Format, Card: card, Lang: doc.Lang,
		Pages: doc.Pages, Size: size, AddedAt: w.millis(), MadeAt: doc.Made}, passages)
	return src, isNew && err == nil, err
}

// cardOf is the card that a document fills by itself, to be confirmed.
func cardOf(doc source.Document, name string) source.Card {
	s := source.StatedIn(doc, name)
	card := source.Card{Kind: s.Kind, Author: clip(s.Author, titleLimit), Date: s.Date, ValidUntil: s.ValidUntil, From: s.From}
	for field, words := range card.From {
		card.From[field] = clip(words, titleLimit)
	}
	return card
}

// known finds the source of the library that has the same bytes, and puts its original back where that was lost.
func (w *Workspace) known(ctx context.Context, f document) (store.Source, bool, error) {
	sum := sha256.New()
	if _, err := io.Copy(sum, io.NewSectionReader(f, 0, f.size)); err != nil {
		return store.Source{}, false, fault.OnRead(f.name, err)
	}
	src, known, err := w.store.SourceOfBytes(ctx, hex.EncodeToString(sum.Sum(nil)))
	if err != nil || !known {
		return src, false, err
	}
	whole, err := w.originals.Intact(src.SHA256)
	if err == nil && !whole {
		_, _, err = w.originals.Keep(ctx, io.NewSectionReader(f, 0, f.size))
	}
	return src, true, err
}
