// Package workspace is the use cases: what the window and the command line can ask for, one file each. It wires the pure
// packages to the store and hides transactions, the clock and the audit trail.
package workspace

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"github.com/adrg/xdg"
	"github.com/gofrs/flock"

	"probant/backend/claim"
	"probant/backend/fault"
	"probant/backend/job"
	"probant/backend/llm"
	"probant/backend/source"
	"probant/backend/store"
	"probant/backend/text"
	"probant/backend/verify"
)

// Version is the program's.
const Version = "0.1.0"

// What a workspace's folder holds. uploads is emptied at each opening, but for what still waits to be read.
const (
	databaseFile  = "probant.db"
	lockFile      = "lock"
	sourcesFolder = "sources"
	uploadsFolder = "uploads"
	backupsFolder = "backups"
	packsFolder   = "packs" // of a sample only: users choose their own folder
)

// Workspace is one open space: a brand's folder with its database and files. Its methods are safe for concurrent use; all
// but Space, Jobs and CancelJob end when their context does.
type Workspace struct {
	dir       string
	lock      *flock.Flock
	store     *store.Store
	originals store.Originals
	uploads   *uploads
	importing importing
	watching  watching
	jobs      *job.Runner
	pdf       *source.PDFEngine
	emit      func(event string, data any)
	now       func() time.Time
	zone      *time.Location // where the dates of a pack are read
	patience  time.Duration  // what one file may take to be read
	space     store.Space

	// checking lets one check or decision at a time through: a decision is taken on claims that nothing changes meanwhile.
	checking sync.Mutex
	noted    []Changed // news of who holds checking, told once it is let go
	found    claim.Cache
	latest   latest
	library  *library
	owns     map[string]string // the sources that are a piece's own text, by piece, as of its last check
	checker  *verify.Checker
	judged   atomic.Int64 // claims judged since the opening
	sheets   atomic.Int64 // the version of the last sheet made
	told     told
	ruling   ruling
	repeats  repeats

	assistance func() llm.Config // the model that may be asked, as set now
}

// Options says what a folder that is opened for the first time becomes, and where news goes. Name is the space's, Lang
// "fr" or "en". Emit hears "job" with a job.Snapshot and "changed" with a Changed; Now is the clock, the system's when nil.
type Options struct {
	Name   string
	Sample bool
	Lang   string
	Emit   func(event string, data any)
	Now    func() time.Time

	Assistance func() llm.Config // the model that may be asked, as set now; nil for none
}

// Changed tells the interface what to fetch again. Kind is piece, claims, source, pack, settings or closing.
type Changed struct {
	Kind string `json:"kind"`
	ID   string `json:"id"`
}

// Open opens the workspace in a folder, making both as needed. It fails with conflict/already_open while another process
// has it open, denied/newer_database, or unavailable (corrupt_database, read_only, disk_full). What a first opening that fails
// had made is taken away.
func Open(ctx context.Context, dir string, o Options) (*Workspace, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return nil, fmt.Errorf("find the workspace: %w", err)
	}
	if err := bereft(dir); err != nil {
		return nil, err
	}
	made := foundingOf(dir)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		made.undoFolders()
		return nil, fault.OnDiskAt(dir, fmt.Errorf("make the workspace's folder: %w", err))
	}
	lock, err := acquire(dir)
	if err != nil {
		made.undoFolders()
		return nil, err
	}
	w := &Workspace{dir: dir, lock: lock, emit: o.Emit, now: o.Now, zone: time.Local, patience: patience,
		originals: store.NewOriginals(filepath.Join(dir, sourcesFolder))}
	if w.emit == nil {
		w.emit = func(string, any) {}
	}
	if w.now == nil {
		w.now = time.Now
	}
	if w.assistance = o.Assistance; w.assistance == nil {
		w.assistance = func() llm.Config { return llm.Config{} }
	}
	if err := w.open(ctx, o); err != nil {
		err = errors.Join(err, lock.Unlock())
		made.undo()
		return nil, at(dir, err)
	}
	return w, nil
}

// at names the folder in a refusal of its disk that names none.
func at(dir string, err error) error {
	if f := fault.As(err); f.Detail == "" && slices.Contains(fault.DiskReasons(), f.Reason) {
		f.Detail = dir
	}
	return err
}

