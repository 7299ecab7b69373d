package verify

import "slices"

// guardComparison objects when a comparison, or two names, stand in another order: "A more than B" and "B more than A"
// share every word.
func guardComparison(p *pair) *objection {
	compares := comparesIn(p.claim, 0, len(p.claim.words)) || comparesIn(p.source, p.from, p.to) || p.claim.placed() && len(p.source.marks[place])+len(p.source.marks[top]) > 0
	last, lastName := -1, -1
	for i, at := range p.at {
		if at < 0 {
			continue
		}
		name := slices.Contains(p.proper, i) && len(p.claim.numbers) == 0
		if compares && at < last || name && at < lastName {
			return &objection{difference: Difference{Kind: AttributeDiffers,
				Claim: quote(p.claim, p.claimText, 0, len(p.claim.words)), Source: quote(p.source, p.sourceText, p.from, p.to)}}
		}
		last = at
		if name {
			lastName = at
		}
	}
	return nil
}

// comparesIn reports whether words [from, to) of a sentence set one thing against another, and not only a number against its
// bound.
func comparesIn(s *sentence, from, to int) bool {
	if m, ok := comparison(s); ok && m.from >= from && m.from < to {
		return true
	}
	for _, m := range s.marks[compare] {
		if m.from < from || m.from >= to {
			continue
		}
		switch s.words[m.from].fold {
		case "que", "qu", "than", "compare", "compared", "a":
		default:
			return true
		}
	}
	return false
}

// placed reports whether a sentence ranks things ("devant le prix"), a time or a date apart ("avant 13 h").
func (s *sentence) placed() bool {
	for _, m := range s.marks[place] {
		switch s.words[m.from].fold {
		case "devant", "derriere", "avant", "ahead", "behind", "before":
			if m.to < len(s.words) && !s.words[m.to].number && (m.to+1 >= len(s.words) || !s.words[m.to+1].number) {
				return true
			}
		}
	}
	return false
}

// guardDegree objects when a word is more, less or as much in one text than in the other ("rapide", "plus rapide que"),
// and to any comparison that only one of them makes.
func guardDegree(p *pair) *objection {
	for i, at := range p.at {
		if at < 0 || degree(p.claim, i) == degree(p.source, at) {
			continue
		}
		return &objection{difference: Difference{Kind: AttributeDiffers,
			Claim: quote(p.claim, p.claimText, i, i+1), Source: quote(p.source, p.sourceText, at, at+1)}}
	}
	if a, b := p.claim.comparing(), p.source.comparing(); a.sign*b.sign < 0 && !a.ranks && !b.ranks {
		return &objection{difference: Difference{Kind: AttributeDiffers,
			Claim: quote(p.claim, p.claimText, a.degree, a.degree+1), Source: quote(p.source, p.sourceText, b.degree, b.degree+1)}}
	}
	ours, compares := comparison(p.claim)
	theirs, compared := comparison(p.source)
	switch {
	case compared && !compares && theirs.from >= p.from && theirs.from < p.to:
		return &objection{difference: p.fromSource(AttributeDiffers, theirs), aside: true}
	case compares && !compared:
		return &objection{difference: p.fromClaim(AttributeDiffers, ours), aside: true}
	}
	return nil
}

// degree is the word of degree before word i: one letter for each sense, empty for none.
func degree(s *sentence, i int) string {
	if i == 0 || s.words[i].apart {
		return ""
	}
	before := i - 1
	if f := s.words[before].fold; before > 0 && (f == "de" || f == "d") && !s.words[before].apart { // "moins d'énergie"
		if before--; degrees[s.words[before].fold] == 0 {
			return ""
		}
	}
	if s.words[before].bound || s.noLonger(before) {
		return ""
	}
	switch s.words[before].fold {
	case "plus", "more", "most":
		return "+"
	case "moins", "less", "least":
		return "-"
	case "aussi", "as":
		return "="
	case "trop", "peu", "assez", "too", "little", "hardly", "barely":
		return "~"
	}
	return ""
}

// comparison finds "plus … que", "than" and their kin outside bounds of numbers.
func comparison(s *sentence) (mark, bool) {
	for i := range s.words {
		if s.words[i].bound || s.words[i].number {
			continue
		}
		switch s.words[i].fold {
		case "than":
			return mark{i, i + 1}, true
		case "plus", "moins", "aussi":
			for j := i + 1; j < min(i+6, len(s.words)); j++ {
				if f := s.words[j].fold; f == "que" || f == "qu" {
					return mark{i, j + 1}, true
				}
			}
		}
	}
	return mark{}, false
}
