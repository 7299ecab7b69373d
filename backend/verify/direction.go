package verify

import "probant/backend/text"

// way is where a value goes.
type way int

const (
	nowayKnown way = 0
	up         way = 1
	down       way = -1
)

// wayOf is the way that a word says a value goes, by the oppositions of the lists.
func (l *lexicon) wayOf(w *word) way {
	switch {
	case w.means.opposes(l.fall):
		return up
	case w.means.opposes(l.rise):
		return down
	}
	return nowayKnown
}

// course is the way that a sentence's own values go, from one to another of a kind: "de 9,4 à 6,1", "58 % contre 66 %", "from 15%
// to 22%"; none where it tells none.
func (s *sentence) course() way {
	for k := 1; k < len(s.numbers); k++ {
		a, b := &s.numbers[k-1], &s.numbers[k]
		if a.Kind == text.Date || a.family != b.family || a.Low == b.Low {
			continue
		}
		rises := up
		if b.Low < a.Low {
			rises = down
		}
		switch s.lead(b) {
		case "a", "to":
			if f := s.lead(a); f == "de" || f == "from" {
				return rises
			}
		}
		if b.from > 0 {
			switch s.words[b.from-1].fold {
			case "contre", "against":
				return -rises
			}
		}
	}
	return nowayKnown
}

// wrongWay tells that the values of the sentence go the other way than the claim says, all the rest being the same.
func (p *pair) wrongWay() *Difference {
	course := p.source.course()
	if course == nowayKnown || p.claim.course() != nowayKnown {
		return nil
	}
	for i, at := range p.at {
		w := &p.claim.words[i]
		if at >= 0 || !w.content || p.lex.wayOf(w) != -course || p.claim.denied()[i] {
			continue
		}
		if len(p.hard) > 1 {
			return nil
		}
		return p.denial(Difference{Kind: AttributeDiffers, Claim: extract(p.claim, p.claimText, i, i+1),
			Source: extract(p.source, p.sourceText, 0, len(p.source.words))})
	}
	return nil
}
