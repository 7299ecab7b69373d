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
	guardReport, guardCause, guardComparison, guardEither, guardQuestion, guardLead, guardParty, guardNarrowing, guardFree, guardRole, guardSupplanted, guardTitle, guardJoined, guardMeasure, guardEffect,
	guardAnother, guardVoid, guardCounted,
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
