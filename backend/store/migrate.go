package store

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"time"

	faults "probant/backend/fault"
)

// Migrations are numbered from 1 without a gap; PRAGMA user_version says how many a file has had.
//
//go:embed migrations/*.sql
var migrations embed.FS

// applicationID marks the file as ours: "Prob" in ASCII.
const applicationID = 0x50726f62

// migrate brings the file to this program's schema, each step in its own transaction.
func (s *Store) migrate(ctx context.Context, backups string, existed bool) error {
	steps, err := fs.Glob(migrations, "migrations/*.sql")
	if err != nil {
		return fmt.Errorf("list migrations: %w", err)
	}
	version, err := s.version(ctx)
	if err != nil {
		return fmt.Errorf("read the schema version: %w", err)
	}
	if version > len(steps) {
		return faults.New(faults.Denied, "newer_database").With(filepath.Base(s.path))
	}
	if existed && version < len(steps) {
		if err := s.backup(ctx, backups, version); err != nil {
			return err
		}
	}
	for n := version; n < len(steps); n++ {
		if err := s.step(ctx, steps[n], n+1); err != nil {
			return fmt.Errorf("migrate to version %d: %w", n+1, err)
		}
	}
	return nil
}

// version reads the schema version and refuses a file that is another program's.
func (s *Store) version(ctx context.Context) (version int, err error) {
	var id, tables int
	if err := s.db.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version); err != nil {
		return 0, err
	}
	if err := s.db.QueryRowContext(ctx, "PRAGMA application_id").Scan(&id); err != nil {
		return 0, err
	}
	if err := s.db.QueryRowContext(ctx, "SELECT count(*) FROM sqlite_master").Scan(&tables); err != nil {
		return 0, err
	}
	if id != applicationID && (version > 0 || tables > 0) {
		return 0, faults.New(faults.Unavailable, "corrupt_database").Because(fmt.Errorf("application id %#x", id))
	}
	return version, nil
}

func (s *Store) backup(ctx context.Context, backups string, version int) error {
	if err := os.MkdirAll(backups, 0o700); err != nil {
		return fmt.Errorf("make the backup folder: %w", err)
	}
	name := fmt.Sprintf("probant-v%d-%s.db", version, stamp(time.Now()))
	return s.Backup(ctx, filepath.Join(backups, name))
}

// step runs one migration. Foreign keys are off, as SQLite asks for when tables are rebuilt, and are checked before the
// commit: the pragma has no effect inside a transaction, hence the connection of its own.
func (s *Store) step(ctx context.Context, file string, version int) (err error) {
	sqlText, err := migrations.ReadFile(file)
	if err != nil {
		return err
	}
	conn, err := s.db.Conn(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, conn.Close()) }()
	if _, err := conn.ExecContext(ctx, "PRAGMA foreign_keys = 0"); err != nil {
		return err
	}
	defer func() {
		_, on := conn.ExecContext(context.WithoutCancel(ctx), "PRAGMA foreign_keys = 1")
		err = errors.Join(err, on)
	}()
	tx, err := conn.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if _, err := tx.ExecContext(ctx, string(sqlText)); err != nil {
		return err
	}
	if err := checkForeignKeys(ctx, tx); err != nil {
		return err
	}
	// Neither pragma takes a bound parameter; both are ours and numbers. They roll back with the transaction.
	if _, err := tx.ExecContext(ctx, "PRAGMA application_id = "+strconv.Itoa(applicationID)); err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, "PRAGMA user_version = "+strconv.Itoa(version)); err != nil {
		return err
	}
	return tx.Commit()
}

// checkForeignKeys reads the violations: run by Exec the pragma reports none.
func checkForeignKeys(ctx context.Context, tx *sql.Tx) error {
	rows, err := tx.QueryContext(ctx, "PRAGMA foreign_key_check")
	if err != nil {
		return err
	}
	defer rows.Close()
	if rows.Next() {
		var table, parent string
		var row, key sql.NullInt64
		if err := rows.Scan(&table, &row, &parent, &key); err != nil {
			return err
		}
		return fmt.Errorf("row %d of %s points at no %s", row.Int64, table, parent)
	}
	return rows.Err()
}
