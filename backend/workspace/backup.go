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
