package verify

import "slices"

// guardLead objects when words of the claim were found in a lead-in or a heading that denies, restricts or plans what it
// introduces.
func guardLead(p *pair) *objection {
	if p.lead == nil {
		return nil
	}
	found := slices.Contains(p.at, inContext)
	for _, kind := range [...]markKind{negation, only, exception, future, pending} {
		if len(p.claim.marks[kind]) > 0 || !found && kind != pending { // what stands under "not yet" is not so, whatever was found there
			continue
		}
		for _, m := range p.lead.marks[kind] {
			if !promises(p.lead.words[m.from].fold) && !p.doneWithout(m) && !p.known(p.lead.words[m.from:m.to]) {
				return &objection{difference: Difference{Kind: ScopeDiffers}, aside: kind != negation}
			}
		}
	}
	return nil
}

// doneWithout reports whether a "sans" or "without" of the lead-in denies something that the claim does not speak of: "sans surprise".
func (p *pair) doneWithout(m mark) bool {
	if f := p.lead.words[m.from].fold; f != "sans" && f != "without" {
		return false
	}
	i := p.lead.contentFrom(m.to)
	return i >= 0 && !slices.ContainsFunc(p.claim.words, func(w word) bool { return p.lead.words[i].proves(&w.wordInfo) })
}

// known reports whether the claim has one of these words.
func (p *pair) known(words []word) bool {
	return slices.ContainsFunc(words, func(w word) bool {
		return slices.ContainsFunc(p.claim.words, func(c word) bool { return w.form == c.form })
	})
}
