package verify

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

// guardDuty objects when one text obliges and the other does not.
func guardDuty(p *pair) *objection {
	if m, ok := missing(p.claim, p.source, duty); ok {
		return &objection{difference: p.fromClaim(ModalityDiffers, m)}
	}
	if m, ok := p.nearby(duty); ok {
		return &objection{difference: p.fromSource(ModalityDiffers, m)}
	}
	return nil
}
