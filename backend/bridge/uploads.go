package bridge

import (
	"context"

	"probant/backend/workspace"
)

// Uploads is files on their way in, in chunks.
type Uploads struct{ ready *Ready }

// Begin announces a file and returns its upload id.
func (s *Uploads) Begin(name string, size int64) (string, error) {
	return call(s.ready, func(ctx context.Context, w *workspace.Workspace) (string, error) {
		return w.BeginUpload(ctx, name, size)
	})
}

// Append adds a chunk, in base64.
func (s *Uploads) Append(id string, data string) error {
	return do(s.ready, func(ctx context.Context, w *workspace.Workspace) error {
		return w.AppendUpload(ctx, id, data)
	})
}

// Discard forgets an upload.
func (s *Uploads) Discard(id string) error {
	return do(s.ready, func(ctx context.Context, w *workspace.Workspace) error {
		return w.DiscardUpload(ctx, id)
	})
}

// Take reads a file that the user dropped on the window, by the id it was announced with, and returns its upload id.
func (s *Uploads) Take(dropped string) (string, error) {
	return call(s.ready, func(ctx context.Context, w *workspace.Workspace) (string, error) {
		return w.TakeDropped(ctx, dropped)
	})
}
