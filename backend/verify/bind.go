package verify

import (
	"strings"

	"probant/backend/text"
)

// bond is a quantity of the claim tied to the one of the sentence that stands for the same attribute.
type bond struct {
	claim, source int // indexes in the numbers of each; source is -1 when nothing was found to compare with
	relation      relation
	kind          DifferenceKind
	counted       bool // both name what they count, or measure, and it is the same
	reckoned      *reckoned
	turned        bool // both texts tell that so much was moved, each the other way
	end           bool // it is one end of a move that both texts tell
	name          bool // it is part of a name that the passage has with that very number
}

// bind ties each quantity of the claim to the sentence's quantity nearest to the same words. Where another one would say
// otherwise and stands about as near, nothing is tied: a number that is present proves nothing by itself.
func bind(p *pair) []bond {
	out := make([]bond, 0, len(p.claim.numbers))
	if p.sameNumbers() {
		for i := range p.claim.numbers {
			out = append(out, bond{claim: i, source: i, relation: agrees, counted: p.counting(&p.claim.numbers[i], &p.source.numbers[i]) == alike})
		}
		p.partMoves(out)
		return out
	}
	for ci := range p.claim.numbers {
		out = append(out, p.tie(ci))
	}
	p.alongCourse(out)
	// A figure that confirms one quantity of the claim is not also another value of a second one.
	for i := range out {
		for k := range out {
			if out[i].reckoned == nil && out[i].relation != agrees && out[k].relation == agrees && out[i].source == out[k].source {
				out[i].source = -1
			}
		}
	}
	p.pairUp(out)
	p.partMoves(out)
	return out
}

// pairUp ties the quantities left alone whose rivals all confirm other quantities of the claim: "5 ans avec une mesure toutes les
// 10 minutes" in another order.
func (p *pair) pairUp(bonds []bond) {
	for i := range bonds {
		if bonds[i].source >= 0 || bonds[i].name || bonds[i].reckoned != nil {
			continue
		}
		found, several := -1, false
		for k := range p.source.numbers {
			if r, _ := p.relate(&p.claim.numbers[i], &p.source.numbers[k]); r == agrees && !p.unread(i, k) {
				several = found >= 0
				found = k
			}
		}
		if found < 0 || several || p.counting(&p.claim.numbers[i], &p.source.numbers[found]) == different {
			continue
		}
		free := true
		for k := range p.source.numbers {
			if k == found || p.source.numbers[k].family != p.source.numbers[found].family {
				continue
			}
			confirmed := false
			for o := range p.claim.numbers {
				if r, _ := p.relate(&p.claim.numbers[o], &p.source.numbers[k]); o != i && r == agrees {
					confirmed = true
				}
			}
			free = free && (confirmed || p.segmentWins(found, k))
		}
		if free {
			bonds[i] = bond{claim: i, source: found, relation: agrees, counted: p.counting(&p.claim.numbers[i], &p.source.numbers[found]) == alike}
		}
	}
}

// segmentWins reports whether the words beside one quantity, up to marks that part them, hold every word of the claim that those
// beside a rival hold, and one more.
func (p *pair) segmentWins(one, rival int) bool {
	a, b := p.segment(one), p.segment(rival)
	more := false
	for i := range a {
		if b[i] && !a[i] {
			return false
		}
		more = more || a[i] && !b[i]
	}
	return more
}

// segment tells which words of the claim stand in the clause of a quantity of the sentence.
func (p *pair) segment(k int) []bool {
	n := &p.source.numbers[k]
	from, to := p.source.clause(n.from, n.to)
	for i := n.from - 1; i > from; i-- { // a conjunction before another quantity parts too
		if f := p.source.words[i].fold; (f == "et" || f == "and" || f == "contre" || f == "against") && p.source.numberIn(from, i) {
			from = i + 1
			break
		}
	}
	for i := n.to; i < to; i++ {
		if f := p.source.words[i].fold; (f == "et" || f == "and" || f == "contre" || f == "against") && p.source.numberIn(i, to) {
			to = i
			break
		}
	}
	out := make([]bool, len(p.claim.words))
	for i := range out {
		for _, j := range p.twins.of[i] {
			if j >= from && j < to {
				out[i] = true
			}
		}
	}
	return out
}

