package workspace

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"sync"
	"time"

	"probant/backend/fault"
	"probant/backend/source"
	"probant/backend/store"
)

// A watched folder is looked at whenever the window comes forward, and compared with what was taken of it. Nothing listens in
// between: the news of a file system does not cross a network share, and tells nothing of what happened while the program was
// closed. A look finds both, on any disk.

// watching lets one look at a time through.
type watching struct {
	sync.Mutex
	wait func(ctx context.Context, look int) bool // until the next look, false when there is none; replaced in tests
}

// Of one series of looks: a file that changed is taken once two looks in a row find it the same, so that no half of it is
// read while it is being written.
const (
	firstWait = 2 * time.Second // doubles from look to look
	longest   = time.Minute
	mostLooks = 14 // some nine minutes: a large copy over a slow network
)

// between waits until the next look.
func between(ctx context.Context, look int) bool {
	t := time.NewTimer(min(firstWait<<look, longest))
	defer t.Stop()
	select {
	case <-t.C:
		return true
	case <-ctx.Done():
		return false
	}
}

// WatchedView is a watched folder as last looked at. Documents counts its files that are in the library; Refused are those
// whose present state could not be taken, Gone those that are no longer there though their document is. Away is set while the
// folder cannot be reached.
type WatchedView struct {
	ID        string        `json:"id"`
	Name      string        `json:"name"`
	Path      string        `json:"path"`
	LookedAt  int64         `json:"lookedAt"`
	Away      bool          `json:"away"`
	Documents int           `json:"documents"`
	Refused   []WatchedFile `json:"refused"`
	Gone      []WatchedFile `json:"gone"`
}

// WatchedFile is a file of a watched folder by its path there. SourceID is its document, "" for none. Reason says why it was
// refused.
type WatchedFile struct {
	Name     string `json:"name"`
	SourceID string `json:"sourceId"`
	Reason   string `json:"reason"`
}

// Watched returns the watched folders, the first chosen first.
func (w *Workspace) Watched(ctx context.Context) ([]WatchedView, error) {
	folders, err := w.store.Folders(ctx)
	if err != nil {
		return nil, err
	}
	out := []WatchedView{}
	for _, f := range folders {
		v, err := w.watchedView(ctx, f)
		if err != nil {
			return nil, err
		}
		out = append(out, v)
	}
	return out, nil
}

func (w *Workspace) watchedView(ctx context.Context, f store.Folder) (WatchedView, error) {
	v := WatchedView{ID: f.ID, Name: folderName(f.Path), Path: f.Path, LookedAt: f.LookedAt, Away: f.Away,
		Refused: []WatchedFile{}, Gone: []WatchedFile{}}
	files, err := w.store.WatchedFiles(ctx, f.ID)
	if err != nil {
		return v, err
	}
	there := map[string]bool{} // the documents whose file stands in the folder, under whatever name
	for i, file := range files {
		if file.SourceID == "" {
			continue
		}
		living, err := w.store.Living(ctx, file.SourceID)
		if err != nil && !fault.Is(err, fault.NotFound) {
			return v, err
		}
		files[i].SourceID = living.ID
		there[living.ID] = there[living.ID] || file.GoneAt == 0
	}
	for _, file := range files {
		row := WatchedFile{Name: file.Name, SourceID: file.SourceID, Reason: file.Reason}
		switch {
		case file.GoneAt == 0 && file.Reason != "" && file.Reason != setAsideReason:
			v.Refused = append(v.Refused, row)
		case file.SourceID == "":
		case file.GoneAt == 0:
			v.Documents++
		case !there[file.SourceID]:
			v.Gone = append(v.Gone, row)
		}
	}
	return v, nil
}

// Unwatch stops watching a folder. Its documents stay in the library.
func (w *Workspace) Unwatch(ctx context.Context, id string) error {
	if err := w.store.Unwatch(ctx, id); err != nil {
		return err
	}
	w.changed("watched", id)
	return nil
}

