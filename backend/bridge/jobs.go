package bridge

import (
	"context"

	"probant/backend/job"
	"probant/backend/workspace"
)

// Jobs is the long work under way.
type Jobs struct{ ready *Ready }

// List returns the jobs that run or ended in this session, the newest first.
func (s *Jobs) List() ([]job.Snapshot, error) {
	return call(s.ready, func(_ context.Context, w *workspace.Workspace) ([]job.Snapshot, error) {
		return w.Jobs(), nil
	})
}

// Cancel stops a job; stopping one that ended is no error.
func (s *Jobs) Cancel(id string) error {
	return do(s.ready, func(_ context.Context, w *workspace.Workspace) error {
		w.CancelJob(id)
		return nil
	})
}
