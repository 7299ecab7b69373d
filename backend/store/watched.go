package store

import (
	"context"
	"database/sql"
	"errors"
)

// Folder is a folder that is watched. LookedAt is 0 before the first look; Away tells that the last one could not reach it.
type Folder struct {
	ID        string
	Path      string
	CreatedAt int64
	LookedAt  int64
	Away      bool
}

// WatchedFile is a file of a watched folder as it was last taken. Name is its path in the folder, with slashes; Modified and
// GoneAt are Unix ms. SourceID is the document of its last good state, "" for none; Reason why its present state was not
// taken, "" when it was. Size is -1 for a file to be tried again.
type WatchedFile struct {
	FolderID string
	Name     string
	Size     int64
	Modified int64
	SourceID string
	Reason   string
	GoneAt   int64
}

// Watch begins to watch a folder and returns it; one that is watched already is returned as it is.
func (s *Store) Watch(ctx context.Context, path string, at int64) (f Folder, err error) {
	err = s.write(ctx, "watch a folder", func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, "INSERT INTO watched_folder (id, path, created_at) VALUES (?, ?, ?) ON CONFLICT (path) DO NOTHING",
			newID(), path, at)
		if err != nil {
			return err
		}
		f, err = scanFolder(tx.QueryRowContext(ctx, "SELECT "+folderColumns+" FROM watched_folder WHERE path = ?", path))
		return err
	})
	return f, err
}

// Unwatch stops watching a folder: its documents stay, what was on its way goes. A folder that is not watched is no error.
func (s *Store) Unwatch(ctx context.Context, id string) error {
	return s.write(ctx, "stop watching a folder", func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, "DELETE FROM watched_folder WHERE id = ?", id)
		return err
	})
}

const folderColumns = "id, path, created_at, looked_at, away"

func scanFolder(row scanner) (f Folder, err error) {
	err = row.Scan(&f.ID, &f.Path, &f.CreatedAt, &f.LookedAt, &f.Away)
	return f, err
}

// Folders returns the folders that are watched, the first chosen first.
func (s *Store) Folders(ctx context.Context) (out []Folder, err error) {
	err = s.read(ctx, "list watched folders", func(tx *sql.Tx) error {
		rows, err := tx.QueryContext(ctx, "SELECT "+folderColumns+" FROM watched_folder ORDER BY created_at, rowid")
		out, err = collect(rows, err, scanFolder)
		return err
	})
	return out, err
}

const watchedColumns = "folder_id, name, size, modified, coalesce(source_id, ''), reason, gone_at"

func scanWatched(row scanner) (f WatchedFile, err error) {
	err = row.Scan(&f.FolderID, &f.Name, &f.Size, &f.Modified, &f.SourceID, &f.Reason, &f.GoneAt)
	return f, err
}

// WatchedFiles returns the files of a watched folder that were taken or refused, by name.
func (s *Store) WatchedFiles(ctx context.Context, folderID string) (out []WatchedFile, err error) {
	err = s.read(ctx, "list watched files", func(tx *sql.Tx) error {
		rows, err := tx.QueryContext(ctx, "SELECT "+watchedColumns+" FROM watched_file WHERE folder_id = ? ORDER BY name", folderID)
		out, err = collect(rows, err, scanWatched)
		return err
	})
	return out, err
}

// WatchedFile returns one file of a watched folder; found is false for one that was never taken nor refused.
func (s *Store) WatchedFile(ctx context.Context, folderID, name string) (f WatchedFile, found bool, err error) {
	err = s.read(ctx, "read a watched file", func(tx *sql.Tx) error {
		f, err = scanWatched(tx.QueryRowContext(ctx, "SELECT "+watchedColumns+" FROM watched_file WHERE folder_id = ? AND name = ?", folderID, name))
		if errors.Is(err, sql.ErrNoRows) {
			return nil
		}
		found = err == nil
		return err
	})
	return f, found, err
}

// NoteWatched says what became of files of watched folders. Those of a folder that is watched no longer are left out.
func (s *Store) NoteWatched(ctx context.Context, files ...WatchedFile) error {
	return s.write(ctx, "note watched files", func(tx *sql.Tx) error {
		for _, f := range files {
			_, err := tx.ExecContext(ctx, `INSERT OR REPLACE INTO watched_file (folder_id, name, size, modified, source_id, reason, gone_at)
				SELECT id, ?, ?, ?, nullif(?, ''), ?, ? FROM watched_folder WHERE id = ?`,
				f.Name, f.Size, f.Modified, f.SourceID, f.Reason, f.GoneAt, f.FolderID)
			if err != nil {
				return err
			}
		}
		return nil
	})
}

// Looked notes that a folder was looked at, and whether it could be reached.
func (s *Store) Looked(ctx context.Context, id string, away bool, at int64) error {
	return s.write(ctx, "note a look at a folder", func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, "UPDATE watched_folder SET looked_at = ?, away = ? WHERE id = ?", at, away, id)
		return err
	})
}

// GoneFrom returns the watched folder that the file of a source has left, "" when it stands there or never came from one.
func (s *Store) GoneFrom(ctx context.Context, sourceID string) (path string, err error) {
	err = s.read(ctx, "look for the file of a source", func(tx *sql.Tx) error {
		err := tx.QueryRowContext(ctx, `SELECT d.path FROM watched_file f JOIN watched_folder d ON d.id = f.folder_id
			WHERE f.source_id = ?1 AND f.gone_at <> 0 AND NOT EXISTS (SELECT 1 FROM watched_file WHERE source_id = ?1 AND gone_at = 0)
			LIMIT 1`, sourceID).Scan(&path)
		if errors.Is(err, sql.ErrNoRows) {
			return nil
		}
		return err
	})
	return path, err
}

// Living follows the replacements of a source to the version that is in the library; not_found when the last one was deleted.
func (s *Store) Living(ctx context.Context, id string) (src Source, err error) {
	err = s.read(ctx, "follow a source", func(tx *sql.Tx) error {
		src, err = scanSource(tx.QueryRowContext(ctx, `WITH RECURSIVE version (id, step) AS (SELECT ?1, 0
				UNION ALL SELECT o.replaced_by, step + 1 FROM version v JOIN source o ON o.id = v.id
				WHERE o.replaced_by IS NOT NULL AND o.deleted_at <> 0 AND step < ?2)
			SELECT `+sourceColumns+` FROM source s JOIN version v ON v.id = s.id WHERE s.deleted_at = 0 ORDER BY v.step DESC LIMIT 1`, id, mostVersions))
		return found(err, "source")
	})
	return src, err
}

// mostVersions bounds how many replacements are followed: two documents may each have replaced the other in turn.
const mostVersions = 1000
