package verify

// guardReport objects when the sentence only reports what someone says or thinks.
func guardReport(p *pair) *objection {
	if m, ok := missing(p.source, p.claim, report); ok {
		return &objection{difference: p.fromSource(ModalityDiffers, m)}
	}
	return nil
}

// guardCause objects when the claim gives a cause and the sentence does not.
func guardCause(p *pair) *objection {
	if m, ok := missing(p.claim, p.source, cause); ok {
		return &objection{difference: p.fromClaim(AttributeDiffers, m)}
	}
	return nil
}

// guardEither objects to an alternative that only one text leaves open, among the words that both share.
func guardEither(p *pair) *objection {
	for _, m := range p.source.marks[either] {
		if m.from >= p.from && m.from < p.to && len(p.claim.marks[either]) == 0 {
			return &objection{difference: p.fromSource(ScopeDiffers, m)}
		}
	}
	return nil
}
