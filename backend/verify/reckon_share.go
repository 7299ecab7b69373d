package verify

import (
	"math"
	"slices"

	"probant/backend/text"
)

// part is a number of a sentence that counts some of what another one counts.
type part struct{ whole, part int }

// parts lists the counts of a sentence that are some of another: "12 membres, dont 5 femmes", "214 vans: 131 electric, 83 diesel".
func (s *sentence) parts() []part {
	var out []part
	for w := range s.numbers {
		if !s.numbers[w].additive() {
			continue
		}
		of := s.likeAfter(w)
		if len(of) > 0 && s.subsetAt(&s.numbers[of[0]]) {
			out = append(out, part{w, of[0]})
		}
		if len(of) > 1 && s.sum(of) == s.numbers[w].Low {
			for _, k := range of {
				if !slices.Contains(out, part{w, k}) {
					out = append(out, part{w, k})
				}
			}
		}
	}
	return out
}

// additive reports whether numbers of this kind make a sum.
func (n *number) additive() bool {
	return n.plain() && n.family != "share" && (n.Kind == text.Count || n.Kind == text.Money || n.Kind == text.Other && n.Unit != "clock" && n.Unit != text.MonthDay && n.Unit[0] != '/')
}

// likeAfter lists the numbers after number w that are of its kind and unit.
func (s *sentence) likeAfter(w int) []int {
	var out []int
	for k := w + 1; k < len(s.numbers); k++ {
		if n := &s.numbers[k]; n.additive() && n.family == s.numbers[w].family && n.Unit == s.numbers[w].Unit && n.Period == s.numbers[w].Period && n.Low < s.numbers[w].Low {
			out = append(out, k)
		}
	}
	return out
}

func (s *sentence) sum(of []int) float64 {
	total := 0.0
	for _, k := range of {
		total += s.numbers[k].Low
	}
	return total
}

// subsetAt reports whether what comes right before a number says that it is some of what was counted: "dont", "of which".
func (s *sentence) subsetAt(n *number) bool {
	for i := n.from - 1; i >= max(0, n.from-3); i-- {
		switch f := s.words[i].fold; f {
		case "dont", "including", "incluant", "lesquels", "lesquelles", "which", "whom":
			return true
		default:
			if !s.words[i].bound && f != "the" && f != "de" {
				return false
			}
		}
		if s.words[i].apart {
			return false
		}
	}
	return false
}

// reckonShares works out a share that the claim gives from a count and the part of it that the sentence gives.
func (p *pair) reckonShares() {
	parts := p.source.parts()
	if len(parts) == 0 {
		return
	}
	for ci := range p.claim.numbers {
		n := &p.claim.numbers[ci]
		if n.family != "share" || n.Kind == text.Points || p.confirmed(ci) || p.reckoning(ci) != nil {
			continue
		}
		m, ok := p.partSpoken(parts)
		if !ok {
			continue
		}
		v := text.Quantity{Kind: n.Kind, Unit: n.Unit, Bound: text.Exact, Low: p.source.numbers[m.part].Low / p.source.numbers[m.whole].Low}
		if n.Kind == text.Percent {
			v.Low = asTold(100*v.Low, n)
		}
		v.High = v.Low
		r, kind := relateQuantities(n.Quantity, v)
		p.reckonings = append(p.reckonings, reckoned{claim: ci, of: [2]int{m.whole, m.part}, relation: r, kind: kind})
	}
}

// partSpoken is the only part of a count of which the claim speaks: more of its words stand with it than with any other.
func (p *pair) partSpoken(parts []part) (part, bool) {
	best, most, several := part{}, 0, false
	for _, m := range parts {
		if !p.speaksOfWhole(m) {
			continue
		}
		n := 0
		from, to := p.source.partWords(m.part)
		for i, at := range p.at {
			if p.claim.words[i].content && at >= from && at < to {
				n++
			}
		}
		switch {
		case n > most:
			best, most, several = m, n, false
		case n == most && n > 0:
			several = true
		}
	}
	return best, most > 0 && !several
}

