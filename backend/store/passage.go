package store

import (
	"context"
	"database/sql"
	"slices"

	"probant/backend/source"
	"probant/backend/text"
	"probant/backend/verify"
)

// foundBy reads passages for their index: what takes time is done before the database is held.
func foundBy(passages []source.Passage) []verify.Found {
	out := make([]verify.Found, len(passages))
	for i, p := range passages {
		around := verify.Passage{Context: p.Context, Heading: p.Heading}
		out[i] = verify.FoundBy(p.Text, around.Surroundings())
	}
	return out
}

// insertPassages adds passages, each found by what foundBy says.
func insertPassages(ctx context.Context, tx *sql.Tx, sourceID string, passages []source.Passage, by []verify.Found) error {
	row, err := tx.PrepareContext(ctx, `INSERT INTO passage (id, source_id, ordinal, text, context, heading, page, sheet, cell, line,
		columns, typed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
	if err != nil {
		return err
	}
	defer row.Close()
	index := newIndexer()
	for i, p := range passages {
		res, err := row.ExecContext(ctx, newID(), sourceID, p.Ordinal, p.Text, p.Context, p.Heading, p.Page, p.Sheet, p.Cell, p.Line, p.Columns, p.Typed)
		if err != nil {
			return err
		}
		number, err := res.LastInsertId()
		if err != nil {
			return err
		}
		index.add(number, by[i])
	}
	return index.write(ctx, tx)
}

// AddPassages adds passages at the end of a source and returns it. A source whose language was not known gets that of what
// is added.
func (s *Store) AddPassages(ctx context.Context, sourceID string, lang text.Lang, passages []source.Passage, at int64) (src Source, err error) {
	by := foundBy(passages)
	err = s.write(ctx, "add passages", func(tx *sql.Tx) error {
		if _, err := liveSource(ctx, tx, sourceID); err != nil {
			return err
		}
		var next int
		err := tx.QueryRowContext(ctx, "SELECT coalesce(max(ordinal) + 1, 0) FROM passage WHERE source_id = ?", sourceID).Scan(&next)
		if err != nil {
			return err
		}
		placed := slices.Clone(passages)
		for i := range placed {
			placed[i].Ordinal = next + i
		}
		if err := insertPassages(ctx, tx, sourceID, placed, by); err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, "UPDATE source SET lang = ? WHERE id = ? AND lang = ''", lang, sourceID); err != nil {
			return err
		}
		if err := libraryChanged(ctx, tx); err != nil {
			return err
		}
		if err := record(ctx, tx, at, Imported, "", sourceID, facts{"typed": len(passages)}); err != nil {
			return err
		}
		src, err = liveSource(ctx, tx, sourceID)
		return err
	})
	return src, err
}

// PlacedPassage is a passage in the reader; Uses counts the claims in a text that rest on it.
type PlacedPassage struct {
	source.Passage
	ID   string
	Uses int
}

// Passages returns at most limit passages of a source in reading order, from an ordinal on.
func (s *Store) Passages(ctx context.Context, sourceID string, from, limit int) (out []PlacedPassage, err error) {
	err = s.read(ctx, "read passages", func(tx *sql.Tx) error {
		if _, err := liveSource(ctx, tx, sourceID); err != nil {
			return err
		}
		rows, err := tx.QueryContext(ctx, `SELECT g.id, g.ordinal, g.text, g.context, g.heading, g.page, g.sheet, g.cell, g.line, g.columns,
			g.typed,
			(SELECT count(*) FROM resolution r JOIN claim c ON c.id = r.claim_id JOIN piece p ON p.id = c.piece_id
				WHERE r.passage_id = g.id AND r.withdrawn_at = 0 AND c.in_text = 1 AND p.deleted_at = 0)
			FROM passage g WHERE g.source_id = ? AND g.ordinal >= ? ORDER BY g.ordinal LIMIT ?`, sourceID, from, limit)
		out, err = collect(rows, err, func(row scanner) (p PlacedPassage, err error) {
			err = row.Scan(&p.ID, &p.Ordinal, &p.Text, &p.Context, &p.Heading, &p.Page, &p.Sheet, &p.Cell, &p.Line, &p.Columns,
				&p.Typed, &p.Uses)
			return p, err
		})
		return err
	})
	return out, err
}

// citedColumns has the kind of a source only where the user gave it: a kind that was read from the text waits for her word.
const citedColumns = `g.id, g.source_id, s.title, s.file, g.text, g.context, g.heading, g.page, g.sheet, g.cell, g.line, g.columns, s.date, s.valid_until,
	CASE WHEN json_extract(s.read_from, '$.kind') IS NULL THEN s.kind ELSE '' END, s.author`

func scanCited(row scanner) (p verify.Passage, err error) {
	err = row.Scan(&p.ID, &p.SourceID, &p.Source, &p.File, &p.Text, &p.Context, &p.Heading, &p.Page, &p.Sheet, &p.Cell, &p.Line,
		&p.Columns, &p.Date, &p.ValidUntil, &p.Kind, &p.Author)
	return p, err
}

// Cited returns passages with what is needed to cite them, by id. One whose source was deleted, or that never was, is
// missing from the answer.
func (s *Store) Cited(ctx context.Context, ids []string) (map[string]verify.Passage, error) {
	out := make(map[string]verify.Passage, len(ids))
	list, err := encode(nonNil(ids))
	if err != nil {
		return nil, err
	}
	err = s.read(ctx, "read cited passages", func(tx *sql.Tx) error {
		rows, err := tx.QueryContext(ctx, "SELECT "+citedColumns+` FROM passage g JOIN source s ON s.id = g.source_id
			WHERE s.deleted_at = 0 AND g.id IN (SELECT value FROM json_each(?))`, list)
		all, err := collect(rows, err, scanCited)
		for _, p := range all {
			out[p.ID] = p
		}
		return err
	})
	return out, err
}

// Standing is what is shown of a passage beside its words: its place in the source, whether the user typed it, and what is known
// of the source. Kind is empty while it was only read from the document.
type Standing struct {
	Ordinal  int
	Typed    bool
	Format   source.Format
	Quotable source.Answer
	Kind     source.Kind
}

// Standings returns how passages stand, by id. One that never was is missing from the answer.
func (s *Store) Standings(ctx context.Context, ids []string) (map[string]Standing, error) {
	out := make(map[string]Standing, len(ids))
	list, err := encode(nonNil(ids))
	if err != nil {
		return nil, err
	}
	err = s.read(ctx, "read how passages stand", func(tx *sql.Tx) error {
		rows, err := tx.QueryContext(ctx, `SELECT g.id, g.ordinal, g.typed, s.format, s.quotable,
			CASE WHEN json_extract(s.read_from, '$.kind') IS NULL THEN s.kind ELSE '' END FROM passage g JOIN source s ON s.id = g.source_id
			WHERE g.id IN (SELECT value FROM json_each(?))`, list)
		_, err = collect(rows, err, func(row scanner) (id string, err error) {
			var at Standing
			err = row.Scan(&id, &at.Ordinal, &at.Typed, &at.Format, &at.Quotable, &at.Kind)
			out[id] = at
			return id, err
		})
		return err
	})
	return out, err
}

// AllPassages returns every passage of the library with what is needed to cite it, in the order in which they came, and
// true; or nothing and false when there are more than limit.
func (s *Store) AllPassages(ctx context.Context, limit int) (out []verify.Passage, all bool, err error) {
	err = s.read(ctx, "read the library", func(tx *sql.Tx) error {
		rows, err := tx.QueryContext(ctx, "SELECT "+citedColumns+` FROM passage g JOIN source s ON s.id = g.source_id
			WHERE s.deleted_at = 0 ORDER BY g.number LIMIT ?`, limit+1)
		out, err = collect(rows, err, scanCited)
		return err
	})
	if err != nil || len(out) > limit {
		return nil, false, err
	}
	return out, true, nil
}
