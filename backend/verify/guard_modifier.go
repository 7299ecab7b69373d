package verify

import (
	"slices"
	"strings"

	"probant/backend/text"
)

// guardModifier objects to what the sentence adds to the words in common and the claim drops, where that narrows what is said:
// "online sales" are not sales, "the packaging of the product" is not the product, and what holds in Belgium, for Premium
// customers or in eco mode need not hold. What happened once keeps its place and its date when they are left out; what is so, or
// is measured, does not.
func guardModifier(p *pair) *objection {
	if p.aligned == 0 || p.row || p.bare() || len(p.hard) > 0 && p.covered < coveredForValue {
		return nil
	}
	m := modified{pair: p, matched: p.matches()}
	for j := range p.source.words {
		if m.narrows(j) || m.parted(j) {
			return &objection{aside: m.heads(j) || m.parted(j), difference: m.shown(j)}
		}
	}
	if n := p.shorter(); n != nil {
		return &objection{aside: true, difference: m.fromSource(DateDiffers, mark{n.from, n.to})}
	}
	for k := range p.source.numbers {
		if n := &p.source.numbers[k]; m.limits(n) {
			return &objection{difference: m.fromSource(ScopeDiffers, mark{n.from, n.to})}
		}
	}
	return nil
}

// parted reports whether word j opens a clause about the subject of the claim that stands inside a sentence about another: "le
// groupe, dont fait partie Orvalis, emploie".
func (m *modified) parted(j int) bool {
	s := m.source.words
	switch s[j].fold {
	case "dont", "whose", "which", "lequel", "laquelle":
	default:
		return false
	}
	for i := j + 1; i < len(s) && !s[i].apart; i++ {
		if m.matched[i] && m.subject(i) {
			return !slices.Contains(m.matched[:j], true)
		}
	}
	return false
}

// modified is a pair with the words of its sentence that the claim has.
type modified struct {
	*pair
	matched []bool
}

// matches tells which words of the sentence the claim has, in some form.
func (p *pair) matches() []bool {
	out := slices.Clone(p.twins.known)
	for _, at := range p.at {
		if at >= 0 {
			out[at] = true
		}
	}
	return out
}

// shown is the difference: the words around the one that narrows.
func (m *modified) shown(j int) Difference {
	return m.fromSource(ScopeDiffers, mark{j, j + 1})
}

// narrows reports whether word j is one that the claim does not have and that narrows one that it has.
func (m *modified) narrows(j int) bool {
	w := &m.source.words[j]
	if !w.content || w.number || quantifiers[w.fold] || m.phrased(j) || m.matched[j] || m.verb(j) || !m.within(j) {
		return false
	}
	return m.heads(j) || m.completes(j) || m.qualifies(j) || m.ranges(j)
}

// phrased reports whether word j belongs to a phrase of the lists that says, as a whole, what one word of the claim does: "conseil
// d'administration" for "board".
func (m *modified) phrased(j int) bool {
	s := m.source.words
	if s[j].phrase == 0 {
		return false
	}
	for i, at := range m.at {
		if at >= 0 && s[at].phrase == s[j].phrase && s[at].stem != m.claim.words[i].stem {
			return true
		}
	}
	return false
}

// within reports whether word j stands in the clause of the words in common.
func (m *modified) within(j int) bool {
	from, to := m.source.aside(m.clause())
	if j < from || j >= to {
		return false
	}
	if !m.beside(j) {
		return false
	}
	start, end := m.source.clause(j, j+1)
	return start == 0 || slices.Contains(m.matched[start:end], true) // what is set apart says more of a thing, and narrows nothing
}

// beside reports whether word j stands in the part of the sentence, between semicolons and colons, that has at least half of the
// words in common.
func (m *modified) beside(j int) bool {
	s := m.source.words
	cut := func(i int) bool {
		return s[i].apart && strings.ContainsAny(text.Slice(m.sourceText, text.Span{Start: s[i-1].span.End, End: s[i].span.Start}), ";:")
	}
	from, to := j, j+1
	for from > 0 && !cut(from) {
		from--
	}
	for to < len(s) && !cut(to) {
		to++
	}
	common := 0
	for _, at := range m.at {
		if at >= from && at < to && s[at].content {
			common++
		}
	}
	return 2*common >= m.aligned
}

// heads reports whether word j is the thing of which the claim names only what it belongs to: "l'emballage du produit", "the
// company's parent". A word that measures ("le délai de réponse", "the cost of a room") carries its figure for it.
func (m *modified) heads(j int) bool {
	w := &m.source.words[j]
	if measures[w.fold] || w.name {
		return false
	}
	s := m.source.words
	if j > 0 && !s[j].apart && m.possessive(j-1) {
		return true
	}
	i := j + 1
	if j > 0 && i < len(s) && !s[j].apart && m.side == text.English && m.subject(j-1) && finite[s[i].fold] { // "the seat backs are"
		return true
	}
	if i >= len(s) || s[i].apart || !completing[s[i].fold] && !(m.opens(i) && j > 0 && (introducers[s[j-1].fold] || s[j-1].number)) {
		return false
	}
	for i++; i < len(s) && !s[i].content && !s[i].number && !s[i].apart; i++ {
	}
	return i < len(s) && !s[i].apart && m.subject(i)
}

