package store

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"slices"
	"strings"

	"probant/backend/claim"
	faults "probant/backend/fault"
	"probant/backend/text"
	"probant/backend/verify"
)

// Origin says who saw a claim.
type Origin string

// The two origins.
const (
	ByChecker Origin = "found"
	ByUser    Origin = "marked"
)

// Evidence is a passage that answers a claim: where in it, and how well (0–100, for ranking). Only of the best one is kept
// where and how well; the others are named.
type Evidence struct {
	PassageID string       `json:"passage"`
	Span      text.Span    `json:"span,omitzero"`
	Hits      []verify.Hit `json:"hits,omitempty"`
	Score     int          `json:"score,omitempty"`

	ProposedBy string `json:"proposedBy,omitempty"` // the model that proposed it, "" when the check found it
}

// Claim is a claim as kept. Anchor finds it in its text; Meaning is the identity of its wording; Ordinal orders the claims of
// a text, and tells no more. Verdict is empty until it was judged, by the passages that Weighed names (see
// verify.Consulted.Key), in the library as it was at CheckedLibrary. A claim that is not InText left it at GoneAt.
//
// Decision is the decision in force, and Removal the one that its wording was taken out, which counts only while it is
// out. Both are read-only here: see Resolve and Reopen.
type Claim struct {
	ID             string
	PieceID        string
	Origin         Origin
	InText         bool
	Ordinal        int
	Anchor         text.Anchor
	Sentence       string
	Cell           claim.Cell
	Categories     []claim.Category
	Risk           claim.Risk
	Signals        []claim.Signal
	Lang           text.Lang
	Meaning        string
	Verdict        verify.Verdict
	Confidence     int
	Difference     *verify.Difference
	Evidence       []Evidence
	Proposal       string
	Weighed        string
	CheckedLibrary int64
	CreatedAt      int64
	GoneAt         int64

	Decision *Resolution
	Removal  *Resolution
}

// InForce is the decision that counts: the removal while the wording is out of the text, else the other one.
func (c Claim) InForce() *Resolution {
	if !c.InText && c.Removal != nil {
		return c.Removal
	}
	return c.Decision
}

const claimColumns = `c.id, c.piece_id, c.origin, c.in_text, c.ordinal, c.block, c.quote, c.before, c.after, c.start, c.end,
	c.sentence, c.row_heading, c.column_heading, c.categories, c.risk, c.signals, c.lang, c.meaning, c.verdict, c.confidence, c.difference, c.evidence,
	c.proposal, c.weighed, c.checked_library, c.created_at, c.gone_at`

func scanClaim(row scanner) (c Claim, err error) {
	err = row.Scan(&c.ID, &c.PieceID, &c.Origin, &c.InText, &c.Ordinal, &c.Anchor.Block, &c.Anchor.Quote, &c.Anchor.Before,
		&c.Anchor.After, &c.Anchor.Span.Start, &c.Anchor.Span.End, &c.Sentence, &c.Cell.Row, &c.Cell.Column, jsonColumn(&c.Categories), &c.Risk,
		jsonColumn(&c.Signals), &c.Lang, &c.Meaning, &c.Verdict, &c.Confidence, jsonColumn(&c.Difference),
		jsonColumn(&c.Evidence), &c.Proposal, &c.Weighed, &c.CheckedLibrary, &c.CreatedAt, &c.GoneAt)
	return c, err
}

// Claims returns the claims of a piece, or of every piece when pieceID is empty, with their decisions: those in the text
// first, in its order, then those that left it, the last to leave first.
func (s *Store) Claims(ctx context.Context, pieceID string) (out []Claim, err error) {
	err = s.read(ctx, "list claims", func(tx *sql.Tx) error {
		out, err = claims(ctx, tx, pieceID)
		return err
	})
	return out, err
}

