package verify

// guardQuestion objects to a question: it asserts nothing.
func guardQuestion(p *pair) *objection {
	if p.source.question == p.claim.question {
		return nil
	}
	return &objection{aside: true, difference: Difference{Kind: ModalityDiffers,
		Claim: p.counterpart(p.from, p.to), Source: quote(p.source, p.sourceText, p.from, p.to)}}
}
