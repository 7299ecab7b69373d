package store

import (
	"context"
	"database/sql"

	"probant/backend/claim"
	faults "probant/backend/fault"
	"probant/backend/text"
	"probant/backend/verify"
)

// Resolution is what a human decided about a claim. Meaning and Wording are what she decided upon. PassageID to Verdict
// are set when sourced: the quote, where it stands in the passage, and what the check of the claim against that passage
// alone said. Expert is set when validated.
type Resolution struct {
	ID        string
	ClaimID   string
	Kind      claim.ResolutionKind
	At        int64
	Meaning   string
	Wording   string
	Reason    string
	PassageID string
	Quote     string
	Span      text.Span
	Hits      []verify.Hit
	Verdict   verify.Verdict
	Expert    Expert
}

// Expert is an in-house expert's word as reported. Proof says where it is kept.
type Expert struct {
	Name  string
	Role  string
	At    int64
	Words string
	Proof string
}

const resolutionColumns = `r.id, r.claim_id, r.kind, r.at, r.meaning, r.quote_of_claim, r.reason, coalesce(r.passage_id, ''), r.quote,
	r.start, r.end, r.hits, r.verdict, r.expert_name, r.expert_role, r.expert_at, r.expert_words, r.expert_proof`

func scanResolution(row scanner) (r Resolution, err error) {
	err = row.Scan(&r.ID, &r.ClaimID, &r.Kind, &r.At, &r.Meaning, &r.Wording, &r.Reason, &r.PassageID, &r.Quote,
		&r.Span.Start, &r.Span.End, jsonColumn(&r.Hits), &r.Verdict,
		&r.Expert.Name, &r.Expert.Role, &r.Expert.At, &r.Expert.Words, &r.Expert.Proof)
	return r, err
}

// decided is the two decisions that may stand beside each other on a claim.
type decided struct{ decision, removal *Resolution }

func inForce(ctx context.Context, tx *sql.Tx, pieceID string) (map[string]decided, error) {
	rows, err := tx.QueryContext(ctx, "SELECT "+resolutionColumns+` FROM resolution r JOIN claim c ON c.id = r.claim_id
		WHERE r.withdrawn_at = 0 AND (?1 = '' OR c.piece_id = ?1)`, pieceID)
	all, err := collect(rows, err, scanResolution)
	if err != nil {
		return nil, err
	}
	out := map[string]decided{}
	for i, r := range all {
		d := out[r.ClaimID]
		if r.Kind == claim.Removed {
			d.removal = &all[i]
		} else {
			d.decision = &all[i]
		}
		out[r.ClaimID] = d
	}
	return out, nil
}

// Resolve puts a decision in force, giving it its id. It replaces the one before; a removal stands beside it instead, so
// that a wording that comes back finds its proof again.
func (s *Store) Resolve(ctx context.Context, r Resolution) (Resolution, error) {
	r.ID = newID()
	err := s.write(ctx, "resolve a claim", func(tx *sql.Tx) error {
		c, err := liveClaim(ctx, tx, r.ClaimID)
		if err != nil {
			return err
		}
		if err := replace(ctx, tx, c, r.Kind, r.At); err != nil {
			return err
		}
		if err := writeResolution(ctx, tx, r); err != nil {
			return err
		}
		return record(ctx, tx, r.At, Resolved, c.PieceID, c.ID, facts{"kind": r.Kind, "resolution": r.ID, "verdict": r.Verdict})
	})
	return r, err
}

// replace withdraws what a decision of a kind does not stand beside.
func replace(ctx context.Context, tx *sql.Tx, c Claim, kind claim.ResolutionKind, at int64) error {
	for _, old := range []*Resolution{c.Decision, c.Removal} {
		if old == nil || kind == claim.Removed && old.Kind != claim.Removed {
			continue
		}
		if err := withdraw(ctx, tx, old.ID, at, "replaced"); err != nil {
			return err
		}
	}
	return nil
}

func writeResolution(ctx context.Context, tx *sql.Tx, r Resolution) error {
	hits, err := encode(nonNil(r.Hits))
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, `INSERT INTO resolution (id, claim_id, kind, at, meaning, quote_of_claim, reason, passage_id, quote,
		start, end, hits, verdict, expert_name, expert_role, expert_at, expert_words, expert_proof)
		VALUES (?, ?, ?, ?, ?, ?, ?, nullif(?, ''), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		r.ID, r.ClaimID, r.Kind, r.At, r.Meaning, r.Wording, r.Reason, r.PassageID, r.Quote,
		r.Span.Start, r.Span.End, hits, r.Verdict, r.Expert.Name, r.Expert.Role, r.Expert.At, r.Expert.Words, r.Expert.Proof)
	return err
}

func withdraw(ctx context.Context, tx *sql.Tx, id string, at int64, why string) error {
	_, err := tx.ExecContext(ctx, "UPDATE resolution SET withdrawn_at = ?, withdrawn_why = ? WHERE id = ?", at, why, id)
	return err
}

// Reopen withdraws the decision that counts for a claim, and a removal that its text belies. Reopening a claim that is
// open changes nothing.
func (s *Store) Reopen(ctx context.Context, claimID string, at int64) error {
	return s.write(ctx, "reopen a claim", func(tx *sql.Tx) error {
		c, err := liveClaim(ctx, tx, claimID)
		if err != nil {
			return err
		}
		r := c.InForce()
		if r == nil {
			r = c.Removal
		}
		if r == nil {
			return nil
		}
		if err := withdraw(ctx, tx, r.ID, at, "reopened"); err != nil {
			return err
		}
		return record(ctx, tx, at, Reopened, c.PieceID, c.ID, facts{"kind": r.Kind, "resolution": r.ID})
	})
}

// ClaimOf returns the id of the claim that a decision, in force or withdrawn, was taken on; not_found (claim) without one.
func (s *Store) ClaimOf(ctx context.Context, resolutionID string) (id string, err error) {
	err = s.read(ctx, "find the claim of a decision", func(tx *sql.Tx) error {
		row := tx.QueryRowContext(ctx, "SELECT claim_id FROM resolution WHERE id = ?", resolutionID)
		return found(row.Scan(&id), "claim")
	})
	return id, err
}

// Reinstate puts a withdrawn decision back in force; the one that replaced it is withdrawn. It is refused as
// conflict/changed_elsewhere when the claim no longer means what was decided upon. One that is in force changes nothing.
func (s *Store) Reinstate(ctx context.Context, id string, at int64) error {
	return s.write(ctx, "reinstate a decision", func(tx *sql.Tx) error {
		var withdrawn int64
		if err := tx.QueryRowContext(ctx, "SELECT withdrawn_at FROM resolution WHERE id = ?", id).Scan(&withdrawn); err != nil {
			return found(err, "claim")
		}
		r, err := scanResolution(tx.QueryRowContext(ctx, "SELECT "+resolutionColumns+" FROM resolution r WHERE r.id = ?", id))
		if err != nil {
			return err
		}
		c, err := liveClaim(ctx, tx, r.ClaimID)
		switch {
		case err != nil:
			return err
		case c.Meaning != r.Meaning:
			return faults.New(faults.Conflict, "changed_elsewhere")
		case withdrawn == 0:
			return nil
		}
		if err := replace(ctx, tx, c, r.Kind, at); err != nil {
			return err
		}
		if err := withdraw(ctx, tx, id, 0, ""); err != nil {
			return err
		}
		return record(ctx, tx, at, Restored, c.PieceID, c.ID, facts{"kind": r.Kind, "resolution": id})
	})
}
