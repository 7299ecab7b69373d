package claim

// guarantees reads promises and absolutes. "Tous les", "all", "full" only widen what another signal says: they are
// no reason by themselves.
func guarantees(r *reading, c clause, add func(finding)) {
	plain(r, c, add, nil, GuaranteeWord)
	for _, h := range r.hitsIn(c) {
		if h.code != Absolute || h.from < c.from || h.to > c.to {
			continue
		}
		switch r.fold(h.from) {
		case "100":
			if !r.percentAt(h.from) {
				continue
			}
		case "tous", "toutes", "tout", "all", "full", "every", "everything", "any", "fully", "completely", "entirely", "totalement", "entierement", "n'", "whatever", "no", "nothing", "none",
			"integralement", "illimite", "illimitee", "illimites", "illimitees", "unlimited", "sans":
			continue
		}
		add(finding{Absolute, h.from, h.to})
	}
}

// percentAt reports whether token i is written as a per cent.
func (r *reading) percentAt(i int) bool {
	k := r.quantityAt(i)
	return k >= 0 && r.qs[k].Unit == "%"
}
