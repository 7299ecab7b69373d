package verify

// guardDirection objects when the sentence has the opposite idea of one of the claim's words (rise against fall).
func guardDirection(p *pair) *objection {
	for i, at := range p.at {
		if at != reversed {
			continue
		}
		j := p.opposite(i)
		return &objection{opposite: true, difference: Difference{Kind: AttributeDiffers,
			Claim: extract(p.claim, p.claimText, i, i+1), Source: extract(p.source, p.sourceText, j, j+1)}}
	}
	return nil
}
