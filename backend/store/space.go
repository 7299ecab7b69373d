package store

import (
	"context"
	"database/sql"
	"errors"

	"probant/backend/verify"
)

// Space is the workspace's own row. LibrarySeq grows whenever what the library can prove changes.
type Space struct {
	Name       string
	Sample     bool
	Lang       string
	LibrarySeq int64
	CreatedAt  int64
}

// Found writes the workspace's row the first time and returns it as it stands. A later call changes nothing.
func (s *Store) Found(ctx context.Context, sp Space) (out Space, err error) {
	err = s.write(ctx, "found the workspace", func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `INSERT INTO workspace (id, name, sample, lang, library_seq, created_at, indexed_by)
			VALUES (1, ?, ?, ?, 0, ?, ?) ON CONFLICT DO NOTHING`, sp.Name, sp.Sample, sp.Lang, sp.CreatedAt, verify.TermsVersion)
		if err != nil {
			return err
		}
		out, err = space(ctx, tx)
		return err
	})
	return out, err
}

// Space returns the workspace's row; not_found when it was never founded.
func (s *Store) Space(ctx context.Context) (out Space, err error) {
	err = s.read(ctx, "read the workspace", func(tx *sql.Tx) error {
		out, err = space(ctx, tx)
		return found(err, "workspace")
	})
	return out, err
}

func space(ctx context.Context, tx *sql.Tx) (sp Space, err error) {
	err = tx.QueryRowContext(ctx, "SELECT name, sample, lang, library_seq, created_at FROM workspace").
		Scan(&sp.Name, &sp.Sample, &sp.Lang, &sp.LibrarySeq, &sp.CreatedAt)
	return sp, err
}

// Contents counts the pieces and the sources that were not deleted.
func (s *Store) Contents(ctx context.Context) (pieces, sources int, err error) {
	err = s.read(ctx, "count the workspace", func(tx *sql.Tx) error {
		return tx.QueryRowContext(ctx, `SELECT (SELECT count(*) FROM piece WHERE deleted_at = 0),
			(SELECT count(*) FROM source WHERE deleted_at = 0)`).Scan(&pieces, &sources)
	})
	return pieces, sources, err
}

// libraryChanged makes every verdict stale.
func libraryChanged(ctx context.Context, tx *sql.Tx) error {
	res, err := tx.ExecContext(ctx, "UPDATE workspace SET library_seq = library_seq + 1")
	if err != nil {
		return err
	}
	return one(res, errors.New("the workspace was never founded"))
}

// one fails with otherwise unless exactly one row was written.
func one(res sql.Result, otherwise error) error {
	n, err := res.RowsAffected()
	if err != nil {
		return err
	}
	if n != 1 {
		return otherwise
	}
	return nil
}
