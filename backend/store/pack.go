package store

import (
	"context"
	"database/sql"
)

// PackFile is a file of a pack that left.
type PackFile struct {
	Role   string `json:"role"`
	Name   string `json:"name"`
	Size   int    `json:"size"` // bytes
	SHA256 string `json:"sha256"`
}

// Pack is a content pack that left. Path is the folder it was written to; Manifest is its manifest's SHA-256 in hex.
// Revision is the approved one, read-only.
type Pack struct {
	ID         string
	ApprovalID string
	PieceID    string
	Revision   int
	At         int64
	Path       string
	Manifest   string
	Files      []PackFile
}

// AddPack keeps what left and where to, and returns its id.
func (s *Store) AddPack(ctx context.Context, p Pack) (id string, err error) {
	p.ID = newID()
	err = s.write(ctx, "record a pack", func(tx *sql.Tx) error {
		files, err := encode(nonNil(p.Files))
		if err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, "INSERT INTO pack (id, approval_id, piece_id, at, path, manifest, files) VALUES (?, ?, ?, ?, ?, ?, ?)",
			p.ID, p.ApprovalID, p.PieceID, p.At, p.Path, p.Manifest, files)
		if err != nil {
			return err
		}
		return record(ctx, tx, p.At, Exported, p.PieceID, p.ID, facts{"approval": p.ApprovalID, "manifest": p.Manifest})
	})
	return p.ID, err
}

// Packs returns the packs of a piece that left, newest first.
func (s *Store) Packs(ctx context.Context, pieceID string) (out []Pack, err error) {
	err = s.read(ctx, "list packs", func(tx *sql.Tx) error {
		rows, err := tx.QueryContext(ctx, `SELECT k.id, k.approval_id, k.piece_id, r.number, k.at, k.path, k.manifest, k.files
			FROM pack k JOIN approval a ON a.id = k.approval_id JOIN revision r ON r.id = a.revision_id
			WHERE k.piece_id = ? ORDER BY k.rowid DESC`, pieceID)
		out, err = collect(rows, err, func(row scanner) (p Pack, err error) {
			err = row.Scan(&p.ID, &p.ApprovalID, &p.PieceID, &p.Revision, &p.At, &p.Path, &p.Manifest, jsonColumn(&p.Files))
			return p, err
		})
		return err
	})
	return out, err
}
