package bridge

import (
	"context"

	"probant/backend/piece"
	"probant/backend/text"
	"probant/backend/workspace"
)

// Pieces is the list of pieces, their text and their revisions.
type Pieces struct{ ready *Ready }

// List returns every piece, the last changed first.
func (s *Pieces) List() ([]workspace.PieceRow, error) {
	return call(s.ready, func(ctx context.Context, w *workspace.Workspace) ([]workspace.PieceRow, error) {
		return w.Pieces(ctx)
	})
}

// Create makes a piece from a pasted or empty draft.
func (s *Pieces) Create(draft workspace.NewPiece) (piece.Piece, error) {
	return call(s.ready, func(ctx context.Context, w *workspace.Workspace) (piece.Piece, error) {
		return w.CreatePiece(ctx, draft)
	})
}

// Import makes a piece of a kind from an uploaded file, an article when kind is empty.
func (s *Pieces) Import(upload string, kind string) (piece.Piece, error) {
	return call(s.ready, func(ctx context.Context, w *workspace.Workspace) (piece.Piece, error) {
		return w.ImportDraft(ctx, upload, kind)
	})
}

// Open returns a piece with its text.
func (s *Pieces) Open(id string) (piece.Piece, error) {
	return call(s.ready, func(ctx context.Context, w *workspace.Workspace) (piece.Piece, error) {
		return w.OpenPiece(ctx, id)
	})
}

// Save stores the text; seq is that of the last save, else stale.
func (s *Pieces) Save(id string, seq int64, blocks []text.Block) (workspace.Saved, error) {
	return call(s.ready, func(ctx context.Context, w *workspace.Workspace) (workspace.Saved, error) {
		return w.SavePiece(ctx, id, seq, blocks)
	})
}

// Describe changes title, kind and language.
func (s *Pieces) Describe(id string, title string, kind string, lang string) (piece.Piece, error) {
	return call(s.ready, func(ctx context.Context, w *workspace.Workspace) (piece.Piece, error) {
		return w.DescribePiece(ctx, id, title, kind, lang)
	})
}

// Delete puts a piece away; Restore brings it back.
func (s *Pieces) Delete(id string) error {
	return do(s.ready, func(ctx context.Context, w *workspace.Workspace) error {
		return w.DeletePiece(ctx, id)
	})
}

// Restore brings a deleted piece back.
func (s *Pieces) Restore(id string) error {
	return do(s.ready, func(ctx context.Context, w *workspace.Workspace) error {
		return w.RestorePiece(ctx, id)
	})
}

// Revisions returns a piece's history, newest first.
func (s *Pieces) Revisions(id string) ([]workspace.RevisionRow, error) {
	return call(s.ready, func(ctx context.Context, w *workspace.Workspace) ([]workspace.RevisionRow, error) {
		return w.Revisions(ctx, id)
	})
}

// Revision returns one snapshot with its text.
func (s *Pieces) Revision(id string, number int) (piece.Revision, error) {
	return call(s.ready, func(ctx context.Context, w *workspace.Workspace) (piece.Revision, error) {
		return w.Revision(ctx, id, number)
	})
}

// Revert makes an earlier revision the text again, keeping the present one as a revision.
func (s *Pieces) Revert(id string, number int) (piece.Piece, error) {
	return call(s.ready, func(ctx context.Context, w *workspace.Workspace) (piece.Piece, error) {
		return w.RevertPiece(ctx, id, number)
	})
}
