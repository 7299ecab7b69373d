package store

import (
	"context"
	"database/sql"
	"slices"
	"strings"
	"unicode"

	"probant/backend/verify"
)

// aroundWeight is what a term found in a passage's context or heading is worth beside one found in its text.
const aroundWeight = "0.4"

// Search finds the passages that share terms with a query, best first by BM25: rarer terms are worth more. The store is a
// verify.Searcher by it.
func (s *Store) Search(ctx context.Context, q verify.Query) (out []verify.Passage, err error) {
	out = []verify.Passage{}
	terms := distinct(q.Terms)
	if len(terms) == 0 {
		return out, nil
	}
	err = s.read(ctx, "search passages", func(tx *sql.Tx) error {
		rarer, err := rarer(ctx, tx, terms)
		if err != nil {
			return err
		}
		if len(rarer) > 0 {
			out, err = ranked(ctx, tx, match(rarer), q.Limit)
			if err != nil || len(out) == q.Limit {
				return err
			}
		}
		out, err = ranked(ctx, tx, match(terms), q.Limit)
		return err
	})
	return out, err
}

// ranked answers an FTS5 query. The inner query ranks on the index alone; texts are read for the few that remain.
func ranked(ctx context.Context, tx *sql.Tx, query string, limit int) ([]verify.Passage, error) {
	rows, err := tx.QueryContext(ctx, "SELECT "+citedColumns+` FROM (
			SELECT i.rowid AS number, bm25(passage_index, 1.0, `+aroundWeight+`) AS score FROM passage_index i
			JOIN passage g ON g.number = i.rowid JOIN source s ON s.id = g.source_id
			WHERE passage_index MATCH ? AND s.deleted_at = 0 ORDER BY score LIMIT ?) hit
		JOIN passage g ON g.number = hit.number JOIN source s ON s.id = g.source_id ORDER BY hit.score, hit.number`,
		query, limit)
	return collect(rows, err, scanCited)
}

// match is an FTS5 query for any of the terms. Each is a quoted string, where nothing but the quote itself has a meaning.
func match(terms []string) string {
	quoted := make([]string, len(terms))
	for i, t := range terms {
		quoted[i] = `"` + strings.ReplaceAll(t, `"`, `""`) + `"`
	}
	return strings.Join(quoted, " OR ")
}

// A term found in more than one passage in commonShare is left out while rarer ones find enough, in a library large enough
// for it to cost time: BM25 walks every passage that holds a term, and a common one weighs next to nothing in it.
const (
	commonShare  = 20
	largeLibrary = 5_000 // passages
)

// rarer returns the terms to choose passages by first; none when all are worth the same or the library is small.
func rarer(ctx context.Context, tx *sql.Tx, terms []string) ([]string, error) {
	var passages int
	err := tx.QueryRowContext(ctx, "SELECT coalesce(max(number), 0) FROM passage").Scan(&passages)
	if err != nil || passages < largeLibrary {
		return nil, err
	}
	list, err := encode(terms)
	if err != nil {
		return nil, err
	}
	rows, err := tx.QueryContext(ctx, `SELECT j.value FROM json_each(?) j JOIN passage_term t ON t.term = j.value
		WHERE t.doc > ?`, list, passages/commonShare)
	common, err := collect(rows, err, func(row scanner) (t string, err error) { err = row.Scan(&t); return t, err })
	if err != nil || len(common) == 0 {
		return nil, err
	}
	return slices.DeleteFunc(slices.Clone(terms), func(t string) bool { return slices.Contains(common, t) }), nil
}

// distinct drops what cannot match: blanks, repetitions and terms without a letter or a digit.
func distinct(terms []string) []string {
	out := []string{}
	for _, t := range terms {
		if strings.IndexFunc(t, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) >= 0 && !slices.Contains(out, t) {
			out = append(out, t)
		}
	}
	return out
}
