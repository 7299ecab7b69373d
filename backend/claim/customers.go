package claim

// customers reads who uses the offer and what they say or obtained.
func customers(r *reading, c clause, add func(finding)) {
	plain(r, c, add, func(h hit) bool {
		switch r.fold(h.from) {
		case "chez":
			return h.from > c.from && r.upperNear(h.to)
		case "customers", "clients", "client":
			return r.figures(c) || r.has(c, Effect, Testimonial)
		}
		return true
	}, CustomerBase, Testimonial)
}
