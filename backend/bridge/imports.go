package bridge

import (
	"context"

	"probant/backend/job"
	"probant/backend/workspace"
)

// Imports is documents on their way into the library: files, folders and folders that are watched.
type Imports struct {
	ready *Ready
	shell Shell
}

// Start reads uploaded files as a job.
func (s *Imports) Start(uploads []string) (job.Snapshot, error) {
	return call(s.ready, func(ctx context.Context, w *workspace.Workspace) (job.Snapshot, error) {
		return w.ImportSources(ctx, uploads)
	})
}

// Unfinished returns what an earlier import left behind.
func (s *Imports) Unfinished() (workspace.Unfinished, error) {
	return call(s.ready, func(ctx context.Context, w *workspace.Workspace) (workspace.Unfinished, error) {
		return w.Unfinished(ctx)
	})
}

// Resume goes on with it, as a job.
func (s *Imports) Resume() (job.Snapshot, error) {
	return call(s.ready, func(ctx context.Context, w *workspace.Workspace) (job.Snapshot, error) {
		return w.ResumeImport(ctx)
	})
}

// Forget gives it up.
func (s *Imports) Forget() error {
	return do(s.ready, func(ctx context.Context, w *workspace.Workspace) error { return w.ForgetImport(ctx) })
}

// ChooseFolder lets the user choose a folder in the system's dialog and counts what it holds; its id is empty when she closes
// the dialog.
func (s *Imports) ChooseFolder(title string) (workspace.FolderView, error) {
	return call(s.ready, func(ctx context.Context, w *workspace.Workspace) (workspace.FolderView, error) {
		path, err := s.shell.ChooseFolder(title, "")
		if err != nil || path == "" {
			return workspace.FolderView{}, err
		}
		return w.OpenFolder(ctx, path)
	})
}

// TakeFolder counts what a folder holds that was dropped on the window, by the id it was announced with.
func (s *Imports) TakeFolder(dropped string) (workspace.FolderView, error) {
	return call(s.ready, func(ctx context.Context, w *workspace.Workspace) (workspace.FolderView, error) {
		return w.TakeFolder(ctx, dropped)
	})
}

// AddFolder reads the documents of a folder that was counted, as a job, and watches it from now on when asked to.
func (s *Imports) AddFolder(id string, watch bool) (job.Snapshot, error) {
	return call(s.ready, func(ctx context.Context, w *workspace.Workspace) (job.Snapshot, error) {
		return w.ImportFolder(ctx, id, watch)
	})
}

// Watched returns the watched folders.
func (s *Imports) Watched() ([]workspace.WatchedView, error) {
	return call(s.ready, func(ctx context.Context, w *workspace.Workspace) ([]workspace.WatchedView, error) {
		return w.Watched(ctx)
	})
}

// Unwatch stops watching a folder.
func (s *Imports) Unwatch(id string) error {
	return do(s.ready, func(ctx context.Context, w *workspace.Workspace) error { return w.Unwatch(ctx, id) })
}

// Look looks at the watched folders and has what is new or changed read; it answers once they rest.
func (s *Imports) Look() error {
	return do(s.ready, func(ctx context.Context, w *workspace.Workspace) error { return w.Look(ctx) })
}