func (s *sentence) numberIn(from, to int) bool {
	for k := range s.numbers {
		if s.numbers[k].from >= from && s.numbers[k].to <= to {
			return true
		}
	}
	return false
}

// sameNumbers reports whether both texts have the same quantities in the same order.
func (p *pair) sameNumbers() bool {
	if len(p.claim.numbers) != len(p.source.numbers) {
		return false
	}
	for i := range p.claim.numbers {
		if r, _ := p.relate(&p.claim.numbers[i], &p.source.numbers[i]); r != agrees {
			return false
		}
		if p.unread(i, i) {
			return false
		}
	}
	return true
}

// tie finds what quantity ci of the claim is to be compared with.
func (p *pair) tie(ci int) bond {
	c := &p.claim.numbers[ci]
	var all []bond
	var scores []float64
	best := -1
	for si := range p.source.numbers {
		s := &p.source.numbers[si]
		b := bond{claim: ci, source: si}
		if b.relation, b.kind = p.relate(c, s); b.relation == apart {
			continue
		}
		counts := p.counting(c, s)
		if counts == different && (c.Kind == text.Count || c.Kind == text.Other) {
			continue
		}
		score := p.proximity(c, s)
		if b.counted = counts == alike; b.counted {
			score += 1.5
		}
		if b.sameFigure(p) {
			score++ // "26 heures par an" against "26 heures par mois"
		}
		all, scores = append(all, b), append(scores, score)
		if best < 0 || score > scores[best] {
			best = len(all) - 1
		}
	}
	none := bond{claim: ci, source: -1}
	if len(all) > 1 && p.source.inTurn() {
		return none // which of them is whose is not read
	}
	if r := p.reckoning(ci); r != nil {
		return bond{claim: ci, source: r.of[1], relation: r.relation, kind: r.kind, counted: true, reckoned: r}
	}
	if p.ofName(ci) {
		none.name = true
		return none
	}
	if k := p.spanned(c); k >= 0 {
		return bond{claim: ci, source: k, relation: agrees}
	}
	if c.family == ofModel {
		return none // of another name
	}
	if c.single && (best < 0 || !all[best].counted) { // "un interlocuteur" is one
		none.name = true
		return none
	}
	if best < 0 && p.datedAround(c) {
		none.name = true
		return none
	}
	if best < 0 || p.unread(ci, all[best].source) {
		return none
	}
	limit := rivalry
	switch {
	case all[best].sameFigure(p):
		return all[best]
	case all[best].relation == excludes:
		limit = rivalryAgainst
	}
	for k := range all {
		// Two values that both differ may be a "from … to …", of which the claim gives the sum or the difference.
		rival := all[k].relation != all[best].relation || k != best && all[best].relation == excludes
		if rival && k != best && p.segmentWins(all[best].source, all[k].source) {
			continue
		}
		if rival && scores[k] > limit*scores[best] &&
			!p.namedBeside(&p.source.numbers[all[best].source], &p.source.numbers[all[k].source]) {
			return none
		}
	}
	return all[best]
}

// spanned is the first of two dates of the sentence that are the two ends of a span of the claim: "entre 2023 et 2024"; -1 for none.
func (p *pair) spanned(c *number) int {
	if c.Kind != text.Date || c.Bound != text.Range {
		return -1
	}
	first, last := -1, false
	for k := range p.source.numbers {
		if n := &p.source.numbers[k]; n.Kind == text.Date && n.Unit == c.Unit && n.Bound == text.Exact {
			if n.Low == c.Low && n.High < c.High {
				first = k
			}
			last = last || n.High == c.High && n.Low > c.Low
		}
	}
	if !last {
		return -1
	}
	return first
}

