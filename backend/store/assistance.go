package store

import (
	"context"
	"database/sql"
)

// Call is one call to a language model, as sent and as answered. Times are in milliseconds; Failure is a reason, "" for none.
type Call struct {
	ID       string
	At       int64
	Took     int64
	Purpose  string
	Subject  string // the id of what was asked about
	Host     string
	Model    string
	Remote   bool
	Sent     string
	Received string
	Failure  string
}

// KeepCall adds a call to the journal.
func (s *Store) KeepCall(ctx context.Context, c Call) error {
	return s.write(ctx, "keep a call", func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `INSERT INTO assistance_call (id, at, took, purpose, subject, host, model, remote, sent, received, failure)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
			newID(), c.At, c.Took, c.Purpose, c.Subject, c.Host, c.Model, c.Remote, c.Sent, c.Received, c.Failure)
		return err
	})
}

// Calls returns the calls about one thing, or all when subject is empty, the last first, limit at most.
func (s *Store) Calls(ctx context.Context, subject string, limit int) (out []Call, err error) {
	err = s.read(ctx, "list calls", func(tx *sql.Tx) error {
		rows, err := tx.QueryContext(ctx, `SELECT id, at, took, purpose, subject, host, model, remote, sent, received, failure
			FROM assistance_call WHERE ?1 = '' OR subject = ?1 ORDER BY at DESC, rowid DESC LIMIT ?2`, subject, limit)
		out, err = collect(rows, err, func(row scanner) (c Call, err error) {
			err = row.Scan(&c.ID, &c.At, &c.Took, &c.Purpose, &c.Subject, &c.Host, &c.Model, &c.Remote, &c.Sent, &c.Received, &c.Failure)
			return c, err
		})
		return err
	})
	return out, err
}

// ProposedProof is a passage that a model proposed as the proof of a wording, with the quote that it gave.
type ProposedProof struct {
	Meaning   string
	PassageID string
	Quote     string
	Model     string
	At        int64
}

// KeepProposed remembers admitted proposals, in place of those for the same wordings and passages. The claims of these wordings,
// whatever their piece, are to check again.
func (s *Store) KeepProposed(ctx context.Context, proofs []ProposedProof) error {
	return s.write(ctx, "keep proposed proofs", func(tx *sql.Tx) error {
		for _, p := range proofs {
			_, err := tx.ExecContext(ctx, `INSERT INTO proposed_proof (meaning, passage_id, quote, model, at) VALUES (?, ?, ?, ?, ?)
				ON CONFLICT (meaning, passage_id) DO UPDATE SET quote = excluded.quote, model = excluded.model, at = excluded.at`,
				p.Meaning, p.PassageID, p.Quote, p.Model, p.At)
			if err != nil {
				return err
			}
			if _, err := tx.ExecContext(ctx, "UPDATE claim SET weighed = '' WHERE meaning = ?", p.Meaning); err != nil {
				return err
			}
			_, err = tx.ExecContext(ctx, "UPDATE piece SET checked_seq = 0 WHERE id IN (SELECT piece_id FROM claim WHERE meaning = ?)", p.Meaning)
			if err != nil {
				return err
			}
		}
		return nil
	})
}

// Proposed returns what was proposed for a wording, the oldest first. Passages of deleted sources are left out.
func (s *Store) Proposed(ctx context.Context, meaning string) (out []ProposedProof, err error) {
	err = s.read(ctx, "read proposed proofs", func(tx *sql.Tx) error {
		rows, err := tx.QueryContext(ctx, `SELECT o.meaning, o.passage_id, o.quote, o.model, o.at
			FROM proposed_proof o JOIN passage g ON g.id = o.passage_id JOIN source s ON s.id = g.source_id
			WHERE o.meaning = ? AND s.deleted_at = 0 ORDER BY o.at, o.passage_id`, meaning)
		out, err = collect(rows, err, func(row scanner) (p ProposedProof, err error) {
			err = row.Scan(&p.Meaning, &p.PassageID, &p.Quote, &p.Model, &p.At)
			return p, err
		})
		return err
	})
	return out, err
}
