package verify

import (
	"slices"

	"probant/backend/text"
)

// guardModality objects when the sentence hedges ("peut", "up to") and the claim does not. A claim that hedges more than
// its source says less, and follows from it.
func guardModality(p *pair) *objection {
	if m, ok := p.nearby(hedge); ok && !p.quantified(m) {
		return &objection{difference: p.fromSource(ModalityDiffers, m)}
	}
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

// quantified reports whether a marker belongs to a quantity of the sentence: its bound is compared with the number.
func (p *pair) quantified(m mark) bool {
	for k := range p.source.numbers {
		n := &p.source.numbers[k]
		if m.from < n.to && n.from < m.to || m.to == n.from && (n.Approx || n.Bound != "exact") {
			return true
		}
	}
	return false
}

// waived reports whether the clause of a duty of the sentence denies it ("no card required") where the claim has a denial too: which
// of the two says more is then for guardNegation.
func (p *pair) waived(m mark) bool {
	from, to := p.source.clause(m.from, m.to)
	return len(p.claim.marks[negation]) > 0 && slices.ContainsFunc(p.source.marks[negation], func(n mark) bool { return n.from >= from && n.from < to })
}

// guardDuty objects when one text obliges and the other does not.
func guardDuty(p *pair) *objection {
	if m, ok := missing(p.claim, p.source, duty); ok {
		return &objection{difference: p.fromClaim(ModalityDiffers, m)}
	}
	if m, ok := p.nearby(duty); ok && !p.waived(m) {
		return &objection{difference: p.fromSource(ModalityDiffers, m)}
	}
	return nil
}
