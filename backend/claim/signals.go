package claim

// finding is a signal inside a clause with the weight it has there; a category replaces the code's own.
type finding struct {
	code       string
	from, to   int // tokens; from < 0 for a signal of the whole clause
	weight     float64
	categories []Category
}

// detector reads one kind of signal in a clause. It may look at what the others of the same clause found by the lexicons
// (has), never at another clause.
type detector func(r *reading, c clause, add func(finding))

// detectors, one file each.
func detectors() []detector {
	return []detector{numbers, compliance, security, superlatives, guarantees, pricing, availability, customers, statistics, companies, wellbeing, capabilities, assertions}
}

// plain adds the hits of the given codes with their own weight and category, save those a filter refuses.
func plain(r *reading, c clause, add func(finding), keep func(h hit) bool, codes ...string) {
	for _, h := range r.hitsIn(c) {
		if h.from < c.from || h.to > c.to {
			continue
		}
		for _, code := range codes {
			if h.code == code && (keep == nil || keep(h)) {
				w := senses[code].weight
				if h.to-h.from > 1 {
					w += 0.25 // an expression says more than a word
				}
				add(finding{code: code, from: h.from, to: h.to, weight: w, categories: own(code)})
			}
		}
	}
}

func own(code string) []Category {
	if c := senses[code].category; c != "" {
		return []Category{c}
	}
	return nil
}

// insideFigure reports whether token i is part of a quantity.
func (r *reading) insideFigure(i int) bool { return r.quantityAt(i) >= 0 }

// figures reports whether a clause holds a quantity other than a date.
func (r *reading) figures(c clause) bool { return r.figureAfter(c.start, c.end) >= 0 }
