package bridge

import (
	"context"

	"probant/backend/workspace"
)

// Approvals is the gate and the approval.
type Approvals struct{ ready *Ready }

// Readiness returns what the approver must see.
func (s *Approvals) Readiness(pieceID string) (workspace.Readiness, error) {
	return call(s.ready, func(ctx context.Context, w *workspace.Workspace) (workspace.Readiness, error) {
		return w.Readiness(ctx, pieceID)
	})
}

// Approve freezes the text; stale if it is not the one shown. Ticked are the texts of the items of the checklist that were ticked.
func (s *Approvals) Approve(pieceID string, seq int64, name string, role string, ticked []string) (workspace.Readiness, error) {
	return call(s.ready, func(ctx context.Context, w *workspace.Workspace) (workspace.Readiness, error) {
		return w.Approve(ctx, pieceID, seq, name, role, ticked...)
	})
}
