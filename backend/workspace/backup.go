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
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"

	"probant/backend/fault"
	"probant/backend/store"
)

const (
	backupSchema = "probant.backup/1"
	backupList   = "backup.json"
	maxList      = 32 << 20 // bytes of the list
	maxBackup    = 64 << 30 // bytes of one file of a backup: a guard against a forged list, not a limit to meet
)

// Backed is what a backup holds: its list, the first entry of the zip. At is RFC 3339 in UTC.
type Backed struct {
	Schema  string       `json:"schema"`
	Version string       `json:"version"`
	Space   string       `json:"space"`
	At      string       `json:"at"`
	Files   []BackedFile `json:"files"`
	// Damaged names the originals left out because their bytes are no longer theirs: a backup holds nothing that its
	// restoration would refuse. Missing names those of the library's documents that were not there to copy.
	Damaged []string `json:"damaged,omitempty"`
	Missing []string `json:"missing,omitempty"`
}

// BackedFile is one file of a workspace: probant.db, or sources/ and the hash of an original.
type BackedFile struct {
	Name   string `json:"name"`
	Bytes  int64  `json:"bytes"`
	SHA256 string `json:"sha256"`
}

// Backup writes a workspace's database and originals to a zip, which must not exist yet. It may run while the workspace
// is open elsewhere: the database is copied as one consistent state. The zip appears whole or not at all. Faults:
// those of Existing, conflict/file_exists, unavailable as the disk says.
func Backup(ctx context.Context, dir, to string, now time.Time) (b Backed, err error) {
	if err := Existing(dir); err != nil {
		return b, err
	}
	if _, err := os.Lstat(to); err == nil {
		return b, fault.New(fault.Conflict, "file_exists").With(to)
	}
	temp, err := os.MkdirTemp(filepath.Dir(to), ".probant-backup-")
	if errors.Is(err, fs.ErrNotExist) {
		return b, fault.New(fault.Unavailable, "folder_missing").With(filepath.Dir(to))
	}
	if err != nil {
		return b, fault.OnDiskAt(filepath.Dir(to), err)
	}
	defer func() { err = errors.Join(err, fault.OnDisk(os.RemoveAll(temp))) }()
	copied := filepath.Join(temp, databaseFile)
	sources, err := b.copyDatabase(ctx, dir, copied)
	if err != nil {
		return b, err
	}
	b.Schema, b.Version, b.At = backupSchema, Version, now.UTC().Format(time.RFC3339)
	var paths []string
	originals, err := os.ReadDir(filepath.Join(dir, sourcesFolder))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return b, unread(filepath.Join(dir, sourcesFolder), err)
	}
	add := func(name, from string) error {
		f, err := sealed(name, from)
		if err != nil {
			return unread(from, err)
		}
		if original, is := strings.CutPrefix(name, sourcesFolder+"/"); is && original != f.SHA256 {
			b.Damaged = append(b.Damaged, named(sources, name))
			return nil
		}
		b.Files, paths = append(b.Files, f), append(paths, from)
		return nil
	}
	if err := add(databaseFile, copied); err != nil {
		return b, err
	}
	for _, e := range originals {
		if name := path.Join(sourcesFolder, e.Name()); backedName.MatchString(name) {
			if err := add(name, filepath.Join(dir, sourcesFolder, e.Name())); err != nil {
				return b, err
			}
		}
	}
	b.Missing = b.lacks(sources)
	whole := filepath.Join(temp, "backup.zip")
	if err := zipped(ctx, whole, b, paths); err != nil {
		return b, err
	}
	if _, err := os.Lstat(to); err == nil {
		return b, fault.New(fault.Conflict, "file_exists").With(to)
	}
	return b, fault.OnDiskAt(to, os.Rename(whole, to))
}

