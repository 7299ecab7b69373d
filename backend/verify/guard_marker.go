package verify

import "slices"

// Guards that read the markers of both texts: what the sentence hedges, restricts, plans or reports is not said without that, and a
// claim that adds such a word says more.
var (
	guardModality = first(
		drops{kind: hedge, in: (*pair).near, shows: ModalityDiffers, unless: (*pair).quantified}.object,
		guardAtBest)
	guardDuty = first(
		adds{kind: duty, shows: ModalityDiffers}.object,
		drops{kind: duty, in: (*pair).near, shows: ModalityDiffers, unless: (*pair).waived}.object)
	guardCondition = first(
		drops{kind: condition, in: (*pair).reach, shows: ScopeDiffers, aside: true}.object,
		drops{kind: exception, in: (*pair).reach, shows: ScopeDiffers, unless: (*pair).shared}.object,
		adds{kind: condition, shows: ScopeDiffers, aside: true, unless: (*pair).without}.object)
	guardTime = first(
		drops{kind: future, in: (*pair).near, shows: ModalityDiffers, aside: true}.object,
		adds{kind: future, shows: ModalityDiffers}.object,
		drops{kind: former, in: (*pair).near, shows: ModalityDiffers}.object,
		guardPast)
	guardScope = first(
		guardAll,
		drops{kind: partial, in: (*pair).near, shows: ScopeDiffers, aside: true, unless: (*pair).told}.object,
		drops{kind: average, in: (*pair).near, shows: ScopeDiffers, unless: (*pair).told}.object,
		drops{kind: sample, in: (*pair).near, shows: ScopeDiffers, unless: (*pair).told}.object,
		guardTop)
	guardSubset = first(
		drops{kind: relative, in: (*pair).between, shows: ScopeDiffers, unless: (*pair).describes}.object,
		drops{kind: place, in: (*pair).between, shows: ScopeDiffers, unless: (*pair).knownAfter}.object)
	guardOnly = first(
		drops{kind: only, in: (*pair).near, shows: ScopeDiffers, unless: (*pair).focused}.object,
		adds{kind: only, shows: ScopeDiffers, unless: (*pair).light}.object)
	guardReport = first(
		drops{kind: report, in: (*pair).reported, shows: ModalityDiffers, unless: (*pair).states}.object,
		guardQuoted)
	guardEither = drops{kind: either, in: (*pair).near, shows: ScopeDiffers, unless: (*pair).settles}.object
	guardCause  = adds{kind: cause, shows: AttributeDiffers}.object
)

// first is the first objection of several guards.
func first(guards ...guard) guard {
	return func(p *pair) *objection {
		for _, g := range guards {
			if o := g(p); o != nil {
				return o
			}
		}
		return nil
	}
}

// drops objects to a marker of the sentence, in the part that bears on the words in common, when the claim has none of its kind.
// Unless excuses one that changes nothing here.
type drops struct {
	kind   markKind
	in     func(p *pair) (from, to int)
	shows  DifferenceKind
	aside  bool
	unless func(p *pair, m mark) bool
}

func (g drops) object(p *pair) *objection {
	m, ok := p.dropped(g.kind, g.in, g.unless)
	if !ok {
		return nil
	}
	return &objection{difference: p.fromSource(g.shows, m), aside: g.aside}
}

// adds objects to a marker of the claim when the sentence has none of its kind.
type adds struct {
	kind   markKind
	shows  DifferenceKind
	aside  bool
	unless func(p *pair, m mark) bool
}

func (g adds) object(p *pair) *objection {
	m, ok := missing(p.claim, p.source, g.kind)
	if !ok || g.unless != nil && g.unless(p, m) {
		return nil
	}
	return &objection{difference: p.fromClaim(g.shows, m), aside: g.aside}
}

// missing returns the first marker of a kind in a when b has none of that kind.
func missing(a, b *sentence, kind markKind) (mark, bool) {
	if len(a.marks[kind]) == 0 || len(b.marks[kind]) > 0 {
		return mark{}, false
	}
	return a.marks[kind][0], true
}

