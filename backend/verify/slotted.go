package verify

import "probant/backend/text"

// slotted reports whether the claim's word i, which the sentence lacks, only fills a place of it that the sentence leaves open or fills
// otherwise: two figures of the claim agree, all the rest is the same, and the word is its subject, of which the document speaks and the
// sentence has none of its own, or the verb of what was done. What a claim adds to such a sentence ("par vélo cargo") is no such word.
func (p *pair) slotted(i int) bool {
	if !p.figured() {
		return false
	}
	for k, at := range p.at {
		if w := &p.claim.words[k]; k != i && w.content && (at == nowhere && !p.claim.carries(k) || at == reversed) {
			return false
		}
	}
	w := &p.claim.words[i]
	if w.likeName() || quantifiers[w.fold] || p.claim.marked(i) || w.means != nil && len(w.means.poles) > 0 || w.goes != nowayKnown {
		return false
	}
	if roles[w.fold] == unsaid && p.document != nil && p.document(w) && p.claim.headsClaim(i) && p.subjectless() {
		return true
	}
	return p.claim.tellsDone(i)
}

// figured reports whether all the figures of the claim agree with others of the sentence, and two of them at least are no dates.
func (p *pair) figured() bool {
	if len(p.claim.numbers) < 2 {
		return false
	}
	values := 0
	for i := range p.claim.numbers {
		found := false
		for k := range p.source.numbers {
			if r, _ := relate(&p.claim.numbers[i], &p.source.numbers[k]); r == agrees {
				found = true
			}
		}
		if !found {
			return false
		}
		if p.claim.numbers[i].Kind != text.Date {
			values++
		}
	}
	return values > 0
}

// headsClaim reports whether word i opens the claim's clause, after an article at most, and is not what something else is of.
func (s *sentence) headsClaim(i int) bool {
	start, _ := s.clause(i, i+1)
	for k := start; k < i; k++ {
		if s.words[k].content || s.words[k].number {
			return false
		}
	}
	if i+1 >= len(s.words) {
		return false
	}
	switch s.words[i+1].fold { // "la part des clients"
	case "de", "du", "des", "d", "of", "s":
		return false
	}
	return true
}

// subjectless reports whether the sentence has no subject of its own: it opens with a figure, or with words of the claim.
func (p *pair) subjectless() bool {
	if p.source.pronominal() {
		return false
	}
	from, _ := p.clause()
	for j := from; j < len(p.source.words); j++ {
		if w := &p.source.words[j]; w.number {
			return true
		} else if w.content {
			return p.twins.known[j]
		}
	}
	return false
}

// tellsDone reports whether word i is the participle of what was done: "nous avons noué", "has logged".
func (s *sentence) tellsDone(i int) bool {
	if i == 0 || s.words[i].apart || s.ends(i) {
		return false
	}
	switch s.words[i-1].fold {
	case "ont", "avons", "avez", "has", "have", "had":
		return true
	}
	return false
}
