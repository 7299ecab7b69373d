package store

import (
	"context"
	"database/sql"
	"encoding/json"

	"probant/backend/approve"
	faults "probant/backend/fault"
	"probant/backend/piece"
)

// Approval is a decision on a revision, with what the register said at that moment: Claims is JSON of the caller's, and so is Good,
// the checklist. Charter is the version of the charter that was in force, 0 for none.
type Approval struct {
	approve.Approval
	ID      string
	PieceID string
	Claims  json.RawMessage
	Charter int
	Good    json.RawMessage
}

const approvalColumns = "a.id, a.piece_id, r.number, a.at, a.name, a.role, a.hash, a.review_by, a.counts, a.claims, a.charter, a.good"

func scanApproval(row scanner) (a Approval, err error) {
	var claims, good string
	err = row.Scan(&a.ID, &a.PieceID, &a.Revision, &a.At, &a.Name, &a.Role, &a.Hash, &a.ReviewBy, jsonColumn(&a.Counts), &claims, &a.Charter, &good)
	a.Claims, a.Good = json.RawMessage(claims), json.RawMessage(good)
	return a, err
}

// Approve freezes the text of a piece and keeps the decision, giving it its id and revision. It fails with
// stale/changed_elsewhere when text or library have moved on since seq and library, on which the decision was taken.
func (s *Store) Approve(ctx context.Context, a Approval, seq, library int64) (Approval, error) {
	a.ID = newID()
	err := s.write(ctx, "approve a piece", func(tx *sql.Tx) error {
		if _, err := current(ctx, tx, Check{PieceID: a.PieceID, Seq: seq, Library: library}); err != nil {
			return err
		}
		p, err := livePiece(ctx, tx, a.PieceID)
		if err != nil {
			return err
		}
		if p.Hash() != a.Hash {
			return faults.New(faults.Stale, "changed_elsewhere")
		}
		revisionID, number, err := freeze(ctx, tx, p, a.At)
		if err != nil {
			return err
		}
		a.Revision = number
		counts, err := encode(a.Counts)
		if err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, `INSERT INTO approval (id, piece_id, revision_id, at, name, role, hash, review_by, counts, claims, charter, good)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, coalesce(nullif(?, ''), '[]'))`,
			a.ID, a.PieceID, revisionID, a.At, a.Name, a.Role, a.Hash, a.ReviewBy, counts, string(a.Claims), a.Charter, string(a.Good))
		if err != nil {
			return err
		}
		return record(ctx, tx, a.At, Approved, a.PieceID, a.ID, facts{"revision": number, "hash": a.Hash, "claims": a.Counts.Total})
	})
	return a, err
}

// freeze returns the newest revision if it holds this text, else makes one that does.
func freeze(ctx context.Context, tx *sql.Tx, p piece.Piece, at int64) (id string, number int, err error) {
	last, err := newestRevision(ctx, tx, p.ID)
	if err != nil {
		return "", 0, err
	}
	if last.Number > 0 && last.Hash == p.Hash() {
		return last.ID, last.Number, nil
	}
	words, err := wordsOf(ctx, tx, p.ID)
	if err != nil {
		return "", 0, err
	}
	r, err := snapshot(ctx, tx, p, words, piece.Approved, at)
	return r.ID, r.Number, err
}

// Approvals returns the approvals of a piece, newest first.
func (s *Store) Approvals(ctx context.Context, pieceID string) (out []Approval, err error) {
	err = s.read(ctx, "list approvals", func(tx *sql.Tx) error {
		rows, err := tx.QueryContext(ctx, "SELECT "+approvalColumns+` FROM approval a JOIN revision r ON r.id = a.revision_id
			WHERE a.piece_id = ? ORDER BY a.rowid DESC`, pieceID)
		out, err = collect(rows, err, scanApproval)
		return err
	})
	return out, err
}