func (w *Workspace) open(ctx context.Context, o Options) (err error) {
	w.store, err = store.Open(ctx, filepath.Join(w.dir, databaseFile), filepath.Join(w.dir, backupsFolder))
	if err != nil {
		return err
	}
	lang := o.Lang
	if lang != string(text.English) {
		lang = string(text.French)
	}
	name := o.Name
	if name == "" {
		name = filepath.Base(w.dir)
	}
	w.space, err = w.store.Found(ctx, store.Space{Name: name, Sample: o.Sample, Lang: lang, CreatedAt: w.millis()})
	if err == nil {
		err = w.openUploads(ctx)
	}
	if err != nil {
		return errors.Join(err, w.store.Close())
	}
	if err := w.originals.Sweep(); err != nil {
		slog.Error("sweeping originals cut off", "err", err) // they take room, nothing else
	}
	w.watching.wait = between
	w.sheets.Store(w.millis()) // the versions of two openings differ: a window outlives them
	w.jobs = job.NewRunner(func(s job.Snapshot) { w.emit("job", s) })
	w.pdf = source.NewPDF(filepath.Join(xdg.CacheHome, "probant", "pdf"))
	w.library, w.owns = &library{store: w.store, sampled: map[string]writtenSource{}}, map[string]string{}
	w.checker = &verify.Checker{Search: w.library}
	return nil
}

// openUploads keeps what an import had not read yet for the user to decide upon.
func (w *Workspace) openUploads(ctx context.Context) error {
	if err := w.store.Hold(ctx); err != nil {
		return err
	}
	waiting, err := w.store.Incoming(ctx)
	if err != nil {
		return err
	}
	w.uploads, err = newUploads(filepath.Join(w.dir, uploadsFolder), waiting)
	if err != nil {
		return err
	}
	var lost []int64 // a folder's file is found again, a copy may not have come with a backup
	for _, f := range waiting {
		if f.FolderID != "" || f.Copied && !exists(w.uploads.pathOf(f)) {
			lost = append(lost, f.Number)
		}
	}
	return w.store.RemoveIncoming(ctx, lost...)
}

// acquire takes the folder for this process, until Close or its end.
func acquire(dir string) (*flock.Flock, error) {
	lock := flock.New(filepath.Join(dir, lockFile))
	held, err := lock.TryLock()
	if err != nil {
		return nil, fault.OnDiskAt(dir, fmt.Errorf("lock the workspace: %w", err))
	}
	if !held {
		return nil, fault.New(fault.Conflict, "already_open").With(filepath.Base(dir))
	}
	return lock, nil
}

// Close stops the jobs, five seconds at most, and closes the files.
func (w *Workspace) Close() error {
	err := errors.Join(w.jobs.Close(), w.pdf.Close())
	waiting, unread := w.store.Incoming(context.Background())
	if unread == nil {
		unread = w.uploads.clear(waiting)
	}
	return errors.Join(err, unread, w.store.Close(), w.lock.Unlock())
}

// millis is the time, as everything here keeps it.
func (w *Workspace) millis() int64 { return w.now().UnixMilli() }

// changed tells the interface what to fetch again.
func (w *Workspace) changed(kind, id string) { w.emit("changed", Changed{Kind: kind, ID: id}) }

// hold lets the caller alone check and decide, until release.
func (w *Workspace) hold() { w.checking.Lock() }

// release tells the news noted meanwhile, after letting go: who hears it may come back with another call.
func (w *Workspace) release() {
	news := w.noted
	w.noted = nil
	w.checking.Unlock()
	for _, n := range news {
		w.changed(n.Kind, n.ID)
	}
}

// note is changed for who holds checking.
func (w *Workspace) note(kind, id string) { w.noted = append(w.noted, Changed{Kind: kind, ID: id}) }

// Jobs returns the jobs that run or ended in this session, the newest first.
func (w *Workspace) Jobs() []job.Snapshot { return w.jobs.Jobs() }

// CancelJob asks a job to stop; one that ended, or never was, is left as it is.
func (w *Workspace) CancelJob(id string) { w.jobs.Cancel(id) }