// possessive reports whether word j of the sentence is the subject of the claim, as the owner of what follows: "the company's parent".
func (m *modified) possessive(j int) bool {
	if m.source.words[j].fold == "s" && j > 0 {
		j--
	} else if !m.matched[j] {
		return false
	} else if raw := text.Fold(text.Slice(m.sourceText, m.source.words[j].span)); !strings.HasSuffix(raw, "'s") && !strings.HasSuffix(raw, "’s") {
		return false
	}
	return m.subject(j)
}

// subject reports whether word j of the sentence is the first thing that the claim speaks of, and the claim gives it for itself.
func (m *modified) subject(j int) bool {
	if j < 0 || !m.matched[j] {
		return false
	}
	for i := range m.claim.words {
		if w := &m.claim.words[i]; w.content && !w.carrier && !w.number {
			return m.at[i] == j
		}
	}
	return false
}

// completes reports whether word j says of what, or for what, a thing of the claim is: "le contrat d'essai", "emissions per parcel".
func (m *modified) completes(j int) bool {
	s := m.source.words
	if s[j].name || s[j].apart {
		return false
	}
	i := j - 1
	for i > 0 && (s[i].fold == "l" || s[i].fold == "la" || s[i].fold == "le" || s[i].fold == "the" || s[i].fold == "les") && !s[i].apart {
		i--
	}
	return i > 0 && !s[i].apart && completing[s[i].fold] && m.noun(i-1) && !m.existential(slices.Index(m.at, i-1))
}

// qualifies reports whether word j tells which of the things beside it are meant: an English word right before the noun that it
// narrows ("online sales"), a French one right after ("donnée bancaire").
func (m *modified) qualifies(j int) bool {
	s := m.source.words
	w := &s[j]
	if w.name && !m.without(j-2) {
		return false
	}
	before := func(i int) bool { return i > 0 && coordinators[s[i-1].fold] }
	switch m.side {
	case text.English:
		return j+1 < len(s) && !s[j+1].apart && m.noun(j+1) && !m.existential(slices.Index(m.at, j+1)) && !before(j) && !praise[w.fold] && !(j > 0 && (s[j-1].fold == "to" || m.matched[j-1] && s[j-1].carrier))
	case text.French:
		return j > 0 && !w.apart && m.noun(j-1) && !m.existential(slices.Index(m.at, j-1)) && !before(j) && !praise[w.fold] && !m.verbal(j) && !m.dated(j+1) && s[j-1].fold != w.fold
	}
	return false
}

// without reports whether word j denies what follows.
func (m *modified) without(j int) bool {
	if j < 0 {
		return false
	}
	switch m.source.words[j].fold {
	case "sans", "aucun", "aucune", "without", "no":
		return true
	}
	return false
}

// dated reports whether a figure comes at word j or after an article: "clos le 30 juin".
func (m *modified) dated(j int) bool {
	s := m.source.words
	for ; j < len(s) && !s[j].apart; j++ {
		if s[j].number {
			return true
		}
		if s[j].fold != "le" && s[j].fold != "au" && s[j].fold != "en" {
			return false
		}
	}
	return false
}

// noun reports whether word j of the sentence is a thing of the claim: matched, and after an article, a quantifier or nothing in
// either text.
func (m *modified) noun(j int) bool {
	i := slices.Index(m.at, j)
	if i < 0 || m.claim.words[i].name || m.source.words[j].name || m.verb(j) {
		return false
	}
	if m.side == text.English {
		return i == 0 || introducers[m.claim.words[i-1].fold] || rangingEN[m.claim.words[i-1].fold] || m.claim.words[i-1].number ||
			m.claim.words[i-1].content && m.at[i-1] >= 0 && m.at[i-1] < j-1
	}
	return j > 0 && (introducers[m.source.words[j-1].fold] || m.source.words[j-1].fold == "sans" || rangingFR[m.source.words[j-1].fold] || m.source.words[j-1].number)
}

// verbal reports whether the French word j may be the verb of its clause: the noun before it is the first word in common, and no
// verb comes later.
func (m *modified) verbal(j int) bool {
	s := m.source.words
	if slices.Contains(m.matched[:j-1], true) {
		return false
	}
	for i := j + 1; i < len(s) && !s[i].apart; i++ {
		if finite[s[i].fold] || s[i].carrier {
			return false // the verb comes later
		}
	}
	return true
}

