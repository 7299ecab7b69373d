package verify

import "slices"

// objection is why a sentence that looks like a claim does not say the same.
type objection struct {
	difference Difference
	// opposite marks what excludes the claim when all the rest is the same, as a negation does.
	opposite bool
	// aside marks what puts the sentence beside the claim (another time, a condition, some cases only), so that its
	// numbers do not contradict either.
	aside bool
}

// guard reads a claim beside a sentence and objects to "supported", or returns nil.
type guard func(p *pair) *objection

// guards in the order in which they explain a refusal best.
var guards = [...]guard{
	guardNegation, guardDirection, guardModality, guardDuty, guardCondition, guardTime, guardScope, guardKind, guardSubset, guardOnly, guardDegree,
	guardReport, guardCause, guardComparison, guardEither, guardQuestion, guardLead, guardParty, guardFrame, guardModifier, guardDoubt, guardRole,
}

// objections runs every guard, once and only where a decision depends on what they say.
func (p *pair) objections() []objection {
	if !p.guarded {
		p.guarded = true
		for _, g := range guards {
			if o := g(p); o != nil {
				p.against = append(p.against, *o)
			}
		}
	}
	return p.against
}

// missing returns the first marker of a kind in a when b has none of that kind.
func missing(a, b *sentence, kind markKind) (mark, bool) {
	if len(a.marks[kind]) == 0 || len(b.marks[kind]) > 0 {
		return mark{}, false
	}
	return a.marks[kind][0], true
}

// nearby is missing for the sentence's markers that stand in the clause of the words in common; another clause may deny
// or restrict something else.
func (p *pair) nearby(kind markKind) (mark, bool) {
	if len(p.claim.marks[kind]) > 0 {
		return mark{}, false
	}
	from, to := p.clause()
	if kind != negation { // which denies what stands beside it
		from, to = p.source.aside(from, to)
	}
	for _, m := range p.source.marks[kind] {
		if m.from >= from && m.from < to {
			return m, true
		}
	}
	return mark{}, false
}

// around returns the first marker of a kind that the sentence has in the clause of the words in common or in one next to it,
// when the claim has none: an exception or a condition most often follows a comma.
func (p *pair) around(kind markKind) (mark, bool) {
	if len(p.claim.marks[kind]) > 0 {
		return mark{}, false
	}
	from, to := p.reach()
	for _, m := range p.source.marks[kind] {
		if m.from >= from && m.from < to {
			return m, true
		}
	}
	return mark{}, false
}

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

// fromSource explains a marker that only the sentence has. A word that the claim has too, in some form, explains nothing.
func (p *pair) fromSource(kind DifferenceKind, m mark) Difference {
	if !slices.Contains(p.twins.known[m.from:m.to], false) {
		return Difference{Kind: kind}
	}
	from, to := p.source.clause(m.from, m.to)
	if !slices.ContainsFunc(p.at, func(at int) bool { return at >= from && at < to }) { // an aside: show what it bears on
		from, to = p.source.clause(min(from, p.from), max(to, p.to))
	}
	return Difference{Kind: kind, Claim: p.counterpart(from, to), Source: quote(p.source, p.sourceText, from, to)}
}

// fromClaim explains a marker that only the claim has.
func (p *pair) fromClaim(kind DifferenceKind, m mark) Difference {
	first, last := len(p.source.words), -1
	from, to := p.claim.clause(m.from, m.to)
	for _, at := range p.at[from:to] {
		if at >= 0 {
			first, last = min(first, at), max(last, at)
		}
	}
	if last < 0 {
		first, last = p.from, p.to-1
	}
	return Difference{Kind: kind, Claim: quote(p.claim, p.claimText, from, to), Source: quote(p.source, p.sourceText, first, last+1)}
}
