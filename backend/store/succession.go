package store

import (
	"context"
	"database/sql"
	"errors"

	"probant/backend/claim"
	faults "probant/backend/fault"
	"probant/backend/source"
	"probant/backend/text"
)

// Link is a decision that rests on a passage of a source, with its claim. The claim may have left its text: a wording that
// comes back finds its proof again. Broken is set when an earlier version of the source already broke it.
type Link struct {
	Resolution Resolution
	Claim      Claim
	Ordinal    int // of the passage in its source
	Broken     bool
}

// Links returns the decisions that rest on a source, and those that it broke as a new version and that nobody decided
// again, in its reading order.
func (s *Store) Links(ctx context.Context, sourceID string) (out []Link, err error) {
	err = s.read(ctx, "list the links of a source", func(tx *sql.Tx) error {
		rows, err := tx.QueryContext(ctx, "SELECT "+resolutionColumns+`, g.ordinal, g.source_id <> ?1 FROM resolution r
			JOIN passage g ON g.id = r.passage_id JOIN claim c ON c.id = r.claim_id JOIN piece p ON p.id = c.piece_id
			WHERE p.deleted_at = 0 AND (g.source_id = ?1 AND r.withdrawn_at = 0
				OR r.id IN (SELECT resolution_id FROM broken_link WHERE source_id = ?1) AND `+undecided+`)
			ORDER BY g.ordinal, r.at`, sourceID)
		out, err = collect(rows, err, func(row scanner) (l Link, err error) {
			l.Resolution, err = scanResolution(also{row, []any{&l.Ordinal, &l.Broken}})
			return l, err
		})
		if err != nil {
			return err
		}
		for i := range out {
			if out[i].Claim, err = liveClaim(ctx, tx, out[i].Resolution.ClaimID); err != nil {
				return err
			}
		}
		return nil
	})
	return out, err
}

// undecided is true of a resolution r whose claim has no other decision in force.
const undecided = `NOT EXISTS (SELECT 1 FROM resolution d WHERE d.claim_id = r.claim_id AND d.withdrawn_at = 0 AND d.kind <> 'removed')`

// Succession puts a new version in the place of a source. Moved are the decisions as they stand on the new version, each
// with the id of the one that it replaces; Broken those that fall. Card is the new version's. Fresh tells that the new version
// came into the library for this.
type Succession struct {
	Old, New string
	Card     source.Card
	Fresh    bool
	Moved    []Resolution
	Broken   []Break
	At       int64
}

// Break is a decision whose quote is not in the new version, with the words of it that come nearest; PassageID is empty
// when none does.
type Break struct {
	ResolutionID string
	PassageID    string
	Span         text.Span
}

// Succeed puts a new version in the place of a source, in one step: the old one is put away, links move or fall. It is
// refused as stale/changed_elsewhere when a decision to move or to break is no longer in force.
func (s *Store) Succeed(ctx context.Context, of Succession) error {
	return s.write(ctx, "replace a source by its new version", func(tx *sql.Tx) error {
		if _, err := liveSource(ctx, tx, of.Old); err != nil {
			return err
		}
		next, err := liveSource(ctx, tx, of.New)
		if err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, "UPDATE source SET deleted_at = ?, replaced_by = ? WHERE id = ?", of.At, of.New, of.Old)
		if err != nil {
			return err
		}
		if err := writeCard(ctx, tx, of.New, of.Card); err != nil {
			return err
		}
		undo := undoing{of: of, card: next.Card}
		for _, r := range of.Moved {
			if err := undo.move(ctx, tx, r); err != nil {
				return err
			}
		}
		for _, b := range of.Broken {
			if err := undo.breakLink(ctx, tx, b); err != nil {
				return err
			}
		}
		if err := undo.write(ctx, tx); err != nil {
			return err
		}
		if err := libraryChanged(ctx, tx); err != nil {
			return err
		}
		return record(ctx, tx, of.At, Imported, "", of.New, facts{"replaces": of.Old, "moved": len(of.Moved), "broken": len(of.Broken)})
	})
}

