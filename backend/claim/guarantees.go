package claim

// guarantees reads promises and absolutes. "Tous les", "all", "full" only widen what another signal says: they weigh
// little and put nothing in a category by themselves.
func guarantees(r *reading, c clause, add func(finding)) {
	plain(r, c, add, nil, GuaranteeWord)
	for _, h := range r.hitsIn(c) {
		if h.code != Absolute || h.from < c.from || h.to > c.to {
			continue
		}
		f := finding{code: Absolute, from: h.from, to: h.to, weight: senses[Absolute].weight, categories: []Category{Guarantee}}
		switch r.fold(h.from) {
		case "tous", "toutes", "tout", "all", "full", "every", "everything", "any", "fully", "completely", "entirely", "totalement", "entierement", "n'", "whatever", "no", "nothing", "none",
			"integralement", "illimite", "illimitee", "illimites", "illimitees", "unlimited", "sans":
			f.weight, f.categories = 0.4, nil
		case "zero":
			f.weight = 0.7
		case "aucun", "aucune", "jamais", "toujours", "never", "always", "systematiquement":
			if !r.hasWord(c, "nous", "notre", "nos", "vos", "votre", "we", "our", "we'll", "your", "you", "vous", "will", "sera", "seront") {
				f.weight, f.categories = 0.6, nil // not said of the offer
			}
		case "100":
			if !r.percentAt(h.from) {
				continue
			}
		}
		add(f)
	}
}

// percentAt reports whether token i is written as a per cent.
func (r *reading) percentAt(i int) bool {
	k := r.quantityAt(i)
	return k >= 0 && r.qs[k].Unit == "%"
}
