package store

import (
	"context"
	"database/sql"
	"errors"

	faults "probant/backend/fault"
	"probant/backend/source"
	"probant/backend/text"
	"probant/backend/verify"
)

// Source is a document of the library. Passages counts its extracts and Uses the claims in a text that rest on them by a
// decision in force. Passages to Broken are read-only.
type Source struct {
	ID     string
	SHA256 string
	File   string
	Format source.Format
	source.Card
	Lang      text.Lang
	Pages     int
	Size      int64
	AddedAt   int64
	MadeAt    int64 // when the file's properties say it was last written, 0 when they do not
	DeletedAt int64
	Passages  int
	Uses      int
	Replaces  string // the earlier version, "" for none
	Broken    int    // claims whose link this version broke, and that nobody decided again
}

const sourceColumns = `s.id, s.sha256, s.file, s.format, s.title, s.author, s.kind, s.owner, s.date, s.valid_until, s.quotable, s.may_leave,
	s.tags, s.read_from, s.lang, s.pages, s.size, s.added_at, s.made_at, s.deleted_at, (SELECT count(*) FROM passage WHERE source_id = s.id),
	(SELECT count(*) FROM resolution r JOIN passage g ON g.id = r.passage_id JOIN claim c ON c.id = r.claim_id
		JOIN piece p ON p.id = c.piece_id
		WHERE g.source_id = s.id AND r.withdrawn_at = 0 AND c.in_text = 1 AND p.deleted_at = 0),
	coalesce((SELECT o.id FROM source o WHERE o.replaced_by = s.id ORDER BY o.deleted_at DESC LIMIT 1), ''),
	(SELECT count(*) FROM broken_link b JOIN resolution r ON r.id = b.resolution_id JOIN claim c ON c.id = r.claim_id
		JOIN piece p ON p.id = c.piece_id
		WHERE b.source_id = s.id AND c.in_text = 1 AND p.deleted_at = 0 AND ` + undecided + `)`

func scanSource(row scanner) (src Source, err error) {
	err = row.Scan(&src.ID, &src.SHA256, &src.File, &src.Format, &src.Title, &src.Author, &src.Kind, &src.Owner, &src.Date,
		&src.ValidUntil, &src.Quotable, &src.MayLeave, jsonColumn(&src.Tags), jsonColumn(&src.From), &src.Lang, &src.Pages, &src.Size, &src.AddedAt,
		&src.MadeAt, &src.DeletedAt, &src.Passages, &src.Uses, &src.Replaces, &src.Broken)
	return src, err
}

// AddSource adds a document with its passages, giving it its id. The same bytes are one source: it is returned as it is,
// added false, or comes back if it was deleted.
func (s *Store) AddSource(ctx context.Context, src Source, passages []source.Passage) (out Source, added bool, err error) {
	by := foundBy(passages)
	err = s.write(ctx, "add a source", func(tx *sql.Tx) error {
		out, err = scanSource(tx.QueryRowContext(ctx, "SELECT "+sourceColumns+" FROM source s WHERE s.sha256 = ?", src.SHA256))
		switch {
		case err == nil && out.DeletedAt == 0:
			return nil
		case err == nil:
			out, added = reborn(out), true
			return restoreSource(ctx, tx, out.ID, src.AddedAt)
		case !errors.Is(err, sql.ErrNoRows):
			return err
		}
		src.ID, src.Passages, added = newID(), len(passages), true
		out = src
		return insertSource(ctx, tx, src, passages, by)
	})
	return out, added, err
}

func reborn(src Source) Source {
	src.DeletedAt = 0
	return src
}

