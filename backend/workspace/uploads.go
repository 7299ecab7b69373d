package workspace

import (
	"context"
	"crypto/rand"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"unicode"

	"probant/backend/fault"
	"probant/backend/source"
	"probant/backend/store"
)

// nameLimit bounds a file name, in characters.
const nameLimit = 200

// uploads is files on their way in. Their place is chosen here, never by the interface.
type uploads struct {
	dir string

	mu      sync.Mutex
	all     map[string]*upload
	dropped map[string]string // the paths of files that the user dropped on the window
}

// upload is one file: what it announced, and what has come.
type upload struct {
	id   string
	name string
	path string
	size int64
	got  int64
}

// newUploads empties the folder but for what still waits to be read: the rest was cut off on its way.
func newUploads(dir string, waiting []store.Incoming) (*uploads, error) {
	u := &uploads{dir: dir}
	if err := u.clear(waiting); err != nil {
		return nil, err
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fault.OnDisk(fmt.Errorf("make the folder of uploads: %w", err))
	}
	return u, nil
}

func (u *uploads) clear(waiting []store.Incoming) error {
	u.mu.Lock()
	defer u.mu.Unlock()
	u.all, u.dropped = map[string]*upload{}, map[string]string{}
	kept := map[string]bool{}
	for _, f := range waiting {
		kept[u.pathOf(f)] = true
	}
	entries, err := os.ReadDir(u.dir)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fault.OnDisk(fmt.Errorf("empty the folder of uploads: %w", err))
	}
	for _, e := range entries {
		if path := filepath.Join(u.dir, e.Name()); !kept[path] {
			if err := os.RemoveAll(path); err != nil {
				return fault.OnDisk(fmt.Errorf("empty the folder of uploads: %w", err))
			}
		}
	}
	return nil
}

// BeginUpload announces a file and returns its upload id. It is refused as invalid when empty (empty_file, with its name as
// Detail) or beyond what its name promises can be read (too_large, with the limit in MB).
func (w *Workspace) BeginUpload(_ context.Context, name string, size int64) (string, error) {
	name = baseName(name)
	limit := source.SizeLimit(name)
	switch {
	case size <= 0:
		return "", fault.New(fault.Invalid, source.EmptyFile).With(name)
	case size > limit:
		return "", fault.New(fault.Invalid, source.TooLarge).With(strconv.FormatInt(limit>>20, 10))
	}
	id := strings.ToLower(rand.Text())
	path := filepath.Join(w.uploads.dir, id)
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return "", fault.OnDisk(fmt.Errorf("begin an upload: %w", err))
	}
	if err := f.Close(); err != nil {
		return "", fault.OnDisk(fmt.Errorf("begin an upload: %w", err))
	}
	w.uploads.mu.Lock()
	defer w.uploads.mu.Unlock()
	w.uploads.all[id] = &upload{id: id, name: name, path: path, size: size}
	return id, nil
}

// AppendUpload adds a chunk, in base64. More than what was announced is refused and forgets the upload.
func (w *Workspace) AppendUpload(_ context.Context, id string, data string) error {
	chunk, err := base64.StdEncoding.DecodeString(data)
	if err != nil {
		return fault.New(fault.Invalid, "bad_chunk").Because(err)
	}
	return w.uploads.append(id, chunk)
}

func (u *uploads) append(id string, chunk []byte) error {
	u.mu.Lock()
	defer u.mu.Unlock()
	up, ok := u.all[id]
	if !ok {
		return fault.New(fault.NotFound, "upload")
	}
	if up.got+int64(len(chunk)) > up.size {
		return errors.Join(fault.New(fault.Invalid, source.TooLarge), u.drop(id))
	}
	f, err := os.OpenFile(up.path, os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		return fault.OnDisk(fmt.Errorf("open an upload: %w", err))
	}
	_, err = f.Write(chunk)
	if err := errors.Join(err, f.Close()); err != nil {
		// Half a chunk may stand there: it goes, so that the same chunk may be sent again once there is room.
		return fault.OnDisk(errors.Join(fmt.Errorf("write an upload: %w", err), os.Truncate(up.path, up.got)))
	}
	up.got += int64(len(chunk))
	return nil
}

