package bridge

import (
	"context"

	"probant/backend/workspace"
)

// Packs is content packs and the folder they go to.
type Packs struct{ ready *Ready }

// Publication returns what would leave and what left.
func (s *Packs) Publication(pieceID string) (workspace.Publication, error) {
	return call(s.ready, func(ctx context.Context, w *workspace.Workspace) (workspace.Publication, error) {
		return w.Publication(ctx, pieceID)
	})
}

// Export writes the pack of the newest approval to the folder.
func (s *Packs) Export(pieceID string) (workspace.Publication, error) {
	return call(s.ready, func(ctx context.Context, w *workspace.Workspace) (workspace.Publication, error) {
		return w.ExportPack(ctx, pieceID)
	})
}

// Folder returns the folder packs go to; empty while none was chosen.
func (s *Packs) Folder() (string, error) {
	return call(s.ready, func(ctx context.Context, w *workspace.Workspace) (string, error) {
		return w.Folder(ctx)
	})
}

// SetFolder chooses the folder packs go to and returns its clean path.
func (s *Packs) SetFolder(path string) (string, error) {
	return call(s.ready, func(ctx context.Context, w *workspace.Workspace) (string, error) {
		return w.SetFolder(ctx, path)
	})
}
