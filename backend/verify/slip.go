package verify

import (
	"math"
	"slices"
	"strconv"
	"time"

	"probant/backend/text"
)

// slipped reports whether a tied value that differs is the claim's own with two digits exchanged or its decimal mark moved, as a slip
// of the pen leaves it: 130 for 310, 49 million for 4.9, 2012 for 2021. That is a sign that both measure the same.
func (b *bond) slipped(p *pair) bool {
	c, s := &p.claim.numbers[b.claim], &p.source.numbers[b.source]
	if b.relation != excludes || b.kind != NumberDiffers && b.kind != DateDiffers || c.Kind != s.Kind {
		return false
	}
	if c.Kind == text.Date {
		return exchanged(year(c), year(s)) || oneOff(c, s)
	}
	v, ok := text.Comparable(c.Quantity, s.Quantity)
	if !ok || v.ALow <= 0 || v.BLow <= 0 {
		return false
	}
	if c.Low != c.High || s.Low != s.High {
		return moved(v.ALow, v.BLow) && moved(v.AHigh, v.BHigh)
	}
	return moved(v.ALow, v.BLow) || c.Unit == s.Unit && exchanged(c.Low, s.Low)
}

// oneOff reports whether two days differ by their day, their month or their year alone.
func oneOff(c, s *number) bool {
	if c.Low != c.High || s.Low != s.High {
		return false
	}
	a, b := time.Unix(int64(c.Low)*86400, 0).UTC(), time.Unix(int64(s.Low)*86400, 0).UTC()
	same := 0
	for _, is := range [...]bool{a.Day() == b.Day(), a.Month() == b.Month(), a.Year() == b.Year()} {
		if is {
			same++
		}
	}
	return same == 2
}

// year is the year that a date names alone; 0 for a date with more.
func year(n *number) float64 {
	if n.High-n.Low < 364 || n.High-n.Low > 365 {
		return 0
	}
	return math.Floor(1970 + n.Low/365.2425 + 0.01)
}

// moved reports whether two values have the same digits, two at least, with another decimal mark.
func moved(a, b float64) bool {
	shift := math.Log10(a / b)
	return math.Abs(shift) > 0.5 && math.Abs(shift-math.Round(shift)) < 1e-9 && len(significant(a)) > 1
}

// exchanged reports whether two values have the same digits in another order.
func exchanged(a, b float64) bool {
	x, y := significant(a), significant(b)
	if len(x) != len(y) || len(x) < 2 || string(x) == string(y) || math.Floor(math.Log10(a)) != math.Floor(math.Log10(b)) {
		return false
	}
	slices.Sort(x)
	slices.Sort(y)
	return string(x) == string(y)
}

// significant lists the digits of a value, without the zeros around them.
func significant(v float64) []byte {
	var out []byte
	for _, r := range []byte(strconv.FormatFloat(v, 'e', -1, 64)) {
		if r == 'e' {
			break
		}
		if r >= '0' && r <= '9' {
			out = append(out, r)
		}
	}
	return out
}

// slips reports whether a tied value that differs is a slip of the pen in a claim of which the sentence says nearly all, and says
// nothing else in the place of the rest.
func (p *pair) slips(b bond) bool {
	return len(p.hard) <= 1 && b.slipped(p) && !slices.ContainsFunc(p.hard, p.replaced)
}

// replaced reports whether the sentence has a word of its own where the claim has word i, beside the same noun: "le délai de
// paiement" for "le délai de livraison".
func (p *pair) replaced(i int) bool {
	for _, step := range [2]int{-1, 1} {
		k := p.claim.nounBeside(i, step)
		if k < 0 || p.at[k] < 0 {
			continue
		}
		if j := p.source.nounBeside(p.at[k], -step); j >= 0 && !p.twins.known[j] {
			return true
		}
	}
	return false
}

// nounBeside is the word with content right before word i or right after it, or past "de" or "of"; -1 for none.
func (s *sentence) nounBeside(i, step int) int {
	for k := i + step; k >= 0 && k < len(s.words) && !s.words[max(k, k-step)].apart; k += step {
		switch w := &s.words[k]; {
		case w.content:
			return k
		case w.fold == "de", w.fold == "d", w.fold == "du", w.fold == "of", w.fold == "l", w.fold == "la", w.fold == "the":
		default:
			return -1
		}
	}
	return -1
}