// Dropped is a file or a folder that the user dropped on the window. The interface knows its name, never where it lies.
type Dropped struct {
	ID     string `json:"id"`
	Name   string `json:"name"`
	Folder bool   `json:"folder"` // to be taken by TakeFolder
}

// Dropped lets files and folders be taken, once each, that the user dropped on the window. They are not read yet.
func (w *Workspace) Dropped(paths []string) []Dropped {
	u := w.uploads
	u.mu.Lock()
	defer u.mu.Unlock()
	out := make([]Dropped, len(paths))
	for i, path := range paths {
		info, err := os.Stat(path)
		out[i] = Dropped{ID: newID(), Name: baseName(path), Folder: err == nil && info.IsDir()}
		u.dropped[out[i].ID] = path
	}
	return out
}

// TakeDropped reads a dropped file and returns its upload id. It is refused as BeginUpload does, and as unavailable
// (unreadable, with its name) when it is no file, is gone or cannot be read.
func (w *Workspace) TakeDropped(ctx context.Context, dropped string) (string, error) {
	u := w.uploads
	path, err := u.takePath(dropped)
	if err != nil {
		return "", err
	}
	f, err := openDocument(baseName(path), path)
	if err != nil {
		return "", err
	}
	defer f.Close()
	id, err := w.BeginUpload(ctx, f.name, f.size)
	if err != nil {
		return "", err
	}
	if err := u.fill(ctx, id, f); err != nil {
		return "", errors.Join(err, w.DiscardUpload(ctx, id))
	}
	return id, nil
}

// fill adds the whole of a file to its upload.
func (u *uploads) fill(ctx context.Context, id string, f document) error {
	chunk := make([]byte, 1<<20)
	for {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		n, err := f.Read(chunk)
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return fault.OnRead(f.name, err)
		}
		if err := u.append(id, chunk[:n]); err != nil {
			return err
		}
	}
}

// DiscardUpload forgets an upload; one that is gone is no error.
func (w *Workspace) DiscardUpload(_ context.Context, id string) error {
	w.uploads.mu.Lock()
	defer w.uploads.mu.Unlock()
	return w.uploads.drop(id)
}

// drop forgets an upload and its file. The caller holds mu.
func (u *uploads) drop(id string) error {
	up, ok := u.all[id]
	if !ok {
		return nil
	}
	delete(u.all, id)
	if err := os.Remove(up.path); err != nil {
		return fault.OnDisk(fmt.Errorf("remove an upload: %w", err))
	}
	return nil
}

// giveBack lets uploads be taken again.
func (u *uploads) giveBack(files []upload) {
	u.mu.Lock()
	defer u.mu.Unlock()
	for _, f := range files {
		u.all[f.id] = &f
	}
}

// take hands over a whole upload, which the caller must remove.
func (u *uploads) take(id string) (upload, error) {
	u.mu.Lock()
	defer u.mu.Unlock()
	up, ok := u.all[id]
	if !ok {
		return upload{}, fault.New(fault.NotFound, "upload")
	}
	if up.got != up.size {
		return upload{}, errors.Join(fault.New(fault.Invalid, source.Corrupt).With(up.name), u.drop(id))
	}
	delete(u.all, id)
	return *up, nil
}

// baseName is the name of a file without its folders, which browsers and other systems may send along.
func baseName(name string) string {
	name = name[strings.LastIndexAny(name, `/\`)+1:]
	name = strings.TrimSpace(strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return -1
		}
		return r
	}, name))
	if name == "" {
		return "document"
	}
	if r := []rune(name); len(r) > nameLimit {
		return string(r[len(r)-nameLimit:]) // the end holds the extension
	}
	return name
}