// speaksOfWhole reports whether the claim names what the whole counts, where the sentence names it.
func (p *pair) speaksOfWhole(m part) bool {
	n := &p.source.numbers[m.whole]
	_, to := p.source.partWords(m.whole)
	named := false
	for j := n.to; j < to; j++ {
		if p.source.words[j].content {
			if named = true; slices.Contains(p.at, j) {
				return true
			}
		}
	}
	return !named
}

// partWords are the words of a part: from its number to the next one or the end of its clause.
func (s *sentence) partWords(k int) (from, to int) {
	n := &s.numbers[k]
	_, to = s.clause(n.from, n.to)
	for o := range s.numbers {
		if at := s.numbers[o].from; at >= n.to && at < to {
			to = at
		}
	}
	return n.from, to
}

// reckonTimes counts the days of a month that the sentence names beside a claim of so many times a month.
func (p *pair) reckonTimes() {
	var days []int
	for k := range p.source.numbers {
		if p.source.numbers[k].Unit == text.MonthDay {
			days = append(days, k)
		}
	}
	if len(days) == 0 {
		return
	}
	for ci := range p.claim.numbers {
		n := &p.claim.numbers[ci]
		if n.Unit != "times" || n.Period != "month" || p.confirmed(ci) {
			continue
		}
		v := n.Quantity
		v.Low, v.High, v.Bound = float64(len(days)), float64(len(days)), text.Exact
		r, kind := relateQuantities(n.Quantity, v)
		p.reckonings = append(p.reckonings, reckoned{claim: ci, of: [2]int{days[0], days[len(days)-1]}, relation: r, kind: kind})
	}
}

// monthsOf is how many months a period of a price has; 0 for one that is no number of months.
func monthsOf(period string) float64 {
	return map[string]float64{"month": 1, "quarter": 3, "year": 12}[period]
}

// reckonPrices works out what a price per month makes over the time that the claim gives: "336 € sur deux ans".
func (p *pair) reckonPrices() {
	total, over := -1, -1
	for ci := range p.claim.numbers {
		switch n := &p.claim.numbers[ci]; {
		case n.Kind == text.Money && n.Period == "" && total < 0:
			total = ci
		case n.Kind == text.Duration && n.Bound == text.Exact && n.Period == "" && over < 0:
			over = ci
		default:
			return
		}
	}
	if total < 0 || over < 0 || p.confirmed(total) {
		return
	}
	t, d := &p.claim.numbers[total], &p.claim.numbers[over]
	dimension, months, _ := d.Base()
	if dimension != "calendar" {
		return
	}
	for k := range p.source.numbers {
		n := &p.source.numbers[k]
		per := monthsOf(n.Period)
		if n.Kind != text.Money || per == 0 || !n.plain() || n.Currency() != t.Currency() || t.Tax() != "" && t.Tax() != n.Tax() {
			continue
		}
		if made := n.Low * months / per; math.Abs(made-t.Low) < 0.005 && t.Bound == text.Exact {
			p.reckonings = append(p.reckonings, reckoned{claim: total, of: [2]int{k, k}, relation: agrees}, reckoned{claim: over, of: [2]int{k, k}, relation: agrees})
			return
		}
	}
}

// alongCourse ties the two ends of what the claim says to have moved to those of the sentence: nothing is to be chosen between them.
func (p *pair) alongCourse(bonds []bond) {
	ours, theirs := p.claim.courses(), p.source.courses()
	if len(ours) != 1 || len(theirs) != 1 {
		return
	}
	ends := [2][2]int{{ours[0].from, theirs[0].from}, {ours[0].to, theirs[0].to}}
	var found [2]bond
	agreed := 0
	for i, e := range ends {
		found[i] = bond{claim: e[0], source: e[1], counted: true, end: true}
		found[i].relation, found[i].kind = relate(&p.claim.numbers[e[0]], &p.source.numbers[e[1]])
		switch found[i].relation {
		case agrees:
			agreed++
		case excludes:
		default:
			return
		}
	}
	if agreed == 0 {
		return
	}
	bonds[ends[0][0]], bonds[ends[1][0]] = found[0], found[1]
}
