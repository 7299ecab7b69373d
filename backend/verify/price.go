package verify

import (
	"slices"

	"probant/backend/text"
)

// pricing is what a document says once of all its amounts: their tax basis, and what they are per. Empty where it does not, or says
// two things.
type pricing struct {
	tax    string // "excl" or "incl"
	period string
}

// with joins the terms of two passages of a document.
func (t pricing) with(o pricing) pricing {
	return pricing{tax: agreed(t.tax, o.tax), period: agreed(t.period, o.period)}
}

// agreed is what two texts say of one thing, one of them perhaps nothing; mixed when they differ.
func agreed(a, b string) string {
	switch {
	case b == "" || a == b:
		return a
	case a == "":
		return b
	}
	return mixed
}

const mixed = "?"

// priced holds the nouns that announce amounts.
var priced = wordSet("prix", "tarif", "tarifs", "montants", "cotisations", "honoraires", "price", "prices", "pricing", "fees", "rates", "charges", "amounts", "tariffs")

// pricingOf reads the terms that a sentence sets for the amounts of others: it names prices and gives none. A heading need not name
// them.
func (s *sentence) pricingOf(heading bool) pricing {
	named := heading
	for i := range s.words {
		named = named || priced[s.words[i].fold]
	}
	for i := range s.numbers {
		if s.numbers[i].Kind == text.Money {
			return pricing{}
		}
	}
	if !named {
		return pricing{}
	}
	var out pricing
	for i := range s.words {
		out = out.with(pricing{tax: s.taxAt(i), period: s.perAt(i)})
	}
	return out
}

// taxAt is the tax basis that words from i on name.
func (s *sentence) taxAt(i int) string {
	is := func(k int, words ...string) bool {
		if k >= len(s.words) {
			return false
		}
		for _, w := range words {
			if s.words[k].fold == w {
				return true
			}
		}
		return false
	}
	of := i + 1
	if is(of, "of") {
		of++
	}
	switch vat := []string{"vat", "tax", "taxes", "tva"}; {
	case is(i, "ht", "htva"), is(i, "hors") && is(i+1, "taxe", "taxes", "tva"), is(i, "excluding", "exclude", "excludes", "excl", "exclusive", "ex", "before", "plus") && is(of, vat...):
		return "excl"
	case is(i, "ttc", "tvac"), is(i, "taxes", "tva", "taxe") && is(i+1, "comprise", "comprises", "incluse", "incluses"), is(i, "including", "include", "includes", "incl", "inclusive") && is(of, vat...),
		is(i, "vat", "tax") && is(i+1, "included", "inclusive"):
		return "incl"
	}
	return ""
}

// perAt is the period that word i names after "par" or "per".
func (s *sentence) perAt(i int) string {
	if i == 0 {
		return ""
	}
	switch s.words[i-1].fold {
	case "par", "per", "chaque", "each", "every":
		return periods[s.words[i].fold]
	}
	return ""
}

// periods gives the period of the words that name one, and of those that say how often.
var periods = map[string]string{
	"jour": "day", "day": "day", "semaine": "week", "week": "week", "mois": "month", "month": "month", "trimestre": "quarter", "quarter": "quarter", "an": "year", "annee": "year", "year": "year",
}

var often = map[string]string{
	"quotidien": "day", "quotidienne": "day", "quotidiens": "day", "quotidiennes": "day", "journalier": "day", "journaliere": "day", "daily": "day",
	"hebdomadaire": "week", "hebdomadaires": "week", "weekly": "week", "mensuel": "month", "mensuelle": "month", "mensuels": "month", "mensuelles": "month", "monthly": "month",
	"trimestriel": "quarter", "trimestrielle": "quarter", "trimestriels": "quarter", "trimestrielles": "quarter", "quarterly": "quarter",
	"annuel": "year", "annuelle": "year", "annuels": "year", "annuelles": "year", "annually": "year", "annual": "year", "yearly": "year",
}

