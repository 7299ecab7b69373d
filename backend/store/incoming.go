package store

import (
	"context"
	"database/sql"
	"errors"
)

// Incoming is a file on its way into the library. Name is what the user knows it by: its file name, or its path in the folder
// that it came with. Path is where it stands: the name of a copy among the uploads when Copied, else the user's own file. A
// file of a watched folder has its FolderID, with its size and its time (Unix ms) as they were looked at.
type Incoming struct {
	Number   int64
	Name     string
	Path     string
	Copied   bool
	FolderID string
	Size     int64
	Modified int64
}

const incomingColumns = "number, name, path, copied, coalesce(folder_id, ''), size, modified"

func scanIncoming(row scanner) (f Incoming, err error) {
	err = row.Scan(&f.Number, &f.Name, &f.Path, &f.Copied, &f.FolderID, &f.Size, &f.Modified)
	return f, err
}

// AddIncoming puts files at the end of those on their way.
func (s *Store) AddIncoming(ctx context.Context, files []Incoming) error {
	return s.write(ctx, "note files to read", func(tx *sql.Tx) error {
		row, err := tx.PrepareContext(ctx, `INSERT INTO incoming (name, path, copied, folder_id, size, modified)
			VALUES (?, ?, ?, nullif(?, ''), ?, ?)`)
		if err != nil {
			return err
		}
		defer row.Close()
		for _, f := range files {
			if _, err := row.ExecContext(ctx, f.Name, f.Path, f.Copied, f.FolderID, f.Size, f.Modified); err != nil {
				return err
			}
		}
		return nil
	})
}

// NextIncoming returns the first file on its way that is not held; found is false without one.
func (s *Store) NextIncoming(ctx context.Context) (f Incoming, found bool, err error) {
	err = s.read(ctx, "look for a file to read", func(tx *sql.Tx) error {
		f, err = scanIncoming(tx.QueryRowContext(ctx, "SELECT "+incomingColumns+" FROM incoming WHERE held = 0 ORDER BY number LIMIT 1"))
		if errors.Is(err, sql.ErrNoRows) {
			return nil
		}
		found = err == nil
		return err
	})
	return f, found, err
}

// Incoming returns every file on its way, held or not, in order.
func (s *Store) Incoming(ctx context.Context) (out []Incoming, err error) {
	err = s.read(ctx, "list files to read", func(tx *sql.Tx) error {
		rows, err := tx.QueryContext(ctx, "SELECT "+incomingColumns+" FROM incoming ORDER BY number")
		out, err = collect(rows, err, scanIncoming)
		return err
	})
	return out, err
}

// Held returns the files that an import left behind, in order.
func (s *Store) Held(ctx context.Context) (out []Incoming, err error) {
	err = s.read(ctx, "list files left behind", func(tx *sql.Tx) error {
		rows, err := tx.QueryContext(ctx, "SELECT "+incomingColumns+" FROM incoming WHERE held = 1 ORDER BY number")
		out, err = collect(rows, err, scanIncoming)
		return err
	})
	return out, err
}

// RemoveIncoming forgets files that were read, refused or given up.
func (s *Store) RemoveIncoming(ctx context.Context, numbers ...int64) error {
	return s.write(ctx, "forget files to read", func(tx *sql.Tx) error {
		for _, n := range numbers {
			if _, err := tx.ExecContext(ctx, "DELETE FROM incoming WHERE number = ?", n); err != nil {
				return err
			}
		}
		return nil
	})
}

// Hold sets aside every file on its way; Release lets them go on.
func (s *Store) Hold(ctx context.Context) error { return s.hold(ctx, true) }

// Release lets the files that were set aside go on.
func (s *Store) Release(ctx context.Context) error { return s.hold(ctx, false) }

func (s *Store) hold(ctx context.Context, held bool) error {
	return s.write(ctx, "hold files to read", func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, "UPDATE incoming SET held = ?", held)
		return err
	})
}
