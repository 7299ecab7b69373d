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
}

// bind ties each quantity of the claim to the sentence's quantity nearest to the same words. Where another one would say
// otherwise and stands about as near, nothing is tied: a number that is present proves nothing by itself.
func bind(p *pair) []bond {
	out := make([]bond, 0, len(p.claim.numbers))
	for ci := range p.claim.numbers {
		best := bond{claim: ci, source: -1}
		var bestScore, rivalScore float64
		for si := range p.source.numbers {
			b := bond{claim: ci, source: si}
			c, s := &p.claim.numbers[ci], &p.source.numbers[si]
			if b.relation, b.kind = relate(c.Quantity, s.Quantity); b.relation == apart {
				continue
			}
			counts := p.counting(c, s)
			if counts == counted(different) && (c.Kind == text.Count || c.Kind == text.Other) {
				continue
			}
			b.counted = counts == counted(alike)
			score := p.proximity(c, s)
			if b.counted {
				score += 1.5
			}
			switch {
			case best.source < 0 || score > bestScore:
				if best.source >= 0 && best.relation != b.relation {
					rivalScore = max(rivalScore, bestScore)
				}
				best, bestScore = b, score
			case b.relation != best.relation:
				rivalScore = max(rivalScore, score)
			}
		}
		if best.source >= 0 && rivalScore > rivalry*bestScore {
			best = bond{claim: ci, source: -1}
		}
		out = append(out, best)
	}
	return out
}

// rivalry is how near a second quantity may come to the best one before the choice is no longer safe.
const rivalry = 0.8

// proximity weighs how many of the claim's words stand around the two quantities, on both sides alike. A word beyond
// another quantity of the sentence most likely belongs to that one.
func (p *pair) proximity(c, s *number) float64 {
	score := 0.0
	for i, at := range p.at {
		if at < 0 {
			continue
		}
		w := p.claim.words[i].weight()
		w /= 1 + float64(distance(i, c))/8
		w /= 1 + float64(distance(at, s))/4
		for k := range p.source.numbers {
			if n := &p.source.numbers[k]; n != s && n.Kind == s.Kind && (at < n.from) != (s.from < n.from) {
				w /= 3
			}
		}
		score += w
	}
	return score
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
	named := text.Fold(c.Counts)
	source := text.Fold(s.Counts)
	any := false
	for i := range p.claim.words {
		w := &p.claim.words[i]
		if !w.content || !strings.Contains(named, w.fold) {
			continue
		}
		any = true
		if at := p.at[i]; at >= 0 && strings.Contains(source, p.source.words[at].fold) {
			return alike
		}
	}
	if !any {
		return unstated
	}
	return different
}
