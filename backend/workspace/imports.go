package workspace

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"path/filepath"
	"strings"

	"probant/backend/fault"
	"probant/backend/job"
	"probant/backend/source"
	"probant/backend/store"
)

// ImportSources reads uploaded files into the library as a job, and returns at once. A file that is refused is one of the
// job's failures and the rest goes on. Cancelling keeps what is done, and the same uploads given again go on where it stopped.
// Afterwards every piece is checked again.
func (w *Workspace) ImportSources(_ context.Context, ids []string) (job.Snapshot, error) {
	if len(ids) == 0 {
		return job.Snapshot{}, fault.New(fault.Invalid, "required").On("uploads")
	}
	var files []upload
	var refused []error
	for _, id := range ids {
		up, err := w.uploads.take(id)
		switch {
		case err != nil && w.uploads.wasRead(id): // this import goes on with another that was cancelled
		case err != nil:
			refused = append(refused, err)
		default:
			files = append(files, up)
		}
	}
	snap, err := w.jobs.Start("import", ids[0], func(ctx context.Context, p *job.Progress) error {
		for _, err := range refused {
			p.Fail(fault.As(err).Detail, err)
		}
		return w.importAll(ctx, p, files)
	})
	if err != nil {
		w.uploads.giveBack(files)
	}
	return snap, err
}

func (w *Workspace) importAll(ctx context.Context, p *job.Progress, files []upload) error {
	p.Total(len(files), "document")
	added := false
	for i, f := range files {
		if ctx.Err() != nil {
			w.uploads.giveBack(files[i:])
			return ctx.Err()
		}
		p.Start(f.name)
		progress := func(done, total int, unit string) {
			switch {
			case len(files) == 1, unit == "reader": // alone, its pages tell more
				p.Total(total, unit)
				p.Done(done)
			default: // after the reader
				p.Total(len(files), "document")
				p.Done(i)
			}
		}
		src, isNew, err := w.addSource(ctx, f.name, f.path, progress)
		if len(files) > 1 { // whatever its reader counted
			p.Total(len(files), "document")
			p.Done(i)
		}
		if fault.Is(err, fault.Cancelled) {
			w.uploads.giveBack(files[i:])
			return err
		}
		w.uploads.finish(f)
		switch {
		case err != nil:
			p.Fail(f.name, err)
		case src.Passages == 0:
			p.Fail(f.name, fault.New(fault.Invalid, source.Scanned).With(f.name)) // it is in, and she has to know
		}
		added = added || isNew
		if len(files) > 1 {
			p.Done(i + 1)
		}
	}
	if !added {
		return nil
	}
	return w.refresh(ctx)
}

// AddSource reads a file on this machine into the library: the command line's way in. The same bytes are one source; new
// tells whether there was none.
func (w *Workspace) AddSource(ctx context.Context, path string) (row SourceRow, isNew bool, err error) {
	src, isNew, err := w.addSource(ctx, filepath.Base(path), path, nil)
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
	card := source.Card{Title: title, Author: clip(doc.Author, titleLimit), Date: doc.Date}
	src, isNew, err := w.store.AddSource(ctx, store.Source{SHA256: hash, File: name, Format: doc.Format, Card: card, Lang: doc.Lang,
		Pages: doc.Pages, Size: size, AddedAt: w.millis()}, passages)
	if err != nil {
		return src, false, err
	}
	w.changed("source", src.ID)
	return src, isNew, nil
}

// known finds the source of the library that has the same bytes, and puts its original back where that was lost.
func (w *Workspace) known(ctx context.Context, f document) (store.Source, bool, error) {
	sum := sha256.New()
	if _, err := io.Copy(sum, io.NewSectionReader(f, 0, f.size)); err != nil {
		return store.Source{}, false, fault.New(fault.Unavailable, "unreadable").With(f.name).Because(err)
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
