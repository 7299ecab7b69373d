package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"

	"github.com/gofrs/flock"

	"probant/backend/fault"
)

// A folder for the time of one run. Its owner file stays locked for as long as the process lives: a folder whose owner
// was killed is known by it, and cleared by the next run that needs one.
const (
	scratchPattern = "probant-cli-*"
	ownerFile      = "owner"
)

// scratch makes a folder for this run, and clears those of runs that were killed. Done takes it away.
func scratch() (dir string, done func(), err error) {
	clearAbandoned()
	for {
		dir, err := os.MkdirTemp("", scratchPattern)
		if err != nil {
			return "", nil, unusable(err)
		}
		path := filepath.Join(dir, ownerFile)
		owner := flock.New(path)
		owned, err := owner.TryLock()
		if err == nil && owned {
			_, err = os.Lstat(path)
		}
		switch {
		case err == nil && owned:
			return dir, func() { discard(dir, owner) }, nil
		case err != nil && !errors.Is(err, fs.ErrNotExist):
			discard(dir, owner)
			return "", nil, unusable(err)
		}
		_ = owner.Close() // another run took it for abandoned before it was owned
	}
}

// unusable says why there is no temporary folder to work in.
func unusable(err error) error {
	dir := os.TempDir()
	switch reason := fault.DiskReason(err); reason {
	case fault.Missing:
		return misuse("the temporary folder %s is not there; make it, or set TMPDIR to another", dir)
	case fault.ReadOnly, fault.NotAFolder:
		return misuse("nothing can be written to the temporary folder %s; set TMPDIR to one you may write to", dir)
	default:
		return fault.OnDiskAt(dir, err)
	}
}

// clearAbandoned takes away the folders whose process is gone. What cannot be judged or removed stays.
func clearAbandoned() {
	dirs, _ := filepath.Glob(filepath.Join(os.TempDir(), scratchPattern))
	for _, dir := range dirs {
		if info, err := os.Lstat(dir); err != nil || !info.IsDir() || runtime.GOOS != "windows" && info.Mode().Perm() != 0o700 {
			continue // not made by scratch
		}
		path := filepath.Join(dir, ownerFile)
		if info, err := os.Lstat(path); err != nil || !info.Mode().IsRegular() {
			continue // another's, or just being made
		}
		owner := flock.New(path)
		if free, err := owner.TryLock(); err == nil && free {
			discard(dir, owner)
		}
	}
}

// discard removes a folder that this process owns.
func discard(dir string, owner *flock.Flock) {
	_ = os.RemoveAll(dir)
	_ = owner.Close()
	_ = os.RemoveAll(dir) // the lock itself, which Windows does not remove while it is held
}
