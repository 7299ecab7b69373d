package verify

import "slices"

// guardComparison objects when a comparison, or two names, stand in another order: "A more than B" and "B more than A"
// share every word.
func guardComparison(p *pair) *objection {
	compares := len(p.claim.marks[compare])+len(p.source.marks[compare]) > 0
	last, lastName := -1, -1
	for i, at := range p.at {
		if at < 0 {
			continue
		}
		name := slices.Contains(p.proper, i)
		if compares && at < last || name && at < lastName {
			return &objection{difference: Difference{Kind: AttributeDiffers,
				Claim: extract(p.claim, p.claimText, 0, 12), Source: extract(p.source, p.sourceText, p.from, min(p.to, p.from+12))}}
		}
		last = at
		if name {
			lastName = at
		}
	}
	return nil
}
