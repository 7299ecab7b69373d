package store

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"

	faults "probant/backend/fault"
)

// CharterDraft is the working copy of the charter. Body is the file it travels as, "" before the first change.
type CharterDraft struct {
	Body      string
	Seq       int64
	UpdatedAt int64
}

// CharterVersion is a published charter. Number counts from 1; Hash is the SHA-256 of Body, in hex.
type CharterVersion struct {
	Number int
	At     int64
	Name   string
	Note   string
	Body   string
	Hash   string
}

// CharterDraft returns the working copy, empty when there is none yet.
func (s *Store) CharterDraft(ctx context.Context) (d CharterDraft, err error) {
	err = s.read(ctx, "read the charter", func(tx *sql.Tx) error {
		d, err = charterDraft(ctx, tx)
		return err
	})
	return d, err
}

func charterDraft(ctx context.Context, tx *sql.Tx) (d CharterDraft, err error) {
	err = tx.QueryRowContext(ctx, "SELECT body, seq, updated_at FROM charter_draft").Scan(&d.Body, &d.Seq, &d.UpdatedAt)
	if errors.Is(err, sql.ErrNoRows) {
		err = nil
	}
	return d, err
}

// SaveCharter replaces the working copy if its seq is still the one given, else fails with stale/changed_elsewhere.
func (s *Store) SaveCharter(ctx context.Context, body string, seq, at int64) (d CharterDraft, err error) {
	err = s.write(ctx, "save the charter", func(tx *sql.Tx) error {
		d, err = charterDraft(ctx, tx)
		if err != nil {
			return err
		}
		if d.Seq != seq {
			return faults.New(faults.Stale, "changed_elsewhere")
		}
		d = CharterDraft{Body: body, Seq: seq + 1, UpdatedAt: at}
		_, err = tx.ExecContext(ctx, `INSERT INTO charter_draft (id, body, seq, updated_at) VALUES (1, ?, ?, ?)
			ON CONFLICT (id) DO UPDATE SET body = excluded.body, seq = excluded.seq, updated_at = excluded.updated_at`, d.Body, d.Seq, d.UpdatedAt)
		return err
	})
	return d, err
}

// PublishCharter makes a version of the working copy, giving it its number and hash. It fails with stale/changed_elsewhere when
// the working copy moved on since seq.
func (s *Store) PublishCharter(ctx context.Context, v CharterVersion, seq int64) (CharterVersion, error) {
	err := s.write(ctx, "publish the charter", func(tx *sql.Tx) error {
		d, err := charterDraft(ctx, tx)
		if err != nil {
			return err
		}
		if d.Seq != seq || d.Seq == 0 {
			return faults.New(faults.Stale, "changed_elsewhere")
		}
		if err := tx.QueryRowContext(ctx, "SELECT coalesce(max(number), 0) + 1 FROM charter_version").Scan(&v.Number); err != nil {
			return err
		}
		sum := sha256.Sum256([]byte(d.Body))
		v.Body, v.Hash = d.Body, hex.EncodeToString(sum[:])
		_, err = tx.ExecContext(ctx, "INSERT INTO charter_version (number, at, name, note, body, hash) VALUES (?, ?, ?, ?, ?, ?)",
			v.Number, v.At, v.Name, v.Note, v.Body, v.Hash)
		if err != nil {
			return err
		}
		return record(ctx, tx, v.At, CharterChanged, "", "charter", facts{"version": v.Number, "hash": v.Hash})
	})
	return v, err
}

// Charter returns the published charter of a number, the newest for 0; not_found (charter) when there is none.
func (s *Store) Charter(ctx context.Context, number int) (v CharterVersion, err error) {
	err = s.read(ctx, "read a version of the charter", func(tx *sql.Tx) error {
		row := tx.QueryRowContext(ctx, `SELECT number, at, name, note, body, hash FROM charter_version
			WHERE number = coalesce(nullif(?, 0), (SELECT max(number) FROM charter_version))`, number)
		v, err = scanCharter(row)
		return found(err, "charter")
	})
	return v, err
}

// Charters lists the published versions, newest first.
func (s *Store) Charters(ctx context.Context) (out []CharterVersion, err error) {
	err = s.read(ctx, "list the versions of the charter", func(tx *sql.Tx) error {
		rows, err := tx.QueryContext(ctx, "SELECT number, at, name, note, body, hash FROM charter_version ORDER BY number DESC")
		out, err = collect(rows, err, scanCharter)
		return err
	})
	return out, err
}

func scanCharter(row scanner) (v CharterVersion, err error) {
	err = row.Scan(&v.Number, &v.At, &v.Name, &v.Note, &v.Body, &v.Hash)
	return v, err
}
