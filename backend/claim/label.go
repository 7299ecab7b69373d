package claim

import (
	"regexp"

	"probant/backend/text"
)

// labels marks the cells of a table, from block i to end, that only name what their row is about: a product, an offer, a customer. The
// figures beside say what is claimed of it, each with that name. A label that states something by itself, a price, a share or a time, or
// whose row answers yes or no, stays a claim.
func labels(out []Context, blocks []text.Block, i, end, heads int) {
	column := ""
	beside := map[int]bool{}  // rows with a figure next to their label
	answers := map[int]bool{} // rows that hold nothing else than yes, no or a mark
	filled := map[int]int{}   // cells next to the label
	for _, b := range blocks[i:end] {
		switch {
		case b.Row < heads && b.Col == 0:
			column = text.Fold(heading(b.Text))
		case b.Row >= heads && b.Col > 0 && b.Text != "":
			filled[b.Row]++
			if answer.MatchString(text.Fold(b.Text)) {
				answers[b.Row] = true
			}
			beside[b.Row] = beside[b.Row] || figured(b.Text)
		}
	}
	for k := i; k < end; k++ {
		b := blocks[k]
		if b.Row < heads || b.Col > 0 || heading(b.Text) == "" || filled[b.Row] == 0 {
			continue
		}
		things := thing.MatchString(column) && !answers[b.Row]
		out[k].Names = (beside[b.Row] || things) && !states(b.Text)
	}
}

// answer is a cell that says whether the row has something, with nothing measured.
var answer = regexp.MustCompile(`^\s*(?:oui|non|yes|no|inclus(?:e|es)?|included|en option|optional|[✓✔✗✘xX–—-])\s*$`)

// thing is the heading of a column of names, without accents or capitals.
var thing = regexp.MustCompile(`^(?:produits?|offres?|formules?|articles?|references?|modeles?|designations?|gammes?|packs?|abonnements?|forfaits?|nom|clients?|sites?|pays|` +
	`products?|plans?|offers?|items?|models?|names?|packages?|ranges?|sku|customers?|countr(?:y|ies))\b`)

// states reports a label that gives a price, a share or a time of its own.
func states(s string) bool {
	for _, lang := range [...]text.Lang{text.French, text.English} {
		for _, q := range text.Quantities(s, lang) {
			switch q.Kind {
			case text.Percent, text.Points, text.Money, text.Duration:
				return true
			}
		}
	}
	return false
}
