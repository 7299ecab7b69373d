package claim

import "probant/backend/text"

// statistics reads what is said of a market, of people at large, or on the authority of a study.
func statistics(r *reading, c clause, add func(finding)) {
	plain(r, c, add, func(h hit) bool {
		switch r.fold(h.from) {
		case "moyen", "taux", "hausse", "baisse", "croissance", "augmente", "augmentent", "growth", "increase", "decrease", "average":
			return true
		case "etude", "etudes", "study", "rapport", "research", "chiffres":
			return r.figures(c) || h.to-h.from > 1 || r.hasWord(c, "montre", "montrent", "revele", "shows", "show", "found", "selon")
		}
		return true
	}, StudyCited, Market)
	general := r.fold(c.from) == "most" && r.fold(c.from+1) != "of"
	if w := r.fold(c.from); (w == "en" || w == "in") && !r.hasWord(c, "nous", "notre", "nos", "we", "our") {
		lo, hi := r.figuresIn(c.start, c.end)
		for i := lo; i < hi; i++ {
			// "En 2026, les PME…": the state of the world at a date.
			general = general || r.qs[i].Kind == text.Date && c.from+1 < c.to && r.toks[c.from+1].Start == r.at[i][0]
		}
	}
	if general {
		add(finding{Market, c.from, c.from + 1})
	}
}

// hasWord reports whether a clause holds one of the folded words.
func (r *reading) hasWord(c clause, list ...string) bool {
	for i := c.from; i < c.to; i++ {
		for _, w := range list {
			if r.toks[i].Fold == w {
				return true
			}
		}
	}
	return false
}
