package verify

// guardTime objects when one text speaks of what is planned, or was once, and the other of what is.
func guardTime(p *pair) *objection {
	for _, kind := range []markKind{future, former} {
		if m, ok := p.nearby(kind); ok {
			return &objection{difference: p.fromSource(ModalityDiffers, m), aside: kind == future}
		}
		if m, ok := missing(p.claim, p.source, kind); ok && kind == future {
			return &objection{difference: p.fromClaim(ModalityDiffers, m)}
		}
	}
	if m, ok := missing(p.source, p.claim, past); ok && len(p.claim.marks[present]) > 0 && len(p.source.marks[present]) == 0 {
		return &objection{difference: p.fromSource(ModalityDiffers, m)}
	}
	return nil
}