// copyDatabase copies the database, notes the space's name and returns the library's sources. They are read after the copy:
// a source's original is kept before its row is written, so none of them may lack it.
func (b *Backed) copyDatabase(ctx context.Context, dir, to string) (sources []store.Source, err error) {
	s, err := store.Open(ctx, filepath.Join(dir, databaseFile), filepath.Join(dir, backupsFolder))
	if fault.As(err).Reason == fault.ReadOnly {
		readable := filepath.Join(filepath.Dir(to), "read")
		if err := CopyDatabase(dir, readable); err != nil {
			return nil, err
		}
		s, err = store.Open(ctx, filepath.Join(readable, databaseFile), filepath.Join(readable, backupsFolder))
	}
	if err != nil {
		return nil, at(dir, err)
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	space, err := s.Space(ctx)
	if err != nil {
		return nil, err
	}
	b.Space = space.Name
	if err := s.Backup(ctx, to); err != nil {
		return nil, err
	}
	return s.Sources(ctx)
}

// lacks names the sources whose original the backup neither holds nor tells as damaged.
func (b *Backed) lacks(sources []store.Source) (out []string) {
	told := map[string]bool{}
	for _, f := range b.Files {
		told[f.Name] = true
	}
	for _, s := range sources {
		name := path.Join(sourcesFolder, s.SHA256)
		if label := named(sources, name); !told[name] && !slices.Contains(b.Damaged, label) {
			out = append(out, label)
		}
	}
	return out
}

// named is an original as people know it: the file it came as, and its name in the workspace.
func named(sources []store.Source, original string) string {
	for _, s := range sources {
		if path.Join(sourcesFolder, s.SHA256) == original {
			return s.File + " (" + original + ")"
		}
	}
	return original
}

// unread is a file that the system does not let be read, named.
func unread(path string, err error) error {
	return fault.New(fault.Unavailable, "unreadable").With(path).Because(err)
}

// CopyDatabase copies the files of a workspace's database into a new folder, for a user who may read them only: opening a
// database writes beside it. Faults: unavailable/unreadable, unavailable/busy when it was written meanwhile, and as the disk
// copied to says.
func CopyDatabase(dir, to string) error {
	if err := os.MkdirAll(to, 0o700); err != nil {
		return fault.OnDiskAt(to, err)
	}
	names := []string{databaseFile, databaseFile + "-wal", databaseFile + "-journal"}
	before := states(dir, names)
	for _, name := range names {
		from := filepath.Join(dir, name)
		in, err := os.Open(from)
		if errors.Is(err, fs.ErrNotExist) && name != databaseFile {
			continue
		}
		if err != nil {
			return unread(from, err)
		}
		err = copyFile(filepath.Join(to, name), in)
		if err := errors.Join(err, in.Close()); err != nil {
			return fault.OnDiskAt(to, err)
		}
	}
	if !slices.Equal(before, states(dir, names)) {
		return fault.New(fault.Unavailable, "busy")
	}
	return nil
}

func copyFile(to string, in io.Reader) (err error) {
	out, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, out.Close()) }()
	_, err = io.Copy(out, in)
	return err
}

// state is what tells that a file was written.
type state struct {
	size int64
	at   time.Time
}

func states(dir string, names []string) []state {
	out := make([]state, len(names))
	for i, name := range names {
		if info, err := os.Stat(filepath.Join(dir, name)); err == nil {
			out[i] = state{info.Size(), info.ModTime()}
		}
	}
	return out
}

func sealed(name, path string) (BackedFile, error) {
	f, err := os.Open(path)
	if err != nil {
		return BackedFile{}, err
	}
	defer f.Close()
	sum := sha256.New()
	n, err := io.Copy(sum, f)
	return BackedFile{name, n, hex.EncodeToString(sum.Sum(nil))}, err
}

func zipped(ctx context.Context, to string, b Backed, paths []string) (err error) {
	out, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return fault.OnDisk(err)
	}
	defer func() { err = errors.Join(err, fault.OnDisk(out.Close())) }()
	z := zip.NewWriter(out)
	list, err := json.MarshalIndent(b, "", "  ")
	if err != nil {
		return err
	}
	w, err := z.Create(backupList)
	if err == nil {
		_, err = w.Write(list)
	}
	for i, f := range b.Files {
		if err == nil {
			err = ctx.Err()
		}
		if err != nil {
			return fault.OnDisk(err)
		}
		err = zipOne(z, f.Name, paths[i])
	}
	if err == nil {
		err = z.Close()
	}
	if err == nil {
		err = out.Sync()
	}
	return fault.OnDisk(err)
}

func zipOne(z *zip.Writer, name, path string) error {
	in, err := os.Open(path)
	if err != nil {
		return err
	}
	defer in.Close()
	w, err := z.Create(name)
	if err != nil {
		return err
	}
	_, err = io.Copy(w, in)
	return err
}

// backedName is the only names that a backup may hold.
var backedName = regexp.MustCompile(`^(probant\.db|sources/[0-9a-f]{64})$`)

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
