package verify

// guardAll objects when the claim says all, or the most, and the sentence does not.
func guardAll(p *pair) *objection {
	for _, kind := range []markKind{universal, top} {
		if m, ok := p.unscoped(kind); ok && !p.said(m) && !p.claim.recurs(m) && !p.allServed(m) && (kind == top || !p.allTold(m)) {
			return &objection{difference: p.fromClaim(ScopeDiffers, m)}
		}
	}
	if m, ok := p.elsewhereAll(); ok {
		return &objection{difference: p.fromClaim(ScopeDiffers, m)}
	}
	return nil
}

// guardTop objects when the sentence says of fewer than the claim that they are the most.
func guardTop(p *pair) *objection {
	if len(p.source.marks[top]) <= len(p.claim.marks[top]) {
		return nil
	}
	for _, m := range p.source.marks[top] {
		if m.from >= p.from && m.from < p.to && !p.twins.known[m.from] {
			return &objection{difference: p.fromSource(ScopeDiffers, m)}
		}
	}
	return nil
}

// elsewhereAll is a marker of the claim that says all of what the sentence does not name: a title or a heading speaks of no case.
func (p *pair) elsewhereAll() (mark, bool) {
	for _, m := range p.claim.marks[universal] {
		if p.claim.recurs(m) || p.row || !quantifiers[p.claim.words[m.from].fold] {
			continue
		}
		for i := m.to; i < len(p.claim.words) && !p.claim.words[i].apart; i++ {
			if !p.claim.words[i].content || p.claim.brands(i) {
				continue
			}
			if p.at[i] < 0 {
				return m, true
			}
			break
		}
	}
	return mark{}, false
}

// brands reports whether word i is a name set before the noun that it gives a maker: "every Orvalis plan" is every plan.
func (s *sentence) brands(i int) bool {
	return s.words[i].name && i+1 < len(s.words) && s.words[i+1].content && !s.words[i+1].apart
}

// unscoped is the claim's first marker of a kind when the sentence has none, those that only say how often apart.
func (p *pair) unscoped(kind markKind) (mark, bool) {
	for _, m := range p.source.marks[kind] {
		if !p.source.recurs(m) {
			return mark{}, false
		}
	}
	for _, m := range p.claim.marks[kind] {
		if !p.claim.recurs(m) {
			return m, true
		}
	}
	return mark{}, false
}

// recurs reports whether a marker of scope only says how often: "chaque mois", "every day".
func (s *sentence) recurs(m mark) bool {
	for i := m.to; i < min(m.to+2, len(s.words)); i++ {
		switch s.words[i].fold {
		case "les":
			continue
		case "minute", "minutes", "seconde", "second", "seconds", "heure", "heures", "jour", "jours", "semaine", "semaines", "mois", "trimestre", "trimestres", "an", "ans", "annee", "annees", "nuit", "nuits",
			"hour", "day", "days", "week", "weeks", "month", "months", "quarter", "quarters", "year", "years", "night", "nights", "time":
			return true
		}
		return false
	}
	return false
}

// allServed reports whether a claim says of all customers what a row or an item grants: what an offer holds, each of its
// customers has.
func (p *pair) allServed(m mark) bool {
	if !p.row {
		return false
	}
	for i := m.to; i < min(m.to+4, len(p.claim.words)); i++ {
		if addressees[p.claim.words[i].fold] {
			return true
		}
	}
	return false
}

// said reports whether the words of a claim's marker were all found in the sentence.
func (p *pair) said(m mark) bool {
	for i := m.from; i < m.to; i++ {
		if p.at[i] < 0 {
			return false
		}
	}
	return true
}
