package verify

// guardScope objects when the claim says all, or the most, and the sentence does not, and when the sentence says some and
// the claim does not.
func guardScope(p *pair) *objection {
	for _, kind := range []markKind{universal, top} {
		if m, ok := missing(p.claim, p.source, kind); ok && !p.said(m) {
			return &objection{difference: p.fromClaim(ScopeDiffers, m)}
		}
	}
	for _, kind := range []markKind{partial, sample} {
		if m, ok := missing(p.source, p.claim, kind); ok && !p.quantified(m) {
			return &objection{difference: p.fromSource(ScopeDiffers, m), aside: kind == partial}
		}
	}
	return nil
}

// said reports whether the words of a claim's marker were all found in the sentence.
func (p *pair) said(m mark) bool {
	for i := m.from; i < m.to; i++ {
		if p.at[i] < 0 {
			return false
		}
	}
	return true
}

// guardOnly objects when one text restricts ("only", "ne … que") and the other does not.
func guardOnly(p *pair) *objection {
	if m, ok := p.nearby(only); ok {
		return &objection{difference: p.fromSource(ScopeDiffers, m)}
	}
	if m, ok := missing(p.claim, p.source, only); ok {
		return &objection{difference: p.fromClaim(ScopeDiffers, m)}
	}
	return nil
}
