package verify

import "slices"

// guardModality objects when the sentence hedges ("peut", "up to") and the claim does not. A claim that hedges more than
// its source says less, and follows from it.
func guardModality(p *pair) *objection {
	if m, ok := p.nearby(hedge); ok && !p.quantified(m) {
		return &objection{difference: p.fromSource(ModalityDiffers, m)}
	}
	return nil
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