// sameFigure reports whether the two quantities differ in unit, period, basis or bound alone: a figure found again is a sign that
// it is the same one.
func (b *bond) sameFigure(p *pair) bool {
	c, s := &p.claim.numbers[b.claim], &p.source.numbers[b.source]
	return b.relation == excludes && (b.kind == UnitDiffers || b.kind == BoundDiffers) && c.Low == s.Low && c.High == s.High
}

// ofName reports whether quantity ci of the claim is part of a name, as in "Houle 22", that stands with it in the sentence or
// in what surrounds it.
func (p *pair) ofName(ci int) bool {
	c := &p.claim.numbers[ci]
	if c.Kind != text.Count || c.to-c.from != 1 || c.from == 0 || p.claim.words[c.from].apart {
		return false
	}
	before := &p.claim.words[c.from-1]
	if !before.capital || !before.content {
		return false
	}
	figure := &p.claim.words[c.from]
	switch at := p.at[c.from-1]; {
	case at >= 0:
		return at+1 < len(p.source.words) && p.source.words[at+1].form == figure.form
	case at == inContext:
		return p.view.beside.holds(figure.form)
	}
	return false
}

// How near a second quantity may come to the best one before the choice is no longer safe: to accuse takes more.
const (
	rivalry        = 0.8
	rivalryAgainst = 0.6
)

// unread reports whether one of two quantities stands under a comparison that was not read as its bound ("smaller than").
func (p *pair) unread(c, s int) bool {
	return underComparison(p.claim, &p.claim.numbers[c]) || underComparison(p.source, &p.source.numbers[s])
}

func underComparison(s *sentence, n *number) bool {
	if n.from == 0 || n.Bound != text.Exact {
		return false
	}
	switch s.words[n.from-1].fold {
	case "than", "que", "qu":
		return true
	}
	return false
}

// proximity weighs how many of the claim's words stand around the two quantities, on both sides alike. A word
// nearer to another quantity of the same kind most likely belongs to that one.
func (p *pair) proximity(c, s *number) float64 {
	score := 0.0
	for i := range p.claim.words {
		if p.at[i] < 0 {
			continue
		}
		w := &p.claim.words[i]
		best := 0.0
		for _, j := range p.twins.of[i] {
			d := p.source.gap(j, s)
			v := w.weight() / (1 + float64(distance(i, c))/8) / (1 + float64(d)/4)
			for k := range p.source.numbers {
				if n := &p.source.numbers[k]; n != s && n.Kind == s.Kind && p.source.gap(j, n) < d {
					v /= 3
					break
				}
			}
			best = max(best, v)
		}
		score += best
	}
	return score
}

// gap is the distance from word i to a quantity, in words; a comma or a conjunction between them counts for four.
func (s *sentence) gap(i int, n *number) int {
	d := distance(i, n)
	from, to := i+1, n.from+1
	if i >= n.to {
		from, to = n.to, i+1
	}
	for k := from; k < to && k < len(s.words); k++ {
		switch f := s.words[k].fold; {
		case s.words[k].apart, f == "et", f == "and", f == "mais", f == "but":
			d += 3
		}
	}
	return d
}

func distance(i int, n *number) int {
	switch {
	case i < n.from:
		return n.from - i
	case i >= n.to:
		return i - n.to + 1
	}
	return 0
}

// counted says what two quantities count.
type counted int

const (
	unstated counted = iota
	alike
	different
)

// counting compares the noun phrases that two quantities count, by the claim's words found in the sentence.
func (p *pair) counting(c, s *number) counted {
	if c.Counts == "" || s.Counts == "" {
		return unstated
	}
	any := false
	for i := range p.claim.words {
		w := &p.claim.words[i]
		if !w.content || !strings.Contains(c.counts, w.fold) {
			continue
		}
		any = true
		if at := p.at[i]; at >= 0 && strings.Contains(s.counts, p.source.words[at].fold) {
			return alike
		}
	}
	if !any {
		return unstated
	}
	return different
}
