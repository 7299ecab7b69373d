package verify

import (
	"math"
	"slices"

	"probant/backend/text"
)

// relation is what a source's value says of a claim's, both being of one attribute.
type relation int

const (
	apart    relation = iota // not of one dimension: nothing follows
	weaker                   // compatible, but the claim does not follow
	agrees                   // the claim follows
	excludes                 // the claim is impossible
)

// relate compares a claim's quantity with a source's. The kind of difference is set unless they agree or are apart.
//
// The source's value is an interval of where the truth may lie, the claim's one of what it allows: the claim follows when
// the first lies in the second, and is impossible when they are disjoint.
func relate(c, s *number) (relation, DifferenceKind) {
	if c.family != s.family {
		if c.Kind == text.Duration && s.Kind == text.Duration && beyondWorking(c, s) {
			return excludes, UnitDiffers
		}
		return apart, ""
	}
	if c.family == ofModel {
		if c.Low == s.Low {
			return agrees, ""
		}
		return apart, ""
	}
	if r, d, done := relateLimits(c, s); done {
		return r, d
	}
	r, d := relateQuantities(c.Quantity, s.Quantity)
	if r == agrees && c.limit != "" && s.limit == "" && s.Bound != text.Exact && c.Low != s.Low {
		return weaker, BoundDiffers // "dès 3 ans" is more than "plus de 4 ans" says
	}
	return r, d
}

// beyondWorking reports whether a claim's calendar time cannot be the working days of the source, which take as many days at least, and
// twice as many with two more at most.
func beyondWorking(c, s *number) bool {
	if c.family != "time" || s.family != "business" || c.Bound != text.Exact || s.Bound != text.Exact && s.Bound != text.AtMost || c.Approx || s.Approx {
		return false
	}
	days := func(q text.Quantity, unit string) (float64, bool) {
		v, ok := text.Comparable(q, text.Quantity{Kind: text.Duration, Unit: unit, Low: 1, High: 1, Bound: text.Exact})
		if !ok || v.BLow <= 0 {
			return 0, false
		}
		return v.ALow / v.BLow, true
	}
	ours, ok := days(c.Quantity, "day")
	return ok && s.Unit == "business_day" && (ours < s.Low && !near(ours, s.Low, 0) || ours > 2*s.Low+2)
}

// family names what a quantity may be related to: its dimension, days with months, points with per cent, any currency
// with any other.
func family(q text.Quantity) string {
	switch dimension, _, _ := q.Base(); {
	case q.Kind == text.Money:
		return "money"
	case q.Kind == text.Points:
		return "share"
	case dimension == "calendar":
		return "time"
	default:
		return dimension
	}
}

func relateQuantities(c, s text.Quantity) (relation, DifferenceKind) {
	if c.Kind == text.Date || s.Kind == text.Date {
		return relateDates(c, s)
	}
	if mixed := (c.Kind == text.Percent && s.Kind == text.Points) || (c.Kind == text.Points && s.Kind == text.Percent); mixed {
		if c.Low == s.Low && c.High == s.High {
			return excludes, UnitDiffers
		}
		return apart, ""
	}
	if c.Kind == text.Duration && s.Kind == text.Duration && c.Period != s.Period && c.Period != "" && s.Period != "" {
		return relatePeriods(c, s)
	}
	if c.Kind == text.Money && s.Kind == text.Money {
		if r, d, done := relateMoney(c, s); done {
			return r, d
		}
	}
	if c.Period != s.Period && c.Kind != text.Duration {
		bare := c
		bare.Period = s.Period
		if _, ok := text.Comparable(bare, s); !ok {
			return apart, ""
		}
		return relatePeriods(c, s)
	}
	v, ok := text.Comparable(c, s)
	if !ok {
		return apart, ""
	}
	if c.Unit != s.Unit && c.Low == s.Low && c.High == s.High && c.Low != 0 && !near(v.ALow, v.BLow, 0) {
		return excludes, UnitDiffers // "48 days" for "48 hours", whatever the bound
	}
	if v.Dimension == "business" && c.Unit != s.Unit && !near(v.ALow, v.BLow, 0) {
		return weaker, UnitDiffers // how many hours a working day has is not always said
	}
	return relateIntervals(c, s, [2]float64{v.ALow, v.AHigh}, [2]float64{v.BLow, v.BHigh})
}

