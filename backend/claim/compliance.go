package claim

// compliance reads laws, standards and asserted conformity. A law alone says what the law says; "obligatoire" inside a
// form is no law.
func compliance(r *reading, c clause, add func(finding)) {
	plain(r, c, add, func(h hit) bool {
		switch r.fold(h.from) {
		case "fine", "fines":
			return r.figures(c)
		case "act":
			return h.from > 0 && r.toks[h.from].upper && r.toks[h.from-1].upper // "the Data Act", not "to act"
		case "normes", "norme", "standard", "standards":
			return r.has(c, Conformity) || r.upperNear(h.to) || r.has(c, Capability)
		}
		return true
	}, Law, Standard, Conformity)
}

// upperNear reports whether token i begins with a capital: a name follows.
func (r *reading) upperNear(i int) bool { return i < len(r.toks) && r.toks[i].upper }
