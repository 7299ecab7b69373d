package verify

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"probant/backend/text"
)

// reckoned reports whether the claim's value may come of reckoning with those of the sentence: their sum, their difference, or a
// multiple that the sentence gives.
func (p *pair) reckoned(b bond) bool {
	c := &p.claim.numbers[b.claim]
	numbers := p.source.numbers
	if p.view != nil && p.view.facet != nil {
		numbers = p.view.facet.of.numbers
	}
	for i := range numbers {
		one := &numbers[i]
		if one.Kind == text.Ratio && one.Unit != "" && c.Kind != text.Ratio {
			return true
		}
		for k := range numbers[:i] {
			other := &numbers[k]
			if one.family != c.family || other.family != c.family || one.Unit != other.Unit {
				continue
			}
			if near(c.Low, one.Low+other.Low, 0) || near(c.Low, math.Abs(one.Low-other.Low), 0) {
				return true
			}
		}
	}
	return false
}

// echoed reports whether the sentence has the claim's very figure beside the one that differs: which of the two the claim
// speaks of is then clear only if a name of the claim stands by the one that differs.
func (p *pair) echoed(b bond) bool {
	if b.kind == UnitDiffers {
		return false
	}
	c := &p.claim.numbers[b.claim]
	for k := range p.source.numbers {
		s := &p.source.numbers[k]
		if k == b.source {
			continue
		}
		if b.counted && p.counting(c, s) == different {
			continue
		}
		same := s.Low == c.Low && s.High == c.High
		if r, _ := relate(c, s); !same && (r != agrees || c.Bound != text.Exact && !c.Approx) { // below a bound lies much
			continue
		}
		if !p.namedBeside(&p.source.numbers[b.source], s) || s.Kind != text.Date && !p.segmentWins(b.source, k) {
			return true
		}
	}
	figure := strconv.FormatFloat(c.Low, 'f', -1, 64) // a figure that was read as no quantity: "19th", "46-inch"
	for i := range p.source.words {
		w := &p.source.words[i]
		if !w.number && (w.fold[0] <= '9' && strings.HasPrefix(w.fold, figure) || c.to-c.from == 1 && w.form == p.claim.words[c.from].form) {
			return true
		}
	}
	return false
}

// belongs reports whether at least two thirds of the claim's words found in the sentence stand nearer to this quantity than
// to any other of its kind.
func (p *pair) belongs(s *number) bool {
	if p.counts(s) {
		return true
	}
	own, others := 0, 0
	for _, at := range p.at {
		if at < 0 {
			continue
		}
		nearest := true
		for k := range p.source.numbers {
			if n := &p.source.numbers[k]; n != s && n.Kind == s.Kind && p.source.gap(at, n) < p.source.gap(at, s) {
				nearest = false
			}
		}
		if nearest {
			own++
		} else {
			others++
		}
	}
	return own >= 2*others
}

// theRest holds the words that set what a figure counts apart from others counted before.
var theRest = wordSet("restant", "restants", "restante", "restantes", "autre", "autres", "supplementaire", "supplementaires", "remaining", "other", "others", "another", "further", "additional", "extra", "more")

// ofTheRest reports whether a quantity of the sentence counts the rest of what was counted before, and the claim does not speak of it.
func (p *pair) ofTheRest(s *number) bool {
	for j := max(0, s.from-2); j < min(s.to+3, len(p.source.words)); j++ {
		if w := &p.source.words[j]; theRest[w.fold] && !w.bound && !p.twins.known[j] {
			return true
		}
	}
	return false
}

// counts reports whether a quantity of the sentence counts what one of the claim does, and no other quantity does.
func (p *pair) counts(s *number) bool {
	for i := range p.claim.numbers {
		c := &p.claim.numbers[i]
		if c.Kind != text.Count || p.counting(c, s) != alike {
			continue
		}
		others := 0
		for k := range p.source.numbers {
			if n := &p.source.numbers[k]; n != s && n.Kind == s.Kind && p.counting(c, n) != different {
				others++
			}
		}
		return others == 0
	}
	return false
}

// namedBeside reports whether a name of the claim stands nearer to one quantity than to the other, by half.
func (p *pair) namedBeside(one, other *number) bool {
	for _, i := range p.proper {
		if at := p.at[i]; 2*distance(at, one) <= distance(at, other) {
			return true
		}
	}
	return false
}

// otherRow reports whether a row or an item has a word of its own, in its label or beside the quantity, that the claim has
// not: the titles or the lead-in speak for all rows alike, so that word makes it another case.
func (p *pair) otherRow(s *number) bool {
	if !p.row {
		return false
	}
	from, to := p.source.clause(s.from, s.from+1)
	if !strings.Contains(p.sourceText, cellMark) { // an item of a list
		return slices.Contains(p.at, inContext) && len(p.unmatched(from, to)) > 1
	}
	_, label := p.source.clause(0, 1)
	return len(p.unmatched(0, label))+len(p.unmatched(from, to)) > 0 || p.ofOneKind(label)
}

// ofOneKind reports whether the label of a row, its first words, names one kind of what the column counts in the claim's own word:
// "Boutiques" under "Points de vente".
func (p *pair) ofOneKind(label int) bool {
	if p.view == nil || p.view.beside == nil {
		return false
	}
	for i := range p.claim.words {
		w := &p.claim.words[i]
		if !w.content || !p.view.beside.holds(w.stem) {
			continue
		}
		for j := range label {
			if v := &p.source.words[j]; v.content && v.stem != w.stem && v.proves(&w.wordInfo) {
				return true
			}
		}
	}
	return false
}

// moves reports whether a quantity is one end of a "from … to …": the claim may speak of the way between.
func (p *pair) moves(s *number) bool {
	if len(p.claim.numbers) >= len(p.source.numbers) {
		return false
	}
	for k := range p.source.numbers {
		n := &p.source.numbers[k]
		if n == s || n.Kind != s.Kind {
			continue
		}
		low, high := n, s
		if n.from > s.from {
			low, high = s, n
		}
		if p.source.fromTo(low, high) {
			return true
		}
	}
	return false
}
