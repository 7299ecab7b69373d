package claim

import "slices"

// claim makes the claim of a clause from its signals and its score.
func (r *reading) claim(c clause, found []finding, s *scorer, start, end int) Claim {
	out := r.bare(c, start, end)
	signals, worded := r.signals(c, found)
	if !worded {
		signals = append(signals, r.vocabulary(c)...)
	}
	if len(signals) == 0 {
		signals = []Signal{{Statement, out.Span}}
	}
	out.Signals = signals
	out.Categories = s.categories()
	out.Risk = risk(out, r, c)
	return out
}

// bare is a claim before anything is said of why it is one.
func (r *reading) bare(c clause, start, end int) Claim {
	return Claim{
		Block:      r.block.ID,
		Span:       r.idx.Span(c.start, c.end),
		Text:       r.block.Text[c.start:c.end],
		Sentence:   r.block.Text[start:end],
		Quantities: r.quantities(c),
		Lang:       r.lang,
		Cell:       r.ctx.Cell,
		Meaning:    r.ctx.Cell.Meaning(r.meaning(c, start, end), r.lang),
	}
}

// signals are the findings inside a clause, each once; worded tells that a word or a figure is one of them.
func (r *reading) signals(c clause, found []finding) (out []Signal, worded bool) {
	for _, f := range found {
		sp := r.idx.Span(c.start, c.end)
		if f.from >= 0 {
			if f.from < c.from || f.to > c.to {
				continue
			}
			sp = r.idx.Span(r.toks[f.from].Start, r.toks[f.to-1].End)
			worded = true
		}
		if g := (Signal{f.code, sp}); !slices.Contains(out, g) {
			out = append(out, g)
		}
	}
	return out, worded
}

// vocabulary is the two words that weigh most in a clause that no lexicon speaks for.
func (r *reading) vocabulary(c clause) []Signal {
	var best [2]int
	var top [2]float32
	for i := c.from; i < c.to; i++ {
		w := r.toks[i].row
		if w == nil || r.toks[i].stop || r.quantityAt(i) >= 0 {
			continue
		}
		switch v := w[0]; {
		case v > top[0]:
			best[1], top[1] = best[0], top[0]
			best[0], top[0] = i, v
		case v > top[1]:
			best[1], top[1] = i, v
		}
	}
	var out []Signal
	for k, i := range best {
		if top[k] > 0 {
			out = append(out, Signal{Vocabulary, r.idx.Span(r.toks[i].Start, r.toks[i].End)})
		}
	}
	return out
}

// HighRisk reports whether a claim of a category is of high risk whatever else it says (PRODUCT.md, claim categories).
func HighRisk(k Category) bool {
	switch k {
	case Compliance, Security, Superlative, Guarantee, Pricing, Environment, Health:
		return true
	}
	return false
}

// risk is high for what law or a competitor would seize on: numbers, the categories of HighRisk and named customers.
func risk(c Claim, r *reading, at clause) Risk {
	if len(c.Quantities) > 0 || slices.ContainsFunc(c.Categories, HighRisk) || slices.Contains(c.Categories, Customer) && r.named(at) {
		return High
	}
	return Low
}