// ranges reports whether word j closes a phrase that says where, when, for whom or in which case it holds, of which the claim has
// no word.
func (m *modified) ranges(j int) bool {
	s := m.source.words
	p := j - 1
	reach := 4
	if s[j].name { // "aux clients de l'offre Premium"
		reach = 7
	}
	for p >= 0 && !s[p+1].apart && (!s[p].content || !m.matched[p] || s[j].name) && p > j-reach && !m.opens(p) {
		p--
	}
	if p < 0 || !m.opens(p) || s[p].apart && p >= m.to || s[p+1].apart || m.existential(m.about()) || m.happened() || m.allReckoned() {
		return false
	}
	switch s[p+1].fold {
	case "ce", "cet", "cette", "this", "these": // "à ce jour"
		return false
	case "nos", "notre", "our": // "In our logs, …"
		if p == 0 {
			return false
		}
	}
	if settled[s[j].fold] {
		return false
	}
	if s[p].fold == "sur" && s[p+1].number { // "sur 5 étoiles"
		return false
	}
	if (s[p].fold == "par" || s[p].fold == "by" || s[p].fold == "avec" || s[p].fold == "with") && !m.permits() {
		return false // who did it is told beside
	}
	for i := j + 1; i < len(s) && i < j+4 && !s[i].apart && !m.opens(i) && !finite[s[i].fold] && (!coordinators[s[i].fold] || s[i].fold == "et" || s[i].fold == "and"); i++ {
		if m.matched[i] && !m.inserted(p, i) {
			return false // "pour le service Appels": the claim has it
		}
	}
	if s[p].fold == "pour" || s[p].fold == "for" || s[p].fold == "to" || s[p].fold == "a" {
		if f := s[p+1].fold; infinitive(f) || len(f) > 4 && f[len(f)-3:] == "ing" {
			return false // what it is for
		}
	}
	return true
}

// inserted reports whether the phrase that opens at word p of the sentence stands between two neighbours of the claim, of which the
// second was found at word i: "dentists (at our stand) recommend".
func (m *modified) inserted(p, i int) bool {
	c := slices.Index(m.at, i)
	if c < 1 || m.claim.words[c-1].fold == m.source.words[p].fold {
		return false
	}
	for k := c - 1; k >= 0; k-- {
		if m.claim.words[k].content && !m.claim.words[k].number {
			return m.at[k] >= 0 && m.at[k] < p
		}
	}
	return false
}

// permits reports whether the sentence says what may be done: then by whom is part of it.
func (m *modified) permits() bool {
	return slices.ContainsFunc(m.source.words, func(w word) bool {
		switch w.fold {
		case "peut", "peuvent", "can", "may":
			return true
		}
		return len(w.fold) > 5 && strings.HasSuffix(w.fold, "able")
	})
}

// done reports whether a verb of the sentence tells what was done: "a ouvert", "opened".
func (m *modified) done() bool {
	s := m.source.words
	for j := range s {
		switch m.side {
		case text.English:
			if m.matched[j] && s[j].content && strings.HasSuffix(s[j].fold, "ed") && (j == 0 || !finite[s[j-1].fold]) {
				return true
			}
		default:
			if j == 0 || !s[j].content || !m.matched[j] || s[j].apart {
				continue
			}
			switch s[j-1].fold {
			case "ont", "avons", "avez", "ai":
				return true
			case "a": // not "à"
				if text.Slice(m.sourceText, s[j-1].span) == "a" {
					return true
				}
			}
		}
	}
	return false
}

// opens reports whether word j opens a phrase of range in the language of the sentence.
func (m *modified) opens(j int) bool {
	switch m.side {
	case text.English:
		return rangingEN[m.source.words[j].fold]
	default:
		return rangingFR[m.source.words[j].fold]
	}
}

// existential reports whether the claim speaks of one thing that there is, without a measure: what is dropped of it says less, and
// no more is claimed. The thing is the claim's word i.
func (m *modified) existential(i int) bool {
	if i < 1 || len(m.claim.numbers) > 0 || len(m.claim.marks[universal])+len(m.claim.marks[negation])+len(m.claim.marks[top]) > 0 {
		return false
	}
	switch m.claim.words[i-1].fold {
	case "un", "une", "a", "an":
		return true
	}
	return false
}

// about is the first thing that the claim speaks of: its first word with content that is no verb; -1 for none.
func (m *modified) about() int {
	return slices.IndexFunc(m.claim.words, func(w word) bool { return w.content && !w.carrier && !w.number })
}

// verb reports whether word j of the sentence is a verb that carries, and not the noun of the same form.
func (m *modified) verb(j int) bool {
	s := m.source.words
	if j > 0 && j+1 < len(s) && s[j-1].fold == "l" && completing[s[j+1].fold] { // "l'arrivée du standing"
		return false
	}
	if j > 0 && (s[j-1].fold == "aux" || s[j-1].fold == "l" && j > 1 && completing[s[j-2].fold]) {
		return false
	}
	return m.source.carries(j)
}

// happened reports whether the sentence tells what took place: leaving out where or when it did leaves it true, its measures apart.
// "Est" and "are" before a participle tell what is, unless a date says when it was.
func (m *modified) happened() bool {
	dated := slices.ContainsFunc(m.source.numbers, func(n number) bool { return n.Kind == text.Date })
	if !dated && slices.ContainsFunc(m.source.words, func(w word) bool {
		return w.fold == "est" || w.fold == "sont" || w.fold == "is" || w.fold == "are"
	}) {
		return false
	}
	return (len(m.source.marks[past]) > 0 || m.done()) && !slices.ContainsFunc(m.claim.numbers, func(n number) bool {
		return n.Kind == text.Percent || n.Kind == text.Points || n.Kind == text.Ratio
	})
}
