package verify

import (
	"slices"

	"probant/backend/text"
)

// standing is what a sentence says of one quantity of the claim, and of when.
type standing struct {
	quantity int
	relation relation
	when     *number // a date
	share    float64 // of the claim, that the sentence speaks of
}

// standings lists what a decision's sentence says of the claim's quantities with a date, or of others of their kind; none where the claim
// is dated itself.
func (d *decision) standings() []standing {
	p := d.pair
	if slices.ContainsFunc(p.claim.numbers, func(n number) bool { return n.Kind == text.Date }) {
		return nil
	}
	var out []standing
	for i := range p.claim.numbers {
		for k := range p.source.numbers {
			if p.source.numbers[k].Kind == text.Date {
				continue
			}
			rel, _ := p.relate(&p.claim.numbers[i], &p.source.numbers[k])
			if when := p.source.whenOf(k); rel != apart && when != nil && p.counting(&p.claim.numbers[i], &p.source.numbers[k]) != different {
				out = append(out, standing{i, rel, when, p.covered})
			}
		}
	}
	return out
}

// whenOf is the date that goes with quantity k of a sentence: the one beside it or the only one, or where each quantity has its own the
// one on the side on which they all have it; nil for none.
func (s *sentence) whenOf(k int) *number {
	isDate := func(n number) bool { return n.Kind == text.Date }
	if d := s.dateOf(&s.numbers[k]); d != nil {
		return d
	}
	first := slices.IndexFunc(s.numbers, isDate)
	if first < 0 {
		return nil
	}
	if !slices.ContainsFunc(s.numbers[first+1:], isDate) {
		return &s.numbers[first]
	}
	step := 1
	if first < slices.IndexFunc(s.numbers, func(n number) bool { return n.Kind != text.Date }) {
		step = -1
	}
	for i := k + step; i >= 0 && i < len(s.numbers); i += step {
		if isDate(s.numbers[i]) {
			return &s.numbers[i]
		}
	}
	return nil
}

// overtaken reports whether, of what is said of the claim's quantities, a later value takes the place of one that agrees: a claim
// without a date speaks of today.
func overtaken(now, others []standing) bool {
	for _, a := range now {
		for _, b := range others {
			if a.quantity == b.quantity && a.relation == agrees && b.relation == excludes && b.when.Low > a.when.High && b.share >= coveredForValue*a.share {
				return true
			}
		}
	}
	return false
}

// outdated reports whether what contradicts the claim's quantities is a former value, and a later one agrees with the claim.
func outdated(then, others []standing) bool {
	for _, a := range then {
		for _, b := range others {
			if a.quantity == b.quantity && a.relation == excludes && b.relation == agrees && b.when.Low > a.when.High && b.share >= coveredForValue*a.share {
				return true
			}
		}
	}
	return false
}