// Look looks at the watched folders. What is new or has changed is read as ImportSources does, a changed file as the new
// version of its document; what is no longer there is noted. It waits while a file is still being written, and answers at
// once while another look is under way.
func (w *Workspace) Look(ctx context.Context) error {
	if !w.watching.TryLock() {
		return nil
	}
	defer w.watching.Unlock()
	before := map[string]store.Incoming{} // by path
	for look := range mostLooks {
		news, err := w.lookAll(ctx)
		if err != nil {
			return err
		}
		var settled []store.Incoming
		moving := map[string]store.Incoming{}
		for _, f := range news {
			if was, known := before[f.Path]; known && was == f {
				settled = append(settled, f)
			} else {
				moving[f.Path] = f
			}
		}
		if len(settled) > 0 {
			if _, err := w.readIn(ctx, settled); err != nil {
				return err
			}
		}
		if before = moving; len(moving) == 0 || !w.watching.wait(ctx, look) {
			return nil
		}
	}
	return nil
}

// lookAll returns the files of the watched folders that are new or have changed, but for those on their way already.
func (w *Workspace) lookAll(ctx context.Context) (news []store.Incoming, err error) {
	folders, err := w.store.Folders(ctx)
	if err != nil || len(folders) == 0 {
		return nil, err
	}
	waiting, err := w.store.Incoming(ctx)
	if err != nil {
		return nil, err
	}
	coming := map[string]bool{}
	for _, f := range waiting {
		coming[f.Path] = true
	}
	for _, folder := range folders {
		l, err := list(ctx, folder.Path)
		if fault.Is(err, fault.Cancelled) {
			return nil, err
		}
		if err := w.looked(ctx, folder, err != nil); err != nil {
			return nil, err
		}
		if err != nil {
			continue
		}
		files, err := w.compare(ctx, folder, l)
		if err != nil {
			return nil, err
		}
		news = append(news, slices.DeleteFunc(files, func(f store.Incoming) bool { return coming[f.Path] })...)
	}
	return news, nil
}

// looked notes a look, and says so when the folder was lost or found.
func (w *Workspace) looked(ctx context.Context, f store.Folder, away bool) error {
	if err := w.store.Looked(ctx, f.ID, away, w.millis()); err != nil {
		return err
	}
	if away != f.Away {
		w.changed("watched", f.ID)
	}
	return nil
}

// compare tells what is new in a folder or has changed, and notes what is gone or has come back. An empty file is one that
// is about to be written.
func (w *Workspace) compare(ctx context.Context, folder store.Folder, l listing) (news []store.Incoming, err error) {
	files, err := w.store.WatchedFiles(ctx, folder.ID)
	if err != nil {
		return nil, err
	}
	known := map[string]store.WatchedFile{}
	for _, f := range files {
		known[f.Name] = f
	}
	var noted []store.WatchedFile
	for _, e := range l.files {
		f, was := known[e.name]
		delete(known, e.name)
		if was && f.GoneAt != 0 {
			f.GoneAt = 0
			noted = append(noted, f)
		}
		if e.size > 0 && (!was || f.Size != e.size || f.Modified != e.modified) {
			news = append(news, e.incoming(folder.Path, folder.ID))
		}
	}
	for _, f := range known {
		if f.GoneAt == 0 && l.closed == 0 { // a folder that may not be seen tells nothing of what it holds
			f.GoneAt = w.millis()
			noted = append(noted, f)
		}
	}
	if len(noted) == 0 {
		return news, nil
	}
	if err := w.store.NoteWatched(ctx, noted...); err != nil {
		return nil, err
	}
	w.changed("watched", folder.ID)
	return news, nil
}

// setAsideReason marks a file that the user does not want in the library: it left with its document, or she gave it up.
const setAsideReason = "set_aside"

// setAside notes a file that is not to be read as it is now.
func (w *Workspace) setAside(ctx context.Context, f store.Incoming) error {
	before, _, err := w.store.WatchedFile(ctx, f.FolderID, f.Name)
	if err != nil {
		return err
	}
	return w.noteWatched(ctx, f, before.SourceID, setAsideReason)
}

