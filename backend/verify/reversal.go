package verify

// comparing is where a sentence compares: the word that sets one thing against the other, the word of degree, and which way it goes.
type comparing struct {
	pivot  int // "que", "than", "devant"; -1 for none
	degree int // "plus", "less"; -1 where the pivot tells it
	sign   int
	ranks  bool // it sets one thing before another: "devant", "ahead of"
}

// turned tells that the sentence compares the same things the other way round: less for more, or the two sides exchanged. Both
// together say the same again.
func (p *pair) turned() *Difference {
	ours, theirs := p.claim.comparing(), p.source.comparing()
	if ours.sign == 0 || theirs.sign == 0 || p.aligned < 2 || p.stated() > strangeLimit || len(p.claim.marks[negation])+len(p.source.marks[negation]) > 0 {
		return nil
	}
	if ours.ranks != theirs.ranks || !ours.ranks && !p.sameScale(ours, theirs) {
		return nil
	}
	crossed, known := p.crossed(ours, theirs)
	switch {
	case ours.pivot >= 0 && !known: // what it is compared with must be found
		return nil
	case ours.pivot < 0 && (theirs.pivot >= 0 || p.aligned < wordsAround || p.cornered()):
		return nil
	case crossed == (ours.sign != theirs.sign):
		return nil
	}
	return &Difference{Kind: AttributeDiffers, Claim: extract(p.claim, p.claimText, 0, len(p.claim.words)), Source: extract(p.source, p.sourceText, 0, len(p.source.words))}
}

// cornered reports whether the clause of the words in common narrows down to a case that the claim does not have: "en hiver", "for
// two teams".
func (p *pair) cornered() bool {
	for _, j := range p.clauseExtra() {
		for k := j - 1; k >= max(0, j-2) && !p.source.words[k+1].apart; k-- {
			switch p.source.words[k].fold {
			case "en", "dans", "chez", "pour", "sur", "sous", "sans", "hors", "pendant", "in", "for", "at", "on", "among", "under", "during", "without", "outside", "above", "below":
				return true
			}
		}
	}
	return false
}

// pivotReach is how far the word that names the other side of a comparison may stand from its word of degree.
const pivotReach = 10

// comparing finds the first comparison of a sentence that is no bound of a number.
func (s *sentence) comparing() comparing {
	for i := range s.words {
		w := &s.words[i]
		if w.bound || w.number {
			continue
		}
		if sign := ranking[w.fold]; sign != 0 && s.rankedAt(i) {
			return comparing{pivot: i, degree: -1, sign: sign, ranks: true}
		}
		sign := degrees[w.fold]
		if sign == 0 || i+1 >= len(s.words) || s.words[i+1].number || s.words[i+1].bound || s.noLonger(i) || s.superlative(i) {
			continue
		}
		c := comparing{pivot: -1, degree: i, sign: sign}
		for k := i + 1; k < min(i+pivotReach, len(s.words)) && (!s.words[k].apart || k == i+1); k++ {
			if f := s.words[k].fold; f == "que" || f == "qu" || f == "than" {
				c.pivot = k
				break
			}
		}
		return c
	}
	return comparing{pivot: -1, degree: -1}
}

var (
	degrees = map[string]int{"plus": 1, "more": 1, "davantage": 1, "moins": -1, "less": -1, "fewer": -1}
	ranking = map[string]int{"devant": 1, "ahead": 1, "avant": 1, "before": 1, "derriere": -1, "behind": -1, "apres": -1, "after": -1}
)

// rankedAt reports whether the word at i, between two things, ranks them, a time or a date apart.
func (s *sentence) rankedAt(i int) bool {
	if i == 0 || i+1 >= len(s.words) || s.words[i+1].number || i+2 < len(s.words) && s.words[i+2].number {
		return false
	}
	for k := i + 1; k < min(i+3, len(s.words)); k++ {
		if infinitive(s.words[k].fold) || s.words[k].fold == "de" {
			return false // "avant de créer", "avant livraison" tells when
		}
	}
	switch s.words[i].fold {
	case "devant", "derriere", "ahead", "behind":
		return true
	}
	return s.words[i-1].content // "le prix avant le délai"
}

// noLonger reports whether the "plus" at i denies: "n'est plus".
func (s *sentence) noLonger(i int) bool {
	for k := i - 1; k >= max(0, i-4); k-- {
		if f := s.words[k].fold; f == "ne" || f == "n" {
			return true
		}
	}
	return false
}

// superlative reports whether the word of degree at i follows an article of its own: "le plus rapide", "the more".
func (s *sentence) superlative(i int) bool {
	if i == 0 {
		return false
	}
	switch s.words[i-1].fold {
	case "le", "la", "les", "l", "the", "de", "en", "au", "ni", "nos", "notre", "our":
		return true
	}
	return false
}

// sameScale reports whether two comparisons weigh the same quality: the words after their words of degree are twins.
func (p *pair) sameScale(ours, theirs comparing) bool {
	i, j := p.claim.scale(ours.degree), p.source.scale(theirs.degree)
	if i < 0 || j < 0 {
		return false
	}
	return p.at[i] == j || p.claim.words[i].form == p.source.words[j].form
}

// scale is the word that a word of degree bears on; -1 for none.
func (s *sentence) scale(degree int) int {
	for k := degree + 1; k < min(degree+3, len(s.words)) && !s.words[k].apart; k++ {
		switch s.words[k].fold {
		case "de", "d", "of":
			continue
		}
		return k
	}
	return -1
}

// crossed reports whether the two things compared stand on the other sides of the sentence's pivot; known is false where one of them
// was not found on either.
func (p *pair) crossed(ours, theirs comparing) (crossed, known bool) {
	if ours.pivot < 0 || theirs.pivot < 0 {
		return false, false
	}
	left, right := p.sideBefore(ours), p.claim.contentFrom(ours.pivot+1)
	if left >= 0 && right < 0 && p.at[left] >= 0 && p.claim.lightAfter(ours.pivot) == p.source.lightAfter(theirs.pivot) { // "que l'ancien"
		return false, p.at[left] < theirs.pivot
	}
	if left < 0 || right < 0 || p.at[left] < 0 || p.at[right] < 0 {
		return false, false
	}
	switch l, r := p.at[left], p.at[right]; {
	case l < theirs.pivot && theirs.pivot < r:
		return false, true
	case r < theirs.pivot && theirs.pivot < l:
		return true, true
	}
	return false, false
}

// sideBefore is the word of the claim that stands for what is compared: what stands right before a word that ranks, else the first
// of the claim.
func (p *pair) sideBefore(c comparing) int {
	if !c.ranks {
		from, _ := p.claim.clause(c.degree, c.degree+1)
		return p.claim.contentFrom(from)
	}
	for k := c.pivot - 1; k >= 0; k-- {
		if p.claim.words[k].content && p.at[k] >= 0 {
			return k
		}
	}
	return -1
}

// lightAfter is the first word after word i that is no article, when a sentence has no more content there; 0 for none.
func (s *sentence) lightAfter(i int) symbol {
	for i++; i < len(s.words); i++ {
		switch s.words[i].fold {
		case "le", "la", "les", "l", "un", "une", "the", "a", "an":
			continue
		}
		return s.words[i].form
	}
	return 0
}

// contentFrom is the first word with content from word i on; -1 for none.
func (s *sentence) contentFrom(i int) int {
	for ; i < len(s.words); i++ {
		if s.words[i].content {
			return i
		}
	}
	return -1
}
