package verify

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
func guards() []guard {
	return []guard{
		guardNegation, guardDirection, guardModality, guardDuty, guardCondition, guardTime, guardScope, guardSubset, guardOnly, guardDegree,
		guardReport, guardCause, guardComparison, guardEither, guardQuestion,
	}
}

// objections runs every guard.
func objections(p *pair) []objection {
	var out []objection
	for _, g := range guards() {
		if o := g(p); o != nil {
			out = append(out, *o)
		}
	}
	return out
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
	for _, m := range p.source.marks[kind] {
		if m.from >= from && m.from < to {
			return m, true
		}
	}
	return mark{}, false
}

// clause is the words in common with those around them up to a comma or another mark.
func (p *pair) clause() (from, to int) {
	from, to = p.from, p.to
	for from > 0 && !p.source.words[from].apart {
		from--
	}
	for to < len(p.source.words) && !p.source.words[to].apart {
		to++
	}
	return from, to
}

// fromSource explains a marker that only the sentence has.
func (p *pair) fromSource(kind DifferenceKind, m mark) Difference {
	to := m.to + 4
	return Difference{Kind: kind, Claim: p.counterpart(m.from, to), Source: extract(p.source, p.sourceText, m.from, to)}
}

// fromClaim explains a marker that only the claim has.
func (p *pair) fromClaim(kind DifferenceKind, m mark) Difference {
	first, last := len(p.source.words), -1
	for i := max(m.from-1, 0); i < min(m.to+4, len(p.at)); i++ {
		if at := p.at[i]; at >= 0 {
			first, last = min(first, at), max(last, at)
		}
	}
	if last < 0 || last-first > 12 {
		first, last = p.from, min(p.to, p.from+12)-1
	}
	return Difference{Kind: kind, Claim: extract(p.claim, p.claimText, m.from, m.to+4), Source: extract(p.source, p.sourceText, first, last+1)}
}
