package bridge

import (
	"context"

	"probant/backend/workspace"
)

// Claims is the claims of a piece and the decisions on them.
type Claims struct{ ready *Ready }

// Sheet finds and checks the claims of the saved text. Whole is for a page that does not hold the sheet told last; the others
// hear of what changed since: see workspace.Sheet.
func (s *Claims) Sheet(pieceID string, whole bool) (workspace.Sheet, error) {
	return call(s.ready, func(ctx context.Context, w *workspace.Workspace) (workspace.Sheet, error) {
		sheet, err := w.Check(ctx, pieceID)
		if err != nil {
			return workspace.Sheet{}, err
		}
		return w.Tell(sheet, whole), nil
	})
}

// Find finds the claims in blocks that were just edited, before the text is saved or checked.
func (s *Claims) Find(pieceID string, edits []workspace.BlockEdit) ([]workspace.FoundView, error) {
	return call(s.ready, func(_ context.Context, w *workspace.Workspace) ([]workspace.FoundView, error) {
		return w.FindClaims(pieceID, edits)
	})
}

// Candidates ranks passages for a claim; an empty query is the claim itself.
func (s *Claims) Candidates(claimID string, query string) ([]workspace.EvidenceView, error) {
	return call(s.ready, func(ctx context.Context, w *workspace.Workspace) ([]workspace.EvidenceView, error) {
		return w.Candidates(ctx, claimID, query)
	})
}

// Link settles a claim with a passage.
func (s *Claims) Link(claimID string, link workspace.LinkInput) (workspace.Sheet, error) {
	return decided(s.ready, func(ctx context.Context, w *workspace.Workspace) (workspace.Sheet, error) {
		return w.LinkProof(ctx, claimID, link)
	})
}

// Experts lists whom the charter gives to ask about a claim.
func (s *Claims) Experts(claimID string) (workspace.ExpertsView, error) {
	return call(s.ready, func(ctx context.Context, w *workspace.Workspace) (workspace.ExpertsView, error) {
		return w.ClaimExperts(ctx, claimID)
	})
}

// Validate records an expert's word.
func (s *Claims) Validate(claimID string, v workspace.Validation) (workspace.Sheet, error) {
	return decided(s.ready, func(ctx context.Context, w *workspace.Workspace) (workspace.Sheet, error) {
		return w.RecordValidation(ctx, claimID, v)
	})
}

// Dismiss settles a claim as not being one.
func (s *Claims) Dismiss(claimID string, reason string) (workspace.Sheet, error) {
	return decided(s.ready, func(ctx context.Context, w *workspace.Workspace) (workspace.Sheet, error) {
		return w.DismissClaim(ctx, claimID, reason)
	})
}

// Remove records that the wording was taken out (reason removed or reworded).
func (s *Claims) Remove(claimID string, reason string) (workspace.Sheet, error) {
	return decided(s.ready, func(ctx context.Context, w *workspace.Workspace) (workspace.Sheet, error) {
		return w.RemoveClaim(ctx, claimID, reason)
	})
}

// Reopen withdraws the decision in force.
func (s *Claims) Reopen(claimID string) (workspace.Sheet, error) {
	return decided(s.ready, func(ctx context.Context, w *workspace.Workspace) (workspace.Sheet, error) {
		return w.ReopenClaim(ctx, claimID)
	})
}

// Reinstate puts a decision that was withdrawn back in force.
func (s *Claims) Reinstate(resolutionID string) (workspace.Sheet, error) {
	return decided(s.ready, func(ctx context.Context, w *workspace.Workspace) (workspace.Sheet, error) {
		return w.ReinstateDecision(ctx, resolutionID)
	})
}

// Mark makes a claim of a selection.
func (s *Claims) Mark(pieceID string, block string, start int, end int) (workspace.Sheet, error) {
	return decided(s.ready, func(ctx context.Context, w *workspace.Workspace) (workspace.Sheet, error) {
		return w.MarkClaim(ctx, pieceID, block, start, end)
	})
}

// decided tells the sheet after a decision.
func decided(r *Ready, work func(context.Context, *workspace.Workspace) (workspace.Sheet, error)) (workspace.Sheet, error) {
	return call(r, func(ctx context.Context, w *workspace.Workspace) (workspace.Sheet, error) {
		sheet, err := work(ctx, w)
		if err != nil {
			return workspace.Sheet{}, err
		}
		return w.Tell(sheet, false), nil
	})
}
