package claim

// claim makes the claim of a clause from the signals found in it.
func (r *reading) claim(c clause, found []finding, start, end int) Claim {
	out := Claim{
		Block:      r.block.ID,
		Span:       r.idx.Span(c.start, c.end),
		Text:       r.block.Text[c.start:c.end],
		Sentence:   r.block.Text[start:end],
		Quantities: r.quantities(c),
		Lang:       r.lang,
	}
	seen := map[Signal]bool{}
	score := map[Category]map[string]float64{}
	for _, f := range found {
		sp := out.Span
		if f.from >= 0 {
			if f.from < c.from || f.to > c.to {
				continue
			}
			sp = r.idx.Span(r.toks[f.from].Start, r.toks[f.to-1].End)
		}
		if s := (Signal{f.code, sp}); !seen[s] {
			seen[s] = true
			out.Signals = append(out.Signals, s)
		}
		for _, k := range f.categories {
			if score[k] == nil {
				score[k] = map[string]float64{}
			}
			score[k][f.code] = max(score[k][f.code], f.weight)
		}
	}
	out.Categories = categories(score, r.fallback(found))
	out.Risk = risk(out, r, c)
	out.Meaning = r.meaning(c, start, end)
	return out
}

// certain is the weight from which a category holds whatever else is said.
const certain = 0.9

// categories keeps the categories that weigh enough, or the heaviest one. The bare content of an offer yields to any
// category that says more.
func categories(score map[Category]map[string]float64, fallback Category) []Category {
	var out []Category
	best, top := fallback, 0.0
	for _, k := range order {
		if score[k] == nil {
			continue
		}
		sum := 0.0
		for _, code := range codes {
			sum += score[k][code]
		}
		if sum > top {
			best, top = k, sum
		}
		if sum >= certain && (k != Product || len(out) == 0 || score[k][Capability] > 0 && score[k][Feature] > 0 || score[k][Figure] > 0) {
			out = append(out, k)
		}
	}
	if len(out) == 0 {
		out = append(out, best)
	}
	return out
}

// fallback is the category of a claim whose signals name none.
func (r *reading) fallback(found []finding) Category {
	for _, f := range found {
		if f.code == NamedParty {
			return Company
		}
	}
	return Product
}

// risk is high for what law or a competitor would seize on (PRODUCT.md, claim categories).
func risk(c Claim, r *reading, at clause) Risk {
	if len(c.Quantities) > 0 {
		return High
	}
	for _, k := range c.Categories {
		switch k {
		case Compliance, Security, Superlative, Guarantee, Pricing, Environment, Health:
			return High
		case Customer:
			if r.named(at) {
				return High
			}
		}
	}
	return Low
}
