package store

import (
	"context"
	"database/sql"

	faults "probant/backend/fault"
	"probant/backend/source"
)

// undoing is what a replacement changes, as it does, to be written beside it.
type undoing struct {
	of     Succession
	card   source.Card // the new version's own
	links  []passed
	healed []healed
}

// passed is a decision that a replacement withdrew; Now is the one that it put in its place on the new version, "" when the
// link fell. Stood is false for one that an earlier version had broken already.
type passed struct {
	Was   string `json:"was"`
	Now   string `json:"now"`
	Stood bool   `json:"stood"`
}

// healed is a break by an earlier version that a replacement made void.
type healed struct {
	Break  Break  `json:"break"`
	Source string `json:"source"`
}

// passed notes what becomes of a decision, and forgets what earlier versions broke of its claim. The claim is as it was before.
func (u *undoing) passed(ctx context.Context, tx *sql.Tx, c Claim, was, now string) error {
	u.links = append(u.links, passed{was, now, c.Decision != nil && c.Decision.ID == was})
	rows, err := tx.QueryContext(ctx, `SELECT b.resolution_id, coalesce(b.passage_id, ''), b.start, b.end, b.source_id
		FROM broken_link b JOIN resolution r ON r.id = b.resolution_id WHERE r.claim_id = ?`, c.ID)
	all, err := collect(rows, err, func(row scanner) (h healed, err error) {
		err = row.Scan(&h.Break.ResolutionID, &h.Break.PassageID, &h.Break.Span.Start, &h.Break.Span.End, &h.Source)
		return h, err
	})
	if err != nil {
		return err
	}
	for _, h := range all {
		if h.Source != u.of.New { // what this very replacement broke
			u.healed = append(u.healed, h)
		}
	}
	return mend(ctx, tx, c.ID)
}

func (u *undoing) write(ctx context.Context, tx *sql.Tx) error {
	card, err := encode(u.card)
	if err != nil {
		return err
	}
	links, err := encode(nonNil(u.links))
	if err != nil {
		return err
	}
	healed, err := encode(nonNil(u.healed))
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, "INSERT OR REPLACE INTO succession (old_id, new_id, at, fresh, card, links, healed) VALUES (?, ?, ?, ?, ?, ?, ?)",
		u.of.Old, u.of.New, u.of.At, u.of.Fresh, card, links, healed)
	return err
}

// undoable is the successions of a source n that can be undone: those whose replaced document has not come back otherwise.
const undoable = `FROM succession u JOIN source o ON o.id = u.old_id JOIN source n ON n.id = u.new_id
	WHERE n.id = ? AND n.deleted_at = 0 AND o.replaced_by = n.id AND o.deleted_at <> 0`

// Revertible reports whether a source took the place of another and can give it back.
func (s *Store) Revertible(ctx context.Context, id string) (yes bool, err error) {
	err = s.read(ctx, "look for an earlier version", func(tx *sql.Tx) error {
		return tx.QueryRowContext(ctx, "SELECT EXISTS (SELECT 1 "+undoable+")", id).Scan(&yes)
	})
	return yes, err
}

// Revert undoes the last replacement by a source and returns the document that comes back. A decision that the user has taken
// since stays. It is refused as not_found (source) when there is nothing to undo.
func (s *Store) Revert(ctx context.Context, id string, at int64) (back Source, err error) {
	err = s.write(ctx, "undo a replacement", func(tx *sql.Tx) error {
		u := undoing{of: Succession{New: id, At: at}}
		row := tx.QueryRowContext(ctx, "SELECT u.old_id, u.fresh, u.card, u.links, u.healed "+undoable+" ORDER BY u.at DESC LIMIT 1", id)
		err := row.Scan(&u.of.Old, &u.of.Fresh, jsonColumn(&u.card), jsonColumn(&u.links), jsonColumn(&u.healed))
		if err != nil {
			return found(err, "source")
		}
		if err := u.giveBack(ctx, tx); err != nil {
			return err
		}
		for _, l := range u.links {
			if err := u.reinstate(ctx, tx, l); err != nil {
				return err
			}
		}
		for _, h := range u.healed {
			if err := writeBreak(ctx, tx, h.Break, h.Source); err != nil {
				return err
			}
		}
		if err := libraryChanged(ctx, tx); err != nil {
			return err
		}
		if err := record(ctx, tx, at, Restored, "", u.of.Old, facts{"undoes": id, "links": len(u.links)}); err != nil {
			return err
		}
		back, err = liveSource(ctx, tx, u.of.Old)
		return err
	})
	return back, err
}

// giveBack puts the replaced document in its place again. The new version leaves if it came for this; else it has its own card
// again, unless the user has changed it since. Files of watched folders are again those of the document.
func (u *undoing) giveBack(ctx context.Context, tx *sql.Tx) error {
	old, next := u.of.Old, u.of.New
	for _, run := range []struct {
		sql  string
		args []any
	}{
		{"UPDATE source SET deleted_at = 0, replaced_by = NULL WHERE id = ?", []any{old}},
		{"UPDATE watched_file SET source_id = ? WHERE source_id = ?", []any{old, next}},
		{"DELETE FROM succession WHERE old_id = ?", []any{old}},
	} {
		if _, err := tx.ExecContext(ctx, run.sql, run.args...); err != nil {
			return err
		}
	}
	if u.of.Fresh {
		_, err := tx.ExecContext(ctx, "UPDATE source SET deleted_at = ? WHERE id = ?", u.of.At, next)
		return err
	}
	was, err := liveSource(ctx, tx, old)
	if err != nil {
		return err
	}
	now, err := liveSource(ctx, tx, next)
	if err != nil {
		return err
	}
	if sameSaid(was.Card, now.Card) {
		return writeCard(ctx, tx, next, u.card)
	}
	return nil
}

// sameSaid reports whether a new version's card still is what it took over: all but its dates, which are its own and which nobody has
// confirmed since.
func sameSaid(a, b source.Card) bool {
	_, read := b.From[source.ValidField]
	return a.Title == b.Title && a.Author == b.Author && a.Kind == b.Kind && a.Owner == b.Owner && a.Quotable == b.Quotable &&
		a.MayLeave == b.MayLeave && (b.ValidUntil == 0 || read)
}

// reinstate puts a decision back in force unless the user has taken another since, or has changed the claim.
func (u *undoing) reinstate(ctx context.Context, tx *sql.Tx, l passed) error {
	r, err := scanResolution(tx.QueryRowContext(ctx, "SELECT "+resolutionColumns+" FROM resolution r WHERE r.id = ?", l.Was))
	if err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, "DELETE FROM broken_link WHERE resolution_id = ?", l.Was); err != nil {
		return err
	}
	c, err := liveClaim(ctx, tx, r.ClaimID)
	if faults.Is(err, faults.NotFound) {
		return nil // its piece was deleted
	}
	if err != nil {
		return err
	}
	switch {
	case c.Decision != nil && c.Decision.ID != l.Now:
		return nil
	case c.Decision != nil:
		if err := withdraw(ctx, tx, l.Now, u.of.At, "replaced"); err != nil {
			return err
		}
	case l.Now != "": // she reopened it
		return nil
	}
	if !l.Stood || c.Meaning != r.Meaning {
		return nil
	}
	if err := withdraw(ctx, tx, l.Was, 0, ""); err != nil {
		return err
	}
	return record(ctx, tx, u.of.At, Restored, c.PieceID, c.ID, facts{"kind": r.Kind, "resolution": l.Was})
}
