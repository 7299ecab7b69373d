package claim

// availability reads hours, delays, delivery, support and coverage.
func availability(r *reading, c clause, add func(finding)) {
	plain(r, c, add, func(h hit) bool {
		switch r.fold(h.from) {
		case "open", "ouvert", "ouverte", "ouverts":
			return r.figures(c) || r.has(c, Coverage)
		case "sous", "within":
			return true
		}
		return true
	}, AvailabilityWord, Delivery, Coverage)
}
