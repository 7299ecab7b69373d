package verify

// placeOfName is where a name of the claim stands that its own words do not show: part of a name of which enough was found, or the
// subject of a text that does not repeat it; nowhere when it is spoken of in no way.
func (p *pair) placeOfName(i int, around surroundings) int {
	from, to := p.claim.nameAt(i)
	if from == to {
		return nowhere
	}
	if p.partOfName(from, to) || p.acronym(from, to) {
		return byName
	}
	for k := from; k < to; k++ {
		if p.at[k] >= 0 {
			return nowhere // another name that shares a word
		}
	}
	if p.impliedSubject(from, to, around) {
		return assumed
	}
	return nowhere
}

// nameAt is the run of capitalised words to which word i belongs; empty when it is none.
func (s *sentence) nameAt(i int) (from, to int) {
	is := func(k int) bool {
		return s.words[k].capital && (s.words[k].content || s.words[k].name) && !s.words[k].number
	}
	if !is(i) {
		return i, i
	}
	from, to = i, i+1
	for from > 0 && is(from-1) && !s.words[from].apart {
		from--
	}
	for to < len(s.words) && is(to) && !s.words[to].apart {
		to++
	}
	if to-from == 1 && !s.words[from].name {
		return i, i // a capital that only opens the sentence
	}
	return from, to
}

// partOfName reports whether the last word of a name was found without another first name before it: "Marie Lenoir" is
// "Lenoir" afterwards.
func (p *pair) partOfName(from, to int) bool {
	at := p.at[to-1]
	if to-from < 2 || at < 0 || !p.source.words[at].capital {
		return false
	}
	if at == 0 || p.source.words[at].apart {
		return true
	}
	before := &p.source.words[at-1]
	return !before.name || p.twins.known[at-1]
}

// acronym reports whether the sentence writes a name of several words by its initials, or the reverse.
func (p *pair) acronym(from, to int) bool {
	if to-from >= 2 {
		initials := ""
		for k := from; k < to; k++ {
			initials += p.claim.words[k].fold[:1]
		}
		for j := range p.source.words {
			if w := &p.source.words[j]; w.name && w.fold == initials {
				return true
			}
		}
		return false
	}
	w := &p.claim.words[from]
	if len(w.fold) < 2 || len(w.fold) > 6 {
		return false
	}
	for j := range p.source.words {
		n := 0
		for k := j; k < len(p.source.words) && n < len(w.fold) && p.source.words[k].capital && p.source.words[k].fold[0] == w.fold[n]; k++ {
			n++
		}
		if n == len(w.fold) && n > 1 {
			return true
		}
	}
	return false
}

// impliedSubject reports whether a name that the claim gives to its subject is the one that the sentence takes for granted: a
// pronoun or a noun with its article stands for it, and no other name does.
func (p *pair) impliedSubject(from, to int, around surroundings) bool {
	if p.firstAligned() < from && !p.framed(from) || p.source.voice == houseVoice && speaks(p.source) {
		return false
	}
	if around.document != nil {
		if !p.source.back && !p.framed(from) {
			return false
		}
		for k := from; k < to; k++ {
			if !around.document(&p.claim.words[k]) {
				return false
			}
		}
	} else if !p.source.refers() {
		return false
	}
	return !p.othersNamed()
}

// firstAligned is the first word of the claim that was found in the sentence.
func (p *pair) firstAligned() int {
	for i, at := range p.at {
		if at >= 0 {
			return i
		}
	}
	return len(p.at)
}

// framed reports whether a name comes after a preposition that only says whose the statement is: "chez Orvalis", "le support
// d'Orvalis", "with Fernway".
func (p *pair) framed(from int) bool {
	for i := from - 1; i >= max(0, from-2); i-- {
		if f := p.claim.words[i].fold; f != "chez" && i > 0 && p.claim.words[i-1].number {
			return false // "59 % of Danish firms" says among whom
		}
		switch p.claim.words[i].fold {
		case "chez", "de", "d", "du", "des", "avec", "of", "with", "at", "s":
			return true
		case "par", "by", "a", "au", "aux", "to", "pour", "for":
			return false
		}
	}
	return false
}

// agent reports whether the claim's word i is a name to which it gives a part in what happens, after "par" or "to": its sentence
// must say so itself.
func (p *pair) agent(i int) bool {
	from, to := p.claim.nameAt(i)
	if from == to {
		return false
	}
	for k := from - 1; k >= max(0, from-2); k-- {
		switch p.claim.words[k].fold {
		case "par", "by", "a", "au", "aux", "to", "pour", "for":
			return true
		case "le", "la", "les", "l", "the":
			continue
		}
		return false
	}
	return false
}

// refers reports whether a sentence opens with a word that stands for what was named before, or with a noun and its article.
func (s *sentence) refers() bool {
	if s.back {
		return true
	}
	for i := range s.words[:min(3, len(s.words))] {
		switch s.words[i].fold {
		case "le", "la", "les", "l", "the", "un", "une", "a", "an", "you", "vous":
			return i+1 < len(s.words) && !s.words[i+1].name
		}
	}
	return false
}

// otherSubject reports whether a name of the claim that only the heading or the title has meets another name in the sentence: it
// is then of that one that the sentence speaks.
func (p *pair) otherSubject() bool {
	if p.row {
		return false
	}
	for i, at := range p.at {
		if at == inContext && p.claim.words[i].likeName() {
			return p.othersNamed()
		}
	}
	return false
}

// listed reports whether the sentence's name j stands in a list with one that the claim has: "Solo and Studio".
func (p *pair) listed(j int) bool {
	for _, step := range [2]int{-1, 1} {
		k := j + 2*step
		if k < 0 || k >= len(p.source.words) || !p.source.words[k].name || !p.twins.known[k] {
			continue
		}
		switch p.source.words[j+step].fold {
		case "et", "and", "ou", "or":
			return true
		}
	}
	return false
}

// likeName reports whether a word is written as a name, or may be one that opens its sentence.
func (w *word) likeName() bool {
	return w.name || w.first && w.means == nil && !w.carrier && !quantifiers[w.fold]
}

// othersNamed reports whether the clause of the words in common has a name that the claim does not have.
func (p *pair) othersNamed() bool {
	from, to := len(p.source.words), 0
	for _, at := range p.at {
		if at >= 0 {
			from, to = min(from, at), max(to, at+1)
		}
	}
	if from >= to {
		return false
	}
	other := func(j int) bool {
		w := &p.source.words[j]
		return w.name && w.content && !p.twins.known[j] && !w.number && !p.listed(j)
	}
	if _, end := p.source.nameAt(0); end > 0 && end < len(p.source.words) && p.source.words[end].apart && other(0) {
		return true // "Orvalis, fondée à Brest, emploie 40 personnes"
	}
	from, to = p.source.clause(from, to)
	for j := from; j < to; j++ {
		if other(j) {
			return true
		}
	}
	return false
}
