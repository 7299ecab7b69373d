package verify

// guardPast objects when the sentence tells what was, and the claim what is.
func guardPast(p *pair) *objection {
	if m, ok := missing(p.source, p.claim, past); ok && len(p.claim.marks[present]) > 0 && len(p.source.marks[present]) == 0 {
		return &objection{difference: p.fromSource(ModalityDiffers, m)}
	}
	return nil
}
