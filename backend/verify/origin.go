package verify

import (
	"strings"

	"probant/backend/text"
)

// made lists the beginnings of the verbs after which "à partir de" says out of what, and not from where on.
var made = []string{"calcul", "recalcul", "etabli", "fabriqu", "obten", "produi", "estim", "mesur", "constru", "elabor", "extrai", "compos", "dedui", "evalu", "concu", "gener", "derive"}

// origin reports whether the quantity at word i is what something is made of: "calculé à partir de 7 critères".
func (s *sentence) origin(i int) bool {
	if i < 4 || s.words[i-1].fold != "de" || s.words[i-2].fold != "partir" {
		return false
	}
	for k := i - 4; k >= max(0, i-9) && !s.words[k+1].apart; k-- {
		for _, m := range made {
			if strings.HasPrefix(s.words[k].fold, m) {
				return true
			}
		}
	}
	return false
}

// limit is the kind of limit that words beside the quantity at words [from, to) set: "min" for where something begins, "max" for
// where it ends; empty for a value of which they only say a bound.
func (s *sentence) limit(from, to int) string {
	for i := max(0, from-3); i < min(to+1, len(s.words)); i++ {
		if i >= from && i < to || i > 0 && i > from-3 && s.words[i].apart && i <= from {
			continue
		}
		switch f := s.words[i].fold; f {
		case "partir", "starting", "starts", "start", "minimum", "minimal", "min":
			return "min"
		case "maximum", "maximal", "max", "jusqu", "jusque", "limite", "plafonne", "plafonnee", "limited", "capped":
			return "max"
		case "up":
			if i+1 < len(s.words) && s.words[i+1].fold == "to" {
				return "max"
			}
		}
	}
	return ""
}

// relateLimits compares two limits of one kind: another one is not a weaker statement but another value. done is false where the
// quantities are no such limits.
func relateLimits(c, s *number) (r relation, d DifferenceKind, done bool) {
	if c.limit == "" || c.limit != s.limit || c.Bound != s.Bound || c.Approx != s.Approx || c.Period != s.Period || c.Tax() != s.Tax() ||
		c.Kind == text.Date {
		return apart, "", false
	}
	v, ok := text.Comparable(c.Quantity, s.Quantity)
	if !ok || c.Unit != s.Unit {
		return apart, "", false
	}
	if near(v.ALow, v.BLow, 0) && near(v.AHigh, v.BHigh, 0) {
		return agrees, "", true
	}
	return excludes, NumberDiffers, true
}
