package store

import (
	"context"
	"database/sql"
	"errors"

	"probant/backend/piece"
)

// RevisionRow is a line of a piece's history. Approver is set on a version that was approved.
type RevisionRow struct {
	Number   int
	Cause    piece.Cause
	At       int64
	Words    int
	Hash     string
	Approver string
}

const revisionColumns = "id, piece_id, number, cause, at, title, kind, lang, blocks, hash"

func scanRevision(row scanner) (r piece.Revision, err error) {
	err = row.Scan(&r.ID, &r.PieceID, &r.Number, &r.Cause, &r.At, &r.Title, &r.Kind, &r.Lang, jsonColumn(&r.Blocks), &r.Hash)
	return r, err
}

// Revisions returns the history of a piece, newest first.
func (s *Store) Revisions(ctx context.Context, pieceID string) (out []RevisionRow, err error) {
	err = s.read(ctx, "list revisions", func(tx *sql.Tx) error {
		if _, err := livePiece(ctx, tx, pieceID); err != nil {
			return err
		}
		rows, err := tx.QueryContext(ctx, `SELECT r.number, r.cause, r.at, r.words, r.hash,
			coalesce((SELECT a.name FROM approval a WHERE a.revision_id = r.id ORDER BY a.rowid DESC LIMIT 1), '')
			FROM revision r WHERE r.piece_id = ? ORDER BY r.number DESC`, pieceID)
		out, err = collect(rows, err, func(row scanner) (r RevisionRow, err error) {
			err = row.Scan(&r.Number, &r.Cause, &r.At, &r.Words, &r.Hash, &r.Approver)
			return r, err
		})
		return err
	})
	return out, err
}

// Revision returns one snapshot with its text.
func (s *Store) Revision(ctx context.Context, pieceID string, number int) (r piece.Revision, err error) {
	err = s.read(ctx, "read a revision", func(tx *sql.Tx) error {
		r, err = revision(ctx, tx, pieceID, number)
		return err
	})
	return r, err
}

func revision(ctx context.Context, tx *sql.Tx, pieceID string, number int) (piece.Revision, error) {
	r, err := scanRevision(tx.QueryRowContext(ctx,
		"SELECT "+revisionColumns+" FROM revision WHERE piece_id = ? AND number = ?", pieceID, number))
	return r, found(err, "revision")
}

// NextRevision returns the number of the revision that holds the text with this hash, or the one it would be given.
func (s *Store) NextRevision(ctx context.Context, pieceID, hash string) (number int, err error) {
	err = s.read(ctx, "number a revision", func(tx *sql.Tx) error {
		newest, err := newestRevision(ctx, tx, pieceID)
		if err != nil {
			return err
		}
		if number = newest.Number; newest.Hash != hash {
			number++
		}
		return nil
	})
	return number, err
}

// newest is what is known of the last revision; Number is 0 when there is none.
type newest struct {
	ID     string
	Number int
	At     int64
	Hash   string
}

func newestRevision(ctx context.Context, tx *sql.Tx, pieceID string) (n newest, err error) {
	err = tx.QueryRowContext(ctx,
		"SELECT id, number, at, hash FROM revision WHERE piece_id = ? ORDER BY number DESC LIMIT 1", pieceID).
		Scan(&n.ID, &n.Number, &n.At, &n.Hash)
	if errors.Is(err, sql.ErrNoRows) {
		return newest{}, nil
	}
	return n, err
}

// snapshot keeps the text of p as a revision and returns it.
func snapshot(ctx context.Context, tx *sql.Tx, p piece.Piece, words int, cause piece.Cause, at int64) (piece.Revision, error) {
	last, err := newestRevision(ctx, tx, p.ID)
	if err != nil {
		return piece.Revision{}, err
	}
	blocks, err := encode(nonNil(p.Blocks))
	if err != nil {
		return piece.Revision{}, err
	}
	r := piece.Revision{ID: newID(), PieceID: p.ID, Number: last.Number + 1, Cause: cause, At: at,
		Title: p.Title, Kind: p.Kind, Lang: p.Lang, Blocks: p.Blocks, Hash: p.Hash()}
	_, err = tx.ExecContext(ctx, `INSERT INTO revision (id, piece_id, number, cause, at, title, kind, lang, blocks, words, hash)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		r.ID, r.PieceID, r.Number, r.Cause, r.At, r.Title, r.Kind, r.Lang, blocks, words, r.Hash)
	return r, err
}

// keepBefore snapshots the present text of p when it is in no newest revision and a pause has passed since that one.
func keepBefore(ctx context.Context, tx *sql.Tx, p piece.Piece, at, pause int64) error {
	last, err := newestRevision(ctx, tx, p.ID)
	if err != nil {
		return err
	}
	words, err := wordsOf(ctx, tx, p.ID)
	if err != nil {
		return err
	}
	since := at - last.At // negative once the clock was put back: a pause of unknown length
	if words == 0 || since >= 0 && since < pause || last.Hash == p.Hash() {
		return nil
	}
	_, err = snapshot(ctx, tx, p, words, piece.Autosave, at)
	return err
}

func wordsOf(ctx context.Context, tx *sql.Tx, pieceID string) (words int, err error) {
	err = tx.QueryRowContext(ctx, "SELECT words FROM piece WHERE id = ?", pieceID).Scan(&words)
	return words, err
}

// RevertPiece makes an earlier revision the text and card again, and returns the piece. The text it replaces is kept as a
// revision first, unless it already is one.
func (s *Store) RevertPiece(ctx context.Context, id string, number int, at int64) (p piece.Piece, err error) {
	err = s.write(ctx, "go back to a revision", func(tx *sql.Tx) error {
		now, err := livePiece(ctx, tx, id)
		if err != nil {
			return err
		}
		r, err := revision(ctx, tx, id, number)
		if err != nil {
			return err
		}
		last, err := newestRevision(ctx, tx, id)
		if err != nil {
			return err
		}
		words, err := wordsOf(ctx, tx, id)
		if err != nil {
			return err
		}
		if last.Hash != now.Hash() && words > 0 {
			if _, err := snapshot(ctx, tx, now, words, piece.Restored, at); err != nil {
				return err
			}
		}
		var back int
		if err := tx.QueryRowContext(ctx, "SELECT words FROM revision WHERE id = ?", r.ID).Scan(&back); err != nil {
			return err
		}
		p = now
		p.Title, p.Kind, p.Lang, p.Blocks = r.Title, r.Kind, r.Lang, r.Blocks
		p.Seq, p.UpdatedAt = now.Seq+1, at
		if err := setText(ctx, tx, p, back, p.Seq, at); err != nil {
			return err
		}
		return record(ctx, tx, at, Reverted, id, id, facts{"to": number})
	})
	return p, err
}
