package claim

// companies reads facts about a company: its birth, place, people, status, partners and know-how.
func companies(r *reading, c clause, add func(finding)) {
	plain(r, c, add, func(h hit) bool {
		switch r.fold(h.from) {
		case "depuis", "since":
			return r.dateAfter(h.to)
		case "groupe", "societe", "association", "agence", "cabinet", "bureau", "bureaux", "membre", "membres":
			return r.figures(c) || r.upperNear(h.to)
		}
		return true
	}, CompanyFact)
}

// dateAfter reports whether a quantity begins at token i or just after.
func (r *reading) dateAfter(i int) bool {
	return i < len(r.toks) && (r.insideFigure(i) || i+1 < len(r.toks) && r.insideFigure(i+1))
}
