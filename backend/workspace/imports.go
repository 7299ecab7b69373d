package workspace

import (
	"context"
	"errors"
	"log/slog"
	"os"
	"path/filepath"
	"sync"
	"time"

	"probant/backend/fault"
	"probant/backend/job"
	"probant/backend/source"
	"probant/backend/store"
)

// importing is the one import at a time: what is given meanwhile joins it. The files themselves are in the store, so that
// they are still known after a restart.
type importing struct {
	mu      sync.Mutex
	job     string // the id of the job that reads, "" for none
	total   int    // documents given to it
	refused []error
}

// Unfinished is what an import left behind when it was stopped or the program ended. Names has the first of them.
type Unfinished struct {
	Documents int      `json:"documents"`
	Names     []string `json:"names"`
}

// namesTold is how many documents an Unfinished names.
const namesTold = 3

// ImportSources reads uploaded files into the library as a job, and returns at once. A file that is refused is one of the
// job's failures and the rest goes on. What a cancelled import, or one that a restart cut off, has not read is Unfinished.
// Afterwards every piece is checked again.
func (w *Workspace) ImportSources(ctx context.Context, ids []string) (job.Snapshot, error) {
	if len(ids) == 0 {
		return job.Snapshot{}, fault.New(fault.Invalid, "required").On("uploads")
	}
	var taken []upload
	var files []store.Incoming
	var refused []error
	for _, id := range ids {
		up, err := w.uploads.take(id)
		if err != nil {
			refused = append(refused, err)
			continue
		}
		taken = append(taken, up)
		files = append(files, store.Incoming{Name: up.name, Path: up.id, Copied: true})
	}
	snap, err := w.readIn(ctx, files, refused...)
	if err != nil {
		w.uploads.giveBack(taken)
	}
	return snap, err
}

// Unfinished returns what waits for the user to say whether it is still to be read.
func (w *Workspace) Unfinished(ctx context.Context) (Unfinished, error) {
	held, err := w.store.Held(ctx)
	out := Unfinished{Documents: len(held), Names: []string{}}
	for _, f := range held[:min(len(held), namesTold)] {
		out.Names = append(out.Names, f.Name)
	}
	return out, err
}

// ResumeImport goes on with what is Unfinished, as a job.
func (w *Workspace) ResumeImport(ctx context.Context) (job.Snapshot, error) {
	w.importing.mu.Lock()
	defer w.importing.mu.Unlock()
	held, err := w.store.Held(ctx)
	if err != nil {
		return job.Snapshot{}, err
	}
	if err := w.store.Release(ctx); err != nil {
		return job.Snapshot{}, err
	}
	return w.importJob(len(held))
}

// ForgetImport gives up what is Unfinished. A file of a watched folder is taken again once it changes.
func (w *Workspace) ForgetImport(ctx context.Context) error {
	w.importing.mu.Lock()
	defer w.importing.mu.Unlock()
	held, err := w.store.Held(ctx)
	if err != nil {
		return err
	}
	numbers := make([]int64, len(held))
	for i, f := range held {
		numbers[i] = f.Number
		if f.FolderID == "" {
			continue
		}
		if err := w.setAside(ctx, f); err != nil {
			return err
		}
	}
	if err := w.store.RemoveIncoming(ctx, numbers...); err != nil {
		return err
	}
	for _, f := range held {
		w.uploads.finish(f)
	}
	return nil
}

// readIn has files read by the import under way, or by a new one. Refused are those that could not even be given.
func (w *Workspace) readIn(ctx context.Context, files []store.Incoming, refused ...error) (job.Snapshot, error) {
	w.importing.mu.Lock()
	defer w.importing.mu.Unlock()
	if err := w.store.AddIncoming(ctx, files); err != nil {
		return job.Snapshot{}, err
	}
	return w.importJob(len(files), refused...)
}

// importJob starts the import, or tells the one under way of so many documents more. The caller holds importing.mu.
func (w *Workspace) importJob(more int, refused ...error) (job.Snapshot, error) {
	i := &w.importing
	i.total += more
	i.refused = append(i.refused, refused...)
	for _, j := range w.jobs.Jobs() {
		if j.ID == i.job {
			return j, nil
		}
	}
	snap, err := w.jobs.Start("import", newID(), w.importAll)
	if err != nil {
		i.total, i.refused = 0, nil
		return snap, err
	}
	i.job = snap.ID
	return snap, nil
}

