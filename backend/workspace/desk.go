package workspace

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"sync"
	"time"

	"github.com/adrg/xdg"

	"probant/backend/fault"
	"probant/backend/llm"
	"probant/backend/settings"
)

const (
	ownFolder      = "main"       // the folder name of the user's own workspace
	unfinishedFile = "unfinished" // stands in a workspace while it is being filled
)

// Desk is what one running window works on: the user's settings and the one workspace that is open.
type Desk struct {
	emit     func(event string, data any)
	settings string // path of the settings file
	spaces   string // folder of the workspaces

	mu      sync.Mutex
	set     *settings.Settings // nil until read
	current *Workspace
}

// NewDesk returns a desk with nothing open. It touches no disk: Wails runs main to generate bindings. Emit hears what
// Options.Emit does, and may be called from any goroutine.
func NewDesk(emit func(event string, data any)) *Desk {
	return &Desk{emit: emit, settings: settings.Path(), spaces: filepath.Join(xdg.DataHome, "probant", "spaces")}
}

// Settings returns the user's preferences. A file that cannot be read gives the defaults.
func (d *Desk) Settings() settings.Settings {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.preferences()
}

func (d *Desk) preferences() settings.Settings {
	if d.set == nil {
		s, err := settings.Load(d.settings)
		if err != nil {
			return s // not kept: the next call tries again
		}
		d.set = &s
	}
	return *d.set
}

// SaveSettings stores the user's preferences and returns them as kept. Which workspace is open is the desk's business:
// what s says of it is ignored.
func (d *Desk) SaveSettings(s settings.Settings) (settings.Settings, error) {
	d.mu.Lock()
	s.Workspace = d.preferences().Workspace
	kept, err := d.save(s)
	d.mu.Unlock()
	if err == nil {
		d.emit("changed", Changed{Kind: "settings"})
	}
	return kept, err
}

func (d *Desk) save(s settings.Settings) (settings.Settings, error) {
	kept, err := settings.Save(d.settings, s)
	if err != nil {
		return s, err
	}
	d.set = &kept
	return kept, nil
}

// assistance is the model that may be asked, as set now, with its key.
func (d *Desk) assistance() llm.Config {
	a := d.Settings().Assistance
	if a.Provider == settings.NoProvider {
		return llm.Config{}
	}
	return llm.Config{Address: a.Root(), Model: a.Model, Key: settings.Key(a.Provider)}
}

// Models lists the models of a provider at an address (empty for the provider's own), once its key is kept; an empty key leaves the one
// that is there. It is how a key is tried: it sends the key and nothing else.
func (d *Desk) Models(ctx context.Context, a settings.Assistance, key string) ([]string, error) {
	if key != "" {
		if err := settings.SetKey(a.Provider, key); err != nil {
			return nil, err
		}
	}
	client, err := llm.New(llm.Config{Address: a.Root(), Key: settings.Key(a.Provider)}, nil, time.Now)
	if err != nil {
		return nil, err
	}
	return client.Models(ctx)
}

// ForgetKey takes a provider's key out of the system's keychain.
func (d *Desk) ForgetKey(p settings.Provider) error { return settings.SetKey(p, "") }

// HasKey reports whether the system's keychain has a key for a provider.
func (d *Desk) HasKey(p settings.Provider) bool { return settings.Key(p) != "" }

// Open opens the workspace that was open last, the user's own at first.
func (d *Desk) Open(ctx context.Context) (*Workspace, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.current != nil {
		return d.current, nil
	}
	last := d.preferences().Workspace
	for _, lang := range sampleLangs {
		if last == sampleFolder(lang) && exists(filepath.Join(d.spaces, last, databaseFile)) {
			return d.openSample(ctx, lang)
		}
	}
	return d.openOwn(ctx)
}

// OpenOwn opens the user's own workspace, making it the first time.
func (d *Desk) OpenOwn(ctx context.Context) (*Workspace, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.openOwn(ctx)
}

func (d *Desk) openOwn(ctx context.Context) (*Workspace, error) {
	return d.swap(ctx, ownFolder, Options{Name: "Probant", Lang: d.preferences().Lang}, nil)
}

// OpenSample opens the sample workspace of a language ("en", else French), making it the first time.
func (d *Desk) OpenSample(ctx context.Context, lang string) (*Workspace, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.openSample(ctx, lang)
}

// swap opens a workspace in place of the current one, which stays if that fails. fill completes one that is new.
func (d *Desk) swap(ctx context.Context, folder string, o Options, fill func(*Workspace) error) (*Workspace, error) {
	dir := filepath.Join(d.spaces, folder)
	if d.current != nil && d.current.dir == dir {
		return d.current, nil
	}
	if err := sweepUnfinished(dir); err != nil {
		return nil, err
	}
	isNew := !exists(filepath.Join(dir, databaseFile))
	o.Emit, o.Assistance = d.emit, d.assistance
	w, err := Open(ctx, dir, o)
	if err != nil {
		return nil, err
	}
	if isNew && fill != nil {
		if err := w.fillOnce(fill); err != nil {
			return nil, errors.Join(fmt.Errorf("fill a new workspace: %w", err), w.Close(), os.RemoveAll(dir))
		}
	}
	s := d.preferences()
	if s.Workspace != folder {
		s.Workspace = folder
		// A settings file that cannot be written must not keep the user from her texts.
		if _, err := d.save(s); err != nil {
			d.set = &s
		}
	}
	before := d.current
	d.current = w
	if before != nil {
		if err := before.Close(); err != nil {
			slog.Error("closing the workspace left", "err", err) // the other one is open all the same
		}
	}
	return w, nil
}

// fillOnce fills a new workspace. Until that is over a file says so, and the next opening begins again.
func (w *Workspace) fillOnce(fill func(*Workspace) error) error {
	mark := filepath.Join(w.dir, unfinishedFile)
	if err := os.WriteFile(mark, []byte("This workspace is being made.\n"), 0o600); err != nil {
		return fault.OnDisk(err)
	}
	if err := fill(w); err != nil {
		return err
	}
	return fault.OnDisk(os.Remove(mark))
}

// sweepUnfinished removes a workspace whose filling was cut off, unless another process is at it.
func sweepUnfinished(dir string) error {
	if !exists(filepath.Join(dir, unfinishedFile)) {
		return nil
	}
	lock, err := acquire(dir)
	if err != nil {
		return err
	}
	if err := lock.Unlock(); err != nil {
		return fault.OnDisk(err)
	}
	return fault.OnDisk(os.RemoveAll(dir))
}

// Close closes the workspace that is open.
func (d *Desk) Close() error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.current == nil {
		return nil
	}
	w := d.current
	d.current = nil
	return w.Close()
}

func exists(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.Size() > 0
}
