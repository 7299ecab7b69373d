package verify

// allTold reports whether the sentence says of all, in its own way, what a marker of the claim does: a denial of any, "par plateau",
// the whole of a number ("les trois sites"), or the kind itself ("la maintenance est annoncée").
func (p *pair) allTold(m mark) bool {
	i := p.claim.headAfter(m.to)
	if i < 0 || p.at[i] < 0 {
		return false
	}
	switch p.claim.words[m.from].fold {
	case "aucun", "aucune":
		return len(p.source.marks[negation]) > 0 && !p.modified(p.at[i]) // guardNegation reads what it denies
	case "chaque", "chacun", "chacune", "each", "every", "tout", "toute", "tous", "toutes", "all", "both":
	default:
		return false
	}
	return p.source.perEach(p.at[i]) || p.wholeNumber(i, p.at[i]) || p.ofKind(m, p.at[i])
}

// headAfter is the first word with content from word i on in its clause, a brand before it apart; -1 for none.
func (s *sentence) headAfter(i int) int {
	for ; i < len(s.words) && !s.words[i].apart; i++ {
		if s.words[i].content && !s.brands(i) {
			return i
		}
	}
	return -1
}

// modified reports whether a word that the claim does not have stands right beside word j of the sentence, or follows it in a
// complement: "les déchets dangereux" are not all.
func (p *pair) modified(j int) bool {
	strange := func(k int) bool {
		return k >= 0 && k < len(p.source.words) && p.source.words[k].content && !p.twins.known[k] && !p.source.carries(k)
	}
	if strange(j-1) && !p.source.words[j].apart || j+1 < len(p.source.words) && !p.source.words[j+1].apart && strange(j+1) {
		return true
	}
	for k := j + 1; k < min(j+4, len(p.source.words)) && !p.source.words[k].apart; k++ {
		switch p.source.words[k].fold {
		case "de", "du", "des", "d", "of", "en", "pour", "for", "in", "qui", "dont", "that", "which", "la", "le", "les", "l", "the":
			continue
		}
		return strange(k) && k > j+1
	}
	return false
}

// perEach reports whether word i follows "par" or "per": "9 g par plateau".
func (s *sentence) perEach(i int) bool {
	return i > 0 && (s.words[i-1].fold == "par" || s.words[i-1].fold == "per")
}

// wholeNumber reports whether both texts count the thing that words i and j name alike, the sentence with an article that takes the
// whole of it: "les trois sites" are all three.
func (p *pair) wholeNumber(i, j int) bool {
	ours, theirs := p.claim.countOf(i), p.source.countOf(j)
	if ours == nil || theirs == nil || theirs.from == 0 {
		return false
	}
	if r, _ := relate(ours, theirs); r != agrees {
		return false
	}
	switch p.source.words[theirs.from-1].fold {
	case "les", "des", "aux", "ses", "nos", "leurs", "ces", "vos", "the", "our", "its", "their", "your":
		return true
	}
	return false
}

// countOf is the quantity right before word i, one adjective between them at most; nil for none.
func (s *sentence) countOf(i int) *number {
	for k := range s.numbers {
		if n := &s.numbers[k]; n.to <= i && i-n.to <= 1 {
			return n
		}
	}
	return nil
}

// ofKind reports whether the sentence says of a kind in the singular, with nothing that narrows it and not of one time in the past,
// what the claim says of each: "la maintenance est annoncée".
func (p *pair) ofKind(m mark, j int) bool {
	if len(p.source.marks[past])+len(p.source.marks[exception])+len(p.source.marks[condition]) > 0 || j == 0 {
		return false
	}
	switch p.claim.words[m.from].fold {
	case "chaque", "tout", "toute", "every", "each":
	default:
		return false
	}
	switch p.source.words[j-1].fold {
	case "le", "la", "l":
	default:
		return false
	}
	for k := j + 1; k < len(p.source.words); k++ {
		w := &p.source.words[k]
		switch {
		case w.fold == "ete" || w.fold == "a":
			return false
		case w.content && p.twins.known[k]:
			return true
		case w.content && !p.source.carries(k), w.number, w.apart, len(w.fold) > 2 && w.fold[:3] == "qui":
			return false
		}
	}
	return false
}
