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
		tally, err := s.ranked(ctx, tx, q)
		if err != nil {
			return err
		}
		defer s.tallies.Put(tally)
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

// ranked tells what the passages are worth, by number. The forms of all terms are looked for at once, in their order: what a
// question to the database costs is nearly what its answer does.
func (s *Store) ranked(ctx context.Context, tx *sql.Tx, q verify.Query) (*verify.Tally, error) {
	var last int // and, since none is ever taken out, how many there are
	err := tx.QueryRowContext(ctx, "SELECT coalesce(max(number), 0) FROM passage").Scan(&last)
	if err != nil {
		return nil, err
	}
	var forms []string
	var of []int // for each form, its term
	for i, t := range q.Terms {
		for _, form := range t.Forms {
			forms, of = append(forms, form), append(of, i)
		}
	}
	asked, err := encode(forms)
	if err != nil {
		return nil, err
	}
	// A cross join is done as it is written: the forms in their order, each with its rows.
	rows, err := tx.QueryContext(ctx, `SELECT f.key, p.stretch, p.passages FROM json_each(?) f CROSS JOIN posting p ON p.term = f.value`, asked)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	tally, _ := s.tallies.Get().(*verify.Tally)
	if tally == nil {
		tally = &verify.Tally{}
	}
	tally.Begin(last+1, last)
	term := 0
	for rows.Next() {
		var form, at int
		var held sql.RawBytes
		if err := rows.Scan(&form, &at, &held); err != nil {
			return nil, err
		}
		for ; term < of[form]; term++ {
			tally.Close(q.Terms[term].Weight)
		}
		hold(tally, at*stretch, held, last)
	}
	for ; term < len(q.Terms); term++ {
		tally.Close(q.Terms[term].Weight)
	}
	return tally, rows.Err()
}

// hold tells a tally what passages a row of posting names, of those up to the last. From is the first number of its stretch.
func hold(tally *verify.Tally, from int, held []byte, last int) {
	for ; len(held) >= 2; held = held[2:] {
		v := binary.BigEndian.Uint16(held)
		if n := from + int(v%stretch); n <= last {
			tally.Hold(verify.Posting{Passage: int32(n), Around: v&aroundBit != 0})
		}
	}
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