// noteWatched notes what became of a file as it was looked at.
func (w *Workspace) noteWatched(ctx context.Context, f store.Incoming, sourceID, reason string) error {
	note := store.WatchedFile{FolderID: f.FolderID, Name: f.Name, Size: f.Size, Modified: f.Modified, SourceID: sourceID, Reason: reason}
	if reason == unreadable {
		note.Size = -1 // it may be open in another program: to be tried again
	}
	err := w.store.NoteWatched(ctx, note)
	w.changed("watched", f.FolderID)
	return err
}

// unreadable is why the system does not let a file be read.
const unreadable = "unreadable"

// errUnsettled is a file that is no longer what was looked at.
var errUnsettled = errors.New("the file is being written")

// readWatched reads a file of a watched folder: one that the library knows as the new version of its document, else as a
// document of its own. A document that the user deleted stays so. A refusal that was told before is not told again.
func (w *Workspace) readWatched(ctx context.Context, f store.Incoming, progress func(done, total int, unit string)) (store.Source, bool, error) {
	before, known, err := w.store.WatchedFile(ctx, f.FolderID, f.Name)
	if err != nil {
		return store.Source{}, false, err
	}
	src, added, err := w.readSettled(ctx, f, before, progress)
	switch refused := fault.As(err); {
	case err != nil && ctx.Err() != nil || errors.Is(err, errUnsettled):
		return src, added, err
	case errors.Is(err, errSetAside):
		return store.Source{}, false, w.noteWatched(ctx, f, before.SourceID, setAsideReason)
	case err == nil:
		return src, added, w.noteWatched(context.WithoutCancel(ctx), f, src.ID, "")
	default:
		if told := known && before.Reason == refused.Reason && refused.Reason == unreadable; told {
			err = nil
		}
		return store.Source{}, added, errors.Join(err, w.noteWatched(ctx, f, before.SourceID, refused.Reason))
	}
}

// errSetAside is a file whose document the user deleted.
var errSetAside = errors.New("its document was deleted")

func (w *Workspace) readSettled(ctx context.Context, f store.Incoming, before store.WatchedFile, progress func(done, total int, unit string)) (store.Source, bool, error) {
	name := baseName(f.Name)
	var old store.Source
	if before.SourceID != "" {
		var err error
		if old, err = w.store.Living(ctx, before.SourceID); fault.Is(err, fault.NotFound) {
			return store.Source{}, false, errSetAside
		} else if err != nil {
			return store.Source{}, false, err
		}
	}
	copied, err := w.copySettled(f)
	if err != nil {
		return store.Source{}, false, err
	}
	defer os.Remove(copied)
	if old.ID == "" {
		return w.addSource(ctx, name, copied, progress)
	}
	next, added, err := w.succeed(ctx, old.ID, name, copied, progress)
	if fault.As(err).Reason == sameVersion {
		return old, false, nil
	}
	return next, added, err
}

// copySettled copies a file that is as it was looked at, before and after: what is read then is one state of it. The caller
// removes the copy.
func (w *Workspace) copySettled(f store.Incoming) (path string, err error) {
	if !asLookedAt(f) {
		return "", errUnsettled // changed, emptied or gone
	}
	if limit := source.SizeLimit(f.Name); f.Size > limit {
		return "", fault.New(fault.Invalid, source.TooLarge).With(strconv.FormatInt(limit>>20, 10))
	}
	doc, err := openDocument(baseName(f.Name), f.Path)
	if err != nil {
		return "", err
	}
	defer doc.Close()
	path = filepath.Join(w.uploads.dir, newID())
	err = fault.OnDisk(copyFile(path, doc))
	if err == nil && !asLookedAt(f) {
		err = errUnsettled
	}
	if err != nil {
		os.Remove(path) // what stays is removed at the next opening
	}
	return path, err
}

// asLookedAt reports whether a file is what was looked at.
func asLookedAt(f store.Incoming) bool {
	info, err := os.Stat(f.Path)
	return err == nil && info.Size() == f.Size && info.ModTime().UnixMilli() == f.Modified
}