// setRates reads what each quantity is per where its clause says it apart from the figure: "le prix annuel est de 840 €", "chaque mois,
// 30 €", or over how long it runs: "420 € sur trois ans".
func (s *sentence) setRates() {
	for k := range s.numbers {
		n := &s.numbers[k]
		for i := n.to; i < min(n.to+3, len(s.words)) && n.Kind == text.Money && n.Tax() == "" && !s.words[i].number; i++ {
			n.tax = agreed(n.tax, s.taxAt(i))
		}
		if n.Period != "" || n.Kind == text.Date || n.Kind == text.Duration || n.Kind == text.Rank {
			continue
		}
		if s.runsOver(k) {
			n.rate = "span"
			continue
		}
		rate := ""
		from, to := s.aside(s.clause(n.from, n.to))
		for i := from; i < to; i++ {
			rate = agreed(rate, agreed(often[s.words[i].fold], s.perAt(i)))
		}
		if rate != mixed {
			n.rate = rate
		}
	}
}

// rated reports whether the claim's word i only says what a figure is per ("mensuel") and the sentence says so in the place of its own:
// "29 € par mois".
func (p *pair) rated(i int) bool {
	per := often[p.claim.words[i].fold]
	if per == "" {
		return false
	}
	for k := range p.claim.numbers {
		c := &p.claim.numbers[k]
		if c.rate == per && slices.ContainsFunc(p.source.numbers, func(s number) bool { return s.family == c.family && s.Period == per }) {
			return true
		}
	}
	return false
}

// runsOver reports whether quantity k is given for a span of time that follows it, of more than one unit of time.
func (s *sentence) runsOver(k int) bool {
	if k+1 >= len(s.numbers) {
		return false
	}
	n, next := &s.numbers[k], &s.numbers[k+1]
	if next.Kind != text.Duration || next.from != n.to+1 || next.Low <= 1 || s.words[next.from].apart || s.words[n.to].apart {
		return false
	}
	switch s.words[n.to].fold {
	case "sur", "over":
		return true
	}
	return false
}

// relate compares two quantities of the pair, with what the texts say of them apart: a period in their clause, and in the source the
// pricing of its document.
func (p *pair) relate(c, s *number) (relation, DifferenceKind) {
	if lasts(c, s) {
		return agrees, ""
	}
	r, kind := p.relatePriced(c, s)
	if r == agrees && p.otherThreshold(c, s) {
		return weaker, BoundDiffers
	}
	return r, kind
}

// relatePriced relates two quantities, amounts with the terms that their document sets for them.
func (p *pair) relatePriced(c, s *number) (relation, DifferenceKind) {
	if c.family != s.family || c.Period == s.Period && c.Tax() == s.Tax() && c.tax == s.tax {
		return relate(c, s)
	}
	ours, theirs := *c, *s
	for _, n := range [...]*number{&ours, &theirs} {
		if n.Kind == text.Money && n.Tax() == "" && n.tax != "" && n.tax != mixed {
			n.Unit += " " + n.tax
		}
	}
	if ours.Period == "" {
		ours.Period = ours.rate
	}
	if theirs.Period == "" {
		theirs.Period = theirs.rate
	}
	if theirs.Kind == text.Money {
		if theirs.Period == "" {
			theirs.Period = p.pricing.period
		}
		if t := p.pricing.tax; theirs.Tax() == "" && t != "" && t != mixed && ours.Tax() != "" {
			theirs.Unit += " " + t
		}
	}
	if ours.Period == "" || theirs.Period == "" || theirs.Period == mixed {
		ours.Period, theirs.Period = c.Period, s.Period
	}
	return relate(&ours, &theirs)
}

// lasts reports whether a duration is what the sentence writes as hours and minutes, the way a time of day is written too: "2 h 10".
func lasts(c, s *number) bool {
	if c.Kind != text.Duration || s.Unit != "clock" || c.Bound != s.Bound || c.Approx != s.Approx {
		return false
	}
	hours := text.Quantity{Kind: text.Duration, Unit: "h", Low: s.Low, High: s.High, Bound: s.Bound}
	v, ok := text.Comparable(c.Quantity, hours)
	return ok && near(v.ALow, v.BLow, 0) && near(v.AHigh, v.BHigh, 0)
}