func claims(ctx context.Context, tx *sql.Tx, pieceID string) ([]Claim, error) {
	rows, err := tx.QueryContext(ctx, "SELECT "+claimColumns+` FROM claim c JOIN piece p ON p.id = c.piece_id
		WHERE p.deleted_at = 0 AND (?1 = '' OR c.piece_id = ?1)
		ORDER BY c.piece_id, c.in_text DESC, CASE c.in_text WHEN 1 THEN c.ordinal ELSE -c.gone_at END, c.id`, pieceID)
	out, err := collect(rows, err, scanClaim)
	if err != nil {
		return nil, err
	}
	decided, err := inForce(ctx, tx, pieceID)
	if err != nil {
		return nil, err
	}
	for i := range out {
		d := decided[out[i].ID]
		out[i].Decision, out[i].Removal = d.decision, d.removal
	}
	return out, nil
}

// Claim returns one claim with its decisions; not_found when its piece was deleted.
func (s *Store) Claim(ctx context.Context, id string) (c Claim, err error) {
	err = s.read(ctx, "read a claim", func(tx *sql.Tx) error {
		c, err = liveClaim(ctx, tx, id)
		return err
	})
	return c, err
}

func liveClaim(ctx context.Context, tx *sql.Tx, id string) (Claim, error) {
	c, err := scanClaim(tx.QueryRowContext(ctx, "SELECT "+claimColumns+` FROM claim c JOIN piece p ON p.id = c.piece_id
		WHERE c.id = ? AND p.deleted_at = 0`, id))
	if err != nil {
		return c, found(err, "claim")
	}
	decided, err := inForce(ctx, tx, c.PieceID)
	c.Decision, c.Removal = decided[id].decision, decided[id].removal
	return c, err
}

// Check is what a check found. Written are the claims to add (no ID yet) or to write again; Gone those that left the text.
// Claims that left it before Forget with no decision, past or present, and no mark of the user's are forgotten.
type Check struct {
	PieceID     string
	Seq         int64 // the text that was checked
	Library     int64 // the library it was checked against
	With        string
	Written     []Claim
	Gone        []string
	Unsupported []string
	At          int64
	Forget      int64
}

// SaveCheck stores a check and returns the ids of the claims written, in their order. It fails with stale/changed_elsewhere
// when text or library have moved on. A check that changed which claims the text makes leaves one "checked" in the audit
// trail, others none.
func (s *Store) SaveCheck(ctx context.Context, check Check) (ids []string, err error) {
	err = s.write(ctx, "save a check", func(tx *sql.Tx) error {
		state, err := current(ctx, tx, check)
		if err != nil {
			return err
		}
		ids = make([]string, len(check.Written))
		for i, c := range check.Written {
			if c.ID == "" {
				c.ID = newID()
			}
			if err := writeClaim(ctx, tx, c); err != nil {
				return err
			}
			ids[i] = c.ID
		}
		for _, id := range check.Gone {
			_, err := tx.ExecContext(ctx, "UPDATE claim SET in_text = 0, gone_at = ? WHERE id = ? AND in_text = 1", check.At, id)
			if err != nil {
				return err
			}
		}
		_, err = tx.ExecContext(ctx, `DELETE FROM claim WHERE piece_id = ? AND in_text = 0 AND gone_at < ? AND origin = 'found'
			AND NOT EXISTS (SELECT 1 FROM resolution WHERE claim_id = claim.id)`, check.PieceID, check.Forget)
		if err != nil {
			return err
		}
		return closeCheck(ctx, tx, check, state)
	})
	return ids, err
}

// current returns the digest of the last check, and refuses one of another text or library than the present ones.
func current(ctx context.Context, tx *sql.Tx, check Check) (state string, err error) {
	var seq int64
	err = tx.QueryRowContext(ctx, "SELECT seq, checked_state FROM piece WHERE id = ? AND deleted_at = 0", check.PieceID).Scan(&seq, &state)
	if err != nil {
		return "", found(err, "piece")
	}
	sp, err := space(ctx, tx)
	if err != nil {
		return "", err
	}
	if seq != check.Seq || sp.LibrarySeq != check.Library {
		return "", faults.New(faults.Stale, "changed_elsewhere")
	}
	return state, nil
}

