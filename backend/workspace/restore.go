package workspace

import (
	"archive/zip"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"probant/backend/fault"
	"probant/backend/store"
)

// Restore makes a workspace of a backup in a folder that does not exist yet, or is empty. Every hash is checked before the
// folder appears; on failure nothing is left. Missing of what it returns names every source that comes back without its
// original, whatever the backup's list says. Faults: invalid/backup_malformed (Detail says what), invalid/backup_newer,
// conflict/folder_not_empty, denied/newer_database, unavailable as the disk says.
func Restore(ctx context.Context, from, dir string) (b Backed, err error) {
	z, err := zip.OpenReader(from)
	if errors.Is(err, zip.ErrFormat) {
		return b, malformed("not a zip")
	}
	if err != nil {
		return b, unread(from, err)
	}
	defer z.Close()
	if b, err = listed(&z.Reader); err != nil {
		return b, err
	}
	if dir, err = filepath.Abs(dir); err != nil {
		return b, err
	}
	if err := vacant(dir); err != nil {
		return b, err
	}
	temp, err := os.MkdirTemp(filepath.Dir(dir), ".probant-restore-")
	if err != nil {
		return b, fault.OnDiskAt(filepath.Dir(dir), err)
	}
	defer func() { err = errors.Join(err, fault.OnDisk(os.RemoveAll(temp))) }()
	for _, f := range b.Files {
		if err := ctx.Err(); err != nil {
			return b, fault.Wrap(err, fault.Cancelled, "cancelled")
		}
		if err := unzipOne(&z.Reader, f, filepath.Join(temp, filepath.FromSlash(f.Name))); err != nil {
			return b, err
		}
	}
	// A database that cannot be opened, or that a later version wrote, must not take the folder's name.
	s, err := store.Open(ctx, filepath.Join(temp, databaseFile), filepath.Join(temp, backupsFolder))
	if err != nil {
		return b, err
	}
	sources, err := s.Sources(ctx)
	if err := errors.Join(err, s.Close()); err != nil {
		return b, err
	}
	b.Missing = b.lacks(sources)
	if err := os.Remove(dir); err != nil && !errors.Is(err, fs.ErrNotExist) { // removes an empty folder only
		return b, fault.New(fault.Conflict, "folder_not_empty").With(dir).Because(err)
	}
	return b, fault.OnDiskAt(dir, os.Rename(temp, dir))
}

func malformed(what string) error { return fault.New(fault.Invalid, "backup_malformed").With(what) }

// vacant refuses a folder that holds something.
func vacant(dir string) error {
	entries, err := os.ReadDir(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return fault.OnDiskAt(dir, err)
	case len(entries) > 0:
		return fault.New(fault.Conflict, "folder_not_empty").With(dir)
	}
	return nil
}

// listed reads a backup's list and refuses names and sizes that no backup has.
func listed(z *zip.Reader) (b Backed, err error) {
	f, err := z.Open(backupList)
	if err != nil {
		return b, malformed("no list")
	}
	defer f.Close()
	raw, err := io.ReadAll(io.LimitReader(f, maxList+1))
	if err != nil || len(raw) > maxList || json.Unmarshal(raw, &b) != nil {
		return b, malformed("its list")
	}
	switch {
	case strings.HasPrefix(b.Schema, "probant.backup/") && b.Schema != backupSchema:
		return b, fault.New(fault.Invalid, "backup_newer").With(b.Schema)
	case b.Schema != backupSchema:
		return b, malformed("schema")
	}
	seen := map[string]bool{}
	for _, f := range b.Files {
		original, isOriginal := strings.CutPrefix(f.Name, sourcesFolder+"/")
		switch {
		case !backedName.MatchString(f.Name), seen[f.Name], f.Bytes < 0, f.Bytes > maxBackup:
			return b, malformed("its list")
		case isOriginal && original != f.SHA256:
			return b, malformed(f.Name)
		}
		seen[f.Name] = true
	}
	if !seen[databaseFile] {
		return b, malformed("no database")
	}
	return b, nil
}

// unzipOne writes one file and checks its hash.
func unzipOne(z *zip.Reader, f BackedFile, to string) (err error) {
	in, err := z.Open(f.Name)
	if err != nil {
		return malformed(f.Name)
	}
	defer in.Close()
	if err := os.MkdirAll(filepath.Dir(to), 0o700); err != nil {
		return fault.OnDisk(err)
	}
	out, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return fault.OnDisk(err)
	}
	defer func() { err = errors.Join(err, fault.OnDisk(out.Close())) }()
	sum := sha256.New()
	n, err := io.Copy(io.MultiWriter(out, sum), io.LimitReader(in, f.Bytes+1))
	var ofDisk *fs.PathError
	if errors.As(err, &ofDisk) {
		return fault.OnDisk(err)
	}
	if err != nil || n != f.Bytes || hex.EncodeToString(sum.Sum(nil)) != f.SHA256 {
		return malformed(f.Name)
	}
	return fault.OnDisk(out.Sync())
}
