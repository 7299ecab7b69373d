package workspace

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"probant/backend/fault"
	"probant/backend/job"
	"probant/backend/pack"
	"probant/backend/source"
	"probant/backend/store"
)

// What a folder may hold. One beyond is refused whole: it is rather a disk than a folder of documents.
const (
	mostDocuments = 10_000
	mostEntries   = 200_000
)

// FolderView is a folder that the user chose or dropped, of which nothing is read yet. Documents counts the files that can be
// read, Others the files left aside, Closed the folders in it that the system does not let be seen. ID is empty when she
// closed the dialog.
type FolderView struct {
	ID        string `json:"id"`
	Name      string `json:"name"`
	Path      string `json:"path"`
	Documents int    `json:"documents"`
	Others    int    `json:"others"`
	Closed    int    `json:"closed"`
	Watched   bool   `json:"watched"`
}

// OpenFolder counts what a folder on this machine holds, to be imported by ImportFolder. Faults: unavailable/unreadable,
// invalid/too_many_files with the limit, invalid/own_folder for the program's own.
func (w *Workspace) OpenFolder(ctx context.Context, path string) (FolderView, error) {
	path, err := w.realFolder(path)
	if err != nil {
		return FolderView{}, err
	}
	l, err := list(ctx, path)
	if err != nil {
		return FolderView{}, err
	}
	watched, err := w.store.Folders(ctx)
	if err != nil {
		return FolderView{}, err
	}
	v := FolderView{ID: newID(), Name: folderName(path), Path: path, Documents: len(l.files), Others: l.others, Closed: l.closed}
	for _, f := range watched {
		v.Watched = v.Watched || f.Path == path
	}
	w.uploads.mu.Lock()
	defer w.uploads.mu.Unlock()
	w.uploads.dropped[v.ID] = path
	return v, nil
}

// realFolder is where a folder really stands. The program's own is refused: what it holds is in the library already.
func (w *Workspace) realFolder(path string) (string, error) {
	name := folderName(path)
	path, err := filepath.EvalSymlinks(path)
	if err == nil {
		path, err = filepath.Abs(path)
	}
	if err != nil {
		return "", shut(name, err)
	}
	own, err := filepath.EvalSymlinks(w.dir)
	if err != nil {
		return "", fault.OnDiskAt(w.dir, err)
	}
	if in, err := filepath.Rel(own, path); err == nil && in != ".." && !strings.HasPrefix(in, ".."+string(filepath.Separator)) {
		return "", fault.New(fault.Invalid, "own_folder").With(name)
	}
	return path, nil
}

// shut says why a folder cannot be read: it is not there, this user may not see it, or the disk does not answer.
func shut(name string, err error) error {
	f := *fault.As(fault.OnRead(name, err))
	if errors.Is(err, errNoFolder) {
		f.Reason = fault.NotAFolder
	}
	switch f.Reason {
	case fault.FileMissing:
		f.Reason = "folder_missing"
	case fault.FileDenied:
		f.Reason = fault.FolderDenied
	}
	return &f
}

// folderName is what a folder is called; the root of a disk by its path.
func folderName(path string) string {
	if name := filepath.Base(path); name != string(filepath.Separator) && name != "." {
		return name
	}
	return path
}

// TakeFolder is OpenFolder for a folder that was dropped on the window.
func (w *Workspace) TakeFolder(ctx context.Context, dropped string) (FolderView, error) {
	path, err := w.uploads.takePath(dropped)
	if err != nil {
		return FolderView{}, err
	}
	return w.OpenFolder(ctx, path)
}

// takePath is the path of what was dropped or chosen, once.
func (u *uploads) takePath(id string) (string, error) {
	u.mu.Lock()
	defer u.mu.Unlock()
	path, ok := u.dropped[id]
	delete(u.dropped, id)
	if !ok {
		return "", fault.New(fault.NotFound, "upload")
	}
	return path, nil
}

