package main

import (
	"context"
	"log/slog"
	"strings"
	"sync/atomic"
	"time"

	"github.com/wailsapp/wails/v2/pkg/options"
	"github.com/wailsapp/wails/v2/pkg/runtime"

	"probant/backend/bridge"
	"probant/backend/workspace"
)

// leaveWait is how long the page may take to save what was typed before the window closes all the same.
const leaveWait = 3 * time.Second

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
	leaving atomic.Bool
	ready   *bridge.Ready
	desk    *workspace.Desk
}

// newApp constructs and does nothing else: Wails also runs main to generate bindings.
func newApp() *app {
	a := &app{}
	a.ctx, a.cancel = context.WithCancel(context.Background())
	a.ready = bridge.NewReady(a.ctx)
	a.desk = workspace.NewDesk(a.emit)
	return a
}

func (a *app) services() []any {
	return bridge.Services(a.ready, a.desk, bridge.Shell{
		ChooseFolder: a.chooseFolder,
		Quit:         a.quit,
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

// beforeClose asks the page to save, and closes when it has, or after leaveWait.
func (a *app) beforeClose(context.Context) (stay bool) {
	if a.leaving.Swap(true) {
		return false
	}
	a.emit("changed", workspace.Changed{Kind: "closing"})
	time.AfterFunc(leaveWait, a.quit)
	return true
}

func (a *app) quit() {
	a.leaving.Store(true)
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

func (a *app) chooseFolder(title string) (string, error) {
	return runtime.OpenDirectoryDialog(*a.window.Load(), runtime.OpenDialogOptions{Title: title, CanCreateDirectories: true})
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
