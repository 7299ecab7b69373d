package verify

import (
	"math"
	"strings"

	"probant/backend/text"
)

// spans lists how long the values of the claim took by its own words that are no moment: "en un an", "over two years".
func (s *sentence) spans() []int {
	var out []int
	for k := range s.numbers {
		n := &s.numbers[k]
		if n.Kind != text.Duration || n.family == "offset" || n.Bound != text.Exact && n.Bound != text.AtMost {
			continue
		}
		for i := n.from - 1; i >= max(0, n.from-3); i-- {
			f := s.words[i].fold
			if f == "en" || f == "in" || f == "within" || f == "sur" || f == "over" {
				out = append(out, k)
				break
			}
			if !s.words[i].bound {
				break
			}
		}
	}
	return out
}

// reckonSpans relates how long the claim says that a value took to move to the two moments at which the sentence gives it.
func (p *pair) reckonSpans(m course) {
	for _, ci := range p.claim.spans() {
		if p.confirmed(ci) {
			continue
		}
		if v, ok := p.elapsed(m); ok {
			r, kind := relateQuantities(p.claim.numbers[ci].Quantity, v)
			if r == excludes {
				r = weaker // the moments may be those of something else
			}
			p.reckonings = append(p.reckonings, reckoned{claim: ci, of: [2]int{m.from, m.to}, relation: r, kind: kind})
		}
	}
}

// elapsed is how long lies between the two moments of a course.
func (p *pair) elapsed(m course) (text.Quantity, bool) {
	if p.view != nil && p.view.moved != nil && *p.view.moved == m {
		return between(p.view.dates[0], p.view.dates[1])
	}
	from, to := &p.source.numbers[m.from], &p.source.numbers[m.to]
	for k := range p.source.numbers { // "3,9 M€ un an plus tôt"
		if n := &p.source.numbers[k]; n.family == "offset" && n.from >= from.to && n.from <= from.to+3 {
			return n.Quantity, true
		}
	}
	before, after := p.source.dateOf(from), p.source.dateOf(to)
	switch {
	case before != nil && after != nil:
		return between(before.Quantity, after.Quantity)
	case before != nil && before.Low < p.dated().Low:
		return between(before.Quantity, p.dated())
	}
	return text.Quantity{}, false
}

// datedAround reports whether a date of the claim is the one that the heading or the title gives to a sentence that has none.
func (p *pair) datedAround(c *number) bool {
	if c.Kind != text.Date || p.view == nil || len(p.view.around) != 1 {
		return false
	}
	for k := range p.source.numbers {
		if p.source.numbers[k].Kind == text.Date {
			return false
		}
	}
	r, _ := relateDates(c.Quantity, p.view.around[0])
	return r == agrees
}

// dated is the date that the heading or the title gives to what is said under it; none is of no unit.
func (p *pair) dated() text.Quantity {
	if p.view == nil || len(p.view.around) != 1 {
		return text.Quantity{}
	}
	return p.view.around[0]
}

// between is how long lies between two dates told to the same precision, in years or in months.
func between(a, b text.Quantity) (text.Quantity, bool) {
	if a.Unit != "day" || b.Unit != "day" || b.Low < a.Low || math.Abs((a.High-a.Low)-(b.High-b.Low)) > 4 {
		return text.Quantity{}, false
	}
	out := text.Quantity{Kind: text.Duration, Unit: "month", Bound: text.Exact}
	if long := a.High - a.Low; long < 27 {
		return out, false // days
	}
	out.Low = math.Round((b.Low - a.Low) / (365.25 / 12))
	if a.High-a.Low > 360 {
		out.Low, out.Unit = math.Round((b.Low-a.Low)/365.25), "year"
	}
	out.High = out.Low
	return out, out.Low > 0
}

// datesIn lists the dates of texts that surround a passage, each once.
func datesIn(lang text.Lang, texts ...string) []text.Quantity {
	var out []text.Quantity
	for _, s := range texts {
		if !strings.ContainsAny(s, "0123456789") {
			continue
		}
		for _, q := range text.Quantities(s, lang) {
			known := false
			for _, o := range out {
				known = known || o.Low == q.Low && o.High == q.High
			}
			if q.Kind == text.Date && !known {
				out = append(out, q)
			}
		}
	}
	return out
}

// movesUnder is the value of a row under the only two dates of its columns, the earlier first.
func movesUnder(whole *sentence, cells []text.Span, titles []string, lang text.Lang) (*course, [2]text.Quantity) {
	var dates []text.Quantity
	var at []int
	for k, title := range titles {
		q := datesIn(lang, title)
		if len(q) != 1 || q[0].Unit != "day" {
			continue
		}
		for i := range whole.numbers {
			if n := &whole.numbers[i]; n.Kind != text.Date && cells[k].Contains(n.Span) {
				dates, at = append(dates, q[0]), append(at, i)
				break
			}
		}
	}
	if len(at) != 2 || dates[0].Low == dates[1].Low {
		return nil, [2]text.Quantity{}
	}
	first, last := 0, 1
	if dates[1].Low < dates[0].Low {
		first, last = 1, 0
	}
	a, b := &whole.numbers[at[first]], &whole.numbers[at[last]]
	if a.family != b.family || a.Unit != b.Unit || a.Low == b.Low {
		return nil, [2]text.Quantity{}
	}
	return &course{at[first], at[last]}, [2]text.Quantity{dates[first], dates[last]}
}

// measured are the nouns that only name what a share or a count is.
var measured = wordSet("part", "proportion", "pourcentage", "share", "percentage")

// measures reports whether the claim's word i only says that its number is a share, as the figure of the sentence does by itself.
func (p *pair) measures(i int) bool {
	if !measured[p.claim.words[i].fold] || !p.source.hasShare() {
		return false
	}
	for k := range p.claim.numbers {
		if n := &p.claim.numbers[k]; n.family == "share" {
			return true
		}
	}
	return false
}

func (s *sentence) hasShare() bool {
	for k := range s.numbers {
		if s.numbers[k].family == "share" {
			return true
		}
	}
	return false
}