// ImportFolder reads the documents of a folder as ImportSources does, and watches it from now on when asked to. A folder
// without documents can be watched all the same; its job has nothing to do.
func (w *Workspace) ImportFolder(ctx context.Context, id string, watch bool) (job.Snapshot, error) {
	path, err := w.uploads.takePath(id)
	if err != nil {
		return job.Snapshot{}, err
	}
	l, err := list(ctx, path)
	if err != nil {
		return job.Snapshot{}, err
	}
	var folder store.Folder
	if watch {
		if folder, err = w.store.Watch(ctx, path, w.millis()); err != nil {
			return job.Snapshot{}, err
		}
		if err := w.store.Looked(ctx, folder.ID, false, w.millis()); err != nil {
			return job.Snapshot{}, err
		}
		w.changed("watched", folder.ID)
	}
	files := make([]store.Incoming, len(l.files))
	for i, f := range l.files {
		files[i] = f.incoming(path, folder.ID)
	}
	return w.readIn(ctx, files)
}

// entry is a document in a folder: its path in it, with slashes, and what tells that it was written.
type entry struct {
	name     string
	size     int64
	modified int64 // Unix ms
}

// incoming is a document on its way, from a folder that is watched unless folderID is empty.
func (e entry) incoming(root, folderID string) store.Incoming {
	f := store.Incoming{Name: e.name, Path: filepath.Join(root, filepath.FromSlash(e.name)), FolderID: folderID}
	if folderID != "" {
		f.Size, f.Modified = e.size, e.modified
	}
	return f
}

// listing is what a folder holds.
type listing struct {
	files  []entry
	others int // files that are no documents
	closed int // folders that may not be seen
	seen   int
}

// list walks a folder and the folders in it, in the order of their names. Links are not followed; what is hidden, a program's
// passing file or a content pack of our own is passed over: a pack would prove a text by itself.
func list(ctx context.Context, root string) (l listing, err error) {
	err = filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if ctx.Err() != nil {
			return fault.Wrap(ctx.Err(), fault.Cancelled, "cancelled")
		}
		if err != nil {
			return l.unseen(root, path, err)
		}
		if l.seen++; l.seen > mostEntries {
			return tooManyFiles(mostEntries)
		}
		switch {
		case path == root && !d.IsDir():
			return errNoFolder
		case path == root:
			return nil
		case d.IsDir() && (passedOver(d.Name()) || isPack(path)):
			return fs.SkipDir
		case d.IsDir() || !d.Type().IsRegular() || passedOver(d.Name()):
			return nil
		}
		return l.add(root, path, d)
	})
	var coded *fault.Error
	if err != nil && !errors.As(err, &coded) {
		err = shut(folderName(root), err)
	}
	return l, err
}

// Documents lists the paths of what can be read in a folder and in those it holds, and counts the files left aside. Hidden and
// passing files and content packs are passed over.
func Documents(ctx context.Context, folder string) (paths []string, others int, err error) {
	l, err := list(ctx, folder)
	for _, f := range l.files {
		paths = append(paths, filepath.Join(folder, filepath.FromSlash(f.name)))
	}
	return paths, l.others, err
}

var errNoFolder = errors.New("it is no folder")

func tooManyFiles(limit int) error {
	return fault.New(fault.Invalid, "too_many_files").With(strconv.Itoa(limit))
}

// unseen is a folder that could not be walked into; the others are.
func (l *listing) unseen(root, path string, err error) error {
	if path == root {
		return err
	}
	l.closed++
	return nil
}

func (l *listing) add(root, path string, d fs.DirEntry) error {
	if source.FormatOf(d.Name()) == "" {
		l.others++
		return nil
	}
	info, err := d.Info()
	if err != nil { // gone since
		return nil
	}
	if len(l.files) == mostDocuments {
		return tooManyFiles(mostDocuments)
	}
	name, err := filepath.Rel(root, path)
	if err != nil {
		return fmt.Errorf("name a file in its folder: %w", err)
	}
	l.files = append(l.files, entry{filepath.ToSlash(name), info.Size(), info.ModTime().UnixMilli()})
	return nil
}

// passedOver reports a name that is hidden, or that a program gives to what it will take away again: "~$" stands beside an
// open office file.
func passedOver(name string) bool {
	for _, mark := range []string{".", "~$", "$", "@eaDir", "__MACOSX", "System Volume Information"} {
		if strings.HasPrefix(name, mark) {
			return true
		}
	}
	return false
}

// isPack reports a folder that holds a content pack.
func isPack(dir string) bool {
	f, err := os.Open(filepath.Join(dir, pack.ManifestName))
	if err != nil {
		return false
	}
	defer f.Close()
	raw, err := io.ReadAll(io.LimitReader(f, pack.MaxManifest+1))
	if err != nil {
		return false
	}
	_, err = pack.ParseManifest(raw)
	return err == nil
}
