package verify

import "slices"

// guardScope objects when the claim says all, or the most, and the sentence does not, and when the sentence says some and
// the claim does not.
func guardScope(p *pair) *objection {
	for _, kind := range []markKind{universal, top} {
		if m, ok := p.unscoped(kind); ok && !p.said(m) && !p.claim.recurs(m) && !p.allServed(m) && (kind == top || !p.allTold(m)) {
			return &objection{difference: p.fromClaim(ScopeDiffers, m)}
		}
	}
	if m, ok := p.elsewhereAll(); ok {
		return &objection{difference: p.fromClaim(ScopeDiffers, m)}
	}
	for _, kind := range []markKind{partial, average, sample} {
		if m, ok := p.nearby(kind); ok && !p.quantified(m) && !p.twins.known[m.from] {
			return &objection{difference: p.fromSource(ScopeDiffers, m), aside: kind == partial}
		}
	}
	if len(p.source.marks[top]) > len(p.claim.marks[top]) {
		for _, m := range p.source.marks[top] {
			if m.from >= p.from && m.from < p.to && !p.twins.known[m.from] {
				return &objection{difference: p.fromSource(ScopeDiffers, m)}
			}
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

// guardLead objects when words of the claim were found in a lead-in or a heading that denies, restricts or plans what it
// introduces.
func guardLead(p *pair) *objection {
	if p.lead == nil {
		return nil
	}
	found := slices.Contains(p.at, inContext)
	for _, kind := range [...]markKind{negation, only, exception, future, pending} {
		if len(p.claim.marks[kind]) > 0 || !found && kind != pending { // what stands under "not yet" is not so, whatever was found there
			continue
		}
		for _, m := range p.lead.marks[kind] {
			if !promises(p.lead.words[m.from].fold) && !p.doneWithout(m) && !p.known(p.lead.words[m.from:m.to]) {
				return &objection{difference: Difference{Kind: ScopeDiffers}, aside: kind != negation}
			}
		}
	}
	return nil
}

// doneWithout reports whether a "sans" or "without" of the lead-in denies something that the claim does not speak of: "sans surprise".
func (p *pair) doneWithout(m mark) bool {
	if f := p.lead.words[m.from].fold; f != "sans" && f != "without" {
		return false
	}
	i := p.lead.contentFrom(m.to)
	return i >= 0 && !slices.ContainsFunc(p.claim.words, func(w word) bool { return p.lead.words[i].proves(&w.wordInfo) })
}

// known reports whether the claim has one of these words.
func (p *pair) known(words []word) bool {
	return slices.ContainsFunc(words, func(w word) bool {
		return slices.ContainsFunc(p.claim.words, func(c word) bool { return w.form == c.form })
	})
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

// guardSubset objects to what narrows the sentence down among the words in common (a relative clause), or sets it before,
// after or against something.
func guardSubset(p *pair) *objection {
	for _, kind := range []markKind{relative, place} {
		if len(p.claim.marks[kind]) > 0 {
			continue
		}
		for _, m := range p.source.marks[kind] {
			if m.from >= p.from && m.from < p.to && !p.knownAfter(m) && (kind == place || m.from == 0 || p.twins.known[m.from-1]) {
				return &objection{difference: p.fromSource(ScopeDiffers, m)}
			}
		}
	}
	return nil
}

// knownAfter reports whether the claim has what a marker of the sentence introduces.
func (p *pair) knownAfter(m mark) bool {
	for j := m.to; j < len(p.source.words) && !p.source.words[j].apart; j++ {
		if w := &p.source.words[j]; w.content || w.number {
			return w.number || p.twins.known[j]
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

// guardOnly objects when one text restricts ("only", "ne … que") and the other does not.
func guardOnly(p *pair) *objection {
	if m, ok := p.nearby(only); ok && !p.focused(m) {
		return &objection{difference: p.fromSource(ScopeDiffers, m)}
	}
	if m, ok := missing(p.claim, p.source, only); ok && !p.claim.littleOf(m) && !p.claim.notEven(m) {
		return &objection{difference: p.fromClaim(ScopeDiffers, m)}
	}
	return nil
}

// focused reports whether the claim has what the sentence restricts itself to, whole: that "only the Pro plan" has it says that the
// Pro plan has it.
func (p *pair) focused(m mark) bool {
	found := false
	for i := p.source.limited(m); i < len(p.source.words) && !p.source.words[i].apart; i++ {
		switch w := &p.source.words[i]; {
		case w.number:
			found = true // which value it is, the bonds tell
		case w.content && p.twins.known[i]:
			found = true
		case w.content:
			return false
		}
	}
	return found && len(p.source.marks[negation]) == 0
}

// limited is where what a marker restricts begins: after it, or after the "que" of a "ne … que".
func (s *sentence) limited(m mark) int {
	i := m.to
	if f := s.words[m.from].fold; f == "ne" || f == "n" {
		for i < len(s.words) && s.words[i].fold != "que" && s.words[i].fold != "qu" {
			i++
		}
	}
	return i
}

// littleOf reports whether a restriction only says that a number is small: "n'émet que 68 dB", "only 3 days".
func (s *sentence) littleOf(m mark) bool {
	for k := range s.numbers {
		if n := &s.numbers[k]; n.from >= m.from && n.from-m.to <= 4 {
			return true
		}
	}
	return false
}

// notEven reports whether "un seul" or "a single" strengthens a denial: "sans un seul outil".
func (s *sentence) notEven(m mark) bool {
	return m.from > 0 && len(s.marks[negation]) > 0 && (s.words[m.from-1].fold == "un" || s.words[m.from-1].fold == "une" || s.words[m.from-1].fold == "a")
}
