package bridge

import (
	"context"

	"probant/backend/workspace"
)

// Register is every claim of every piece.
type Register struct{ ready *Ready }

// List returns the claims in every text.
func (s *Register) List() ([]workspace.RegisterRow, error) {
	return call(s.ready, func(ctx context.Context, w *workspace.Workspace) ([]workspace.RegisterRow, error) {
		return w.Register(ctx)
	})
}
