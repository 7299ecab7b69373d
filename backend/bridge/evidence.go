package bridge

import (
	"context"

	"probant/backend/workspace"
)

// Evidence is the library of sources.
type Evidence struct{ ready *Ready }

// List returns every source, the last added first.
func (s *Evidence) List() ([]workspace.SourceRow, error) {
	return call(s.ready, func(ctx context.Context, w *workspace.Workspace) ([]workspace.SourceRow, error) {
		return w.Sources(ctx)
	})
}

// AddExtract adds words that the user typed to a source, or makes a source of them.
func (s *Evidence) AddExtract(e workspace.Extract) (workspace.SourceRow, error) {
	return call(s.ready, func(ctx context.Context, w *workspace.Workspace) (workspace.SourceRow, error) {
		return w.AddExtract(ctx, e)
	})
}

// Source returns one source and checks that its original is intact.
func (s *Evidence) Source(id string) (workspace.SourceRow, error) {
	return call(s.ready, func(ctx context.Context, w *workspace.Workspace) (workspace.SourceRow, error) {
		return w.Source(ctx, id)
	})
}

// Passages returns passages in reading order from an ordinal.
func (s *Evidence) Passages(id string, from int, limit int) ([]workspace.PassageView, error) {
	return call(s.ready, func(ctx context.Context, w *workspace.Workspace) ([]workspace.PassageView, error) {
		return w.Passages(ctx, id, from, limit)
	})
}

// Describe corrects a source's card.
func (s *Evidence) Describe(id string, d workspace.SourceDetails) (workspace.SourceRow, error) {
	return call(s.ready, func(ctx context.Context, w *workspace.Workspace) (workspace.SourceRow, error) {
		return w.DescribeSource(ctx, id, d)
	})
}

// Delete puts a source away; Restore brings it back.
func (s *Evidence) Delete(id string) error {
	return do(s.ready, func(ctx context.Context, w *workspace.Workspace) error {
		return w.DeleteSource(ctx, id)
	})
}

// Restore brings a deleted source back.
func (s *Evidence) Restore(id string) error {
	return do(s.ready, func(ctx context.Context, w *workspace.Workspace) error {
		return w.RestoreSource(ctx, id)
	})
}

// Search finds passages by words.
func (s *Evidence) Search(query string) ([]workspace.EvidenceView, error) {
	return call(s.ready, func(ctx context.Context, w *workspace.Workspace) ([]workspace.EvidenceView, error) {
		return w.SearchEvidence(ctx, query)
	})
}

// Uses returns the claims that rest on a source.
func (s *Evidence) Uses(id string) ([]workspace.Use, error) {
	return call(s.ready, func(ctx context.Context, w *workspace.Workspace) ([]workspace.Use, error) {
		return w.Uses(ctx, id)
	})
}
