package claim

import "probant/backend/text"

// numbers weighs the quantities of a clause and says, from what stands around, what each is about.
func numbers(r *reading, c clause, add func(finding)) {
	lo, hi := r.figuresIn(c.start, c.end)
	for i := lo; i < hi; i++ {
		q := r.qs[i]
		from, to := r.tokensOf(i)
		f := finding{code: Figure, from: from, to: to, weight: senses[Figure].weight}
		switch q.Kind {
		case text.Money:
			f.code = PriceFigure
			f.categories = r.money(c)
		case text.Rank:
			f.code, f.weight, f.categories = RankFigure, senses[RankFigure].weight, own(RankFigure)
		case text.Date:
			f.code, f.weight = DateFigure, senses[DateFigure].weight
			if r.has(c, CompanyFact) {
				f.categories = []Category{Company}
			}
		case text.Percent, text.Points, text.Ratio:
			f.categories = r.share(c)
		case text.Duration:
			f.weight = 1.5
			f.categories = r.duration(c)
		case text.Count:
			if q.High == 0 {
				f.weight = 0.25 // "zéro" is an absolute before it is a number
			} else if q.Low <= 5 && q.Unit == "" && q.Bound == text.Exact {
				f.weight = 0.5 // "deux critères", "three steps": often plain prose
			}
			f.categories = r.count(c, q)
		default:
			if q.Unit == "24/7" || q.Unit == "clock" || q.Unit == "h/24" || q.Unit == "day/7" {
				f.weight, f.categories = 1.5, []Category{Availability}
			} else if q.Unit == "/5" || q.Unit == "/10" {
				f.categories = []Category{Statistic}
			} else {
				f.categories = []Category{Product}
			}
		}
		add(f)
	}
}

// tokensOf is the range of the tokens of quantity i, from -1 when it has none ("%" alone).
func (r *reading) tokensOf(i int) (from, to int) {
	from, to = r.tokensIn(r.at[i][0], r.at[i][1])
	if from == to {
		return -1, 0
	}
	return from, to
}

func (r *reading) money(c clause) []Category {
	switch {
	case r.has(c, Effect) && !r.has(c, Price, Free, CommitmentTerms):
		return []Category{Performance}
	case r.has(c, Market, StudyCited):
		return []Category{Statistic}
	case r.has(c, CompanyFact) && !r.has(c, Price):
		return []Category{Company}
	case r.has(c, guardPrefix+"condition", Law) && !r.has(c, Price, Free):
		return []Category{Statistic}
	}
	return []Category{Pricing}
}

func (r *reading) share(c clause) []Category {
	switch {
	case r.has(c, Price, Free) && !r.has(c, Effect, Market):
		return []Category{Pricing}
	case r.has(c, StudyCited, Market) || r.ofThirdParties(c):
		return []Category{Statistic}
	case r.has(c, Testimonial, CustomerBase):
		return []Category{Customer}
	case r.has(c, Effect):
		return []Category{Performance}
	case r.has(c, EnvironmentWord, GuaranteeWord):
		return nil
	}
	return []Category{Statistic}
}

// ofThirdParties reports "des entreprises", "of consumers": shares of the world at large.
func (r *reading) ofThirdParties(c clause) bool {
	for i := c.from; i < c.to; i++ {
		switch r.fold(i) {
		case "entreprises", "francais", "consommateurs", "salaries", "internautes", "pme", "dirigeants", "menages", "companies", "businesses", "people", "consumers", "adults", "organisations", "organizations", "households":
			if p := r.fold(i - 1); p == "des" || p == "les" || p == "of" {
				return true
			}
		}
	}
	return false
}

func (r *reading) duration(c clause) []Category {
	switch {
	case r.has(c, GuaranteeWord):
		return []Category{Guarantee}
	case r.has(c, CompanyFact):
		return []Category{Company}
	case r.has(c, Effect):
		return []Category{Performance}
	case r.has(c, Delivery, AvailabilityWord):
		return []Category{Availability}
	}
	return []Category{Product}
}

func (r *reading) count(c clause, q text.Quantity) []Category {
	for _, t := range text.Tokens(q.Counts) {
		switch t.Fold {
		case "clients", "pme", "tpe", "utilisateurs", "abonnes", "entreprises", "equipes", "communes", "agents", "organismes", "customers", "clients'", "users", "companies", "teams", "businesses", "subscribers", "brands", "marques", "projets", "projects", "avis", "reviews", "adherents", "eleves", "students", "familles":
			return []Category{Customer}
		case "collaborateurs", "salaries", "experts", "employees", "people", "agences", "offices", "specialists", "ingenieurs", "engineers", "techniciens", "consultants", "sites", "bureaux":
			return []Category{Company}
		case "pays", "countries", "villes", "cities", "langues", "languages", "departements", "regions":
			return []Category{Availability}
		}
	}
	switch {
	case r.has(c, CustomerBase), r.hasWord(c, "utilisent", "use", "trust", "choisissent", "rely"):
		return []Category{Customer}
	case r.has(c, StudyCited, Market):
		return []Category{Statistic}
	case r.has(c, CompanyFact):
		return []Category{Company}
	}
	return []Category{Product}
}
