package claim

// companies reads facts about a company: its birth, place, people, status, partners and know-how.
func companies(r *reading, c clause, add func(finding)) {
	plain(r, c, add, func(h hit) bool {
		switch r.fold(h.from) {
		case "depuis", "since":
			return false
		case "groupe", "societe", "association", "agence", "cabinet", "bureau", "bureaux", "membre", "membres":
			return r.figures(c) || r.upperNear(h.to)
		}
		return true
	}, CompanyFact)
	since(r, c, add)
}

// since reads "depuis 2019": the age of the company when it speaks of itself, else only a date.
func since(r *reading, c clause, add func(finding)) {
	for _, h := range r.hitsIn(c) {
		if f := r.fold(h.from); h.code != CompanyFact || h.from < c.from || h.to > c.to || f != "depuis" && f != "since" || !r.dateAfter(h.to) {
			continue
		}
		if r.hasWord(c, "nous", "notre", "we", "our") || h.from == c.from {
			add(finding{CompanyFact, h.from, h.to})
		}
	}
}

// dateAfter reports whether a quantity begins at token i or just after.
func (r *reading) dateAfter(i int) bool {
	return i < len(r.toks) && (r.insideFigure(i) || i+1 < len(r.toks) && r.insideFigure(i+1))
}
