package verify

// guardJoined objects when what the claim says of two things by "and" the sentence says of one of them alone, and the other only
// stands around it, or nowhere: under a heading or in the sentence before, it is said of something else.
func guardJoined(p *pair) *objection {
	if p.row {
		return nil
	}
	for i := range p.claim.words {
		switch p.claim.words[i].fold {
		case "et", "and", "ni", "nor":
		default:
			continue
		}
		one, other := p.claim.contentBefore(i), p.claim.contentFrom(i+1)
		if one >= 0 && other >= 0 && (p.at[one] >= 0 && p.besides(other) || p.besides(one) && p.at[other] >= 0) {
			return &objection{difference: p.fromClaim(ScopeDiffers, mark{one, other + 1})}
		}
	}
	return nil
}

// besides reports whether the claim's word i was found around the sentence, or nowhere, and not in it.
func (p *pair) besides(i int) bool {
	return p.at[i] == inContext || p.at[i] == assumed || p.at[i] == nowhere
}

// contentBefore is the last word with content before word i; -1 for none.
func (s *sentence) contentBefore(i int) int {
	for k := i - 1; k >= 0; k-- {
		if s.words[k].content {
			return k
		}
	}
	return -1
}
