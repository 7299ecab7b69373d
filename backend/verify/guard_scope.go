package verify

import (
	"slices"
	"strings"
)

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

// guardTop objects when the sentence says of fewer than the claim that they are the most, or of several what the claim has alone.
func guardTop(p *pair) *objection {
	if m, ok := p.oneOfTop(); ok {
		return &objection{difference: p.fromSource(ScopeDiffers, m)}
	}
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

// oneOfTop is a superlative of the sentence that several share, where the claim has it alone.
func (p *pair) oneOfTop() (mark, bool) {
	shared := func(s *sentence, from int) (mark, bool) {
		for i := max(0, from-4); i+1 < len(s.words) && i < from; i++ {
			f, next := s.words[i].fold, s.words[i+1].fold
			if (f == "un" || f == "une") && next == "des" || f == "one" && next == "of" || f == "among" || f == "parmi" {
				return mark{i, i + 2}, true
			}
		}
		return mark{}, false
	}
	if !slices.ContainsFunc(p.claim.words, func(w word) bool { return superlative(w.fold) }) {
		return mark{}, false
	}
	for k := range p.claim.words {
		if superlative(p.claim.words[k].fold) {
			if _, same := shared(p.claim, k); same {
				return mark{}, false
			}
		}
	}
	for k := range p.source.words {
		if superlative(p.source.words[k].fold) {
			if m, ok := shared(p.source, k); ok {
				return m, true
			}
		}
	}
	return mark{}, false
}

// superlative reports whether a word may set one above all others.
func superlative(fold string) bool {
	switch fold {
	case "plus", "most", "meilleur", "meilleure", "best", "premier", "premiere", "first", "seul", "only", "leader", "leading", "least", "moins":
		return true
	}
	return len(fold) > 5 && strings.HasSuffix(fold, "est")
}