// move withdraws a decision and puts it in force again on the new version.
func (u *undoing) move(ctx context.Context, tx *sql.Tx, r Resolution) error {
	old, at := r.ID, u.of.At
	c, err := ofStanding(ctx, tx, old)
	if err != nil {
		return err
	}
	if err := replace(ctx, tx, c, r.Kind, at); err != nil {
		return err
	}
	r.ID, r.At = newID(), at
	if err := writeResolution(ctx, tx, r); err != nil {
		return err
	}
	if err := u.passed(ctx, tx, c, old, r.ID); err != nil {
		return err
	}
	return record(ctx, tx, at, Resolved, c.PieceID, c.ID, facts{"kind": r.Kind, "resolution": r.ID, "verdict": r.Verdict, "moved": old})
}

// breakLink withdraws a decision, if it still stands, and notes what took the place of its quote.
func (u *undoing) breakLink(ctx context.Context, tx *sql.Tx, b Break) error {
	of := u.of
	c, err := ofStanding(ctx, tx, b.ResolutionID)
	if err != nil {
		return err
	}
	if c.Decision != nil && c.Decision.ID == b.ResolutionID {
		if err := withdraw(ctx, tx, b.ResolutionID, of.At, "reopened"); err != nil {
			return err
		}
		err = record(ctx, tx, of.At, Reopened, c.PieceID, c.ID, facts{"kind": claim.Sourced, "resolution": b.ResolutionID, "version": of.New})
		if err != nil {
			return err
		}
	}
	if err := u.passed(ctx, tx, c, b.ResolutionID, ""); err != nil {
		return err
	}
	return writeBreak(ctx, tx, b, of.New)
}

func writeBreak(ctx context.Context, tx *sql.Tx, b Break, version string) error {
	_, err := tx.ExecContext(ctx, "INSERT OR REPLACE INTO broken_link (resolution_id, source_id, passage_id, start, end) VALUES (?, ?, nullif(?, ''), ?, ?)",
		b.ResolutionID, version, b.PassageID, b.Span.Start, b.Span.End)
	return err
}

// mend forgets what earlier versions broke of a claim.
func mend(ctx context.Context, tx *sql.Tx, claimID string) error {
	_, err := tx.ExecContext(ctx, "DELETE FROM broken_link WHERE resolution_id IN (SELECT id FROM resolution WHERE claim_id = ?)", claimID)
	return err
}

// ofStanding is the claim of a decision that is in force, or that an earlier version broke and nobody decided again.
func ofStanding(ctx context.Context, tx *sql.Tx, resolutionID string) (Claim, error) {
	var claimID string
	err := tx.QueryRowContext(ctx, `SELECT r.claim_id FROM resolution r WHERE r.id = ? AND (r.withdrawn_at = 0
		OR EXISTS (SELECT 1 FROM broken_link WHERE resolution_id = r.id) AND `+undecided+`)`, resolutionID).Scan(&claimID)
	if errors.Is(err, sql.ErrNoRows) {
		return Claim{}, faults.New(faults.Stale, "changed_elsewhere")
	}
	if err != nil {
		return Claim{}, err
	}
	return liveClaim(ctx, tx, claimID)
}

// BrokenLink is a link of a claim that a new version of its source broke: what it quoted, and where the words that took its
// place stand; PassageID is empty when there are none.
type BrokenLink struct {
	ClaimID   string
	Quote     string
	SourceID  string
	Source    string // its title
	PassageID string
	Span      text.Span
}

// BrokenLinks returns, by claim, the links that new versions broke and that nobody decided again.
func (s *Store) BrokenLinks(ctx context.Context) (map[string]BrokenLink, error) {
	out := map[string]BrokenLink{}
	err := s.read(ctx, "list broken links", func(tx *sql.Tx) error {
		rows, err := tx.QueryContext(ctx, `SELECT r.claim_id, r.quote, b.source_id, s.title, coalesce(b.passage_id, ''), b.start, b.end
			FROM broken_link b JOIN resolution r ON r.id = b.resolution_id JOIN source s ON s.id = b.source_id
			WHERE s.deleted_at = 0 AND `+undecided+" ORDER BY r.at")
		all, err := collect(rows, err, func(row scanner) (b BrokenLink, err error) {
			err = row.Scan(&b.ClaimID, &b.Quote, &b.SourceID, &b.Source, &b.PassageID, &b.Span.Start, &b.Span.End)
			return b, err
		})
		for _, b := range all {
			out[b.ClaimID] = b
		}
		return err
	})
	return out, err
}