// relateMoney settles currency and tax basis; done is false when the amounts may be compared.
func relateMoney(c, s text.Quantity) (relation, DifferenceKind, bool) {
	cc, cb, sc, sb := c.Currency(), c.Tax(), s.Currency(), s.Tax()
	same := c.Low == s.Low && c.High == s.High
	switch {
	case cc == sc && same && c.Period != "" && s.Period != "" && c.Period != s.Period:
		return excludes, UnitDiffers, true
	case cc != sc && same:
		return excludes, UnitDiffers, true
	case cc != sc:
		return apart, "", true // an amount in another currency may be a conversion
	case cb == sb:
		return 0, "", false
	case cb != "" && sb != "" && same:
		return excludes, UnitDiffers, true
	case same && cb == "" && sb == "incl":
		return agrees, "", true // all that there is to pay
	case (cb == "" || sb == "") && (vatBetween(c.Low, s.Low) || vatBetween(s.Low, c.Low)):
		return weaker, UnitDiffers, true // most likely one amount, with and without the tax
	case same || cb != "" && sb != "":
		return weaker, UnitDiffers, true // the basis is stated on one side only, or the amounts are of two bases
	}
	return 0, "", false
}

// vatRates are the rates of VAT of France, Belgium, Luxembourg and Switzerland, in per cent.
var vatRates = [...]float64{20, 10, 5.5, 2.1, 21, 12, 6, 17, 14, 8, 3, 8.1, 2.6}

// vatBetween reports whether one amount is another with its tax, to the rounding of prices.
func vatBetween(without, with float64) bool {
	return slices.ContainsFunc(vatRates[:], func(rate float64) bool {
		return without > 0 && math.Abs(without*(1+rate/100)-with) <= max(0.01, 0.0005*with)
	})
}

// relatePeriods compares rates over different periods: the same figure by month and by year excludes, exactly as much over the
// months of each agrees; any other conversion of a price may hide a commitment.
func relatePeriods(c, s text.Quantity) (relation, DifferenceKind) {
	same := c.Low == s.Low && c.High == s.High
	if c.Kind == text.Count {
		if r, kind, done := relateRates(c, s); done {
			return r, kind
		}
	}
	switch ours, theirs := monthsOf(c.Period), monthsOf(s.Period); {
	case ours > theirs && theirs > 0 && c.Bound == text.Exact && s.Bound == text.Exact && near(c.Low/ours, s.Low/theirs, 0) && near(c.High/ours, s.High/theirs, 0):
		return agrees, "" // twelve months of a price; where the year has a price of its own, that one is found too
	case c.Period != "" && s.Period != "" && same:
		return excludes, UnitDiffers
	case same:
		return weaker, UnitDiffers
	}
	return weaker, NumberDiffers
}

// seconds is how long the periods are that a rate may be brought to without hiding a rhythm.
var seconds = map[string]float64{"second": 1, "minute": 60, "hour": 3600}

// relateRates compares counts per time: 300 a minute are 5 a second. Where one text does not say per what in the very place of the
// figure, its words are found or missed like any other.
func relateRates(c, s text.Quantity) (relation, DifferenceKind, bool) {
	if c.Period == "" || s.Period == "" {
		bare, other := c, s
		bare.Period, other.Period = "", ""
		r, kind := relateQuantities(bare, other)
		return r, kind, true
	}
	per, of := seconds[c.Period], seconds[s.Period]
	if per == 0 || of == 0 || c.Low == s.Low && c.High == s.High {
		return 0, "", false
	}
	cv, sv := [2]float64{c.Low / per, c.High / per}, [2]float64{s.Low / of, s.High / of}
	r, kind := relateIntervals(c, s, cv, sv)
	return r, kind, true
}