func insertSource(ctx context.Context, tx *sql.Tx, src Source, passages []source.Passage, by []verify.Found) error {
	tags, err := encode(nonNil(src.Tags))
	if err != nil {
		return err
	}
	from, err := encode(readFrom(src.Card))
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, `INSERT INTO source (id, sha256, file, format, title, author, kind, owner, date, valid_until, quotable,
		may_leave, tags, read_from, lang, pages, size, added_at, made_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		src.ID, src.SHA256, src.File, src.Format, src.Title, src.Author, src.Kind, src.Owner, src.Date, src.ValidUntil, src.Quotable,
		src.MayLeave, tags, from, src.Lang, src.Pages, src.Size, src.AddedAt, src.MadeAt)
	if err != nil {
		return err
	}
	if err := insertPassages(ctx, tx, src.ID, passages, by); err != nil {
		return err
	}
	if err := libraryChanged(ctx, tx); err != nil {
		return err
	}
	return record(ctx, tx, src.AddedAt, Imported, "", src.ID,
		facts{"format": src.Format, "sha256": src.SHA256, "passages": len(passages), "pages": src.Pages})
}

// SourceOfBytes returns the source whose original has this hash, unless there is none or it was deleted.
func (s *Store) SourceOfBytes(ctx context.Context, sha256 string) (src Source, found bool, err error) {
	err = s.read(ctx, "look for a source", func(tx *sql.Tx) error {
		src, err = scanSource(tx.QueryRowContext(ctx, "SELECT "+sourceColumns+" FROM source s WHERE s.sha256 = ? AND s.deleted_at = 0", sha256))
		if errors.Is(err, sql.ErrNoRows) {
			return nil
		}
		found = err == nil
		return err
	})
	return src, found, err
}

// Sources returns every source that was not deleted, the last added first.
func (s *Store) Sources(ctx context.Context) (out []Source, err error) {
	err = s.read(ctx, "list sources", func(tx *sql.Tx) error {
		rows, err := tx.QueryContext(ctx, "SELECT "+sourceColumns+` FROM source s WHERE s.deleted_at = 0
			ORDER BY s.added_at DESC, s.rowid DESC`)
		out, err = collect(rows, err, scanSource)
		return err
	})
	return out, err
}

// Source returns one source; not_found when it was deleted.
func (s *Store) Source(ctx context.Context, id string) (src Source, err error) {
	err = s.read(ctx, "read a source", func(tx *sql.Tx) error {
		src, err = liveSource(ctx, tx, id)
		return err
	})
	return src, err
}

func liveSource(ctx context.Context, tx *sql.Tx, id string) (Source, error) {
	src, err := scanSource(tx.QueryRowContext(ctx, "SELECT "+sourceColumns+" FROM source s WHERE s.id = ? AND s.deleted_at = 0", id))
	return src, found(err, "source")
}

// DescribeSource corrects the card of a source and returns it. It makes verdicts stale only when its title or its dates
// change, or what tells who wrote it: all of it is read with the text.
func (s *Store) DescribeSource(ctx context.Context, id string, card source.Card, at int64) (src Source, err error) {
	err = s.write(ctx, "describe a source", func(tx *sql.Tx) error {
		before, err := liveSource(ctx, tx, id)
		if err != nil {
			return err
		}
		if err := writeCard(ctx, tx, id, card); err != nil {
			return err
		}
		if before.Title != card.Title || before.Date != card.Date || before.ValidUntil != card.ValidUntil || before.Author != card.Author ||
			before.Kind != card.Kind || before.From[source.KindField] != card.From[source.KindField] {
			if err := libraryChanged(ctx, tx); err != nil {
				return err
			}
		}
		err = record(ctx, tx, at, Described, "", id, facts{"date": card.Date, "validUntil": card.ValidUntil, "kind": card.Kind,
			"quotable": card.Quotable, "mayLeave": card.MayLeave})
		if err != nil {
			return err
		}
		src, err = liveSource(ctx, tx, id)
		return err
	})
	return src, err
}

func writeCard(ctx context.Context, tx *sql.Tx, id string, card source.Card) error {
	tags, err := encode(nonNil(card.Tags))
	if err != nil {
		return err
	}
	from, err := encode(readFrom(card))
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, `UPDATE source SET title = ?, author = ?, kind = ?, owner = ?, date = ?, valid_until = ?, quotable = ?,
		may_leave = ?, tags = ?, read_from = ? WHERE id = ?`,
		card.Title, card.Author, card.Kind, card.Owner, card.Date, card.ValidUntil, card.Quotable, card.MayLeave, tags, from, id)
	return err
}

// readFrom is what is still to be confirmed of a card, never nil.
func readFrom(card source.Card) map[source.Field]string {
	if card.From == nil {
		return map[source.Field]string{}
	}
	return card.From
}

// DeleteSource puts a source away: it is no longer searched, and what was linked to it is no longer proven.
func (s *Store) DeleteSource(ctx context.Context, id string, at int64) error {
	return s.write(ctx, "delete a source", func(tx *sql.Tx) error {
		src, err := liveSource(ctx, tx, id)
		if err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, "UPDATE source SET deleted_at = ? WHERE id = ?", at, id); err != nil {
			return err
		}
		if err := libraryChanged(ctx, tx); err != nil {
			return err
		}
		return record(ctx, tx, at, Deleted, "", id, facts{"uses": src.Uses})
	})
}

// RestoreSource brings a deleted source back; one that was not deleted is not_found.
func (s *Store) RestoreSource(ctx context.Context, id string, at int64) error {
	return s.write(ctx, "restore a source", func(tx *sql.Tx) error { return restoreSource(ctx, tx, id, at) })
}

func restoreSource(ctx context.Context, tx *sql.Tx, id string, at int64) error {
	res, err := tx.ExecContext(ctx, "UPDATE source SET deleted_at = 0, replaced_by = NULL WHERE id = ? AND deleted_at <> 0", id)
	if err != nil {
		return err
	}
	if err := one(res, faults.New(faults.NotFound, "source")); err != nil {
		return err
	}
	if err := libraryChanged(ctx, tx); err != nil {
		return err
	}
	return record(ctx, tx, at, Restored, "", id, facts{})
}

// Use is a claim in a text that rests on a passage of a source.
type Use struct {
	PassageID string
	ClaimID   string
	PieceID   string
}

// Uses returns the claims that rest on a source by a decision in force, in reading order of the source.
func (s *Store) Uses(ctx context.Context, sourceID string) (out []Use, err error) {
	err = s.read(ctx, "list the uses of a source", func(tx *sql.Tx) error {
		if _, err := liveSource(ctx, tx, sourceID); err != nil {
			return err
		}
		rows, err := tx.QueryContext(ctx, `SELECT g.id, c.id, c.piece_id FROM resolution r JOIN passage g ON g.id = r.passage_id
			JOIN claim c ON c.id = r.claim_id JOIN piece p ON p.id = c.piece_id
			WHERE g.source_id = ? AND r.withdrawn_at = 0 AND c.in_text = 1 AND p.deleted_at = 0
			ORDER BY g.ordinal, p.updated_at DESC, c.ordinal`, sourceID)
		out, err = collect(rows, err, func(row scanner) (u Use, err error) {
			err = row.Scan(&u.PassageID, &u.ClaimID, &u.PieceID)
			return u, err
		})
		return err
	})
	return out, err
}
