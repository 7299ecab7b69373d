package verify

// guardCondition objects when one text sets a condition or an exception that the other does not.
func guardCondition(p *pair) *objection {
	if m, ok := p.around(condition); ok {
		return &objection{difference: p.fromSource(ScopeDiffers, m), aside: true}
	}
	if m, ok := p.around(exception); ok && !p.twins.known[m.from] {
		return &objection{difference: p.fromSource(ScopeDiffers, m)}
	}
	if m, ok := missing(p.claim, p.source, condition); ok && !p.without() {
		return &objection{difference: p.fromClaim(ScopeDiffers, m), aside: true}
	}
	return nil
}

// guardQuestion objects to a question: it asserts nothing.
func guardQuestion(p *pair) *objection {
	if p.source.question == p.claim.question {
		return nil
	}
	return &objection{aside: true, difference: Difference{Kind: ModalityDiffers,
		Claim: p.counterpart(p.from, p.to), Source: quote(p.source, p.sourceText, p.from, p.to)}}
}