// dropped is the first marker of a kind that the sentence has in a part of it and that nothing excuses, when the claim has none.
func (p *pair) dropped(kind markKind, in func(p *pair) (from, to int), unless func(p *pair, m mark) bool) (mark, bool) {
	if len(p.claim.marks[kind]) > 0 {
		return mark{}, false
	}
	from, to := in(p)
	for _, m := range p.source.marks[kind] {
		if m.from >= from && m.from < to && (unless == nil || !unless(p, m)) {
			return m, true
		}
	}
	return mark{}, false
}

// between is the words of the sentence from the first in common to the last.
func (p *pair) between() (from, to int) { return p.from, p.to }

// near is the clause of the words in common, with a short adverbial beside it: another clause may restrict something else.
func (p *pair) near() (from, to int) { return p.source.aside(p.clause()) }

// reach is the clause of the words in common with the one before it and the one after it.
func (p *pair) reach() (from, to int) {
	from, to = p.clause()
	if from > 0 {
		from, _ = p.source.clause(from-1, from)
	}
	if to < len(p.source.words) {
		_, to = p.source.clause(to, to+1)
	}
	return from, to
}

// asideLimit is the most words that an adverbial set off by a comma has: "en moyenne, …".
const asideLimit = 3

// aside widens a clause by a short adverbial before it or after it.
func (s *sentence) aside(from, to int) (int, int) {
	first, last := from, to
	if from > 0 {
		if start, _ := s.clause(from-1, from); from-start <= asideLimit {
			first = start
		}
	}
	if to < len(s.words) {
		if _, end := s.clause(to, to+1); end-to <= asideLimit {
			last = end
		}
	}
	return first, last
}

// clause is the words in common with those around them up to a comma or another mark.
func (p *pair) clause() (from, to int) { return p.source.clause(p.from, p.to) }

// shared reports whether the claim has the word of a marker of the sentence too, in some form.
func (p *pair) shared(m mark) bool { return p.twins.known[m.from] }

// told reports whether a marker of the sentence belongs to one of its quantities, or is a word of the claim's.
func (p *pair) told(m mark) bool { return p.quantified(m) || p.shared(m) }

// quantified reports whether a marker belongs to a quantity of the sentence: its bound is compared with the number.
func (p *pair) quantified(m mark) bool {
	for k := range p.source.numbers {
		n := &p.source.numbers[k]
		if m.from < n.to && n.from < m.to || m.to == n.from && (n.Approx || n.Bound != "exact") {
			return true
		}
	}
	return false
}

// waived reports whether the clause of a duty of the sentence denies it ("no card required") where the claim has a denial too: which
// of the two says more is then for guardNegation.
func (p *pair) waived(m mark) bool {
	from, to := p.source.clause(m.from, m.to)
	return len(p.claim.marks[negation]) > 0 && slices.ContainsFunc(p.source.marks[negation], func(n mark) bool { return n.from >= from && n.from < to })
}

// describes reports whether a relative clause says of something that the claim does not name, or says what the claim does.
func (p *pair) describes(m mark) bool {
	return p.knownAfter(m) || m.from > 0 && !p.twins.known[m.from-1]
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

// settles reports whether an alternative of the sentence leaves nothing open that the claim states: no word in common stands beside
// it, or the sentence allows both ("can correct or delete").
func (p *pair) settles(m mark) bool {
	ours := func(i, step int) bool {
		for ; i >= 0 && i < len(p.source.words); i += step {
			if w := &p.source.words[i]; w.content || w.number {
				return w.number || p.twins.known[i]
			}
		}
		return false
	}
	from, _ := p.source.clause(m.from, m.to)
	for _, h := range p.source.marks[hedge] {
		if h.from >= from && h.from < m.from && permissions[p.source.words[h.from].fold] {
			return true
		}
	}
	return !ours(m.from-1, -1) && !ours(m.to, 1)
}
