package store

import (
	"context"
	"database/sql"

	faults "probant/backend/fault"
	"probant/backend/piece"
	"probant/backend/text"
)

// PieceRow is a piece without its text, with what the last check was of. CheckedSeq, CheckedLibrary and CheckedWith are
// the text, the library and the checker of that check; Unsupported lists the blocks it could not read.
type PieceRow struct {
	ID             string
	Title          string
	Kind           piece.Kind
	Lang           text.Lang
	Words          int
	Seq            int64
	CreatedAt      int64
	UpdatedAt      int64
	CheckedSeq     int64
	CheckedLibrary int64
	CheckedWith    string
	Unsupported    []string
	Hash           string
	ApprovedAt     int64  // the newest approval, whatever text it covers; 0 for none
	ApprovedHash   string // the text it covers

	ApprovedCharter int    // the version of the charter it was approved with, 0 for none
	ExportedAt      int64  // the newest pack; 0 for none
	ExportedHash    string // the text it holds
}

// Checked reports whether the stored claims are those of this text, library and checker.
func (p PieceRow) Checked(library int64, with string) bool {
	return p.CheckedSeq == p.Seq && p.CheckedLibrary == library && p.CheckedWith == with
}

const pieceColumns = "id, title, kind, lang, blocks, seq, created_at, updated_at"

func scanPiece(row scanner) (p piece.Piece, err error) {
	err = row.Scan(&p.ID, &p.Title, &p.Kind, &p.Lang, jsonColumn(&p.Blocks), &p.Seq, &p.CreatedAt, &p.UpdatedAt)
	return p, err
}

// livePiece returns a piece that was not deleted.
func livePiece(ctx context.Context, tx *sql.Tx, id string) (piece.Piece, error) {
	p, err := scanPiece(tx.QueryRowContext(ctx, "SELECT "+pieceColumns+" FROM piece WHERE id = ? AND deleted_at = 0", id))
	return p, found(err, "piece")
}

