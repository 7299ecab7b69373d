package store

import (
	"context"
	"database/sql"
)

// IgnoredFinding is an instance of a finding that the user ignored, with why and in whose name. Identity is that of
// charter.Finding; Block and Nth are its own place among those of one identity, Block empty for one ignored by an earlier version. Alone
// tells that no other of its identity stood in the text.
type IgnoredFinding struct {
	ID       string
	PieceID  string
	Rule     string
	Identity string
	Block    string
	Nth      int
	Alone    bool
	Words    string
	Reason   string
	Name     string
	At       int64
}

// IgnoreFinding notes that an instance is ignored, giving it its id. One that is ignored already stays as it was.
func (s *Store) IgnoreFinding(ctx context.Context, f IgnoredFinding) error {
	f.ID = newID()
	return s.write(ctx, "ignore a finding", func(tx *sql.Tx) error {
		if _, err := livePiece(ctx, tx, f.PieceID); err != nil {
			return err
		}
		res, err := tx.ExecContext(ctx, `INSERT INTO ignored_finding (id, piece_id, rule, identity, block, nth, alone, words, reason, name, at)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
			f.ID, f.PieceID, f.Rule, f.Identity, f.Block, f.Nth, f.Alone, f.Words, f.Reason, f.Name, f.At)
		if err != nil {
			return err
		}
		if n, err := res.RowsAffected(); err != nil || n == 0 {
			return err
		}
		return record(ctx, tx, f.At, Resolved, f.PieceID, f.ID, facts{"kind": "finding_ignored", "rule": f.Rule})
	})
}

// HeedFinding takes back that an instance is ignored, by the id of its row; one that is not in force changes nothing.
func (s *Store) HeedFinding(ctx context.Context, pieceID, id string, at int64) error {
	return s.write(ctx, "heed a finding", func(tx *sql.Tx) error {
		f, err := scanIgnored(tx.QueryRowContext(ctx, "SELECT "+ignoredColumns+" FROM ignored_finding WHERE piece_id = ? AND id = ? AND withdrawn_at = 0",
			pieceID, id))
		if err == sql.ErrNoRows {
			return nil
		}
		if err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, "UPDATE ignored_finding SET withdrawn_at = ? WHERE id = ?", at, f.ID); err != nil {
			return err
		}
		return record(ctx, tx, at, Reopened, pieceID, f.ID, facts{"kind": "finding_ignored", "rule": f.Rule})
	})
}

const ignoredColumns = "id, piece_id, rule, identity, block, nth, alone, words, reason, name, at"

func scanIgnored(row scanner) (f IgnoredFinding, err error) {
	err = row.Scan(&f.ID, &f.PieceID, &f.Rule, &f.Identity, &f.Block, &f.Nth, &f.Alone, &f.Words, &f.Reason, &f.Name, &f.At)
	return f, err
}

// IgnoredFindings lists the instances that are ignored in a piece, or in all when pieceID is empty, oldest first.
func (s *Store) IgnoredFindings(ctx context.Context, pieceID string) (out []IgnoredFinding, err error) {
	err = s.read(ctx, "list ignored findings", func(tx *sql.Tx) error {
		rows, err := tx.QueryContext(ctx, "SELECT "+ignoredColumns+" FROM ignored_finding WHERE withdrawn_at = 0 AND (?1 = '' OR piece_id = ?1) ORDER BY at, id", pieceID)
		out, err = collect(rows, err, scanIgnored)
		return err
	})
	return out, err
}
