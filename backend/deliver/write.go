// Package deliver puts content packs into the user's folders and checks them there. It hides how a pack appears in one
// step, whole or not at all, on a disk that may be full, read-only or away.
package deliver

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"time"

	"probant/backend/fault"
	"probant/backend/pack"
)

const (
	unfinished = ".probant-pack-" // begins the name of a folder being written
	abandoned  = 24 * time.Hour   // after which such a folder was left by a program that was killed
	maxCopies  = 1000             // packs of one name in one folder
	maxWindows = 259              // characters of a path that Windows programs open
)

// disk is what writing a pack does that may fail half-way.
type disk interface {
	Write(path string, data []byte) error // makes a new file and returns once it is on the disk
	Sync(dir string) error                // returns once the folder's entries are on the disk
	Rename(from, to string) error
}

// WriteFolder writes files into a new folder of parent and returns its path. The folder appears whole: the files are written
// under a hidden name beside it, flushed to the disk, then renamed in one step. A folder that exists is never touched: the
// new one takes "-2", "-3"… after its name. On failure nothing is left behind.
//
// Faults, all Unavailable: "folder_missing", "not_a_folder", "read_only", "disk_full", "path_too_long", else
// "write_failed"; Detail is the path at fault.
func WriteFolder(parent, name string, files []pack.File) (string, error) {
	return writeFolder(real{}, parent, name, files)
}

func writeFolder(d disk, parent, name string, files []pack.File) (string, error) {
	if err := checkNames(parent, name, files); err != nil {
		return "", err
	}
	return place(d, parent, name, func(temp string) error {
		for _, f := range files {
			if err := d.Write(filepath.Join(temp, f.Name), f.Data); err != nil {
				return err
			}
		}
		return nil
	})
}

// place makes a new folder of parent, whole or not at all: write fills it under a hidden name.
func place(d disk, parent, name string, write func(temp string) error) (path string, err error) {
	if err := checkParent(parent); err != nil {
		return "", err
	}
	sweep(parent)
	temp, err := os.MkdirTemp(parent, unfinished)
	if err != nil {
		return "", closed(parent, err)
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, os.RemoveAll(temp))
		}
	}()
	if err := os.Chmod(temp, 0o755); err != nil { // MkdirTemp shuts others out; a pack is for colleagues
		return "", unavailable(parent, err)
	}
	if err := write(temp); err != nil {
		return "", unavailable(parent, err)
	}
	if err := d.Sync(temp); err != nil {
		return "", unavailable(parent, err)
	}
	path, err = moveIn(d, temp, parent, name)
	if err != nil {
		return "", err
	}
	_ = d.Sync(parent) // the pack stands; some shared folders cannot flush their own entry
	return path, nil
}

// moveIn renames the finished folder to the first free name.
func moveIn(d disk, temp, parent, name string) (string, error) {
	for n := 1; n <= maxCopies; n++ {
		to := filepath.Join(parent, name)
		if n > 1 {
			to += "-" + strconv.Itoa(n)
		}
		if _, err := os.Lstat(to); err == nil {
			continue
		} else if !errors.Is(err, fs.ErrNotExist) {
			return "", unavailable(to, err)
		}
		err := d.Rename(temp, to)
		if err == nil {
			return to, nil
		}
		if _, taken := os.Lstat(to); taken != nil {
			return "", unavailable(parent, err)
		}
	}
	return "", fault.New(fault.Conflict, "too_many_copies").With(filepath.Join(parent, name))
}

// checkNames refuses what is not a plain name: packs are named by the program, so another name is our fault.
func checkNames(parent, name string, files []pack.File) error {
	longest := 0
	for _, n := range append([]string{name}, names(files)...) {
		if n == "." || n != filepath.Base(n) || !filepath.IsLocal(n) || strings.ContainsAny(n, `/\:`) {
			return fmt.Errorf("a pack cannot hold the name %q", n)
		}
		longest = max(longest, len([]rune(n)))
	}
	full, err := filepath.Abs(parent)
	if err != nil {
		return unavailable(parent, err)
	}
	if runtime.GOOS == "windows" && len([]rune(full))+len([]rune(name))+longest+6 > maxWindows {
		return fault.New(fault.Unavailable, "path_too_long").With(parent)
	}
	return nil
}

func names(files []pack.File) []string {
	out := make([]string, len(files))
	for i, f := range files {
		out[i] = f.Name
	}
	return out
}

func checkParent(parent string) error {
	info, err := os.Stat(parent)
	if err != nil {
		return unavailable(parent, err)
	}
	if !info.IsDir() {
		return fault.New(fault.Unavailable, "not_a_folder").With(parent)
	}
	return nil
}

// sweep removes what a killed program left unfinished long ago. It is housekeeping: a failure is tried again next time.
func sweep(parent string) {
	entries, err := os.ReadDir(parent)
	if err != nil {
		return
	}
	for _, e := range entries {
		if !e.IsDir() || !strings.HasPrefix(e.Name(), unfinished) {
			continue
		}
		if info, err := e.Info(); err == nil && time.Since(info.ModTime()) > abandoned {
			_ = os.RemoveAll(filepath.Join(parent, e.Name()))
		}
	}
}

// real is the disk of this machine.
type real struct{}

func (real) Write(path string, data []byte) (err error) {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	if _, err := f.Write(data); err != nil {
		return err
	}
	return f.Sync()
}

func (real) Sync(dir string) (err error) {
	if runtime.GOOS == "windows" {
		return nil // a folder cannot be flushed there; its files were
	}
	f, err := os.Open(dir)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	if err := f.Sync(); err != nil && !unsupported(err) {
		return err
	}
	return nil
}

func (real) Rename(from, to string) error { return os.Rename(from, to) }