// tellEvery is how often screens hear of documents that come one after the other: each reads its lists again.
const tellEvery = time.Second

// importAll reads files until none is left. What it leaves when it is stopped waits for the user.
func (w *Workspace) importAll(ctx context.Context, p *job.Progress) error {
	over := false
	defer func() {
		if over {
			return
		}
		w.importing.mu.Lock()
		defer w.importing.mu.Unlock()
		w.importing.end()
		if err := w.store.Hold(context.WithoutCancel(ctx)); err != nil {
			slog.Error("setting aside what an import left", "err", err) // the next opening does
		}
	}()
	var told time.Time // when the screens last heard of new documents
	for done := 0; ; {
		stale := false
		for {
			f, more, err := w.nextIncoming(ctx, p, done)
			if err != nil {
				return err
			}
			if !more {
				break
			}
			added, err := w.readOne(ctx, p, f)
			if err != nil {
				return err
			}
			stale = stale || added
			if now := w.now(); added && now.Sub(told) >= tellEvery {
				told = now
				w.changed("source", "")
			}
			done++
			p.Done(done)
		}
		if stale {
			w.changed("source", "")
			if err := w.refresh(ctx); err != nil {
				return err
			}
		}
		var err error
		if over, err = w.importOver(ctx); over || err != nil {
			return err
		}
	}
}

// end forgets the import under way.
func (i *importing) end() { i.job, i.total, i.refused = "", 0, nil }

// nextIncoming is the next file to read, and tells how many there are by now.
func (w *Workspace) nextIncoming(ctx context.Context, p *job.Progress, done int) (store.Incoming, bool, error) {
	w.importing.mu.Lock()
	defer w.importing.mu.Unlock()
	p.Total(w.importing.total, "document")
	p.Done(done)
	for _, err := range w.importing.refused {
		p.Fail(fault.As(err).Detail, err)
	}
	w.importing.refused = nil
	return w.store.NextIncoming(ctx)
}

// importOver ends the import unless files were given to it meanwhile.
func (w *Workspace) importOver(ctx context.Context) (bool, error) {
	w.importing.mu.Lock()
	defer w.importing.mu.Unlock()
	_, more, err := w.store.NextIncoming(ctx)
	if more || err != nil || len(w.importing.refused) > 0 {
		return false, err
	}
	w.importing.end()
	return true, nil
}

// readOne reads one file into the library and forgets it, whatever became of it. It fails only when the import must stop.
func (w *Workspace) readOne(ctx context.Context, p *job.Progress, f store.Incoming) (added bool, err error) {
	p.Start(f.Name)
	var src store.Source
	if f.FolderID != "" {
		src, added, err = w.readWatched(ctx, f, p.Within)
	} else {
		src, added, err = w.addSource(ctx, baseName(f.Name), w.uploads.pathOf(f), p.Within)
	}
	switch {
	case err != nil && (ctx.Err() != nil || fault.Is(err, fault.Cancelled)):
		return added, err
	case errors.Is(err, errUnsettled): // the next look at its folder takes it
	case err != nil:
		p.Fail(f.Name, err)
	case src.ID != "" && src.Passages == 0:
		p.Fail(f.Name, fault.New(fault.Invalid, source.Scanned).With(f.Name)) // it is in, and she has to know
	}
	w.uploads.finish(f)
	return added, w.store.RemoveIncoming(context.WithoutCancel(ctx), f.Number)
}

// pathOf is where a file on its way stands.
func (u *uploads) pathOf(f store.Incoming) string {
	if f.Copied {
		return filepath.Join(u.dir, filepath.Base(f.Path))
	}
	return f.Path
}

// finish removes the copy of a file that was read; one that stays is removed at the next opening. The user's own stays.
func (u *uploads) finish(f store.Incoming) {
	if f.Copied {
		os.Remove(u.pathOf(f))
	}
}
