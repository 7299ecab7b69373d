package workspace

import (
	"context"
	"time"

	"probant/backend/piece"
	"probant/backend/text"
)

// spell is how old the newest revision must be for the text about to be replaced to be kept as one: the length of a spell
// of work.
const spell = 5 * time.Minute

// SavePiece stores the text if seq is that of the last save, else fails with stale/changed_elsewhere. What it replaces is
// kept as a revision at the start of each spell of work.
func (w *Workspace) SavePiece(ctx context.Context, id string, seq int64, blocks []text.Block) (Saved, error) {
	if err := fits(blocks); err != nil {
		return Saved{}, err
	}
	at := w.millis()
	next, err := w.store.SavePiece(ctx, id, seq, blocks, piece.Words(blocks), at, spell.Milliseconds())
	if err != nil {
		return Saved{}, err
	}
	return Saved{Seq: next, At: at}, nil
}

// Revisions returns a piece's history, newest first.
func (w *Workspace) Revisions(ctx context.Context, id string) ([]RevisionRow, error) {
	rows, err := w.store.Revisions(ctx, id)
	if err != nil {
		return nil, err
	}
	out := make([]RevisionRow, len(rows))
	for i, r := range rows {
		out[i] = RevisionRow(r)
	}
	return out, nil
}

// Revision returns one snapshot with its text.
func (w *Workspace) Revision(ctx context.Context, id string, number int) (piece.Revision, error) {
	return w.store.Revision(ctx, id, number)
}

// RevertPiece makes an earlier revision the text again, keeping the present one as a revision.
func (w *Workspace) RevertPiece(ctx context.Context, id string, number int) (piece.Piece, error) {
	p, err := w.store.RevertPiece(ctx, id, number, w.millis())
	if err == nil {
		w.changed("piece", id)
	}
	return p, err
}
