package bridge

import (
	"context"

	"probant/backend/job"
	"probant/backend/settings"
	"probant/backend/workspace"
)

// Assistance is the language model that the user may ask, and what was sent to it.
type Assistance struct {
	ready *Ready
	desk  *workspace.Desk
}

// Models keeps a key in the system's keychain, when one is given, and lists the provider's models with it.
func (s *Assistance) Models(chosen settings.Assistance, key string) (out []string, err error) {
	defer recovered(&err)
	return s.desk.Models(s.ready.ctx, chosen, key)
}

// HasKey reports whether a key is kept for a provider.
func (s *Assistance) HasKey(provider string) (_ bool, err error) {
	defer recovered(&err)
	return s.desk.HasKey(settings.Provider(provider)), nil
}

// ForgetKey takes a provider's key away.
func (s *Assistance) ForgetKey(provider string) (err error) {
	defer recovered(&err)
	return s.desk.ForgetKey(settings.Provider(provider))
}

// Letter returns what asking about a claim would send. It sends nothing.
func (s *Assistance) Letter(claimID string) (workspace.LetterView, error) {
	return call(s.ready, func(ctx context.Context, w *workspace.Workspace) (workspace.LetterView, error) {
		return w.Letter(ctx, claimID)
	})
}

// Ask sends a letter that was shown, as a job.
func (s *Assistance) Ask(claimID string, shown string) (job.Snapshot, error) {
	return call(s.ready, func(ctx context.Context, w *workspace.Workspace) (job.Snapshot, error) {
		return w.AskAssistance(ctx, claimID, shown)
	})
}

// Calls lists what was sent about a claim, or at all when claimID is empty, the last first.
func (s *Assistance) Calls(claimID string) ([]workspace.CallView, error) {
	return call(s.ready, func(ctx context.Context, w *workspace.Workspace) ([]workspace.CallView, error) {
		return w.AssistanceCalls(ctx, claimID)
	})
}
