package workspace

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"

	"probant/backend/fault"
)

// Existing returns nil for a folder that holds a workspace. Faults: not_found/no_workspace, unavailable/unreadable when the
// system does not let it be seen, unavailable/corrupt_database when a workspace has lost its database.
func Existing(dir string) error {
	info, err := os.Stat(filepath.Join(dir, databaseFile))
	switch {
	case err == nil && info.Size() > 0:
		return nil
	case err != nil && !errors.Is(err, fs.ErrNotExist) && fault.DiskReason(err) != fault.NotAFolder:
		return fault.New(fault.Unavailable, "unreadable").With(dir).Because(err)
	}
	if err := bereft(dir); err != nil {
		return err
	}
	return fault.New(fault.NotFound, "no_workspace").With(dir).Because(err)
}

// What a workspace keeps beside its database: originals, and copies of the database before a migration.
var (
	originalName = regexp.MustCompile(`^[0-9a-f]{64}$`)
	copyName     = regexp.MustCompile(`^probant-v[0-9]+-.+\.db$`)
)

// bereft refuses a folder whose database is gone or empty while the work it described is still there: a new one in its place
// would hide that work.
func bereft(dir string) error {
	if exists(filepath.Join(dir, databaseFile)) {
		return nil
	}
	for folder, kept := range map[string]*regexp.Regexp{sourcesFolder: originalName, backupsFolder: copyName} {
		entries, err := os.ReadDir(filepath.Join(dir, folder))
		if err != nil && !errors.Is(err, fs.ErrNotExist) && fault.DiskReason(err) != fault.NotAFolder {
			return fault.OnDiskAt(filepath.Join(dir, folder), err)
		}
		for _, e := range entries {
			if kept.MatchString(e.Name()) {
				return fault.New(fault.Unavailable, "corrupt_database").With(dir)
			}
		}
	}
	return nil
}

// founding is what an opening makes that was not there, to take it away again should it fail. Of a workspace that is there
// already nothing is taken.
type founding struct {
	folders []string // the innermost first
	files   []string
}

// foundingOf notes what a folder lacks before it is opened.
func foundingOf(dir string) (f founding) {
	for at := dir; absent(at); at = filepath.Dir(at) {
		f.folders = append(f.folders, at)
	}
	if exists(filepath.Join(dir, databaseFile)) {
		return f
	}
	for _, name := range []string{databaseFile, databaseFile + "-journal", databaseFile + "-wal", databaseFile + "-shm", uploadsFolder, lockFile} {
		if path := filepath.Join(dir, name); absent(path) {
			f.files = append(f.files, path)
		}
	}
	return f
}

func absent(path string) bool {
	_, err := os.Lstat(path)
	return errors.Is(err, fs.ErrNotExist)
}

// undo takes away the files, then the folders that are empty by then.
func (f founding) undo() {
	for _, path := range f.files {
		_ = os.RemoveAll(path)
	}
	f.undoFolders()
}

func (f founding) undoFolders() {
	for _, dir := range f.folders {
		_ = os.Remove(dir)
	}
}
