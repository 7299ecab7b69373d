package verify

import "strings"

// copied reports whether the claim is the sentence word for word, punctuation apart. A question asserts nothing, an item has its
// sense from what introduces it, and what a lead-in or a heading denies, plans or keeps for one case is not so.
func (p *pair) copied() bool {
	if p.row || p.view == nil || p.view.facet != nil || p.source.question || p.claim.question || len(p.claim.words) < 3 ||
		len(p.claim.words) != len(p.source.words) || guardLead(p) != nil || guardTitle(p) != nil || p.uttered() && !strings.ContainsAny(p.claimText, quoteMarks) {
		return false
	}
	for i := range p.claim.words {
		if p.claim.words[i].fold != p.source.words[i].fold || p.source.spokenByOthers(i) {
			return false
		}
	}
	return true
}