// relateDates compares the periods that two dates name.
func relateDates(c, s text.Quantity) (relation, DifferenceKind) {
	if c.Kind != text.Date || s.Kind != text.Date || c.Unit != s.Unit {
		return apart, ""
	}
	exact := s.Bound == text.Exact || s.Bound == text.Range
	switch {
	case c.Bound == text.Range && s.Bound == text.Range && (c.Low != s.Low || c.High != s.High) && s.Low <= c.High && c.Low <= s.High:
		return weaker, DateDiffers // "du 3 au 21 juin" is no "du 3 au 14 juin"
	case c.Bound == text.MoreThan && exact, c.Bound == text.LessThan && exact: // "after 1988", "before 2020"
		after, before := s.Low > c.High, s.High < c.Low
		if c.Bound == text.LessThan {
			after, before = before, s.Low >= c.Low
		} else {
			before = s.High <= c.High
		}
		switch {
		case after:
			return agrees, ""
		case before:
			return excludes, DateDiffers
		}
		return weaker, DateDiffers
	case c.Bound != s.Bound && (s.High < c.Low || c.High < s.Low) && (c.Bound == text.Exact || s.Bound == text.Exact):
		return excludes, DateDiffers
	case c.Bound != s.Bound:
		return weaker, DateDiffers
	case c.Bound != text.Exact && c.Bound != text.Range && c.Low == s.Low && c.High == s.High:
		return agrees, ""
	case c.Bound != text.Exact && c.Bound != text.Range:
		return excludes, DateDiffers
	case s.Low >= c.Low && s.High <= c.High:
		return agrees, ""
	case s.High < c.Low || c.High < s.Low:
		return excludes, DateDiffers
	}
	return weaker, DateDiffers
}

// relateIntervals compares two values of one dimension, in its base unit.
func relateIntervals(c, s text.Quantity, cv, sv [2]float64) (relation, DifferenceKind) {
	if opposed(c.Bound, s.Bound) {
		if near(cv[0], sv[0], 0) {
			return excludes, BoundDiffers
		}
		return weaker, BoundDiffers
	}
	// A ceiling ("up to 25 users") and a floor are values of their own when both texts state one.
	if c.Bound == s.Bound && c.Bound != text.Exact && c.Approx == s.Approx && near(cv[0], sv[0], 0) && near(cv[1], sv[1], 0) {
		return agrees, ""
	}
	if c.Kind == text.Duration && c.Bound == text.Exact && s.Bound == text.AtMost && !s.Approx && near(cv[0], sv[0], 0) {
		return agrees, "" // "en 24 h" and "sous 24 h" promise the same
	}
	if upper(c.Bound) && upper(s.Bound) {
		if cv[0] > sv[0] && c.Kind == text.Duration {
			return agrees, "" // "in less than 72 h" follows from "in less than 48 h"
		}
		return weaker, NumberDiffers
	}
	if lower(c.Bound) && lower(s.Bound) {
		if cv[0] < sv[0] || near(cv[0], sv[0], 0) && !(c.Bound == text.MoreThan && s.Bound == text.AtLeast) {
			return agrees, ""
		}
		return weaker, NumberDiffers
	}
	if c.Bound == text.Range && s.Bound == text.Range && !(near(cv[0], sv[0], 0) && near(cv[1], sv[1], 0)) {
		if c.Unit == "clock" && s.Unit == "clock" {
			return excludes, NumberDiffers // other hours
		}
		if sv[1] > cv[0] && sv[0] < cv[1] {
			return weaker, NumberDiffers
		}
	}
	if c.Bound == text.Range && s.Bound == text.Exact && s.Low != c.Low {
		return weaker, NumberDiffers
	}
	ca, sa := allowed(c, cv), possible(s, sv)
	switch {
	case sa.within(ca):
		return agrees, ""
	case sa.disjoint(ca):
		// "16 000" against "more than 16 000": loose wording, no contradiction.
		if near(cv[0], sv[0], 0) && near(cv[1], sv[1], 0) {
			return weaker, BoundDiffers
		}
		if (c.Approx || s.Approx) && near(cv[0], sv[0], 2*rounding) && near(cv[1], sv[1], 2*rounding) {
			return weaker, NumberDiffers // "une quinzaine de jours" for two weeks
		}
		// Within rounding of each other: a lawyer would ask, not accuse.
		if near(cv[0], sv[0], 0.02) && near(cv[1], sv[1], 0.02) && !lower(c.Bound) && !upper(c.Bound) && !apartFromAll(c, s) {
			if d := digits(c) - digits(s); d != 0 {
				return weaker, NumberDiffers
			}
		}
		return excludes, NumberDiffers
	}
	if c.Bound != s.Bound {
		return weaker, BoundDiffers
	}
	return weaker, NumberDiffers
}

