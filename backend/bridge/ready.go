// Package bridge is the services bound to the window, one file each: guard, wait for ready, call, return. It hides
// start-up order, panics and the form in which errors reach JavaScript.
package bridge

import (
	"context"
	"log/slog"
	"runtime/debug"
	"sync"

	"probant/backend/fault"
	"probant/backend/workspace"
)

// Ready holds calls back until a workspace is open: the page loads while it is being opened.
type Ready struct {
	ctx    context.Context
	once   sync.Once
	opened chan struct{}

	mu      sync.RWMutex
	current *workspace.Workspace
	err     error
}

// NewReady returns a gate that is shut until Open or Fail. Calls end when ctx does.
func NewReady(ctx context.Context) *Ready {
	return &Ready{ctx: ctx, opened: make(chan struct{})}
}

// Open lets calls through to w, replacing the one before.
func (r *Ready) Open(w *workspace.Workspace) { r.set(w, nil) }

// Fail lets calls through to an error: there is no workspace to work on.
func (r *Ready) Fail(err error) { r.set(nil, err) }

func (r *Ready) set(w *workspace.Workspace, err error) {
	r.mu.Lock()
	r.current, r.err = w, err
	r.mu.Unlock()
	r.once.Do(func() { close(r.opened) })
}

// Current waits for the first Open or Fail and returns what is open now.
func (r *Ready) Current() (*workspace.Workspace, error) {
	select {
	case <-r.opened:
	case <-r.ctx.Done():
		return nil, fault.New(fault.Cancelled, "closing")
	}
	r.mu.RLock()
	defer r.mu.RUnlock()
	if r.err != nil {
		return nil, r.err
	}
	return r.current, nil
}

// call runs one bound method: a panic becomes an error, so that its promise settles.
func call[T any](r *Ready, work func(context.Context, *workspace.Workspace) (T, error)) (out T, err error) {
	defer recovered(&err)
	w, err := r.Current()
	if err != nil {
		return out, err
	}
	return work(r.ctx, w)
}

func do(r *Ready, work func(context.Context, *workspace.Workspace) error) error {
	_, err := call(r, func(ctx context.Context, w *workspace.Workspace) (struct{}, error) {
		return struct{}{}, work(ctx, w)
	})
	return err
}

// recovered turns a panic into an internal error and logs its stack, never its arguments.
func recovered(err *error) {
	if p := recover(); p != nil {
		slog.Error("panic in a bound method", "stack", string(debug.Stack()))
		*err = fault.New(fault.Internal, "panic")
	}
}
