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

// course is the way that a sentence's own values go, from one moment to another; none where it tells none, or several that part.
func (s *sentence) course() way {
	goes := nowayKnown
	for _, c := range s.courses() {
		if s.numbers[c.from].Unit != s.numbers[c.to].Unit {
			continue
		}
		rises := up
		if s.numbers[c.to].Low < s.numbers[c.from].Low {
			rises = down
		}
		if goes == -rises {
			return nowayKnown
		}
		goes = rises
	}
	return goes
}

// wrongWay tells that the values of the sentence go the other way than the claim says, all the rest being the same.
func (p *pair) wrongWay() *Difference {
	course := p.source.course()
	if course == nowayKnown || p.claim.course() != nowayKnown {
		return nil
	}
	if p.claim.overTime() == -course && p.stated() == 0 {
		return p.denial(Difference{Kind: AttributeDiffers})
	}
	for i, at := range p.at {
		w := &p.claim.words[i]
		if at >= 0 || !w.content || p.lex.wayOf(w) != -course && w.goes != -course || p.claim.denied()[i] {
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

// overTime is the way that a comparison between two moments tells: "moins de pannes en 2025 qu'en 2023".
func (s *sentence) overTime() way {
	c := s.comparing()
	if c.sign == 0 || c.ranks || c.pivot < 0 {
		return nowayKnown
	}
	for k := range s.numbers {
		if n := &s.numbers[k]; n.Kind == text.Date && n.from > c.pivot && n.from-c.pivot <= 2 {
			return way(c.sign)
		}
	}
	return nowayKnown
}
