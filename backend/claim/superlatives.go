package claim

// superlatives reads "best", "only" and comparisons, and leaves the adverbs and ordinals that only look like them.
func superlatives(r *reading, c clause, add func(finding)) {
	plain(r, c, add, func(h hit) bool {
		next := r.fold(h.to)
		switch r.fold(h.from) {
		case "premier", "premiere", "first":
			switch next {
			case "annee", "annees", "etape", "fois", "pas", "jour", "semaine", "mois", "contact", "rendez", "echange", "rendezvous", "degre", "chose", "point", "lieu", "impression", "step", "time", "thing", "and", "name", "day", "week", "month", "of", "place", "impression's", "impressions", "call", "consultation", "semestre", "trimestre", "half", "quarter", "you", "we", "your", "",
				"class", "aid", "floor", "responder":
				return false
			}
			return r.fold(h.from-1) != "d'" && r.fold(h.from-1) != "en" && r.fold(h.from-1) != "at" && h.from > c.from
		case "le", "la", "les":
			switch next {
			case "souvent", "tot", "tard", "possible", "vite", "grand", "grande", "que", "":
				return next == "grand" || next == "grande"
			}
		case "most", "least":
			if h.from == c.from {
				return false // "Most systems are…" speaks of the many: see statistics
			}
			switch next {
			case "of", "people", "companies", "businesses", "likely", "cases", "recent", "part", "often", "common", "":
				return false
			}
			return r.fold(h.from-1) != "at"
		case "best":
			return next != "practice" && next != "practices" && next != "regards" && next != "suited" && r.fold(h.from-1) != "your" && r.fold(h.from-1) != "their"
		case "only":
			return r.fold(h.from-1) == "the"
		case "top":
			return (!r.toks[h.from].upper || h.from > c.from) && next != "of"
		case "meilleur", "meilleure", "meilleurs", "meilleures":
			p := r.fold(h.from - 1)
			return p != "une" && p != "un" && p != "de" && p != "d'"
		case "seul", "seule", "seuls", "seules":
			p := r.fold(h.from - 1)
			return p == "le" || p == "la" || p == "les" || p == "un" || p == "une"
		case "unique", "uniques":
			return next != "" && r.fold(h.from-1) != "espace"
		}
		return !soft[r.fold(h.from)]
	}, SuperlativeWord, Exclusive)
	comparisons(r, c, add)
}

// comparisons reads comparatives that have their second term ("faster than", "contrairement à"); a lone one ("easier")
// compares with nothing.
func comparisons(r *reading, c clause, add func(finding)) {
	plain(r, c, add, func(h hit) bool {
		alone := h.to-h.from == 1 || r.fold(h.from) == "plus" || r.fold(h.from) == "moins"
		return (!alone || r.hasWord(c, "than", "que", "qu'")) && !(r.figures(c) && (r.fold(h.from) == "than" || r.fold(h.from) == "more"))
	}, Comparison)
}

// soft are the words of exclusivity that more often narrow a scope than claim to be alone.
var soft = set("exclusively uniquement exclusif exclusive exclusivement uniquely solely")
