package claim

// pricing reads prices, what is free, and terms of commitment. A price word alone is weak: a figure or a verb must join it.
func pricing(r *reading, c clause, add func(finding)) {
	plain(r, c, add, func(h hit) bool {
		switch r.fold(h.from) {
		case "free":
			p := r.fold(h.from - 1)
			return r.fold(h.to) != "to" && r.fold(h.to) != "up" && r.fold(h.to) != "time" && p != "feel" && p != "risk" && p != "cruelty" && p != "plastic" && p != "chemical" && p != "stress" && p != "hassle"
		case "save":
			return r.figures(c)
		case "prime", "primes", "commission", "remise", "reduction":
			return r.figures(c) || r.has(c, Price)
		}
		return true
	}, Free, Price, CommitmentTerms)
}
