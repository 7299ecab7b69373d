package verify

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"probant/backend/text"
)

// reckoned is a number of the claim that follows, or does not, from figures of the sentence.
type reckoned struct {
	claim    int
	of       [2]int // numbers of the sentence
	relation relation
	kind     DifferenceKind
	without  bool // it is what remains of a total without a part
}

// reckon works out the numbers of the claim that the sentence does not have from those that it has.
func (p *pair) reckon() {
	p.reckonings = nil
	if len(p.claim.numbers) == 0 || len(p.source.numbers) == 0 {
		return
	}
	p.reckonMoves()
	p.reckonShares()
	p.reckonTimes()
	p.reckonPrices()
	p.reckonTotals()
}

// reckonMoves works out by how much, and in how long, a value moved between two moments. The word that says which way is then found
// where the later value stands.
func (p *pair) reckonMoves() {
	told := p.claim.moves
	if len(told) == 0 || len(p.claim.courses()) > 0 {
		return
	}
	moved := p.source.courses()
	if p.view != nil && p.view.moved != nil {
		moved = append(moved, *p.view.moved)
	}
	for _, c := range told {
		if p.confirmed(c.number) {
			continue
		}
		if r, goes, ok := p.fromCourses(c, moved); ok {
			if c.by >= 0 && goes == c.goes && p.at[c.by] == nowhere {
				p.at[c.by] = p.source.numbers[r.of[1]].from
			}
			if c.by < 0 && goes != c.goes {
				r.relation, r.kind = excludes, NumberDiffers
			}
			p.reckonings = append(p.reckonings, r)
			p.reckonSpans(course{r.of[0], r.of[1]})
			p.reckonDates(course{r.of[0], r.of[1]})
		}
	}
}

// confirmed reports whether a number of the claim stands in the sentence as such.
func (p *pair) confirmed(ci int) bool {
	for k := range p.source.numbers {
		if r, _ := relate(&p.claim.numbers[ci], &p.source.numbers[k]); r == agrees {
			return true
		}
	}
	return false
}

// fromCourses relates a change that the claim tells to the only course of the sentence that it may be of.
func (p *pair) fromCourses(c change, moved []course) (out reckoned, goes way, found bool) {
	n := &p.claim.numbers[c.number]
	for _, m := range moved {
		from, to := &p.source.numbers[m.from], &p.source.numbers[m.to]
		v, ok := movement(n, from, to)
		if !ok {
			continue
		}
		if found {
			return reckoned{}, nowayKnown, false
		}
		found, goes = true, up
		if to.Low < from.Low {
			goes = down
		}
		out = reckoned{claim: c.number, of: [2]int{m.from, m.to}}
		if n.Kind == text.Percent && from.family == "share" {
			out.relation, out.kind = weaker, UnitDiffers // points told as per cent, or per cent of a per cent
			if near(n.Low, v.Low, 0) {
				out.relation = excludes
			}
			continue
		}
		out.relation, out.kind = relateQuantities(n.Quantity, v)
	}
	return out, goes, found
}

// movement is how much a value moved from one number to another, in the terms of the claim's number: a ratio, points, a share of
// the first value, or the difference in its own unit.
func movement(n, from, to *number) (text.Quantity, bool) {
	a, b := from.Low, to.Low
	v := text.Quantity{Bound: text.Exact, Kind: n.Kind, Unit: n.Unit, Period: n.Period, Approx: from.Approx || to.Approx}
	low, high := min(a, b), max(a, b)
	switch {
	case from.Unit != to.Unit:
		return v, false
	case n.Unit == "×", n.Unit == "÷":
		if low <= 0 {
			return v, false
		}
		v.Low = asTold(high/low, n)
	case n.Kind == text.Points:
		if from.family != "share" && from.Unit != "/100" && from.Kind != text.Count {
			return v, false
		}
		v.Low = high - low
	case n.Kind == text.Percent && from.family == "share":
		v.Low = high - low
	case n.Kind == text.Percent, n.Kind == text.Ratio && n.Unit == "":
		if a <= 0 || from.family == "share" {
			return v, false
		}
		v.Low = (high - low) / a
		if n.Kind == text.Percent {
			v.Low = asTold(100*v.Low, n)
		}
	case n.family == from.family:
		v.Kind, v.Unit, v.Period = to.Kind, to.Unit, to.Period
		v.Low = high - low
		if n.Kind == text.Money && n.Currency() == to.Currency() && (n.Tax() == "" || to.Tax() == "") {
			v.Unit = n.Unit
		}
		v.Period = n.Period
	default:
		return v, false
	}
	v.High = v.Low
	return v, true
}

// asTold rounds what was worked out to the decimals of the claim's number.
func asTold(v float64, n *number) float64 {
	decimals := 0
	if _, after, ok := strings.Cut(strconv.FormatFloat(n.Low, 'f', -1, 64), "."); ok {
		decimals = len(after)
	}
	scale := math.Pow10(decimals)
	if near(math.Round(v*scale)/scale, n.Low, 0) && n.Bound == text.Exact && !n.Approx {
		return n.Low
	}
	return v
}

// reckonDates finds the dates of the claim among those of the two moments of a course.
func (p *pair) reckonDates(m course) {
	for ci := range p.claim.numbers {
		c := &p.claim.numbers[ci]
		if c.Kind != text.Date || p.confirmed(ci) || p.view == nil || p.view.moved == nil || *p.view.moved != m {
			continue
		}
		whole := p.view.dates[1]
		if c.Bound == text.Range {
			whole.Low, whole.Bound = p.view.dates[0].Low, text.Range
		}
		r, kind := relateDates(c.Quantity, whole)
		if r == excludes {
			r = weaker
		}
		p.reckonings = append(p.reckonings, reckoned{claim: ci, of: [2]int{m.from, m.to}, relation: r, kind: kind})
	}
}

// partMoves keeps what moved by a number apart from what is that number: "5 € de plus" is no price.
func (p *pair) partMoves(bonds []bond) {
	if len(p.claim.moves) == 0 && len(p.source.moves) == 0 {
		return
	}
	for i := range bonds {
		b := &bonds[i]
		if b.source < 0 || b.reckoned != nil {
			continue
		}
		ours := slices.IndexFunc(p.claim.moves, func(c change) bool { return c.number == b.claim })
		theirs := slices.IndexFunc(p.source.moves, func(c change) bool { return c.number == b.source })
		switch {
		case ours >= 0 && theirs >= 0 && p.claim.moves[ours].goes == -p.source.moves[theirs].goes:
			if b.relation == agrees {
				b.relation, b.kind, b.turned = excludes, AttributeDiffers, true
			}
		case (ours < 0) == (theirs < 0):
		case ours >= 0 && p.claim.moves[ours].by >= 0 && p.at[p.claim.moves[ours].by] >= 0: // the sentence says so in another word
		case theirs >= 0 && p.source.moves[theirs].by >= 0 && p.twins.known[p.source.moves[theirs].by]:
		default:
			b.relation, b.kind = weaker, NumberDiffers
		}
	}
}

// allReckoned reports whether every number of the claim was worked out from the sentence.
func (p *pair) allReckoned() bool {
	for i := range p.claim.numbers {
		if p.reckoning(i) == nil {
			return false
		}
	}
	return len(p.reckonings) > 0
}

// reckoning finds what was worked out for number ci of the claim.
func (p *pair) reckoning(ci int) *reckoned {
	for i := range p.reckonings {
		if p.reckonings[i].claim == ci {
			return &p.reckonings[i]
		}
	}
	return nil
}