// CreatePiece adds a piece, giving it its id and first seq, with its text as first revision unless it is empty. how is
// Created or Imported.
func (s *Store) CreatePiece(ctx context.Context, p piece.Piece, words int, how EventKind) (piece.Piece, error) {
	p.ID, p.Seq, p.UpdatedAt = newID(), 1, p.CreatedAt
	err := s.write(ctx, "create a piece", func(tx *sql.Tx) error {
		blocks, err := encode(nonNil(p.Blocks))
		if err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, `INSERT INTO piece (id, title, kind, lang, blocks, words, hash, seq, created_at, updated_at)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
			p.ID, p.Title, p.Kind, p.Lang, blocks, words, p.Hash(), p.Seq, p.CreatedAt, p.UpdatedAt)
		if err != nil {
			return err
		}
		if words > 0 {
			if _, err := snapshot(ctx, tx, p, words, piece.Imported, p.CreatedAt); err != nil {
				return err
			}
		}
		return record(ctx, tx, p.CreatedAt, how, p.ID, p.ID, facts{"kind": p.Kind, "lang": p.Lang, "words": words})
	})
	return p, err
}

// Piece returns a piece with its text; not_found when it was deleted.
func (s *Store) Piece(ctx context.Context, id string) (p piece.Piece, err error) {
	err = s.read(ctx, "read a piece", func(tx *sql.Tx) error {
		p, err = livePiece(ctx, tx, id)
		return err
	})
	return p, err
}

// Pieces returns every piece that was not deleted, the last changed first.
func (s *Store) Pieces(ctx context.Context) (out []PieceRow, err error) {
	err = s.read(ctx, "list the pieces", func(tx *sql.Tx) error {
		rows, err := tx.QueryContext(ctx, "SELECT "+pieceRowColumns+`
			FROM piece p WHERE deleted_at = 0 ORDER BY updated_at DESC, id`)
		out, err = collect(rows, err, scanPieceRow)
		return err
	})
	return out, err
}

// PieceRow returns one line of Pieces.
func (s *Store) PieceRow(ctx context.Context, id string) (p PieceRow, err error) {
	err = s.read(ctx, "read a piece's state", func(tx *sql.Tx) error {
		p, err = scanPieceRow(tx.QueryRowContext(ctx,
			"SELECT "+pieceRowColumns+" FROM piece p WHERE id = ? AND deleted_at = 0", id))
		return found(err, "piece")
	})
	return p, err
}

const pieceRowColumns = `p.id, p.title, p.kind, p.lang, p.words, p.seq, p.created_at, p.updated_at,
	p.checked_seq, p.checked_library, p.checked_with, p.unsupported, p.hash,
	coalesce((SELECT at FROM approval WHERE piece_id = p.id ORDER BY rowid DESC LIMIT 1), 0),
	coalesce((SELECT hash FROM approval WHERE piece_id = p.id ORDER BY rowid DESC LIMIT 1), ''),
	coalesce((SELECT charter FROM approval WHERE piece_id = p.id ORDER BY rowid DESC LIMIT 1), 0),
	coalesce((SELECT at FROM pack WHERE piece_id = p.id ORDER BY rowid DESC LIMIT 1), 0),
	coalesce((SELECT a.hash FROM pack k JOIN approval a ON a.id = k.approval_id
		WHERE k.piece_id = p.id ORDER BY k.rowid DESC LIMIT 1), '')`

func scanPieceRow(row scanner) (p PieceRow, err error) {
	err = row.Scan(&p.ID, &p.Title, &p.Kind, &p.Lang, &p.Words, &p.Seq, &p.CreatedAt, &p.UpdatedAt,
		&p.CheckedSeq, &p.CheckedLibrary, &p.CheckedWith, jsonColumn(&p.Unsupported), &p.Hash,
		&p.ApprovedAt, &p.ApprovedHash, &p.ApprovedCharter, &p.ExportedAt, &p.ExportedHash)
	return p, err
}

// SavePiece replaces a piece's text if its seq is still the one given, else fails with stale/changed_elsewhere. When the
// text about to be replaced is in no revision and the newest one is older than pause (ms), it is kept as one first, so
// that every spell of work can be gone back to. It returns the new seq.
func (s *Store) SavePiece(ctx context.Context, id string, seq int64, blocks []text.Block, words int, at, pause int64) (next int64, err error) {
	err = s.write(ctx, "save a piece", func(tx *sql.Tx) error {
		p, err := livePiece(ctx, tx, id)
		if err != nil {
			return err
		}
		if p.Seq != seq {
			return faults.New(faults.Stale, "changed_elsewhere")
		}
		if err := keepBefore(ctx, tx, p, at, pause); err != nil {
			return err
		}
		next = seq + 1
		p.Blocks = blocks
		return setText(ctx, tx, p, words, next, at)
	})
	return next, err
}

// setText writes the text and card of p under a new seq.
func setText(ctx context.Context, tx *sql.Tx, p piece.Piece, words int, seq, at int64) error {
	blocks, err := encode(nonNil(p.Blocks))
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx,
		"UPDATE piece SET title = ?, kind = ?, lang = ?, blocks = ?, words = ?, hash = ?, seq = ?, updated_at = ? WHERE id = ?",
		p.Title, p.Kind, p.Lang, blocks, words, p.Hash(), seq, at, p.ID)
	return err
}

// DescribePiece changes the card of a piece and returns the piece. Its seq does not move: the text is the same, and an
// editor that holds it may go on saving. A change of language asks for a new check.
func (s *Store) DescribePiece(ctx context.Context, id, title string, kind piece.Kind, lang text.Lang, at int64) (p piece.Piece, err error) {
	err = s.write(ctx, "describe a piece", func(tx *sql.Tx) error {
		before, err := livePiece(ctx, tx, id)
		if err != nil {
			return err
		}
		p = before
		p.Title, p.Kind, p.Lang, p.UpdatedAt = title, kind, lang, at
		_, err = tx.ExecContext(ctx, `UPDATE piece SET title = ?, kind = ?, lang = ?, hash = ?, updated_at = ?,
			checked_seq = CASE WHEN lang = ? THEN checked_seq ELSE 0 END WHERE id = ?`,
			title, kind, lang, p.Hash(), at, lang, id)
		if err != nil {
			return err
		}
		return record(ctx, tx, at, Described, id, id, facts{"kind": kind, "lang": lang, "renamed": before.Title != title})
	})
	return p, err
}

// DeletePiece puts a piece away with all that hangs on it; RestorePiece brings it back.
func (s *Store) DeletePiece(ctx context.Context, id string, at int64) error {
	return s.write(ctx, "delete a piece", func(tx *sql.Tx) error {
		if _, err := livePiece(ctx, tx, id); err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, "UPDATE piece SET deleted_at = ? WHERE id = ?", at, id); err != nil {
			return err
		}
		return record(ctx, tx, at, Deleted, id, id, facts{})
	})
}

// RestorePiece brings a deleted piece back; one that was not deleted is not_found.
func (s *Store) RestorePiece(ctx context.Context, id string, at int64) error {
	return s.write(ctx, "restore a piece", func(tx *sql.Tx) error {
		res, err := tx.ExecContext(ctx, "UPDATE piece SET deleted_at = 0 WHERE id = ? AND deleted_at <> 0", id)
		if err != nil {
			return err
		}
		if err := one(res, faults.New(faults.NotFound, "piece")); err != nil {
			return err
		}
		return record(ctx, tx, at, Restored, id, id, facts{})
	})
}

// nonNil keeps JSON columns from holding null.
func nonNil[T any](s []T) []T {
	if s == nil {
		return []T{}
	}
	return s
}
