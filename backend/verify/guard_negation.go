package verify

// guardNegation objects when one text denies and the other does not. It excludes the claim if the denial stands among the
// words that both share.
func guardNegation(p *pair) *objection {
	if m, ok := p.nearby(negation); ok {
		inside := m.from >= p.from-2 && m.from < p.to+2
		return &objection{difference: p.fromSource(NegationDiffers, m), opposite: inside}
	}
	if m, ok := missing(p.claim, p.source, negation); ok {
		return &objection{difference: p.fromClaim(NegationDiffers, m), opposite: true}
	}
	// Both deny: what each denies must be the same.
	if len(p.claim.marks[negation]) > 0 && !p.deniesAlike() {
		return &objection{difference: p.fromSource(NegationDiffers, p.source.marks[negation][0])}
	}
	return nil
}

// deniesAlike reports whether some word after a denial of the claim follows a denial of the sentence too.
func (p *pair) deniesAlike() bool {
	for _, c := range p.claim.marks[negation] {
		for i := max(c.from-2, 0); i < min(c.to+4, len(p.at)); i++ {
			for _, s := range p.source.marks[negation] {
				if at := p.at[i]; at >= s.from-3 && at < s.to+5 {
					return true
				}
			}
		}
	}
	return false
}
