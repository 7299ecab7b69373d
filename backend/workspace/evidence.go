package workspace

import (
	"context"
	"errors"

	"probant/backend/fault"
	"probant/backend/source"
	"probant/backend/store"
	"probant/backend/verify"
)

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
		ValidUntil: s.ValidUntil, Pages: s.Pages, Passages: s.Passages, Size: s.Size, SHA256: s.SHA256, AddedAt: s.AddedAt, MadeAt: s.MadeAt,
		Uses: s.Uses, Expired: verify.Lapsed(s.ValidUntil, w.millis()), Kind: string(s.Kind), Owner: s.Owner, Quotable: string(s.Quotable),
		MayLeave: string(s.MayLeave), Tags: filled(s.Tags), Replaces: s.Replaces, Broken: s.Broken,
		ReadFrom: readFrom(s.From)}
}

// readFrom lists what was read from the document and nobody confirmed, in the order of the card.
func readFrom(from map[source.Field]string) []ReadFrom {
	out := []ReadFrom{}
	for _, f := range []source.Field{source.KindField, source.AuthorField, source.DateField, source.ValidField} {
		if words, ok := from[f]; ok {
			out = append(out, ReadFrom{string(f), words})
		}
	}
	return out
}

// Source returns one source, checks that its original is intact and tells whether its file has left its watched folder.
func (w *Workspace) Source(ctx context.Context, id string) (SourceRow, error) {
	s, err := w.store.Source(ctx, id)
	if err != nil {
		return SourceRow{}, err
	}
	row := w.sourceRow(s)
	folder, err := w.store.GoneFrom(ctx, id)
	if err != nil {
		return row, err
	}
	if folder != "" {
		row.GoneFrom = folderName(folder)
	}
	if row.Revertible, err = w.store.Revertible(ctx, id); err != nil {
		return row, err
	}
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
			Sheet: p.Sheet, Cell: p.Cell, Line: p.Line, Cells: filled(source.Cells(p.Text, p.Columns)), Uses: p.Uses, Typed: p.Typed}
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
