package verify

// guardScope objects when the claim says all, or the most, and the sentence does not, and when the sentence says some and
// the claim does not.
func guardScope(p *pair) *objection {
	for _, kind := range []markKind{universal, top} {
		if m, ok := missing(p.claim, p.source, kind); ok && !p.said(m) {
			return &objection{difference: p.fromClaim(ScopeDiffers, m)}
		}
	}
	for _, kind := range []markKind{partial, average, sample} {
		if m, ok := p.nearby(kind); ok && !p.quantified(m) {
			return &objection{difference: p.fromSource(ScopeDiffers, m), aside: kind == partial}
		}
	}
	if len(p.source.marks[top]) > len(p.claim.marks[top]) {
		return &objection{difference: p.fromSource(ScopeDiffers, p.source.marks[top][0])}
	}
	return nil
}

// guardSubset objects to what narrows the sentence down among the words in common (a relative clause), or sets it before,
// after or against something.
func guardSubset(p *pair) *objection {
	for _, kind := range []markKind{relative, place} {
		if len(p.claim.marks[kind]) > 0 {
			continue
		}
		for _, m := range p.source.marks[kind] {
			if m.from >= p.from && m.from < p.to {
				return &objection{difference: p.fromSource(ScopeDiffers, m)}
			}
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
