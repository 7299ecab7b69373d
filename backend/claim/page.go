package claim

import (
	"math"
	"strings"
)

// A page tells what kind of text the clauses make together: an article that advises, an offer, a job ad. The same words
// assert in the one and explain in the other.

// pageTraits are the traits whose share of the clauses of a text tells its kind.
var pageTraits = strings.Fields(`guard_advice guard_condition guard_definition guard_requirement guard_social guard_disclaimer guard_call
	class_we class_you class_thou class_i class_can class_if class_must class_day mood_imperative first_verb_plain first_mood_infinitive first_capability first_number
	ends_bare ends_question effect capability feature superlative guarantee customer_base free price_figure law figure_date`)

const (
	numPageTraits = 32
	fewClauses    = 8.0 // how many clauses of an average text a text is read with, so that a short one leans nowhere
	manyOfTrait   = 0.3 // the share from which more of a trait says nothing more
	mostLean      = 1.5 // how far the kind of a text may move a score
)

// Page counts, over the clauses of a text, those that show each page trait.
type Page struct {
	Clauses int
	Seen    [numPageTraits]int
}

// PageTraits lists the traits that a Page counts, in order.
func PageTraits() []string { return append([]string(nil), pageTraits...) }

// Add counts a clause by its cues.
func (p *Page) Add(cues []string) {
	p.Clauses++
	for i, name := range pageTraits {
		for _, c := range cues {
			if c == name {
				p.Seen[i]++
				break
			}
		}
	}
}

func (p *Page) join(q *Page) {
	p.Clauses += q.Clauses
	for i, n := range q.Seen {
		p.Seen[i] += n
	}
}

// Values gives two numbers for each trait, against its mean share over many texts: the difference of its share, and the
// same once shares from manyOfTrait up are taken for equal.
func (p *Page) Values(mean []float64) []float64 {
	out := make([]float64, 0, 2*len(mean))
	for i, m := range mean {
		share := (float64(p.Seen[i]) + fewClauses*m) / (float64(p.Clauses) + fewClauses)
		out = append(out, 3*(share-m), math.Min(1, share/manyOfTrait)-math.Min(1, m/manyOfTrait))
	}
	return out
}

// pageWeights are how much the values of a page weigh for a claim.
type pageWeights struct {
	mean   [numPageTraits]float64
	weight [2 * numPageTraits]float64
}

// lean is what the kind of a text adds to the score of each of its clauses.
func (w *pageWeights) lean(p *Page) float32 {
	sum := 0.0
	for i, v := range p.Values(w.mean[:]) {
		sum += w.weight[i] * v
	}
	return float32(max(-mostLean, min(mostLean, sum)))
}
