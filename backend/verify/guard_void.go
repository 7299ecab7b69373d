package verify

import (
	"slices"
	"strings"

	"probant/backend/text"
)

// noValues are the values of a cell, folded, that say that there is none of what its column names.
var noValues = []string{"0", "non", "no", "-", "aucun", "aucune", "neant", "nul", "nulle", "none", "nil", "n/a", "na", "✗", "✘", "false", "faux"}

// noneIn tells which cells of a row say that there is none, for each of some columns.
func noneIn(cells []string, columns int) []bool {
	out := make([]bool, columns)
	for k := range min(columns, len(cells)) {
		v := strings.TrimSpace(text.Fold(cells[k]))
		out[k] = slices.Contains(noValues, v)
	}
	return out
}

// filled is the titles of the columns that say that there is some.
func filled(titles []string, none []bool) []string {
	out := make([]string, 0, len(titles))
	for k, t := range titles {
		if !none[k] {
			out = append(out, t)
		}
	}
	return out
}

// guardVoid objects to a claim without a figure in a column whose cell says that there is none: a stock of 0 proves no stock.
func guardVoid(p *pair) *objection {
	if p.view == nil || !p.view.void || len(p.claim.numbers) > 0 {
		return nil
	}
	return &objection{difference: Difference{Kind: NegationDiffers, Source: p.sourceText}, aside: true}
}
