package verify

// guardFree objects to what the sentence offers for a price, as far as it tells, where the claim says that it is free.
func guardFree(p *pair) *objection {
	if p.claim.free() && !p.source.free() && (p.lead == nil || !p.lead.free()) {
		return &objection{difference: Difference{Kind: AttributeDiffers}}
	}
	return nil
}

// free reports whether a sentence says that something costs nothing.
func (s *sentence) free() bool {
	for k := range s.words {
		switch f := s.words[k].fold; f {
		case "offert", "offerte", "offerts", "offertes", "gratuit", "gratuite", "gratuits", "gratuites", "gratuitement", "gracieusement", "free", "complimentary",
			"inclus", "incluse", "inclues", "included", "compris", "comprise":
			return true
		}
	}
	for i := range s.numbers {
		if n := &s.numbers[i]; n.Low == 0 && n.High == 0 {
			return true
		}
	}
	return false
}
