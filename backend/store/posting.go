package store

import (
	"context"
	"database/sql"
	"encoding/binary"
	"slices"
	"strings"

	"probant/backend/verify"
)

// stretch is how many passage numbers a row of posting covers: few rows for a common term, and small ones to append to.
const stretch = 16384

// aroundBit marks a passage of which only the surroundings hold a term.
const aroundBit = 1 << 15

// place is a row of posting.
type place struct {
	term    string
	stretch int64
}

// indexer gathers what to write to posting. A term comes once for each passage, its text before its surroundings.
type indexer struct{ rows map[place][]byte }

func newIndexer() *indexer { return &indexer{map[place][]byte{}} }

func (x *indexer) add(number int64, by verify.Found) {
	held := map[string]bool{}
	hold := func(terms []string, bit uint16) {
		for _, t := range terms {
			if !held[t] {
				held[t] = true
				at := place{t, number / stretch}
				x.rows[at] = binary.BigEndian.AppendUint16(x.rows[at], uint16(number%stretch)|bit)
			}
		}
	}
	hold(by.By, 0)
	hold(by.Around, aroundBit)
}

// write appends what was gathered, in the order of the table.
func (x *indexer) write(ctx context.Context, tx *sql.Tx) error {
	row, err := tx.PrepareContext(ctx, `INSERT INTO posting (term, stretch, passages) VALUES (?, ?, ?)
		ON CONFLICT DO UPDATE SET passages = CAST(passages || excluded.passages AS BLOB)`)
	if err != nil {
		return err
	}
	defer row.Close()
	places := make([]place, 0, len(x.rows))
	for at := range x.rows {
		places = append(places, at)
	}
	slices.SortFunc(places, func(a, b place) int {
		if d := strings.Compare(a.term, b.term); d != 0 {
			return d
		}
		return int(a.stretch - b.stretch)
	})
	for _, at := range places {
		if _, err := row.ExecContext(ctx, at.term, at.stretch, x.rows[at]); err != nil {
			return err
		}
	}
	return nil
}

// reindex makes the index of passages again if it was made by another way of cutting them into terms. Without a workspace's
// row there is nothing to index yet.
func (s *Store) reindex(ctx context.Context) error {
	var stale bool
	err := s.db.QueryRowContext(ctx, "SELECT EXISTS (SELECT 1 FROM workspace WHERE indexed_by <> ?)", verify.TermsVersion).Scan(&stale)
	if err != nil || !stale {
		return err
	}
	return s.write(ctx, "index the passages again", func(tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, "DELETE FROM posting"); err != nil {
			return err
		}
		for from, more := int64(0), true; more; from += stretch { // a stretch at a time: memory stays small
			if more, err = reindexStretch(ctx, tx, from); err != nil {
				return err
			}
		}
		_, err := tx.ExecContext(ctx, "UPDATE workspace SET indexed_by = ?", verify.TermsVersion)
		return err
	})
}

// reindexStretch indexes the passages of one stretch, and tells whether there are others after it.
func reindexStretch(ctx context.Context, tx *sql.Tx, from int64) (more bool, err error) {
	rows, err := tx.QueryContext(ctx, "SELECT number, text, context, heading FROM passage WHERE number >= ? AND number < ? ORDER BY number",
		from, from+stretch)
	index := newIndexer()
	_, err = collect(rows, err, func(row scanner) (struct{}, error) {
		var number int64
		var p verify.Passage
		if err := row.Scan(&number, &p.Text, &p.Context, &p.Heading); err != nil {
			return struct{}{}, err
		}
		index.add(number, verify.FoundBy(p.Text, p.Surroundings()))
		return struct{}{}, ctx.Err()
	})
	if err != nil {
		return false, err
	}
	if err := index.write(ctx, tx); err != nil {
		return false, err
	}
	err = tx.QueryRowContext(ctx, "SELECT EXISTS (SELECT 1 FROM passage WHERE number >= ?)", from+stretch).Scan(&more)
	return more, err
}

// IndexSize is how much of the file the index of passages takes, in bytes.
func (s *Store) IndexSize(ctx context.Context) (size int64, err error) {
	err = s.read(ctx, "measure the index", func(tx *sql.Tx) error {
		return tx.QueryRowContext(ctx, "SELECT sum(pgsize) FROM dbstat WHERE name = 'posting'").Scan(&size)
	})
	return size, err
}
