package verify

import (
	"slices"

	"probant/backend/text"
)

// guardRole objects to a figure that one text gives as where something came from, or what it is set against, and the other as what it
// is: "passé de 12 à 5 jours" says that the delay is five days, was twelve, and never rose.
func guardRole(p *pair) *objection {
	for i := range p.claim.numbers {
		c := &p.claim.numbers[i]
		if c.Kind == text.Date || c.from < 0 {
			continue
		}
		before, now := false, false
		var other *number
		for k := range p.source.numbers {
			s := &p.source.numbers[k]
			if rel, _ := relate(c, s); rel != agrees || s.from < 0 || s.Low != c.Low || s.High != c.High {
				continue
			}
			if p.source.replaced(s) == p.claim.replaced(c) || p.datedAlike(s) {
				now = true
			} else {
				before, other = true, s
			}
		}
		if before && !now && len(p.claim.marks[past]) == 0 {
			return &objection{difference: p.fromSource(NumberDiffers, mark{other.from, other.to})}
		}
	}
	return nil
}

// replaced reports whether a figure of a sentence is the one that another took the place of, or is set against: "de 12 à 5", "contre 12".
func (s *sentence) replaced(n *number) bool {
	if s.setAgainst(n) {
		return true
	}
	for k := range s.numbers {
		if o := &s.numbers[k]; o.from >= n.to && o.Kind == n.Kind && o.family == n.family {
			return s.fromTo(n, o)
		}
	}
	return false
}

// datedAlike reports whether the claim gives the date that the sentence sets beside its figure n: "contre 980 en 2023".
func (p *pair) datedAlike(n *number) bool {
	for k := range p.source.numbers {
		d := &p.source.numbers[k]
		if d.Kind != text.Date || d.from < n.to || d.from > n.to+3 {
			continue
		}
		return slices.ContainsFunc(p.claim.numbers, func(c number) bool {
			rel, _ := relate(&c, d)
			return c.Kind == text.Date && rel == agrees
		}) && !slices.ContainsFunc(p.claim.numbers, func(c number) bool { // one date only: with several each has its figure
			return c.Kind == text.Date && c.Low != d.Low
		})
	}
	return false
}
