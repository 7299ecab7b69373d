package verify

import "slices"

// guardNegation objects when one text denies and the other does not. It excludes the claim if the denial stands among the
// words that both share.
func guardNegation(p *pair) *objection {
	if m, ok := p.dropped(negation, (*pair).clause, nil); ok { // it denies what stands beside it
		inside := m.from >= p.from-2 && m.from < p.to+2
		return &objection{difference: p.fromSource(NegationDiffers, m), opposite: inside}
	}
	if m, ok := missing(p.claim, p.source, negation); ok {
		return &objection{difference: p.fromClaim(NegationDiffers, m), opposite: p.bears(m)}
	}
	// Both deny: what each denies must be the same.
	if len(p.claim.marks[negation]) > 0 && !p.deniesAlike() {
		return &objection{difference: p.fromSource(NegationDiffers, p.source.marks[negation][0])}
	}
	if m, ok := p.notWithout(); ok {
		return &objection{difference: p.fromSource(NegationDiffers, m)}
	}
	return nil
}

// bears reports whether a denial of the claim bears on words that the sentence has; else it is a detail of the claim's own.
func (p *pair) bears(m mark) bool {
	if p.claim.words[m.from].fold == "sans" || p.claim.words[m.from].fold == "without" {
		return m.to < len(p.at) && slices.ContainsFunc(p.at[m.to:min(m.to+3, len(p.at))], func(at int) bool { return at >= 0 })
	}
	return slices.ContainsFunc(p.at[max(m.from-2, 0):min(m.to+3, len(p.at))], func(at int) bool { return at >= 0 })
}

// deniesAlike reports whether some word after a denial of the claim follows a denial of the sentence too.
func (p *pair) deniesAlike() bool {
	for _, c := range p.claim.marks[negation] {
		for i := max(c.from-2, 0); i < min(c.to+4, len(p.at)); i++ {
			for _, s := range p.source.marks[negation] {
				if at := p.at[i]; at >= s.from-3 && at < s.to+5 {
					return true
				}
			}
		}
	}
	return false
}

// notWithout is a "not without" of the sentence, which says the contrary by two denials, when the claim has none.
func (p *pair) notWithout() (mark, bool) {
	find := func(s *sentence) (mark, bool) {
		for k := range s.words {
			if f := s.words[k].fold; f != "sans" && f != "without" {
				continue
			}
			for i := max(0, k-3); i < k; i++ {
				if f := s.words[i].fold; f == "pas" || f == "not" || f == "jamais" || f == "never" {
					return mark{i, k + 1}, true
				}
			}
		}
		return mark{}, false
	}
	m, ok := find(p.source)
	if _, same := find(p.claim); same {
		return mark{}, false
	}
	return m, ok
}
