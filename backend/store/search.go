package store

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/binary"
	"slices"

	"probant/backend/verify"
)

// Search finds the passages that share terms with a query, best first: see verify.Tally. The store is a verify.Searcher by it.
func (s *Store) Search(ctx context.Context, q verify.Query) (out []verify.Passage, err error) {
	out = []verify.Passage{}
	if len(q.Terms) == 0 || q.Limit <= 0 {
		return out, nil
	}
	err = s.read(ctx, "search passages", func(tx *sql.Tx) error {
		tally, err := ranked(ctx, tx, q)
		if err != nil {
			return err
		}
		for limit, ended := q.Limit, false; len(out) < q.Limit && !ended; limit *= 4 { // those of deleted sources leave room for others
			best := tally.Best(limit)
			if out, err = cited(ctx, tx, best); err != nil {
				return err
			}
			ended = len(best) < limit
		}
		out = out[:min(q.Limit, len(out))]
		return nil
	})
	return out, err
}

// ranked tells what the passages are worth, by number.
func ranked(ctx context.Context, tx *sql.Tx, q verify.Query) (*verify.Tally, error) {
	var last int // and, since none is ever taken out, how many there are
	err := tx.QueryRowContext(ctx, "SELECT coalesce(max(number), 0) FROM passage").Scan(&last)
	if err != nil {
		return nil, err
	}
	postings, err := tx.PrepareContext(ctx, "SELECT stretch, passages FROM posting WHERE term = ?")
	if err != nil {
		return nil, err
	}
	defer postings.Close()
	tally := verify.NewTally(last+1, last)
	for _, t := range q.Terms {
		for _, form := range t.Forms {
			if err := hold(ctx, postings, form, tally, last); err != nil {
				return nil, err
			}
		}
		tally.Close(t.Weight)
	}
	return tally, nil
}

// hold tells a tally where a form is.
func hold(ctx context.Context, postings *sql.Stmt, form string, tally *verify.Tally, last int) error {
	rows, err := postings.QueryContext(ctx, form)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var at int
		var held sql.RawBytes
		if err := rows.Scan(&at, &held); err != nil {
			return err
		}
		for ; len(held) >= 2; held = held[2:] {
			v := binary.BigEndian.Uint16(held)
			if n := at*stretch + int(v%stretch); n <= last {
				tally.Hold(verify.Posting{Passage: int32(n), Around: v&aroundBit != 0})
			}
		}
	}
	return rows.Err()
}

// cited reads passages by their numbers, in that order; those of deleted sources are left out.
func cited(ctx context.Context, tx *sql.Tx, numbers []int32) ([]verify.Passage, error) {
	list, err := encode(numbers)
	if err != nil {
		return nil, err
	}
	type hit struct {
		verify.Passage
		number int32
	}
	rows, err := tx.QueryContext(ctx, "SELECT "+citedColumns+`, g.number FROM passage g JOIN source s ON s.id = g.source_id
		WHERE s.deleted_at = 0 AND g.number IN (SELECT value FROM json_each(?))`, list)
	hits, err := collect(rows, err, func(row scanner) (h hit, err error) {
		h.Passage, err = scanCited(also{row, []any{&h.number}})
		return h, err
	})
	if err != nil {
		return nil, err
	}
	order := make(map[int32]int, len(numbers))
	for i, n := range numbers {
		order[n] = i
	}
	slices.SortFunc(hits, func(a, b hit) int { return cmp.Compare(order[a.number], order[b.number]) })
	out := make([]verify.Passage, len(hits))
	for i := range hits {
		out[i] = hits[i].Passage
	}
	return out, nil
}

// also is a row with more columns than its reader knows.
type also struct {
	scanner
	more []any
}

// Scan reads the columns, then the others.
func (a also) Scan(to ...any) error { return a.scanner.Scan(append(to, a.more...)...) }
