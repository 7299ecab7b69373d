package verify

import (
	"slices"

	"probant/backend/text"
)

// guardPast objects when the sentence tells what was, and the claim what is, or when one tells until when and the other since when.
func guardPast(p *pair) *objection {
	if n := p.otherEnd(); n != nil {
		return &objection{difference: p.fromSource(DateDiffers, mark{n.from, n.to})}
	}
	if m, ok := missing(p.source, p.claim, past); ok && len(p.source.marks[present]) == 0 && (len(p.claim.marks[present]) > 0 || p.source.ended() && !p.claim.ended()) {
		return &objection{difference: p.fromSource(ModalityDiffers, m)}
	}
	return nil
}

// ended reports whether a sentence says before what something was so: "before the merger".
func (s *sentence) ended() bool {
	return slices.ContainsFunc(s.words, func(w word) bool {
		switch w.fold {
		case "avant", "before", "until", "till", "jusqu":
			return true
		}
		return false
	})
}

// otherEnd is a date of the sentence until which something held, where the claim has it hold since then or then; or the reverse.
func (p *pair) otherEnd() *number {
	for k := range p.source.numbers {
		theirs := &p.source.numbers[k]
		for i := range p.claim.numbers {
			ours := &p.claim.numbers[i]
			if ours.Kind == text.Date && theirs.Kind == text.Date && ours.Low == theirs.Low && ours.High == theirs.High &&
				p.claim.until(ours) != p.source.until(theirs) {
				return theirs
			}
		}
	}
	return nil
}

// until reports whether a date is told to be the last at which something holds.
func (s *sentence) until(n *number) bool {
	for i := n.from - 1; i >= max(0, n.from-3) && !s.words[i+1].apart; i-- {
		switch s.words[i].fold {
		case "jusqu", "jusque", "until", "till":
			return true
		}
	}
	return false
}
