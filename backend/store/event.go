package store

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
)

// EventKind says what happened.
type EventKind string

// The closed set of kinds that are written today; the table allows those of later capabilities too.
const (
	Created   EventKind = "created"   // a piece, empty or pasted
	Imported  EventKind = "imported"  // a piece or a source, from a file
	Opened    EventKind = "opened"    // a piece, to be worked on
	Described EventKind = "described" // the card of a piece or a source
	Checked   EventKind = "checked"   // the set of a piece's claims changed
	Marked    EventKind = "marked"    // a claim that the user saw herself
	Resolved  EventKind = "resolved"
	Reopened  EventKind = "reopened"
	Approved  EventKind = "approved"
	Exported  EventKind = "exported"
	Deleted   EventKind = "deleted"
	Restored  EventKind = "restored" // a piece, a source, or a decision on a claim
	Reverted  EventKind = "reverted"

	CharterChanged EventKind = "charter_changed" // a version of the charter was published
)

// Event is a row of the audit trail. Piece is the piece concerned, if any; Subject is what it happened to; Data is a JSON
// object of facts, never a text of the user's.
type Event struct {
	Seq     int64
	At      int64
	Kind    EventKind
	Piece   string
	Subject string
	Data    json.RawMessage
	Prev    string
	Hash    string
}

// ErrTampered is what VerifyTrail reports when the chain does not hold.
var ErrTampered = errors.New("the audit trail was altered")

// digest is the hash of a row: SHA-256, in hex, of the JSON array of its columns, the hash before first.
func (e Event) digest() (string, error) {
	b, err := json.Marshal([]any{e.Prev, e.Seq, e.At, e.Kind, e.Piece, e.Subject, string(e.Data)})
	if err != nil {
		return "", err
	}
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:]), nil
}

// record appends to the audit trail. The transaction holds the write lock, so that no two rows follow the same one.
func record(ctx context.Context, tx *sql.Tx, at int64, kind EventKind, piece, subject string, data any) error {
	text, err := encode(data)
	if err != nil {
		return err
	}
	e := Event{Seq: 1, At: at, Kind: kind, Piece: piece, Subject: subject, Data: json.RawMessage(text)}
	err = tx.QueryRowContext(ctx, "SELECT seq + 1, hash FROM event ORDER BY seq DESC LIMIT 1").Scan(&e.Seq, &e.Prev)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return fmt.Errorf("read the end of the audit trail: %w", err)
	}
	if e.Hash, err = e.digest(); err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx,
		"INSERT INTO event (seq, at, kind, piece, subject, data, prev, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
		e.Seq, e.At, e.Kind, e.Piece, e.Subject, text, e.Prev, e.Hash)
	if err != nil {
		return fmt.Errorf("append %s to the audit trail: %w", kind, err)
	}
	return nil
}

// facts is the data of an event.
type facts map[string]any

const eventColumns = "seq, at, kind, piece, subject, data, prev, hash"

func scanEvent(row scanner) (e Event, err error) {
	var data string
	err = row.Scan(&e.Seq, &e.At, &e.Kind, &e.Piece, &e.Subject, &data, &e.Prev, &e.Hash)
	e.Data = json.RawMessage(data)
	return e, err
}

// Events returns the audit trail, oldest first; of one piece, or of everything when pieceID is empty.
func (s *Store) Events(ctx context.Context, pieceID string) (out []Event, err error) {
	err = s.read(ctx, "read the audit trail", func(tx *sql.Tx) error {
		rows, err := tx.QueryContext(ctx,
			"SELECT "+eventColumns+" FROM event WHERE ?1 = '' OR piece = ?1 ORDER BY seq", pieceID)
		out, err = collect(rows, err, scanEvent)
		return err
	})
	return out, err
}

// RecordOpened notes that a piece was opened to be worked on.
func (s *Store) RecordOpened(ctx context.Context, pieceID string, at int64) error {
	return s.write(ctx, "record an opening", func(tx *sql.Tx) error {
		return record(ctx, tx, at, Opened, pieceID, pieceID, facts{})
	})
}

// VerifyTrail recomputes the chain and returns the hash of its last row, "" when nothing happened yet. It fails with
// ErrTampered, naming the row, when one was changed, removed or added by another hand.
func (s *Store) VerifyTrail(ctx context.Context) (last string, err error) {
	events, err := s.Events(ctx, "")
	if err != nil {
		return "", err
	}
	for i, e := range events {
		want, err := e.digest()
		if err != nil {
			return "", err
		}
		if e.Seq != int64(i)+1 || e.Prev != last || e.Hash != want {
			return "", fmt.Errorf("%w at row %d", ErrTampered, e.Seq)
		}
		last = e.Hash
	}
	return last, nil
}
