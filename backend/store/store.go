// Package store keeps a workspace in one SQLite file: opening, migrations, and one file of SQL per aggregate. It hides SQL,
// transactions, error codes and the audit trail's chain; nothing else in the program speaks to the database.
package store

import (
	"context"
	"crypto/rand"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	_ "modernc.org/sqlite" // the "sqlite" driver, without cgo

	faults "probant/backend/fault"
)

// Store is an open database file. Its methods are safe for concurrent use and are one transaction each.
type Store struct {
	db     *sql.DB
	path   string
	closed atomic.Bool

	tallies sync.Pool // of *verify.Tally: as large as the library
}

// pragmas go into the DSN because a pragma sent by Exec reaches one pooled connection only. busy_timeout comes first: it
// covers the switch to WAL. FULL: a saved sentence survives a power cut.
var pragmas = []string{
	"busy_timeout(5000)", // ms
	"journal_mode(WAL)",
	"foreign_keys(1)",
	"synchronous(FULL)",
}

// connections bounds the pool: one writer and a few readers.
const connections = 4

// Open opens the database at path, making or migrating it as needed. An existing file is copied into backups before it is
// migrated. It fails with unavailable (corrupt_database, read_only, disk_full, busy) or denied/newer_database.
func Open(ctx context.Context, path, backups string) (*Store, error) {
	return open(ctx, path, backups, pragmas)
}

func open(ctx context.Context, path, backups string, pragmas []string) (*Store, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	existed, err := exists(path)
	if err != nil {
		return nil, fault(ctx, fmt.Errorf("look for the database: %w", err))
	}
	db, err := sql.Open("sqlite", dsn(path, pragmas))
	if err != nil {
		return nil, fmt.Errorf("open the database: %w", err)
	}
	db.SetMaxOpenConns(connections)
	s := &Store{db: db, path: path}
	if err := s.migrate(ctx, backups, existed); err != nil {
		return nil, errors.Join(fault(ctx, err), db.Close())
	}
	if err := s.reindex(ctx); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return s, nil
}

// exists reports whether there is a database to keep: an empty file is one that was never written.
func exists(path string) (bool, error) {
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	return info.Size() > 0, nil
}

// dsn is the file's URI: a path may hold '?', '#' or '%', and a Windows one starts with its drive.
func dsn(path string, pragmas []string) string {
	p := filepath.ToSlash(path)
	if !strings.HasPrefix(p, "/") {
		p = "/" + p
	}
	q := url.Values{"_pragma": pragmas, "_txlock": {"immediate"}}
	return (&url.URL{Scheme: "file", Path: p}).String() + "?" + q.Encode()
}

// Close closes the file. What is asked of it afterwards is cancelled/closing.
func (s *Store) Close() error {
	s.closed.Store(true)
	return s.db.Close()
}

// Backup writes a consistent copy of the database to a file that must not exist.
func (s *Store) Backup(ctx context.Context, path string) error {
	if _, err := s.db.ExecContext(ctx, "VACUUM INTO ?", path); err != nil {
		return fault(ctx, fmt.Errorf("back up the database: %w", err))
	}
	return nil
}

// write runs one transaction that holds the write lock from its start.
func (s *Store) write(ctx context.Context, what string, work func(*sql.Tx) error) error {
	return s.transact(ctx, what, nil, work)
}

// read runs one transaction that sees a single state of the database and never waits for a writer.
func (s *Store) read(ctx context.Context, what string, work func(*sql.Tx) error) error {
	return s.transact(ctx, what, &sql.TxOptions{ReadOnly: true}, work)
}

func (s *Store) transact(ctx context.Context, what string, opts *sql.TxOptions, work func(*sql.Tx) error) error {
	tx, err := s.db.BeginTx(ctx, opts)
	if err != nil && s.closed.Load() {
		return faults.Wrap(err, faults.Cancelled, "closing")
	}
	if err != nil {
		return fault(ctx, fmt.Errorf("%s: %w", what, err))
	}
	defer tx.Rollback() // after Commit it does nothing
	if err := work(tx); err != nil {
		return fault(ctx, fmt.Errorf("%s: %w", what, err))
	}
	if err := tx.Commit(); err != nil {
		return fault(ctx, fmt.Errorf("%s: %w", what, err))
	}
	return nil
}

// collect reads every row with scan, and the error that ended them.
func collect[T any](rows *sql.Rows, err error, scan func(scanner) (T, error)) ([]T, error) {
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	out := []T{}
	for rows.Next() {
		v, err := scan(rows)
		if err != nil {
			return nil, err
		}
		out = append(out, v)
	}
	return out, rows.Err()
}

// scanner is a row: *sql.Row or *sql.Rows.
type scanner interface{ Scan(...any) error }

// jsonColumn scans a JSON column into v.
func jsonColumn(v any) *column { return &column{v} }

type column struct{ v any }

// Scan reads the column's text.
func (c *column) Scan(src any) error {
	s, ok := src.(string)
	if !ok {
		return fmt.Errorf("a JSON column holds %T", src)
	}
	return json.Unmarshal([]byte(s), c.v)
}

// encode is the text of a JSON column.
func encode(v any) (string, error) {
	b, err := json.Marshal(v)
	return string(b), err
}

// newID is an opaque id: 130 random bits, lower case so that it can name a file anywhere.
func newID() string { return strings.ToLower(rand.Text()) }

// stamp names a backup after the moment it was taken.
func stamp(t time.Time) string { return t.UTC().Format("20060102-150405.000") }