// closeCheck notes what was checked and, if the claims of the text are others than before, that it happened.
func closeCheck(ctx context.Context, tx *sql.Tx, check Check, before string) error {
	unsupported, err := encode(nonNil(check.Unsupported))
	if err != nil {
		return err
	}
	rows, err := tx.QueryContext(ctx, "SELECT meaning FROM claim WHERE piece_id = ? AND in_text = 1", check.PieceID)
	meanings, err := collect(rows, err, func(row scanner) (m string, err error) { return m, row.Scan(&m) })
	if err != nil {
		return err
	}
	slices.Sort(meanings)
	sum := sha256.Sum256([]byte(strings.Join(meanings, "\x00")))
	state := hex.EncodeToString(sum[:])
	_, err = tx.ExecContext(ctx, `UPDATE piece SET checked_seq = ?, checked_library = ?, checked_with = ?, checked_state = ?,
		unsupported = ? WHERE id = ?`, check.Seq, check.Library, check.With, state, unsupported, check.PieceID)
	if err != nil || state == before {
		return err
	}
	return record(ctx, tx, check.At, Checked, check.PieceID, check.PieceID, facts{"claims": len(meanings)})
}

func writeClaim(ctx context.Context, tx *sql.Tx, c Claim) error {
	var columns [4]string
	for i, v := range []any{nonNil(c.Categories), nonNil(c.Signals), c.Difference, nonNil(c.Evidence)} {
		text, err := encode(v)
		if err != nil {
			return err
		}
		columns[i] = text
	}
	_, err := tx.ExecContext(ctx, `INSERT INTO claim (id, piece_id, origin, in_text, ordinal, block, quote, before, after, start, end,
		sentence, row_heading, column_heading, categories, risk, signals, lang, meaning, verdict, confidence, difference, evidence,
		proposal, weighed, checked_library, created_at, gone_at)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (id) DO UPDATE SET in_text = excluded.in_text, ordinal = excluded.ordinal, block = excluded.block,
		quote = excluded.quote, before = excluded.before, after = excluded.after, start = excluded.start, end = excluded.end,
		sentence = excluded.sentence, row_heading = excluded.row_heading, column_heading = excluded.column_heading, categories = excluded.categories, risk = excluded.risk, signals = excluded.signals,
		lang = excluded.lang, meaning = excluded.meaning, verdict = excluded.verdict, confidence = excluded.confidence,
		difference = excluded.difference, evidence = excluded.evidence, proposal = excluded.proposal,
		weighed = excluded.weighed, checked_library = excluded.checked_library, gone_at = excluded.gone_at`,
		c.ID, c.PieceID, c.Origin, c.InText, c.Ordinal, c.Anchor.Block, c.Anchor.Quote, c.Anchor.Before, c.Anchor.After,
		c.Anchor.Span.Start, c.Anchor.Span.End, c.Sentence, c.Cell.Row, c.Cell.Column, columns[0], c.Risk, columns[1], c.Lang, c.Meaning, c.Verdict,
		c.Confidence, columns[2], columns[3], c.Proposal, c.Weighed, c.CheckedLibrary, c.CreatedAt, c.GoneAt)
	return err
}

// MarkClaim adds a claim that the user saw herself, and returns its id.
func (s *Store) MarkClaim(ctx context.Context, c Claim) (id string, err error) {
	c.ID, c.Origin = newID(), ByUser
	err = s.write(ctx, "mark a claim", func(tx *sql.Tx) error {
		if _, err := livePiece(ctx, tx, c.PieceID); err != nil {
			return err
		}
		if err := writeClaim(ctx, tx, c); err != nil {
			return err
		}
		// Its text was not checked with this claim in it.
		if _, err := tx.ExecContext(ctx, "UPDATE piece SET checked_seq = 0 WHERE id = ?", c.PieceID); err != nil {
			return err
		}
		return record(ctx, tx, c.CreatedAt, Marked, c.PieceID, c.ID, facts{})
	})
	return c.ID, err
}
