package workspace

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"

	"probant/backend/fault"
	"probant/backend/job"
	"probant/backend/source"
	"probant/backend/store"
	"probant/backend/verify"
)

// ImportSources reads uploaded files into the library as a job, and returns at once. A file that is refused is one of the
// job's failures and the rest goes on; cancelling keeps what is done. Afterwards every piece is checked again.
func (w *Workspace) ImportSources(_ context.Context, ids []string) (job.Snapshot, error) {
	if len(ids) == 0 {
		return job.Snapshot{}, fault.New(fault.Invalid, "required").On("uploads")
	}
	var files []upload
	var refused []error
	for _, id := range ids {
		up, err := w.uploads.take(id)
		if err != nil {
			refused = append(refused, err)
			continue
		}
		files = append(files, up)
	}
	discard := func() {
		for _, f := range files {
			os.Remove(f.path) // what stays is removed at the next opening
		}
	}
	snap, err := w.jobs.Start("import", ids[0], func(ctx context.Context, p *job.Progress) error {
		defer discard()
		for _, err := range refused {
			p.Fail(fault.As(err).Detail, err)
		}
		return w.importAll(ctx, p, files)
	})
	if err != nil {
		discard()
	}
	return snap, err
}

func (w *Workspace) importAll(ctx context.Context, p *job.Progress, files []upload) error {
	p.Total(len(files), "document")
	added := false
	for i, f := range files {
		if ctx.Err() != nil {
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
		_, isNew, err := w.addSource(ctx, f.name, f.path, progress)
		if len(files) > 1 { // whatever its reader counted
			p.Total(len(files), "document")
			p.Done(i)
		}
		switch {
		case fault.Is(err, fault.Cancelled):
			return err
		case err != nil:
			p.Fail(f.name, err)
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

// addSource reads a document, then keeps its original and its passages: a file that cannot be read leaves no trace.
func (w *Workspace) addSource(ctx context.Context, name, path string, progress func(done, total int, unit string)) (store.Source, bool, error) {
	f, err := openDocument(name, path)
	if err != nil {
		return store.Source{}, false, err
	}
	defer f.Close()
	doc, err := w.read(ctx, f, progress)
	if err != nil {
		return store.Source{}, false, err
	}
	hash, size, err := w.originals.Keep(ctx, io.NewSectionReader(f, 0, f.size))
	if err != nil {
		return store.Source{}, false, err
	}
	title := clip(strings.TrimSpace(doc.Title), titleLimit)
	if title == "" {
		title = clip(stem(name), titleLimit)
	}
	passages := source.Split(doc)
	if len(passages) == 0 {
		return store.Source{}, false, fault.New(fault.Invalid, source.NoText).With(name)
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

// Sources returns every source, the last added first.
func (w *Workspace) Sources(ctx context.Context) ([]SourceRow, error) {
	all, err := w.store.Sources(ctx)
	if err != nil {
		return nil, err
	}
	out := make([]SourceRow, len(all))
	for i, s := range all {
		out[i] = w.sourceRow(s)
	}
	return out, nil
}

func (w *Workspace) sourceRow(s store.Source) SourceRow {
	return SourceRow{ID: s.ID, Title: s.Title, File: s.File, Format: string(s.Format), Author: s.Author, Date: s.Date,
		ValidUntil: s.ValidUntil, Pages: s.Pages, Passages: s.Passages, Size: s.Size, SHA256: s.SHA256, AddedAt: s.AddedAt,
		Uses: s.Uses, Expired: verify.Lapsed(s.ValidUntil, w.millis()), Kind: string(s.Kind), Owner: s.Owner, Quotable: string(s.Quotable),
		MayLeave: string(s.MayLeave), Tags: filled(s.Tags), Replaces: s.Replaces, Broken: s.Broken}
}

// Source returns one source and checks that its original is intact.
func (w *Workspace) Source(ctx context.Context, id string) (SourceRow, error) {
	s, err := w.store.Source(ctx, id)
	if err != nil {
		return SourceRow{}, err
	}
	row := w.sourceRow(s)
	row.Intact, err = w.originals.Intact(s.SHA256)
	return row, fault.OnDisk(err)
}

// DeleteSource puts a source away: claims linked to it are to prove again, until RestoreSource brings it back.
func (w *Workspace) DeleteSource(ctx context.Context, id string) error {
	if err := w.store.DeleteSource(ctx, id, w.millis()); err != nil {
		return err
	}
	return w.libraryChanged(ctx, id)
}

// RestoreSource brings a deleted source back, and what was linked to it.
func (w *Workspace) RestoreSource(ctx context.Context, id string) error {
	if err := w.store.RestoreSource(ctx, id, w.millis()); err != nil {
		return err
	}
	return w.libraryChanged(ctx, id)
}

// libraryChanged checks again what may have changed with a source, and says so.
func (w *Workspace) libraryChanged(ctx context.Context, sourceID string) error {
	err := w.refresh(ctx)
	w.changed("source", sourceID)
	w.changed("claims", "")
	return err
}

var errBadRange = errors.New("a page of passages starts before the first or is empty")

// Passages returns passages in reading order from an ordinal, 500 at most.
func (w *Workspace) Passages(ctx context.Context, id string, from int, limit int) ([]PassageView, error) {
	const most = 500
	if from < 0 || limit < 1 {
		return nil, fault.New(fault.Invalid, "bad_range").Because(errBadRange)
	}
	all, err := w.store.Passages(ctx, id, from, min(limit, most))
	if err != nil {
		return nil, err
	}
	out := make([]PassageView, len(all))
	for i, p := range all {
		out[i] = PassageView{ID: p.ID, Ordinal: p.Ordinal, Text: p.Text, Context: p.Context, Heading: p.Heading, Page: p.Page,
			Sheet: p.Sheet, Cell: p.Cell, Uses: p.Uses}
	}
	return out, nil
}

// Uses returns the claims in a text that rest on a source, in its reading order.
func (w *Workspace) Uses(ctx context.Context, id string) ([]Use, error) {
	uses, err := w.store.Uses(ctx, id)
	if err != nil {
		return nil, err
	}
	rows, err := w.Register(ctx)
	if err != nil {
		return nil, err
	}
	byClaim := map[string]RegisterRow{}
	for _, r := range rows {
		byClaim[r.Claim.ID] = r
	}
	out := []Use{}
	for _, u := range uses {
		if r, ok := byClaim[u.ClaimID]; ok {
			decided := r.Claim.Resolution
			out = append(out, Use{PassageID: u.PassageID, ClaimID: u.ClaimID, Claim: r.Claim.Text, PieceID: u.PieceID,
				PieceTitle: r.PieceTitle, Stage: r.Stage, Status: r.Claim.Status, Confirmed: decided != nil && decided.Confirmed})
		}
	}
	return out, nil
}
