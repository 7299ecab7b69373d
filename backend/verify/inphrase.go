package verify

import "slices"

// absorb takes out of both texts the denials that belong to a phrase of the lists which the other text says otherwise, as a whole:
// "sans frais" beside "gratuit" denies nothing.
func (p *pair) absorb() {
	if len(p.claim.marks[negation])+len(p.source.marks[negation]) == 0 {
		return
	}
	ours, theirs := map[int]bool{}, map[int]bool{} // the words that stand for the phrases said otherwise
	for i, at := range p.at {
		if at < 0 || p.claim.denying(i) || p.source.denying(at) { // "not one" and "aucun" deny alike
			continue
		}
		if head := p.claim.words[i].phrase - 1; head == i && p.tells(i, at) && p.source.words[at].form != p.claim.words[i].form {
			ours[head] = true
		}
		if head := p.source.words[at].phrase - 1; head == at && p.saidBy(i, at) && p.source.words[at].form != p.claim.words[i].form {
			theirs[head] = true
		}
	}
	p.claim, p.source = p.claim.without(ours), p.source.without(theirs)
}

// saidBy reports whether the phrase for which word j of the sentence stands says, as a whole, what the claim's word i or its phrase does.
func (p *pair) saidBy(i, j int) bool {
	m := p.source.words[j].saying
	if m == nil {
		return false
	}
	says, _ := m.keys(nil)
	return slices.ContainsFunc(says, func(s symbol) bool { return slices.Contains(p.claim.words[i].wants, s) })
}

// without is a sentence less the denials that stand in phrases, given by the words that stand for those.
func (s *sentence) without(heads map[int]bool) *sentence {
	inside := func(m mark) bool {
		head := s.words[m.from].phrase - 1
		return head >= 0 && heads[head] && !slices.ContainsFunc(s.words[m.from:m.to], func(w word) bool { return w.phrase-1 != head })
	}
	if len(heads) == 0 || !slices.ContainsFunc(s.marks[negation], inside) {
		return s
	}
	out := *s
	out.marks[negation] = slices.DeleteFunc(slices.Clone(s.marks[negation]), inside)
	return &out
}

// denying reports whether word i is itself one by which the sentence denies.
func (s *sentence) denying(i int) bool {
	return slices.ContainsFunc(s.marks[negation], func(m mark) bool { return m.from <= i && i < m.to })
}
