package store

import (
	"context"
	"database/sql"
	"errors"
)

// Folder returns the folder packs go to, "" while none was chosen.
func (s *Store) Folder(ctx context.Context) (path string, err error) {
	err = s.read(ctx, "read the target", func(tx *sql.Tx) error {
		err := tx.QueryRowContext(ctx, "SELECT path FROM target WHERE deleted_at = 0 ORDER BY rowid DESC LIMIT 1").Scan(&path)
		if errors.Is(err, sql.ErrNoRows) {
			return nil
		}
		return err
	})
	return path, err
}

// SetFolder makes a folder the one packs go to, in place of the one before.
func (s *Store) SetFolder(ctx context.Context, path string, at int64) error {
	return s.write(ctx, "set the target", func(tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, "UPDATE target SET deleted_at = ? WHERE deleted_at = 0", at); err != nil {
			return err
		}
		_, err := tx.ExecContext(ctx, "INSERT INTO target (id, kind, path, created_at) VALUES (?, 'folder', ?, ?)", newID(), path, at)
		return err
	})
}