// apartFromAll reports whether two shares close to the whole leave out so different a rest that neither rounds the other: 99.95 % is
// ten times as good as 99.5 %.
func apartFromAll(c, s text.Quantity) bool {
	return c.Kind == text.Percent && s.Kind == text.Percent && c.Low > 90 && s.Low > 90 && c.Low < 100 && s.Low < 100 && !near(100-c.Low, 100-s.Low, 0.5)
}

func lower(b text.Bound) bool { return b == text.AtLeast || b == text.MoreThan }
func upper(b text.Bound) bool { return b == text.AtMost || b == text.LessThan }

func opposed(a, b text.Bound) bool { return lower(a) && upper(b) || upper(a) && lower(b) }

// interval is a set of values; open ends do not hold theirs.
type interval struct {
	low, high         float64
	openLow, openHigh bool
}

// slack absorbs what floating point loses in conversions.
const slack = 1e-9

func (s interval) within(c interval) bool {
	low := below(c.low, s.low) || near(s.low, c.low, 0) && (!c.openLow || s.openLow)
	high := below(s.high, c.high) || near(s.high, c.high, 0) && (!c.openHigh || s.openHigh)
	return low && high
}

func (s interval) disjoint(c interval) bool {
	left := below(s.high, c.low) || near(s.high, c.low, 0) && (s.openHigh || c.openLow)
	right := below(c.high, s.low) || near(c.high, s.low, 0) && (c.openHigh || s.openLow)
	return left || right
}

func below(a, b float64) bool { return a < b && !near(a, b, 0) }

// rounding is how far "environ" and its kin let a value stray: 5 %, as advertising practice takes it.
const rounding = 0.05

// looseShare is how far the fractions of everyday speech let a share stray: "près d'un tiers" of 31 %.
const looseShare = 0.1

// everyday reports whether a share is told as a fraction that all use without counting: a half, thirds, quarters, fifths.
func everyday(q text.Quantity) bool {
	if q.Kind != text.Ratio || q.Unit != "" {
		return false
	}
	for _, parts := range [...]float64{2, 3, 4, 5} {
		if n := q.Low * parts; near(n, math.Round(n), 0) {
			return true
		}
	}
	return false
}

// allowed is the set of values that would make the claim true.
func allowed(q text.Quantity, v [2]float64) interval {
	loose := rounding
	if everyday(q) {
		loose = looseShare
	}
	switch {
	case q.Approx && upper(q.Bound): // "près de X": X at most, and not far from it
		return interval{low: v[0] * (1 - loose), high: v[1]}
	case q.Approx && !lower(q.Bound):
		return interval{low: v[0] - loose*math.Abs(v[0]), high: v[1] + loose*math.Abs(v[1])}
	}
	return possible(q, v)
}

// possible is the set of values that a statement leaves open.
func possible(q text.Quantity, v [2]float64) interval {
	switch q.Bound {
	case text.AtLeast, text.MoreThan:
		return interval{low: v[0], high: math.Inf(1), openLow: q.Bound == text.MoreThan}
	case text.AtMost, text.LessThan:
		return interval{low: math.Inf(-1), high: v[1], openHigh: q.Bound == text.LessThan}
	}
	if q.Approx {
		return interval{low: v[0] - rounding*math.Abs(v[0]), high: v[1] + rounding*math.Abs(v[1])}
	}
	return interval{low: v[0], high: v[1]}
}

// near reports whether two values are equal within a relative tolerance.
func near(a, b, tolerance float64) bool {
	if math.IsInf(a, 0) || math.IsInf(b, 0) {
		return a == b
	}
	return math.Abs(a-b) <= max(tolerance, slack)*math.Max(math.Abs(a), math.Abs(b))
}

// digits is how many digits a quantity is written with: 64 is less precise than 63.7.
func digits(q text.Quantity) int {
	n := 0
	for _, r := range q.Raw {
		if r >= '0' && r <= '9' {
			n++
		}
	}
	return n
}
