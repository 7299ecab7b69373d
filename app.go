package main

import (
	"context"
	"log/slog"
	"os"
	"strings"
	"sync/atomic"

	"github.com/wailsapp/wails/v2/pkg/options"
	"github.com/wailsapp/wails/v2/pkg/runtime"

	"probant/backend/bridge"
	"probant/backend/workspace"
)

// The window as designed, and the least room that a screen should leave around it, in pixels.
const (
	width, height = 1440, 900
	margin        = 60
)

// app opens the workspace, lends the window to the services and closes what was opened.
type app struct {
	ctx     context.Context // of the process: ends at shutdown
	cancel  context.CancelFunc
	window  atomic.Pointer[context.Context] // Wails' own, known from startup on
	leaving *bridge.Leaving
	ready   *bridge.Ready
	desk    *workspace.Desk
}

// newApp constructs and does nothing else: Wails also runs main to generate bindings.
func newApp() *app {
	a := &app{}
	a.ctx, a.cancel = context.WithCancel(context.Background())
	a.ready = bridge.NewReady(a.ctx)
	a.desk = workspace.NewDesk(a.emit)
	a.leaving = bridge.NewLeaving(func() { a.emit("changed", workspace.Changed{Kind: "closing"}) }, a.quit)
	return a
}

func (a *app) services() []any {
	return bridge.Services(a.ready, a.desk, bridge.Shell{
		ChooseFolder: a.chooseFolder,
		Leaving:      a.leaving,
	})
}

func (a *app) startup(ctx context.Context) {
	a.window.Store(&ctx)
	fit(ctx)
	onFileDrop(a.dropped)
	w, err := a.desk.Open(a.ctx)
	if err != nil {
		slog.Error("the workspace could not be opened", "err", err)
		a.ready.Fail(err)
		return
	}
	a.ready.Open(w)
}

// fit fills the screen where the window as designed would not stand on it with a margin: a 13-inch laptop.
func fit(ctx context.Context) {
	screens, err := runtime.ScreenGetAll(ctx)
	if err != nil {
		return
	}
	for _, s := range screens {
		if s.IsCurrent && (s.Size.Width < width+margin || s.Size.Height < height+margin) {
			runtime.WindowMaximise(ctx)
		}
	}
}

func (a *app) beforeClose(context.Context) (stay bool) { return a.leaving.Asked() }

func (a *app) quit() {
	if w := a.window.Load(); w != nil {
		runtime.Quit(*w)
	}
}

func (a *app) shutdown(context.Context) {
	a.cancel()
	if err := a.desk.Close(); err != nil {
		slog.Error("closing the workspace", "err", err)
	}
}

func (a *app) secondInstance(options.SecondInstanceData) {
	if w := a.window.Load(); w != nil {
		runtime.WindowUnminimise(*w)
		runtime.WindowShow(*w)
	}
}

func (a *app) emit(event string, data any) {
	if w := a.window.Load(); w != nil {
		runtime.EventsEmit(*w, event, data)
	}
}

// dropped tells the page which files wait to be taken.
func (a *app) dropped(paths []string) {
	if w, err := a.ready.Current(); err == nil {
		a.emit("dropped", w.Dropped(paths))
	}
}

// chooseFolder opens the system's dialog at a folder, or in the user's home where that is none.
func (a *app) chooseFolder(title, from string) (string, error) {
	if info, err := os.Stat(from); err != nil || !info.IsDir() {
		from, _ = os.UserHomeDir() // without a home the system chooses
	}
	return runtime.OpenDirectoryDialog(*a.window.Load(),
		runtime.OpenDialogOptions{Title: title, DefaultDirectory: from, CanCreateDirectories: true})
}

// quiet keeps Wails from logging what users type: on a failed call it would log the arguments. Our services log their
// own failures.
type quiet struct{}

func (quiet) Print(string)   {}
func (quiet) Trace(string)   {}
func (quiet) Debug(string)   {}
func (quiet) Info(string)    {}
func (quiet) Warning(string) {}
func (quiet) Fatal(string)   { slog.Error("window: fatal") }

// Error keeps what Wails says of itself, and not the messages of the page, which it would quote whole.
func (quiet) Error(said string) {
	if strings.HasPrefix(said, "process message error") {
		said = "a message of the page could not be read"
	}
	slog.Warn("window", "wails", said)
}
