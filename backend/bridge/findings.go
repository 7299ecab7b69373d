package bridge

import (
	"context"

	"probant/backend/workspace"
)

// Findings is what the charter remarks on in a text.
type Findings struct{ ready *Ready }

// Ignore sets an instance of a finding aside, for a reason and in a name.
func (s *Findings) Ignore(pieceID string, findingID string, reason string, name string) (workspace.Sheet, error) {
	return call(s.ready, func(ctx context.Context, w *workspace.Workspace) (workspace.Sheet, error) {
		return w.IgnoreFinding(ctx, pieceID, findingID, reason, name)
	})
}

// Heed takes that back.
func (s *Findings) Heed(pieceID string, findingID string) (workspace.Sheet, error) {
	return call(s.ready, func(ctx context.Context, w *workspace.Workspace) (workspace.Sheet, error) {
		return w.HeedFinding(ctx, pieceID, findingID)
	})
}
