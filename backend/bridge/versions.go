package bridge

import (
	"context"

	"probant/backend/job"
	"probant/backend/workspace"
)

// Versions is what takes the place of documents of the library.
type Versions struct{ ready *Ready }

// Replace reads an uploaded file as the new version of a source, as a job.
func (s *Versions) Replace(id string, upload string) (job.Snapshot, error) {
	return call(s.ready, func(ctx context.Context, w *workspace.Workspace) (job.Snapshot, error) {
		return w.ReplaceSource(ctx, id, upload)
	})
}

// Supersede makes a document of the library the new version of another.
func (s *Versions) Supersede(id string, by string) error {
	return do(s.ready, func(ctx context.Context, w *workspace.Workspace) error {
		return w.SupersedeSource(ctx, id, by)
	})
}

// Revert undoes the last replacement by a document and returns the one that comes back.
func (s *Versions) Revert(id string) (workspace.SourceRow, error) {
	return call(s.ready, func(ctx context.Context, w *workspace.Workspace) (workspace.SourceRow, error) {
		return w.RevertSource(ctx, id)
	})
}

// Living follows the replacements of a document to the version that is in the library.
func (s *Versions) Living(id string) (workspace.SourceRow, error) {
	return call(s.ready, func(ctx context.Context, w *workspace.Workspace) (workspace.SourceRow, error) {
		return w.LivingSource(ctx, id)
	})
}
