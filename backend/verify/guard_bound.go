package verify

import "probant/backend/text"

// guardAtBest objects to a figure that the sentence only has at best, where the claim gives it without that.
func guardAtBest(p *pair) *objection {
	if n := p.atBest(); n != nil {
		return &objection{difference: p.fromSource(ModalityDiffers, mark{n.from, n.to})}
	}
	return nil
}

// atBest is the figure of the sentence that is only reached at best ("jusqu'à 12 heures", "up to 12 hours") where the claim gives it
// without that; a deadline ("sous 24 h") is kept, and is none.
func (p *pair) atBest() *number {
	for k := range p.source.numbers {
		n := &p.source.numbers[k]
		if n.Bound != text.AtMost || !p.source.reaching(n.from) {
			continue
		}
		for i := range p.claim.numbers {
			if c := &p.claim.numbers[i]; c.Bound == text.Exact && c.family == n.family && c.Low == n.Low && c.High == n.High {
				return n
			}
		}
	}
	return nil
}

// reaching reports whether the words before word i say "up to".
func (s *sentence) reaching(i int) bool {
	for k := i - 1; k >= max(0, i-3); k-- {
		switch s.words[k].fold {
		case "jusqu":
			return true
		case "up":
			return s.words[k+1].fold == "to"
		}
	}
	return false
}
